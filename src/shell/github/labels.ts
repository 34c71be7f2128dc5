import type { Label } from "../../ports.ts";
import { GitHubProblem } from "./problem.ts";
import type { Rest } from "./rest.ts";

/** Creates a label; false: there is one of that name already, which stays as it is. */
export async function createLabel(rest: Rest, { name, color, description }: Label): Promise<boolean> {
  try {
    await rest.write(`create the label ${name}`, "POST", "/repos/{owner}/{repo}/labels", { name, color, description }, true);
    return true;
  } catch (error) {
    if (error instanceof GitHubProblem && error.facts.status === 422 && /already.exists/i.test(error.facts.detail)) return false;
    throw error;
  }
}
