import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callBuilt } from "./call.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "slo-built-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe("the built command line", () => {
  it("tells its version and help", async () => {
    expect((await callBuilt(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await callBuilt(["--help"])).toMatchObject({ code: 0, err: "" });
    expect((await callBuilt(["nonsense"])).code).toBe(2);
  });

  it("answers a long batch line by line, in order, wrong lines among them", async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) =>
      index % 7 === 3
        ? `nonsense ${index}`
        : JSON.stringify({ calendar: {}, target: `${index + 1} minutes`, from: "2026-03-06T00:00:00Z" }),
    );
    const { code, out } = await callBuilt(["deadline", "--batch"], `${lines.join("\n")}\n`);
    const answers = out.trimEnd().split("\n");
    expect([code, answers.length]).toEqual([0, lines.length]);
    answers.forEach((answer, index) => {
      const due = new Date(Date.parse("2026-03-06T00:00:00Z") + (index + 1) * 60_000).toISOString().replace("Z", "+00:00");
      expect(JSON.parse(answer)).toEqual(index % 7 === 3 ? { error: expect.stringContaining(`nonsense ${index}`) } : { due });
    });
  });

  it.each([
    ["half a line", '{"from":'],
    ["no UTF-8", "\u0000\ufffd\u{10ffff}"],
    ["deep nesting", "[".repeat(20_000)],
    ["a prototype", '{"__proto__":{"target":"4h"},"from":"2026-03-06T00:00:00Z"}'],
    ["a calendar that never opens", '{"calendar":{"hours":{}},"target":"4 business hours","from":"2026-03-06T00:00:00Z"}'],
    [
      "a calendar that repeats itself",
      '{"calendar":{"hours":{"mon-fri":["09:00-12:00","11:00-13:00"]}},"target":"4 business hours","from":"2026-03-06T00:00:00Z"}',
    ],
    ["a very long line", `{"from":"${"x".repeat(1_000_000)}"}`],
  ])("answers %s with an error", async (_, line) => {
    const { code, out } = await callBuilt(["deadline", "--batch"], line);
    expect([code, Object.keys(JSON.parse(out))]).toEqual([0, ["error"]]);
    expect(out.length).toBeLessThan(1_000);
  });
});

describe("the demo", () => {
  it("tells the whole week, and what Incident SLO did in it", async () => {
    const pages = join(folder, "pages");
    const { code, out, err } = await callBuilt(["demo", "--html", pages]);
    expect([code, err]).toEqual([0, ""]);
    for (const beat of [
      /labels #\d+ sev2[\s\S]*waiting for our first answer/,
      /#1 Builds wait 20 minutes for a runner: Severity 2 \(High\), every promise kept/,
      /opens the root cause analysis for #1/,
      /raises #\d+ from sev3 to sev1[\s\S]*mails 3 customers \(the webhook answered 503, 503 and 202\)/,
      /The first answer to this Severity 1 incident is late\./,
      /quotes our comment[\s\S]*has nothing to say: the marker counts for nothing there/,
      /Missed: answered/,
      /It is over, says support:[\s\S]*The pasted marker silenced nothing/,
      /1 business day · Tuesday 26 May, 20:00 UTC \(16:00 New York\)/,
      /waiting-on-customer: support waits[\s\S]*Comment here and the clock goes on[\s\S]*The clock runs again[\s\S]*takes the label waiting-on-customer off/,
      /closed when #\d+ was merged/,
      /#\d+ Exports hang at 80 percent: Severity 1 \(Critical\), missed: first answer/,
    ]) {
      expect(out).toMatch(beat);
    }
    expect(out).not.toContain("\u001b");
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(100);
    expect(readdirSync(pages)).toEqual(expect.arrayContaining(["index.html", "mails.html", "issue-1.html"]));
    const threads = readdirSync(pages).map((name) => readFileSync(join(pages, name), "utf8"));
    for (const page of threads) expect(page).not.toMatch(/<script|<link|src="http/);
    expect(threads.join("")).not.toContain("incident-slo:{");
  });

  it("plays under a policy with one severity, its own labels and channels", async () => {
    const policy = file(
      "one.yml",
      `extends: none
severities:
  outage: { title: Outage, labels: ["P: outage"], response: 2 business hours, updates: every 1 hour, resolution: 1 business day, rca: true }
staff: { role: maintain }
rca: { repository: acme/postmortems }
`,
    );
    const { code, out, err } = await callBuilt(["demo", "--policy", policy]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("labels #1 P: outage (Outage");
    expect(out).toContain("there is nothing to raise");
    expect(out).toContain("#1 Builds wait 20 minutes for a runner: Outage, every promise kept");
  });

  it("prints every problem of a broken policy and plays nothing", async () => {
    const { code, out, err } = await callBuilt(["demo", "--policy", file("broken.yml", "severities:\n  sve1: { response: 4 horus }\n")]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("2:3 severities.sve1:");
    expect(err).toContain("2:21 severities.sve1.response:");
  });

  it("says why it cannot write its pages", async () => {
    const { code, err } = await callBuilt(["demo", "--policy", "community", "--html", join(file("taken", ""), "pages")]);
    expect(code).toBe(1);
    expect(err).toMatch(/^Failed to write the pages to .*: there is no such folder\.\n$/);
  });
});
