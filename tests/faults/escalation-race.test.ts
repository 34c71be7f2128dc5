import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/simulator/random.ts";
import { longForm } from "./long-form.ts";
import { openWorld } from "./world.ts";

const SPEED = 25;
const sleep = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time / SPEED));
const MOST_LAG = 4_000 / SPEED;
const RUNS = 8;

const POLICY = `
severities:
  sev1:
    response: 30 minutes
    email: { customers: [opened], staff: [missed] }
    escalation:
      - { at: due, mention: [ann], channels: [mail] }
      - { at: 15 minutes late, mention: [bo], channels: [mail] }
      - { at: 1 hour late, mention: [cy], channels: [mail] }
`;

/** Runs at once at each moment: at the due time, and hours later. */
async function raced(moments: readonly string[], seed: number) {
  const random = seededRandom(seed);
  const world = await openWorld("2026-03-06T14:02:00Z", {
    sleep,
    elapsed: () => performance.now() * SPEED,
    random,
    readLag: () => random() * MOST_LAG,
    policy: POLICY,
    randomDelay: { seed, most: 400 / SPEED },
  });
  try {
    world.repo.openIssue({ author: "customer", title: "Deploys fail" });
    world.repo.label(1, "sev1", { by: "staff" });
    for (const moment of moments) {
      world.at(`2026-03-06T${moment}:00Z`);
      await sleep(MOST_LAG * SPEED * 1.2);
      const runs = Array.from({ length: RUNS }, async (_, index) => {
        await sleep(random() * 3_000);
        return index % 3 === 2 ? world.sweep() : world.run(1);
      });
      await Promise.all(runs);
      await sleep(MOST_LAG * SPEED * 1.2);
      world.sim.clock.advance(5 * 60_000 + 1_000);
      await world.sweep();
    }
    const comments = world.repo.thread(1).comments.filter(({ by, body }) => by === "github-actions" && !body.includes('"kind":"status"'));
    return {
      called: comments.map(({ body }) => (body.match(/@(?:ann|bo|cy)\b/g) ?? []).join(" ")),
      mails: world.arrivals.filter(({ audience }) => audience === "staff").map(({ incident }) => incident.notices.join(" ")),
    };
  } finally {
    await world.sim.stop();
  }
}

describe("eight runs at once on an escalation", () => {
  it("say each step once", async () => {
    expect(await raced(["14:33", "14:48"], longForm.seed)).toEqual({
      called: ["@ann", "@bo"],
      mails: ["missed:response escalated-0:response", "escalated-900:response"],
    });
  }, 120_000);

  it("that come hours late name everybody whose step is due, once, in one comment and one mail", async () => {
    expect(await raced(["17:02"], longForm.seed)).toEqual({
      called: ["@ann @bo @cy"],
      mails: ["missed:response escalated-0:response escalated-900:response escalated-3600:response"],
    });
  }, 120_000);
});
