import { readFileSync } from "node:fs";
import { type Mailbox, startMailbox } from "../../src/simulator/mailbox/mailbox.ts";
import type { RepositoryHandle } from "../../src/simulator/repository-handle.ts";
import { type Simulator, startSimulator } from "../../src/simulator/simulator.ts";
import { type JobRun, openRunners, type WorkflowRun } from "../support/workflow.ts";

/** Another GitHub with one repository, whose workflows run by themselves. */
export type Scene = {
  readonly sim: Simulator;
  readonly repo: RepositoryHandle;
  readonly mailbox: Mailbox;
  /** What happened since the last call starts its workflows; answers their jobs, once all have ended. */
  readonly settle: () => Promise<readonly JobRun[]>;
  /** The clock reaches a cron's minute. */
  readonly tick: (cron: string) => Promise<readonly JobRun[]>;
  /** Someone starts it by hand. */
  readonly dispatch: () => Promise<readonly JobRun[]>;
  /** A monitor sends an alert, or somebody does by hand, as JSON. */
  readonly alert: (alert: unknown, by?: "repository_dispatch" | "workflow_dispatch") => Promise<readonly JobRun[]>;
  /** Opens a pull request that changes these files. The next `settle` starts what it triggers. */
  readonly openPull: (files: Readonly<Record<string, string>>) => number;
  readonly stop: () => Promise<void>;
};

export const REPOSITORY = "acme/desk";
const APP_TOKEN = "ghs_app";

/** Opens a scene at the moment `now`, with the workflows that the texts are. Staff: priya. Customer: mara-k. */
export async function openScene(texts: readonly string[], now: string, secrets: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const sim = await startSimulator({ now, speed: 1 });
  const mailbox = await startMailbox();
  const repo = sim.repository(REPOSITORY);
  sim.addUser("priya", { roles: { [REPOSITORY]: "write" } });
  sim.addUser("mara-k");
  sim.addToken(APP_TOKEN, { login: "incident-slo-app[bot]", permissions: { issues: "write", contents: "read", metadata: "read" } });
  for (const name of ["sev1", "sev2", "sev3", "sev4"]) repo.createLabel(name);
  const workflows = new Map(texts.map((text, index) => [`.github/workflows/incident-slo${index === 0 ? "" : `-${index}`}.yml`, text]));
  for (const [path, text] of workflows) repo.writeFile(path, text);
  const runners = openRunners({
    sim,
    repository: REPOSITORY,
    workflows,
    others: { "actions/create-github-app-token": { token: APP_TOKEN } },
    isHurried: true,
    // Our own workflows run in the repository of whoever works on the action.
    vars: { INCIDENT_SLO_DEVELOPMENT: "on" },
    secrets: { EMAIL_WEBHOOK_URL: `${mailbox.url}/hook`, ...secrets },
  });
  const events = sim.watchEvents();
  const jobsOf = (runs: readonly (readonly WorkflowRun[])[]) => runs.flat().flatMap(({ jobs }) => jobs);
  const changed = new Map<number, readonly string[]>();
  // What a workflow's own token did starts no workflow.
  const settle = async () => {
    const news = events().filter(({ sender }) => sender !== "github-actions[bot]");
    return jobsOf(
      await Promise.all(news.map(({ name, payload, number }) => runners.on({ name, payload, paths: changed.get(number) ?? [] }))),
    );
  };
  return {
    sim,
    repo,
    mailbox,
    settle,
    tick: async (cron) => jobsOf([await runners.on({ name: "schedule", payload: { schedule: cron } })]),
    dispatch: async () => jobsOf([await runners.on({ name: "workflow_dispatch", payload: { inputs: {} } })]),
    alert: async (alert, by = "repository_dispatch") => {
      const payload =
        by === "repository_dispatch" ? { action: "alert", client_payload: { alert } } : { inputs: { alert: JSON.stringify(alert) } };
      return jobsOf([await runners.on({ name: by, payload })]);
    },
    openPull: (files) => {
      const number = repo.openPullRequest({ author: "priya", title: "Longer targets", files });
      changed.set(number, Object.keys(files));
      return number;
    },
    stop: async () => {
      await Promise.all([sim.stop(), mailbox.stop()]);
    },
  };
}

/** Workflows in a page's code blocks: those that say when they run. */
export function workflowsIn(path: string): readonly string[] {
  const text = readFileSync(path, "utf8");
  if (/\.ya?ml$/.test(path)) return /^on:/m.test(text) && /^jobs:/m.test(text) ? [text] : [];
  return [...text.matchAll(/^( *)```ya?ml\r?\n([\s\S]*?)^\1```/gm)]
    .map(([, , block = ""]) => block)
    .filter((block) => /^on:/m.test(block) && /^jobs:/m.test(block));
}

/** The crons by which a workflow is woken. */
export function cronsIn(workflow: string): readonly string[] {
  return [...workflow.matchAll(/cron: *["']([^"']+)["']/g)].map(([, cron = ""]) => cron);
}
