import type { Issue } from "../../core/incident/issue.ts";
import type { Roster } from "../../core/incident/people.ts";
import { isChanged, type Marker, type OwnComment, ownComments, withoutMarker } from "../../core/notice/marker.ts";
import type { Memory } from "../../core/notice/memory.ts";
import type { Notice } from "../../core/notice/notice.ts";
import { noticesOf } from "../../core/notice/notices.ts";
import { correction, keysSaid } from "../../core/plan/comment-writes.ts";
import { claimedRca, rcaNeed } from "../../core/plan/rca-writes.ts";
import { factsOf, viewOf } from "../../core/plan/text.ts";
import { byUrgency } from "../../core/plan/urgency.ts";
import type { TextSource } from "../../core/plan/write.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import { judgedAsOf, judgedIncident } from "../../core/slo/judged-as-of.ts";
import { type Instant, MINUTE } from "../../core/time/instant.ts";
import { readOriginals } from "../follow/originals.ts";
import type { Run } from "../run/context.ts";

/** A comment of ours beside the text that follows from the thread; `text`: the first lines that do. */
export type CheckedText =
  | { readonly type: "follows"; readonly url: string }
  | { readonly type: "text"; readonly url: string; readonly said: string; readonly follows: string }
  /** At no moment of the thread would it have been written so. */
  | { readonly type: "untold"; readonly url: string };

/** What a thread's texts are made anew of. */
type TextBasis = {
  readonly status: OwnComment;
  readonly policy: Policy;
  readonly roster: Roster;
  /** As the marker has it, with labels that are gone by now. */
  readonly known: Memory;
};

/** So many moments of a thread are tried. */
const MOST_MOMENTS = 60;

/**
 * The status comment, and comments of news: each as rendered from the thread and the marker. Its marker tells by a digest what it showed,
 * so the moment is looked for at which that was so.
 */
export async function checkTexts(issue: Issue, now: Instant, basis: TextBasis, run: Run): Promise<readonly CheckedText[]> {
  const { policy, roster, known, status } = basis;
  const comments = ownComments(issue, roster.ourselves, run.settings.stateSecret);
  const judge = async (at: Instant): Promise<Evaluation | null> => {
    const input = { issue, policy, roster };
    const evaluation = at === now ? judgedIncident(input, known, known, now) : judgedAsOf(input, known, at);
    if (evaluation === null) return null;
    const { original } = await readOriginals({ ...input, comments, status, known, evaluation, unasked: 0 }, run, at === now ? null : at);
    return { ...evaluation, original };
  };
  const judged = new Map<Instant, Promise<Evaluation | null>>();
  const judgedAt = (at: Instant) => {
    const evaluation = judged.get(at) ?? judge(at);
    judged.set(at, evaluation);
    return evaluation;
  };
  const today = await judgedAt(now);
  if (today === null) return [];
  const { original } = today;
  const repeated = original?.type === "incident" ? run.others.seen.get(original.evaluation.incident.number) : null;
  const events = [...issue.events, ...(repeated?.basis.issue.events ?? [])];
  const checked: CheckedText[] = [];
  for (const comment of [status, ...comments.filter(({ marker, editor }) => marker.kind === "news" && editor === null)]) {
    const expected = await textOf(comment, momentsFor(comment, events, known, now), judgedAt, comments, basis, run);
    checked.push(comparedWith(expected, comment));
  }
  return checked;
}

/** The moments at which it may have been written last: today, when it was posted, and whenever something happened since, the latest first. */
function momentsFor(
  { at: posted }: OwnComment,
  events: Issue["events"],
  { verdicts, deadlines }: Memory,
  now: Instant,
): readonly Instant[] {
  const dues = [...Object.values(verdicts), ...Object.values(deadlines)].flatMap(({ due }) => (due === null ? [] : [due + 1_000]));
  const since = [...events.map(({ at }) => at), ...dues].filter((at) => at >= posted && at < now).sort((a, b) => b - a);
  return [...new Set([now, ...postedAt(posted), ...since])].slice(0, MOST_MOMENTS);
}

/** A run reads before it writes. */
function postedAt(posted: Instant): readonly Instant[] {
  return [posted, posted - MINUTE, posted - 2 * MINUTE];
}

/** The text that shows what the marker's digest says; null: at none of the moments would it have. */
async function textOf(
  comment: OwnComment,
  moments: readonly Instant[],
  judgedAt: (at: Instant) => Promise<Evaluation | null>,
  comments: readonly OwnComment[],
  { policy, known, status }: TextBasis,
  { reading, renderer }: Run,
): Promise<string | null> {
  const { marker, body, at: posted } = comment;
  const { repository } = reading;
  const newsAt = (evaluation: Evaluation) => {
    // What was said later was not known then.
    const said = keysSaid(comments.filter((other) => other.at <= evaluation.at));
    const then = { ...known, mails: known.mails.filter(({ asOf }) => asOf <= evaluation.at) };
    return noticesOf(evaluation, then, said).filter(({ key }) => keysOf(marker).includes(key));
  };
  const viewed = (source: TextSource, evaluation: Evaluation) => {
    const basis = { evaluation, policy, repository };
    // When the analysis is due is told by the end that there was then.
    const then = { ...known, rca: known.rca && claimedRca(basis, known, rcaNeed(evaluation, known), []) };
    return { name: source.template, view: viewOf(source, factsOf(basis, then, status.url)) } as const;
  };
  // What a correction strikes through is what stood there first.
  const befores = marker.kind === "news" && marker.corrected ? [body] : [];
  for (const at of befores.length === 0 ? [] : postedAt(posted)) {
    const evaluation = await judgedAt(at);
    if (evaluation === null) continue;
    const { name, view } = viewed({ template: "news.md", notices: byUrgency(newsAt(evaluation)) }, evaluation);
    befores.unshift(await renderer.render(name, view));
  }
  for (const at of moments) {
    const evaluation = await judgedAt(at);
    if (evaluation === null) continue;
    for (const source of sourcesOf(marker, newsAt(evaluation), befores, evaluation)) {
      const { name, view } = viewed(source, evaluation);
      if ("shown" in marker && renderer.digest(name, view) === marker.shown) return renderer.render(name, view);
    }
  }
  return null;
}

function keysOf(marker: Marker): readonly string[] {
  return marker.kind === "news" ? marker.keys : [];
}

function sourcesOf(marker: Marker, about: readonly Notice[], befores: readonly string[], evaluation: Evaluation): readonly TextSource[] {
  if (marker.kind !== "news") return [{ template: "status.md" }];
  if (marker.corrected) return befores.map((before) => correction(about, evaluation, before));
  return [byUrgency(about), about].map((notices) => ({ template: "news.md", notices }));
}

/** By the first lines that differ; where only the marker tells that it was changed, by the first that is there. */
function comparedWith(expected: string | null, comment: OwnComment): CheckedText {
  const { body, url } = comment;
  const said = linesOf(withoutMarker(body));
  if (expected === null)
    return isChanged(comment) ? { type: "text", url, said: said[0] ?? "", follows: ANOTHER_TEXT } : { type: "untold", url };
  const follows = linesOf(expected);
  const place = said.findIndex((line, index) => line !== follows[index]);
  const isShort = place < 0 && said.length !== follows.length;
  if (place < 0 && !isShort) return { type: "follows", url };
  const line = isShort ? said.length : place;
  return { type: "text", url, said: said[line] ?? "", follows: follows[line] ?? "" };
}

/** Stands in place of a line that cannot be told. */
const ANOTHER_TEXT = "another text, as the digest in its marker tells";

function linesOf(text: string): readonly string[] {
  return text.trim().split(/\r?\n/);
}
