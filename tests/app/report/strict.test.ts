import { afterEach, describe, expect, it } from "vitest";
import { openWorld, type World } from "../../faults/world.ts";

let world: World;
afterEach(() => world.sim.stop());

const DAY = "2026-03-06";

/** Runs after each thing that is done; the policy is another one in the end. */
async function play(policy: string, after: string, steps: readonly (readonly [time: string, act: (world: World) => void])[]) {
  world = await openWorld(`${DAY}T10:00:00Z`, { policy });
  world.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  world.repo.label(1, "sev1", { by: "staff" });
  await world.run(1);
  for (const [time, act] of steps) {
    world.at(`${DAY}T${time}:00Z`);
    act(world);
    await world.run(1);
  }
  world.repo.writeFile(".github/incident-slo.yml", after);
  world.sim.clock.advance(3_600_000);
  await world.sweep();
  const answer = await world.report({ since: "2026-03-01", until: null });
  if (answer.type !== "report") throw new Error(answer.type);
  return answer.report.total;
}

const says = (body: string) => (one: World) => void one.repo.comment(1, { by: "staff", body });
const closes = (one: World) => one.repo.close(1, { by: "staff" });
const ofSev1 = (targets: string) => `severities: { sev1: { ${targets} } }\n`;

describe("a strict share", () => {
  it("counts support's own pause by the terms that were sealed, whatever the policy says later", async () => {
    const total = await play(ofSev1("resolution: 2 hours"), ofSev1("resolution: 9 hours"), [
      ["10:20", says("We look.")],
      ["10:30", says("/pause a vendor")],
      ["12:30", says("/resume")],
      ["13:00", closes],
    ]);
    expect(total.promises.resolution).toMatchObject({ met: 1, missed: 0 });
    expect(total.strict.resolution).toMatchObject({ met: 0, missed: 1 });
  });

  it("judges by no later policy what no pause and no later record has to do with", async () => {
    const total = await play(ofSev1("response: 1 hour, resolution: 4 hours"), ofSev1("response: 5 minutes, resolution: 10 minutes"), [
      ["10:20", says("We look.")],
      ["12:00", closes],
    ]);
    expect(total.strict).toEqual(total.promises);
    expect(total.strict.all).toMatchObject({ met: 2, missed: 0 });
  });

  it("counts an answer that was given elsewhere when it was recorded", async () => {
    const total = await play(ofSev1("response: 30 minutes"), ofSev1("response: 30 minutes"), [
      ["10:31", () => {}],
      ["10:50", says(`/ack ${DAY}T10:20Z by phone`)],
    ]);
    expect(total.promises.response).toMatchObject({ met: 1, missed: 0 });
    expect(total.strict.response).toMatchObject({ met: 0, missed: 1 });
  });

  it("is not bettered by setting the incident aside once something has fallen due", async () => {
    const total = await play(ofSev1("response: 30 minutes, resolution: 4 hours"), ofSev1("response: 30 minutes"), [
      ["10:31", () => {}],
      ["11:00", (one) => one.repo.close(1, { by: "staff", reason: "not_planned" })],
    ]);
    expect(total.promises.all).toMatchObject({ met: 0, missed: 0 });
    expect(total.strict).toMatchObject({ response: { met: 0, missed: 1 }, resolution: { met: 0, missed: 0 } });
  });

  it("lets a wait for the reporter stop the clock as it is counted", async () => {
    const total = await play(ofSev1("resolution: 2 hours"), ofSev1("resolution: 2 hours"), [
      ["10:20", says("/pending the log")],
      ["13:30", says("/resume")],
      ["14:00", closes],
    ]);
    expect(total.strict.resolution).toMatchObject({ met: 1, missed: 0 });
  });
});
