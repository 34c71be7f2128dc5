import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { Awaited } from "./awaited.ts";

/** How a watch went. */
export type Watched = {
  /** How long it might have been. */
  readonly time: Milliseconds;
  /** The first answer and the end, by GitHub's clock. */
  readonly from: Instant;
  readonly until: Instant;
  /** Looks at incidents after the first look. */
  readonly looks: number;
  /** `done`: nothing more falls due in time. `cancelled`: it was told to end. `halted`: it could do nothing more. */
  readonly ended: Ending;
  /** What had come and no look could see to, in order. */
  readonly unseen: readonly Awaited[];
  /** What falls due next; null: nothing else that is known. */
  readonly next: Awaited | null;
};

export type Ending = "done" | "cancelled" | "halted";
