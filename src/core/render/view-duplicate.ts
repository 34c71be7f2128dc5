import { type Closing, lastingClosing } from "../incident/incident.ts";
import type { OriginalReference } from "../incident/issue.ts";
import { duplicateOf, type Evaluation, endOf, type Original } from "../slo/evaluation.ts";
import { announces } from "../slo/maintenance.ts";
import { listed } from "../text/lists.ts";
import { type MomentView, spanInWords } from "../time/moments.ts";
import type { Frame, IncidentFacts } from "./context.ts";
import { type ClosingView, closingView } from "./view-incident.ts";
import { type NextView, nextView } from "./view-next.ts";
import { type HoldView, holdView } from "./view-promise.ts";

/** What a duplicate repeats, and where that stands. */
export type DuplicateView = {
  /** "#412", or "acme/other#4" where everybody can read that; null: it is not named. */
  readonly name: string | null;
  readonly url: string | null;
  /** `followed`: it is an incident here, and its end is told here. Else why not: `unnamed` `elsewhere` `no-incident` `circle`; `unread`: nobody looked. */
  readonly kind: "followed" | "unread" | Extract<Original, { type: "unfollowed" }>["why"];
  /**
   * Followed: `over`, `dropped` (closed as not planned), `unconfirmed` (closed by others), `set-aside` (open, and no times are promised),
   * `held` (no clock runs) or `open`.
   */
  readonly standing: "open" | "held" | "set-aside" | "unconfirmed" | "dropped" | "over";
  /** For when it announces maintenance, in words; "": it announces none. */
  readonly announced: string;
  /** Why the original is set aside while open, and since when; null: it is not. */
  readonly aside: AsideView | null;
  /** The next word there. */
  readonly next: NextView;
  /** How the original was closed; null: it is open, or not followed. */
  readonly closing: ClosingView | null;
  readonly since: MomentView;
};

/** Why no times are promised for an issue that is open. `announced`: as a duplicate's view has it. */
export type AsideView = HoldView & { readonly since: MomentView; readonly announced: string };

/** What it is a duplicate of; null: it is none, or something else holds it. */
export function duplicateView(facts: IncidentFacts, frame: Frame): DuplicateView | null {
  const { evaluation } = facts;
  const { original, holding, incident } = evaluation;
  const reference = duplicateOf(evaluation);
  if (reference === undefined || holding === null) return null;
  const since = frame.moment(holding.since);
  if (original?.type !== "incident") {
    const named = nameOf(reference, incident.repository, incident.url);
    return { ...named, kind: original?.why ?? "unread", standing: "open", announced: "", aside: null, next: NOTHING, closing: null, since };
  }
  const { evaluation: other } = original;
  const closing = other.incident.closings.at(-1);
  return {
    name: `#${other.incident.number}`,
    url: other.incident.url,
    kind: "followed",
    standing: standingOf(other),
    announced: announcedIn(other, frame),
    aside: asideOf(other, frame),
    next: nextView(other, frame),
    closing: closing === undefined || closing.reopenedAt !== null ? null : closingOf(facts, other, closing, frame),
    since,
  };
}

const NOTHING: NextView = { what: "none", late: false, due: null };

/** A private original is not named, nor one of which only staff's words tell. */
function nameOf(reference: OriginalReference | null, repository: string, url: string): Pick<DuplicateView, "name" | "url"> {
  if (reference?.mayBeNamed !== true) return { name: null, url: null };
  const isHere = reference.repository.toLowerCase() === repository.toLowerCase();
  const name = isHere ? `#${reference.number}` : `${reference.repository}#${reference.number}`;
  return { name, url: new URL(`/${reference.repository}/issues/${reference.number}`, url).href };
}

function standingOf(other: Evaluation): DuplicateView["standing"] {
  const end = endOf(other);
  if (end?.closing != null) return end.closing.reason === "completed" ? "over" : "dropped";
  if (lastingClosing(other.incident) !== null) return "unconfirmed";
  if (end !== null) return "set-aside";
  return other.state === "open" ? "open" : "held";
}

/** Null: it is closed, or not set aside. */
export function asideOf(original: Evaluation, frame: Frame): AsideView | null {
  const { holding } = original;
  if (holding === null || endOf(original)?.closing !== null) return null;
  return { ...holdView(holding.hold, holding.by, frame), since: frame.moment(holding.since), announced: announcedIn(original, frame) };
}

/** "Saturday 5 December 2026, 22:00 to 23:30 UTC": when the maintenance is that an issue announces; "": it announces none. */
export function announcedIn({ maintenance }: Evaluation, frame: Frame): string {
  return maintenance !== null && announces({ maintenance }) ? spanInWords(maintenance.window, frame.zone) : "";
}

/** A closing of the original, in the frame of the duplicate. */
export function closingOf(facts: IncidentFacts, original: Evaluation, closing: Closing, frame: Frame): ClosingView {
  return closingView({ ...facts, evaluation: original }, closing, frame);
}

/** The incidents that repeat this one, or did when it ended: "#413", "#414". */
export function duplicatesInWords({ memory, evaluation }: IncidentFacts): readonly string[] {
  const endedAt = endOf(evaluation)?.closing?.at ?? Number.POSITIVE_INFINITY;
  return (memory?.duplicates ?? []).filter(({ since }) => since <= endedAt).map(({ number }) => `#${number}`);
}

/** The same in a sentence ("": none does); of many the first. */
export function duplicatesListed(facts: IncidentFacts): string {
  const names = duplicatesInWords(facts);
  const most = 20;
  return listed(names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names);
}
