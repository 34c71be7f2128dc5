import { describe, expect, it } from "vitest";
import { awaitingLines, incidentTable, summaryOf } from "../../../src/app/follow/summary.ts";
import type { IncidentLine } from "../../../src/app/run/outcome.ts";
import { openDesk } from "../../support/desk.ts";
import { at, policyOf } from "../../support/scene.ts";

const line: IncidentLine = {
  number: 7,
  url: "https://github.com/acme/desk/issues/7",
  title: "Mail is late",
  untriaged: false,
  severity: "sev2",
  state: "open",
  missed: [],
  nextDue: null,
  nextMetric: null,
  awaits: null,
  writtenSincePause: null,
  unansweredSince: null,
};

const chicago = await policyOf("calendar: { timezone: America/Chicago }");

describe("what awaits support's word", () => {
  it("is asked for: a closing of others, a severity that others set; nothing else", () => {
    expect(awaitingLines(line)).toEqual([]);
    expect(awaitingLines({ ...line, state: "ended", awaits: "end" }).join()).toMatch(/#7.*closed, but not by support.*`\/confirm`/);
    expect(awaitingLines({ ...line, awaits: "severity" }).join()).toMatch(/#7.*severity was not set by support.*`\/confirm`/);
  });
});

it("warns once open incidents fill half of what the token's hour holds", async () => {
  const desk = await openDesk("2026-03-02T09:00:00Z", { limits: { core: 1_000, graphql: 1_000, isEnforced: true } });
  try {
    const report = await desk.sweep();
    expect(report.capacity).toBe(10_714);
    const said = (open: number) => {
      const incidents = Array.from({ length: open }, (_, index) => ({ ...line, number: index + 1 }));
      return summaryOf({ ...report, outcome: { ...report.outcome, incidents } }, { dryRun: false });
    };
    expect(said(5_356)).not.toContain("in an hour");
    expect(said(5_357)).toContain("5357 incidents are open. A sweep of about 10714 every 15 minutes takes half of the requests");
  } finally {
    await desk.sim.stop();
  }
});

it("names a policy whose name ends otherwise than the one that is read", async () => {
  const desk = await openDesk("2026-03-02T09:00:00Z");
  try {
    desk.repo.writeFile(".github/incident-slo.yaml", "extends: community\n");
    const said = async () => summaryOf(await desk.sweep(), { dryRun: false });
    expect(await said()).toContain(
      "Nothing reads .github/incident-slo.yaml, so the built-in policy gruntwork counts. Name it .github/incident-slo.yml.",
    );
    desk.repo.writeFile(".github/incident-slo.yml", "extends: community\n");
    expect(await said()).toContain("Nothing reads .github/incident-slo.yaml: .github/incident-slo.yml beside it counts.");
  } finally {
    await desk.sim.stop();
  }
});

describe("open incidents in the summary", () => {
  it("name the day of each zone they name", () => {
    const [, table] = incidentTable([{ ...line, nextDue: at("2026-11-30T05:32"), nextMetric: "resolution" }], chicago, true);
    expect(table).toContain("solution by Monday 30 November 2026, 05:32 UTC (Sunday 23:32 Chicago)");
  });
  it("say in plain words that nothing falls due", () => {
    const [, table] = incidentTable([line, { ...line, number: 8, state: "mitigated" }], chicago, true);
    expect(table).toMatch(/^\| Incident \| Severity \| Next \| Notes \|\n/);
    expect(table).toContain("no time is promised");
    expect(table).toContain("mitigated, not closed yet");
    expect(table).not.toContain("clock");
    const [, late] = incidentTable([{ ...line, missed: ["resolution"] }], chicago, true);
    expect(late).toContain("| the solution is overdue | **missed:** solution |");
  });
  it("say since when a customer waits for an answer", () => {
    const [, table] = incidentTable([{ ...line, unansweredSince: at("2026-03-02T10:40") }], chicago, true);
    expect(table).toContain("**support has not written since the customer did**, Monday 2 March 2026, 10:40 UTC");
  });
  it("say which wait for their reporter, and which pause has outlived a customer's comment", () => {
    const paused = { ...line, number: 8, state: "paused", writtenSincePause: at("2026-03-02T10:40") } as const;
    const [, table] = incidentTable([{ ...line, state: "pending" }, paused], chicago, true);
    expect(table).toMatch(/issues\/7\).*waits for the reporter/);
    expect(table).toMatch(/paused \| \*\*the customer has written since it was paused:\*\* Monday 2 March 2026, 10:40 UTC/);
  });
});
