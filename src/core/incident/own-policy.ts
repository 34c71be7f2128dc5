import { type DatedTerms, isTierLabel, type Policy, type Severity, type Tier } from "../policy/policy.ts";
import { HOUR, type Instant, type Milliseconds } from "../time/instant.ts";
import type { Incident, JudgedAct } from "./incident.ts";
import { withAnswerAlone } from "./untriaged.ts";

/** A tier that is set so soon after the first severity simply counts. */
const COUNTS_WITHIN: Milliseconds = HOUR;

/** Which tier is in force from a moment on; null: none. */
type TierChange = { readonly at: Instant; readonly tier: Tier | null };

/** The policy as it is for one incident: of its tier, and what is not sorted yet is promised a first answer alone. The policy itself for most. */
export function ownPolicy(policy: Policy, incident: Pick<Incident, "acts" | "declaredAt" | "untriaged">): Policy {
  const own = policyOfTier(policy, incident);
  return incident.untriaged ? withAnswerAlone(own) : own;
}

/**
 * Its severities promise what its tier does. A tier tells whose incident it is, so its targets count from
 * the start; one that comes, changes or goes later than an hour after the first severity only makes stricter, so that what was promised
 * before counts beside it. The policy itself where it has no tiers, or the incident none.
 */
function policyOfTier(policy: Policy, { acts, declaredAt }: Pick<Incident, "acts" | "declaredAt">): Policy {
  if (policy.tiers.length === 0) return policy;
  const changes = tierChanges(policy, acts);
  const counts = declaredAt + COUNTS_WITHIN;
  const tierAt = (at: Instant) => changes.findLast((change) => change.at <= at)?.tier ?? null;
  const later = changes.filter(({ at }) => at > declaredAt);
  if (tierAt(declaredAt) === null && later.length === 0) return policy;
  const severities = policy.severities.map((severity, place): Severity => {
    const under = (tier: Tier | null) => tier?.severities[place] ?? severity;
    if (later.length === 0) return under(tierAt(declaredAt));
    const first: DatedTerms = { ...promisesOf(under(tierAt(declaredAt))), since: null, replaces: true };
    const rest = later.map(({ at, tier }): DatedTerms => ({ ...promisesOf(under(tier)), since: at, replaces: at <= counts }));
    return { ...under(tierAt(counts)), terms: [first, ...rest] };
  });
  return { ...policy, severities };
}

/** The tier that support's labels tell now; null: none. */
export function tierOf(policy: Policy, { acts }: Pick<Incident, "acts">): Tier | null {
  return tierChanges(policy, acts).at(-1)?.tier ?? null;
}

/** What support's hands made of the tier, over time. */
function tierChanges(policy: Policy, acts: readonly JudgedAct[]): readonly TierChange[] {
  const on = new Set<string>();
  const shown = new Set<string>();
  const changes: TierChange[] = [];
  for (const { at, what, label, desk } of acts) {
    if (label === null || (what !== "labeled" && what !== "unlabeled") || !isTierLabel(policy, label)) continue;
    if (what === "labeled") shown.add(label);
    else shown.delete(label);
    if (!desk) continue;
    if (what === "labeled") on.add(label);
    else on.delete(label);
    // What strangers took off, nobody of support can take off any more.
    for (const name of on) if (!shown.has(name)) on.delete(name);
    const tier = policy.tiers.find(({ labels }) => labels.some((own) => on.has(own.toLowerCase()))) ?? null;
    const last = changes.at(-1);
    // What happened within one of GitHub's seconds leaves only its last state.
    if (last?.at === at) changes.pop();
    if ((changes.at(-1)?.tier ?? null) !== tier) changes.push({ at, tier });
  }
  return changes;
}

function promisesOf({ response, nextReply, updates, resolution }: Severity): Omit<DatedTerms, "since" | "replaces"> {
  return { response, nextReply, updates, resolution };
}
