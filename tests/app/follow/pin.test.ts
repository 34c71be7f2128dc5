import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

const open: Desk[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((desk) => desk.sim.stop()));
});

async function incident(policy: string): Promise<Desk> {
  const desk = await openDesk("2026-03-06T09:00:00Z", { policy });
  open.push(desk);
  desk.repo.openIssue({ author: "customer", title: "Deploys hang" });
  desk.repo.label(1, "sev2", { by: "staff" });
  return desk;
}

const PINS = "notices: { pin: true }";
const pinned = ({ repo }: Desk) => repo.thread(1).comments.flatMap(({ isPinned, by }) => (isPinned ? [by] : []));
const puts = ({ writes }: Desk) => writes().filter((line) => line.startsWith("PUT"));

describe("notices.pin", () => {
  it("is off by default: nothing is pinned, nothing more is read", async () => {
    const desk = await incident("{}");
    await desk.run(1);
    expect([pinned(desk), puts(desk)]).toEqual([[], []]);
  });

  it("pins the status comment, once: whoever takes the pin off keeps it off", async () => {
    const desk = await incident(PINS);
    await desk.run(1);
    expect(pinned(desk)).toEqual(["github-actions"]);
    const [status] = desk.repo.thread(1).comments;
    desk.repo.unpinComment(status?.id ?? 0, { by: "staff" });
    await desk.happens("09:30", 1, (repo) => repo.comment(1, { by: "staff", body: "We look." }));
    await desk.sweep();
    expect([pinned(desk), puts(desk).length]).toEqual([[], 1]);
  });

  it("never takes the place of another pin", async () => {
    const desk = await incident(PINS);
    const theirs = desk.repo.comment(1, { by: "staff", body: "Read this first." });
    desk.repo.pinComment(theirs, { by: "staff" });
    const { outcome } = await desk.run(1);
    expect([pinned(desk), puts(desk), outcome.failures]).toEqual([["staff"], [], []]);
  });

  it("where the server cannot, a line of the log says so, and nothing fails", async () => {
    const desk = await incident(PINS);
    desk.sim.faults.add({ match: { method: "PUT", path: /\/pin$/ }, do: "404", times: Number.POSITIVE_INFINITY });
    const { outcome } = await desk.run(1);
    desk.at("09:30");
    await desk.sweep();
    expect([pinned(desk), puts(desk).length, outcome.failures, outcome.warnings]).toEqual([[], 1, [], []]);
    expect(desk.log()).toContainEqual(expect.stringMatching(/^#1: the status comment is not pinned\. Failed to pin comment \d+: HTTP 404/));
  });

  it("a run that breaks off there is finished by the next", async () => {
    const desk = await incident(PINS);
    desk.sim.faults.add({ match: { method: "PUT", path: /\/pin$/ }, do: "502", times: 10 });
    await desk.run(1);
    desk.sim.faults.clear();
    desk.at("09:30");
    await desk.sweep();
    expect(pinned(desk)).toEqual(["github-actions"]);
  });

  it("an issue that is closed is left as it is", async () => {
    const desk = await incident("{}");
    await desk.run(1);
    desk.repo.close(1, { by: "staff" });
    await desk.run(1);
    desk.repo.writeFile(".github/incident-slo.yml", PINS);
    await desk.sweep();
    expect(puts(desk)).toEqual([]);
  });
});
