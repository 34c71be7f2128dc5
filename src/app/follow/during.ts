import type { Memory } from "../../core/notice/memory.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import { announces, type Maintenance } from "../../core/slo/maintenance.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Run } from "../run/context.ts";
import { type JudgedIssue, judgeIssue } from "./judge.ts";

/** Maintenance that ended so many hours ago may still be what an incident was opened in. */
const LOOKS_BACK_HOURS = 24;

/**
 * The memory with the maintenance that other issues announced when the incident was opened, which is looked for once, before it has a status
 * comment: one request a run, where the policy names a label that announces any.
 */
export async function withMaintenance(memory: Memory, { issue, status, evaluation }: JudgedIssue, run: Run): Promise<Memory> {
  const { label } = run.policy.maintenance;
  if (label === null || status !== null || evaluation.maintenance !== null) return memory;
  run.others.announced ??= announcedUnder(label, run);
  const announced = await run.others.announced;
  const during = announced.flatMap(({ incident: { number }, maintenance }) => {
    const window = maintenance === null ? null : windowAt(maintenance, issue.createdAt);
    return window === null ? [] : [{ number, from: window.from, until: window.until }];
  });
  return { ...memory, during };
}

async function announcedUnder(label: string, run: Run): Promise<readonly Evaluation[]> {
  const { pages, at } = await run.ports.github.readSweep({ labels: [label], hoursBack: LOOKS_BACK_HOURS });
  const found: Evaluation[] = [];
  for await (const { issues, unread } of pages(() => true)) {
    for (const { problem } of unread) throw problem;
    for (const issue of issues) {
      const judged = await judgeIssue(issue, at, run);
      if (judged !== null && announces(judged.evaluation)) found.push(judged.evaluation);
    }
  }
  return found;
}

/** The window as it was announced at that moment, which had begun, while nothing had ended it; null: it was not on. */
function windowAt({ windows, closing, overAt, duplicateSince }: Maintenance, at: Instant): Maintenance["window"] | null {
  const window = windows.findLast(({ saidAt }) => saidAt <= at);
  const ends = [closing?.at, overAt, duplicateSince].filter((end) => end != null);
  return window !== undefined && window.from <= at && ends.every((end) => at < end) ? window : null;
}
