import { checkPullRequest, type PullReport } from "../../src/app/pull-request/pull-request.ts";
import type { Settings } from "../../src/app/run/context.ts";
import type { Ports } from "../../src/ports.ts";
import { actionOctokit } from "../../src/shell/github/action-octokit.ts";
import { connectRepository, openConnection } from "../../src/shell/github/connection.ts";
import { connectPullRequests } from "../../src/shell/github/pulls.ts";
import type { Access } from "../../src/simulator/model.ts";
import type { RepositoryHandle } from "../../src/simulator/repository-handle.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator/simulator.ts";
import { mailerWith } from "./ports.ts";

export const POLICY = ".github/incident-slo.yml";
export const TEMPLATES = ".github/incident-slo";
export const WRITER = "ghs_writer";
export const READER = "ghs_reader";

/** A repository with pull requests on the simulator, and the check that runs on them over HTTP. */
export type PullDesk = {
  readonly sim: Simulator;
  readonly repo: RepositoryHandle;
  readonly propose: (files: Readonly<Record<string, string | null>>, draft?: { readonly fork?: string; readonly title?: string }) => number;
  readonly push: (number: number, files: Readonly<Record<string, string | null>>) => void;
  readonly check: (number: number, settings?: Partial<Settings>, token?: string) => Promise<PullReport>;
  /** The check must find something to do. */
  readonly checked: (number: number, settings?: Partial<Settings>, token?: string) => Promise<Extract<PullReport, { type: "checked" }>>;
  readonly comments: (number: number) => readonly { readonly id: number; readonly by: string; readonly body: string }[];
};

export async function openPullDesk(
  now: string,
  policy: string | null,
  { isPrivate = false, ...options }: SimulatorOptions & { readonly isPrivate?: boolean } = {},
): Promise<PullDesk> {
  const sim = await startSimulator({ now, ...options });
  const repo = sim.repository("acme/service", { private: isPrivate });
  sim.addUser("staff", { roles: { "acme/service": "triage" } });
  sim.addUser("lead", { roles: { "acme/service": "maintain" } });
  const shared = { contents: "read", metadata: "read", issues: "read" } as const satisfies Readonly<Record<string, Access>>;
  sim.addToken(WRITER, { login: "github-actions[bot]", permissions: { ...shared, pull_requests: "write" } });
  sim.addToken(READER, { login: "github-actions[bot]", permissions: { ...shared, pull_requests: "read" } });
  for (const label of ["sev1", "sev2", "sev3", "sev4"]) repo.createLabel(label);
  repo.writeFile("README.md", "# Service\n");
  if (policy !== null) repo.writeFile(POLICY, policy);
  const branches = new Map<number, { readonly at: RepositoryHandle; readonly branch: string }>();
  const check: PullDesk["check"] = (number, settings = {}, token = WRITER) => {
    const { ports, pulls } = lineTo(sim, token);
    const defaults: Settings = { policy: { path: POLICY }, dryRun: false, stateSecret: null, botLogins: new Set() };
    return checkPullRequest(number, ports, pulls, { ...defaults, ...settings });
  };
  return {
    sim,
    repo,
    propose: (files, { fork, title = "Change the policy" } = {}) => {
      const head = `change-${branches.size + 1}`;
      const author = fork === undefined ? "lead" : "stranger";
      const number = repo.openPullRequest({ author, title, files, head, ...(fork === undefined ? {} : { fork }) });
      branches.set(number, { at: fork === undefined ? repo : sim.repository(fork), branch: head });
      return number;
    },
    push: (number, files) => {
      const target = branches.get(number);
      for (const [path, text] of Object.entries(files)) target?.at.writeFile(path, text, target.branch);
    },
    check,
    checked: async (number, settings, token) => {
      const report = await check(number, settings, token);
      if (report.type !== "checked") throw new Error("nothing was checked");
      return report;
    },
    comments: (number) => repo.thread(number).comments,
  };
}

function lineTo(sim: Simulator, token: string): { readonly ports: Ports; readonly pulls: ReturnType<typeof connectPullRequests> } {
  const sleep = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.min(time, 100)));
  const connection = openConnection({
    octokit: () => actionOctokit(token, sim.url),
    graphqlUrl: sim.graphqlUrl,
    runnerNow: () => sim.clock.now(),
    sleep,
    log: () => {},
  });
  const github = connectRepository(connection, { repository: "acme/service", policyPath: POLICY, templatesPath: TEMPLATES });
  return {
    ports: { github, mailer: mailerWith(), sleep, elapsed: () => 0, log: () => {} },
    pulls: connectPullRequests(connection.send, "acme/service"),
  };
}
