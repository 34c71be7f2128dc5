import type { CommandSeen, Incident } from "../incident/incident.ts";
import { isJudgedComment } from "../incident/people.ts";
import type { Memory } from "../notice/memory.ts";
import type { Write } from "./write.ts";

/** The answers to commands that have none yet, in order. */
export function reactionsTo(incident: Incident, memory: Memory): readonly Write<"react">[] {
  return incident.commands
    .filter((command) => !isPending(command, incident, memory))
    .flatMap((command): readonly Write<"react">[] => {
      // On the issue itself our 🚀 is the lock.
      if (command.comment === null || (command.comment <= memory.reactedThrough && isJudgedComment(command.comment, memory))) return [];
      return [{ type: "react", comment: command.comment, content: isRefused(command, memory) ? "confused" : "rocket" }];
    })
    .toSorted((a, b) => a.comment - b.comment);
}

/** Whether a wish to share the RCA waits for its answer. */
function isPending(command: Pick<CommandSeen, "comment">, { shareAsk }: Incident, { ask }: Memory): boolean {
  return command.comment === shareAsk?.comment && command.comment !== ask?.comment;
}

function isRefused({ comment, problem }: CommandSeen, { ask }: Memory): boolean {
  return problem !== null || (ask?.comment === comment && ask.outcome === "refused");
}
