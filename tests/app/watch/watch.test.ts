import { afterEach, describe, expect, it } from "vitest";
import { followAll, followIssue, type Report } from "../../../src/app/follow/follow.ts";
import { LOCK_LINGERS_FOR, type Locks } from "../../../src/app/follow/lock.ts";
import { summaryOf } from "../../../src/app/follow/summary.ts";
import type { Settings } from "../../../src/app/run/context.ts";
import { watch } from "../../../src/app/watch/watch.ts";
import { HOUR, MINUTE } from "../../../src/core/time/instant.ts";
import type { Mail, Ports } from "../../../src/ports.ts";
import { actionOctokit } from "../../../src/shell/github/action-octokit.ts";
import { connectGitHub } from "../../../src/shell/github/connection.ts";
import { type Desk, openDesk, TOKEN } from "../../support/desk.ts";
import { mailerWith } from "../../support/ports.ts";

let desk: Desk | null = null;
afterEach(async () => {
  await desk?.sim.stop();
  desk = null;
});

const SETTINGS: Settings = { policy: { path: ".github/incident-slo.yml" }, dryRun: false, stateSecret: null, botLogins: new Set() };

/** What happens while a run sleeps: at a time of the day, in order. */
type Meanwhile = readonly (readonly [time: string, act: () => void])[];

type Circumstances = {
  readonly cancelled?: AbortSignal;
  /** GitHub's clock does. */
  readonly standsStill?: boolean;
  /** How many times as fast as the runner's it goes. Default 1. */
  readonly speed?: number;
  /** What the ports of each look go through. */
  readonly through?: (ports: Ports) => Ports;
};

type Watching = {
  readonly report: Report;
  readonly log: readonly string[];
  readonly mails: readonly Mail[];
  readonly summary: string;
};

/** A run that stays, on a GitHub whose clock goes only while somebody sleeps. */
async function stays(
  here: Desk,
  time: number,
  issue: number | null,
  meanwhile: Meanwhile = [],
  { cancelled, standsStill = false, speed = 1, through = (ports) => ports }: Circumstances = {},
): Promise<Watching> {
  const { clock } = here.sim;
  const todo = meanwhile.map(([at, act]) => ({ at: Date.parse(`2026-03-06T${at.length === 5 ? `${at}:00` : at}Z`), act }));
  const log: string[] = [];
  const mails: Mail[] = [];
  const sleep = async (length: number) => {
    // The lock lingers beside everything else that goes on.
    if (length === LOCK_LINGERS_FOR || standsStill) return;
    const until = clock.now() + length * speed;
    for (;;) {
      const next = todo[0];
      if (next === undefined || next.at > until) break;
      clock.set(new Date(next.at).toISOString());
      todo.shift()?.act();
      if (cancelled?.aborted === true) return;
    }
    clock.set(new Date(until).toISOString());
  };
  const mailer = mailerWith({
    channels: () => ["mail"],
    send: async (mail) => {
      mails.push(mail);
      return { type: "sent" };
    },
  });
  const connect = (): Ports => ({
    github: connectGitHub({
      octokit: () => actionOctokit(TOKEN, here.sim.url),
      graphqlUrl: here.sim.graphqlUrl,
      repository: "acme/service",
      policyPath: ".github/incident-slo.yml",
      templatesPath: ".github/incident-slo",
      runnerNow: () => clock.now(),
      sleep: async () => {},
      log: () => {},
    }),
    mailer,
    sleep,
    elapsed: () => clock.now() / speed,
    log: (line) => log.push(line),
    ...(cancelled === undefined ? {} : { cancelled }),
  });
  const look = (ports: Ports, locks: Locks) =>
    issue === null ? followAll(ports, SETTINGS, undefined, locks) : followIssue(issue, ports, SETTINGS, locks);
  const report = await watch(time, () => through(connect()), SETTINGS, look);
  return { report, log, mails, summary: summaryOf(report, SETTINGS) };
}

/** An incident that a customer opened and staff labelled just now. */
function labelled(here: Desk, severity = "sev1"): number {
  const number = here.repo.openIssue({ author: "customer", title: "Deploys fail" });
  here.repo.label(number, severity, { by: "staff" });
  return number;
}

/** When our comments after the status comment were written, by GitHub's clock. */
function news(here: Desk, number: number): readonly string[] {
  return here.repo
    .thread(number)
    .comments.filter(({ by }) => by === "github-actions")
    .slice(1)
    .map(({ at }) => at.slice(11, 19));
}

const silent = "email: { customers: [], staff: [] }";
const RESPONSE_ONLY = `severities: { sev1: { response: 30 minutes, updates: as promised, resolution: best effort, ${silent} } }`;

async function deskWith(policy: string): Promise<Desk> {
  desk = await openDesk("2026-03-06T14:02:00Z", { policy });
  return desk;
}

describe("a run that stays", () => {
  it("says a missed response the second after the deadline", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    const { report, log, summary } = await stays(here, HOUR, number);
    expect(news(here, number)).toEqual(["14:32:01"]);
    expect(report.watched).toMatchObject({ ended: "done", next: null });
    expect(report.outcome.incidents).toMatchObject([{ number, missed: ["response"] }]);
    expect(log[0]).toBe("Sleeping 30 min 1 s until the first answer to #1 is due at 14:32:00 UTC.");
    expect(summary).toContain("(missed:response), said 1 s after the deadline");
    expect(summary).toMatch(/The run stayed 30 min of 1 h and looked again once\. Nothing else that is known falls due\./);
  });

  it("ends at once when nothing falls due in its time", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    const before = here.sim.clock.now();
    const { report, log, summary } = await stays(here, 29 * MINUTE, number);
    expect([here.sim.clock.now(), log]).toEqual([before, []]);
    expect(report.watched).toMatchObject({ looks: 0, ended: "done", next: { issue: number } });
    expect(summary).toContain(
      "Nothing falls due within 29 min, so the run did not stay. Next, the first answer to #1 is due at 14:32:00 UTC.",
    );
  });

  it("acts at the very end of its time", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    await stays(here, 30 * MINUTE + 1_000, number);
    expect(news(here, number)).toEqual(["14:32:01"]);
  });

  it("ends on a GitHub whose clock stands still", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    const { report } = await stays(here, HOUR, number, [], { standsStill: true });
    expect(report.watched?.ended).toBe("done");
    expect(news(here, number)).toEqual([]);
  });

  it("keeps step with a GitHub whose clock goes ten times as fast", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    await stays(here, HOUR, number, [], { speed: 10 });
    // By the runner's clock alone it would come hours later.
    expect(news(here, number)).toEqual([expect.stringMatching(/^14:32:0[1-9]$/)]);
  });

  it("writes nothing on the way to a deadline", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    await here.run(number);
    here.forget();
    const { report } = await stays(here, HOUR, number, [["14:31:59", () => expect(here.writes()).toEqual([])]]);
    expect(report.watched?.looks).toBe(1);
  });

  it("goes from one deadline to the next, and stays no longer than its time", async () => {
    const here = await deskWith(
      `severities: { sev1: { response: 10 minutes, updates: every 20 minutes, resolution: 25 minutes, ${silent} } }`,
    );
    const number = labelled(here);
    const { report } = await stays(here, HOUR, number, [
      ["14:15", () => here.repo.comment(number, { by: "staff", body: "Looking into it." })],
    ]);
    expect(news(here, number)).toEqual(["14:12:01", "14:27:01"]);
    expect(report.outcome.incidents[0]?.missed).toEqual(["response", "update", "resolution"]);
    expect(report.watched?.until).toBeLessThan(Date.parse("2026-03-06T14:36:00Z"));
  });

  it("says nothing of a promise that was kept meanwhile", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    const { report } = await stays(here, HOUR, number, [
      ["14:32", () => here.repo.comment(number, { by: "staff", body: "We are on it." })],
    ]);
    expect(news(here, number)).toEqual([]);
    expect(report.outcome.incidents).toMatchObject([{ missed: [] }]);
  });

  it("believes people who became staff while it slept", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    here.sim.addUser("newcomer", { roles: { "acme/service": "read" } });
    here.repo.comment(number, { by: "newcomer", body: "I may help." });
    await stays(here, HOUR, number, [
      [
        "14:20",
        () => {
          here.sim.addUser("newcomer", { roles: { "acme/service": "triage" } });
          here.repo.comment(number, { by: "newcomer", body: "I am on it." });
        },
      ],
    ]);
    expect(news(here, number)).toEqual([]);
  });

  it("heeds a severity that was raised while it slept, once it wakes", async () => {
    const here = await deskWith(
      `severities: { sev1: { response: 20 minutes, resolution: best effort, ${silent} }, sev3: { response: 30 minutes, resolution: best effort, ${silent} } }`,
    );
    const number = labelled(here, "sev3");
    await stays(here, HOUR, number, [["14:12", () => here.repo.label(number, "sev1", { by: "staff" })]]);
    expect(news(here, number)).toEqual(["14:32:01"]);
  });

  it("acts on the policy as it is when it wakes", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    const longer = RESPONSE_ONLY.replace("30 minutes", "40 minutes");
    await stays(here, HOUR, number, [["14:20", () => here.repo.writeFile(".github/incident-slo.yml", longer)]]);
    expect(news(here, number)).toEqual(["14:42:01"]);
  });

  it("ends when the policy breaks, and tells what it had done", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    const { report, summary } = await stays(here, HOUR, number, [
      ["14:20", () => here.repo.writeFile(".github/incident-slo.yml", "severities: { sev9: {} }")],
    ]);
    expect(report.watched?.ended).toBe("halted");
    expect(report.prepared?.ok).toBe(false);
    expect(summary).toContain("The policy file has problems, so nothing was done");
    expect(summary).toContain("status comment opened");
  });

  it("mails staff when a promise is at risk, and wakes for that only where the mail goes somewhere", async () => {
    const policy = RESPONSE_ONLY.replace("staff: []", "staff: [at-risk]");
    const here = await deskWith(policy);
    const number = labelled(here);
    const { mails, log } = await stays(here, HOUR, number);
    expect(mails.map((mail) => [mail.at, ...mail.incident.notices])).toEqual([["2026-03-06T14:24:30Z", "at-risk:response"]]);
    expect(log.some((line) => line.includes("the first answer to #1 is at risk at 14:24:30 UTC"))).toBe(true);
    await here.sim.stop();
    const deaf = await deskWith(RESPONSE_ONLY);
    labelled(deaf);
    expect((await stays(deaf, 25 * MINUTE, number)).report.watched?.looks).toBe(0);
  });

  it("reminds of an RCA when it becomes overdue", async () => {
    const here = await deskWith(`severities: { sev1: { response: best effort, resolution: best effort, rca: 30 minutes, ${silent} } }`);
    const number = labelled(here);
    await here.run(number);
    here.repo.close(number, { by: "staff" });
    const { report } = await stays(here, HOUR, number);
    expect(report.outcome.deeds.map(({ what }) => what)).toContain("rca-remark");
    const review = here.repo.threads().find(({ title }) => title.startsWith("RCA"));
    expect(review?.comments.map(({ at }) => at)).toEqual(["2026-03-06T14:32:01Z"]);
  });

  it("sweeps once, then looks only at incidents of which something falls due", async () => {
    const here = await deskWith(
      `severities: { sev1: { response: 30 minutes, resolution: best effort, ${silent} }, sev3: { response: 24 hours, resolution: best effort, ${silent} } }`,
    );
    const first = labelled(here);
    for (let count = 0; count < 5; count += 1) labelled(here, "sev3");
    here.at("14:04");
    const second = labelled(here);
    await here.sweep();
    here.forget();
    const { report, summary } = await stays(here, HOUR, null);
    expect([first, second].map((number) => news(here, number))).toEqual([["14:32:01"], ["14:34:01"]]);
    expect(report.outcome.incidents).toHaveLength(7);
    expect(report.outcome.incidents.filter(({ missed }) => missed.length > 0)).toHaveLength(2);
    expect(report.watched).toMatchObject({ ended: "done", next: { issue: 2 } });
    expect(summary).toContain("Next, the first answer to #2 is due on 2026-03-07 at 14:02:00 UTC.");
    const swept = here.sim.reads().filter(({ path }) => path === "/graphql").length;
    expect(swept).toBeLessThan(20);
  });

  it("comes back to what GitHub was too unwell for", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    const { report } = await stays(here, HOUR, number, [
      ["14:31", () => void here.sim.faults.add({ match: { path: "/graphql" }, do: "503", times: 3 })],
    ]);
    expect(news(here, number)).toEqual([expect.stringMatching(/^14:32:0[1-9]$/)]);
    expect(report.outcome.left).toEqual([]);
  });

  it("names what it could not look at, where the token dies in its sleep", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    here.at("14:10");
    const later = labelled(here);
    await here.run(number);
    const { report, summary } = await stays(here, 35 * MINUTE, null, [["14:31", () => here.sim.revokeToken(TOKEN)]]);
    expect(report.watched).toMatchObject({ ended: "done", unseen: [{ issue: number }, { issue: later }], next: null });
    expect(report.outcome.failures).toMatchObject([
      { message: expect.stringContaining("401") },
      { message: expect.stringContaining("401") },
    ]);
    expect(summary).toContain(
      "looked again twice. Still to be looked at: the first answer to #1 is due at 14:32:00 UTC; the first answer to #2 is due at 14:40:00 UTC. Nothing else that is known falls due. The next run goes on.",
    );
  });

  it.each`
    what                        | meanwhile
    ${"GitHub's limit"}         | ${(here: Desk) => here.sim.setLimits({ core: 1, graphql: 1, isEnforced: true })}
    ${"a policy that is wrong"} | ${(here: Desk) => here.repo.writeFile(".github/incident-slo.yml", "severities: { sev9: {} }")}
  `("names what $what kept it from", async ({ meanwhile }) => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    const { summary } = await stays(here, HOUR, number, [["14:31", () => meanwhile(here)]]);
    expect(summary).toContain(
      "Then it could do nothing more. Still to be looked at: the first answer to #1 is due at 14:32:00 UTC. Nothing else that is known falls due. The next run goes on.",
    );
  });

  it("names what it was about to look at again when it is told to end", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    const controller = new AbortController();
    const meanwhile: Meanwhile = [
      ["14:31", () => void here.sim.faults.add({ match: { path: "/graphql" }, do: "503", times: 300 })],
      ["14:33", () => controller.abort()],
    ];
    const { summary } = await stays(here, HOUR, number, meanwhile, { cancelled: controller.signal });
    expect(summary).toContain(
      "Then it was told to end. Still to be looked at: the first answer to #1 is due at 14:32:00 UTC. Nothing else",
    );
  });

  it("ends at GitHub's limit", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    const { report } = await stays(here, HOUR, number, [["14:31", () => here.sim.setLimits({ core: 1, graphql: 1, isEnforced: true })]]);
    expect(report.watched?.ended).toBe("halted");
    expect(report.outcome.halted).toBe("limit");
  });

  it("ends in its sleep when it is told to, and says what is next", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const number = labelled(here);
    const controller = new AbortController();
    const { report, summary } = await stays(here, HOUR, number, [["14:20", () => controller.abort()]], { cancelled: controller.signal });
    expect(here.sim.clock.now()).toBe(Date.parse("2026-03-06T14:20:00Z"));
    expect(report.watched?.ended).toBe("cancelled");
    expect(summary).toContain("Then it was told to end. Next, the first answer to #1 is due at 14:32:00 UTC. The next run goes on.");
    expect(report.outcome.failures).toEqual([]);
    here.at("14:40");
    await here.sweep();
    expect(news(here, number)).toHaveLength(1);
  });

  it("says no more in all its looks than one run may", async () => {
    const here = await deskWith(`${RESPONSE_ONLY}\nnotices: { max-per-run: 3 }`);
    const numbers = [labelled(here), labelled(here), labelled(here)];
    await here.sweep();
    here.at("14:10");
    const later = labelled(here);
    await here.run(later);
    const { report } = await stays(here, HOUR, null);
    expect([...numbers, later].map((number) => news(here, number).length)).toEqual([1, 1, 1, 0]);
    expect(report.outcome.left).toMatchObject([{ issue: later, why: expect.stringContaining("3 pieces of news") }]);
  });

  it("looks at five at a time where many promises run out in one second, the earliest first", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const numbers = Array.from({ length: 9 }, () => labelled(here));
    await here.sweep();
    const looks = counted();
    const { report } = await stays(here, HOUR, null, [], { through: looks.through });
    expect(numbers.map((number) => news(here, number).length)).toEqual(numbers.map(() => 1));
    expect(looks.most()).toBe(5);
    expect(new Set(looks.order.slice(0, 5))).toEqual(new Set(numbers.slice(0, 5)));
    expect(report.watched).toMatchObject({ looks: 9, ended: "done", next: null });
    expect(report.outcome.deeds.filter(({ what }) => what === "comment")).toHaveLength(9);
  });

  it.each([4, 7, 11, 23])("says exactly the %i pieces of news that a run may, also where many are due at once", async (most) => {
    const here = await deskWith(`${RESPONSE_ONLY}\nnotices: { max-per-run: ${most} }`);
    const numbers = Array.from({ length: 25 }, () => labelled(here));
    for (const number of numbers) await here.run(number);
    const { report } = await stays(here, HOUR, null);
    expect(numbers.map((number) => news(here, number).length)).toEqual(numbers.map((_, index) => (index < most ? 1 : 0)));
    expect(report.outcome.left).toHaveLength(25 - most);
  });

  it("begins nothing more once it is told to end, although several looks are under way", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    const numbers = Array.from({ length: 8 }, () => labelled(here));
    await here.sweep();
    const controller = new AbortController();
    const looks = counted(() => controller.abort());
    const { report, summary } = await stays(here, HOUR, null, [], { cancelled: controller.signal, through: looks.through });
    expect(new Set(looks.order)).toEqual(new Set(numbers.slice(0, 5)));
    expect(report.watched?.ended).toBe("cancelled");
    expect(summary).toContain("Then it was told to end.");
    here.at("14:40");
    await here.sweep();
    expect(numbers.map((number) => news(here, number).length)).toEqual(numbers.map(() => 1));
  });

  it("begins nothing more at GitHub's limit, although looks that were under way end later", async () => {
    const here = await deskWith(RESPONSE_ONLY);
    for (let count = 0; count < 12; count += 1) labelled(here);
    await here.sweep();
    const looks = counted(() => here.sim.setLimits({ core: 1, graphql: 1, isEnforced: true }));
    const { report } = await stays(here, HOUR, null, [], { through: looks.through });
    expect(report.watched?.ended).toBe("halted");
    expect(looks.order.length).toBeLessThan(12);
  });
});

/**
 * Counts incidents that are looked at at the same time. Each look waits before its lock until all that were begun have come so far.
 * `onFifth` happens when five have.
 */
function counted(onFifth = () => {}) {
  const order: number[] = [];
  const waiting: (() => void)[] = [];
  let underWay = 0;
  let most = 0;
  let isFirst = true;
  const through = (ports: Ports): Ports => {
    // The first ports are those of the sweep, and ask for the time.
    if (isFirst) {
      isFirst = false;
      return ports;
    }
    let hasBegun = false;
    const { github } = ports;
    return {
      ...ports,
      github: {
        ...github,
        beginIncident: (issue) => {
          if (!hasBegun) underWay += 1;
          hasBegun = true;
          most = Math.max(most, underWay);
          return github.beginIncident(issue);
        },
        takeLock: async (issue) => {
          order.push(issue);
          await new Promise<void>((resolve) => {
            waiting.push(resolve);
            if (waiting.length < underWay) return;
            if (underWay === 5) onFifth();
            underWay = 0;
            for (const goOn of waiting.splice(0)) goOn();
          });
          return github.takeLock(issue);
        },
      },
    };
  };
  return { through, order, most: () => most };
}
