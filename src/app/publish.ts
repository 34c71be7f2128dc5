import { type PolicySource, parsePolicy } from "../core/policy/parse.ts";
import { homeZone } from "../core/policy/policy.ts";
import type { Problem } from "../core/policy/problem.ts";
import { comparePage, type PageDifference, type PageFormat, policyPage } from "../core/report/policy-page.ts";
import { monthOf } from "../core/report/range.ts";
import type { Instant } from "../core/time/instant.ts";

export type Published<Answer> =
  | { readonly type: "broken-policy"; readonly problems: readonly Problem[] }
  /** `year`: the one it is where the policy's desk stands. */
  | { readonly type: "done"; readonly answer: Answer; readonly year: number };

/** The policy as a page; `before` is the page as it stands (null: there is none), of which only the part made from a policy is replaced. */
export async function publishPolicy(
  source: PolicySource,
  format: PageFormat,
  before: string | null,
  now: Instant,
): Promise<Published<string>> {
  const parsed = await parsePolicy(source, { now });
  if (!parsed.ok) return { type: "broken-policy", problems: parsed.error };
  const { policy } = parsed.value;
  const year = Number(monthOf(now, homeZone(policy)).slice(0, 4));
  return { type: "done", answer: policyPage(policy, year, format, before), year };
}

/** Whether a published page still says what the policy does. */
export async function checkPage(source: PolicySource, format: PageFormat, text: string, now: Instant): Promise<Published<PageDifference>> {
  const parsed = await parsePolicy(source, { now });
  if (!parsed.ok) return { type: "broken-policy", problems: parsed.error };
  const { policy } = parsed.value;
  const year = Number(monthOf(now, homeZone(policy)).slice(0, 4));
  return { type: "done", answer: comparePage(policy, format, text), year };
}
