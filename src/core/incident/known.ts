import type { Instant } from "../time/instant.ts";
import type { JudgedAct, Person, ReporterAnswer, SeenCommands, StaffReply, Stretch } from "./incident.ts";
import type { UnjudgedComment } from "./unjudged.ts";

/** Words that counted in earlier runs, with what a thread cannot tell again once a comment is gone. */
export type KnownReply = Omit<StaffReply, "by" | "text"> & {
  readonly login: string | null;
  /** It was only learned whose word it is when a miss was written down that it would have prevented. */
  readonly late?: boolean | undefined;
};

/** Which comment was quoted as support's word at a closing. `of`: when it was closed with the reason that counts. */
export type ClosingWord = { readonly of: Instant; readonly comment: number };

/** What earlier runs wrote down about the thread. */
export type Known = {
  readonly words: readonly KnownReply[];
  /** A comment counts as it was first seen: an edit neither adds a command nor takes one back. */
  readonly seen: readonly SeenCommands[];
  /** Comments up to this id were judged; those that are not among `words` are not staff's. */
  readonly judgedThrough: number;
  /** Comments up to there that were not judged yet, since nobody has said who wrote them. */
  readonly unjudged: readonly UnjudgedComment[];
  readonly reporter: Person["part"] | null;
  /** Runs followed it before it had a severity. */
  readonly untriaged: boolean;
  /** When those windows of announced maintenance were said that a text has shown. */
  readonly windows: readonly Instant[];
  /** While the policy promised it nothing then, as runs saw it. */
  readonly unpromised: readonly Stretch[];
  /** Comments of the reporter that ended a wait for them: deleted later, they still did. */
  readonly answers: readonly ReporterAnswer[];
  /** What was done to the issue, as it was judged when a run first saw it. */
  readonly acts: readonly JudgedAct[];
  /** Support's word at a closing as it was first found: nothing later puts another in its place. */
  readonly closingWords: readonly ClosingWord[];
  /** Keys of the news that was said: an all-clear that an earlier release gave stands. */
  readonly recorded: readonly string[];
  /** Of earlier releases: when staff closed it. */
  readonly confirmed: readonly Instant[];
  /** Of earlier releases: severity labels put on up to this moment were judged, and whether customers may be mailed about the last. */
  readonly labelsJudgedThrough: Instant;
  readonly severityTrusted: boolean;
  /** Lower-case login → the part someone played who mentioned the issue or moved it, as first found out: for words alone. */
  readonly people: Readonly<Record<string, Person["part"]>>;
};

/** Words that counted once count for good, also when their comment or its author is gone. */
export function withRemembered(replies: readonly StaffReply[], known: Known | null): readonly StaffReply[] {
  const have = new Set(replies.map(identityOf));
  const gone = (known?.words ?? []).filter((reply) => !have.has(identityOf(reply)));
  return [...replies, ...gone.map(({ login, ...reply }): StaffReply => ({ ...reply, by: { login, part: "staff", desk: true }, text: "" }))];
}

function identityOf(reply: Pick<StaffReply, "kind" | "comment" | "recordedAt">): string {
  return reply.comment === null ? `${reply.kind} ${reply.recordedAt}` : `${reply.kind} ${reply.comment}`;
}
