import { quotableOf } from "../text/quotable.ts";
import { asksForWord } from "../text/says-something.ts";
import type { IncidentDraft, ReplayContext } from "./draft.ts";
import { endHold } from "./holds.ts";
import type { Person, ReporterAnswer } from "./incident.ts";
import type { IssueComment } from "./issue.ts";

type End = { readonly at: number; readonly by: Person };

/** A comment by whoever reported it as a customer ends every wait for them; nobody else's does. */
export function applyAnswer(context: ReplayContext, { actor, id, at, url, body }: IssueComment): void {
  const { draft, reporter } = context;
  if (reporter.part !== "customer" || actor === null || actor.login.toLowerCase() !== reporter.login?.toLowerCase()) return;
  draft.reporterComments.push({ at, url, tells: asksForWord(quotableOf(body)) });
  if (endWaits(context, { at, by: reporter })) draft.answers.push({ comment: id, at });
}

/** An answer that an earlier run saw and that is gone by now. */
export function applyRememberedAnswer(context: ReplayContext, answer: ReporterAnswer): void {
  endWaits(context, { at: answer.at, by: context.reporter });
  context.draft.answers.push(answer);
}

/** Ends every wait for the reporter, also one whose label waits for reopening; false: there was none. */
export function endWaits(context: ReplayContext, end: End): boolean {
  const { draft, policy } = context;
  const waits = [...draft.active].filter(([, { hold }]) => hold.type === "pending").map(([name]) => name);
  const labels = [...policy.clocks.pendingLabels.keys()].filter((label) => draft.labels.has(label) && !draft.answered.has(label));
  for (const name of waits) endHold(context, name, end);
  for (const label of labels) {
    if (draft.shownLabels.has(label)) draft.answered.add(label);
    else dropLabel(draft, label);
  }
  return waits.length + labels.length > 0;
}

/** Strangers have taken it off: nobody can take it off any more, and put on again it is another's. */
function dropLabel({ labels, ignoredLabels }: IncidentDraft, label: string): void {
  labels.delete(label);
  ignoredLabels.delete(label);
}
