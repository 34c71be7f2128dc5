import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issueAsOf } from "../../../src/core/incident/as-of.ts";
import type { Issue, TimelineEvent } from "../../../src/core/incident/issue.ts";
import { labelChanges } from "../../../src/core/incident/label-changes.ts";
import { at, clock, issueOf, person } from "../../support/scene.ts";

const DAY = "2026-03-02";

/** `10:00 +sev1`, `11:00 -?` (a label deleted since), on an issue that has these labels now. */
function labels(now: readonly string[], ...lines: readonly string[]): Issue {
  const events = lines.map((line): TimelineEvent => {
    const [, time = "", sign = "", name = ""] = /^(\S+) ([+-])(.+)$/.exec(line) ?? [];
    return { type: sign === "+" ? "labeled" : "unlabeled", at: at(time), actor: person("staff"), label: name === "?" ? null : name };
  });
  return { ...issueOf(DAY), labels: now, events };
}

function told(issue: Issue): readonly string[] {
  return labelChanges(issue).map(({ at: when, on, name }) => `${clock(when)} ${on ? "+" : "-"}${name}`);
}

describe("label changes", () => {
  it.each`
    case                                                                               | now              | lines                                                  | changes
    ${"as GitHub tells them"}                                                          | ${["sev1"]}      | ${["10:00 +sev1"]}                                     | ${["10:00 +sev1"]}
    ${"in order of time, however they arrive"}                                         | ${[]}            | ${["11:00 -sev1", "10:00 +sev1"]}                      | ${["10:00 +sev1", "11:00 -sev1"]}
    ${"in lower case"}                                                                 | ${["SEV1"]}      | ${["10:00 +Sev1"]}                                     | ${["10:00 +sev1"]}
    ${"missing: put on at creation"}                                                   | ${["sev1"]}      | ${[]}                                                  | ${["09:00 +sev1"]}
    ${"missing: put on at the latest unknown labelling"}                               | ${["sev1"]}      | ${["10:00 +?", "11:00 +?", "12:00 -?"]}                | ${["11:00 +sev1"]}
    ${"missing: put on at the latest unknown labelling, whatever the order"}           | ${["sev1"]}      | ${["11:00 +?", "10:00 +?"]}                            | ${["11:00 +sev1"]}
    ${"missing after a removal: put on at an unknown labelling after it"}              | ${["sev1"]}      | ${["10:00 +sev1", "11:00 -sev1", "12:00 +?"]}          | ${["10:00 +sev1", "11:00 -sev1", "12:00 +sev1"]}
    ${"missing after a removal: never at an unknown labelling before it"}              | ${["sev1"]}      | ${["09:30 +?", "10:00 +sev1", "11:00 -sev1"]}          | ${["10:00 +sev1", "11:00 -sev1", "11:00 +sev1"]}
    ${"missing: put on at creation, before all else"}                                  | ${["sev1", "x"]} | ${["10:00 +x"]}                                        | ${["09:00 +sev1", "10:00 +x"]}
    ${"missing: put on at creation, before what happened in that second"}              | ${["sev1", "x"]} | ${["09:00 +x"]}                                        | ${["09:00 +sev1", "09:00 +x"]}
    ${"missing: put on at an unknown labelling before another label came off"}         | ${["sev1"]}      | ${["10:00 +?", "11:00 +x", "12:00 -x"]}                | ${["10:00 +sev1", "11:00 +x", "12:00 -x"]}
    ${"surplus: taken off at an unknown removal, though another label came off later"} | ${[]}            | ${["10:00 +sev1", "11:00 -?", "12:00 +x", "13:00 -x"]} | ${["10:00 +sev1", "11:00 -sev1", "12:00 +x", "13:00 -x"]}
    ${"missing twice: both at the same unknown labelling"}                             | ${["sev1", "x"]} | ${["10:00 +?"]}                                        | ${["10:00 +sev1", "10:00 +x"]}
    ${"surplus: taken off at the latest unknown removal"}                              | ${[]}            | ${["10:00 +sev1", "11:00 -?", "12:00 -?"]}             | ${["10:00 +sev1", "12:00 -sev1"]}
    ${"surplus: never on, without an unknown removal after it"}                        | ${[]}            | ${["09:30 -?", "10:00 +sev1"]}                         | ${[]}
    ${"surplus: never on, with an unknown removal in its very second before it"}       | ${[]}            | ${["10:00 -?", "10:00 +sev1"]}                         | ${[]}
    ${"surplus: taken off in its very second"}                                         | ${[]}            | ${["10:00 +sev1", "10:00 -?"]}                         | ${["10:00 +sev1", "10:00 -sev1"]}
    ${"surplus: only the stretch that lasts was never on"}                             | ${[]}            | ${["10:00 +sev1", "11:00 -sev1", "12:00 +sev1"]}       | ${["10:00 +sev1", "11:00 -sev1"]}
    ${"surplus told twice: never on"}                                                  | ${[]}            | ${["10:00 +sev1", "10:00 +sev1"]}                      | ${[]}
    ${"an unknown removal changes nothing where the issue has the label"}              | ${["sev1"]}      | ${["10:00 +sev1", "11:00 -?"]}                         | ${["10:00 +sev1"]}
    ${"unknown labels that nobody misses are left out"}                                | ${[]}            | ${["10:00 +?", "11:00 -?"]}                            | ${[]}
  `("are $case", ({ now, lines, changes }) => {
    expect(told(labels(now, ...lines))).toEqual(changes);
  });

  it("end with the issue's own labels, whatever GitHub tells or forgets", () => {
    const names = ["sev1", "sev2", "bug", "?"];
    const line = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.constantFrom("+", "-"), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.uniqueArray(fc.constantFrom("sev1", "sev2", "bug")), (lines, now) => {
        const issue = labels(now, ...lines.map(([minute, sign, name]) => `10:${String(minute).padStart(2, "0")} ${sign}${name}`));
        const on = new Set<string>();
        for (const change of labelChanges(issue)) {
          if (change.on) on.add(change.name);
          else on.delete(change.name);
        }
        expect([...on].sort()).toEqual([...now].sort());
      }),
    );
  });

  it("are the same however GitHub's pages arrive and however often an event comes", () => {
    const line = fc.tuple(fc.constantFrom("+", "-"), fc.constantFrom("sev1", "sev2", "?"));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.uniqueArray(fc.constantFrom("sev1", "sev2")), fc.nat(), (lines, now, seed) => {
        const issue = labels(now, ...lines.map(([sign, name], index) => `10:${String(index).padStart(2, "0")} ${sign}${name}`));
        const cut = lines.length === 0 ? 0 : seed % lines.length;
        const turned = [...issue.events.slice(cut), ...issue.events.slice(0, cut)];
        expect(told({ ...issue, events: turned })).toEqual(told(issue));
        const state = (events: readonly TimelineEvent[]) => steps({ ...issue, events });
        expect(state([...turned, ...issue.events.slice(0, cut)])).toEqual(state(issue.events));
      }),
    );
  });
});

/** When each label was on, told without repetition. */
function steps(issue: Issue): readonly string[] {
  const on = new Set<string>();
  return labelChanges(issue).flatMap(({ at: when, on: isOn, name }) => {
    if (isOn === on.has(name)) return [];
    if (isOn) on.add(name);
    else on.delete(name);
    return [`${clock(when)} ${isOn ? "+" : "-"}${name}`];
  });
}

describe("the issue as it stood", () => {
  const lines = ["09:10 labeled sev2", "10:00 comment staff hi", "11:00 closed staff", "12:00 reopened staff", "13:00 unlabeled sev2"];

  it.each`
    moment     | labels      | events | state
    ${"09:05"} | ${[]}       | ${0}   | ${"open"}
    ${"09:10"} | ${["sev2"]} | ${1}   | ${"open"}
    ${"11:30"} | ${["sev2"]} | ${3}   | ${"closed"}
    ${"12:00"} | ${["sev2"]} | ${4}   | ${"open"}
    ${"14:00"} | ${[]}       | ${5}   | ${"open"}
  `("at $moment has $events events and is $state", ({ moment, labels: names, events, state }) => {
    const then = issueAsOf(issueOf(DAY, ...lines), at(moment));
    expect([then.labels, then.events.length, then.state]).toEqual([names, events, state]);
  });

  it("is closed until it is reopened, whatever else happens", () => {
    const issue = issueOf(
      DAY,
      "09:10 labeled sev2",
      "11:00 closed staff",
      "11:10 comment staff done",
      "11:20 labeled x",
      "12:00 reopened staff",
    );
    expect(["11:10", "11:20", "12:00"].map((moment) => issueAsOf(issue, at(moment)).state)).toEqual(["closed", "closed", "open"]);
  });

  it("knows a label that GitHub has forgotten since", () => {
    const issue = labels([], "10:00 +sev1", "12:00 -?");
    expect(issueAsOf(issue, at("11:00")).labels).toEqual(["sev1"]);
    expect(issueAsOf(issue, at("12:00")).labels).toEqual([]);
  });

  it("keeps GitHub's own order within a second", () => {
    const issue = issueOf(DAY, "10:00 labeled sev1", "10:00 comment staff hi", "10:00 unlabeled sev1");
    expect(issueAsOf(issue, at("10:00")).events.map(({ type }) => type)).toEqual(["labeled", "commented", "unlabeled"]);
  });
});
