import { sharedPolicyAnswer, understand } from "./answers.ts";
import { policyText } from "./facts.ts";
import type { Ask } from "./graphql.ts";
import { refusal } from "./problem.ts";
import { sharedPolicyQuery } from "./query.ts";

/** A policy file for several repositories: `acme/.github:incident-slo.yml`. */
export type SharedPolicy = {
  /** `owner/name`. */
  readonly repository: string;
  /** Within that repository, on its default branch. */
  readonly path: string;
};

/** Its text. Throws `GitHubProblem`, also where there is no such file: it was named, so nothing stands in for it. */
export async function readSharedPolicy(ask: Ask, { repository, path }: SharedPolicy): Promise<string> {
  const doing = `read the policy ${repository}:${path}`;
  const [owner = "", name = ""] = repository.split("/");
  const question = { doing, query: sharedPolicyQuery, variables: { owner, name, policy: `HEAD:${path}` }, heavy: false };
  const answer = await ask(question);
  const text = policyText(
    understand(sharedPolicyAnswer, answer.data, doing).data.repository.policy,
    `${repository}:${path}`,
    answer.dialect,
  );
  if (text !== null) return text;
  throw refusal(doing, "there is no such file on the default branch", { advice: "Correct the input policy, or add the file." });
}
