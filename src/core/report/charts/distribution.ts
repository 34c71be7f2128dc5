import { scaleLinear, scaleLog } from "d3-scale";
import { type Severity, shortNameOf, targetOf } from "../../policy/policy.ts";
import { html } from "../../render/escape.ts";
import type { Calendar } from "../../time/calendar.ts";
import { amountOf } from "../../time/deadline.ts";
import { DAY, HOUR, type Instant, MINUTE, type Milliseconds } from "../../time/instant.ts";
import { openPeriods } from "../../time/open-time.ts";
import type { Report } from "../report.ts";
import { count, countedText, lengthText, PROMISE_NAMES } from "../words.ts";
import { picture, place, stroke, titled, word } from "./frame.ts";

type Kind = "response" | "resolution";
type Aim = { readonly amount: Milliseconds; readonly text: string };

const TICKS: readonly (readonly [Milliseconds, string])[] = [
  [MINUTE, "1 min"],
  [10 * MINUTE, "10 min"],
  [HOUR, "1 h"],
  [4 * HOUR, "4 h"],
  [DAY, "24 h"],
  [7 * DAY, "7 d"],
  [60 * DAY, "60 d"],
];
const BINS = 24;
const LEAST: Milliseconds = MINUTE;
const MOST: Milliseconds = 90 * DAY;
const BOX = { width: 360, height: 150, left: 14, right: 14, top: 24, bottom: 26 };

/** How long first answers or resolutions took, a drawing a severity, against the target where there is one. */
export function distributionCharts(report: Report, kind: Kind): string {
  return report.bySeverity.map(({ severity }) => distributionChart(report, severity, kind)).join("");
}

function distributionChart(report: Report, severity: Severity, kind: Kind): string {
  const aim = aimOf(report, severity, kind);
  const times = timesOf(report, severity, kind, aim !== null);
  if (times.length === 0) return "";
  const kept = times.filter(({ isLate }) => !isLate).length;
  const verdict = aim === null ? "Best effort" : `Target ${aim.text}: ${count(kept)} of ${count(times.length)} in time`;
  const name = shortNameOf(severity);
  const label = `${PROMISE_NAMES[kind]}, ${name}: how long it took. ${verdict}.`;
  return `<figure><figcaption><strong>${html(name)}</strong> <span>${html(verdict)}</span></figcaption>${draw(times, aim, label)}</figure>`;
}

/** How long it took, on the promise's clock where there is a target, by the wall where there is none; and whether that was too long. */
type Time = { readonly taken: Milliseconds; readonly isLate: boolean };

function timesOf({ incidents }: Report, severity: Severity, kind: Kind, isCounted: boolean): readonly Time[] {
  return incidents
    .filter((record) => record.severity.key === severity.key && record.apart === null)
    .flatMap((record) => {
      const time = kind === "response" ? record.responseTime : record.resolutionTime;
      const taken = isCounted ? time?.counted : time?.wall;
      return taken === null || taken === undefined ? [] : [{ taken, isLate: record[kind] === "missed" }];
    });
}

/** The target as open time; of business days, as many full ones of the calendar. Null: best effort. */
function aimOf({ policy, at }: Report, severity: Severity, kind: Kind): Aim | null {
  const target = targetOf(severity, kind);
  if (target === null) return null;
  const calendar = target.calendar === null ? null : (policy.calendars.get(target.calendar) ?? null);
  return { amount: amountOf(target, calendar, calendar === null ? at : openingAfter(calendar, at)), text: target.text.trim() };
}

/** When the calendar opens next after `at`, at which it may be open. */
function openingAfter(calendar: Calendar, at: Instant): Instant {
  for (const period of openPeriods(calendar, at)) if (period.from > at) return period.from;
  return at;
}

function draw(times: readonly Time[], aim: Aim | null, label: string): string {
  const x = scaleLog()
    .domain([LEAST, MOST])
    .range([BOX.left, BOX.width - BOX.right])
    .clamp(true);
  const bins = binned(times);
  const y = scaleLinear()
    .domain([0, Math.max(...bins.map(({ kept, late }) => kept + late))])
    .range([BOX.height - BOX.bottom, BOX.top]);
  const edge = (index: number) => LEAST * (MOST / LEAST) ** (index / BINS);
  const base = BOX.height - BOX.bottom;
  const bars = bins.map(({ kept, late }, index) => {
    if (kept + late === 0) return "";
    const [from, width] = [place(x(edge(index)) + 0.5), place(x(edge(index + 1)) - x(edge(index)) - 1)];
    const bar = (low: number, high: number, type: string) =>
      high === low ? "" : `<rect x="${from}" y="${place(y(high))}" width="${width}" height="${place(y(low) - y(high))}" class="${type}"/>`;
    const text = `${rangeText(index, edge)}: ${count(kept + late)}${late === 0 ? "" : `, ${count(late)} of them missed`}`;
    return titled(`${bar(0, kept, "bar")}${bar(kept, kept + late, "late")}`, text);
  });
  const ticks = TICKS.map(([time, text], index) => {
    const at = x(time);
    return `${stroke(at, base, at, base + 4, "axis")}${word(index === 0 ? 0 : at, base + 17, text, index === 0 ? "start" : "middle")}`;
  });
  const mark = aim === null ? "" : stroke(x(aim.amount), BOX.top - 10, x(aim.amount), base, "goal");
  return picture(BOX, label, `${stroke(BOX.left, base, BOX.width - BOX.right, base, "axis")}${bars.join("")}${mark}${ticks.join("")}`);
}

function rangeText(index: number, edge: (index: number) => number): string {
  if (index === 0) return `up to ${countedText(edge(1))}`;
  if (index === BINS - 1) return `${lengthText(edge(index))} and more`;
  return `${lengthText(edge(index))} to ${lengthText(edge(index + 1))}`;
}

type Bin = { readonly kept: number; readonly late: number };

/** How many times fall into each of the bins, which are equally wide on a logarithmic axis. */
function binned(times: readonly Time[]): readonly Bin[] {
  const bins: Bin[] = Array.from({ length: BINS }, () => ({ kept: 0, late: 0 }));
  for (const { taken, isLate } of times) {
    const share = Math.log(Math.max(taken, LEAST) / LEAST) / Math.log(MOST / LEAST);
    const index = Math.min(BINS - 1, Math.floor(share * BINS));
    const bin = bins[index] ?? { kept: 0, late: 0 };
    bins[index] = isLate ? { ...bin, late: bin.late + 1 } : { ...bin, kept: bin.kept + 1 };
  }
  return bins;
}
