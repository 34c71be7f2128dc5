import type { Memory } from "../notice/memory.ts";
import type { Policy } from "../policy/policy.ts";
import type { IncidentFacts } from "../render/context.ts";
import { rcaView } from "../render/rca.ts";
import { rcaAsOf } from "../render/rca-as-of.ts";
import type { View } from "../render/view.ts";
import { correctionView, newsView } from "../render/view-news.ts";
import { remarkView, sharedView } from "../render/view-shared.ts";
import { statusView } from "../render/view-status.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import type { TextSource } from "./write.ts";

/** What the texts about an incident rest on, before anything of a plan is done. */
export type Basis = {
  readonly evaluation: Evaluation;
  readonly policy: Policy;
  /** The incident's repository, `owner/name` as GitHub spells it. */
  readonly repository: { readonly name: string; readonly isPrivate: boolean };
};

/** What texts are made of, with the memory as it is by now: it holds what answers told. */
export function factsOf({ evaluation, policy, repository }: Basis, memory: Memory, statusUrl: string | null): IncidentFacts {
  const { rca } = memory;
  const place = rca?.repository ?? policy.rca.repository ?? evaluation.incident.repository;
  const isOwn = place.toLowerCase() === repository.name.toLowerCase();
  const isPrivate = isOwn ? repository.isPrivate : (rca?.isPrivate ?? null);
  return {
    evaluation,
    policy,
    memory,
    noticedAt: evaluation.at,
    statusUrl,
    rca: rca === null ? null : { ...rcaAsOf(rca, memory.shared, evaluation.at), visible: isOwn || isPrivate === false },
    rcaIsPrivate: isPrivate === true,
    outOfSight: isOutOfSight({ evaluation, repository }),
  };
}

/** Whether it was moved into a private repository. */
export function isOutOfSight({ evaluation, repository }: Pick<Basis, "evaluation" | "repository">): boolean {
  return repository.isPrivate && evaluation.incident.history.some(({ what }) => what.type === "transferred");
}

/** The view of a text. */
export function viewOf(source: TextSource, facts: IncidentFacts): View {
  switch (source.template) {
    case "status.md":
      return statusView(facts);
    case "news.md":
      return newsView(facts, source.notices);
    case "correction.md":
      return correctionView(facts, source.notices, source.before);
    case "rca.md":
      return rcaView(facts);
    case "rca-remark.md":
      return remarkView(facts, source.what);
    case "shared.md":
      return sharedView(facts, source.version, source.sections);
  }
}
