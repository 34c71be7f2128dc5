import { createHash } from "node:crypto";
import { type Marker, readMarker, type Seat } from "../notice/marker.ts";
import type { Alert } from "./alert.ts";

/** What the hidden line of an issue says that an alert opened. */
export type AlertMarker = Extract<Marker, { kind: "alert" }>;

/** The issue that lists what an hour's number of issues left no room for. */
export const OVERFLOW = "overflow";

/** The alert's key as markers have it: of any length, and of any signs. */
export function digestOfAlert({ service, key }: Pick<Alert, "service" | "key">): string {
  return createHash("sha256").update(`${service}\n${key}`).digest("hex").slice(0, 32);
}

/** What the marker's signature is bound to: it is made before the issue has a number. */
export function seatOf(repository: string): Seat {
  return { repository, number: 0, createdAt: 0, author: null };
}

const LINE = /^<!-- incident-slo:(?:\{"kind":"alert",.*\})(?: [0-9a-f.]{64,82})? -->[ \t]*$/m;

/** The marker of an issue that an alert opened, wherever in its text people have left it; null: there is none of ours. Who opened the issue is for the caller to check. */
export function readAlertMarker(body: string, repository: string, secret: string | null): AlertMarker | null {
  const line = LINE.exec(body.replace(/\r\n?/g, "\n"))?.[0];
  const marker = line === undefined ? null : readMarker(line, seatOf(repository), secret);
  return marker?.kind === "alert" ? marker : null;
}
