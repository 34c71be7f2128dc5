import { closestMatch } from "../text/closest-match.ts";
import { calendarFor } from "../time/target.ts";
import { INPUTS_CHANNEL } from "./channel.ts";
import { compileMentions } from "./compile-mentions.ts";
import { type SeverityScope, targetOf } from "./compile-severity.ts";
import type { EscalationStep, Policy, Severity, StepMoment } from "./policy.ts";
import type { KeyPath } from "./problem.ts";
import type { PolicyFile, StepFile } from "./schema.ts";

type ReportedFacts = Parameters<SeverityScope["report"]>[1];

export type EscalationScope = SeverityScope & {
  readonly compiled: Policy["calendars"];
  readonly channels: NonNullable<PolicyFile["channels"]>;
};

/** The severities with their steps, in the file's order. */
export function withEscalations(
  severities: readonly Severity[],
  file: NonNullable<PolicyFile["severities"]>,
  scope: EscalationScope,
): readonly Severity[] {
  return severities.map((severity) => {
    const { key } = severity;
    const steps = (file[key] || undefined)?.escalation ?? [];
    return { ...severity, escalation: steps.map((step, index) => compileStep(step, ["severities", key, "escalation", index], scope)) };
  });
}

function compileStep(step: StepFile, path: KeyPath, scope: EscalationScope): EscalationStep {
  const { mention = [], channels = [] } = step;
  if (mention.length + channels.length === 0) scope.report(path, { code: "empty-step" });
  for (const [index, name] of channels.entries()) checkChannel(name, [...path, "channels", index], scope);
  return { at: momentOf(step.at, [...path, "at"], scope), mention: compileMentions(mention, [...path, "mention"], scope.report), channels };
}

function momentOf(text: string, path: KeyPath, scope: EscalationScope): StepMoment {
  const word = text.trim().toLowerCase();
  if (word === "due") return { type: "due" };
  if (/^at[- ]risk$/.test(word)) return { type: "at-risk" };
  const length = /^(.*\S)\s+late$/is.exec(text.trim())?.[1];
  const target =
    length === undefined ? null : targetOf(length, path, { ...scope, report: (at, facts) => scope.report(at, dueForNever(facts)) });
  if (target !== null && target.type !== "best-effort") return { type: "late", target, calendar: calendarFor(target, scope.compiled) };
  if (target === null || /^best/i.test(target.text.trim())) scope.report(path, { code: "expected", expected: "step-moment", got: text });
  return { type: "due" };
}

/** No time late is not "best effort", but due. */
function dueForNever(facts: ReportedFacts): ReportedFacts {
  if (facts.code !== "target") return facts;
  const suggestions = facts.problem.suggestions.map((one) => (one === "best effort" ? "due" : one));
  return { ...facts, problem: { ...facts.problem, suggestions } };
}

/** Whom a step wakes is staff. The inputs' own channel is not in the file. */
function checkChannel(name: string, path: KeyPath, { channels, report }: EscalationScope): void {
  const known = [...new Set([...Object.keys(channels), INPUTS_CHANNEL])];
  if (!known.includes(name)) report(path, { code: "unknown-channel", name, known, suggestion: closestMatch(name, known) });
  else if (channels[name]?.audiences?.includes("staff") === false) report(path, { code: "channel-without-staff", name });
}
