import type { ReplayContext } from "./draft.ts";
import { type DuplicateMark, isSameOriginal } from "./duplicate-words.ts";
import { endHold, type HoldChange, holdWhile } from "./holds.ts";
import type { CloseReason, OriginalReference } from "./issue.ts";

/** Staff marked it as a duplicate: set aside until the mark is taken off or it is reopened. */
export function applyMark(context: ReplayContext, original: OriginalReference | null, turn: HoldChange): void {
  const { draft } = context;
  draft.marks = [...draft.marks.filter((mark) => !isSameOriginal(mark.original, original)), { original }];
  hold(context, turn);
}

/** Staff took the mark off. Whatever staff wrote before, a closing as completed is one from then on. */
export function applyUnmark(context: ReplayContext, original: OriginalReference | null, turn: HoldChange): void {
  const { draft } = context;
  draft.marks = draft.marks.filter((mark) => !isSameOriginal(mark.original, original));
  if (draft.formerMark !== null && isSameOriginal(draft.formerMark.original, original)) draft.formerMark = null;
  draft.words = null;
  hold(context, turn);
}

/** The latest mark holds, of the original that it names. */
function hold(context: ReplayContext, turn: HoldChange): void {
  const { draft } = context;
  const mark = draft.marks.at(-1);
  const current = draft.active.get(MARKED)?.hold;
  const isOther =
    current?.type === "set-aside" && current.cause === "duplicate" && !isSameOriginal(current.original, mark?.original ?? null);
  if (isOther) endHold(context, MARKED, turn);
  holdWhile(context, MARKED, mark !== undefined, turn, {
    type: "set-aside",
    cause: "duplicate",
    reason: "",
    original: mark?.original ?? null,
  });
}

const MARKED = "marked";

/** Reopened, it counts again, whatever was marked or said before. */
export function forgetDuplicate(context: ReplayContext, turn: HoldChange): void {
  const { draft } = context;
  draft.formerMark = draft.marks.at(-1) ?? draft.formerMark;
  draft.marks = [];
  draft.words = null;
  endHold(context, MARKED, turn);
}

/** The reason that counts: closed by support while marked a duplicate, or right after staff's words, it is one, whatever reason they chose. */
export function reasonInForce({ draft }: ReplayContext, given: CloseReason): CloseReason {
  return duplicateOf(draft) === null ? given : "duplicate";
}

/** What it is closed as a duplicate of: closed so again without another mark, GitHub tells of none. Null: nobody says. */
export function closedAsDuplicateOf({ draft }: ReplayContext): OriginalReference | null {
  return (duplicateOf(draft) ?? draft.formerMark)?.original ?? null;
}

/** What it is a duplicate of, as marked or else as staff wrote last; null: it is none. */
export function duplicateOf({ marks, words }: ReplayContext["draft"]): DuplicateMark | null {
  return marks.at(-1) ?? words;
}
