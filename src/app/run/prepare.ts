import { parsePolicy } from "../../core/policy/parse.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { describeProblem, type Problem } from "../../core/policy/problem.ts";
import { otherEnding, USUAL_PATH } from "../../core/policy/usual-path.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Ports, Reading } from "../../ports.ts";
import type { Settings } from "./context.ts";

/** The policy in force, or everything that is wrong with it. */
export type Prepared =
  | {
      readonly ok: true;
      readonly policy: Policy;
      readonly warnings: readonly Problem[];
      /** The path where no file was found, so that the default policy counts; null: there is one, or none was looked for. */
      readonly absent: string | null;
      /** A file beside it whose name ends otherwise, which nothing reads; null: none is known. */
      readonly misnamed: string | null;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks the policy that a reading brought. Without the file the default policy counts; a broken file is never passed over. */
export async function preparePolicy(
  reading: Pick<Reading, "policy" | "misnamed">,
  { policy: choice }: Pick<Settings, "policy">,
  now: Instant,
): Promise<Prepared> {
  const absent = "path" in choice && reading.policy === null ? choice.path : null;
  const source =
    "builtIn" in choice ? choice : reading.policy === null ? { builtIn: "gruntwork" } : { name: choice.path, text: reading.policy };
  const parsed = await parsePolicy(source, { now });
  return parsed.ok ? { ok: true, ...parsed.value, absent, misnamed: reading.misnamed ?? null } : { ok: false, problems: parsed.error };
}

/** What to say of a policy file that was named and is not there; null: nobody named it, or it is there. */
export function namedInVain(prepared: Prepared | null): string | null {
  const path = absentByName(prepared);
  if (path === null) return null;
  return (
    misnamedIn(prepared) ??
    `policy: there is no file ${path} on the default branch, so the built-in policy gruntwork counts. Correct the path, add the file, or leave the input out for ${USUAL_PATH}.`
  );
}

/** What to say of a policy file whose name ends otherwise than the one that is read; null: there is none. */
export function misnamedIn(prepared: Prepared | null): string | null {
  if (prepared?.ok !== true || prepared.misnamed === null) return null;
  const { absent, misnamed } = prepared;
  if (absent === null) return `Nothing reads ${misnamed}: ${otherEnding(misnamed)} beside it counts.`;
  return `Nothing reads ${misnamed}, so the built-in policy gruntwork counts. Name it ${absent}.`;
}

/** Says in the log where no policy file was found, or one that nothing reads. */
export function logAbsence(prepared: Prepared, { log }: Pick<Ports, "log">): void {
  const misnamed = misnamedIn(prepared);
  if (misnamed !== null) log(misnamed);
  else if (prepared.ok && prepared.absent !== null)
    log(`There is no ${prepared.absent} on the default branch, so the built-in policy gruntwork counts.`);
}

/** The path of a policy file that was named, where there is none. That the usual one is not there is a choice. */
export function absentByName(prepared: Prepared | null): string | null {
  return prepared?.ok === true && prepared.absent !== USUAL_PATH ? prepared.absent : null;
}

/** The problem without its place, for an annotation that has the place beside it. */
export function sentenceOf(problem: Problem): string {
  return describeProblem({ ...problem, file: "", line: null, column: null });
}
