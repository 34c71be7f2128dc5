import { afterEach, expect, it } from "vitest";
import { openPullDesk, POLICY, type PullDesk, READER, TEMPLATES, WRITER } from "../support/pull-desk.ts";
import { type RunOptions, runAction } from "../support/runner.ts";

let desk: PullDesk;
afterEach(() => desk.sim.stop());

function act(number: number, options: RunOptions = {}) {
  const payload = { action: "synchronize", number, pull_request: { number } };
  return runAction(desk.sim, { token: WRITER, event: "pull_request", payload, ...options });
}

const BASE = "calendar: { timezone: America/New_York }\n";
const LONGER = `${BASE}severities:\n  sev3: { response: 4 business hours }\n`;

it("comments once, edits with the next push, and says so in the summary", async () => {
  desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
  const number = desk.propose({ [POLICY]: LONGER });
  const first = await act(number);
  expect([first.code, first.log]).toEqual([0, first.log]);
  expect(first.outputs.get("comments")).toBe("1");
  expect(first.summary).toContain("Sev3 first answer: 4 hours → 4 business hours");
  const [comment] = desk.comments(number);
  desk.push(number, { [POLICY]: LONGER.replace("4 business", "6 business") });
  const second = await act(number);
  expect([second.code, second.outputs.get("comments")]).toEqual([0, "0"]);
  expect(desk.comments(number).map(({ id }) => id)).toEqual([comment?.id]);
  expect(desk.comments(number)[0]?.body).toContain("Sev3 first answer: 4 hours → 6 business hours");
});

it("fails where the policy or a template is broken, with an annotation on each line", async () => {
  desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
  const number = desk.propose({
    [POLICY]: `${BASE}severities:\n  sev3: { response: 4 horus }\n`,
    [`${TEMPLATES}/status.md.hbs`]: "\n{{nothing}}",
  });
  const { code, log, summary } = await act(number);
  expect(code).toBe(1);
  expect(log).toMatch(/^::error file=\.github\/incident-slo\.yml,line=3,col=21::.*expected a target/m);
  expect(log).toMatch(/^::error file=\.github\/incident-slo\/status\.md\.hbs,line=2::there is no field "nothing" here/m);
  expect(summary).toContain("2 problems to put right");
});

it("summarises a fork's where the token may only read, and does not fail for that", async () => {
  desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
  desk.sim.repository("stranger/service");
  const number = desk.propose({ [POLICY]: LONGER }, { fork: "stranger/service" });
  const { code, log, summary } = await act(number, { token: READER });
  expect(code).toBe(0);
  expect(summary).toContain("Sev3 first answer: 4 hours → 4 business hours");
  expect(summary).toContain("The token may only read, as it does in runs for forks");
  expect(summary).toContain("If this run is for neither: Failed to comment");
  expect(log).toContain("::notice::");
  expect(log).not.toContain("::error");
  expect(desk.comments(number)).toEqual([]);
});

it("writes nothing in a dry run, and lists the comment", async () => {
  desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
  const number = desk.propose({ [POLICY]: LONGER });
  const { code, summary, outputs } = await act(number, { token: READER, inputs: { "dry-run": "true" } });
  expect(code).toBe(0);
  expect(desk.sim.writes()).toEqual([]);
  expect(summary).toContain("A dry run: this would be commented");
  const [planned] = JSON.parse(outputs.get("planned") ?? "[]");
  expect(planned).toMatchObject({ issue: number, what: "comment", text: expect.stringContaining("Sev3 first answer") });
});

it("ends after two requests where neither is touched, and without any where it was closed", async () => {
  desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
  const number = desk.propose({ "src/index.js": "1\n" });
  const { code, log } = await act(number);
  expect([code, desk.sim.requests.length]).toEqual([0, 2]);
  expect(log).toContain(`Pull request #${number} changes neither ${POLICY} nor a template: nothing to check.`);
  desk.sim.clearLog();
  expect((await act(number, { payload: { action: "closed", number } })).code).toBe(0);
  expect(desk.sim.requests).toEqual([]);
});

it("says what it lacks where GitHub cannot be read", async () => {
  desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
  const { code, log } = await act(99);
  expect(code).toBe(1);
  expect(log).toMatch(/::error::Failed to read pull request #99: HTTP 404/);
});
