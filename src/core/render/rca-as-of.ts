import type { RcaRecord, SharedVersion } from "../notice/memory.ts";
import type { Instant } from "../time/instant.ts";
import type { RcaFacts } from "./context.ts";

/** An RCA as it stood at `at`, as far as it was written down: what was found out later is left out. */
export function rcaAsOf(rca: RcaRecord, shared: readonly SharedVersion[], at: Instant): Omit<RcaFacts, "visible"> {
  const { number, url, repository, due } = rca;
  const isFinished = rca.finishedAt !== null && rca.finishedAt <= at;
  const last = shared.findLast((version) => version.askedAt <= at && version.url !== null);
  return {
    number,
    url,
    repository,
    due,
    state: isFinished ? endOf(rca) : standingOf(due, at),
    items: isFinished ? rca.items : null,
    shared: last?.url == null ? null : { at: last.askedAt, by: last.by, url: last.url },
  };
}

function endOf({ isDropped }: RcaRecord): RcaFacts["state"] {
  return isDropped ? "dropped" : "done";
}

function standingOf(due: Instant | null, at: Instant): RcaFacts["state"] {
  return due !== null && due < at ? "overdue" : "open";
}
