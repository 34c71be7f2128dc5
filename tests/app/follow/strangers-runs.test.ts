import { afterEach, describe, expect, it } from "vitest";
import type { Report } from "../../../src/app/follow/follow.ts";
import { type Desk, openDesk, TOKEN } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const REFUSED = { type: "failed", certainty: "refused", why: "HTTP 503" } as const;
const fatal = (report: Report) => report.outcome.failures.filter((failure) => failure.fatal).map(({ message }) => message);

async function labelled(): Promise<number> {
  desk = await openDesk("2026-03-06T14:02:00Z");
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, "sev1", { by: "staff" });
  return number;
}

describe("what fails a run once and never again is kept for a run that may fail", () => {
  it("a mail that cannot be delivered: a stranger's run is no first time", async () => {
    const number = await labelled();
    desk.mailTroubles.push(REFUSED, REFUSED, REFUSED, REFUSED);
    expect(fatal(await desk.run(number, { byStranger: true }))).toEqual([]);
    desk.at("14:10");
    const owners = await desk.sweep();
    expect(fatal(owners)).toEqual([expect.stringContaining("stays pending"), ...fatal(owners).slice(1)]);
    desk.mailTroubles.push(REFUSED, REFUSED, REFUSED, REFUSED);
    desk.at("14:20");
    expect(fatal(await desk.sweep())).toEqual([]);
  });

  it("a mail that is given up: a stranger's run leaves it", async () => {
    const number = await labelled();
    desk.mailTroubles.push(REFUSED, REFUSED, REFUSED, REFUSED);
    await desk.sweep();
    desk.at("2026-03-09T14:10:00Z");
    expect(fatal(await desk.run(number, { byStranger: true }))).toEqual([]);
    expect(fatal(await desk.sweep())).toEqual([expect.stringContaining("Gave up")]);
  });

  it("a template of the repository's own that is broken, although no later run makes that text again", async () => {
    const number = await labelled();
    await desk.sweep();
    desk.repo.writeFile(".github/incident-slo/news.md.hbs", "{{incident.nothing}}");
    desk.at("14:33");
    const strangers = await desk.run(number, { byStranger: true });
    expect([fatal(strangers), desk.ours(number).length]).toEqual([[], 2]);
    const again = await desk.run(number, { byStranger: true });
    expect([fatal(again), again.templateProblems]).toEqual([[], []]);
    expect(fatal(await desk.sweep())).toEqual([expect.stringContaining("news.md.hbs")]);
    desk.forget();
    expect([fatal(await desk.sweep()), desk.writes()]).toEqual([[], []]);
  });

  it("a write that is refused, and what is wrong with the policy, fail each run that may", async () => {
    const number = await labelled();
    desk.repo.lock(number, { by: "lead" });
    expect(fatal(await desk.run(number, { byStranger: true }))).toEqual([]);
    desk.repo.unlock(number, { by: "lead" });
    desk.sim.addToken(TOKEN, { login: "github-actions[bot]", permissions: { issues: "read", contents: "read", metadata: "read" } });
    expect(fatal(await desk.run(number, { byStranger: true }))).toHaveLength(1);
    expect(fatal(await desk.sweep())).toEqual([expect.stringContaining("issues: write")]);
    expect(fatal(await desk.sweep())).toHaveLength(1);
  });
});
