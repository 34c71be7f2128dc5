import cliProgress from "cli-progress";

/** A bar on a terminal, gone once all is read. */
export type ProgressBar = { readonly progress: (read: number, total: number) => void; readonly stop: () => void };

/** Room for what stands beside the bar. */
const WORDS = 36;

/** It begins with the first page, so that nothing is drawn where there is nothing to read. */
export function progressBarOn(stream: NodeJS.WritableStream): ProgressBar {
  const columns = "columns" in stream && typeof stream.columns === "number" ? stream.columns : 80;
  const barsize = Math.max(4, Math.min(30, columns - WORDS));
  const format = "{bar} {value} of {total} issues read";
  const bar = new cliProgress.SingleBar(
    { format, stream, barsize, clearOnComplete: true, hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  return {
    progress: (read, total) => {
      if (total === 0) return;
      if (!bar.isActive) bar.start(total, read);
      bar.setTotal(total);
      bar.update(read);
    },
    stop: () => bar.stop(),
  };
}
