import { followAll, followIssue, type Report } from "../../src/app/follow/follow.ts";
import type { Settings } from "../../src/app/run/context.ts";
import type { Delivery, Mail, Mailer, Ports } from "../../src/ports.ts";
import type { RepositoryHandle } from "../../src/simulator/repository-handle.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator/simulator.ts";
import { githubOf, mailerWith } from "./ports.ts";

/** A support desk on the simulator: real jobs over HTTP, with waiting that takes no time. */
export type Desk = {
  readonly sim: Simulator;
  readonly repo: RepositoryHandle;
  /** Mails that arrived, by the order of their first arrival. */
  readonly mails: Mail[];
  /** How the next mails fare; empty: they arrive. */
  readonly mailTroubles: Delivery[];
  readonly run: (number: number, settings?: Partial<Settings>) => Promise<Report>;
  /** At a time something is done to an issue, and a run sees it. */
  readonly happens: (time: string, number: number, act: (repo: RepositoryHandle) => unknown) => Promise<Report>;
  /** What a job is given. */
  readonly ports: () => Ports;
  readonly sweep: (settings?: Partial<Settings>, change?: (ports: Ports) => Ports) => Promise<Report>;
  readonly settings: Settings;
  /** Sets the clock, to a time of the day it shows or to a date and time. */
  readonly at: (time: string) => void;
  /** Writes since the last `forget`. */
  readonly writes: () => readonly string[];
  readonly forget: () => void;
  /** Lines of the log. */
  readonly log: () => readonly string[];
  /** Bodies of our comments on an issue, without markers. */
  readonly ours: (number: number) => readonly string[];
};

export const TOKEN = "ghs_desk_token";

export async function openDesk(
  now: string,
  options: SimulatorOptions & {
    readonly policy?: string;
    readonly private?: boolean;
    readonly mail?: boolean;
    readonly mailer?: (now: () => number) => Mailer;
  } = {},
): Promise<Desk> {
  const sim = await startSimulator({ now, ...options });
  const repo = sim.repository("acme/service", { private: options.private ?? false });
  for (const [login, role] of [
    ["staff", "triage"],
    ["lead", "maintain"],
    ["customer", "read"],
  ] as const) {
    sim.addUser(login, { roles: { "acme/service": role } });
  }
  sim.addToken(TOKEN, { login: "github-actions[bot]", permissions: { issues: "write", contents: "read", metadata: "read" } });
  for (const label of ["sev1", "sev2", "sev3", "sev4"]) repo.createLabel(label);
  if (options.policy !== undefined) repo.writeFile(".github/incident-slo.yml", options.policy);
  const mails: Mail[] = [];
  const mailTroubles: Delivery[] = [];
  const log: string[] = [];
  const ports = portsOn(sim, mails, mailTroubles, options.mail ?? true, (line) => log.push(line), options.mailer);
  const run: Desk["run"] = (number, settings = {}) => followIssue(number, ports(), { ...defaults, ...settings });
  const at: Desk["at"] = (time) => {
    const day = new Date(sim.clock.now()).toISOString().slice(0, 10);
    sim.clock.set(time.includes("T") ? time : `${day}T${time.length === 5 ? `${time}:00` : time}Z`);
  };
  const defaults: Settings = { policy: { path: ".github/incident-slo.yml" }, dryRun: false, stateSecret: null, botLogins: new Set() };
  return {
    sim,
    repo,
    mails,
    mailTroubles,
    ports,
    run,
    happens: (time, number, act) => {
      at(time);
      act(repo);
      return run(number);
    },
    sweep: (settings = {}, change = (own) => own) => followAll(change(ports()), { ...defaults, ...settings }),
    settings: defaults,
    at,
    writes: () => sim.writes().map((request) => `${request.method} ${request.path} ${request.status}`),
    forget: () => sim.clearLog(),
    log: () => log,
    ours: (number) =>
      repo
        .thread(number)
        .comments.filter((comment) => comment.by === "github-actions")
        .map((comment) => comment.body.replace(/\n*<!-- incident-slo:[^\n]*\n?$/, "")),
  };
}

function portsOn(
  sim: Simulator,
  mails: Mail[],
  troubles: Delivery[],
  configured: boolean,
  log: (line: string) => void,
  own?: (now: () => number) => Mailer,
): () => Ports {
  const send = async (mail: Mail): Promise<Delivery> => {
    const trouble = troubles.shift();
    if (trouble !== undefined && trouble.type === "failed" && trouble.certainty === "refused") return trouble;
    if (!mails.some((arrived) => arrived.id === mail.id)) mails.push(mail);
    return trouble ?? { type: "sent" };
  };
  const mailer = mailerWith({ channels: () => (configured ? ["mail"] : []), send });
  return () => ({
    github: githubOf(sim, TOKEN, log),
    mailer: own?.(() => sim.clock.now()) ?? mailer,
    sleep: async () => {},
    elapsed: () => 0,
    log,
  });
}
