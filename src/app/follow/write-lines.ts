import type { Notice } from "../../core/notice/notice.ts";
import type { Answers, TextSource, Write, WriteType } from "../../core/plan/write.ts";
import type { WriteRecord } from "../run/outcome.ts";

/** A write as it is listed. `tells`: the news that leaves with it; `source`: what its text is made of, where it is worth trying. */
export type WriteLine = Pick<WriteRecord, "what" | "keys"> & {
  readonly url: string | null;
  readonly text: string;
  readonly tells: readonly Notice[];
  readonly source: TextSource | null;
};

type Line<Type extends WriteType> = (write: Write<Type>, answer: Answers[Type] | null) => readonly WriteLine[];

/** How each kind of write is listed. `answer` null: it is not done yet, as in a dry run. None: it shows nowhere, or nothing came of it. */
const LINES: { readonly [Type in WriteType]: Line<Type> } = {
  react: ({ content }) => [line("reaction", [content])],
  status: ({ step, isNew, tells }, answer) => {
    if (answer === null ? step !== "claims" : answer.done === "nothing") return [];
    if (step === "seen") return answer === null ? [] : [line("seen", [], { url: answer.comment.url })];
    const what = (answer === null ? isNew : answer.done === "created") ? "status-created" : "status-edited";
    return [line(what, [], { url: answer?.comment.url, text: answer?.text, tells, source: { template: "status.md" } })];
  },
  "open-rca": (_, answer) => {
    if (answer === null) return [line("rca-opened", [])];
    const { number, url, text, isNew, doubles } = answer;
    const closed = doubles.map((double) => line("rca-closed", [`#${double.number}`], { url: double.url }));
    return [...closed, ...(isNew ? [line("rca-opened", [`#${number}`], { url, text })] : [])];
  },
  label: ({ name, on }) => [line(on ? "label-on" : "label-off", [name])],
  pin: (_, answer) => (answer === null || answer.pinned ? [line("pinned", [])] : []),
  comment: ({ keys, text: source, tells }, answer) => [line("comment", keys, { ...answer, tells, source })],
  share: ({ version, text: source }, answer) => [line("comment", [version.key], { ...answer, source })],
  "refresh-rca": (_, answer) => {
    if (answer === null) return [line("rca-edited", [])];
    return answer.url === null ? [] : [line("rca-edited", [`#${answer.number}`], { url: answer.url, text: answer.text })];
  },
  remark: ({ what, key, isTrue, text: source }, answer) => {
    if (answer === null) return isTrue ? [line("rca-remark", [what], { source })] : [];
    return answer.url === null ? [] : [line("rca-remark", [key], { url: answer.url, text: answer.text })];
  },
  "edit-comment": ({ marker }, answer) => [line("comment-edited", marker.keys, { ...answer })],
  "delete-comment": () => [line("comment-deleted", [])],
  mail: ({ record, tells }, answer) => {
    if (answer !== null && answer.delivery.type !== "sent") return [];
    const { audience, keys } = answer?.record ?? record;
    return [line("mail", [audience, ...keys], { tells: tells.filter(({ key }) => keys.includes(key)) })];
  },
  "give-up-mail": () => [],
};

/** A write as it is listed once it is done. */
export function linesOf<Type extends WriteType>(write: Write<Type>, answer: Answers[Type] | null): readonly WriteLine[] {
  return LINES[write.type](write, answer);
}

type Details = {
  readonly url?: string | undefined;
  readonly text?: string | undefined;
  readonly tells?: readonly Notice[];
  readonly source?: TextSource;
};

function line(what: WriteRecord["what"], keys: readonly string[], { url, text, tells = [], source }: Details = {}): WriteLine {
  return { what, keys, url: url ?? null, text: text ?? "", tells, source: source ?? null };
}
