import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { issueAsOf } from "../../../src/core/incident/as-of.ts";
import type { Issue, TimelineEvent } from "../../../src/core/incident/issue.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { MINUTE } from "../../../src/core/time/instant.ts";
import { at, issueOf, policyOf } from "../../support/scene.ts";
import { timelines } from "../incident/timelines.ts";
import { emptyThread, runOn } from "./thread.ts";

const DAY = "2026-03-02";
const MAIL = "email: { customers: [opened, reopened, resolved, rca], staff: [opened, at-risk, missed, reopened, resolved, rca] }";
const CLOCKS = `
clocks: { pending-labels: { asked: a log }, pause-labels: { waiting: Waiting for the customer }, stop-labels: [mitigated] }
notices: { stale-after: 72 hours }`;

let policy: Policy;
let renamed: Policy;
let moved: Policy;

beforeAll(async () => {
  policy = await policyOf(`severities: { sev1: { updates: every 1 hour, ${MAIL} }, sev2: { ${MAIL} }, sev3: { ${MAIL} } }${CLOCKS}`);
  renamed = await policyOf(
    `severities: { sev1: { labels: [urgent], updates: every 1 hour, ${MAIL} }, sev2: { labels: [high], ${MAIL} }, sev3: { labels: [low], ${MAIL} } }${CLOCKS}`,
  );
  moved = await policyOf(
    `severities: { sev1: { response: 29 minutes, resolution: 3 hours 59 minutes, updates: every 1 hour, ${MAIL} }, sev2: { ${MAIL} }, sev3: { ${MAIL} } }${CLOCKS}`,
  );
});

/** Ascending minutes after the opening at which runs happen, over three days. */
const visits = fc
  .uniqueArray(fc.integer({ min: 6, max: 3 * 24 * 60 }), { minLength: 1, maxLength: 8 })
  .map((minutes) => minutes.sort((a, b) => a - b));

function momentOf(minutes: number): number {
  return at("09:00", DAY) + minutes * MINUTE;
}

function relabelled(issue: Issue, names: Readonly<Record<string, string>>): Issue {
  const named = (label: string | null) => (label === null ? null : (names[label] ?? label));
  const events = issue.events.map(
    (event): TimelineEvent => (event.type === "labeled" || event.type === "unlabeled" ? { ...event, label: named(event.label) } : event),
  );
  return { ...issue, labels: issue.labels.map((label) => names[label] ?? label), events };
}

function keysSaid(
  lines: readonly string[],
  minutes: readonly number[],
  under: (visit: number) => { readonly policy: Policy; readonly issue: (issue: Issue) => Issue },
): readonly string[] {
  const thread = emptyThread();
  const whole = issueOf(DAY, ...lines);
  return minutes.flatMap((minute, visit) => {
    const { policy: inForce, issue } = under(visit);
    const writes = runOn(thread, issue(issueAsOf(whole, momentOf(minute))), inForce, momentOf(minute));
    return writes.flatMap((write) =>
      write.type === "comment"
        ? write.keys
        : write.type === "mail"
          ? write.record.keys.map((key) => `${write.record.audience} ${key}`)
          : [],
    );
  });
}

const SAME = (issue: Issue) => issue;

describe("laws of planning", () => {
  it("once everything is said nothing is left to say, then or until something happens", () => {
    fc.assert(
      fc.property(timelines, visits, (lines, minutes) => {
        const thread = emptyThread();
        const whole = issueOf(DAY, ...lines);
        for (const minute of minutes) {
          const issue = issueAsOf(whole, momentOf(minute));
          runOn(thread, issue, policy, momentOf(minute));
          expect(runOn(thread, issue, policy, momentOf(minute))).toEqual([]);
        }
      }),
    );
  });

  it("no news is told twice, in the thread or to anyone by mail, however often and whenever runs happen", () => {
    fc.assert(
      fc.property(timelines, visits, (lines, minutes) => {
        const said = keysSaid(lines, minutes, () => ({ policy, issue: SAME }));
        expect(new Set(said).size).toBe(said.length);
      }),
    );
  });

  it("keys say kind, promise and the moment of a later cycle's event, nothing else", () => {
    const pattern =
      /^((customers|staff) )?(opened|reopened|resolved|ended|stood-down|relieved|rca:(opened|overdue|finished|shared)|(missed|at-risk):(response|update|resolution))(@\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?$/;
    fc.assert(
      fc.property(timelines, visits, (lines, minutes) => {
        for (const key of keysSaid(lines, minutes, () => ({ policy, issue: SAME }))) expect(key).toMatch(pattern);
      }),
    );
  });

  it("renaming the labels between two runs says nothing again and loses nothing", () => {
    const names = { sev1: "urgent", sev2: "high", sev3: "low" };
    fc.assert(
      fc.property(timelines, visits, fc.nat({ max: 8 }), (lines, minutes, since) => {
        const usual = keysSaid(lines, minutes, () => ({ policy, issue: SAME }));
        const told = keysSaid(lines, minutes, (visit) =>
          visit < since ? { policy, issue: SAME } : { policy: renamed, issue: (issue) => relabelled(issue, names) },
        );
        expect(told).toEqual(usual);
      }),
    );
  });

  it("transferring the issue between two runs says nothing again and loses nothing", () => {
    fc.assert(
      fc.property(timelines, visits, fc.nat({ max: 8 }), (lines, minutes, since) => {
        const usual = keysSaid(lines, minutes, () => ({ policy, issue: SAME }));
        const there = (issue: Issue): Issue => ({
          ...issue,
          number: 7,
          repository: "acme/elsewhere",
          url: "https://github.test/acme/elsewhere/issues/7",
        });
        expect(keysSaid(lines, minutes, (visit) => ({ policy, issue: visit < since ? SAME : there }))).toEqual(usual);
      }),
    );
  });

  it("what comes back at a higher severity is told once", () => {
    const lines = ["09:05 labeled sev2", "09:13 unlabeled sev2", "09:14 labeled sev1"];
    const told = keysSaid(lines, [6, 13, 14], () => ({ policy, issue: SAME }));
    expect(told.filter((key) => key.includes("opened@"))).toEqual([
      "customers opened@2026-03-02T09:14:00Z",
      "staff opened@2026-03-02T09:14:00Z",
    ]);
  });

  it("changing the policy between two runs repeats nothing", () => {
    fc.assert(
      fc.property(timelines, visits, fc.nat({ max: 8 }), (lines, minutes, since) => {
        const told = keysSaid(lines, minutes, (visit) => ({ policy: visit < since ? policy : moved, issue: SAME }));
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});
