import { describe, expect, it } from "vitest";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { type Finished, type Running, type RunOptions, startAction } from "../support/runner.ts";
import { until } from "../support/until.ts";

/** A policy of two severities. */
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

type Scene = {
  readonly desk: Desk;
  readonly number: number;
  readonly start: (event: "issues" | "schedule", options?: RunOptions) => Running;
};

/**
 * An incident labelled just now, followed already unless said otherwise, and the built action told to stay. GitHub's clock goes when a
 * test says so: what is due then is what the test has let come, however long the run took to get there.
 */
async function play(
  options: { readonly policy: string; readonly label?: string; readonly isFollowed?: boolean },
  scene: (given: Scene) => Promise<void>,
) {
  const desk = await openDesk("2026-03-06T14:02:00Z", { policy: options.policy });
  try {
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
    desk.repo.label(number, options.label ?? "sev1", { by: "staff" });
    if (options.isFollowed ?? true) await desk.run(number);
    desk.forget();
    const payload = { action: "labeled", issue: { number, labels: [{ name: "sev1" }] } };
    const start: Scene["start"] = (event, more = {}) =>
      startAction(desk.sim, {
        token: TOKEN,
        event,
        payload: event === "issues" ? payload : {},
        inputs: { "watch-for": "10m" },
        ...more,
      });
    await scene({ desk, number, start });
  } finally {
    await desk.sim.stop();
  }
}

/** When our comments behind the status comment came, by GitHub's clock. */
function newsIn({ desk, number }: Pick<Scene, "desk" | "number">): readonly string[] {
  const ours = desk.repo.thread(number).comments.filter(({ by }) => by === "github-actions");
  return ours.slice(1).map(({ at }) => at.slice(11, 19));
}

/** The run has looked and slept, and has asked for the time since: it sleeps again. */
async function asleep({ desk }: Scene, ...runs: readonly Running[]): Promise<void> {
  await until("a sleep", () => runs.every(({ log }) => log().includes("Sleeping ")));
  const looks = questions(desk);
  await until("a question for the time", () => questions(desk) > looks);
}

function questions({ sim }: Desk): number {
  return sim.reads().filter(({ path }) => path === "/graphql").length;
}

function well({ code, log }: Finished): void {
  expect([code, log.match(/::(?:error|warning).*/g)]).toEqual([0, null]);
}

describe.concurrent("the built action", () => {
  it("says each miss once its deadline has passed by GitHub's clock, and not before", () =>
    play({ policy: policyOf("response: 12 seconds, resolution: 25 seconds") }, async (scene) => {
      const running = scene.start("issues");
      await asleep(scene, running);
      scene.desk.at("14:02:12");
      await asleep(scene, running);
      expect(newsIn(scene)).toEqual([]);
      scene.desk.at("14:02:13");
      await until("the first miss", () => newsIn(scene).length === 1);
      scene.desk.at("14:02:27");
      const finished = await running.finished;
      well(finished);
      expect(newsIn(scene)).toEqual(["14:02:13", "14:02:27"]);
      expect(finished.log).toMatch(/Sleeping \d+ s until the first answer to #1 is due at 14:02:12 UTC/);
      expect(finished.summary).toMatch(/\(missed:response\), said .+ after the deadline/);
      expect(finished.outputs.get("missed")).toBe("2");
      expect(finished.outputs.get("comments")).toBe("2");
      expect(JSON.parse(finished.outputs.get("incidents") ?? "")).toHaveLength(1);
    }));

  it("says it once where three runs stay for one incident, whose severity was raised meanwhile", () =>
    play({ policy: policyOf(SHORT, "response: 28 seconds, resolution: best effort"), label: "sev2" }, async (scene) => {
      const first = [scene.start("issues"), scene.start("schedule")];
      await asleep(scene, ...first);
      scene.desk.repo.label(scene.number, "sev1", { by: "staff" });
      const all = [...first, scene.start("issues")];
      await asleep(scene, ...all);
      expect(newsIn(scene)).toEqual([]);
      scene.desk.at("14:02:14");
      await until("the miss", () => newsIn(scene).length === 1);
      scene.desk.at("14:02:40");
      for (const running of all) well(await running.finished);
      expect(newsIn(scene)).toEqual(["14:02:14"]);
      expect(scene.desk.repo.thread(scene.number).reactions).toEqual([]);
    }));

  it("says what falls due while it still keeps the lock for the status comment that it wrote just before", () =>
    play({ policy: policyOf("response: 25 seconds, resolution: best effort"), isFollowed: false }, async (scene) => {
      const running = scene.start("issues");
      await until("the status comment", () => scene.desk.ours(scene.number).length === 1);
      scene.desk.at("14:02:26");
      well(await running.finished);
      expect(newsIn(scene)).toEqual(["14:02:26"]);
      expect(scene.desk.repo.thread(scene.number).reactions).toEqual([]);
    }));

  it("waits until GitHub shows what it wrote just before", () =>
    play({ policy: policyOf("response: 2 seconds, resolution: best effort"), isFollowed: false }, async (scene) => {
      // Reads lag for less time than a lock is kept, both by real time.
      scene.desk.sim.setReadLag(4_500);
      const running = scene.start("issues");
      await until("the status comment", () => scene.desk.ours(scene.number).length === 1);
      scene.desk.sim.clock.advance(3_000);
      well(await running.finished);
      const { comments, reactions } = scene.desk.repo.thread(scene.number);
      expect(comments.map(({ body }) => body.split("\n")[0])).toEqual([
        expect.stringContaining("our first answer is late"),
        expect.stringContaining("is late"),
      ]);
      expect(reactions).toEqual([]);
    }));

  it("says nothing of a promise that was kept while it slept", () =>
    play({ policy: RESPONSE }, async (scene) => {
      const running = scene.start("issues");
      await asleep(scene, running);
      scene.desk.repo.comment(scene.number, { by: "staff", body: "We are on it." });
      scene.desk.at("14:02:14");
      well(await running.finished);
      expect(newsIn(scene)).toEqual([]);
      expect(scene.desk.ours(scene.number)[0]).toContain("Kept");
    }));

  it("ends in its sleep when the job is cancelled, leaves nothing half done, and the next run finishes", () =>
    play({ policy: RESPONSE }, async (scene) => {
      const running = scene.start("issues", { longWaits: "endless" });
      await until("a sleep that never ends", () => /Sleeping [\s\S]*\[waits/.test(running.log()));
      running.signal("SIGINT");
      const { code, summary, outputs } = await running.finished;
      expect(code).toBe(130);
      expect(summary).toContain("Then it was told to end. Next, the first answer to #1 is due at");
      expect(outputs.get("open")).toBe("1");
      expect(scene.desk.writes()).toEqual([]);
      expect(scene.desk.repo.thread(scene.number).reactions).toEqual([]);
      scene.desk.at("14:02:14");
      well(await scene.start("schedule").finished);
      expect(newsIn(scene)).toHaveLength(1);
    }));

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
  });
});
