import type { Instant } from "../time/instant.ts";

/** A comment by somebody of whom nobody has said yet whether they are staff. */
export type UnjudgedComment = { readonly comment: number; readonly at: Instant };
