import { wrapped } from "../../core/text/wrap.ts";
import type { Instant } from "../../core/time/instant.ts";
import { formatInstant } from "../../core/time/luxon.ts";
import type { Terminal } from "../terminal/terminal.ts";

export type Paper = Pick<Terminal, "print" | "ink" | "width">;

/** Writes a story down, each day under its name. */
export type Pen = {
  /** What happened at a moment, and the words that were said. */
  readonly tell: (at: Instant, text: string, words?: string) => void;
  /** Lines below it, each after the mark. */
  readonly lines: (lines: readonly string[], mark: string) => void;
};

const MARGIN = "         ";

export function penOn({ print, ink, width }: Paper): Pen {
  let day = "";
  const stampDay = (at: Instant) => {
    const today = formatInstant(at, "Etc/UTC", "cccc d LLLL");
    if (today !== day) print(`\n${ink.bold(today)}`);
    day = today;
  };
  const lines: Pen["lines"] = (all, mark) => {
    for (const line of all) for (const part of wrapped(line, width - MARGIN.length - 4)) print(`${MARGIN}${mark}${part}`);
  };
  const tell: Pen["tell"] = (at, text, words = "") => {
    stampDay(at);
    const [first = "", ...rest] = wrapped(text, width - MARGIN.length);
    print(`  ${ink.dim(formatInstant(at, "Etc/UTC", "HH:mm"))}  ${first}`);
    for (const line of rest) print(`${MARGIN}${line}`);
    const said = words.split("\n").filter((line) => line !== "");
    lines(said, ink.dim("“ "));
  };
  return { tell, lines };
}
