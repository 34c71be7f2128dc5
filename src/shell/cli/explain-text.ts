import { writeInWords } from "../../app/follow/summary.ts";
import type { Hold, Person } from "../../core/incident/incident.ts";
import { METRIC_WORDS } from "../../core/policy/metric-words.ts";
import { homeZone, nameOf, sourceInWords } from "../../core/policy/policy.ts";
import { type Evaluation, type Ledger, type LedgerReason, type Objective, objectivesOf, recordedLater } from "../../core/slo/evaluation.ts";
import { announces } from "../../core/slo/maintenance.ts";
import { clean, oneLine } from "../../core/text/escape.ts";
import { exactLength } from "../../core/text/lengths.ts";
import { listed } from "../../core/text/lists.ts";
import { cityOf } from "../../core/text/zone-names.ts";
import type { TextLayout } from "../terminal/terminal.ts";
import type { TextStyle } from "../terminal/text-style.ts";
import type { IncidentExplanation } from "./explain-json.ts";
import { stripLines } from "./explain-strip.ts";
import { shortStamp, stamp } from "./stamp.ts";

/** What each promise is called, where it stands and how its time was counted. */
export function explanationLines(explanation: IncidentExplanation, layout: TextLayout): readonly string[] {
  const { evaluation, policy, isWhatIf } = explanation;
  const { incident } = evaluation;
  const { style } = layout;
  const zone = homeZone(policy);
  const source = sourceInWords(policy);
  const objectives = objectivesOf(evaluation);
  return [
    style.bold(`${incident.repository}#${incident.number} ${oneLine(incident.title, 70)}`),
    `${announces(evaluation) ? "Maintenance" : incident.untriaged ? "Not sorted yet" : incident.severity === null ? "No severity" : nameOf(incident.severity)}, ${evaluation.state.replace("-", " ")}, as of ${stamp(evaluation.at, zone)}`,
    isWhatIf ? style.yellow(`What if: under ${source}, with nothing written down before.`) : `Under ${source}.`,
    ...maintenanceLines(evaluation, zone),
    `The clocks start at ${stamp(incident.startedAt, zone)}.`,
    ...severityTimes(explanation),
    "",
    ...stripLines(evaluation, objectives, layout),
    ...objectives.flatMap((objective) => ["", ...promiseLines(objective, zone, style)]),
    ...writeLines(explanation),
  ];
}

function maintenanceLines({ maintenance }: Evaluation, zone: string): readonly string[] {
  if (maintenance === null) return [];
  const { phase, windows, late } = maintenance;
  const moved = windows.length === 1 ? "" : `, moved ${windows.length - 1} times`;
  const { from, until } = maintenance.window;
  return [
    `Maintenance ${phase.replace("-", " ")}: announced for ${stamp(from, zone)} to ${stamp(until, zone)}${moved}.`,
    ...(late === null ? [] : [`It went on after the end announced for ${stamp(late, zone)}.`]),
  ];
}

/** What a run would write now. */
function writeLines({ writes }: IncidentExplanation): readonly string[] {
  if (writes === null) return [];
  if (writes.length === 0) return ["", "A run would write nothing now."];
  return ["", "A run would write now:", ...writes.map((write) => `  ${clean(writeInWords(write))}`)];
}

function severityTimes({ evaluation }: IncidentExplanation): readonly string[] {
  const { atSeverity } = evaluation;
  if (atSeverity.length < 2) return [];
  return [`Time at each severity: ${listed(atSeverity.map(({ severity, time }) => `${exactLength(time)} at ${nameOf(severity)}`))}.`];
}

function promiseLines(objective: Objective, zone: string, style: TextStyle): readonly string[] {
  const { ledger, metric, cycle } = objective;
  const nth = cycle === 0 ? "" : ` ${cycle + 1}`;
  const target = objective.promised ?? ledger?.target.text.trim() ?? (objective.announced ? "as announced" : "no time promised");
  const heading = `${style.bold(`${METRIC_WORDS[metric].title}${nth}`)}: ${clean(target)}, ${nameOf(objective.severity)}. ${standingText(objective, style)}`;
  const later = recordedLater(objective);
  const recorded = later === null ? "" : `, recorded ${stamp(later, ledger?.zone ?? zone)}`;
  const due =
    objective.due === null
      ? []
      : [`Due ${stamp(objective.due, ledger?.zone ?? zone)}${objective.announced ? ", as staff announced" : ""}.`];
  const end =
    objective.endedAt === null
      ? []
      : [`${objective.metric === "resolution" ? "Reached" : "Given"} ${stamp(objective.endedAt, ledger?.zone ?? zone)}${recorded}.`];
  const table = ledger === null ? noLedger(objective) : ledgerLines(objective, ledger, style);
  return [heading, ...due.map((line) => `  ${line}`), ...end.map((line) => `  ${line}`), ...table.map((line) => `  ${line}`)];
}

function standingText({ standing, correctedAt }: Objective, style: TextStyle): string {
  const [paint, words] = STANDINGS[standing];
  return style[paint](standing === "met" && correctedAt !== null ? `${words}, as recorded later` : words);
}

const STANDINGS: Readonly<Record<Objective["standing"], readonly [paint: keyof TextStyle, words: string]>> = {
  met: ["green", "Kept"],
  missed: ["red", "Missed"],
  open: ["blue", "Open"],
  held: ["yellow", "Stands still"],
  none: ["dim", "No verdict"],
};

/** Promises without a clock of their own: what decided them instead. */
function noLedger({ announced, standing, metric }: Objective): readonly string[] {
  if (announced) return [];
  if (standing === "met" || standing === "missed") return ["Judged under an earlier policy; how it counted is not written down."];
  return [metric === "update" ? "Nothing is due by the clock until staff announce a time." : "Nothing is due by the clock."];
}

function ledgerLines(objective: Objective, ledger: Ledger, style: TextStyle): readonly string[] {
  const zone = ledger.zone ?? "Etc/UTC";
  const rows = ledger.spans.map((span) => [
    shortStamp(span.from, zone),
    shortStamp(span.until, zone),
    span.counted === 0 ? "" : exactLength(span.counted),
    reasonText(span.reason),
  ]);
  const heads = [`From (${cityOf(zone)})`, "Until", "Counted", "Why"];
  const sum = ["", "in all", exactLength(ledger.counted), verdictText(objective, ledger)];
  const widths = heads.map((head, column) => Math.max(...[heads, ...rows, sum].map((row) => (row[column] ?? head).length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  return [style.dim(line(heads)), ...rows.map((row) => (row[2] === "" ? style.dim(line(row)) : line(row))), style.bold(line(sum))];
}

/** How the sum compares with the target. */
function verdictText({ standing, remaining, endedAt }: Objective, { amount, counted }: Ledger): string {
  const target = exactLength(amount);
  if (remaining !== null) return `of ${target}: ${exactLength(remaining)} left when it goes on`;
  if (counted > amount) return `of ${target}: ${exactLength(counted - amount)} over`;
  if (standing === "missed") return endedAt === null ? `of ${target}: used up, and still not done` : `of ${target}`;
  if (standing === "open") return `of ${target}: used up then`;
  return `of ${target}: ${exactLength(amount - counted)} to spare`;
}

function reasonText(reason: LedgerReason): string {
  switch (reason.type) {
    case "counted":
      return "the clock runs";
    case "closed-hours":
      return reason.why === "holiday" ? `holiday${reason.name === "" ? "" : `: ${clean(reason.name)}`}` : reason.why;
    case "held":
      return holdText(reason.hold, reason.by);
    case "less-severe":
      return `less severe then: ${nameOf(reason.severity)}`;
  }
}

/** "paused by pat: Waiting for the customer". */
function holdText(hold: Hold, by: Person): string {
  const who = by.login === null ? "" : ` by ${clean(by.login)}`;
  switch (hold.type) {
    case "set-aside":
      return `set aside${who}: ${whyAside(hold)}`;
    case "resolved":
      return hold.cause === "closed" ? `closed${who}` : `solved${who}: a stop label is on`;
    case "closed":
      return `closed${who}, not confirmed by staff`;
    case "pending":
      return `waiting for the reporter, set${who}${hold.reason === "" ? "" : `: ${oneLine(hold.reason, 60)}`}`;
    case "paused":
      return `paused${who}${hold.reason === "" ? "" : `: ${oneLine(hold.reason, 60)}`}`;
  }
}

function whyAside({ cause, reason }: Extract<Hold, { type: "set-aside" }>): string {
  switch (cause) {
    case "excluded":
      return clean(reason);
    case "no-severity":
      return reason === "" ? "no severity" : clean(reason);
    case "not_planned":
    case "duplicate":
      return `closed as ${cause.replace("_", " ")}`;
  }
}
