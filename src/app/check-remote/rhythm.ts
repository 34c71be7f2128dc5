import { METRIC_WORDS } from "../../core/policy/metric-words.ts";
import { METRICS, type Metric, nameOf, type Severity, targetOf } from "../../core/policy/policy.ts";
import { length } from "../../core/text/lengths.ts";
import { MINUTE, type Milliseconds } from "../../core/time/instant.ts";
import { parseTarget } from "../../core/time/target.ts";
import { type Cron, readCron, rhythmOf } from "../../core/workflow/cron.ts";
import { entriesOf, type FilePlace, type Workflow } from "../../core/workflow/workflow.ts";
import { fits, type RemoteFinding, warns, wrong } from "./finding.ts";
import type { Site } from "./site.ts";

/** GitHub starts nothing more often. */
const SHORTEST: Milliseconds = 5 * MINUTE;

type Line = { readonly text: string; readonly cron: Cron | null; readonly place: FilePlace };

/** Whether the schedule is one that GitHub takes, and runs often enough for what is promised. */
export function rhythmFindings(site: Site): readonly RemoteFinding[] {
  const lines = [
    ...new Map(site.followers.flatMap(({ workflow }) => linesIn(workflow)).map((line) => [JSON.stringify(line.place), line])).values(),
  ];
  const broken = lines.filter(({ cron }) => cron === null);
  if (broken.length > 0) {
    return broken.map(({ text, place }) =>
      wrong("workflow", `"${text}" is no schedule: GitHub takes five fields such as "7,22,37,52 * * * *".`, { place }),
    );
  }
  const crons = lines.flatMap(({ cron }) => cron ?? []);
  const rhythm = rhythmOf(crons, site.now);
  const place = lines[0]?.place ?? null;
  if (place === null) return emptyFindings(site);
  if (rhythm === null) return [warns("workflow", "The schedule runs less than once a fortnight, so a miss is noticed late.", { place })];
  const { usual, longest } = rhythm;
  const found = [...oftenEnough(site, usual, longest, place), ...habits(crons, usual, place)];
  const pause = longest > 2 * usual ? `, with pauses of up to ${length(longest)}` : "";
  return found.length > 0 ? found : [fits("workflow", `It looks at all incidents every ${interval(usual)}${pause}.`, { place })];
}

/** A trigger that names no time never fires. */
function emptyFindings({ followers }: Site): readonly RemoteFinding[] {
  const empty = followers.find(({ workflow }) => workflow.triggers.has("schedule"));
  if (empty === undefined) return [];
  const cure = ["schedule:", '  - cron: "7,22,37,52 * * * *"'];
  return [wrong("workflow", "The schedule names no time, so it never runs.", { place: empty.workflow.placeOf(["on", "schedule"]), cure })];
}

/** "15 minutes", and "hour" for one of them. */
function interval(time: Milliseconds): string {
  return length(time).replace(/^1 (?=\w+$)/, "");
}

/** The times of a workflow's schedule, but for those that GitHub refuses. */
export function cronsOf(workflow: Workflow): readonly Cron[] {
  return linesIn(workflow).flatMap(({ cron }) => cron ?? []);
}

function linesIn(workflow: Workflow): readonly Line[] {
  const lines = workflow.triggers.get("schedule")?.lines;
  return (Array.isArray(lines) ? lines : []).map((line: unknown, index) => {
    const text = String(entriesOf(line).cron ?? "");
    return { text, cron: readCron(text), place: workflow.placeOf(["on", "schedule", index, "cron"]) };
  });
}

type Promised = {
  readonly severity: Severity;
  readonly metric: Metric;
  readonly time: Milliseconds;
  readonly isByTheWall: boolean;
  readonly text: string;
};

/** The schedule of the workflow that `init` writes. */
const USUAL: Milliseconds = 15 * MINUTE;
const OFTENER = [`Let the schedule run more often, such as "7,22,37,52 * * * *".`];
const STAYING = ["Let runs stay for the next deadline:", "with:", "  watch-for: 1h"];

/** How long a run stays that an issue's event began: within that time it needs no schedule. */
function stayOf({ followers }: Site): Milliseconds {
  const stays = followers.flatMap(({ workflow, use }) => {
    const target = workflow.triggers.has("issues") ? parseTarget(use.inputs.get("watch-for") ?? "") : null;
    return target?.ok === true && target.value.type === "duration" ? [target.value.milliseconds] : [];
  });
  return Math.max(0, ...stays);
}

function oftenEnough(site: Site, usual: Milliseconds, longest: Milliseconds, place: FilePlace): readonly RemoteFinding[] {
  const stay = stayOf(site);
  const promised = site.policy.severities
    .flatMap((severity) => promisesOf(severity))
    .filter(({ time }) => time > stay)
    .toSorted((a, b) => a.time - b.time);
  const [shortest] = promised;
  const always = promised.find(({ isByTheWall }) => isByTheWall);
  const cure = shortest === undefined || shortest.time >= USUAL ? OFTENER : STAYING;
  if (shortest !== undefined && usual > shortest.time)
    return [warns("workflow", `It looks at all incidents only every ${interval(usual)}, and ${sentence(shortest)}.`, { place, cure })];
  if (always !== undefined && longest > always.time)
    return [warns("workflow", `The schedule pauses for ${length(longest)}, and ${sentence(always)}, day and night.`, { place, cure })];
  return [];
}

function promisesOf(severity: Severity): readonly Promised[] {
  return METRICS.flatMap((metric) => {
    const target = targetOf(severity, metric);
    if (target === null || target.type !== "duration") return [];
    return [{ severity, metric, time: target.milliseconds, isByTheWall: target.calendar === null, text: target.text.trim() }];
  });
}

function sentence({ severity, metric, text }: Promised): string {
  return `${nameOf(severity)} is promised ${METRIC_WORDS[metric].withArticle} ${metric === "update" ? "every" : "within"} ${text}`;
}

function habits(crons: readonly Cron[], usual: Milliseconds, place: FilePlace): readonly RemoteFinding[] {
  if (usual < SHORTEST) return [warns("workflow", "GitHub runs a schedule every 5 minutes at most, whatever it says.", { place })];
  const minutes = new Set(crons.flatMap(({ minutes }) => [...minutes]));
  if (minutes.size > 1 || !minutes.has(0)) return [];
  const text = "It runs on the full hour, when GitHub is busiest and starts scheduled runs late or not at all.";
  return [warns("workflow", text, { place, cure: ['Take other minutes, such as "7,22,37,52 * * * *".'] })];
}
