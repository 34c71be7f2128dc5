import { expect, it } from "vitest";
import { readCron, rhythmOf } from "../../../src/core/workflow/cron.ts";

const MINUTE = 60_000;
const NOW = Date.parse("2026-03-02T09:00:00Z");

it.each`
  lines                                | usual    | longest
  ${["*/15 * * * *"]}                  | ${15}    | ${15}
  ${["7,22,37,52 * * * *"]}            | ${15}    | ${15}
  ${["0 * * * *"]}                     | ${60}    | ${60}
  ${["0 9 * * mon-fri"]}               | ${1440}  | ${4320}
  ${["*/30 9-17 * * 1-5"]}             | ${30}    | ${3810}
  ${["0 */6 * * *", "0 3-21/6 * * *"]} | ${180}   | ${180}
  ${["0 0 1 * 1"]}                     | ${10080} | ${10080}
`("$lines runs every $usual minutes, at the longest $longest", ({ lines, usual, longest }) => {
  const crons = lines.map(readCron);
  expect(rhythmOf(crons, NOW)).toEqual({ usual: usual * MINUTE, longest: longest * MINUTE });
});

it("has no rhythm with less than two runs", () => {
  const line = readCron("0 0 29 2 *");
  expect(line && rhythmOf([line], NOW)).toBeNull();
});

it.each(["* * * *", "60 * * * *", "* 24 * * *", "a * * * *", "5-2 * * * *", "*/0 * * * *", "@hourly", "0 0 * * sunday"])(
  "%s is no schedule",
  (text) => expect(readCron(text)).toBeNull(),
);

it.each(["0 0 * JAN SUN", "0,30 * * * *", "5/20 * * * *", "0 0 * * 7"])("%s is one", (text) => expect(readCron(text)).not.toBeNull());
