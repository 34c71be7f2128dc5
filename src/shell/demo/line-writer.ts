import { wrapped } from "../../core/text/wrap.ts";
import type { Instant } from "../../core/time/instant.ts";
import { formatInstant } from "../../core/time/luxon.ts";
import type { TextOutput } from "../terminal/terminal.ts";

/** Writes a story down, each day under its name. */
export type LineWriter = {
  /** What happened at a moment, and the words that were said. */
  readonly tell: (at: Instant, text: string, words?: string) => void;
  /** Lines below it, each after the mark. */
  readonly lines: (lines: readonly string[], mark: string) => void;
};

const MARGIN = "         ";

export function lineWriterOn({ print, style, width }: TextOutput): LineWriter {
  let day = "";
  const stampDay = (at: Instant) => {
    const today = formatInstant(at, "Etc/UTC", "cccc d LLLL");
    if (today !== day) print(`\n${style.bold(today)}`);
    day = today;
  };
  const lines: LineWriter["lines"] = (all, mark) => {
    for (const line of all) for (const part of wrapped(line, width - MARGIN.length - 4)) print(`${MARGIN}${mark}${part}`);
  };
  const tell: LineWriter["tell"] = (at, text, words = "") => {
    stampDay(at);
    const [first = "", ...rest] = wrapped(text, width - MARGIN.length);
    print(`  ${style.dim(formatInstant(at, "Etc/UTC", "HH:mm"))}  ${first}`);
    for (const line of rest) print(`${MARGIN}${line}`);
    const said = words.split("\n").filter((line) => line !== "");
    lines(said, style.dim("“ "));
  };
  return { tell, lines };
}
