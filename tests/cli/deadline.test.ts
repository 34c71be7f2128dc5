import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "./call.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "slo-deadline-"));
  writeFileSync(join(folder, "calendar.yml"), "timezone: America/New_York\nhours: { mon-fri: 09:00-17:00 }\n");
  writeFileSync(join(folder, "wrong.yml"), "timezone: America/New_York\nhuors: {}\n");
  writeFileSync(
    join(folder, "calendar.json"),
    JSON.stringify({ timezone: "Asia/Kathmandu", hours: { "mon-fri": "10:00-12:00" } }, null, 2),
  );
  writeFileSync(join(folder, "tiers.yml"), "tiers: { gold: { severities: { sev1: { response: 10 minutes } } } }\n");
  writeFileSync(join(folder, "late.yml"), 'severities: { sev1: { response: "90 seconds", updates: every 1 hour } }\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const FROM = ["--from", "2026-03-06T16:00:00-05:00"];
const deadline = (...args: readonly string[]) => call(["deadline", ...args], { folder });

describe("deadline", () => {
  it("tells each promise of a severity, in UTC and the calendar's zone", async () => {
    const { code, out } = await deadline("--policy", "cloud-gov", "--severity", "sev1", ...FROM);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "Severity 1 (Platform availability)",
      "From                            21:00 UTC (16:00 New York), Fri 6 Mar 2026",
      "First answer  3 business hours  15:00 UTC (11:00 New York), Mon 9 Mar 2026",
      "Updates       as promised       when staff announce it",
      "Solution      best effort       no time promised",
      "",
    ]);
  });

  it("tells what customers of a tier are promised", async () => {
    const { code, out } = await deadline("--policy", "tiers.yml", "--severity", "sev1", "--tier", "gold", ...FROM);
    expect([code, out.split("\n")[2]]).toEqual([0, "First answer  10 minutes   21:10 UTC, Fri 6 Mar 2026"]);
    const wrong = await deadline("--policy", "tiers.yml", "--severity", "sev1", "--tier", "glod", ...FROM);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--tier: expected one of gold, got "glod". Did you mean gold?')]);
    expect(await deadline("--policy", "tiers.yml", "--severity", "sev1", "--tier", "gold", "--json", ...FROM)).toMatchObject({
      code: 0,
      out: '{"response":"2026-03-06T21:10:00.000+00:00","resolution":"2026-03-07T01:00:00.000+00:00"}\n',
    });
  });

  it("counts from now unless told", async () => {
    const now = (...args: readonly string[]) =>
      call(["deadline", "--policy", "cloud-gov", ...args], { folder, now: "2026-03-06T21:00:00Z" });
    expect((await now("--severity", "sev1")).out).toContain("15:00 UTC (11:00 New York), Mon 9 Mar 2026");
    expect(JSON.parse((await now("--target", "3 business hours", "--json")).out)).toEqual({ due: "2026-03-09T11:00:00.000-04:00" });
    expect((await now("--until", "2026-03-09T14:00:00Z")).out).toBe("2 h of open time, 65 h by the wall\n");
  });

  it("shows seconds where they matter", async () => {
    expect((await deadline("--policy", "late.yml", "--severity", "sev1", ...FROM)).out).toContain("21:01:30 UTC, Fri 6 Mar 2026");
  });

  it("counts a target on a calendar of its own file, YAML or JSON", async () => {
    expect((await deadline("--calendar", "calendar.yml", "--target", "8 business hours", ...FROM)).out).toBe(
      "20:00 UTC (16:00 New York), Mon 9 Mar 2026\n",
    );
    expect((await deadline("--calendar", "calendar.json", "--target", "2 business hours", ...FROM)).out).toBe(
      "06:15 UTC (12:00 Kathmandu), Mon 9 Mar 2026\n",
    );
  });

  it("tells the open time between two moments, also backwards", async () => {
    expect((await deadline("--calendar", "calendar.yml", "--until", "2026-03-09T10:00:00-04:00", ...FROM)).out).toBe(
      "2 h of open time, 65 h by the wall\n",
    );
    expect((await deadline("--calendar", "calendar.yml", "--until", "2026-03-06T15:00:00-05:00", ...FROM)).out).toBe(
      "-1 h of open time, -1 h by the wall\n",
    );
  });

  it("points into a calendar's file where it is wrong", async () => {
    const { code, err } = await deadline("--calendar", "wrong.yml", "--target", "4h", ...FROM);
    expect([code, err]).toEqual([1, 'wrong.yml:2:1 huors: unknown key. Did you mean "hours"?\n']);
  });

  it.each`
    args                                                                         | told
    ${["--severity", "sve1"]}                                                    | ${"Did you mean sev1?"}
    ${["--target", "4 horus"]}                                                   | ${'--target: expected a target such as "4 hours"'}
    ${["--target", "1 day"]}                                                     | ${'Write "24 hours", "1 calendar day" or "1 business day".'}
    ${["--target", "4 business hours on emea"]}                                  | ${'there is no calendar "emea" here, only default'}
    ${["--calendar", "calendar.yml", "--severity", "sev1"]}                      | ${"a calendar alone has none"}
    ${["--calendar", "calendar.yml", "--policy", "gruntwork", "--target", "4h"]} | ${"either --policy or --calendar"}
  `("$args is used wrongly", async ({ args, told }) => {
    const { code, err } = await deadline(...args, ...FROM);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });

  it("answers with the line that a batch would give, as JSON", async () => {
    expect((await deadline("--policy", "gruntwork", "--severity", "sev1", ...FROM, "--json")).out).toBe(
      '{"response":"2026-03-06T21:30:00.000+00:00","resolution":"2026-03-07T01:00:00.000+00:00"}\n',
    );
  });
});

describe("deadline --batch", () => {
  it("answers each line in order, errors on their own lines", async () => {
    const calendar = { timezone: "America/New_York", hours: { "mon-fri": "09:00-17:00" } };
    const from = "2026-03-06T16:00:00-05:00";
    const input = [
      JSON.stringify({ calendar, target: "8 business hours", from }),
      "nonsense",
      JSON.stringify({ calendar, from: "2026-03-06T16:00:00", target: "4h" }),
      JSON.stringify({ calendar, from, until: "2026-03-09T16:00:00-04:00" }),
      "",
      JSON.stringify({ policy: "gruntwork", severity: "sev4", from }),
      JSON.stringify({ policy: "nowhere.yml", severity: "sev4", from }),
    ];
    const { code, out } = await call(["deadline", "--batch"], { folder, input });
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers).toEqual([
      { due: "2026-03-09T16:00:00.000-04:00" },
      { error: expect.stringContaining("nonsense") },
      { error: expect.stringContaining("offset") },
      { elapsed: 480 },
      { error: expect.stringContaining("JSON object") },
      { response: "2026-03-09T17:00:00.000+00:00", resolution: null },
      { error: expect.stringContaining("Failed to read nowhere.yml: there is no such file.") },
    ]);
  });
});

it("counts from this second where no moment is named", async () => {
  const now = "2026-03-06T12:00:02.541Z";
  const words = await call(["deadline", "--target", "30 minutes"], { now });
  expect(words.out).toContain("12:30:02");
  expect(words.out).not.toContain(".541");
  const { out } = await call(["deadline", "--target", "30 minutes", "--json"], { now });
  expect(JSON.parse(out)).toEqual({ due: "2026-03-06T12:30:02.000+00:00" });
});
