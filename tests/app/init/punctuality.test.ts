import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const page = readFileSync("docs/punctuality.md", "utf8");

describe("docs/punctuality.md", () => {
  it("shows the starters' workflows, byte for byte", () => {
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block);
    expect(blocks.slice(0, 2)).toEqual(
      ["punctual.yml", "punctual-sweep.yml"].map((name) => readFileSync(`src/app/init/starter/${name}`, "utf8")),
    );
  });

  it("counts minutes as its formula says", () => {
    const rows = [...page.matchAll(/^\| every (\d+) minutes \| (?:none|(\d+) minutes) \| ([\d,]+) \|/gm)];
    expect(rows.length).toBeGreaterThan(5);
    const [events, deadlines] = (/with (\d+) events and (\d+) such deadlines/.exec(page) ?? []).slice(1).map(Number);
    for (const [, interval, watch = "0", minutes = ""] of rows) {
      const expected = 43_200 / Number(interval) + (events ?? 0) + 2 * (deadlines ?? 0) * Number(watch);
      expect(Number(minutes.replaceAll(",", ""))).toBe(expected);
    }
  });
});

describe.each([
  ["punctual.yml", "workflow.yml"],
  ["punctual-sweep.yml", "sweep.yml"],
])("the workflow for short promises, %s", (name, plainName) => {
  const workflow = parse(readFileSync(`src/app/init/starter/${name}`, "utf8"));
  const plain = parse(readFileSync(`src/app/init/starter/${plainName}`, "utf8"));

  it(`differs from ${plainName} in what staying takes alone`, () => {
    const { concurrency, jobs, ...rest } = workflow;
    const { "timeout-minutes": limit, steps, if: condition, ...job } = jobs.slo;
    const { steps: plainSteps, if: plainCondition, ...plainJob } = plain.jobs.slo;
    expect({ ...rest, jobs: { slo: job } }).toEqual({ ...plain, jobs: { slo: plainJob } });
    // Bots' comments are left out besides.
    expect(condition?.replace("github.event.comment.user.type != 'Bot' && ", "")).toBe(plainCondition);
    expect(concurrency["cancel-in-progress"]).toBe(true);
    expect(steps.map(({ uses }: { readonly uses: string }) => uses)).toEqual(plainSteps.map(({ uses }: { readonly uses: string }) => uses));
    expect(steps[0].with).toEqual({ "watch-for": "1h" });
    expect(limit).toBeGreaterThan(60);
  });
});
