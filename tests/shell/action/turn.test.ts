import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { turnOf } from "../../../src/shell/action/turn.ts";

function environment(schedule: string | null, run: string) {
  const path = join(mkdtempSync(join(tmpdir(), "slo-turn-")), "event.json");
  writeFileSync(path, JSON.stringify(schedule === null ? {} : { schedule }));
  return { GITHUB_EVENT_NAME: schedule === null ? "workflow_dispatch" : "schedule", GITHUB_EVENT_PATH: path, GITHUB_RUN_NUMBER: run };
}

describe("whose turn it is to be read whole", () => {
  it.each`
    schedule                        | run      | turn
    ${"7,22,37,52 * * * *"}         | ${"481"} | ${{ count: 481, of: 24 }}
    ${"7 8-17 * * 1-5"}             | ${"3"}   | ${{ count: 3, of: 10 }}
    ${"7 7 * * *"}                  | ${"3"}   | ${{ count: 3, of: 1 }}
    ${"this is no line of a table"} | ${"3"}   | ${{ count: 3, of: 24 }}
    ${null}                         | ${"3"}   | ${{ count: 3, of: 24 }}
    ${null}                         | ${""}    | ${undefined}
  `("comes round within a day of the schedule $schedule, counted by its runs", ({ schedule, run, turn }) => {
    expect(turnOf(environment(schedule, run)).turn).toEqual(turn);
  });
});
