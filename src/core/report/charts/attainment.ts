import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { METRICS, type Metric } from "../../policy/policy.ts";
import { percent } from "../../text/numbers.ts";
import { attainmentText, monthNames, monthText, PROMISE_NAMES } from "../figure-words.ts";
import type { SloReport } from "../report.ts";
import { bothWidths, picture, place, stroke, titled, word } from "./frame.ts";

type Point = { readonly month: string; readonly share: number | null; readonly text: string };

const SHAPES: Readonly<Record<Metric, (x: number, y: number) => string>> = {
  response: (x, y) => `<circle cx="${place(x)}" cy="${place(y)}" r="4" class="dot response"/>`,
  reply: (x, y) => `<path d="M${place(x)} ${place(y - 5)}l5 5l-5 5l-5 -5z" class="dot reply"/>`,
  update: (x, y) => `<rect x="${place(x - 3.5)}" y="${place(y - 3.5)}" width="7" height="7" class="dot update"/>`,
  resolution: (x, y) => `<path d="M${place(x)} ${place(y - 5)}l5 8.5h-10z" class="dot resolution"/>`,
};

/** The share of promises kept, month by month, against the goal. "" where no promise was decided in any month. */
export function attainmentChart(report: SloReport): string {
  const series = METRICS.map((metric) => ({ metric, points: pointsOf(report, metric) })).filter(({ points }) =>
    points.some(({ share }) => share !== null),
  );
  if (series.length === 0) return "";
  const legend = series.map(
    ({ metric }) => `<span><svg viewBox="0 0 14 14" aria-hidden="true">${SHAPES[metric](7, 7)}</svg>${PROMISE_NAMES[metric]}</span>`,
  );
  const lowest = lowestOf(series, report);
  const scale = lowest === 0 ? "" : `<span>The scale begins at ${percent(lowest)}</span>`;
  return `<p class="legend">${legend.join("")}<span><svg viewBox="0 0 14 14" aria-hidden="true">${stroke(0, 7, 14, 7, "goal")}</svg>Goal ${percent(report.goal)}</span>${scale}</p>
${bothWidths((width) => draw(width, series, lowest, report))}`;
}

function pointsOf({ byMonth }: SloReport, metric: Metric): readonly Point[] {
  return byMonth.map(({ month, figures }) => {
    const tally = figures.promises[metric];
    return { month, share: tally.attainment, text: attainmentText(tally) };
  });
}

type Series = readonly { readonly metric: Metric; readonly points: readonly Point[] }[];

/** Down to the worst month and a little more, so that what happens near the goal can be told apart. */
function lowestOf(series: Series, { goal }: SloReport): number {
  const shares = series.flatMap(({ points }) => points.flatMap(({ share }) => share ?? []));
  return Math.max(0, Math.floor(Math.min(goal, ...shares) * 10 - 0.5) / 10);
}

function draw(width: number, series: Series, lowest: number, report: SloReport): string {
  const height = width > 500 ? 260 : 220;
  const months = report.byMonth.map(({ month }) => month);
  const x = scalePoint<string>()
    .domain(months)
    .range([56, width - 24])
    .padding(months.length === 1 ? 0 : 0.15);
  const y = scaleLinear()
    .domain([lowest, 1])
    .range([height - 34, 14]);
  const at = (month: string) => x(month) ?? 0;
  const every = Math.ceil(months.length / (width > 500 ? 12 : 6));
  const grid = y.ticks(4).map((tick) => `${stroke(44, y(tick), width - 8, y(tick), "grid")}${word(38, y(tick) + 4, percent(tick), "end")}`);
  const named = months.filter((_, index) => (months.length - 1 - index) % every === 0);
  const texts = monthNames(named);
  const names = named.map((month, index) => word(at(month), height - 12, texts[index] ?? "", "middle"));
  const lines = series.map(({ metric, points }) => {
    const path = line<Point>()
      .defined(({ share }) => share !== null)
      .x(({ month }) => at(month))
      .y(({ share }) => y(share ?? 0))
      .digits(1)(points);
    const dots = points.map(({ month, share, text }) =>
      share === null ? "" : titled(SHAPES[metric](at(month), y(share)), `${PROMISE_NAMES[metric]}, ${monthText(month)}: ${text}`),
    );
    return `<path d="${path ?? ""}" class="line ${metric}"/>${dots.join("")}`;
  });
  const goal = stroke(44, y(report.goal), width - 8, y(report.goal), "goal");
  return picture({ width, height }, labelOf(series, report), `${grid.join("")}${goal}${names.join("")}${lines.join("")}`);
}

function labelOf(series: readonly { readonly metric: Metric }[], { byMonth, goal }: SloReport): string {
  const names = series.map(({ metric }) => PROMISE_NAMES[metric].toLowerCase()).join(", ");
  return `Share of promises kept by month (${names}) over ${byMonth.length} months, against a goal of ${percent(goal)}. The table below has the numbers.`;
}
