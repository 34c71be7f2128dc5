import { scaleLinear, scaleLog } from "d3-scale";
import { shortNameOf } from "../../policy/policy.ts";
import { html } from "../../text/escape.ts";
import { count } from "../../text/numbers.ts";
import { DAY, HOUR, MINUTE, type Milliseconds } from "../../time/instant.ts";
import { countedText, lengthText, PROMISE_NAMES } from "../figure-words.ts";
import type { Tally } from "../figures.ts";
import type { SloReport } from "../report.ts";
import { type Bin, binsOf } from "./bins.ts";
import { type Aim, type DrawnTimes, drawnTimes, type TimedMetric } from "./drawn-times.ts";
import { picture, place, stroke, titled, word } from "./frame.ts";

const TICKS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR, 2 * DAY, 8 * DAY, 30 * DAY, 120 * DAY];
const BOX = { width: 360, height: 150, left: 14, right: 18, top: 26, bottom: 26 };
/** Between the bar of what took no time and the axis. */
const GAP = 14;
/** How much a tick's words take. */
const TICK_ROOM = 48;

/** How long first answers or resolutions took, a drawing a severity, against the target where there is one. */
export function distributionCharts(report: SloReport, kind: TimedMetric): string {
  return report.bySeverity
    .map(({ severity, figures }) =>
      distributionChart(shortNameOf(severity), drawnTimes(report, severity, kind), figures.promises[kind], kind),
    )
    .join("");
}

function distributionChart(name: string, drawn: DrawnTimes, tally: Tally, kind: TimedMetric): string {
  const { aim, times, missing } = drawn;
  if (times.length === 0 && missing === "") return "";
  const verdict = verdictOf(aim, tally);
  const left = missing === "" ? "" : `Not drawn: ${missing}.`;
  const label = `${PROMISE_NAMES[kind]}, ${name}: how long it took. ${verdict}. ${left}`.trim();
  const note = left === "" ? "" : `<span class="note">${html(left)}</span>`;
  const drawing = times.length === 0 ? "" : draw(drawn, label);
  return `<figure><figcaption><strong>${html(name)}</strong> <span>${html(verdict)}</span>${note}</figcaption>${drawing}</figure>`;
}

/** What the table says of the same promises. */
function verdictOf(aim: Aim | null, { met, missed }: Tally): string {
  const kept = met + missed === 0 ? "" : `${count(met)} of ${count(met + missed)} in time`;
  if (aim === null) return kept === "" ? "Best effort" : `Best effort; ${kept} by another target`;
  const span = aim.least === aim.most ? "" : ` (${countedText(aim.least)} to ${countedText(aim.most)}, depending on when it began)`;
  return `Target ${aim.text}${span}${kept === "" ? "" : `: ${kept}`}`;
}

function draw({ times, aim }: DrawnTimes, label: string): string {
  const { atOnce, rest } = binsOf(times, aim?.most ?? null);
  const base = BOX.height - BOX.bottom;
  const room = BOX.width - BOX.left - BOX.right;
  const step = rest.length === 0 ? 24 : Math.min(28, (room - (atOnce === null ? 0 : GAP)) / (rest.length + (atOnce === null ? 0 : 1)));
  const start = atOnce === null ? BOX.left : BOX.left + step + GAP;
  const x = scaleLog()
    .domain([rest[0]?.from ?? MINUTE, rest.at(-1)?.until ?? HOUR])
    .range([start, start + step * rest.length]);
  const highest = Math.max(...rest.map(sizeOf), rest.every((bin) => sizeOf(bin) === 0) && atOnce !== null ? sizeOf(atOnce) : 1);
  const y = scaleLinear().domain([0, highest]).range([base, BOX.top]);
  const text = aim === null ? lengthText : countedText;
  const bars = rest.map((bin) => barOf(bin, x(bin.from), step, y, `${text(bin.from)} to ${text(bin.until)}`));
  const first = atOnce === null ? "" : barOf(atOnce, BOX.left, step, y, "under 1 min");
  const marks = atOnce === null ? "" : `${word(0, base + 17, "< 1 min")}${stroke(BOX.left, base, BOX.left + step, base, "axis")}`;
  const axis =
    rest.length === 0
      ? ""
      : `${stroke(start, base, start + step * rest.length, base, "axis")}${ticksOf(rest, x, { hasFirst: atOnce !== null, isWall: aim === null }, base)}`;
  return picture(BOX, label, `${marks}${axis}${aim === null ? "" : aimMark(aim, x, base)}${first}${bars.join("")}`);
}

function sizeOf({ kept, late }: Bin): number {
  return kept + late;
}

/** A bar with its number; one that is longer than there is room for is broken. */
function barOf(bin: Bin, left: number, step: number, y: (value: number) => number, range: string): string {
  const size = sizeOf(bin);
  if (size === 0) return "";
  const [from, width, base] = [place(left + 0.5), place(step - 1), y(0)];
  const top = Math.max(BOX.top, y(size));
  const share = (value: number) => base - ((base - top) * value) / size;
  const part = (low: number, high: number, type: string) =>
    high === low
      ? ""
      : `<rect x="${from}" y="${place(share(high))}" width="${width}" height="${place(share(low) - share(high))}" class="${type}"/>`;
  const middle = (base + top) / 2;
  const broken =
    y(size) >= BOX.top - 0.1
      ? ""
      : `<path d="M${place(left - 2)} ${place(middle + 4)}L${place(left + step + 2)} ${place(middle - 4)}" class="break"/>`;
  const title = `${range}: ${count(size)}${bin.late === 0 ? "" : `, ${count(bin.late)} of them missed`}`;
  const number = word(left + step / 2, top - 4, count(size), "middle", "size");
  return titled(`${part(0, bin.kept, "bar")}${part(bin.kept, size, "late")}${broken}${number}`, title);
}

/** A line, or a band where the target is not the same for all. */
function aimMark({ least, most }: Aim, x: (value: number) => number, base: number): string {
  const line = (at: number) => stroke(at, BOX.top - 16, at, base, "goal");
  if (least === most) return line(x(most));
  const band = `<rect x="${place(x(least))}" y="${BOX.top - 16}" width="${place(x(most) - x(least))}" height="${base - BOX.top + 16}" class="band"/>`;
  return `${band}${line(x(least))}${line(x(most))}`;
}

type TimeAxis = { readonly hasFirst: boolean; readonly isWall: boolean };

function ticksOf(rest: readonly Bin[], x: (value: number) => number, { hasFirst, isWall }: TimeAxis, base: number): string {
  const [least, most] = [rest[0]?.from ?? 0, rest.at(-1)?.until ?? 0];
  let free = hasFirst ? TICK_ROOM + 8 : 0;
  return TICKS.filter((time) => time >= least && time <= most)
    .map((time) => {
      const at = x(time);
      if (at - TICK_ROOM / 2 < free) return "";
      free = at + TICK_ROOM / 2;
      return `${stroke(at, base, at, base + 4, "axis")}${word(at, base + 17, tickText(time, isWall), at > BOX.width - 24 ? "end" : "middle")}`;
    })
    .join("");
}

/** On a promise's clock a day is not 24 hours, so it is told in hours. */
function tickText(time: Milliseconds, isWall: boolean): string {
  if (time < HOUR) return `${time / MINUTE} min`;
  return isWall && time >= 2 * DAY ? `${time / DAY} d` : `${count(time / HOUR)} h`;
}
