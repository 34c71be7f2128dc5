import { namesCalendar, type Target } from "../time/target.ts";
import { labelsOf, type SeverityScope, targetOf, updatesOf } from "./compile-severity.ts";
import { checkCalendar, checkSeverity } from "./known-names.ts";
import type { Severity, Tier } from "./policy.ts";
import type { KeyPath } from "./problem.ts";
import type { PolicyFile, TierFile } from "./schema.ts";
import { readWords } from "./word-rules.ts";

type TierScope = SeverityScope & { readonly severities: readonly Severity[] };

/** The tiers in their order, each with every severity as it is promised there. */
export function compileTiers(file: NonNullable<PolicyFile["tiers"]>, scope: TierScope): readonly Tier[] {
  return Object.entries(file).map(([name, tier]) => compileTier(name, tier ?? {}, scope));
}

function compileTier(name: string, file: TierFile, scope: TierScope): Tier {
  const { severities, calendars, report } = scope;
  const path = ["tiers", name];
  readWords(name, "tier-name", path, report, "key");
  const { calendar = null } = file;
  if (calendar !== null) checkCalendar(calendar, calendars, [...path, "calendar"], report);
  const keys = severities.map(({ key }) => key);
  for (const key of Object.keys(file.severities ?? {})) checkSeverity(key, keys, [...path, "severities", key], report, "key");
  return {
    name,
    labels: labelsOf(file.labels ?? [name], [...path, "labels"], report),
    calendar,
    severities: severities.map((severity) => {
      const own = file.severities?.[severity.key] ?? {};
      return inTier(severity, own, calendar, [...path, "severities", severity.key], scope);
    }),
  };
}

type PromisesFile = NonNullable<NonNullable<TierFile["severities"]>[string]>;

function inTier(severity: Severity, own: PromisesFile, calendar: string | null, path: KeyPath, scope: TierScope): Severity {
  const response = own.response === undefined ? severity.response : targetOf(own.response, [...path, "response"], scope);
  const reply = own["next-reply"];
  const nextReply = reply === undefined ? severity.nextReply : targetOf(reply, [...path, "next-reply"], scope);
  const updates = own.updates === undefined ? severity.updates : updatesOf(own.updates, [...path, "updates"], scope);
  const resolution = own.resolution === undefined ? severity.resolution : targetOf(own.resolution, [...path, "resolution"], scope);
  return {
    ...severity,
    response: onCalendar(response, calendar),
    nextReply: nextReply === null ? null : onCalendar(nextReply, calendar),
    updates: updates.type === "every" ? { ...updates, target: onCalendar(updates.target, calendar) } : updates,
    resolution: onCalendar(resolution, calendar),
  };
}

/** The target on the tier's calendar, unless it names one itself. */
function onCalendar(target: Target, calendar: string | null): Target {
  if (calendar === null || namesCalendar(target)) return target;
  switch (target.type) {
    case "best-effort":
      return target;
    case "calendar-days":
      return { ...target, dates: calendar };
    case "duration":
      return target.calendar === null ? target : { ...target, calendar };
    case "business-days":
    case "end-of-business-day":
      return { ...target, calendar };
  }
}
