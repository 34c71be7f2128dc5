import { isOurs } from "../incident/people.ts";
import type { Memory } from "../notice/memory.ts";
import { endOf } from "../slo/evaluation.ts";
import { digest } from "../text/digest.ts";
import type { PlanInput } from "./input.ts";

type Sealing = NonNullable<Memory["sealed"]>;

/** Under which policy a closed incident's texts are made, and of what else; null: it goes on, or nobody has confirmed its end. */
export function sealingOf(input: PlanInput): Sealing | null {
  if (endOf(input.evaluation) === null) return null;
  return { policy: digest(JSON.stringify(input.policy, plain)), facts: digest(JSON.stringify(factsIn(input))) };
}

/** Whether all that is new about a closed incident is the policy: then its texts stay as they are, to the letter. */
export function isSealed(input: PlanInput, sealing: Sealing | null): boolean {
  const before = input.memory.sealed;
  return sealing !== null && before !== null && before.facts === sealing.facts && before.policy !== sealing.policy;
}

/** What texts are made of beside the policy, but for what runs themselves do. */
function factsIn({ issue, evaluation, memory, roster }: PlanInput): readonly unknown[] {
  const { title, state, locked, author, body } = issue;
  const events = issue.events.filter(({ actor }) => !isOurs(actor, roster.ourselves));
  const { rca } = memory;
  const review = rca === null ? [null, false, null] : [rca.finishedAt, rca.isDropped, rca.items];
  const original = evaluation.original?.type === "incident" ? evaluation.original.evaluation.state : (evaluation.original?.type ?? null);
  return [title, state, locked, author, body, events, review, original];
}

function plain(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
