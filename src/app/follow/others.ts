import type { Run } from "../run/context.ts";
import { attempt } from "../run/failure.ts";
import { isOver } from "../run/stop-condition.ts";
import { respondAgain } from "./respond.ts";
import { respondToBusy } from "./retry.ts";

/** A run looks so often at one incident on account of others: told of an end, who mails it, and that it was told. */
const MOST_LOOKS = 4;
/** And at so many in all; the next run goes on. */
const MOST_LOOKS_IN_ALL = 100;

/** Looks at the incidents for which others have news: duplicates whose original has ended, originals of duplicates. */
export async function followOthers(run: Run): Promise<void> {
  const { queue } = run.others;
  const looks = new Map<number, number>();
  for (let count = 0; queue.size > 0 && count < MOST_LOOKS_IN_ALL; count += 1) {
    const [number] = queue;
    if (number === undefined || isOver(run)) break;
    queue.delete(number);
    const before = looks.get(number) ?? 0;
    if (before === MOST_LOOKS) continue;
    looks.set(number, before + 1);
    await attempt(number, run, async () => {
      if ((await respondAgain(number, run)) === "busy") await respondToBusy([number], run);
    });
  }
  for (const issue of queue) run.outcome.left.push({ issue, why: "what happened to its duplicate or original is told by the next run" });
}
