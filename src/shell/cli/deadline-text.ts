import { type DueTime, dueTimeOf, dueTimesOf } from "../../app/deadline/due-times.ts";
import { METRIC_WORDS } from "../../core/policy/metric-words.ts";
import { homeZone, nameOf, type Policy, type Severity } from "../../core/policy/policy.ts";
import { describeProblem } from "../../core/policy/problem.ts";
import { ok, type Result, wrong } from "../../core/result.ts";
import { exactLength } from "../../core/text/lengths.ts";
import type { Instant } from "../../core/time/instant.ts";
import { openTimeBetween } from "../../core/time/open-time.ts";
import { parseTarget, type Target } from "../../core/time/target.ts";
import type { TextStyle } from "../terminal/text-style.ts";
import { stamp } from "./stamp.ts";

type Lines = Result<readonly string[], string>;

/** Each promise of a severity on a line: what, its target, when it is due. */
export function severityLines(severity: Severity, policy: Policy, from: Instant, style: TextStyle): Lines {
  const rows = dueTimesOf(severity, policy, from);
  const longest = Math.max(...rows.map(({ target }) => target.length));
  const zone = homeZone(policy);
  return ok([
    style.bold(nameOf(severity)),
    `${"From".padEnd(12)}  ${"".padEnd(longest)}  ${stamp(from, zone)}`,
    ...rows.map((row) => `${METRIC_WORDS[row.metric].title.padEnd(12)}  ${row.target.padEnd(longest)}  ${dueText(row)}`),
  ]);
}

/** When a target is due; wrong: it cannot be read, or names a calendar that is not there. */
export function targetLines(text: string, policy: Policy, from: Instant, style: TextStyle): Lines {
  const target = readTarget(text, policy);
  if (!target.ok) return target;
  return ok([style.bold(dueText({ metric: "response", target: text, ...dueTimeOf(target.value, policy, from) }))]);
}

/** The open time between two moments on the default calendar, and the time by the wall. */
export function elapsedLines(policy: Policy, from: Instant, until: Instant): readonly string[] {
  const calendar = policy.calendars.get("default") ?? null;
  const signed = (time: number) => `${time < 0 ? "-" : ""}${exactLength(Math.abs(time))}`;
  return [`${signed(openTimeBetween(calendar, from, until))} of open time, ${signed(until - from)} by the wall`];
}

function readTarget(text: string, policy: Policy): Result<Target, string> {
  const target = parseTarget(text);
  if (!target.ok) {
    const facts = { code: "target", problem: target.error, got: text } as const;
    return wrong(`--target: ${describeProblem({ file: "", line: null, column: null, path: [], facts })}`);
  }
  const name = target.value.type === "best-effort" ? null : target.value.calendar;
  if (name === null || policy.calendars.has(name)) return target;
  return wrong(`--target: there is no calendar "${name}" here, only ${[...policy.calendars.keys()].join(", ")}.`);
}

function dueText({ due, zone, target }: DueTime): string {
  if (due !== null) return stamp(due, zone);
  return target === "as promised" ? "when staff announce it" : "no time promised";
}
