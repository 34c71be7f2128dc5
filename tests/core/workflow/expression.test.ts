import { expect, it } from "vitest";
import { conditionHolds, textOf, UNKNOWN } from "../../../src/core/workflow/expression.ts";

const contexts = {
  github: {
    event_name: "issues",
    run_id: 7,
    event: { action: "labeled", issue: { number: 4, pull_request: null, labels: [{ name: "sev1" }, { name: "Bug" }], user: UNKNOWN } },
  },
};

it.each`
  written                                                                       | holds
  ${"github.event_name == 'issues'"}                                            | ${true}
  ${"github.event_name == 'ISSUES'"}                                            | ${true}
  ${"github.event_name != 'issues'"}                                            | ${false}
  ${"${{ github.event.action == 'labeled' }}"}                                  | ${true}
  ${"!github.event.issue.pull_request && github.event.issue.labels[0]"}         | ${true}
  ${"github.event.issue.labels[2]"}                                             | ${false}
  ${"github['event']['issue'].number == 4"}                                     | ${true}
  ${"contains(github.event.issue.labels.*.name, 'bug')"}                        | ${true}
  ${"contains(github.event.issue.labels[*].name, 'sev2')"}                      | ${false}
  ${'contains(fromJSON(\'["labeled", "closed"]\'), github.event.action)'}       | ${true}
  ${"startsWith(github.event_name, 'iss') && endsWith(github.event_name, 'x')"} | ${false}
  ${"(github.event_name == 'push' || 1 < 2) && !false"}                         | ${true}
  ${"format('{0}-{1}', 'a', 1) == 'a-1'"}                                       | ${true}
  ${"format('{{0}} {0}', 'a') == '{0} a'"}                                      | ${true}
  ${"'a''b''c' == format('a{0}b{0}c', '''')"}                                   | ${true}
  ${"always()"}                                                                 | ${true}
  ${"failure()"}                                                                | ${false}
  ${"false"}                                                                    | ${false}
  ${"github.event.nothing.here"}                                                | ${false}
  ${"'it''s' == 'it''s'"}                                                       | ${true}
  ${"vars.ON"}                                                                  | ${null}
  ${"vars.ON || true"}                                                          | ${true}
  ${"vars.ON && github.event_name == 'push'"}                                   | ${false}
  ${"github.event.issue.user.login == 'x'"}                                     | ${null}
  ${"!secrets.A"}                                                               | ${null}
  ${"github.event_name =="}                                                     | ${null}
  ${"github.event_name ~ 'x'"}                                                  | ${null}
  ${"(true"}                                                                    | ${null}
  ${"${{ true }} && false"}                                                     | ${null}
  ${"null == 0"}                                                                | ${true}
  ${"'' == null"}                                                               | ${true}
  ${"toJSON(github.event)"}                                                     | ${null}
`("$written is $holds", ({ written, holds }) => {
  expect(conditionHolds(written, contexts)).toBe(holds);
});

it("fills texts, and does not guess", () => {
  expect(textOf("slo-${{ github.event.issue.number || github.run_id }}", contexts)).toBe("slo-4");
  expect(textOf("slo-${{ github.event.pull_request.number || github.run_id }}", contexts)).toBe("slo-7");
  expect(textOf("slo-${{ inputs.x }}", contexts)).toBeNull();
});

it("knows nothing by its name alone", () => {
  expect(conditionHolds("constructor", contexts)).toBeNull();
  expect(conditionHolds("github.__proto__ || github.constructor || github.event.toString", contexts)).toBe(false);
});

it.each(["(", "!", "-", "github.event[", "1 == ", "format("])("gives up on thousands of %s", (part) => {
  for (const written of [part.repeat(1_500), part.repeat(200_000)]) expect(conditionHolds(written, contexts)).toBeNull();
});

it("survives as many comparisons as fit", () => {
  expect([true, null]).toContain(conditionHolds(`1${"==1".repeat(6_900)}`, contexts));
});

it("does not take for known what may be another", () => {
  expect(textOf("${{ inputs.group || 'slo' }}", contexts)).toBeNull();
});
