import type { ExplainSettings } from "../../app/explain/explain.ts";
import { wishProblem } from "../../core/report/range.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import { botsIn, policyPathIn } from "./github.ts";
import { Misuse } from "./misuse.ts";
import { policyNamed } from "./policy-files.ts";

/** What reading one issue needs to be told. Throws `FileProblem`. */
export async function issueSettings(given: Arguments, terminal: Terminal): Promise<ExplainSettings> {
  const whatIf = given.values.get("policy");
  return {
    policyPath: policyPathIn(given),
    whatIf: whatIf === undefined ? null : await policyNamed(whatIf, terminal),
    ...markersOf(given, terminal),
  };
}

/** What reading the past needs to be told. Throws `Misuse`. */
export function pastSettings(given: Arguments, terminal: Pick<Terminal, "environment" | "now">) {
  const wish = { since: given.values.get("since") ?? null, until: given.values.get("until") ?? null };
  const problem = wishProblem(wish, terminal.now());
  if (problem !== null) throw new Misuse(`--${problem}`);
  return {
    policy: { path: policyPathIn(given) },
    wish,
    ...markersOf(given, terminal),
  };
}

/** Which markers count. */
function markersOf(given: Arguments, { environment }: Pick<Terminal, "environment">) {
  return { stateSecret: environment.INCIDENT_SLO_STATE_SECRET || null, botLogins: botsIn(given) };
}
