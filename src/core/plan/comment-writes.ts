import { type OwnComment, withoutMarker } from "../notice/marker.ts";
import { kindIn, type Notice, type NoticeKey } from "../notice/notice.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import type { NewsMarker, TextSource, Write } from "./write.ts";

type NewsComment = OwnComment & { readonly marker: NewsMarker };

/** What stands to be changed in older comments, in order: the all-clear kept current, misses put right, what is said twice taken out. */
export function commentEdits(
  notices: readonly Notice[],
  evaluation: Evaluation,
  comments: readonly OwnComment[],
): readonly Write<"edit-comment" | "delete-comment">[] {
  // What somebody else edited is theirs as well: it stays as it is, and takes nothing from the others.
  const sound = comments.filter(({ editor }) => editor === null);
  const news = sound.filter(isNews);
  return [...refreshes(notices, evaluation, news), ...corrections(notices, evaluation, news), ...healing(notices, sound)];
}

type Compared = Write<"edit-comment"> & { readonly text: TextSource; readonly unless: string };

/** Whether a comment is edited only where it would say something else. */
export function isCompared(write: Write<"edit-comment" | "delete-comment">): write is Compared {
  return write.type === "edit-comment" && write.unless !== null && typeof write.text !== "string";
}

/** The keys of all news that stands in comments. */
export function keysSaid(comments: readonly OwnComment[]): ReadonlySet<NoticeKey> {
  return new Set(comments.filter(isNews).flatMap(({ marker }) => marker.keys));
}

/** Whether an all-clear stands in the comments. */
export function hasAllClear(comments: readonly OwnComment[]): boolean {
  return [...keysSaid(comments)].some((key) => kindIn(key) === "resolved");
}

function isNews(comment: OwnComment): comment is NewsComment {
  return comment.marker.kind === "news";
}

/** The all-clear, or the end of maintenance, that holds now is kept current, such as where its RCA stands; one that was taken back stays as it was. */
function refreshes(notices: readonly Notice[], evaluation: Evaluation, news: readonly NewsComment[]): readonly Write<"edit-comment">[] {
  const isCurrent = (key: NoticeKey) =>
    notices.some(
      (notice) =>
        notice.key === key && (notice.type === "resolved" || (notice.type === "maintenance" && notice.maintenance.closing !== null)),
    );
  return news
    .filter(({ marker }) => marker.keys.some(isCurrent))
    .map(({ id, marker, body }) => {
      const about = notices.filter(({ key }) => marker.keys.includes(key));
      const text = marker.corrected ? correction(about, evaluation, body) : ({ template: "news.md", notices: about } as const);
      return { type: "edit-comment", comment: id, marker, text, unless: marker.shown };
    });
}

/** The missed comment of a promise that an `/ack` has put right: what is true now stands first, the old text stays, struck through. */
function corrections(notices: readonly Notice[], evaluation: Evaluation, news: readonly NewsComment[]): readonly Write<"edit-comment">[] {
  if (evaluation.response.correctedAt === null) return [];
  return news
    .filter(({ marker }) => !marker.corrected && marker.keys.some(saysLate))
    .map(({ id, marker, body }) => {
      const about = notices.filter(({ key }) => marker.keys.includes(key));
      const text = correction(about, evaluation, body);
      return { type: "edit-comment", comment: id, marker: { ...marker, corrected: true }, text, unless: null };
    });
}

function saysLate(key: NoticeKey): boolean {
  return /^(?:missed|escalated-\d+):response$/.test(key);
}

export function correction(notices: readonly Notice[], { response }: Evaluation, body: string): TextSource {
  const missed: Notice = { type: "missed", key: "missed:response", moment: response.due ?? response.startedAt, objective: response };
  return { template: "correction.md", notices: [missed, ...notices], before: withoutMarker(body) };
}

/** The same news twice: the lowest id keeps it; another is deleted, or edited down to what only it says. */
function healing(notices: readonly Notice[], comments: readonly OwnComment[]): readonly Write<"edit-comment" | "delete-comment">[] {
  const seen = new Set<NoticeKey>();
  const writes: Write<"edit-comment" | "delete-comment">[] = [];
  for (const comment of comments) {
    const keys = isNews(comment) ? comment.marker.keys : comment.marker.kind === "status" ? ["status"] : [];
    const own = keys.filter((key) => !seen.has(key));
    if (own.length < keys.length) writes.push(isNews(comment) && own.length > 0 ? reduced(comment, own, notices) : deletion(comment));
    for (const key of keys) seen.add(key);
  }
  return writes;
}

function deletion({ id }: OwnComment): Write<"delete-comment"> {
  return { type: "delete-comment", comment: id };
}

/** What is news no longer cannot be said anew: then the words stay, and only the claim to the others goes. */
function reduced({ id, marker, body }: NewsComment, keys: readonly NoticeKey[], notices: readonly Notice[]): Write<"edit-comment"> {
  const about = notices.filter(({ key }) => keys.includes(key));
  const text = about.length === 0 ? withoutMarker(body) : ({ template: "news.md", notices: about } as const);
  return { type: "edit-comment", comment: id, marker: { ...marker, keys }, text, unless: null };
}
