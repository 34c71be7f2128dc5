import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

/** A Sev1 under a first answer within half an hour, followed from 14:02 on. `mayList`: the token may list who works here. */
async function incident(mayList: boolean): Promise<number> {
  desk = await openDesk("2026-03-06T14:02:00Z", { mail: false });
  if (!mayList) desk.sim.faults.add({ match: ({ path }) => path.endsWith("/collaborators"), do: "404", times: Number.POSITIVE_INFINITY });
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, "sev1", { by: "lead" });
  await desk.run(number);
  return number;
}

/** A stranger writes, and the event begins a run; answers how many requests that took. */
async function strangerWrites(number: number, index: number): Promise<number> {
  desk.repo.comment(number, { by: `stranger-${index}`, body: "+1" });
  desk.forget();
  await desk.run(number, { byStranger: true });
  return desk.sim.requests.length;
}

const bodyOf = (number: number) => desk.repo.thread(number).comments.find(({ by }) => by === "github-actions")?.body ?? "";
const markerOf = (number: number) => bodyOf(number).trimEnd().split("\n").at(-1) ?? "";

describe.each([true, false])("where the token may list who works on the repository: %s", (mayList) => {
  it("45 strangers' comments, a run each, take at most 8 requests with what each run writes down, the last as many as the third", async () => {
    const number = await incident(mayList);
    const counts: number[] = [];
    for (let index = 0; index < 45; index += 1) {
      desk.at(`14:${String(3 + Math.floor(index / 3)).padStart(2, "0")}`);
      counts.push(await strangerWrites(number, index));
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
    expect(counts.at(-1)).toBe(counts[2]);
  });

  it("once support has answered, and nothing depends on who wrote, a stranger's comment takes at most 5 requests and no write", async () => {
    const number = await incident(mayList);
    desk.repo.comment(number, { by: "lead", body: "We are looking into it." });
    await desk.run(number);
    const counts: number[] = [];
    for (let index = 0; index < 45; index += 1) {
      counts.push(await strangerWrites(number, index));
      expect(desk.writes()).toEqual([]);
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(5);
  });

  it("a run that writes down what it learned takes at most 8 requests after them, and the miss of that time is said", async () => {
    const number = await incident(mayList);
    for (let index = 0; index < 45; index += 1) desk.repo.comment(number, { by: `stranger-${index}`, body: "+1" });
    const runs: number[] = [];
    for (let minute = 33; minute < 60; minute += 1) {
      desk.at(`14:${minute}`);
      desk.forget();
      await desk.run(number);
      runs.push(desk.sim.requests.length);
    }
    desk.at("15:03");
    desk.forget();
    await desk.run(number);
    // The first run says the miss where all are judged at once; else each judges some and writes that down, until the wait is over.
    expect(Math.max(...runs)).toBeLessThanOrEqual(mayList ? 9 : 8);
    expect(desk.ours(number).at(-1)).toContain("is late");
    expect(desk.ours(number)).toHaveLength(2);
  });

  it("an answer of staff among fifty strangers is found in time", async () => {
    const number = await incident(mayList);
    for (let index = 0; index < 25; index += 1) desk.repo.comment(number, { by: `early-${index}`, body: "+1" });
    desk.at("14:20");
    desk.repo.comment(number, { by: "staff", body: "We look into it." });
    for (let index = 0; index < 25; index += 1) desk.repo.comment(number, { by: `late-${index}`, body: "+1" });
    for (const time of ["14:31", "14:33", "14:40", "14:50", "15:10"]) {
      desk.at(time);
      await desk.sweep();
    }
    expect(desk.ours(number).join()).not.toContain("is late");
    expect(bodyOf(number)).toContain("We look into it.");
  });

  it("sweeps of an answered incident note whom they asked about, ask nobody twice, and pass over it in the end", async () => {
    const number = await incident(mayList);
    desk.repo.comment(number, { by: "lead", body: "We are looking into it. /next-update 24h" });
    await desk.run(number);
    for (let index = 0; index < 8; index += 1) desk.repo.comment(number, { by: `me-too-${index}`, body: "Me too" });
    const asked: string[] = [];
    for (const time of ["14:20", "14:35", "14:50", "15:05", "15:20", "15:35"]) {
      desk.at(time);
      desk.forget();
      await desk.sweep();
      asked.push(...desk.sim.requests.map(({ path }) => path).filter((path) => path.endsWith("/permission")));
    }
    expect(asked.filter((path) => path.includes("me-too")).length).toBe(mayList ? 0 : 8);
    expect(new Set(asked).size).toBe(asked.length);
    expect(desk.writes()).toEqual([]);
    expect(desk.ours(number)).toHaveLength(1);
  });

  it("a storm of 200 leaves a small marker and a cheap last run", async () => {
    const number = await incident(mayList);
    for (let index = 0; index < 199; index += 1) desk.repo.comment(number, { by: `storm-${index}`, body: "+1" });
    desk.at("14:40");
    await desk.sweep();
    desk.at("15:10");
    await desk.sweep();
    expect(markerOf(number).length).toBeLessThan(8_000);
    expect(await strangerWrites(number, 200)).toBeLessThanOrEqual(6);
  });
});

it.each(["stranger", "customer"])("a %s who wrote before joining support has not answered: the miss is said", async (login) => {
  desk = await openDesk("2026-03-06T10:00:00Z", { mail: false });
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, "sev1", { by: "lead" });
  await desk.run(number);
  desk.at("10:10");
  desk.repo.comment(number, { by: login, body: "I see it too." });
  await desk.run(number, { byStranger: true });
  desk.at("10:20");
  desk.sim.addUser(login, { roles: { "acme/service": "triage" } });
  await desk.run(number);
  expect(bodyOf(number)).toContain("waiting for our first answer");
  desk.at("10:35");
  await desk.sweep();
  expect(desk.ours(number).at(-1)).toMatch(/^\*\*The first answer to this Severity 1 incident is late/);
});

it("a miss waits at most half an hour for somebody to say who wrote", async () => {
  const number = await incident(false);
  for (let index = 0; index < 45; index += 1) desk.repo.comment(number, { by: `stranger-${index}`, body: "+1" });
  desk.at("14:33");
  await desk.run(number);
  expect(desk.ours(number).join()).not.toContain("is late");
  desk.at("15:02");
  await desk.run(number);
  expect(desk.ours(number).join()).not.toContain("is late");
  desk.at("15:02:01");
  await desk.run(number);
  expect(desk.ours(number).at(-1)).toContain("is late");
});

it("does not wait where all that was written is judged", async () => {
  const number = await incident(false);
  for (const by of ["one", "two"]) desk.repo.comment(number, { by, body: "+1" });
  desk.at("14:32:01");
  await desk.run(number);
  expect(desk.ours(number).at(-1)).toContain("is late");
});
