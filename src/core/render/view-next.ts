import type { Evaluation, Objective } from "../slo/evaluation.ts";
import type { MomentView } from "../time/moments.ts";
import { currentResolution, currentUpdate, type Frame } from "./context.ts";

/** The next word a customer can count on. `late`: its time has passed and it has not come. */
export type NextView = {
  /** `answer` `reply` `update` `solution`; `none`: no time was promised for anything that is open. */
  readonly what: "answer" | "reply" | "update" | "solution" | "none";
  readonly late: boolean;
  readonly due: MomentView | null;
};

/** The update promise that has not come yet: open, held, or late; null: none. */
export function openUpdate(evaluation: Evaluation): Objective | null {
  const update = currentUpdate(evaluation);
  if (update === null || update.endedAt !== null || update.standing === "none") return null;
  return update.due !== null || update.standing === "held" ? update : null;
}

/** The reply that a customer waits for: open, held, or late; null: none. */
export function openReply({ nextReplies }: Evaluation): Objective | null {
  const reply = nextReplies.at(-1);
  return reply === undefined || reply.endedAt !== null || reply.standing === "none" ? null : reply;
}

/** Whether staff have not said a word yet. */
export function isUnanswered(evaluation: Evaluation): boolean {
  return evaluation.response.endedAt === null && evaluation.incident.replies.length === 0;
}

/** What a customer hears next: the answer, then a reply or the announced update, whichever is due first, then the solution. */
export function nextView(evaluation: Evaluation, frame: Frame): NextView {
  if (evaluation.state === "set-aside" || evaluation.state === "resolved" || evaluation.state === "ended") return NOTHING;
  const resolution = currentResolution(evaluation);
  const candidates = [
    { what: "answer" as const, objective: isUnanswered(evaluation) ? evaluation.response : null },
    ...[
      { what: "reply" as const, objective: openReply(evaluation) },
      { what: "update" as const, objective: openUpdate(evaluation) },
    ].sort((a, b) => (a.objective?.due ?? 0) - (b.objective?.due ?? 0)),
    { what: "solution" as const, objective: resolution?.endedAt === null ? resolution : null },
  ];
  for (const { what, objective } of candidates) {
    if (objective === null || objective.due === null) continue;
    if (objective.standing === "open" || objective.standing === "missed") {
      return { what, late: objective.standing === "missed", due: frame.moment(objective.due) };
    }
  }
  return NOTHING;
}

const NOTHING: NextView = { what: "none", late: false, due: null };
