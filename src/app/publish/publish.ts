import { type GivenPolicy, parsePolicy } from "../../core/policy/parse.ts";
import { homeZone, type Policy } from "../../core/policy/policy.ts";
import type { Problem } from "../../core/policy/problem.ts";
import { comparePage, type PageDifference, type PageFormat, policyPage } from "../../core/report/policy-page.ts";
import { monthOf } from "../../core/report/range.ts";
import type { Instant } from "../../core/time/instant.ts";

export type Published<Answer> =
  | { readonly type: "broken-policy"; readonly problems: readonly Problem[] }
  | {
      readonly type: "done";
      readonly answer: Answer;
      /** The year it is where the policy's desk stands. */
      readonly year: number;
      /** Keys whose text on the page is that of the built-in policy it rests on. */
      readonly inherited: readonly string[];
    };

/** The policy as a page; `before` is the page as it stands (null: there is none), of which only the part made from a policy is replaced. */
export function publishPolicy(source: GivenPolicy, format: PageFormat, before: string | null, now: Instant): Promise<Published<string>> {
  return publish(source, now, (policy, year) => policyPage(policy, year, format, before));
}

/** Whether a published page still says what the policy does. */
export function checkPage(source: GivenPolicy, format: PageFormat, text: string, now: Instant): Promise<Published<PageDifference>> {
  return publish(source, now, (policy) => comparePage(policy, format, text));
}

async function publish<Answer>(
  source: GivenPolicy,
  now: Instant,
  answerFor: (policy: Policy, year: number) => Answer,
): Promise<Published<Answer>> {
  const parsed = await parsePolicy(source, { now });
  if (!parsed.ok) return { type: "broken-policy", problems: parsed.error };
  const { policy } = parsed.value;
  const year = Number(monthOf(now, homeZone(policy)).slice(0, 4));
  return { type: "done", answer: answerFor(policy, year), year, inherited: await inheritedBy(policy) };
}

/** What somebody else wrote of their own desk is not true of every other. */
async function inheritedBy({ source, base, page, rca, severities }: Policy): Promise<readonly string[]> {
  if (source.type === "built-in" || base === null) return [];
  const parsed = await parsePolicy({ builtIn: base });
  if (!parsed.ok) throw new Error(`unreachable: the built-in policy ${base} has a problem`);
  const { policy } = parsed.value;
  const sections = [...page].filter(([heading, words]) => policy.page.get(heading) === words).map(([heading]) => `page."${heading}"`);
  const hasAnalyses = severities.some((severity) => severity.rca.type === "wanted");
  return hasAnalyses && rca.means !== null && rca.means === policy.rca.means ? [...sections, "rca.means"] : sections;
}
