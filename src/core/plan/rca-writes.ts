import { endedInPublic, type Incident, lastingClosing } from "../incident/incident.ts";
import { nameOfIncident, readMarker, type Seat, withRcaMarker } from "../notice/marker.ts";
import type { Memory, RcaRecord, RcaRemark } from "../notice/memory.ts";
import type { Policy } from "../policy/policy.ts";
import { rcaTitle } from "../render/rca.ts";
import { refreshRca } from "../render/rca-parts.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import { deadlineOf } from "../time/deadline.ts";
import type { Instant } from "../time/instant.ts";
import { calendarFor } from "../time/target.ts";
import { hasAllClear } from "./comment-writes.ts";
import type { PlanInput } from "./input.ts";
import { isRecent } from "./recent.ts";
import { type Basis, factsOf } from "./text.ts";
import type { Write } from "./write.ts";

/** What an incident's RCA needs now. */
export type RcaNeed = "none" | "open" | "refresh";

export function rcaNeed({ incident, state }: Evaluation, { rca }: Memory): RcaNeed {
  if (state !== "resolved" || lastingClosing(incident)?.ending !== "staff" || !wantsRca(incident)) return "none";
  return rca?.number == null ? "open" : "refresh";
}

/** Whether the most severe severity that support set or confirmed wants one. */
function wantsRca({ worstConfirmed }: Incident): boolean {
  return worstConfirmed?.rca.type === "wanted";
}

/** The RCA that the claims announce. */
export function opening(input: PlanInput, memory: Memory): Write<"open-rca"> {
  const { policy, evaluation, comments } = input;
  // An all-clear that stands may name one although the status comment that remembered it was deleted.
  const isCleared = hasAllClear(comments);
  return {
    type: "open-rca",
    title: rcaTitle(factsOf(input, memory, null)),
    labels: policy.rca.labels,
    assignees: assigneesOf(evaluation.incident, policy),
    mayExistSince: memory.rca?.openingSince ?? (isCleared ? (evaluation.incident.closings[0]?.at ?? null) : null),
  };
}

/** Whoever closed it is assigned only if it was staff. */
function assigneesOf(incident: Incident, { rca }: Policy): readonly string[] {
  switch (rca.assign) {
    case "none":
      return [];
    case "assignees":
      return incident.assignees;
    case "closer": {
      const by = lastingClosing(incident)?.by;
      return by?.login != null && by.part === "staff" ? [by.login] : [];
    }
  }
}

/** What the marker is to say of the RCA before anything is done about it: that it is being opened, is due anew, is remarked on. */
export function claimedRca(
  { evaluation, policy }: Basis,
  { rca }: Memory,
  need: RcaNeed,
  remarks: readonly Write<"remark">[],
): RcaRecord | null {
  const known = rca ?? (need === "open" ? newRca(evaluation, policy) : null);
  if (known === null) return null;
  const claims = remarks.filter(({ what }) => !known.remarks.some((one) => one.what === what));
  return {
    ...known,
    due: need === "none" ? known.due : dueOf(evaluation, policy, known),
    remarks: [...known.remarks, ...claims.map(({ what }) => ({ what, state: "claimed" as const }))],
  };
}

function newRca({ at, incident }: Evaluation, { rca }: Policy): RcaRecord {
  return {
    openingSince: at,
    repository: rca.repository ?? incident.repository,
    number: null,
    url: null,
    due: null,
    shown: "",
    isPrivate: null,
    finishedAt: null,
    isDropped: false,
    items: null,
    remarks: [],
  };
}

/** Closed again, it is due from then on. A due time that stands never moves into the past, whatever the policy says now. */
function dueOf({ incident, at }: Evaluation, policy: Policy, rca: RcaRecord): Instant | null {
  const due = targetOf(incident, policy);
  if (rca.number === null) return due;
  const isPast = rca.due !== null && due !== null && due < rca.due && due < at;
  return isPast ? rca.due : (due ?? rca.due);
}

/** When the analysis is due: its target counted from the end, or from when staff confirmed it; null when the policy sets none. */
function targetOf(incident: Incident, { calendars }: Policy): Instant | null {
  const wish = incident.worstConfirmed?.rca ?? { type: "none" };
  const closing = lastingClosing(incident);
  if (wish.type === "none" || wish.due === null || wish.due.type === "best-effort" || closing === null) return null;
  return deadlineOf(wish.due, calendarFor(wish.due, calendars), endedInPublic(closing));
}

/** What is to be said on the RCA itself. What an earlier run claimed is settled, true or not any more. */
export function remarksOn({ evaluation: { state, at: now }, memory: { rca }, policy }: PlanInput): readonly Write<"remark">[] {
  if (rca === null || rca.number === null) return [];
  const { due, finishedAt, isDropped, items } = rca;
  const isOpen = state === "resolved" && finishedAt === null;
  const trueSince: Readonly<Record<RcaRemark["what"], Instant | null>> = {
    overdue: isOpen && due !== null && due < now ? due : null,
    "open-items": finishedAt !== null && !isDropped && items !== null && items.done < items.of ? finishedAt : null,
  };
  const remark = (what: RcaRemark["what"], since: Instant | null): readonly Write<"remark">[] => {
    const known = rca.remarks.find((one) => one.what === what);
    const isNew = known === undefined && since !== null && isRecent(since, policy, now);
    if (known?.state !== "claimed" && !isNew) return [];
    const text = { template: "rca-remark.md", what } as const;
    return [{ type: "remark", what, key: `rca:${what}`, text, isTrue: since !== null }];
  };
  return [...remark("overdue", trueSince.overdue), ...remark("open-items", trueSince["open-items"])];
}

/** The RCAs of an incident among issues of ours: the oldest, and the younger ones, which are its doubles. */
export function rcasAmong<Found extends { readonly number: number; readonly body: string }>(
  issues: readonly Found[],
  incident: Seat & { readonly repository: string; readonly number: number },
  secret: string | null,
): { readonly first: Found | null; readonly others: readonly Found[] } {
  const isAbout = ({ body }: Found) => {
    const marker = readMarker(body, incident, secret);
    return marker?.kind === "rca" && marker.incident === nameOfIncident(incident);
  };
  const [first = null, ...others] = issues.filter(isAbout).toSorted((a, b) => a.number - b.number);
  return { first, others };
}

/** An RCA's body with its generated parts and its marker as in `fresh`, all else untouched to the letter. */
export function mergedRca(body: string, fresh: string): string {
  return withRcaMarker(refreshRca(body, fresh) ?? body, fresh);
}
