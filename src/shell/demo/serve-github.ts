import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Policy } from "../../core/policy/policy.ts";
import { startMailbox } from "../../simulator/mailbox/mailbox.ts";
import { type SimEvent, type Simulator, startSimulator } from "../../simulator/simulator.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { actionRunnerOn } from "./action-runner.ts";
import { colorOfLabel } from "./demo-github.ts";
import { mailsIn } from "./event-lines.ts";
import { gettingStarted } from "./getting-started.ts";
import { siteOf } from "./html/repository-site.ts";
import { ACTION, STAFF, setUpRepository } from "./served-repository.ts";

export type ServeOptions = {
  readonly policy: Policy;
  /** What stands in the repository's policy file; null: it has none. */
  readonly text: string | null;
  /** 0 picks a free one. */
  readonly port: number;
  /** Whether events run the action, as they would on GitHub. */
  readonly runs: boolean;
};

/** The events of the workflow that `init` writes. */
const TRIGGERS: Readonly<Record<SimEvent["name"], readonly SimEvent["action"][]>> = {
  issues: ["opened", "labeled", "unlabeled", "closed", "reopened"],
  issue_comment: ["created"],
  pull_request: [],
};
/** GitHub's cron is slower; nobody wants to wait for it here. */
const SCHEDULE = 60_000;

/** Keeps a GitHub of one repository running on this machine until it is told to end, and the action at work on it. */
export async function serveGitHub(options: ServeOptions, terminal: Terminal): Promise<void> {
  const desk = await startServedGitHub(options, terminal);
  try {
    for (const line of gettingStarted(desk.sim, desk.main, options.runs, terminal)) terminal.print(line);
    const schedule = options.runs ? setInterval(() => desk.onSchedule(), SCHEDULE) : undefined;
    await toldToEnd();
    clearInterval(schedule);
  } finally {
    await desk.close();
  }
  terminal.print("");
  terminal.print("Ended. Nothing of it is kept.");
}

/** SIGINT (Ctrl-C) or SIGTERM; the same a second time ends the process at once. */
function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

type ServedGitHub = {
  readonly sim: Simulator;
  readonly main: string;
  readonly onSchedule: () => void;
  readonly close: () => Promise<void>;
};

async function startServedGitHub({ policy, text, port, runs }: ServeOptions, terminal: Terminal): Promise<ServedGitHub> {
  const mailbox = await startMailbox();
  // Known once the simulator is there; requests come later.
  const late: { news: () => void; site: ReturnType<typeof siteOf> } = { news: () => {}, site: () => null };
  const sim = await startSimulator({
    port,
    webPage: (path) => late.site(path),
    onResponse: ({ request }) => {
      if (request.isWrite) late.news();
      return undefined;
    },
  }).catch(async (error: unknown) => {
    await mailbox.stop();
    throw error;
  });
  const repo = setUpRepository(sim, policy, text);
  late.site = siteOf({
    repo,
    colorOf: (label) => colorOfLabel(label, policy),
    staff: new Set([STAFF.login]),
    mails: () => mailsIn(mailbox),
  });
  const main = entry();
  const runner = actionRunnerOn(sim, main, mailbox, policy, terminal);
  const events = sim.watchEvents();
  late.news = () => {
    for (const event of events()) {
      runner.print(event);
      if (runs && startsWorkflow(event)) runner.run({ name: event.name, payload: event.payload });
    }
  };
  const onSchedule = () => {
    if (!runner.isBusy()) runner.run({ name: "schedule", payload: { schedule: "* * * * *" } });
  };
  const close = async () => {
    await runner.stop();
    await Promise.all([sim.stop(), mailbox.stop()]);
  };
  return { sim, main, onSchedule, close };
}

/** What the workflow's own token did starts no workflow. */
function startsWorkflow({ name, action, sender }: SimEvent): boolean {
  return sender !== ACTION.login && TRIGGERS[name].includes(action);
}

/** The action's bundle: beside this, or in the checkout when this runs from the source. */
function entry(): string {
  const places = ["./index.js", "../../../dist/index.js"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const found = places.find((path) => existsSync(path));
  if (found === undefined) throw new Error("unreachable: the action is built beside the command line");
  return found;
}
