import type { State } from "../core/slo/evaluation.ts";
import type { Instant } from "../core/time/instant.ts";

/** What went wrong. `fatal`: a person must act, so the job fails at its end. */
export type Failure = { readonly issue: number | null; readonly message: string; readonly fatal: boolean };

/** A write that was made, or in a dry run would have been. */
export type Deed = {
  readonly issue: number;
  readonly what: "status-created" | "status-edited" | "comment" | "comment-edited" | "comment-deleted" | "mail" | "rca-opened" | "rca-edited" | "rca-closed" | "reaction";
  /** The news it carries, or what it is about. */
  readonly keys: readonly string[];
  /** Where it can be seen; null: nowhere. */
  readonly url: string | null;
  /** Its text; "" where there is none to show. */
  readonly text: string;
};

/** One incident as the run found it, for the summary and the outputs. */
export type IncidentLine = {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly severity: string | null;
  readonly state: State;
  readonly missed: readonly string[];
  readonly nextDue: Instant | null;
  readonly nextMetric: string | null;
};

/** What a run did, filled in as it goes. */
export type Outcome = {
  readonly incidents: IncidentLine[];
  readonly deeds: Deed[];
  readonly failures: Failure[];
  /** What a person should know although nothing failed. */
  readonly warnings: string[];
  /** Incidents left to the next run, with the reason. */
  readonly left: { readonly issue: number; readonly why: string }[];
};

export function newOutcome(): Outcome {
  return { incidents: [], deeds: [], failures: [], warnings: [], left: [] };
}

/** New comments, RCAs and mails so far: what `max-per-run` counts. */
export function spent(outcome: Outcome): number {
  return outcome.deeds.filter(({ what }) => what === "status-created" || what === "comment" || what === "mail" || what === "rca-opened").length;
}
