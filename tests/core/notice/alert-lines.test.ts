import { describe, expect, it } from "vitest";
import { seatOf } from "../../../src/core/intake/alert-marker.ts";
import { type AlertSignal, raisedLine, recoveredAt, withSignal } from "../../../src/core/notice/alert-lines.ts";
import { withMarker } from "../../../src/core/notice/marker.ts";
import { NO_MEMORY } from "../../../src/core/notice/memory.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { inlineMarkdown } from "../../../src/core/text/escape.ts";
import { MINUTE } from "../../../src/core/time/instant.ts";
import { policyOf } from "../../support/scene.ts";

const policy: Policy = await policyOf("{}");

/** Fires, and is called so. */
const called = (minute: number, word: string): AlertSignal => {
  const meant = policy.severities.find(({ key }) => key === word);
  if (meant === undefined) throw new Error(word);
  return { ...signal(minute, "firing"), severity: { word, meant } };
};

const signal = (minute: number, state: AlertSignal["state"], listed: string | null = null): AlertSignal => ({
  at: minute * MINUTE,
  state,
  id: `run ${minute} ${state} ${listed ?? ""}`,
  severity: null,
  listed: listed === null ? null : { key: listed, what: listed },
});

function reported(...signals: readonly AlertSignal[]) {
  return signals.reduce((memory, one) => withSignal(memory, one), NO_MEMORY);
}

function lines(...signals: readonly AlertSignal[]): readonly string[] {
  return reported(...signals).alert?.lines.map(({ at, state, what }) => `${at / MINUTE} ${state}${what === "" ? "" : ` ${what}`}`) ?? [];
}

describe("what a monitor reports is kept", () => {
  it.each`
    case                                      | signals                                                                              | kept
    ${"once"}                                 | ${[signal(0, "firing")]}                                                             | ${["0 firing"]}
    ${"but not the same within five minutes"} | ${[signal(0, "firing"), signal(4, "firing")]}                                        | ${["0 firing"]}
    ${"and after five minutes again"}         | ${[signal(0, "firing"), signal(5, "firing")]}                                        | ${["0 firing", "5 firing"]}
    ${"at once where it is something else"}   | ${[signal(0, "firing"), signal(1, "recovered"), signal(2, "firing")]}                | ${["0 firing", "1 recovered", "2 firing"]}
    ${"and a recovery once"}                  | ${[signal(0, "firing"), signal(1, "recovered"), signal(90, "recovered")]}            | ${["0 firing", "1 recovered"]}
    ${"once for each run"}                    | ${[signal(0, "firing"), signal(1, "recovered"), signal(0, "firing")]}                | ${["0 firing", "1 recovered"]}
    ${"of several alerts one line each"}      | ${[signal(0, "firing", "a"), signal(1, "firing", "b"), signal(9, "recovered", "a")]} | ${["9 recovered a", "1 firing b"]}
    ${"but nothing of what is not listed"}    | ${[signal(0, "firing", "a"), signal(1, "recovered", "b")]}                           | ${["0 firing a"]}
  `("$case", ({ signals, kept }) => {
    expect(lines(...signals)).toEqual(kept);
  });

  it("hundreds of times in twenty lines, with a count", () => {
    const many = Array.from({ length: 500 }, (_, index) => signal(index * 5, "firing"));
    const { alert } = reported(...many);
    expect([alert?.count, alert?.lines.length, alert?.lines.at(-1)?.at]).toEqual([500, 20, 499 * 5 * MINUTE]);
  });

  it("and the memory is the same where it is nothing new", () => {
    const memory = reported(signal(0, "firing"));
    expect(withSignal(memory, signal(1, "firing"))).toBe(memory);
  });
});

it("it has recovered when the last that was heard says so", () => {
  expect(recoveredAt(reported(signal(0, "firing"), signal(7, "recovered")))).toBe(7 * MINUTE);
  expect(recoveredAt(reported(signal(0, "firing"), signal(7, "recovered"), signal(8, "firing")))).toBe(null);
  expect(recoveredAt(reported(signal(0, "firing", "a"), signal(7, "recovered", "a")))).toBe(null);
  expect(recoveredAt(NO_MEMORY)).toBe(null);
});

describe("a more severe word", () => {
  it.each`
    case                                                   | signals                                                                                              | kept                                                                             | raised
    ${"is named at once, and once"}                        | ${[called(0, "sev3"), called(1, "sev1"), called(9, "sev1")]}                                         | ${["0 firing", "1 firing sev1", "9 firing"]}                                     | ${1}
    ${"is none where it was said from the start"}          | ${[called(0, "sev1"), called(9, "sev1")]}                                                            | ${["0 firing", "9 firing"]}                                                      | ${null}
    ${"is named as a milder one is that follows"}          | ${[called(0, "sev3"), called(1, "sev1"), called(2, "sev3")]}                                         | ${["0 firing", "1 firing sev1", "2 firing sev3"]}                                | ${2}
    ${"counts since it was last said anew"}                | ${[called(0, "sev3"), called(1, "sev1"), called(9, "sev3"), called(10, "sev1"), called(20, "sev1")]} | ${["0 firing", "1 firing sev1", "9 firing sev3", "10 firing sev1", "20 firing"]} | ${10}
    ${"counts no more where none with a meaning follows"}  | ${[called(0, "sev3"), called(1, "sev1"), signal(9, "firing")]}                                       | ${["0 firing", "1 firing sev1", "9 firing"]}                                     | ${null}
    ${"counts no more once it recovered"}                  | ${[called(0, "sev3"), called(1, "sev1"), signal(2, "recovered")]}                                    | ${["0 firing", "1 firing sev1", "2 recovered"]}                                  | ${null}
    ${"counts again where it fires so again"}              | ${[called(0, "sev3"), called(1, "sev1"), signal(2, "recovered"), called(3, "sev1")]}                 | ${["0 firing", "1 firing sev1", "2 recovered", "3 firing"]}                      | ${1}
    ${"is any that means something where none did before"} | ${[signal(0, "firing"), called(1, "sev3")]}                                                          | ${["0 firing", "1 firing sev3"]}                                                 | ${1}
  `("$case", ({ signals, kept, raised }) => {
    expect(lines(...signals)).toEqual(kept);
    const at = raisedLine(reported(...signals))?.at ?? null;
    expect(at === null ? null : at / MINUTE).toBe(raised);
  });
});

describe("an issue that lists many alerts", () => {
  const many = (sign: string, state: AlertSignal["state"] = "firing", count = 120) =>
    Array.from({ length: count }, (_, index): AlertSignal => {
      const key = String(index).padStart(16, "0");
      return { ...signal(index, state), listed: { key, what: `${index} ${sign.repeat(115)}` } };
    });

  it.each([["a"], ["<"], ["\u{1F525}"], ["@"], ["|"]])("fits a comment, whatever stands in their titles (%s)", (sign) => {
    const { alert } = reported(...many(sign));
    const kept = alert?.lines ?? [];
    const text = kept.map(({ what }) => `| Monday 2 March, 10:05 UTC | ${inlineMarkdown(what, 120)} | fires |\n`).join("");
    const marker = withMarker("", { kind: "status", shown: "", memory: { ...NO_MEMORY, alert } }, seatOf("acme/service"), null);
    expect(text.length + marker.length).toBeLessThan(25_000);
    expect([alert?.count, kept.at(-1)?.what.slice(0, 4)]).toEqual([120, "119 "]);
    expect(kept.length).toBeGreaterThan(8);
  });

  it("leaves out those that recovered before those that fire", () => {
    const first = many("a", "firing", 2);
    const recovered = first.map((one, index) => (index === 1 ? { ...one, id: "run r", state: "recovered" as const } : one));
    const kept = reported(...first, ...recovered.slice(1), ...many("b", "firing", 60).slice(2)).alert?.lines ?? [];
    expect(kept.length).toBeLessThan(60);
    expect(kept.some(({ state }) => state === "recovered")).toBe(false);
  });
});
