import { parsePolicy } from "../core/policy/parse.ts";
import type { Policy } from "../core/policy/policy.ts";
import { describeProblem, type Problem } from "../core/policy/problem.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Reading } from "../ports.ts";
import type { Settings } from "./context.ts";

/** The policy in force, or everything that is wrong with it. */
export type Prepared =
  | {
      readonly ok: true;
      readonly policy: Policy;
      readonly warnings: readonly Problem[];
      /** No file was found, so the default policy counts. */
      readonly isDefault: boolean;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks the policy that a reading brought. Without the file the default policy counts; a broken file is never passed over. */
export async function preparePolicy(reading: Pick<Reading, "policy">, { policy: choice }: Settings, now: Instant): Promise<Prepared> {
  const isDefault = "path" in choice && reading.policy === null;
  const source =
    "builtIn" in choice ? choice : reading.policy === null ? { builtIn: "gruntwork" } : { name: choice.path, text: reading.policy };
  const parsed = await parsePolicy(source, { now });
  return parsed.ok ? { ok: true, ...parsed.value, isDefault } : { ok: false, problems: parsed.error };
}

/** The problem without its place, for an annotation that has the place beside it. */
export function sentenceOf(problem: Problem): string {
  return describeProblem({ ...problem, file: "", line: null, column: null });
}
