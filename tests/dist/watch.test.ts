import { describe, expect, it } from "vitest";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { type Finished, type Running, startAction } from "../support/runner.ts";

/** Promises short enough to be waited for. */
function policyOf(terms: string, milder = "response: 1 hour, resolution: best effort"): string {
  const rest = "updates: as promised, email: { customers: [], staff: [] }";
  return `
extends: none
calendar: { timezone: Etc/UTC }
severities:
  sev1: { title: Critical, ${terms}, ${rest} }
  sev2: { title: Major, ${milder}, ${rest} }
`;
}

const SHORT = "response: 13 seconds, resolution: best effort";
const RESPONSE = policyOf(SHORT);

type Scene = { readonly desk: Desk; readonly number: number; readonly start: (event: "issues" | "schedule") => Running };

/**
 * An incident labelled just now on a GitHub whose clock goes, followed already unless said otherwise, and the built action told to stay for a
 * minute.
 */
async function play(
  options: {
    readonly policy: string;
    readonly label?: string;
    readonly speed?: number;
    readonly time?: string;
    readonly isFollowed?: boolean;
  },
  scene: (given: Scene) => Promise<void>,
) {
  const desk = await openDesk("2026-03-06T14:02:00Z", { policy: options.policy, speed: options.speed ?? 1 });
  try {
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
    desk.repo.label(number, options.label ?? "sev1", { by: "staff" });
    if (options.isFollowed ?? true) await desk.run(number);
    desk.forget();
    const payload = { action: "labeled", issue: { number, labels: [{ name: "sev1" }] } };
    const start = (event: "issues" | "schedule") =>
      startAction(desk.sim, {
        token: TOKEN,
        event,
        payload: event === "issues" ? payload : {},
        inputs: { "watch-for": options.time ?? "1m" },
      });
    await scene({ desk, number, start });
  } finally {
    await desk.sim.stop();
  }
}

/** How long after the incident's beginning our comments behind the status comment came, in milliseconds of GitHub's clock. */
function newsAfter({ desk, number }: Pick<Scene, "desk" | "number">): readonly number[] {
  const { comments, createdAt } = desk.repo.thread(number);
  const ours = comments.filter(({ by }) => by === "github-actions").slice(1);
  return ours.map(({ at }) => Date.parse(at) - Date.parse(createdAt));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** So many runs have looked, slept and looked again: now they sleep for seconds. */
async function asleep({ desk }: Scene, runs = 1): Promise<void> {
  await until(() => desk.sim.reads().filter(({ path }) => path === "/graphql").length >= 2 * runs);
  await new Promise((resolve) => setTimeout(resolve, 500));
}

function well({ code, log }: Finished): void {
  expect([code, log.match(/::(?:error|warning).*/g)]).toEqual([0, null]);
}

describe.concurrent("the built action", () => {
  it(
    "says each miss within five seconds of its deadline",
    () =>
      play({ policy: policyOf("response: 12 seconds, resolution: 25 seconds") }, async (scene) => {
        const finished = await scene.start("issues").finished;
        well(finished);
        const [response = 0, resolution = 0, ...more] = newsAfter(scene);
        expect(more).toEqual([]);
        expect([response > 12_000, response <= 17_000, resolution > 25_000, resolution <= 30_000]).toEqual([true, true, true, true]);
        expect(finished.log).toMatch(/Sleeping \d+ s until the first answer to #1 is due at 14:02:\d\d UTC/);
        expect(finished.summary).toMatch(/\(missed:response\), said \d s after the deadline/);
        expect(finished.outputs.get("missed")).toBe("2");
        expect(finished.outputs.get("comments")).toBe("2");
        expect(JSON.parse(finished.outputs.get("incidents") ?? "")).toHaveLength(1);
      }),
    60_000,
  );

  it(
    "says it once where three runs stay for one incident, whose severity was raised meanwhile",
    () =>
      play({ policy: policyOf(SHORT, "response: 28 seconds, resolution: best effort"), label: "sev2" }, async (scene) => {
        const first = [scene.start("issues"), scene.start("schedule")];
        await asleep(scene, 2);
        scene.desk.repo.label(scene.number, "sev1", { by: "staff" });
        const raisedAfter = scene.desk.sim.clock.now() - Date.parse(scene.desk.repo.thread(scene.number).createdAt);
        const all = [...first, scene.start("issues")];
        for (const finished of await Promise.all(all.map((running) => running.finished))) well(finished);
        const [miss = 0, ...more] = newsAfter(scene);
        expect(more).toEqual([]);
        expect(miss).toBeLessThan(raisedAfter + 20_000);
        expect(scene.desk.repo.thread(scene.number).reactions).toEqual([]);
      }),
    60_000,
  );

  it(
    "keeps step with a GitHub whose clock goes ten times as fast",
    () =>
      play({ policy: policyOf("response: 2 minutes, resolution: best effort"), speed: 10, time: "10m" }, async (scene) => {
        well(await scene.start("issues").finished);
        const [miss = 0, ...more] = newsAfter(scene);
        expect(more).toEqual([]);
        expect(miss).toBeGreaterThan(120_000);
        // Five seconds there are half a second here, which a busy machine may not have; by its own clock it would be twenty minutes late.
        expect(miss).toBeLessThan(180_000);
      }),
    60_000,
  );

  it(
    "is in time although it wrote the status comment just before",
    () =>
      play({ policy: policyOf("response: 25 seconds, resolution: best effort"), speed: 10, isFollowed: false }, async (scene) => {
        well(await scene.start("issues").finished);
        const [miss = 0, ...more] = newsAfter(scene);
        expect(more).toEqual([]);
        expect(miss).toBeGreaterThan(25_000);
        // The lock is kept for a minute of that clock.
        expect(miss).toBeLessThan(60_000);
        expect(scene.desk.repo.thread(scene.number).reactions).toEqual([]);
      }),
    60_000,
  );

  it(
    "waits until GitHub shows what it wrote just before",
    () =>
      play({ policy: policyOf("response: 63 seconds, resolution: best effort"), isFollowed: false, time: "2m" }, async (scene) => {
        scene.desk.sim.clock.advance(60_000);
        scene.desk.sim.setReadLag(4_500);
        well(await scene.start("issues").finished);
        const { comments, reactions } = scene.desk.repo.thread(scene.number);
        expect(comments.map(({ body }) => body.split("\n")[0])).toEqual([
          expect.stringContaining("our first answer is late"),
          expect.stringContaining("is late"),
        ]);
        expect(reactions).toEqual([]);
      }),
    60_000,
  );

  it(
    "says nothing of a promise that was kept while it slept",
    () =>
      play({ policy: RESPONSE }, async (scene) => {
        const running = scene.start("issues");
        await asleep(scene);
        scene.desk.repo.comment(scene.number, { by: "staff", body: "We are on it." });
        well(await running.finished);
        expect(newsAfter(scene)).toEqual([]);
        expect(scene.desk.ours(scene.number)[0]).toContain("Kept");
      }),
    60_000,
  );

  it(
    "ends in its sleep when the job is cancelled, leaves nothing half done, and the next run finishes",
    () =>
      play({ policy: RESPONSE }, async (scene) => {
        const running = scene.start("issues");
        await asleep(scene);
        const sentAt = performance.now();
        running.signal("SIGINT");
        const { code, summary, outputs } = await running.finished;
        // GitHub's runner loses its patience after 7.5 s.
        expect(performance.now() - sentAt).toBeLessThan(5_000);
        expect(code).toBe(130);
        expect(summary).toContain("Then it was told to end. Next, the first answer to #1 is due at");
        expect(outputs.get("open")).toBe("1");
        expect(scene.desk.writes()).toEqual([]);
        expect(scene.desk.repo.thread(scene.number).reactions).toEqual([]);
        well(await scene.start("schedule").finished);
        expect(newsAfter(scene)).toHaveLength(1);
      }),
    60_000,
  );

  it("warns that it comes late, where a schedule started it", async () => {
    const desk = await openDesk("2026-03-06T14:02:00Z");
    try {
      const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
      desk.repo.label(number, "sev1", { by: "staff" });
      await desk.run(number);
      desk.at("15:19");
      const payload = { schedule: "7,22,37,52 * * * *" };
      const { code, log, summary } = await startAction(desk.sim, { token: TOKEN, event: "schedule", payload }).finished;
      expect(code).toBe(0);
      expect(log).toMatch(/::warning::The oldest news of this run \(missed response on #1\) became due 47 min before it was told\./);
      expect(summary).toContain("The oldest news of this run (missed response on #1)");
      expect(summary).toMatch(/\(missed:response\), said 47 min after the deadline/);
      expect(summary).not.toContain("Staying");
    } finally {
      await desk.sim.stop();
    }
  }, 60_000);
});
