import type { Report } from "../follow/follow.ts";
import { newOutcome, type Outcome } from "../run/outcome.ts";

/** One look of a run that looks several times. `issue` null: the first one, at whatever the run is about. */
export type Look = { readonly issue: number | null; readonly report: Report };

/** What all looks together found and did: every deed, of every incident its latest state, and of what was left only what no later look took up. */
export function joined(looks: readonly Look[]): Report {
  const reports = looks.map(({ report }) => report);
  const first = reports[0];
  if (first === undefined) throw new Error("unreachable: a run looks at least once");
  const problems = new Map(
    reports.flatMap(({ templateProblems }) => templateProblems.map((problem) => [JSON.stringify(problem), problem])),
  );
  return {
    outcome: joinedOutcome(looks),
    reading: reports.findLast(({ reading }) => reading !== null)?.reading ?? null,
    prepared:
      (reports.find(({ prepared }) => prepared?.ok === false) ?? reports.findLast(({ prepared }) => prepared !== null))?.prepared ?? null,
    templateProblems: [...problems.values()],
    isSweep: first.isSweep,
  };
}

function joinedOutcome(looks: readonly Look[]): Outcome {
  const all = newOutcome();
  const incidents = new Map<number, Outcome["incidents"][number]>();
  for (const { issue, report } of looks) {
    const { outcome } = report;
    const left = all.left.filter((one) => issue === null || one.issue !== issue);
    all.left.splice(0, all.left.length, ...left, ...outcome.left);
    for (const line of outcome.incidents) incidents.set(line.number, line);
    all.deeds.push(...outcome.deeds);
    all.failures.push(...outcome.failures.filter(({ message }) => !all.failures.some((one) => one.message === message)));
    all.warnings.push(...outcome.warnings.filter((message) => !all.warnings.includes(message)));
    all.halted = outcome.halted ?? all.halted;
  }
  all.incidents.push(...incidents.values());
  return all;
}
