import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterEach, describe, expect, it } from "vitest";
import { reportOn } from "../../src/app/report/report.ts";
import { reportJson } from "../../src/core/report/json.ts";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { githubOf, mailerWith } from "../support/ports.ts";
import { call } from "./call.ts";
import { type Fact, playPast } from "./past.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const POLICY = `
severities:
  sev1: { response: 30 minutes, resolution: 4 hours }
  sev2: { response: 1 hour, resolution: 24 hours }
  sev3: { response: 4 hours, resolution: best effort }
  sev4: { response: 2 business hours, resolution: best effort }
clocks: { pause-labels: { waiting: Waiting for the customer } }
exclusions: { "excluded: beta": Beta or preview feature }
`;
const NOW = "2026-11-20T12:00:00Z";
const [HOUR, DAY] = [3_600_000, 86_400_000];

function report(...args: readonly string[]) {
  const environment = { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: desk.sim.url, GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl };
  return call(["report", "acme/service", ...args], { environment, now: NOW });
}

async function json(...args: readonly string[]) {
  const { code, out, err } = await report("--json", ...args);
  expect([code, err.replace(/^[\d,]+ (issues? to read|of [\d,]+ read)\.\n/gm, "")]).toEqual([0, ""]);
  return JSON.parse(out);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
}

/** Open time from Monday to Friday, 9 to 17 UTC, counted minute by minute. */
function businessMinutes(from: number, until: number): number {
  let minutes = 0;
  // More than two hours need not be told apart.
  for (let at = from; at < until && minutes <= 120; at += 60_000) {
    const date = new Date(at);
    const isWeekday = date.getUTCDay() >= 1 && date.getUTCDay() <= 5;
    if (isWeekday && date.getUTCHours() >= 9 && date.getUTCHours() < 17) minutes += 1;
  }
  return minutes;
}

const RESPONSE: Readonly<Record<string, number>> = { sev1: HOUR / 2, sev2: HOUR, sev3: 4 * HOUR };
const RESOLUTION: Readonly<Record<string, number>> = { sev1: 4 * HOUR, sev2: DAY };

const judged = new Map<Fact, { readonly response: string; readonly resolution: string }>();

function verdictsOf(fact: Fact) {
  const verdicts = judged.get(fact) ?? judge(fact);
  judged.set(fact, verdicts);
  return verdicts;
}

/** Counts again from what was played, without the product's code. */
function judge(fact: Fact): { readonly response: string; readonly resolution: string } {
  const now = Date.parse(NOW);
  const waited = (fact.answeredAt ?? now) - fact.openedAt;
  const late = fact.severity === "sev4" ? isLateOnSev4(fact, now) : waited > (RESPONSE[fact.severity] ?? 0);
  const response = late ? "missed" : fact.answeredAt === null ? "open" : "met";
  const target = RESOLUTION[fact.severity];
  if (target === undefined) return { response, resolution: "none" };
  const end = fact.closedAt ?? now;
  const paused = fact.pause === null ? 0 : Math.min(fact.pause[1], end) - Math.min(fact.pause[0], end);
  const resolution =
    end - fact.openedAt - paused > target ? "missed" : missedBeforePause(fact, target) ? "missed" : fact.closedAt === null ? "open" : "met";
  return { response, resolution };
}

/** Late: after the minute in which the two hours were full. */
function isLateOnSev4(fact: Fact, now: number): boolean {
  const end = fact.answeredAt ?? now;
  return (
    businessMinutes(fact.openedAt, end) > 120 ||
    (businessMinutes(fact.openedAt, end) === 120 && businessMinutes(fact.openedAt, end - 60_000) === 120)
  );
}

function missedBeforePause({ pause, openedAt }: Fact, target: number): boolean {
  return pause !== null && pause[0] - openedAt > target;
}

function isCounted({ end, isExcluded, lostItsLabel }: Fact): boolean {
  return end !== "not_planned" && !isExcluded && !lostItsLabel;
}

/** The middle of the values, between two by proportion. */
function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return Math.round(low + (high - low) * (place - Math.floor(place)));
}

it.each([
  [["--since", "spring"], "--since: expected a date"],
  [["--until", "2026-13"], "--until: expected a date"],
  [["--since", "last-month", "--until", "2026-03-01"], "--until: last-month has an end of its own"],
])("%j is refused before GitHub is asked anything", async (args, said) => {
  desk = await openDesk("2026-03-20T12:00:00Z");
  for (const command of [
    ["report", "acme/service"],
    ["backtest", "acme/service", "--policy", "community"],
  ]) {
    const environment = { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: desk.sim.url, GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl };
    const { code, err } = await call([...command, ...args], { environment });
    expect([code, err, desk.sim.requests.length]).toEqual([2, expect.stringContaining(said), 0]);
  }
});

it("report.md and the page say apostrophes and quotes as they were written", async () => {
  desk = await openDesk("2026-03-02T09:00:00Z");
  desk.repo.label(desk.repo.openIssue({ author: "customer", title: `It's "down"` }), "sev2", { by: "staff" });
  desk.at("2026-03-02T12:00:00Z");
  const { out } = await report("--since", "2026-03");
  expect(out).toContain(`It's "down"`);
  expect(out).not.toMatch(/&(?:#39|quot);/);
});

describe("report", () => {
  it("counts 2,000 incidents as an independent count does, within 200 requests", async () => {
    desk = await openDesk(NOW, { policy: POLICY });
    const facts = playPast(desk.repo, 2_000, "2025-12-05T00:00:00Z", NOW, 11);
    desk.forget();
    const told = await json();
    expect(desk.sim.requests.length).toBeLessThanOrEqual(200);
    expect(desk.writes()).toEqual([]);
    const wrong = told.incidents.filter((incident: { number: number; response: string; resolution: string; apart: unknown }) => {
      const fact = facts[incident.number - 1];
      if (fact === undefined || !isCounted(fact)) return fact === undefined || incident.apart === null;
      const expected = verdictsOf(fact);
      return incident.apart !== null || incident.response !== expected.response || incident.resolution !== expected.resolution;
    });
    expect(wrong).toEqual([]);
    expect(told.incidents).toHaveLength(2_000);
    for (const group of [{ severity: null, month: null, told: told.total }, ...groupsIn(told)]) {
      const mine = facts.filter(
        ({ severity, openedAt }) =>
          (group.severity === null || severity === group.severity) &&
          (group.month === null || new Date(openedAt).toISOString().startsWith(group.month)),
      );
      expect(sayOf(group.told)).toEqual(countOf(mine));
    }
  });

  it("takes verdicts that were written down as they were written, whatever the policy says today", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z", { policy: POLICY });
    const number = desk.repo.openIssue({ author: "customer", title: "Slow", labels: ["sev2"] });
    await desk.happens("2026-03-02T10:30:00Z", number, (repo) => repo.comment(number, { by: "staff", body: "On it." }));
    desk.repo.writeFile(".github/incident-slo.yml", "severities: { sev2: { response: 8 hours } }\n");
    desk.at("2026-03-02T11:00:00Z");
    const told = await json();
    expect(told.total.promises.response).toEqual({ met: 0, missed: 1, open: 0, attainment: 0 });
    expect(told.misses).toMatchObject([
      { number, metric: "response", target: "1 hour", late: HOUR / 2, ledger: { amount: HOUR, counted: 1.5 * HOUR, skipped: [] } },
    ]);
  });

  it("says when there is no policy file", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z");
    const environment = { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: desk.sim.url, GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl };
    const { err } = await call(["report", "acme/service", "--policy-path", "nope.yml"], { environment });
    expect(err).toContain("There is no nope.yml on the default branch, so the built-in policy gruntwork counts.");
    desk.repo.writeFile("nope.yaml", POLICY);
    expect((await call(["report", "acme/service", "--policy-path", "nope.yml"], { environment })).err).toContain(
      "Nothing reads nope.yaml, so the built-in policy gruntwork counts. Name it nope.yml.",
    );
  });

  it("says how late a promise was and why, by the ledger", async () => {
    desk = await openDesk("2026-03-06T15:00:00Z", { policy: POLICY });
    desk.repo.openIssue({ author: "customer", title: "Typo", labels: ["sev4"] });
    const paused = desk.repo.openIssue({ author: "customer", title: "Down", labels: ["sev1"] });
    desk.repo.comment(paused, { by: "staff", body: "Looking.", at: "2026-03-06T15:10:00Z" });
    desk.repo.label(paused, "waiting", { by: "staff", at: "2026-03-06T16:00:00Z" });
    desk.repo.unlabel(paused, "waiting", { by: "staff", at: "2026-03-06T18:00:00Z" });
    desk.repo.close(paused, { by: "staff", at: "2026-03-06T22:00:00Z" });
    desk.at("2026-03-09T10:00:00Z");
    const told = await json();
    expect(told.misses).toEqual([
      expect.objectContaining({
        number: paused,
        metric: "resolution",
        due: "2026-03-06T21:00:00Z",
        late: HOUR,
        ledger: { amount: 4 * HOUR, counted: 5 * HOUR, skipped: [{ why: "paused", name: "Waiting for the customer", time: 2 * HOUR }] },
      }),
      expect.objectContaining({
        number: 1,
        due: "2026-03-06T17:00:00Z",
        outcome: "awaited",
        endedAt: null,
        late: 2 * DAY + 17 * HOUR,
        ledger: {
          amount: 2 * HOUR,
          counted: 3 * HOUR,
          skipped: [
            { why: "weekend", name: "", time: 2 * DAY },
            { why: "night", name: "", time: 16 * HOUR },
          ],
        },
      }),
    ]);
    expect(told.total.paused).toEqual([{ reason: "Waiting for the customer", time: 2 * HOUR }]);
  });

  it("counts excluded and withdrawn incidents apart, and says how it would have been without exclusions", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z", { policy: POLICY });
    const beta = desk.repo.openIssue({ author: "customer", title: "Beta", labels: ["sev2"] });
    desk.repo.label(beta, "excluded: beta", { by: "staff", at: "2026-03-02T09:10:00Z" });
    const lost = desk.repo.openIssue({ author: "customer", title: "Not one", labels: ["sev2"] });
    desk.repo.unlabel(lost, "sev2", { by: "staff", at: "2026-03-02T09:20:00Z" });
    const double = desk.repo.openIssue({ author: "customer", title: "Again", labels: ["sev2"] });
    desk.repo.close(double, { by: "staff", duplicateOf: beta, at: "2026-03-02T09:30:00Z" });
    desk.at("2026-03-02T12:00:00Z");
    const told = await json();
    expect(told.total).toMatchObject({ incidents: 3, counted: 0, excluded: 1, withdrawn: 2 });
    expect(told.total.promises.all).toEqual({ met: 0, missed: 0, open: 0, attainment: null });
    expect(told.total.withExclusions.response).toEqual({ met: 0, missed: 1, open: 0, attainment: 0 });
    expect(told.total.excludedTime).toEqual([{ reason: "Beta or preview feature", time: 2 * HOUR + 50 * 60_000 }]);
    expect(told.incidents.map(({ apart }: { readonly apart: { readonly cause: string } }) => apart.cause)).toEqual([
      "excluded",
      "no-severity",
      "duplicate",
    ]);
  });

  it("counts root cause analyses wanted, open, overdue and done as they stand now", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z", {
      policy: `${POLICY}rca: { labels: [rca] }\n`.replace("resolution: 24 hours }", "resolution: 24 hours, rca: 2 business days }"),
    });
    for (const title of ["One", "Two"]) {
      const number = desk.repo.openIssue({ author: "customer", title });
      desk.repo.label(number, "sev2", { by: "staff" });
      desk.repo.comment(number, { by: "staff", body: "Found it." });
      await desk.happens("2026-03-02T09:30:00Z", number, (repo) => repo.close(number, { by: "staff" }));
    }
    expect((await json()).total.rca).toEqual({ wanted: 2, done: 0, open: 2, overdue: 0, dropped: 0, missing: 0 });
    const [first] = desk.repo.threads().filter(({ labels }) => labels.includes("rca"));
    desk.repo.close(first?.number ?? 0, { by: "staff" });
    desk.at("2026-03-06T09:00:00Z");
    expect((await json()).total.rca).toEqual({ wanted: 2, done: 1, open: 0, overdue: 1, dropped: 0, missing: 0 });
  });

  it("holds what its JSON Schema says, in public too, and writes every form", async () => {
    desk = await openDesk(NOW, { policy: POLICY });
    playPast(desk.repo, 60, "2026-08-05T00:00:00Z", NOW, 3);
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync("docs/report.schema.json", "utf8")));
    for (const args of [[], ["--public"], ["--since", "2026-10", "--until", "2026-11-01", "--goal", "95%"]]) {
      validate(await json(...args));
      expect(validate.errors).toBe(null);
    }
    const folder = mkdtempSync(join(tmpdir(), "slo-report-"));
    await report("--out", folder);
    expect(readdirSync(folder).sort()).toEqual(["badge.json", "feed.atom", "incidents.csv", "index.html", "report.json", "report.md"]);
    const page = readFileSync(join(folder, "index.html"), "utf8");
    expect(page).not.toMatch(/<script|<link(?! rel="icon" href="data:)|src=|<b>bold/);
    expect(readFileSync(join(folder, "incidents.csv"), "utf8").trimEnd().split("\r\n")).toHaveLength(61);
    await report("--out", folder, "--public", "--until", "2026-11-01");
    expect(readdirSync(folder)).not.toContain("status.html");
    rmSync(folder, { recursive: true });
  });

  it("counts tiers apart, for staff only, as the schema says", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z", { policy: `${POLICY}\ntiers: { zirconium: { labels: [vip] }, beryllium: }\n` });
    desk.repo.createLabel("vip");
    for (const labels of [["sev2"], ["sev2", "vip"], ["sev2", "vip"]]) {
      const number = desk.repo.openIssue({ author: "customer", title: "Trouble" });
      for (const label of labels) desk.repo.label(number, label, { by: "staff" });
    }
    const told = await json();
    expect(told.tiers).toMatchObject([
      { tier: "zirconium", incidents: 2 },
      { tier: null, incidents: 1 },
    ]);
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync("docs/report.schema.json", "utf8")));
    validate(told);
    expect(validate.errors).toBe(null);
    const folder = mkdtempSync(join(tmpdir(), "slo-report-"));
    const written = async (...args: readonly string[]) => {
      await report("--out", folder, ...args);
      return filesIn(folder).filter((name) => readFileSync(join(folder, name), "utf8").includes("zirconium"));
    };
    expect(await written()).toEqual(["incidents.csv", "index.html", "report.json", "report.md"]);
    expect(await written("--public")).toEqual([]);
    expect((await report()).out).toContain("By tier");
    rmSync(folder, { recursive: true });
  });

  it("tells of open issues without a severity by their first answer, where the policy promises one, for staff only", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z", { policy: `${POLICY}\nuntriaged: { as: sev1, from: 2026-03-01, except: [question] }\n` });
    for (const label of ["bug", "question"]) desk.repo.createLabel(label);
    for (const labels of [[], ["bug"], ["question"], ["sev2"]]) {
      const number = desk.repo.openIssue({ author: "customer", title: "Trouble" });
      for (const label of labels) desk.repo.label(number, label, { by: "staff" });
    }
    desk.at("2026-03-02T09:05:00Z");
    desk.repo.comment(2, { by: "staff", body: "We look into it." });
    desk.at("2026-03-02T12:00:00Z");
    desk.repo.openIssue({ author: "customer", title: "Late trouble" });
    desk.at("2026-03-02T12:01:00Z");
    const told = await json();
    expect([told.notSorted, told.total.incidents]).toEqual([{ open: 3, answered: 1, missed: 1, waiting: 1 }, 1]);
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync("docs/report.schema.json", "utf8")));
    validate(told);
    expect(validate.errors).toBe(null);
    expect((await report()).out).toContain("3 issues without a severity are open: 1 answered in time, 1 not, 1 still to be answered.");
    expect(await json("--public")).not.toHaveProperty("notSorted");
  });

  it("counts what was closed without ever having been sorted in no figure, though it got a label afterwards", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z", { policy: `${POLICY}\nuntriaged: { as: sev1, from: 2026-03-01 }\n` });
    const number = desk.repo.openIssue({ author: "customer", title: "Trouble" });
    await desk.run(number);
    desk.at("2026-03-02T12:00:00Z");
    await desk.sweep();
    desk.repo.close(number, { by: "staff" });
    desk.repo.label(number, "sev2", { by: "staff" });
    await desk.run(number);
    expect((await json()).total.incidents).toBe(0);
  });

  it("leaves out of a public report what customers must not see", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z", { policy: POLICY });
    const quiet = desk.repo.openIssue({ author: "customer", title: "Quiet trouble", labels: ["sev2"] });
    desk.repo.label(quiet, "incident-slo: mute", { by: "staff" });
    const loud = desk.repo.openIssue({ author: "customer", title: "Loud trouble" });
    desk.repo.label(loud, "sev2", { by: "staff" });
    desk.repo.openIssue({ author: "stranger", title: "Stranger's trouble", labels: ["sev2"] });
    desk.at("2026-03-02T12:00:00Z");
    const told = await json("--public");
    expect(told.total).toMatchObject({ incidents: 3, promises: { response: { missed: 3 } } });
    expect(told.total).not.toHaveProperty("rca");
    expect(told.incidents.map(({ title }: { readonly title: string }) => title)).toEqual(["Loud trouble"]);
    expect(JSON.stringify(told)).not.toMatch(/Quiet|Stranger/);
  });

  it("shows on the status page what is open, also what nothing has touched within the range, and only what support confirmed", async () => {
    desk = await openDesk("2025-03-02T09:00:00Z", { policy: `${POLICY}\nmaintenance: { label: planned }\n` });
    const open = (title: string, label: string) => {
      const number = desk.repo.openIssue({ author: "customer", title });
      desk.repo.label(number, label, { by: "staff" });
      return number;
    };
    open("Old trouble", "sev3");
    desk.at("2026-03-02T09:00:00Z");
    desk.repo.openIssue({ author: "stranger", title: "A stranger's trouble", labels: ["sev1"] });
    desk.repo.close(open("Solved trouble", "sev2"), { by: "staff" });
    const works = open("New disks", "planned");
    desk.repo.comment(works, { by: "staff", body: "/window 2026-03-05T22:00 to 23:30" });
    desk.at("2026-03-02T12:00:00Z");
    const folder = mkdtempSync(join(tmpdir(), "slo-report-"));
    const { err } = await report("--out", folder, "--public", "--since", "2026-02");
    expect(Math.max(...err.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(err.replaceAll("\n", " ")).toMatch(/Wrote index.html, .* to \S+\. $/);
    const page = readFileSync(join(folder, "status.html"), "utf8");
    const summary = JSON.parse(readFileSync(join(folder, "api/v2/summary.json"), "utf8"));
    expect(summary.incidents.map(({ name }: { readonly name: string }) => name)).toEqual(["Old trouble"]);
    expect(summary.scheduled_maintenances).toMatchObject([{ name: "New disks", status: "scheduled" }]);
    expect(page.match(/Old trouble|Solved trouble|New disks|stranger/g)).toEqual(["Old trouble", "New disks", "Solved trouble"]);
    rmSync(folder, { recursive: true });
  });

  it("tells of a private repository no word that was written in it, when it is public", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z", { policy: POLICY });
    desk.sim.repository("acme/vault", { private: true });
    const vault = desk.sim.repository("acme/vault");
    desk.sim.addUser("keeper", { roles: { "acme/vault": "write" } });
    const number = vault.openIssue({ author: "keeper", title: "Secret trouble", labels: ["sev2"] });
    vault.comment(number, { by: "keeper", body: "Whispered words", at: "2026-03-02T09:30:00Z" });
    vault.comment(number, { by: "keeper", body: "/pause Because of Zorro", at: "2026-03-02T09:40:00Z" });
    desk.at("2026-03-03T12:00:00Z");
    const folder = mkdtempSync(join(tmpdir(), "slo-report-"));
    const environment = { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: desk.sim.url, GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl };
    const { code } = await call(["report", "acme/vault", "--public", "--out", folder], { environment });
    expect(code).toBe(0);
    const files = filesIn(folder);
    expect(files).toHaveLength(15);
    for (const name of files)
      expect(readFileSync(join(folder, name), "utf8")).not.toMatch(/secret trouble|whispered|zorro|acme|vault|keeper/i);
    expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8")).total.paused).toEqual([
      { reason: "", time: DAY + 2 * HOUR + 20 * 60_000 },
    ]);
    // A range that is over has no status page, and leaves none that looks current.
    await call(["report", "acme/vault", "--public", "--since", "last-month", "--out", folder], { environment });
    expect(filesIn(folder)).toHaveLength(6);
    rmSync(folder, { recursive: true });
  });

  it("asks about people one by one where the token may not list who works on the repository, and counts the same", async () => {
    desk = await openDesk(NOW, { policy: POLICY });
    playPast(desk.repo, 40, "2026-08-05T00:00:00Z", NOW, 5);
    const all = await json();
    const sleep = async () => {};
    const ports = {
      github: { ...githubOf(desk.sim, TOKEN), collaborators: async () => null },
      mailer: mailerWith(),
      sleep,
      elapsed: () => 0,
      log: () => {},
    };
    const wish = { since: null, until: null };
    const settings = {
      policy: { path: ".github/incident-slo.yml" },
      stateSecret: null,
      botLogins: new Set<string>(),
      wish,
      goal: 1,
      isPublic: false,
    };
    desk.forget();
    const answer = await reportOn(ports, settings);
    expect(answer.type === "report" && reportJson(answer.report)).toEqual(all);
    const asked = desk.sim.requests.filter(({ path }) => path.includes("/collaborators/")).map(({ path }) => path);
    expect(asked.length).toBeGreaterThan(5);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("names what is wrong: the repository, a date, a goal, the policy", async () => {
    desk = await openDesk(NOW, { policy: POLICY });
    expect(await call(["report"])).toMatchObject({ code: 2, err: expect.stringContaining("Expected a repository such as acme/service") });
    expect(await report("--since", "last spring")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--since: expected a date (2026-03-01)"),
    });
    expect(await report("--since", "2026-03", "--until", "2026-02")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--until: expected a moment after since"),
    });
    expect(await report("--goal", "120")).toMatchObject({ code: 2, err: expect.stringContaining("--goal: expected a percentage") });
    desk.repo.writeFile(".github/incident-slo.yml", "severities: { sve2: { response: 1 hour } }\n");
    expect(await report()).toMatchObject({ code: 1, err: expect.stringContaining(".github/incident-slo.yml:1:") });
  });
});

type Told = { readonly severity: string | null; readonly month: string | null; readonly told: Figures };
type Tally = { readonly met: number; readonly missed: number; readonly open: number };
type Figures = Readonly<Record<"incidents" | "counted" | "excluded" | "withdrawn" | "open", number>> & {
  readonly promises: Readonly<Record<"response" | "resolution", Tally>>;
  readonly responseTime: { readonly wall: { readonly median: number; readonly p90: number } };
  readonly mtta: number | null;
  readonly mttr: number | null;
};

function groupsIn(told: {
  severities: (Figures & { severity: string })[];
  months: (Figures & { month: string })[];
  severityMonths: (Figures & { severity: string; month: string })[];
}): readonly Told[] {
  return [
    ...told.severities.map((figures) => ({ severity: figures.severity, month: null, told: figures })),
    ...told.months.map((figures) => ({ severity: null, month: figures.month, told: figures })),
    ...told.severityMonths.map((figures) => ({ severity: figures.severity, month: figures.month, told: figures })),
  ];
}

function sayOf({ incidents, counted, excluded, withdrawn, open, promises, responseTime, mtta, mttr }: Figures) {
  const tally = ({ met, missed, open: undecided }: Tally) => [met, missed, undecided];
  const times = [responseTime.wall.median, responseTime.wall.p90, mtta, mttr];
  return {
    incidents,
    counted,
    excluded,
    withdrawn,
    open,
    response: tally(promises.response),
    resolution: tally(promises.resolution),
    times,
  };
}

function countOf(facts: readonly Fact[]) {
  const counted = facts.filter(isCounted);
  const tally = (metric: "response" | "resolution") =>
    ["met", "missed", "open"].map((verdict) => counted.filter((fact) => verdictsOf(fact)[metric] === verdict).length);
  const waits = counted.flatMap(({ answeredAt, openedAt }) => (answeredAt === null ? [] : [answeredAt - openedAt]));
  const ends = counted.flatMap(({ closedAt, openedAt }) => (closedAt === null ? [] : [closedAt - openedAt]));
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  // Of several reasons to be set aside the first counts, and the exclusion always came first.
  const withdrawn = facts.filter(({ end, lostItsLabel, isExcluded }) => !isExcluded && (end === "not_planned" || lostItsLabel)).length;
  return {
    incidents: facts.length,
    counted: counted.length,
    excluded: facts.length - counted.length - withdrawn,
    withdrawn,
    open: counted.filter(({ closedAt }) => closedAt === null).length,
    response: tally("response"),
    resolution: tally("resolution"),
    times: [percentile(waits, 0.5), percentile(waits, 0.9), mean(waits), mean(ends)],
  };
}
