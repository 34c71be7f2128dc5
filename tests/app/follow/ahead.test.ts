import { afterEach, describe, expect, it } from "vitest";
import type { Ahead } from "../../../src/core/plan/ahead.ts";
import { isoOf, SECOND } from "../../../src/core/time/instant.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk | null = null;
afterEach(async () => {
  await desk?.sim.stop();
  desk = null;
});

const mailed = "email: { customers: [opened], staff: [opened, at-risk, missed, rca] }";
const POLICY = `
calendar: { timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 } }
severities:
  sev1: { response: 30 minutes, updates: every 20 minutes, resolution: 4 hours, rca: 3 hours, ${mailed} }
  sev2: { response: 90 business minutes, updates: as promised, resolution: 1 business day, rca: false, ${mailed} }
  sev3: { response: 10.5 seconds, updates: as promised, resolution: 36 seconds, email: { staff: [] } }
clocks: { pause-labels: { waiting: Waiting } }
notices: { mute-label: mute }
`;

type Story = (here: Desk, number: number) => void;

const nothing: Story = () => {};
const answered: Story = (here, number) => void here.repo.comment(number, { by: "staff", body: "We are on it." });
const announced: Story = (here, number) => void here.repo.comment(number, { by: "staff", body: "/next-update 45m\nWe are on it." });
const resolved: Story = (here, number) => here.repo.close(number, { by: "staff" });
const paused: Story = (here, number) => {
  here.repo.createLabel("waiting");
  answered(here, number);
  here.repo.label(number, "waiting", { by: "staff" });
};
const pausedUntil: Story = (here, number) => void here.repo.comment(number, { by: "staff", body: "/pause until 45m vendor" });
const lowered: Story = (here, number) => {
  here.repo.unlabel(number, "sev1", { by: "staff" });
  here.repo.label(number, "sev2", { by: "staff" });
};

describe("what is known to be ahead", () => {
  it.each`
    severity  | story          | name                              | moments
    ${"sev1"} | ${nothing}     | ${"left alone"}                   | ${["at-risk", "missed", "at-risk", "missed"]}
    ${"sev1"} | ${answered}    | ${"answered"}                     | ${["missed", "at-risk", "missed"]}
    ${"sev1"} | ${lowered}     | ${"lowered"}                      | ${["at-risk", "missed", "at-risk", "missed"]}
    ${"sev1"} | ${resolved}    | ${"resolved, its RCA not done"}   | ${["rca-overdue"]}
    ${"sev2"} | ${nothing}     | ${"left alone over a weekend"}    | ${["at-risk", "missed", "at-risk", "missed"]}
    ${"sev2"} | ${announced}   | ${"with a next update announced"} | ${["missed", "at-risk", "missed"]}
    ${"sev2"} | ${paused}      | ${"paused"}                       | ${[]}
    ${"sev1"} | ${pausedUntil} | ${"paused for a while"}           | ${["pause-ends", "missed", "at-risk", "missed"]}
    ${"sev3"} | ${nothing}     | ${"with promises of seconds"}     | ${["missed", "missed"]}
  `("is when there is next something to say, and not a second earlier: $severity $name", async ({ severity, story, moments }) => {
    const here = await openDesk("2026-03-06T20:02:00Z", { policy: POLICY });
    desk = here;
    const number = here.repo.openIssue({ author: "customer", title: "Deploys fail" });
    here.repo.label(number, severity, { by: "staff" });
    await here.run(number);
    story(here, number);
    let report = await here.run(number);
    const seen: string[] = [];
    for (;;) {
      const next: Ahead | undefined = report.outcome.ahead.get(number);
      if (next === undefined) break;
      expect(next.at % SECOND).toBe(0);
      here.at(isoOf(next.at - SECOND));
      here.forget();
      report = await here.run(number);
      expect([here.writes(), report.outcome.ahead.get(number)]).toEqual([[], next]);
      here.at(isoOf(next.at));
      report = await here.run(number);
      expect(here.writes().length).toBeGreaterThan(0);
      seen.push(next.what.type);
    }
    expect(seen).toEqual(moments);
  });

  it("is nothing for an incident of which nothing is said", async () => {
    const here = await openDesk("2026-03-06T20:02:00Z", { policy: POLICY });
    desk = here;
    here.repo.createLabel("mute");
    const number = here.repo.openIssue({ author: "customer", title: "Deploys fail", labels: ["sev1"] });
    here.repo.label(number, "mute", { by: "staff" });
    expect([...(await here.run(number)).outcome.ahead]).toEqual([]);
  });

  it("is known to a sweep even of an RCA whose incident it does not look at any more", async () => {
    const policy = POLICY.replace("rca: 3 hours", "rca: 10 business days");
    const here = await openDesk("2026-03-06T20:02:00Z", { policy });
    desk = here;
    const number = here.repo.openIssue({ author: "customer", title: "Deploys fail" });
    here.repo.label(number, "sev1", { by: "staff" });
    await here.run(number);
    here.repo.close(number, { by: "staff" });
    await here.run(number);
    here.at("2026-03-20T18:00:00Z");
    const { outcome } = await here.sweep();
    expect(outcome.incidents).toEqual([]);
    expect(outcome.ahead.get(number)?.what.type).toBe("rca-overdue");
  });
});
