import { html } from "../../core/text/escape.ts";

type Bar = { readonly section: string; readonly name: string; readonly kind: string; readonly from: number; readonly until: number };

const STAMP = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?`;
const TASK = new RegExp(String.raw`^\s*(.+?)\s*:\s*(?:(\w+),\s*)?(${STAMP}),\s*(${STAMP})\s*$`);

/** A Mermaid gantt chart as a drawing, since nothing can be loaded here that draws Mermaid; null: it is another kind of chart. */
export function ganttChart(source: string): string | null {
  const lines = source.trim().split("\n");
  if (lines[0]?.trim() !== "gantt") return null;
  const bars = barsIn(lines);
  if (bars.length === 0) return null;
  const from = Math.min(...bars.map((bar) => bar.from));
  const until = Math.max(...bars.map((bar) => bar.until), from + 60_000);
  const rows = [...new Set(bars.map(({ section }) => section))].map((section) =>
    rowOf(
      section,
      bars.filter((bar) => bar.section === section),
      from,
      until,
    ),
  );
  return `<div class="gantt" role="img" aria-label="Timeline chart">${rows.join("")}<div class="gantt-row"><span></span><span class="gantt-scale"><i>${shown(from)}</i><i>${shown(until)} UTC</i></span></div></div>`;
}

function barsIn(lines: readonly string[]): readonly Bar[] {
  const bars: Bar[] = [];
  let section = "";
  for (const line of lines) {
    const named = /^\s*section (.+)$/.exec(line)?.[1];
    if (named !== undefined) section = named.trim();
    const [, name, kind = "", from = "", until = ""] = TASK.exec(line) ?? [];
    if (name !== undefined) bars.push({ section, name, kind, from: momentOf(from), until: momentOf(until) });
  }
  return bars;
}

function momentOf(stamp: string): number {
  return Date.parse(`${stamp.replace(" ", "T")}Z`);
}

function rowOf(section: string, bars: readonly Bar[], from: number, until: number): string {
  const share = (time: number) => `${((time / (until - from)) * 100).toFixed(2)}%`;
  const drawn = bars.map((bar) => {
    const place = `left:${share(bar.from - from)};width:max(2px,${share(bar.until - bar.from)})`;
    return `<b class="${bar.kind === "crit" ? "crit" : bar.kind === "done" ? "done" : "active"}" style="${place}" title="${html(`${bar.name}, ${shown(bar.from)} to ${shown(bar.until)} UTC`)}">${html(bar.name)}</b>`;
  });
  // For narrow pages, where a bar is too short for its name.
  const words = [...new Set(bars.map(({ name }) => name))].join(", ");
  return `<div class="gantt-row"><span>${html(section)}</span><span class="gantt-bars">${drawn.join("")}</span><span class="gantt-words">${html(words)}</span></div>`;
}

function shown(at: number): string {
  return new Date(at).toISOString().slice(5, 16).replace("T", " ");
}
