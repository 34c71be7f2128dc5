import type { Incident } from "../incident/incident.ts";
import type { Audience } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import type { DuplicateRecord, MailRecord, Memory } from "./memory.ts";
import { kindIn, type NoticeKey } from "./notice.ts";

/** What an audience was told of the beginning or the end, and by which news. */
export type Telling = {
  readonly severity: string;
  readonly channel: string;
  readonly key: NoticeKey;
  readonly asOf: Instant;
  /** What is still to be told: the end of what began, that it is over (it was lowered), or closed (set aside while open); null: nothing. */
  readonly awaits: "end" | MailRecord["awaits"];
};

/** In order, as far as it was or may have been delivered. */
export function tellings({ mails }: Memory, audience: Audience): readonly Telling[] {
  return mails
    .filter((mail) => mail.audience === audience && mail.state !== "not-configured" && mail.state !== "given-up")
    .flatMap(({ keys, severity, channel, asOf, awaits }) =>
      [...keys].reverse().flatMap((key): readonly Telling[] => {
        if (isBeginning(key)) return [{ severity, channel, key, asOf, awaits: "end" }];
        return isEnding(key) ? [{ severity, channel, key, asOf, awaits }] : [];
      }),
    );
}

/** Null: nothing. */
export function lastTold(memory: Memory, audience: Audience): Telling | null {
  return tellings(memory, audience).at(-1) ?? null;
}

/** The channels by which customers were told of the beginning, and by which they await the end since. */
export function customersTold(memory: Memory): DuplicateRecord["told"] {
  const told = new Map<string, Instant>();
  for (const { channel, awaits, asOf } of tellings(memory, "customers")) {
    if (awaits === null) told.delete(channel);
    else if (awaits === "end" || !told.has(channel)) told.set(channel, asOf);
  }
  return [...told].map(([channel, at]) => ({ channel, at }));
}

export function isBeginning(key: NoticeKey): boolean {
  return ["opened", "reopened"].includes(kindIn(key));
}

/** Of news by which whoever was told of the beginning hears of the end. */
export function isEnding(key: NoticeKey): boolean {
  return ["resolved", "stood-down", "ended-elsewhere"].includes(kindIn(key));
}

/** The rank of a severity that the incident has had, by its key; null: it never had it. */
export function rankOf(key: string, incident: Incident): number | null {
  return incident.severities.find(({ severity }) => severity?.key === key)?.severity?.rank ?? null;
}
