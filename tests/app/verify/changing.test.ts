import { expect, it } from "vitest";
import { seededRandom } from "../../../src/simulator/random.ts";
import { longForm } from "../../faults/long-form.ts";
import { perform, stepsOf } from "../../faults/walk-steps.ts";
import { openDesk } from "../../support/desk.ts";
import { namedOn } from "../../support/verify.ts";

const CLOCKS = `
clocks: { pending-labels: { asked: a log }, pause-labels: { waiting: Waiting for the customer }, stop-labels: [mitigated] }
exclusions: { "excluded: beta": Beta or preview feature }
`;
/** Targets by the wall and by calendars, tighter, looser, of other units and none. */
const POLICIES = [
  "",
  "severities: { sev1: { response: 1 hour, next-reply: 30 minutes, resolution: 1 hour, updates: every 1 hour }, sev2: { response: 1 business hour, next-reply: 1 business hour, resolution: 2 business days } }",
  "calendar: { timezone: America/New_York }\nseverities: { sev1: { response: 5 minutes, next-reply: 5 minutes, resolution: 4 business hours }, sev3: { resolution: 1 business day } }",
  "severities: { sev1: { response: best effort, resolution: best effort }, sev2: { response: 30 minutes, updates: every 2 hours }, sev4: { next-reply: 1 hour, resolution: 12 hours } }",
  "calendar: { hours: { mon-sun: 08:00-20:00 } }\nseverities: { sev1: { resolution: 1 business day }, sev2: { resolution: 3 hours }, sev3: { response: 1 business day, resolution: 6 business hours } }",
];
const WALKS = longForm.isOn ? 60 : 2;

it(`whatever people do and the policy becomes, nothing is named (${WALKS} walks, seed ${longForm.seed})`, async () => {
  const findings: string[] = [];
  for (let walk = 0; walk < WALKS; walk += 1) {
    const seed = longForm.seed * 100_000 + walk;
    findings.push(...(await walked(seed)));
  }
  expect(findings).toEqual([]);
}, 3_600_000);

async function walked(seed: number): Promise<readonly string[]> {
  const random = seededRandom(seed);
  const desk = await openDesk("2026-03-06T14:02:00Z", { policy: CLOCKS });
  const story: string[] = [];
  try {
    desk.sim.addUser("stranger", {});
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    const original = desk.repo.openIssue({ author: "customer", title: "A role has no permission" });
    desk.repo.label(original, "sev4", { by: "staff" });
    await desk.run(original);
    for (const step of stepsOf(24, random)) {
      desk.sim.clock.advance(Math.min(step.wait, 20 * 3_600) * 1_000);
      if (random() < 0.2) {
        const policy = `${POLICIES[Math.floor(random() * POLICIES.length)] ?? ""}${CLOCKS}`;
        desk.repo.writeFile(".github/incident-slo.yml", policy);
        story.push(`policy ${policy.split("\n", 2).join(" ")}`);
        await desk.sweep();
      } else {
        const done = perform(step.act, { desk, number, thread: desk.repo.thread(number), dice: step.dice });
        if (done?.startsWith("edited github") === true) return [];
        story.push(`${new Date(desk.sim.clock.now()).toISOString()} ${done}`);
      }
      if (step.wakes === "event") await desk.run(number);
      if (step.wakes === "sweep") await desk.sweep();
      const named = await namedOn(desk.sim, number);
      if (named.length > 0) return [`Seed ${seed}: ${named.join("; ")}\n  ${story.join("\n  ")}`];
    }
    return [];
  } finally {
    await desk.sim.stop();
  }
}
