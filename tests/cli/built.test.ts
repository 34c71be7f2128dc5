import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { widthOf } from "../../src/shell/terminal/terminal.ts";
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

/** Runs it with its output going where `out` says, and ends reading after the first words where it says so. */
function callInto(args: readonly string[], out: number | "pipe"): Promise<{ readonly code: number | null; readonly err: string }> {
  const child = spawn(process.execPath, ["dist/cli.js", ...args], { stdio: ["ignore", out, "pipe"] });
  let err = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    err += chunk;
  });
  child.stdout?.once("data", () => child.stdout?.destroy());
  return new Promise((settle) => child.once("close", (code) => settle({ code, err })));
}

describe("the built command line", () => {
  it("ends with a sentence where nobody reads any more", async () => {
    expect(await callInto(["demo"], "pipe")).toEqual({ code: 0, err: "Nobody reads the output any more, so the rest is left out.\n" });
  });

  it.skipIf(!existsSync("/dev/full"))("ends with a sentence where there is no space left", async () => {
    const full = openSync("/dev/full", "w");
    const ended = await callInto(["policy", "gruntwork"], full);
    closeSync(full);
    expect(ended).toEqual({ code: 1, err: "Failed to write the output: there is no space left.\n" });
  });

  it.each`
    columns      | width
    ${undefined} | ${100}
    ${0}         | ${100}
    ${3}         | ${20}
    ${20}        | ${20}
    ${72}        | ${72}
    ${240}       | ${100}
  `("writes $width columns wide where the terminal says $columns", ({ columns, width }) => {
    expect(widthOf(columns)).toBe(width);
  });

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
      /labels #\d+ planned-maintenance[\s\S]*Planned maintenance[\s\S]*Maintenance: under way/,
      /the monitor tells GitHub: firing[\s\S]*opens #\d+: Search[\s\S]*The monitor reports that it recovered/,
      /#\d+ Search: one request in ten fails: Severity 1 \(Critical\), open, nothing missed so far/,
      /#\d+ Exports hang at 80 percent: Severity 1 \(Critical\), missed: first answer/,
    ]) {
      expect(out).toMatch(beat);
    }
    expect(out).not.toContain("\u001b");
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(100);
    expect(readdirSync(pages)).toEqual(expect.arrayContaining(["index.html", "mails.html", "issue-1.html"]));
    const threads = readdirSync(pages)
      .filter((name) => name.endsWith(".html"))
      .map((name) => readFileSync(join(pages, name), "utf8"));
    const status = readFileSync(join(pages, "report", "status.html"), "utf8");
    expect(status).toContain("<h1>1 open incident, maintenance under way</h1>");
    expect(status).toMatch(/href="\.\.\/issue-\d+\.html"/);
    for (const page of [...threads, status]) expect(page).not.toMatch(/<script|<link(?! rel="icon" href="data:)|src="http/);
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
