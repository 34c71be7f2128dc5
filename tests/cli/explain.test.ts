import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../support/desk.ts";
import { call } from "./call.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const POLICY = `
calendar: { timezone: America/New_York, holidays: { dates: { 2026-03-09: "Founders' Day" } } }
severities:
  sev2: { response: 4 business hours, resolution: 2 business days }
  sev3: { response: 5 business days, resolution: best effort }
clocks: { pause-labels: { waiting: Waiting for the customer } }
`;
const SPECTATOR = "ghp_spectator";

/** As somebody with a token of their own, who is not the action. */
function explain(...args: readonly string[]) {
  desk.sim.addToken(SPECTATOR, { login: "lead" });
  return call(["explain", ...args], {
    environment: { GITHUB_TOKEN: SPECTATOR, GITHUB_API_URL: desk.sim.url, GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl },
  });
}

/** A Sev2 over a weekend and a holiday, raised from sev3, paused once and answered. */
async function incident(): Promise<number> {
  desk = await openDesk("2026-03-06T20:00:00Z", { policy: POLICY });
  const number = desk.repo.openIssue({ author: "customer", title: "Reports\u001b[2J are <b>empty</b>" });
  desk.repo.label(number, "sev3", { by: "staff" });
  desk.at("2026-03-06T20:30:00Z");
  desk.repo.label(number, "sev2", { by: "staff" });
  desk.repo.unlabel(number, "sev3", { by: "staff" });
  await desk.run(number);
  desk.at("2026-03-10T14:00:00Z");
  desk.repo.comment(number, { by: "staff", body: "Which report?" });
  desk.repo.label(number, "waiting", { by: "staff" });
  await desk.run(number);
  await desk.happens("2026-03-10T18:00:00Z", number, (repo) => repo.unlabel(number, "waiting", { by: "staff" }));
  desk.at("2026-03-10T19:00:00Z");
  return number;
}

describe("explain", () => {
  it("names a policy whose name ends otherwise", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z");
    desk.repo.writeFile(".github/incident-slo.yaml", POLICY);
    const number = desk.repo.openIssue({ author: "customer", title: "Slow", labels: ["sev2"] });
    const said = "Nothing reads .github/incident-slo.yaml, so the built-in policy gruntwork counts. Name it .github/incident-slo.yml.";
    expect((await explain(`acme/service#${number}`)).err).toContain(said);
    desk.repo.writeFile(".github/incident-slo.yml", POLICY);
    expect((await explain(`acme/service#${number}`)).err).toContain(
      "Nothing reads .github/incident-slo.yaml: .github/incident-slo.yml beside it counts.",
    );
  });

  it("shows each clock's ledger, which adds up, and writes nothing", async () => {
    const number = await incident();
    desk.forget();
    const { code, out, err } = await explain(`acme/service#${number}`);
    expect([code, err]).toEqual([0, ""]);
    expect(desk.writes()).toEqual([]);
    expect(out).toMatch(/First answer: 4 business hours, Severity 2 \(High\)\. Kept/);
    expect(out).toMatch(/the clock runs/);
    expect(out).toMatch(/weekend/);
    expect(out).toMatch(/holiday: Founders' Day/);
    expect(out).toMatch(/paused by staff: Waiting for the customer/);
    expect(out).toMatch(/less severe then: Severity 3 \(Medium\)/);
    expect(out).toMatch(/in all +2 h 30 min +of 4 h: 1 h 30 min to spare/);
    expect(out).not.toContain("\u001b");
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(100);
  });

  it("lists what a run would write now: the same as a dry run, and nothing once a run has written it", async () => {
    const number = await incident();
    desk.at("2026-03-12T19:00:00Z");
    const { outcome } = await desk.run(number, { dryRun: true });
    const listed = outcome.deeds.map(({ what, keys }) => ({ what, keys }));
    expect(listed.map(({ what }) => what)).toContain("comment");
    expect(JSON.parse((await explain(`acme/service#${number}`, "--json")).out).writes).toEqual(listed);
    expect((await explain(`acme/service#${number}`)).out).toMatch(
      /A run would write now:\n(.*\n)* {2}comment posted \(missed:resolution\)/,
    );
    await desk.run(number);
    expect((await explain(`acme/service#${number}`)).out).toContain("A run would write nothing now.");
    expect(JSON.parse((await explain(`acme/service#${number}`, "--policy", "cloud-gov", "--json")).out).writes).toBeNull();
  });

  it("tells programs the same: spans without gap or overlap whose counted time is the sum", async () => {
    const number = await incident();
    const { out } = await explain(`acme/service#${number}`, "--json");
    const told = JSON.parse(out);
    expect(told).toMatchObject({ repository: "acme/service", number, state: "open", severity: "sev2", missed: false, whatIf: false });
    expect(told.promises.map((promise: { readonly metric: string }) => promise.metric)).toEqual(
      expect.arrayContaining(["response", "resolution"]),
    );
    for (const { ledger } of told.promises) {
      if (ledger === null) continue;
      let end = ledger.spans[0].from;
      let sum = 0;
      for (const span of ledger.spans) {
        expect(span.from).toBe(end);
        end = span.until;
        sum += span.counted;
        if (span.why === "counted") expect(span.counted).toBe(Date.parse(span.until) - Date.parse(span.from));
        else expect(span.counted).toBe(0);
      }
      expect(sum).toBe(ledger.counted);
    }
  });

  it("covers a clock that stands still up to now", async () => {
    const number = await incident();
    desk.repo.label(number, "waiting", { by: "staff" });
    desk.at("2026-03-11T15:00:00Z");
    const told = JSON.parse((await explain(`acme/service#${number}`, "--json")).out);
    const resolution = told.promises.findLast((promise: { readonly metric: string }) => promise.metric === "resolution");
    expect(resolution.standing).toBe("held");
    expect(resolution.ledger.spans.at(-1)).toMatchObject({
      from: "2026-03-10T19:00:00.000Z",
      until: told.at,
      counted: 0,
      why: "held",
      hold: { type: "paused", reason: "Waiting for the customer" },
    });
    expect((await explain(`acme/service#${number}`)).out).toMatch(/Wed 11 Mar 11:00 +paused by staff: Waiting for the customer/);
  });

  it("says what another policy would have said, whatever is written down", async () => {
    const number = await incident();
    const { out } = await explain(`acme/service#${number}`, "--policy", "gruntwork", "--json");
    const told = JSON.parse(out);
    expect(told).toMatchObject({ policy: "gruntwork", whatIf: true, missed: true });
    expect(told.promises[0]).toMatchObject({ metric: "response", standing: "missed", target: "1 hour", due: "2026-03-06T21:30:00.000Z" });
    expect((await explain(`acme/service#${number}`)).out).toMatch(/First answer.*Kept/);
  });

  it("keeps a verdict that is written down when the policy changes", async () => {
    const number = await incident();
    desk.repo.writeFile(".github/incident-slo.yml", "severities: { sev2: { response: 5 minutes } }\n");
    const told = JSON.parse((await explain(`acme/service#${number}`, "--json")).out);
    expect(told.promises[0]).toMatchObject({ metric: "response", standing: "met" });
  });

  it("takes an issue's address, and names an issue that is none", async () => {
    const number = await incident();
    expect((await explain(`${desk.sim.url}/acme/service/issues/${number}#issuecomment-1`, "--json")).code).toBe(0);
    const plain = desk.repo.openIssue({ author: "customer", title: "A question" });
    expect(await explain(`acme/service#${plain}`)).toMatchObject({ code: 1, out: "", err: expect.stringContaining("is no incident") });
    expect(await explain("acme/service#999")).toMatchObject({ code: 1, out: "", err: expect.stringContaining("there is no such issue") });
  });

  it("names every problem of a broken policy", async () => {
    const number = await incident();
    desk.repo.writeFile(".github/incident-slo.yml", "severities:\n  sve2: { response: 4 horus }\n");
    const { code, err } = await explain(`acme/service#${number}`);
    expect(code).toBe(1);
    expect(err).toContain(".github/incident-slo.yml:2:3 severities.sve2:");
    expect(err).toContain(".github/incident-slo.yml:2:21");
  });

  it("says what GitHub said to a bad token, without the token", async () => {
    const number = await incident();
    const environment = { GH_TOKEN: "ghp_secret_and_wrong", GITHUB_API_URL: desk.sim.url, GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl };
    const { code, out, err } = await call(["explain", `acme/service#${number}`], { environment });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("HTTP 401");
    expect(err).not.toContain("ghp_secret_and_wrong");
  });

  it("does not count a marker that the one who asks has pasted", async () => {
    const number = await incident();
    const marker =
      desk.repo
        .thread(number)
        .comments.find(({ by }) => by === "github-actions")
        ?.body.trimEnd()
        .split("\n")
        .at(-1) ?? "";
    desk.repo.comment(number, { by: "lead", body: `Look:\n\n${marker.replaceAll('"verdict":"met"', '"verdict":"missed"')}` });
    expect(JSON.parse((await explain(`acme/service#${number}`, "--json")).out).missed).toBe(false);
  });
});
