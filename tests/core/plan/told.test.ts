import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { issueAsOf } from "../../../src/core/incident/as-of.ts";
import { lastingClosing } from "../../../src/core/incident/incident.ts";
import { letterOf } from "../../../src/core/plan/letter.ts";
import type { Write } from "../../../src/core/plan/write.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { evaluate } from "../../../src/core/slo/evaluate.ts";
import { MINUTE } from "../../../src/core/time/instant.ts";
import { longForm } from "../../faults/long-form.ts";
import { at, incidentOf, issueOf, policyOf } from "../../support/scene.ts";
import { emptyThread, runOn, type Thread } from "./thread.ts";

const DAY = "2026-03-02";
const POLICY = `
severities:
  sev1: { email: { customers: [opened, resolved], staff: [opened, resolved] } }
  sev2: { email: { customers: [resolved], staff: [opened, resolved] } }
  sev3: { email: { customers: [], staff: [] } }
clocks: { stop-labels: [mitigated] }
`;
const LABELS = ["sev1", "sev1", "sev2", "sev2", "sev3", "sev3", "excluded: beta", "excluded: beta", "mitigated"];
const ACTS = [
  ...LABELS.flatMap((label) => [`labeled ${label}`, `unlabeled ${label}`]),
  "closed staff",
  "closed staff",
  "closed staff not_planned",
  "closed staff duplicate",
  "closed customer",
  "reopened staff",
  "reopened staff",
  "reopened customer",
  "comment staff We look at it again.",
  "comment staff /confirm",
];

let policy: Policy;
beforeAll(async () => {
  policy = await policyOf(POLICY);
});

type Step = { readonly act: string; readonly gap: number; readonly wakes: boolean };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), gap: fc.integer({ min: 1, max: 90 }), wakes: fc.boolean() }),
  { minLength: 2, maxLength: 14 },
);

/** The steps that can be: only what is on comes off, only what is closed is reopened, a closing is given another reason at most. */
function possible(all: readonly Step[]): readonly { readonly minute: number; readonly line: string; readonly wakes: boolean }[] {
  let minute = 5;
  let closed: string | null = null;
  const on = new Set(["sev1"]);
  return all.flatMap(({ act, gap, wakes }) => {
    minute += gap;
    const [verb = "", ...rest] = act.split(" ");
    const label = rest.join(" ");
    if ((verb === "labeled" && on.has(label)) || (verb === "unlabeled" && !on.has(label))) return [];
    if (verb === "reopened" && closed === null) return [];
    if (verb === "closed" && (closed === label || (closed !== null && label === "customer"))) return [];
    if (verb === "labeled") on.add(label);
    if (verb === "unlabeled") on.delete(label);
    if (verb === "closed") closed = label;
    if (verb === "reopened") closed = null;
    return [{ minute, line: `${new Date(momentOf(minute)).toISOString().slice(0, 19)} ${act}`, wakes }];
  });
}

function momentOf(minute: number): number {
  return at("09:00", DAY) + minute * MINUTE;
}

/** What an audience knows: `more`, that one mail more comes when it is over or closed. */
type Knows = "nothing" | "it began" | "more" | "it ended" | "it is over";

/** What it knows after a mail, as its text says. Throws where the text makes no sense to who knows what they do. */
function after(knows: Knows, mail: Write<"mail">, thread: Thread, isReopened: boolean): Knows {
  const basis = { evaluation: mail.evaluation, policy, repository: { name: "acme/service", isPrivate: false } };
  const { view } = letterOf(mail, { memory: thread.memory, shared: new Map() }, basis);
  return view.news.reduce<Knows>((known, item) => {
    switch (item.type) {
      case "opened":
      case "reopened":
        if (known === "it began" && item.type === "reopened") throw new Error("told that it is open again, which they knew");
        return "it began";
      case "stood-down":
        if (known === "nothing") throw new Error("told of an end without a beginning");
        if ((known === "it is over" || known === "it ended") && item.cause !== "reopened-aside")
          throw new Error(`told of the end again: ${item.cause}`);
        return item.endMailed ? "more" : "it ended";
      case "resolved":
        // Reopened by others, and ended again before support wrote: the second end is told, too.
        if (known === "it is over" && !isReopened) throw new Error("told twice that it is over");
        return "it is over";
      default:
        return known;
    }
  }, knows);
}

/** What staff know after a mail by a channel: that it goes on, or that it ended. */
function staffAfter(awaits: boolean, mail: Write<"mail">, thread: Thread): boolean {
  const basis = { evaluation: mail.evaluation, policy, repository: { name: "acme/service", isPrivate: false } };
  const { view } = letterOf(mail, { memory: thread.memory, shared: new Map() }, basis);
  const ends = view.news.filter(
    (item) => item.type === "resolved" || item.type === "relieved" || (item.type === "stood-down" && item.cause !== "lowered"),
  );
  if (ends.length > 1) throw new Error("told of the end twice in one mail");
  if (ends.length > 0) return false;
  return awaits || view.news.some(({ type }) => type === "opened" || type === "reopened");
}

/** Plays the steps, a run after those that wake one and at the end, and answers what customers or staff knew wrongly after a run; null: nothing. */
function wrong(all: readonly Step[]): string | null {
  const thread = emptyThread();
  const played = possible(all);
  const whole = issueOf(DAY, "09:05 labeled sev1", ...played.map(({ line }) => line));
  const told: string[] = [];
  let knows: Knows = "nothing";
  let staffAwait = false;
  let toldAt = 0;
  const runs = [{ minute: 5, wakes: true }, ...played, { minute: (played.at(-1)?.minute ?? 5) + 5, wakes: true }];
  for (const { minute, wakes } of runs) {
    if (!wakes) continue;
    const now = momentOf(minute);
    const issue = issueAsOf(whole, now);
    const mails = runOn(thread, issue, policy, now).filter((write) => write.type === "mail");
    told.push(...mails.flatMap(({ record }) => record.keys.map((key) => `${record.audience} ${key}`)));
    const isReopened = issue.events.some((event) => event.type === "reopened" && event.at > toldAt);
    const letters = mails.filter(({ record }) => record.audience === "customers");
    knows = letters.reduce<Knows>((known, mail) => after(known, mail, thread, isReopened), knows);
    if (letters.length > 0) toldAt = now;
    staffAwait = mails
      .filter(({ record }) => record.audience === "staff")
      .reduce((awaits, mail) => staffAfter(awaits, mail, thread), staffAwait);
    const incident = incidentOf(issue, policy, thread.memory);
    const { state } = evaluate(incident, policy, thread.memory, now);
    const closing = lastingClosing(incident);
    const isEnded = closing !== null && closing.ending !== "unconfirmed";
    if (isEnded && (knows === "it began" || knows === "more")) return `closed, and customers know “${knows}”: ${told.join(", ")}`;
    if (staffAwait && (isEnded || state === "set-aside")) return `${state}, and staff know of no end: ${told.join(", ")}`;
    if (state === "set-aside" && knows === "it began") return `set aside, and customers know “${knows}”: ${told.join(", ")}`;
  }
  const twice = told.filter((key, index) => told.indexOf(key) < index);
  return twice.length === 0 ? null : `told twice: ${twice.join(", ")}`;
}

const path = (...acts: readonly string[]): readonly Step[] => acts.map((act) => ({ act, gap: 10, wakes: true }));

describe("whoever was told of the beginning is told of the end, once", () => {
  it.each([
    ["down by one severity at a time", path("labeled sev2", "unlabeled sev1", "labeled sev3", "unlabeled sev2", "closed staff")],
    ["lowered, then set aside", path("labeled sev2", "unlabeled sev1", "labeled excluded: beta", "closed staff")],
    [
      "set aside for one reason, then for another",
      path("labeled excluded: beta", "unlabeled sev1", "unlabeled excluded: beta", "closed staff"),
    ],
    [
      "set aside and back at a severity whose beginning is not mailed",
      path("labeled sev3", "labeled excluded: beta", "unlabeled sev1", "unlabeled excluded: beta", "closed staff"),
    ],
    [
      "set aside and back, then closed as not planned",
      path("labeled sev3", "labeled excluded: beta", "unlabeled sev1", "unlabeled excluded: beta", "closed staff not_planned"),
    ],
    ["set aside, then closed as a duplicate", path("labeled excluded: beta", "unlabeled excluded: beta", "closed staff duplicate")],
  ])("%s", (_, acts) => {
    expect(wrong(acts)).toBeNull();
  });

  it("whatever the path", () => {
    fc.assert(
      fc.property(steps, (all) => {
        expect(wrong(all)).toBeNull();
      }),
      { numRuns: longForm.isOn ? 5_000 : 150, seed: longForm.seed },
    );
  });
});
