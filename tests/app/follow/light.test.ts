import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const POLICY = "contact: support@acme.example\nnotices: { max-per-run: 500 }\n";
/** No incident is read whole for the turn alone. */
const NOBODYS_TURN = { turn: { count: 0, of: 1_000_000 } };
const sweep = () => desk.sweep(NOBODYS_TURN);

/** The incidents that were read whole by number since the last `forget`. */
const readWhole = () =>
  desk.sim.requests
    .map(({ body }) => JSON.stringify(body) ?? "")
    .filter((body) => body.includes("query Issues"))
    .flatMap((body) => [...body.matchAll(/issue\(number: (\d+)\)/g)].map(([, number]) => Number(number)));
const edits = () => desk.writes().filter((line) => line.startsWith("PATCH"));

function incident(severity = "sev4"): number {
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, severity, { by: "lead" });
  desk.repo.comment(number, { by: "staff", body: "We look into it." });
  return number;
}

/** So many incidents that were swept once. */
async function swept(count: number, options: Parameters<typeof openDesk>[1] = {}): Promise<readonly number[]> {
  desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY, mail: false, ...options });
  const numbers = Array.from({ length: count }, () => incident());
  await sweep();
  desk.forget();
  return numbers;
}

/** Sweeps at a time; answers what was read whole, and the edits. */
async function sweptAt(time: string) {
  desk.at(time);
  desk.forget();
  const { outcome } = await sweep();
  expect(outcome.failures).toEqual([]);
  return { whole: readWhole(), edits: edits().length, requests: desk.sim.requests.length };
}

describe("a sweep of incidents about which nothing is new", () => {
  it("is one request for a hundred, and knows of them what it would know of whole ones", async () => {
    const numbers = await swept(12);
    const light = await sweep();
    expect([desk.sim.requests.length, readWhole()]).toEqual([1, []]);
    const whole = await desk.sweep({ observer: { incident: () => {}, review: () => {} } });
    expect(light.outcome.incidents).toHaveLength(12);
    const byNumber = (one: { readonly number: number }, other: { readonly number: number }) => one.number - other.number;
    expect([...light.outcome.incidents].sort(byNumber)).toEqual([...whole.outcome.incidents].sort(byNumber));
    expect([...light.outcome.ahead].sort()).toEqual([...whole.outcome.ahead].sort());
    expect(light.outcome.incidents.map(({ number }) => number)).toEqual(numbers);
  });

  it("does not wait for an RCA whose incident was reopened and stands still", async () => {
    const policy = "severities: { sev2: { rca: 30 hours } }\nclocks: { pending-labels: { asked: a log } }\n";
    desk = await openDesk("2026-03-06T14:02:00Z", { policy, mail: false });
    const number = incident("sev2");
    await sweep();
    desk.repo.close(number, { by: "staff" });
    await sweep();
    desk.sim.clock.advance(70 * 60_000);
    desk.repo.reopen(number, { by: "staff" });
    desk.repo.label(number, "asked", { by: "staff" });
    for (const _ of ["says so", "notes it", "looks lightly"]) {
      expect((await sweep()).outcome.ahead.get(number)).toBeUndefined();
      desk.sim.clock.advance(130_000);
    }
    desk.forget();
    expect((await sweep()).outcome.ahead.get(number)).toBeUndefined();
    expect(readWhole()).toEqual([]);
  });

  it("reads each whole once in a round, whatever the round is counted by, and writes nothing", async () => {
    const numbers = await swept(12);
    const read: number[] = [];
    for (let count = 7; count < 31; count += 1) {
      desk.forget();
      await desk.sweep({ turn: { count, of: 24 } });
      read.push(...readWhole());
    }
    expect(read.toSorted((one, other) => one - other)).toEqual(numbers);
    expect(desk.writes()).toEqual([]);
  });

  it("says a miss at the sweep after its deadline, and not before", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY, mail: false });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
    desk.repo.label(number, "sev1", { by: "lead" });
    await sweep();
    expect((await sweptAt("14:32:00")).whole).toEqual([]);
    expect((await sweptAt("14:32:01")).whole).toEqual([number]);
    expect(desk.ours(number)[1]).toContain("The first answer to this Severity 1 incident is late.");
  });
});

describe("an incident that was touched without news", () => {
  it("is read whole, noted once by a quiet edit, and passed over from then on", async () => {
    const [one = 0] = await swept(3);
    desk.at("16:00");
    desk.repo.comment(one, { by: "customer", body: "Thank you." });
    expect(await sweptAt("16:01")).toMatchObject({ whole: [one], edits: 1 });
    expect(await sweptAt("16:16")).toEqual({ whole: [], edits: 0, requests: 1 });
  });

  it("is noted no more than once an hour, however often it is touched", async () => {
    const [one = 0] = await swept(2);
    let count = 0;
    for (const time of ["16:00", "16:15", "16:30", "16:45", "17:00", "17:15"]) {
      desk.at(time);
      desk.repo.comment(one, { by: "customer", body: "Thank you." });
      const { whole, edits: noted } = await sweptAt(time);
      expect(whole).toEqual([one]);
      count += noted;
    }
    expect(count).toBe(2);
  });

  it("edited, not commented: read whole", async () => {
    const [one = 0] = await swept(2);
    desk.at("16:00");
    desk.repo.milestone(one, "Q2", { by: "staff" });
    expect((await sweptAt("16:01")).whole).toEqual([one]);
  });
});

describe("what a light look must not miss", () => {
  it("an answer that comes between the last reading and our own write, and whose event is lost", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY, mail: false });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
    desk.repo.label(number, "sev1", { by: "lead" });
    await desk.sweep(NOBODYS_TURN, (ports) => ({
      ...ports,
      github: {
        ...ports.github,
        createComment: async (issue, body) => {
          desk.repo.comment(number, { by: "staff", body: "We look into it." });
          return ports.github.createComment(issue, body);
        },
      },
    }));
    expect(desk.ours(number)[0]).not.toContain("Kept");
    await sweep();
    expect(desk.ours(number)[0]).toContain("Kept");
  });

  it("a stranger's copy of a status comment that stands before ours, or where there is none", async () => {
    const [one = 0] = await swept(1);
    const status = desk.repo.thread(one).comments.find(({ by }) => by === "github-actions")?.body ?? "";
    desk.sim.addUser("stranger", {});
    const fresh = desk.repo.openIssue({ author: "customer", title: "It fails, too" });
    desk.repo.comment(fresh, { by: "stranger", body: status });
    desk.repo.label(fresh, "sev4", { by: "lead" });
    expect((await sweptAt("16:00")).whole).toEqual([fresh]);
    expect(desk.ours(fresh)).toHaveLength(1);
  });

  it("a status comment that a person edited, or deleted", async () => {
    const [one = 0, other = 0] = await swept(3);
    desk.at("16:00");
    const statusOf = (number: number) => desk.repo.thread(number).comments.find(({ by }) => by === "github-actions");
    desk.repo.editComment(statusOf(one)?.id ?? 0, { by: "lead", body: (statusOf(one)?.body ?? "").replace("sev", "SEV") });
    desk.repo.deleteComment(statusOf(other)?.id ?? 0, { by: "lead" });
    expect((await sweptAt("16:01")).whole).toEqual([one, other]);
    expect([desk.ours(one).length, desk.ours(other).length]).toEqual([1, 1]);
  });

  it("a comment that is deleted, of which nothing but the count tells", async () => {
    const [one = 0] = await swept(2);
    const reply = desk.repo.thread(one).comments.find(({ by }) => by === "staff")?.id ?? 0;
    desk.repo.deleteComment(reply, { by: "staff" });
    expect((await sweptAt("14:02:30")).whole).toEqual([one]);
  });

  it("a label taken off within the minute after our write", async () => {
    const [one = 0] = await swept(2);
    desk.repo.createLabel("excluded: beta");
    desk.repo.label(one, "excluded: beta", { by: "staff" });
    expect((await sweptAt("14:02:30")).whole).toEqual([one]);
    expect(desk.ours(one)[0]).toContain("not covered by our response times");
  });

  it("a marker of an earlier release, which is read whole and noted once", async () => {
    const [one = 0] = await swept(2);
    const status = desk.repo.thread(one).comments.find(({ by }) => by === "github-actions");
    const older = (status?.body ?? "").replace('"checkpoint":', '"none":');
    expect(older).not.toBe(status?.body);
    desk.repo.editComment(status?.id ?? 0, { by: "github-actions[bot]", body: older });
    expect(await sweptAt("14:30")).toMatchObject({ whole: [one], edits: 1 });
    expect(await sweptAt("14:45")).toMatchObject({ whole: [], edits: 0 });
  });

  it("a marker that is not signed", async () => {
    const [one = 0, other = 0] = await swept(2);
    desk.forget();
    await desk.sweep({ ...NOBODYS_TURN, stateSecret: "secret" });
    expect(readWhole()).toEqual([one, other]);
    desk.forget();
    await desk.sweep({ ...NOBODYS_TURN, stateSecret: "secret" });
    expect(readWhole()).toEqual([]);
  });

  it("a change of the policy, also where nothing that is said depends on it; comments in its file are none", async () => {
    const numbers = await swept(3);
    desk.repo.writeFile(".github/incident-slo.yml", `# Our promises.\n${POLICY}`);
    expect((await sweptAt("16:00")).whole).toEqual([]);
    desk.repo.writeFile(".github/incident-slo.yml", POLICY.replace("500", "400"));
    expect(await sweptAt("16:15")).toMatchObject({ whole: numbers, edits: 3 });
    expect(await sweptAt("16:30")).toMatchObject({ whole: [], edits: 0 });
  });

  it("an incident that is muted is read whole each time, and gets no edit", async () => {
    const [one = 0] = await swept(2);
    desk.repo.createLabel("incident-slo: mute");
    desk.repo.label(one, "incident-slo: mute", { by: "staff" });
    for (const time of ["16:00", "17:30"]) expect(await sweptAt(time)).toMatchObject({ whole: [one], edits: 0 });
  });
});

describe("closed incidents", () => {
  it("are passed over once their end is told, and at once where they were never followed and their end is old", async () => {
    const [one = 0] = await swept(2);
    await desk.happens("16:00", one, (repo) => repo.close(one, { by: "staff" }));
    expect((await sweptAt("16:15")).whole).toEqual([]);
    const old = incident();
    desk.repo.close(old, { by: "staff" });
    desk.at("2026-03-08T10:00:00Z");
    expect((await sweptAt("10:00")).whole).toEqual([]);
    expect(desk.ours(old)).toEqual([]);
  });
});
