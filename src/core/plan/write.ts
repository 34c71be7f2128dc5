import type { Marker } from "../notice/marker.ts";
import type { MailRecord, RcaRemark, SharedVersion } from "../notice/memory.ts";
import type { Notice, NoticeKey } from "../notice/notice.ts";
import type { RcaSection } from "../render/rca-share.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import type { Instant } from "../time/instant.ts";

/**
 * What a text is made of. Its view is made when it is written, of the facts as settled by then (`viewOf`): what only an answer
 * tells, such as the RCA's number, has its named place in them.
 */
export type TextSource =
  | { readonly template: "status.md" }
  | { readonly template: "news.md"; readonly notices: readonly Notice[] }
  /** `before`: the text it corrects. */
  | { readonly template: "correction.md"; readonly notices: readonly Notice[]; readonly before: string }
  | { readonly template: "rca.md" }
  | { readonly template: "rca-remark.md"; readonly what: RcaRemark["what"] }
  | { readonly template: "shared.md"; readonly version: SharedVersion; readonly sections: readonly RcaSection[] };

export type NewsMarker = Extract<Marker, { kind: "news" }>;

type Writes = {
  /** Answer a command. */
  readonly react: { readonly comment: number; readonly content: "rocket" | "confused" };
  /**
   * The status comment, with all that the memory keeps: first what this plan claims, without which nothing else is done; once more
   * where the RCA that was claimed could not be opened; last the marks of what was done. `seen`: nothing is new but that it was looked at.
   * `isNew`: there is none yet. `tells`: the news that it alone tells.
   */
  readonly status: {
    readonly step: "claims" | "without-rca" | "marks" | "seen";
    readonly isNew: boolean;
    readonly tells: readonly Notice[];
  };
  /** Open the RCA that the claims announced. `mayExistSince`: an earlier run may have, so it is looked for first by its marker; null: none has. */
  readonly "open-rca": {
    readonly title: string;
    readonly labels: readonly string[];
    readonly assignees: readonly string[];
    readonly mayExistSince: Instant | null;
  };
  /** Put a label on, or take it off. */
  readonly label: { readonly name: string; readonly on: boolean };
  /** Pin the status comment, where no other comment is pinned. */
  readonly pin: Record<never, never>;
  /** The one comment of this plan that is news, most urgent first. */
  readonly comment: { readonly keys: readonly NoticeKey[]; readonly text: TextSource; readonly tells: readonly Notice[] };
  /** Post a version of the RCA to the thread. */
  readonly share: { readonly version: SharedVersion; readonly text: TextSource };
  /** Replace the generated parts of the RCA as it reads just before, where they differ from what was last written. */
  readonly "refresh-rca": { readonly text: TextSource };
  /** Comment on the RCA, once: it is looked for first. `isTrue`: it still is so; else it is settled without a comment. */
  readonly remark: { readonly what: RcaRemark["what"]; readonly key: NoticeKey; readonly text: TextSource; readonly isTrue: boolean };
  /** Edit a comment of news, which notifies nobody. `text`: a string stays to the letter. `unless`: what it shows now; null: whatever it shows. */
  readonly "edit-comment": {
    readonly comment: number;
    readonly marker: NewsMarker;
    readonly text: TextSource | string;
    readonly unless: string | null;
  };
  /** Another comment says the same. */
  readonly "delete-comment": { readonly comment: number };
  /** Send what was claimed as `record`: it says what was true then. `evaluation`: as of the claim. `tells`: nothing at a second try. */
  readonly mail: {
    readonly record: MailRecord;
    readonly evaluation: Evaluation;
    readonly notices: readonly Notice[];
    readonly tells: readonly Notice[];
  };
  /** A mail that was tried for too long: whoever runs this is told. */
  readonly "give-up-mail": { readonly record: MailRecord };
};

export type WriteType = keyof Writes;

/** One thing to write: facts, ready to go. The order of a plan is the order of its writes. */
export type Write<Type extends WriteType = WriteType> = { readonly [Each in Type]: { readonly type: Each } & Writes[Each] }[Type];

/** A comment that stands. */
export type StandingComment = { readonly id: number; readonly url: string; readonly body: string };

/** What is known once a write is done. `url` null: it was there already, or there was nothing to be said. */
export type Answers = {
  readonly react: Record<never, never>;
  readonly status: { readonly comment: StandingComment; readonly done: "created" | "edited" | "nothing"; readonly text: string };
  /** `shown`: digest of its generated parts; "" where they differ. `doubles`: other RCAs of the incident, closed as duplicates. */
  readonly "open-rca": {
    readonly number: number;
    readonly url: string;
    readonly text: string;
    readonly isNew: boolean;
    readonly isPrivate: boolean | null;
    readonly shown: string;
    readonly doubles: readonly { readonly number: number; readonly url: string }[];
  };
  readonly label: Record<never, never>;
  readonly pin: { readonly pinned: boolean };
  readonly comment: { readonly url: string; readonly text: string };
  readonly share: { readonly url: string; readonly text: string };
  readonly "refresh-rca": { readonly shown: string; readonly number: number; readonly url: string | null; readonly text: string };
  readonly remark: { readonly url: string | null; readonly text: string };
  readonly "edit-comment": { readonly url: string; readonly text: string };
  readonly "delete-comment": Record<never, never>;
  /** `record`: as it was when it was sent. */
  readonly mail: {
    readonly record: MailRecord;
    /** False: it is no first try yet, since a run that never fails made it. */
    readonly counts: boolean;
    readonly delivery:
      | { readonly type: "sent" }
      | { readonly type: "failed"; readonly certainty: "refused" | "unknown"; readonly delivered?: readonly string[] };
  };
  readonly "give-up-mail": Record<never, never>;
};

/** What `notices.max-per-run` counts; the status comment only when it is new. */
export const IS_NEWS: Readonly<Record<WriteType, boolean>> = {
  react: false,
  status: false,
  "open-rca": true,
  label: false,
  pin: false,
  comment: true,
  share: true,
  "refresh-rca": false,
  remark: true,
  "edit-comment": false,
  "delete-comment": false,
  mail: true,
  "give-up-mail": false,
};
