import type { Audience } from "../policy/policy.ts";
import type { Notice, NoticeKey } from "./notice.ts";

/** One thing for the shell to do about an incident: facts, not prose. */
export type Effect =
  /** Create the status comment, or edit it when what it shows changed. */
  | { readonly type: "status" }
  /** A comment that is news: one a run and issue, all its notices in it. */
  | { readonly type: "comment"; readonly keys: readonly NoticeKey[]; readonly notices: readonly Notice[] }
  /** A comment of ours whose facts were put right or completed since. */
  | { readonly type: "edit-comment"; readonly comment: number; readonly notices: readonly Notice[]; readonly correction: boolean }
  /** Healing: the same news stands in an older comment. `keys` are the ones that stay; none: delete it. */
  | { readonly type: "heal"; readonly comment: number; readonly keys: readonly NoticeKey[] }
  | { readonly type: "mail"; readonly audience: Audience; readonly keys: readonly NoticeKey[]; readonly notices: readonly Notice[] }
  | { readonly type: "open-rca" }
  | { readonly type: "refresh-rca" }
  | { readonly type: "react"; readonly comment: number; readonly content: "rocket" | "confused" };
