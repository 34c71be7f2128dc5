import type { Incident, ReporterComment, StaffReply } from "../incident/incident.ts";
import type { Instant } from "../time/instant.ts";

/** A customer waits for support's next word: from the first they write after its last one, as long as it says something. */
export type Wait = {
  readonly from: Instant;
  /** What began it; null: it is gone. */
  readonly comment: ReporterComment | null;
  /** The earliest word that counts as its answer, also where it was recorded later; null: there is none yet. */
  readonly endedBy: StaffReply | null;
};

/**
 * Every time a customer waited, in order; before support's first word there is none. `known`: beginnings that were written down, which
 * stand whatever became of the comments.
 */
export function waitsOf(
  { reporterComments, replies }: Pick<Incident, "reporterComments" | "replies">,
  known: readonly Instant[],
): readonly Wait[] {
  const words = replies.toSorted((a, b) => a.recordedAt - b.recordedAt);
  const waits = new Map<number, Wait>();
  const begin = (from: Instant, comment: ReporterComment | null) => {
    const later = words.findIndex(({ recordedAt }) => recordedAt >= from);
    const said = later < 0 ? words.length : later;
    // Both within one of GitHub's seconds: nobody waited.
    if (said === 0 || waits.has(said) || words[said]?.recordedAt === from) return;
    const answers = words.slice(said).filter(({ at }) => at >= from);
    const first = answers.reduce<StaffReply | null>((one, other) => (one === null || other.at < one.at ? other : one), null);
    waits.set(said, { from, comment, endedBy: first });
  };
  for (const from of known) begin(from, reporterComments.find(({ at }) => at === from) ?? null);
  for (const comment of reporterComments) if (comment.tells) begin(comment.at, comment);
  return [...waits.values()].sort((a, b) => a.from - b.from);
}
