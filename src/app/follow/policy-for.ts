import type { Issue } from "../../core/incident/issue.ts";
import type { Memory } from "../../core/notice/memory.ts";
import { type GivenPolicy, parsePolicy } from "../../core/policy/parse.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Run } from "../run/context.ts";

/** The policy in force; of what is closed, the one under which it was closed, so that no later change is seen in it. */
export async function policyFor(issue: Issue, terms: Memory["terms"], { policy, sealed }: Pick<Run, "policy" | "sealed">): Promise<Policy> {
  if (terms === null || issue.state !== "closed" || isSource(policy, terms.policy)) return policy;
  if (issue.events.some(({ type, at }) => type === "reopened" && at >= terms.closedAt)) return policy;
  const name = JSON.stringify(terms.policy);
  const parsed = sealed.get(name) ?? parsePolicy(terms.policy, { sealed: true });
  sealed.set(name, parsed);
  const then = await parsed;
  return then.ok ? then.value.policy : policy;
}

function isSource({ source }: Policy, given: GivenPolicy): boolean {
  if ("builtIn" in given) return source.type === "built-in" && source.name === given.builtIn;
  return source.type === "file" && source.path === given.name && (source.sealed ?? source.text) === given.text;
}
