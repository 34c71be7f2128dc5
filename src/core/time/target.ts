import type { Milliseconds } from "./instant.ts";

/** What a policy promises: a length of time, or nothing by the clock. `text` is the policy's own wording. */
export type Target =
  /** So much time on `calendar`; null: day and night. */
  | { readonly type: "duration"; readonly text: string; readonly milliseconds: Milliseconds; readonly calendar: string | null }
  /** So many business days of `calendar`, counted as DESIGN's "N business days". */
  | { readonly type: "business-days"; readonly text: string; readonly days: number; readonly calendar: string }
  | { readonly type: "best-effort"; readonly text: string };
