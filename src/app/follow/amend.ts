import { type Marker, withMarker, withoutMarker } from "../../core/notice/marker.ts";
import type { Notice, NoticeKey } from "../../core/notice/notice.ts";
import { noticesOf } from "../../core/notice/notices.ts";
import type { Effect } from "../../core/plan/effect.ts";
import type { IncidentFacts } from "../../core/render/context.ts";
import type { TemplateName } from "../../core/render/templates.ts";
import type { View } from "../../core/render/view.ts";
import { correctionView, newsView } from "../../core/render/view-news.ts";
import type { Work } from "./carry-out.ts";
import { type Draft, factsOf } from "./draft.ts";

/** Puts a missed comment right: what is true now stands first, the old text stays, struck through. */
export async function correct(comment: number, { draft, run, memory }: Work): Promise<void> {
  const own = draft.comments.find((candidate) => candidate.id === comment);
  if (own === undefined || own.marker.kind !== "news") return;
  const facts = factsOf(draft, memory, run);
  const marker = { ...own.marker, corrected: true };
  const { name, view } = newsAnew(marker, withoutMarker(own.body), facts, draft);
  const text = await run.renderer.render(name, view);
  const body = withMarker(text, { ...marker, shown: run.renderer.digest(name, view) }, draft.issue, run.settings.stateSecret);
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
  const notices = noticesIn(effect.keys, facts, draft);
  // What is news no longer cannot be said anew: then the words stay, and only the claim to the others goes.
  const text = notices.length === 0 ? withoutMarker(own.body) : await run.renderer.render("news.md", newsView(facts, notices));
  const body = withMarker(text, { ...own.marker, keys: effect.keys }, draft.issue, run.settings.stateSecret);
  const posted = await run.ports.github.editComment(effect.comment, body);
  run.outcome.deeds.push({ issue: number, what: "comment-edited", keys: effect.keys, url: posted.url, text });
}

/** Whether the comment would say something else now. */
export function isNewsStale(comment: number, { draft, run, memory }: Pick<Work, "draft" | "run" | "memory">): boolean {
  const own = draft.comments.find((candidate) => candidate.id === comment);
  if (own === undefined || own.marker.kind !== "news") return false;
  const { name, view } = newsAnew(own.marker, withoutMarker(own.body), factsOf(draft, memory, run), draft);
  return run.renderer.digest(name, view) !== own.marker.shown;
}

/** Edits a comment of news, which notifies nobody, where it would say something else now: the RCA was opened, is due, is done. */
export async function refreshNews(comment: number, work: Work): Promise<void> {
  const { draft, run, memory } = work;
  const own = draft.comments.find((candidate) => candidate.id === comment);
  if (own === undefined || own.marker.kind !== "news" || !isNewsStale(comment, work)) return;
  const { name, view } = newsAnew(own.marker, withoutMarker(own.body), factsOf(draft, memory, run), draft);
  const text = await run.renderer.render(name, view);
  const marker = { ...own.marker, shown: run.renderer.digest(name, view) };
  const posted = await run.ports.github.editComment(comment, withMarker(text, marker, draft.issue, run.settings.stateSecret));
  run.outcome.deeds.push({ issue: draft.issue.number, what: "comment-edited", keys: own.marker.keys, url: posted.url, text });
}

type NewsMarker = Extract<Marker, { kind: "news" }>;

/** What a comment of news would say now. One that was corrected keeps its correction. */
function newsAnew(
  marker: NewsMarker,
  before: string,
  facts: IncidentFacts,
  draft: Draft,
): { readonly name: TemplateName; readonly view: View } {
  const notices = noticesIn(marker.keys, facts, draft);
  if (!marker.corrected) return { name: "news.md", view: newsView(facts, notices) };
  return { name: "correction.md", view: correctionView(facts, [missedAnswer(facts), ...notices], before) };
}

function missedAnswer({ evaluation: { response } }: IncidentFacts): Notice {
  return { type: "missed", key: "missed:response", moment: response.due ?? response.startedAt, objective: response };
}

/** The news that still is news among what a comment said. */
function noticesIn(keys: readonly NoticeKey[], { evaluation }: IncidentFacts, { comments, memory }: Draft): readonly Notice[] {
  const said = new Set(comments.flatMap(({ marker }) => (marker.kind === "news" ? marker.keys : [])));
  return noticesOf(evaluation, memory, said).filter((notice) => keys.includes(notice.key));
}
