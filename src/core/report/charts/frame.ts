import { html } from "../../text/escape.ts";

/** Where a chart's drawing lies within its picture, in its own units. */
export type Box = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Charts for a desk and for a phone: the same drawing for two widths, of which the page shows one. */
export function bothWidths(draw: (width: number) => string): string {
  return `<div class="wide">${draw(920)}</div><div class="narrow">${draw(360)}</div>`;
}

/** A drawing with its words for those who do not see it. */
export function picture({ width, height }: Pick<Box, "width" | "height">, label: string, content: string): string {
  return `<svg role="img" aria-label="${html(label)}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
}

/** A word in a drawing; `kind`: its class. */
export function word(x: number, y: number, text: string, anchor: "start" | "middle" | "end" = "start", kind = ""): string {
  return `<text x="${place(x)}" y="${place(y)}" text-anchor="${anchor}"${kind === "" ? "" : ` class="${kind}"`}>${html(text)}</text>`;
}

/** A straight line in a drawing. */
export function stroke(x1: number, y1: number, x2: number, y2: number, kind: string): string {
  return `<line x1="${place(x1)}" y1="${place(y1)}" x2="${place(x2)}" y2="${place(y2)}" class="${kind}"/>`;
}

/** What a part of a drawing stands for, shown when it is pointed at. */
export function titled(content: string, title: string): string {
  return `<g>${content}<title>${html(title)}</title></g>`;
}

/** A coordinate with as many digits as an eye can tell. */
export function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}
