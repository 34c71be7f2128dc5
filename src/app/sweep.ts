import { HOUR } from "../core/time/instant.ts";
import { severityLabels } from "../core/policy/policy.ts";
import type { SweepReading } from "../ports.ts";
import type { Run } from "./context.ts";
import { isLimit, noteFailure } from "./failure.ts";
import { respond } from "./respond.ts";

/** Closed incidents are looked at again for so long, at least: staff confirm, mails are tried again, RCAs opened. */
const LOOKS_BACK_HOURS = 72;

/** One pass over every incident that may have news. An incident that fails does not stop the others. */
export async function sweep(reading: SweepReading, run: Run): Promise<void> {
  const releases: Promise<void>[] = [];
  let done = 0;
  try {
    for await (const issues of reading.pages) {
      for (const issue of issues) {
        try {
          await respond(issue, reading.at, run, releases);
        } catch (cause) {
          noteFailure(run.outcome, issue.number, cause);
          if (isLimit(cause)) return;
        }
      }
      done += issues.length;
      run.ports.log(`Looked at ${done} issues.`);
    }
  } catch (cause) {
    noteFailure(run.outcome, null, cause);
  } finally {
    await Promise.all(releases);
  }
}

/** What a sweep reads under a policy. */
export function sweepQueryOf({ policy }: Pick<Run, "policy">): { readonly labels: readonly string[]; readonly hoursBack: number } {
  return { labels: severityLabels(policy), hoursBack: Math.max(LOOKS_BACK_HOURS, policy.notices.staleAfter / HOUR) };
}
