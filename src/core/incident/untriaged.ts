import { formerSeverity, type Policy, type Severity } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import type { Stretch } from "./incident.ts";
import type { Issue } from "./issue.ts";
import type { Known } from "./known.ts";
import { partOf, type Roster } from "./people.ts";
import type { Untriaged } from "./replay.ts";

/** Whether an issue may be one that the policy wants answered before it has a severity, as far as nobody needs to be asked. */
export function mayBeUntriaged(
  { createdAt, author, labels }: Pick<Issue, "createdAt" | "author" | "labels">,
  policy: Pick<Policy, "untriaged" | "staff">,
): boolean {
  const { untriaged, staff } = policy;
  if (untriaged === null || createdAt < untriaged.from || author?.type === "bot") return false;
  const login = author?.login.toLowerCase() ?? "";
  return !staff.users.has(login) && !staff.bots.has(login) && !hasException(labels, policy);
}

/**
 * What counts for an issue that never had a severity; null: it is nobody's concern. Once it bears a comment of ours it is, be it that
 * nothing counts for it any more. `since`: when a policy of which no run wrote down that it promises otherwise began to do so.
 */
export function untriagedOf(issue: Issue, policy: Policy, roster: Roster, known: Known | null, since: Instant): Untriaged | null {
  const isFollowed = known?.untriaged === true;
  const isReporters = isReported(issue, policy, roster, known);
  if (!isFollowed && (!isReporters || hasException(issue.labels, policy) || issue.state === "closed")) return null;
  const as = policy.severities.find(({ key }) => key === policy.untriaged?.as);
  const unpromised = unpromisedBy(known?.unpromised ?? [], !isReporters, since);
  return { severity: answerAlone(as ?? formerSeverity(policy, "untriaged")), unpromised };
}

function unpromisedBy(seen: readonly Stretch[], isOut: boolean, since: Instant): readonly Stretch[] {
  const last = seen.at(-1);
  if (last === undefined || last.until !== null) return isOut ? [...seen, { from: since, until: null }] : seen;
  return isOut ? seen : [...seen.slice(0, -1), { ...last, until: since }];
}

/** The policy with a severity of whose promises the first answer alone is left, which nobody is mailed about. */
export function withAnswerAlone(policy: Policy): Policy {
  const severities = policy.severities.map((severity) => (severity.key === policy.untriaged?.as ? answerAlone(severity) : severity));
  return { ...policy, severities };
}

/** Opened since the policy wants such issues answered, by somebody who is neither staff nor a bot. */
export function isReported({ createdAt, author }: Issue, policy: Policy, roster: Roster, known: Known | null): boolean {
  const part = known?.reporter ?? partOf(author, policy, roster);
  return policy.untriaged !== null && createdAt >= policy.untriaged.from && part === "customer";
}

/** Whether a label keeps it out, whoever put it on. */
export function hasException(labels: readonly string[], { untriaged }: Pick<Policy, "untriaged">): boolean {
  return labels.some((label) => untriaged?.except.has(label.toLowerCase()) === true);
}

function answerAlone({ terms, ...severity }: Severity): Severity {
  const rest = { nextReply: null, updates: { type: "as-promised" }, resolution: { type: "best-effort", text: "best effort" } } as const;
  return {
    ...severity,
    ...rest,
    ...(terms === undefined ? {} : { terms: terms.map((one) => ({ ...one, ...rest })) }),
    email: { customers: [], staff: [] },
    rca: { type: "none" },
    escalation: [],
  };
}
