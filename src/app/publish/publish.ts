import { type GivenPolicy, parsePolicy } from "../../core/policy/parse.ts";
import { homeZone, type Policy } from "../../core/policy/policy.ts";
import { type Problem, valueAt } from "../../core/policy/problem.ts";
import { readPlainYaml } from "../../core/policy/yaml.ts";
import { comparePage, type PageDifference, type PageFormat, policyPage } from "../../core/report/policy-page.ts";
import { monthOf } from "../../core/report/range.ts";
import type { Instant } from "../../core/time/instant.ts";

/** What stands for mail to customers among what is not confirmed. */
export const MAIL_HEADING = "Notification via email";

export type Published<Answer> =
  | { readonly type: "broken-policy"; readonly problems: readonly Problem[] }
  | {
      readonly type: "done";
      readonly answer: Answer;
      /** The year it is where the policy's desk stands. */
      readonly year: number;
      /** What the built-in policy that it rests on says of its own desk, and this one's owner has not confirmed: headings. */
      readonly unconfirmed: readonly string[];
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
  const confirmed = confirmedIn(policy);
  const isMailCut = policy.severities.some(
    ({ email }, rank) => email.customers.length > (confirmed.severities[rank]?.email.customers.length ?? 0),
  );
  const sections = [...policy.page.keys()].filter((heading) => !confirmed.page.has(heading));
  const unconfirmed = [...sections, ...(isMailCut ? [MAIL_HEADING] : [])];
  return { type: "done", answer: answerFor(confirmed, year), year, unconfirmed };
}

/** The policy without what another one, which it extends, says of its own desk: that is true of this one only where its owner says so. */
function confirmedIn(policy: Policy): Policy {
  const { source, base, page, rca } = policy;
  if (source.type === "built-in" || base === null) return policy;
  const read = readPlainYaml(source.path, source.text);
  const own = (...path: readonly string[]) => (read.ok ? valueAt(read.value.data, path) : undefined);
  const named = new Set(Object.keys(own("page") ?? {}).map((heading) => heading.trim().toLowerCase()));
  // Without a channel nobody is mailed unless the workflow names a way, which the policy does not know.
  const isMailed = policy.channels.some(({ audiences }) => audiences.includes("customers"));
  const namesMail = (key: string) => own("severities", key, "email") !== undefined;
  return {
    ...policy,
    severities: policy.severities.map((severity) =>
      isMailed || namesMail(severity.key) ? severity : { ...severity, email: { ...severity.email, customers: [] } },
    ),
    page: new Map([...page].filter(([heading]) => named.has(heading.toLowerCase()))),
    rca: { ...rca, means: own("rca", "means") === undefined ? null : rca.means },
  };
}
