import { describe, expect, it } from "vitest";
import { watchClock } from "../../../src/app/watch/clock.ts";
import { HOUR, MINUTE, SECOND } from "../../../src/core/time/instant.ts";

const START = Date.parse("2026-03-06T14:02:00Z");

/** Sleeps towards a moment on a GitHub that goes `speed` times as fast, as a run does; answers the sleeps and how late it was. */
function wayTo(moment: number, speed: number, answerTakes = 300) {
  let real = 0;
  const github = () => START + real * speed;
  const clock = watchClock(() => real);
  const answer = () => {
    real += answerTakes / speed;
    clock.noteAnswer(Math.floor(github() / SECOND) * SECOND);
  };
  answer();
  const sleeps: number[] = [];
  while (Math.floor(github() / SECOND) * SECOND < moment && sleeps.length < 1_000) {
    const length = clock.sleepTowards(moment);
    real += length;
    clock.noteSleep(length);
    sleeps.push(Math.round(length));
    answer();
  }
  return { sleeps, late: github() - moment, slept: clock.slept() };
}

describe("the way to a deadline", () => {
  it("is slept in a few stretches, short ones first", () => {
    const { sleeps, late } = wayTo(START + 30 * MINUTE, 1);
    expect(sleeps.slice(0, 5)).toEqual([250, 1_000, 4_000, 16_000, 64_000]);
    expect(sleeps.length).toBeLessThan(9);
    expect(late).toBeLessThan(2 * SECOND);
  });

  it("holds no sleep of more than a quarter of an hour", () => {
    expect(Math.max(...wayTo(START + 5 * HOUR, 1).sleeps)).toBe(15 * MINUTE);
  });

  it.each([2, 3, 5, 10, 20, 60, 600])("arrives in time on a GitHub that goes %i times as fast", (speed) => {
    const { sleeps, late } = wayTo(START + 3 * HOUR, speed);
    expect(late).toBeLessThan(5 * SECOND);
    expect(sleeps.length).toBeLessThan(25);
  });

  it("only wakes early on a GitHub that goes slowly", () => {
    expect(wayTo(START + 10 * MINUTE, 0.5).late).toBeLessThan(2 * SECOND);
  });

  it("takes slow answers for what they are", () => {
    const { sleeps } = wayTo(START + 30 * MINUTE, 1, 20_000);
    expect(sleeps.slice(0, 3)).toEqual([250, 1_000, 4_000]);
  });

  it("forgets fast motion once it is over, as after a machine's suspension", () => {
    let real = 0;
    let shift = 0;
    const clock = watchClock(() => real);
    const sleep = (length: number) => {
      real += length;
      clock.noteSleep(length);
      clock.noteAnswer(START + real + shift);
    };
    clock.noteAnswer(START);
    sleep(10 * MINUTE);
    shift = 2 * HOUR;
    sleep(10 * MINUTE);
    const goal = START + real + shift + HOUR;
    expect(clock.sleepTowards(goal)).toBeLessThan(10 * MINUTE);
    sleep(clock.sleepTowards(goal));
    expect(clock.sleepTowards(goal)).toBe(15 * MINUTE);
  });

  it("knows no time before GitHub has answered", () => {
    expect(watchClock(() => 0).now()).toBeNull();
  });
});
