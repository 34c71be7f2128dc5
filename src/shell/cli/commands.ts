import type { CliCommand } from "./command.ts";

/** A command before it is loaded: what the list of commands says of it, and its file. */
export type CommandEntry = { readonly summary: string; readonly load: () => Promise<CliCommand> };

/** Every command there is, in the order in which `--help` lists them. */
export const COMMANDS: ReadonlyMap<string, CommandEntry> = new Map<string, CommandEntry>([
  ["demo", { summary: "a support desk's week, played on a simulated GitHub", load: async () => (await import("./demo.ts")).demo }],
  ["init", { summary: "the workflows, a policy file and the labels to begin with", load: async () => (await import("./init.ts")).init }],
  ["check", { summary: "check a policy file, or show what it promises", load: async () => (await import("./check.ts")).check }],
  ["deadline", { summary: "when something is due", load: async () => (await import("./deadline.ts")).deadline }],
  [
    "preview",
    { summary: "what a template writes, with sample data or a real issue", load: async () => (await import("./preview.ts")).preview },
  ],
  ["policy", { summary: "what the policy promises, as a page", load: async () => (await import("./policy.ts")).policy }],
  ["report", { summary: "which promises were kept, in numbers and as a page", load: async () => (await import("./report.ts")).report }],
  [
    "backtest",
    { summary: "what a changed policy would have meant for past incidents", load: async () => (await import("./backtest.ts")).backtest },
  ],
  ["explain", { summary: "how an incident's time was counted", load: async () => (await import("./explain.ts")).explain }],
  ["verify", { summary: "whether what stands in threads follows from them", load: async () => (await import("./verify.ts")).verify }],
]);
