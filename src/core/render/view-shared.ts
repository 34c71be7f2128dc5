import type { RcaRemark, SharedVersion } from "../notice/memory.ts";
import type { MomentView } from "../time/moments.ts";
import { frameOf, type IncidentFacts, MARKDOWN } from "./context.ts";
import type { RcaSection } from "./rca-share.ts";
import { type RcaNewsView, rcaNewsView } from "./view-incident.ts";

/** What customers get of an RCA. */
export type SharedView = {
  /** When staff asked for it to be shared: it reads as it did then. */
  readonly at: MomentView;
  /** Where an earlier version stands, which this one replaces; null: it is the first. */
  readonly before: string | null;
  readonly rca: RcaNewsView | null;
  readonly sections: readonly RcaSection[];
  readonly contact: string | null;
  readonly locked: boolean;
};

/** The comment by which a version of the RCA is shared. */
export function sharedView(facts: IncidentFacts, version: SharedVersion, sections: readonly RcaSection[]): SharedView {
  const frame = frameOf(facts, MARKDOWN);
  const before = facts.memory?.shared.findLast((one) => one.state === "posted" && one.askedAt < version.askedAt)?.url ?? null;
  return {
    at: frame.moment(version.askedAt),
    before,
    rca: rcaNewsView(facts, frame),
    sections,
    contact: facts.policy.contact,
    locked: facts.evaluation.incident.locked,
  };
}

/** A remark on the RCA itself. */
export type RemarkView = {
  readonly what: RcaRemark["what"];
  readonly rca: RcaNewsView | null;
  /** The incident: "acme/service-catalog#412". */
  readonly name: string;
  readonly url: string;
};

/** What is said on the RCA: that it is overdue, or that action items were left open. */
export function remarkView(facts: IncidentFacts, what: RcaRemark["what"]): RemarkView {
  const { incident } = facts.evaluation;
  return { what, rca: rcaNewsView(facts, frameOf(facts, MARKDOWN)), name: `${incident.repository}#${incident.number}`, url: incident.url };
}
