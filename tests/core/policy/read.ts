import { type ParseContext, parsePolicy } from "../../../src/core/policy/parse.ts";
import type { Policy, Severity } from "../../../src/core/policy/policy.ts";
import { describeProblem } from "../../../src/core/policy/problem.ts";

/** The policy of a text that must be right. */
export async function policyOf(text: string, context: ParseContext = {}): Promise<Policy> {
  const parsed = await parsePolicy({ name: "policy.yml", text }, context);
  if (!parsed.ok) throw new Error(parsed.error.map(describeProblem).join("\n"));
  return parsed.value.policy;
}

/** What is wrong with a text, as people read it; empty when nothing is. */
export async function problemsIn(text: string, context: ParseContext = {}): Promise<readonly string[]> {
  const parsed = await parsePolicy({ name: "policy.yml", text }, context);
  return parsed.ok ? [] : parsed.error.map(describeProblem);
}

/** What a text that must be right is warned about. */
export async function warningsIn(text: string, context: ParseContext = {}): Promise<readonly string[]> {
  const parsed = await parsePolicy({ name: "policy.yml", text }, context);
  if (!parsed.ok) throw new Error(parsed.error.map(describeProblem).join("\n"));
  return parsed.value.warnings.map(describeProblem);
}

export function severityIn(policy: Policy, key: string): Severity {
  const severity = policy.severities.find((each) => each.key === key);
  if (!severity) throw new Error(`no severity ${key}`);
  return severity;
}

/** The policy without its source, and with calendars that can be compared: a country's holidays are functions. */
export function comparable(policy: Policy) {
  const calendars = [...policy.calendars.values()].map(({ name, fingerprint, offices }) => ({
    name,
    fingerprint,
    specs: offices.map(({ spec }) => spec),
  }));
  return { ...policy, source: null, calendars };
}
