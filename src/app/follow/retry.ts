import { type Milliseconds, SECOND } from "../../core/time/instant.ts";
import type { Ports } from "../../ports.ts";
import type { Run } from "../run/context.ts";
import { attempt } from "../run/failure.ts";
import { isOver } from "../run/stop-condition.ts";
import { respondAgain } from "./respond.ts";

/** Waits before each further look at incidents that another run was writing about: in all well beyond what a run takes to write and let go. */
const PATIENCE: readonly Milliseconds[] = [1, 2, 3, 4, 5, 6].map((seconds) => seconds * SECOND);

/** Looks again, a few times, at incidents that another run was writing about. Those about which it still is are left to a later run. */
export async function respondToBusy(numbers: readonly number[], run: Run): Promise<void> {
  let busy = numbers;
  for (const wait of PATIENCE) {
    if (busy.length === 0) return;
    await rest(wait, run.ports);
    busy = await stillBusy(busy, run);
  }
  for (const issue of busy) noteBusy(issue, run);
}

/** Another run is writing about the incident. */
export function noteBusy(issue: number, { outcome }: Pick<Run, "outcome">): void {
  outcome.left.push({ issue, why: "another run is writing about it", passes: true });
}

async function stillBusy(numbers: readonly number[], run: Run): Promise<readonly number[]> {
  const busy: number[] = [];
  for (const number of numbers) {
    if (isOver(run)) run.outcome.left.push({ issue: number, why: "this run had to end" });
    else if ((await attempt(number, run, () => respondAgain(number, run))) === "busy") busy.push(number);
  }
  return busy;
}

/** A wait that ends when the run is told to. */
export async function rest(time: Milliseconds, { sleep, cancelled }: Pick<Ports, "sleep" | "cancelled">): Promise<void> {
  if (cancelled === undefined) return sleep(time);
  if (cancelled.aborted) return;
  let wake = () => {};
  const told = new Promise<void>((resolve) => {
    wake = resolve;
  });
  cancelled.addEventListener("abort", wake, { once: true });
  await Promise.race([sleep(time), told]);
  cancelled.removeEventListener("abort", wake);
}
