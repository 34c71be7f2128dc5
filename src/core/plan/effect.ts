import type { MailRecord, RcaRemark, SharedVersion } from "../notice/memory.ts";
import type { Notice, NoticeKey } from "../notice/notice.ts";
import type { Audience } from "../policy/policy.ts";

/** One thing for the shell to do about an incident: facts, not prose. */
export type Effect =
  /** Create the status comment, or edit it when what it shows changed. */
  | { readonly type: "status" }
  /** The one comment of this run that is news, with all its news in it, most urgent first. */
  | { readonly type: "comment"; readonly keys: readonly NoticeKey[]; readonly notices: readonly Notice[] }
  /** The all-clear that still holds: it is edited when what it says has changed, such as where its RCA stands. */
  | { readonly type: "refresh-news"; readonly comment: number }
  /** A missed comment whose promise was kept after all. */
  | { readonly type: "correct"; readonly comment: number }
  /** The same news stands in an older comment. `keys`: what only this one says; none: delete it. */
  | { readonly type: "heal"; readonly comment: number; readonly keys: readonly NoticeKey[] }
  /** `record`: an earlier run claimed it; its state says whether to try again or give up. Null: new. */
  | {
      readonly type: "mail";
      readonly audience: Audience;
      readonly keys: readonly NoticeKey[];
      readonly notices: readonly Notice[];
      readonly record: MailRecord | null;
    }
  | { readonly type: "open-rca" }
  /** Bring the generated parts of the RCA up to date. */
  | { readonly type: "refresh-rca" }
  /** Comment on the RCA, once. `isTrue`: it still is so; else it is only seen whether it was said. */
  | { readonly type: "remark"; readonly what: RcaRemark["what"]; readonly isTrue: boolean }
  /** Post a version of the RCA to the thread. */
  | { readonly type: "share"; readonly version: SharedVersion }
  | { readonly type: "react"; readonly comment: number; readonly content: "rocket" | "confused" };
