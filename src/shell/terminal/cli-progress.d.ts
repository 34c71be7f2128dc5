// The package brings no types. What is used of it, by its documentation:
declare module "cli-progress" {
  type Options = {
    readonly format: string;
    readonly stream: NodeJS.WritableStream;
    readonly barsize: number;
    readonly clearOnComplete: boolean;
    readonly hideCursor: boolean;
  };
  type Preset = { readonly barCompleteChar: string; readonly barIncompleteChar: string };
  class SingleBar {
    constructor(options: Options, preset: Preset);
    readonly isActive: boolean;
    start(total: number, value: number): void;
    setTotal(total: number): void;
    update(value: number): void;
    stop(): void;
  }
  const cliProgress: { readonly SingleBar: typeof SingleBar; readonly Presets: { readonly shades_classic: Preset } };
  export default cliProgress;
}
