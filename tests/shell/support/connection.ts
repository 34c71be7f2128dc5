import type { GitHub } from "../../../src/ports.ts";
import { cliOctokit } from "../../../src/shell/github/cli-octokit.ts";
import { connectGitHub } from "../../../src/shell/github/connection.ts";
import { type Received, type Reply, startServer } from "./server.ts";

export type Connection = { readonly github: GitHub; readonly slept: readonly number[]; readonly logged: readonly string[] };

/** GitHub at `url`, with sleeps that are recorded and pass at once on the runner's clock. */
export function connectTo(
  url: string,
  options: { readonly policyPath?: string | null; readonly now?: number; readonly timeLimit?: () => AbortSignal } = {},
): Connection {
  const slept: number[] = [];
  const logged: string[] = [];
  let now = options.now ?? Date.parse("2026-03-06T14:00:00Z");
  const github = connectGitHub({
    octokit: () => cliOctokit("token-of-the-test", url),
    graphqlUrl: `${url}/graphql`,
    repository: "acme/shop",
    policyPath: options.policyPath === undefined ? ".github/incident-slo.yml" : options.policyPath,
    templatesPath: ".github/incident-slo",
    runnerNow: () => now,
    sleep: async (time) => {
      slept.push(time);
      now += time;
    },
    log: (line) => logged.push(line),
    random: () => 0.5,
    ...(options.timeLimit === undefined ? {} : { timeLimit: options.timeLimit }),
  });
  return { github, slept, logged };
}

/** GitHub as it is played, with what it was asked. */
export async function serve(answer: (request: Received, count: number) => Reply) {
  const server = await startServer(answer);
  return { ...connectTo(server.url), received: server.received };
}
