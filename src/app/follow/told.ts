import type { Notice } from "../../core/notice/notice.ts";
import { noticesOf } from "../../core/notice/notices.ts";
import { SECOND } from "../../core/time/instant.ts";
import type { Run } from "../run/context.ts";
import type { Told } from "../run/outcome.ts";
import type { Work } from "./carry-out.ts";
import type { Draft } from "./draft.ts";

/**
 * What a deed tells and when, by GitHub's clock. Nothing where no run followed the incident before: whether the news is late or
 * the action was only just installed cannot be told apart.
 */
export function told(notices: readonly Notice[], { draft, run, since }: Work): { readonly told?: Told } {
  if (draft.status === null || notices.length === 0) return {};
  const at = draft.evaluation.at + Math.round((run.ports.elapsed() - since) / SECOND) * SECOND;
  return { told: { at, news: notices.map(({ key, moment }) => ({ key, moment })) } };
}

/** Fresh misses that the status comment alone tells of. */
export function shownOnly({ evaluation, memory, comments, plan }: Draft, { policy }: Run): readonly Notice[] {
  const commented = new Set(comments.flatMap(({ marker }) => (marker.kind === "news" ? marker.keys : [])));
  return noticesOf(evaluation, memory, commented).filter(
    ({ type, key, moment }) =>
      type === "missed" && plan.recorded.includes(key) && !commented.has(key) && evaluation.at - moment <= policy.notices.staleAfter,
  );
}
