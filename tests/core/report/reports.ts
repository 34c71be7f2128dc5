import type { Issue } from "../../../src/core/incident/issue.ts";
import { ownPolicy, tierOf } from "../../../src/core/incident/own-policy.ts";
import { homeZone, type Policy } from "../../../src/core/policy/policy.ts";
import { rangeOf } from "../../../src/core/report/range.ts";
import { recordOf } from "../../../src/core/report/record.ts";
import { reportOf, type SloReport } from "../../../src/core/report/report.ts";
import { NO_SEALS } from "../../../src/core/slo/evaluate.ts";
import type { Seals } from "../../../src/core/slo/seal.ts";
import { strictly } from "../../../src/core/slo/strict.ts";
import { judged } from "../../support/scene.ts";

export type Asked = { readonly since: string; readonly until?: string; readonly now: string; readonly seals?: Seals };

/** A report on issues told as scenes, numbered from 1. */
export function reportOn(policy: Policy, issues: readonly Issue[], { since, until, now, seals = NO_SEALS }: Asked): SloReport {
  const at = Date.parse(now);
  const range = rangeOf({ since, until: until ?? null }, homeZone(policy), at);
  if (!range.ok) throw new Error(range.error);
  const records = issues.map((issue, index) => {
    const evaluation = judged({ ...issue, number: index + 1 }, policy, at, seals);
    const strict = strictly(evaluation, ownPolicy(policy, evaluation.incident), seals);
    return recordOf(evaluation, null, strict, { rca: "none", tier: tierOf(policy, evaluation.incident)?.name ?? null, escalations: 0 });
  });
  const occasion = {
    repository: "acme/service",
    url: "https://github.test/acme/service",
    isPrivate: false,
    isPublic: false,
    goal: 1,
    notSorted: null,
    status: null,
  };
  return reportOf(records, { ...occasion, at, range: range.value, policy });
}

/** What the parts of a drawing say when they are pointed at, in order. */
export function titlesIn(drawing: string): readonly string[] {
  return [...drawing.matchAll(/<title>(.*?)<\/title>/g)].map(([, text = ""]) => text);
}
