import { afterEach, describe, expect, it } from "vitest";
import type { Report } from "../../../src/app/follow/follow.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

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
});
