import type { GitHub, Mailer } from "../../src/ports.ts";
import { actionOctokit } from "../../src/shell/github/action-octokit.ts";
import { connectGitHub } from "../../src/shell/github/connection.ts";
import type { Simulator } from "../../src/simulator/simulator.ts";

/** The desk's repository as a token sees it, with waiting that takes no time. */
export function githubOf(sim: Simulator, token: string, log: (line: string) => void = () => {}): GitHub {
  return connectGitHub({
    octokit: () => actionOctokit(token, sim.url),
    graphqlUrl: sim.graphqlUrl,
    repository: "acme/service",
    policyPath: ".github/incident-slo.yml",
    templatesPath: ".github/incident-slo",
    runnerNow: () => sim.clock.now(),
    sleep: async () => {},
    log,
  });
}

/** Mail that arrives; without channels unless told. */
export function mailerWith(parts: Partial<Mailer> = {}): Mailer {
  const mailer: Mailer = {
    channels: () => [],
    send: async () => ({ type: "sent" }),
    sendBulletin: async () => ({ type: "sent" }),
    under: () => ({ mailer, problems: [] }),
    ...parts,
  };
  return mailer;
}
