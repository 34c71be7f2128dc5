import { type Choice, chooseRepositories, ownersIn } from "../../app/many/repositories.ts";
import { listRepositories } from "../github/repositories.ts";
import type { ManyInputs } from "./inputs.ts";
import type { JobConnection } from "./job-connection.ts";

/** The repositories that the inputs mean. GitHub is asked only where patterns are given. Throws `GitHubProblem`. */
export async function repositoriesFor({ repositories }: ManyInputs, { connection }: JobConnection): Promise<Choice> {
  if (repositories === null) return { names: [], passedOver: [], unfit: [] };
  return chooseRepositories(repositories, await listRepositories(connection.send, ownersIn(repositories)));
}

/** Why there is no repository to follow, and what helps. */
export function nothingFits({ passedOver, unfit }: Choice): string {
  const tried =
    unfit.length === 0
      ? ""
      : ` The token reaches none that fits ${unfit.join(", ")}: a job's own token reaches its own repository alone, so give the action a GitHub App's or a person's.`;
  const passed = passedOver.length === 0 ? "" : ` Passed over: ${passedOver.map(({ name, why }) => `${name} (${why})`).join(", ")}.`;
  return `repositories: there is none to follow.${tried}${passed}`;
}
