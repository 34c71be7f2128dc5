import type { Closing } from "../incident/incident.ts";
import type { OriginalReference } from "../incident/issue.ts";
import { duplicateOf, type Evaluation, endOf, type Original } from "../slo/evaluation.ts";
import { listed } from "../text/lists.ts";
import type { MomentView } from "../time/moments.ts";
import type { Frame, IncidentFacts } from "./context.ts";
import { type ClosingView, closingView } from "./view-incident.ts";
import { type NextView, nextView } from "./view-next.ts";

/** What a duplicate repeats, and where that stands. */
export type DuplicateView = {
  /** "#412", or "acme/other#4" where everybody can read that; null: it is not named. */
  readonly name: string | null;
  readonly url: string | null;
  /** `followed`: it is an incident here, and its end is told here. Else why not: `unnamed` `elsewhere` `no-incident` `circle`; `unread`: nobody looked. */
  readonly kind: "followed" | "unread" | Extract<Original, { type: "unfollowed" }>["why"];
  /** Followed: `over`, `dropped` (closed as not planned), `unconfirmed` (closed by others), `held` (no clock runs) or `open`. */
  readonly standing: "open" | "held" | "unconfirmed" | "dropped" | "over";
  /** The next word there. */
  readonly next: NextView;
  /** How the original was closed; null: it is open, or not followed. */
  readonly closing: ClosingView | null;
  readonly since: MomentView;
};

/** What it is a duplicate of; null: it is none, or something else holds it. */
export function duplicateView(facts: IncidentFacts, frame: Frame): DuplicateView | null {
  const { evaluation } = facts;
  const { original, holding, incident } = evaluation;
  const reference = duplicateOf(evaluation);
  if (reference === undefined || holding === null) return null;
  const since = frame.moment(holding.since);
  if (original?.type !== "incident") {
    const named = nameOf(reference, incident.repository, incident.url);
    return { ...named, kind: original?.why ?? "unread", standing: "open", next: NOTHING, closing: null, since };
  }
  const { evaluation: other } = original;
  const closing = other.incident.closings.at(-1);
  return {
    name: `#${other.incident.number}`,
    url: other.incident.url,
    kind: "followed",
    standing: standingOf(other),
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
  if (end !== null) return end.reason === "completed" ? "over" : "dropped";
  if (other.state === "ended") return "unconfirmed";
  return other.state === "open" ? "open" : "held";
}

/** A closing of the original, in the frame of the duplicate. */
export function closingOf(facts: IncidentFacts, original: Evaluation, closing: Closing, frame: Frame): ClosingView {
  return closingView({ ...facts, evaluation: original }, closing, frame);
}

/** The incidents that repeat this one: "#413 and #414"; "": none does. `until`: those that did by then. */
export function duplicatesInWords({ memory }: IncidentFacts, until: number = Number.POSITIVE_INFINITY): readonly string[] {
  return (memory?.duplicates ?? []).filter(({ since }) => since <= until).map(({ number }) => `#${number}`);
}

/** The same in a sentence; of many the first. */
export function duplicatesListed(facts: IncidentFacts): string {
  const names = duplicatesInWords(facts);
  const most = 20;
  return listed(names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names);
}
