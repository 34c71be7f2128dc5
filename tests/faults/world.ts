import { followAll, followIssue, type Report } from "../../src/app/follow/follow.ts";
import { type ReportAnswer, reportOn } from "../../src/app/report/report.ts";
import type { Settings } from "../../src/app/run/context.ts";
import type { RangeWish } from "../../src/core/report/range.ts";
import type { Mail, Mailer, Ports } from "../../src/ports.ts";
import { actionOctokit } from "../../src/shell/github/action-octokit.ts";
import { connectGitHub } from "../../src/shell/github/connection.ts";
import type { RepositoryHandle } from "../../src/simulator/repository-handle.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator/simulator.ts";
import { type TimeLimits, timeLimits } from "../support/time-limits.ts";
import type { Wire } from "./wire.ts";

/** A support desk whose runs can be disturbed. */
export type World = {
  readonly sim: Simulator;
  readonly repo: RepositoryHandle;
  /** Every mail that arrived, as often as it arrived. */
  readonly arrivals: Mail[];
  readonly run: (number: number, wire?: Wire) => Promise<Report | "died">;
  /** What a job is given. */
  readonly ports: (wire?: Wire) => Ports;
  readonly settings: Settings;
  readonly sweep: (wire?: Wire) => Promise<Report | "died">;
  /** Counts over a range, such as since "2025-01-01". */
  readonly report: (wish: RangeWish, isPublic?: boolean) => Promise<ReportAnswer>;
  readonly at: (iso: string) => void;
};

export type WorldOptions = SimulatorOptions & {
  readonly policy?: string;
  readonly settings?: Partial<Settings>;
  readonly sleep?: (time: number) => Promise<void>;
  readonly elapsed?: () => number;
  readonly random?: () => number;
  /** Whether there is a channel for mail; default true. */
  readonly mail?: boolean;
  readonly isPrivate?: boolean;
};

export const WORLD_TOKEN = "ghs_world_token";
export const HOME = "acme/service";

export const MAIL_POLICY = `
contact: support@acme.example
severities:
  sev1: { email: { customers: [opened, resolved], staff: [opened, missed, resolved] } }
  sev2: { email: { customers: [opened, resolved], staff: [missed, resolved, rca] } }
`;

/** A GitHub with staff, a customer and labels, and a token that may do what the action needs. */
export async function openWorld(now: string, options: WorldOptions = {}): Promise<World> {
  const { policy = MAIL_POLICY, settings = {}, sleep, elapsed, random, mail, isPrivate = false, ...simulator } = options;
  // Whoever gets no answer has waited long enough.
  const limits = timeLimits();
  const sim = await startSimulator({ now, onHang: limits.pass, ...simulator });
  const repo = furnish(sim, policy, isPrivate);
  const arrivals: Mail[] = [];
  const ports = (wire: Wire | null) => portsOn(sim, arrivals, wire, limits, options);
  const chosen: Settings = {
    policy: { path: ".github/incident-slo.yml" },
    dryRun: false,
    stateSecret: null,
    botLogins: new Set(),
    ...settings,
  };
  const lived = (wire: Wire | undefined, report: Promise<Report>) => (wire === undefined ? report : Promise.race([report, wire.death]));
  return {
    sim,
    repo,
    arrivals,
    run: (number, wire) => lived(wire, followIssue(number, ports(wire ?? null), chosen)),
    ports: (wire) => ports(wire ?? null),
    settings: chosen,
    sweep: (wire) => lived(wire, followAll(ports(wire ?? null), chosen)),
    report: (wish, isPublic = false) => reportOn(ports(null), { ...chosen, wish, goal: 1, isPublic }),
    at: (iso) => sim.clock.set(iso),
  };
}

/** People, labels, the policy and a token. */
function furnish(sim: Simulator, policy: string, isPrivate = false): RepositoryHandle {
  const repo = sim.repository(HOME, { private: isPrivate });
  for (const [login, role] of [
    ["staff", "triage"],
    ["lead", "maintain"],
    ["customer", "read"],
  ] as const) {
    sim.addUser(login, { roles: { [HOME]: role } });
  }
  sim.addToken(WORLD_TOKEN, { login: "github-actions[bot]", permissions: { issues: "write", contents: "read", metadata: "read" } });
  for (const label of ["sev1", "sev2", "sev3", "sev4"]) repo.createLabel(label);
  repo.writeFile(".github/incident-slo.yml", policy);
  return repo;
}

function portsOn(sim: Simulator, arrivals: Mail[], wire: Wire | null, limits: TimeLimits, options: WorldOptions): Ports {
  const pass = <Value>(perform: () => Promise<Value>) => (wire === null ? perform() : wire.pass(perform));
  const sleep = options.sleep ?? (async () => {});
  const mailer: Mailer = {
    channels: () => (options.mail === false ? [] : ["mail"]),
    sendBulletin: async () => ({ type: "sent" }),
    under: () => ({ mailer, problems: [] }),
    send: async (mail) => {
      try {
        await pass(async () => void arrivals.push(mail));
        return { type: "sent" };
      } catch {
        return { type: "failed", certainty: "unknown", why: "connection reset" };
      }
    },
  };
  return {
    github: connectGitHub({
      octokit: async () => {
        const client = await actionOctokit(WORLD_TOKEN, sim.url);
        return { request: (request) => pass(() => client.request(request)) };
      },
      graphqlUrl: sim.graphqlUrl,
      repository: HOME,
      policyPath: ".github/incident-slo.yml",
      templatesPath: ".github/incident-slo",
      runnerNow: () => sim.clock.now(),
      sleep,
      log: () => {},
      ...(options.random === undefined ? {} : { random: options.random }),
      timeLimit: limits.begin,
    }),
    mailer,
    sleep,
    elapsed: options.elapsed ?? (() => 0),
    log: () => {},
  };
}
