import type { Instant } from "../time/instant.ts";
import { heardReopening, lastReopened } from "./closings.ts";
import type { Closing, Incident } from "./incident.ts";

/** An incident that was a duplicate counts by itself again, and customers may hear of it. */
export type Resumption = {
  readonly at: Instant;
  /** When they may: at once where support did it, else once support has written since. */
  readonly heardAt: Instant;
  /** The closing that was reopened; null: support took the mark off one that was open. */
  readonly closing: Closing | null;
};

/** By moment. One of others is none where support had not written when it ended, or was a duplicate, again. */
export function resumptionsOf(incident: Incident): readonly Resumption[] {
  const stretches = incident.holds.filter(({ hold }) => hold.type === "set-aside" && hold.cause === "duplicate");
  const ends = new Set(stretches.flatMap(({ until }) => until ?? []));
  return [...ends]
    .filter((at) => !stretches.some(({ from, until }) => from <= at && (until === null || until > at)))
    .filter((at) => !incident.closings.some((closing) => closing.at <= at && (closing.reopenedAt === null || closing.reopenedAt > at)))
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const reopened = incident.closings.find(({ reopenedAt }) => reopenedAt === at);
      const closing = reopened === undefined ? null : lastReopened(reopened, incident);
      const heardAt = reopened === undefined ? at : heardReopening(reopened, incident);
      const isAgain = (moment: Instant) => stretches.some(({ from }) => from > at && from <= moment);
      return heardAt === null || isAgain(heardAt) ? [] : [{ at, heardAt, closing }];
    });
}
