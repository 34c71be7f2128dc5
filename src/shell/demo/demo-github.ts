import { followAll, followIssue, type Report } from "../../app/follow/follow.ts";
import { type IntakeReport, takeAlert } from "../../app/intake/intake.ts";
import type { Settings } from "../../app/run/context.ts";
import type { Alert } from "../../core/intake/alert.ts";
import { isAtLeast, type Policy, type Role, severityOf } from "../../core/policy/policy.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import { TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import type { SloReport } from "../../core/report/report.ts";
import { SECOND } from "../../core/time/instant.ts";
import type { Mailer, Ports } from "../../ports.ts";
import { type Mailbox, startMailbox } from "../../simulator/mailbox/mailbox.ts";
import type { RepositoryHandle } from "../../simulator/repository-handle.ts";
import { type Simulator, startSimulator } from "../../simulator/simulator.ts";
import { cliOctokit } from "../github/cli-octokit.ts";
import { connectGitHub } from "../github/connection.ts";
import { demoMailer, MAIL_SECRET, type SentMail } from "./demo-mailer.ts";

/** The policy that is played: its text stands in the repository, unless it is a built-in one. */
export type DemoPolicy = { readonly policy: Policy; readonly text: string | null };

/** A GitHub and a mailbox on loopback, with a support desk on them; waiting takes no time. */
export type DemoGitHub = {
  readonly sim: Simulator;
  readonly repo: RepositoryHandle;
  readonly mailbox: Mailbox;
  /** Every mail that runs sent so far, each time it was tried. */
  readonly sentMails: readonly SentMail[];
  readonly policy: Policy;
  /** One run of the action, as an issue's event starts it. */
  readonly runOn: (number: number) => Promise<Report>;
  /** One run of the action, as the schedule starts it. */
  readonly runOnSchedule: () => Promise<Report>;
  /** One run of the action, as a monitor starts it. */
  readonly runOnAlert: (alert: Alert) => Promise<IntakeReport>;
  /** Which promises were kept so far, as it is published. */
  readonly report: () => Promise<SloReport>;
  readonly stop: () => Promise<void>;
};

export const REPOSITORY = "acme/service";
export const PEOPLE = { customer: "mara-k", tester: "tomas-w", oncall: "jonas", support: "priya", stranger: "quote-fan" } as const;
// Good on this simulator only: both ends of it live in this process.
const TOKEN = "ghs_demo";
const COLORS = ["b60205", "d93f0b", "fbca04", "0e8a16", "c5def5"];

/** Starts it at the moment `now` (ISO 8601). Stop it when done. */
export async function startDemoGitHub({ policy, text }: DemoPolicy, now: string): Promise<DemoGitHub> {
  const sim = await startSimulator({ now });
  // Channels of the policy's own need not be signed.
  const signed = policy.channels.length === 0 ? { secret: MAIL_SECRET } : {};
  const mailbox = await startMailbox({ ...signed, now: () => sim.clock.now() });
  const sentMails: SentMail[] = [];
  const repo = sim.repository(REPOSITORY);
  if (policy.rca.repository !== null) sim.repository(policy.rca.repository);
  addPeople(sim, policy);
  addLabels(repo, policy);
  if (text !== null) repo.writeFile(USUAL_PATH, text);
  const settings = settingsOf(policy);
  const ports = () => portsOn(sim, demoMailer(policy, mailbox, sentMails, sim.clock.now));
  return {
    sim,
    repo,
    mailbox,
    sentMails,
    policy,
    runOn: (number) => followIssue(number, ports(), settings),
    runOnSchedule: () => followAll(ports(), settings),
    runOnAlert: (alert) => takeAlert(alert, null, ports(), settings),
    report: async () => {
      const { reportOn } = await import("../../app/report/report.ts");
      const answer = await reportOn(ports(), { ...settings, wish: { since: null, until: null }, goal: 1, isPublic: true });
      if (answer.type !== "report") throw new Error(`unreachable: the demo's policy was checked, and the range is the usual one`);
      return answer.report;
    },
    stop: async () => {
      await Promise.all([sim.stop(), mailbox.stop()]);
    },
  };
}

/** Staff have the least role that the policy asks for and that lets them work on issues. */
function addPeople(sim: Simulator, policy: Policy): void {
  const least: Role = isAtLeast(policy.staff.role, "write") ? policy.staff.role : "write";
  const repositories = [REPOSITORY, policy.rca.repository ?? REPOSITORY];
  for (const login of [PEOPLE.oncall, PEOPLE.support])
    sim.addUser(login, { roles: Object.fromEntries(repositories.map((name) => [name, least])) });
  for (const login of [PEOPLE.customer, PEOPLE.tester, PEOPLE.stranger]) sim.addUser(login);
  sim.addToken(TOKEN, { login: "github-actions[bot]", permissions: { issues: "write", contents: "read", metadata: "read" } });
}

function addLabels(repo: RepositoryHandle, policy: Policy): void {
  const names = [
    ...policy.severities.flatMap(({ labels }) => labels),
    ...policy.clocks.pendingLabels.keys(),
    ...policy.clocks.pauseLabels.keys(),
    ...policy.rca.labels,
    ...(policy.maintenance.label === null ? [] : [policy.maintenance.label]),
  ];
  const once = new Map(names.map((name) => [name.toLowerCase(), name]));
  for (const name of once.values()) repo.createLabel(name, { color: colorOfLabel(name, policy) });
}

/** Six hexadecimal digits: the more severe, the redder. */
export function colorOfLabel(name: string, policy: Policy): string {
  return COLORS[severityOf(policy, name)?.rank ?? -1] ?? "d4c5f9";
}

function settingsOf({ source }: Policy): Settings {
  const policy = source.type === "built-in" ? { builtIn: source.name } : { path: USUAL_PATH };
  return { policy, dryRun: false, stateSecret: null, botLogins: new Set() };
}

function portsOn(sim: Simulator, mailer: Mailer): Ports {
  const now = () => sim.clock.now();
  const sleep = async () => {};
  const log = () => {};
  const github = connectGitHub({
    octokit: () => cliOctokit(TOKEN, sim.url),
    graphqlUrl: sim.graphqlUrl,
    repository: REPOSITORY,
    policyPath: USUAL_PATH,
    templatesPath: TEMPLATES_FOLDER,
    runnerNow: now,
    sleep,
    log,
  });
  return { github, mailer, sleep, elapsed: now, log };
}

/** How long after an event a runner has picked it up. */
export const PICKED_UP_AFTER = 20 * SECOND;
