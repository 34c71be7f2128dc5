import type { MailRecord, Memory, RcaRecord } from "../notice/memory.ts";
import type { NoticeKey } from "../notice/notice.ts";
import { withoutRcaNews } from "./mail-writes.ts";
import type { Answers, StandingComment, Write, WriteType } from "./write.ts";

/** What only answers tell, filled in as a plan is carried out: the texts that come after are made of it. */
export type Progress = {
  /** What the marker is to keep. */
  readonly memory: Memory;
  /** What this run has written of it; null: nothing yet. */
  readonly written: Memory | null;
  /** The status comment as it stands; null: there is none yet. */
  readonly status: StandingComment | null;
  /** What was posted of the RCA, by key. */
  readonly shared: ReadonlyMap<NoticeKey, string>;
};

type Settle<Type extends WriteType> = (progress: Progress, write: Write<Type>, answer: Answers[Type]) => Progress;

const NOTHING = (progress: Progress) => progress;

/** What each kind of write settles once it is done. */
const SETTLE: { readonly [Type in WriteType]: Settle<Type> } = {
  react: NOTHING,
  status: (progress, _, { comment }) => ({ ...progress, status: comment, written: progress.memory }),
  "open-rca": (progress, _, { number, url, isPrivate, shown }) => withRca(progress, () => ({ number, url, isPrivate, shown })),
  label: NOTHING,
  // Once, whatever came of it: whoever takes the pin off does not want it again.
  pin: (progress) => remembering(progress, () => ({ pinned: true })),
  // Written down at once: whoever deletes the comment does not want it again.
  comment: (progress, { keys }) => remembering(progress, ({ recorded }) => ({ recorded: [...recorded, ...keys] })),
  share: (progress, { version }, { url, text }) => {
    const posted = { ...version, state: "posted", url } as const;
    const next = remembering(progress, ({ shared }) => ({ shared: shared.map((one) => (one.key === version.key ? posted : one)) }));
    return { ...next, shared: new Map([...progress.shared, [version.key, text]]) };
  },
  "refresh-rca": (progress, _, { shown }) => withRca(progress, () => ({ shown })),
  remark: (progress, { what }) =>
    withRca(progress, ({ remarks }) => ({ remarks: [...remarks.filter((one) => one.what !== what), { what, state: "posted" }] })),
  "edit-comment": NOTHING,
  "delete-comment": NOTHING,
  mail: (progress, _, answer) => {
    const record = tried(answer);
    return remembering(progress, ({ mails }) => ({ mails: mails.map((mail) => (mail.id === record.id ? record : mail)) }));
  },
  "give-up-mail": NOTHING,
};

/** Where a plan stands after one of its writes was done. */
export function settle<Type extends WriteType>(progress: Progress, write: Write<Type>, answer: Answers[Type]): Progress {
  return SETTLE[write.type](progress, write, answer);
}

/** Where it stands after one that failed, and what is left out then; nothing: the rest goes on. */
export function settleFailure(
  progress: Progress,
  write: Write,
): { readonly progress: Progress; readonly leaves: "nothing" | "its kind" | "all" } {
  switch (write.type) {
    // Those from the first one that failed on are answered by the next run.
    case "react":
      return { progress: remembering(progress, () => ({ reactedThrough: write.comment - 1 })), leaves: "its kind" };
    // Without the claims nothing else is done.
    case "status":
      return { progress, leaves: write.step === "claims" ? "all" : "nothing" };
    // An RCA that could not be opened is no news: the other news leaves without it.
    case "open-rca":
      return { progress: { ...progress, memory: withoutRcaNews(progress.memory) }, leaves: "nothing" };
    case "label":
    case "pin":
    case "comment":
    case "share":
    case "refresh-rca":
    case "remark":
    case "edit-comment":
    case "delete-comment":
    case "mail":
    case "give-up-mail":
      return { progress, leaves: "nothing" };
  }
}

/** Whether the status comment has to be written again: always for the claims, then where more is to be kept. */
export function isDue(write: Write, { memory, written }: Progress): boolean {
  if (write.type !== "status" || write.step === "claims" || write.step === "seen") return true;
  return memory !== written && (write.step === "marks" || memory.rca?.number == null);
}

function remembering(progress: Progress, change: (memory: Memory) => Partial<Memory>): Progress {
  return { ...progress, memory: { ...progress.memory, ...change(progress.memory) } };
}

function withRca(progress: Progress, change: (rca: RcaRecord) => Partial<RcaRecord>): Progress {
  return remembering(progress, ({ rca }) => ({ rca: rca === null ? null : { ...rca, ...change(rca) } }));
}

/** A mail's record after a try. */
function tried({ record, counts, delivery }: Answers["mail"]): MailRecord {
  const tries = counts ? record.tries + 1 : record.tries;
  if (delivery.type === "sent") return { ...record, state: "sent", tries, delivered: [] };
  const delivered = [...new Set([...record.delivered, ...(delivery.delivered ?? [])])];
  return { ...record, tries, refused: delivery.certainty === "refused", delivered };
}
