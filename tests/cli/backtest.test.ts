import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { call } from "./call.ts";
import { type Fact, playPast } from "./past.ts";

let desk: Desk;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slo-backtest-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await desk.sim.stop();
});

const NOW = "2026-11-20T12:00:00Z";
const HOUR = 3_600_000;
const policyWith = (response: string) => `
severities:
  sev1: { response: ${response}, resolution: best effort }
  sev2: { response: 1 hour, resolution: best effort }
  sev3: { response: 4 hours, resolution: best effort }
  sev4: { response: best effort, resolution: best effort }
exclusions: { "excluded: beta": Beta or preview feature }
clocks: { pause-labels: { waiting: Waiting for the customer } }
`;

function backtest(changed: string, ...args: readonly string[]) {
  writeFileSync(join(folder, "changed.yml"), changed);
  const environment = { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: desk.sim.url, GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl };
  return call(["backtest", "acme/service", "--policy", "changed.yml", ...args], { folder, environment, now: NOW });
}

type Flip = {
  readonly number: number;
  readonly metric: string;
  readonly before: { readonly verdict: string };
  readonly after: { readonly verdict: string };
};

function counts({ end, isExcluded, lostItsLabel }: Fact): boolean {
  return end !== "not_planned" && !isExcluded && !lostItsLabel;
}

describe("backtest", () => {
  it("finds on 2,000 incidents the verdicts that flip, as an independent count does, within 200 requests", async () => {
    desk = await openDesk(NOW, { policy: policyWith("30 minutes") });
    const facts = playPast(desk.repo, 2_000, "2025-12-05T00:00:00Z", NOW, 23);
    desk.forget();
    const { code, out } = await backtest(policyWith("2 hours"), "--json");
    expect(code).toBe(0);
    expect(desk.sim.requests.length).toBeLessThanOrEqual(200);
    expect(desk.writes()).toEqual([]);
    const waitOf = ({ answeredAt, openedAt }: Fact) => (answeredAt ?? Date.parse(NOW)) - openedAt;
    const sev1 = facts.filter((fact) => counts(fact) && fact.severity === "sev1");
    const expected = sev1.filter((fact) => waitOf(fact) > HOUR / 2 && waitOf(fact) <= 2 * HOUR).map(({ number }) => number);
    const told = JSON.parse(out);
    expect(expected.length).toBeGreaterThan(10);
    expect(told.flips.map(({ number }: Flip) => number).sort((a: number, b: number) => a - b)).toEqual(expected);
    expect(new Set(told.flips.map(({ metric, before, after }: Flip) => [metric, before.verdict, after.verdict].join()))).toEqual(
      new Set(["response,missed,met"]),
    );
    expect(told.moves).toHaveLength(sev1.length - expected.length);
    const met = sev1.filter((fact) => fact.answeredAt !== null && waitOf(fact) <= HOUR / 2).length;
    const row = told.severities.find(({ severity }: { readonly severity: string }) => severity === "sev1");
    expect([row.before.response.met, row.after.response.met]).toEqual([met, met + expected.length]);
    expect(told.severities[1].before).toEqual(told.severities[1].after);
  });

  it("counts an issue that is not sorted under one of the policies in none of its figures, as a report does", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z", { policy: policyWith("30 minutes") });
    desk.repo.openIssue({ author: "customer", title: "Down", labels: ["sev1"] });
    desk.at("10:00");
    const renamed = "{ sev1: { labels: [urgent] }, sev2: { labels: [major] }, sev3: { labels: [minor] }, sev4: { labels: [question] } }";
    const { out } = await backtest(`severities: ${renamed}\nuntriaged: { as: sev4, from: 2026-03-01 }\n`, "--json");
    const { before, after, leaving, flips } = JSON.parse(out);
    expect([before.incidents, after.incidents, leaving.length]).toEqual([1, 0, 1]);
    expect(flips).toEqual([expect.objectContaining({ number: 1, metric: "response", after: null })]);
  });

  it("judges both policies anew, whatever is written down", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z", { policy: policyWith("30 minutes") });
    const number = desk.repo.openIssue({ author: "customer", title: "Down", labels: ["sev1"] });
    await desk.happens("10:00", number, (repo) => repo.comment(number, { by: "staff", body: "On it." }));
    desk.at("10:30");
    const { out } = await backtest(policyWith("2 hours"), "--json");
    expect(JSON.parse(out).flips).toEqual([
      expect.objectContaining({
        number,
        before: { verdict: "missed", due: "2026-03-02T09:30:00Z", target: "30 minutes" },
        after: { verdict: "met", due: "2026-03-02T11:00:00Z", target: "2 hours" },
      }),
    ]);
    expect((await backtest(policyWith("30 minutes"), "--json")).out).toContain('"flips": []');
    expect((await backtest(policyWith("2 hours"))).out).toMatch(/1 verdict flips \(1 no longer missed\)/);
    expect((await backtest(policyWith("2 hours"))).out).toContain(
      [
        "                   answer   reply updates  solut.     all",
        "Severity 1 before      0%       –       –       –      0%",
        "           after     100%       –       –       –    100%",
      ].join("\n"),
    );
    expect((await backtest(policyWith("2 hours"), "--markdown")).out).toMatch(/^\| Severity \|/m);
    expect((await backtest(policyWith("2 hours"), "--markdown")).out).toContain(
      "30 minutes: missed, due 2 Mar 2026, 09:30 UTC → 2 hours: kept, due 2 Mar 2026, 11:00 UTC",
    );
  });

  it("finds incidents under labels that only the changed policy has", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z", { policy: policyWith("30 minutes") });
    desk.repo.openIssue({ author: "customer", title: "Slow", labels: ["sev5"] });
    desk.at("10:00");
    const changed = `${policyWith("30 minutes")}`.replace(
      "severities:",
      "severities:\n  sev5: { title: Slow, response: 20 minutes, resolution: best effort }",
    );
    const told = JSON.parse((await backtest(changed, "--json")).out);
    expect([told.before.incidents, told.after.incidents]).toEqual([0, 1]);
    expect(told.flips).toMatchObject([{ before: null, after: { verdict: "missed" } }]);
  });

  it("tells incidents that would no longer be followed from promises that would be kept", async () => {
    const aliased = policyWith("30 minutes").replace("sev3: {", "sev3: { labels: [sev3, minor],");
    desk = await openDesk("2026-03-02T09:00:00Z", { policy: aliased });
    const [gone, aside] = ["minor", "sev3"].map((label) => desk.repo.openIssue({ author: "customer", title: "Slow", labels: [label] }));
    desk.repo.openIssue({ author: "customer", title: "Down", labels: ["sev1"] });
    desk.repo.label(aside ?? 0, "legacy", { by: "staff" });
    desk.at("14:00");
    const changed = policyWith("30 minutes").replace("exclusions: {", "exclusions: { legacy: Old product,");
    const told = JSON.parse((await backtest(changed, "--json")).out);
    const turns = [
      { number: gone, severity: "sev3", as: "not-followed" },
      { number: aside, severity: "sev3", as: "set-aside" },
    ];
    expect([told.leaving, told.joining]).toMatchObject([turns, []]);
    const { out } = await backtest(changed);
    expect(out).toContain("3 incidents, 1 Apr 2025 to 2 Mar 2026. 1 would no longer be followed, 1 would be set aside.");
    expect(out).toContain("2 verdicts flip (2 missed, but no longer promised); 0 other deadlines move.");
    expect(out).toContain(
      `Incidents that no longer count\n  #${gone} Slow, Severity 3: no longer followed\n  #${aside} Slow, Severity 3: set aside\n`,
    );
    expect((await backtest(changed, "--markdown")).out).toContain("### Incidents that no longer count\n\n- [#1](");
  });

  it("names what is missing or wrong", async () => {
    desk = await openDesk(NOW, { policy: policyWith("1 hour") });
    expect(await call(["backtest", "acme/service"])).toMatchObject({ code: 2, err: expect.stringContaining("--policy FILE") });
    expect(await backtest("severities: { sve1: { response: 1 hour } }\n")).toMatchObject({
      code: 1,
      err: expect.stringContaining("changed.yml:1:"),
    });
    expect((await backtest(policyWith("1 hour"), "--since", "soon")).code).toBe(2);
    desk.sim.clearLog();
    for (const since of ["2027-01-01", "0001-01"]) expect((await backtest(policyWith("1 hour"), "--since", since)).code).toBe(2);
    expect((await backtest(policyWith("1 hour"), "--since", "2026-02", "--until", "2026-01")).code).toBe(2);
    expect(desk.sim.requests).toEqual([]);
    expect((await backtest(policyWith("1 hour"), "--json", "--markdown")).code).toBe(2);
  });
});
