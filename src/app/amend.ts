import type { Effect } from "../core/plan/effect.ts";
import { withMarker, withoutMarker } from "../core/plan/marker.ts";
import type { Notice, NoticeKey } from "../core/plan/notice.ts";
import { noticesOf } from "../core/plan/notices.ts";
import type { Facts } from "../core/render/context.ts";
import { correctionView, newsView } from "../core/render/view-news.ts";
import type { Work } from "./carry-out.ts";
import { type Draft, factsOf } from "./draft.ts";

/** Puts a missed comment right: what is true now stands first, the old text stays, struck through. */
export async function correct(comment: number, { draft, run, memory }: Work): Promise<void> {
  const own = draft.comments.find((candidate) => candidate.id === comment);
  if (own === undefined || own.marker.kind !== "news") return;
  const facts = factsOf(draft, memory, run);
  const { response } = facts.evaluation;
  const missed: Notice = { type: "missed", key: "missed:response", moment: response.due ?? response.startedAt, objective: response };
  const others = noticesIn(own.marker.keys, facts, draft);
  const view = correctionView(facts, [missed, ...others], withoutMarker(own.body));
  const text = await run.renderer.render("correction.md", view);
  const body = withMarker(text, { ...own.marker, corrected: true }, draft.issue, run.settings.stateSecret);
  const posted = await run.ports.github.editComment(comment, body);
  run.outcome.deeds.push({ issue: draft.issue.number, what: "comment-edited", keys: own.marker.keys, url: posted.url, text });
}

/** Removes what stands in an older comment already: the whole comment, or the part that is said twice. */
export async function heal(effect: Extract<Effect, { type: "heal" }>, { draft, run, memory }: Work): Promise<void> {
  const own = draft.comments.find((candidate) => candidate.id === effect.comment);
  if (own === undefined) return;
  const { number } = draft.issue;
  if (effect.keys.length === 0 || own.marker.kind !== "news") {
    await run.ports.github.deleteComment(effect.comment);
    run.outcome.deeds.push({ issue: number, what: "comment-deleted", keys: effect.keys, url: null, text: "" });
    return;
  }
  const facts = factsOf(draft, memory, run);
  const text = await run.renderer.render("news.md", newsView(facts, noticesIn(effect.keys, facts, draft)));
  const body = withMarker(text, { ...own.marker, keys: effect.keys }, draft.issue, run.settings.stateSecret);
  const posted = await run.ports.github.editComment(effect.comment, body);
  run.outcome.deeds.push({ issue: number, what: "comment-edited", keys: effect.keys, url: posted.url, text });
}

/** The news that still is news among what a comment said. */
function noticesIn(keys: readonly NoticeKey[], { evaluation }: Facts, { comments, memory }: Draft): readonly Notice[] {
  const said = new Set(comments.flatMap(({ marker }) => (marker.kind === "news" ? marker.keys : [])));
  return noticesOf(evaluation, memory, said).filter((notice) => keys.includes(notice.key));
}
