import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call } from "./call.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slo-policy-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], now = "2026-03-06T12:00:00Z") => call(["policy", ...args], { folder, now });
const file = (name: string) => readFileSync(join(folder, name), "utf8");

/** The cells of a Markdown table's row that begins with that text. */
function row(page: string, name: string): readonly string[] {
  const line = page.split("\n").find((one) => one.startsWith(`| **${name}`)) ?? "";
  return line.split("|").map((cell) => cell.trim());
}

describe("policy", () => {
  it.each`
    policy         | name                                    | response              | resolution       | communication
    ${"gruntwork"} | ${"Severity 1 (Critical)"}              | ${"30 minutes"}       | ${"4 hours"}     | ${/^Immediate notification via email/}
    ${"gruntwork"} | ${"Severity 2 (High)"}                  | ${"1 hour"}           | ${"8 hours"}     | ${/^Notification via email upon resolution$/}
    ${"gruntwork"} | ${"Severity 3 (Medium)"}                | ${"4 hours"}          | ${"24 hours"}    | ${/^As needed/}
    ${"gruntwork"} | ${"Severity 4 (Low)"}                   | ${"1 business day"}   | ${"Best effort"} | ${/^As needed/}
    ${"cloud-gov"} | ${"Severity 1 (Platform availability)"} | ${"3 business hours"} | ${"Best effort"} | ${/^As needed/}
    ${"cloud-gov"} | ${"Severity 2 (Provisioning services)"} | ${"2 business days"}  | ${"Best effort"} | ${/^As needed/}
    ${"cloud-gov"} | ${"Severity 3 (Other issues)"}          | ${"5 business days"}  | ${"Best effort"} | ${/^As needed/}
  `("of $policy promises for $name what its document does", async ({ policy, name, response, resolution, communication }) => {
    const { code, out } = await run([policy]);
    const cells = row(out, name);
    expect([code, cells[3], cells[4]]).toEqual([0, response, resolution]);
    expect(cells[5]).toMatch(communication);
  });

  it("of gruntwork names what is not covered, and of cloud-gov its hours, holidays and maintenance", async () => {
    const gruntwork = (await run(["gruntwork"])).out;
    for (const text of [
      "Beta or preview features (they're still experimental)",
      "Scheduled maintenance",
      "Third-party service failures",
      "How We'll Prevent It",
    ])
      expect(gruntwork).toContain(text);
    const cloudGov = (await run(["cloud-gov"])).out;
    for (const text of [
      "Monday to Friday 09:00–17:00 New York time",
      "Holidays 2026",
      "2027-11-25 Thanksgiving Day",
      "Tue–Thu",
      "System maintenance and upgrades",
    ])
      expect(cloudGov).toContain(text);
  });

  it.each(["page.md", "page.html"])("keeps what people wrote around it in %s, and is found to be the same", async (page) => {
    writeFileSync(join(folder, "slo.yml"), 'contact: "help@example.com, or https://help.example.com."\n');
    expect((await run(["slo.yml", "--out", page])).code).toBe(0);
    const mine = file(page)
      .replace("<!-- incident-slo policy", "Our own words, <b>free</b>.\n\n<!-- incident-slo policy")
      .replace(/<!-- \/incident-slo policy -->/, "$&\n\nMore of them.");
    writeFileSync(join(folder, page), mine);
    expect(await run(["slo.yml", "--check", page])).toMatchObject({ code: 0, out: `${page} says what the policy does.\n` });
    writeFileSync(join(folder, "slo.yml"), "severities: { sev2: { response: 2 hours } }\n");
    const { code, err } = await run(["slo.yml", "--check", page]);
    expect(code).toBe(1);
    expect(err).toMatch(/^- .*1 hour/m);
    expect(err).toMatch(/^\+ .*2 hours/m);
    await run(["slo.yml", "--out", page]);
    expect(file(page)).toContain("Our own words, <b>free</b>.");
    expect(file(page)).toContain("More of them.");
    expect((await run(["slo.yml", "--check", page])).code).toBe(0);
  });

  it("is added to a page that was written by hand, whose check fails before", async () => {
    writeFileSync(join(folder, "support.md"), "# Support\n\nWe are kind.\n");
    expect(await run(["gruntwork", "--check", "support.md"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("no part that was made from a policy"),
    });
    await run(["gruntwork", "--out", "support.md"]);
    expect(file("support.md")).toMatch(/^# Support\n\nWe are kind\.\n\n<!-- incident-slo policy 2026/);
  });

  it("does not fail at the turn of the year, but says that the holidays are old", async () => {
    await run(["cloud-gov", "--out", "page.md"]);
    const { code, err } = await run(["cloud-gov", "--check", "page.md"], "2027-01-02T12:00:00Z");
    expect([code, err]).toEqual([0, "It names the holidays of 2026 and 2027: write it anew with --out page.md.\n"]);
    expect((await run(["cloud-gov", "--check", "page.md"], "2027-01-01T03:00:00Z")).err).toBe("");
  });

  it("escapes what stands in the policy, and links addresses", async () => {
    writeFileSync(
      join(folder, "slo.yml"),
      'severities: { sev2: { means: "a | b <script>" } }\ncontact: "help@example.com, or https://help.example.com."\n',
    );
    expect((await run(["slo.yml"])).out).toContain("a \\| b &lt;script>");
    const page = (await run(["slo.yml", "--format", "html"])).out;
    expect(page).toContain("a | b &lt;script&gt;");
    expect(page).toContain(
      '<a href="mailto:help@example.com">help@example.com</a>, or <a href="https://help.example.com">https://help.example.com</a>.',
    );
  });

  it("names problems and misuse", async () => {
    writeFileSync(join(folder, "slo.yml"), "severities: { sev2: { response: 2 horus } }\n");
    expect(await run(["slo.yml"])).toMatchObject({ code: 1, err: expect.stringContaining("slo.yml:1:33") });
    expect(await run(["gruntwork", "--format", "pdf"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--format: expected markdown or html"),
    });
    expect(await run(["gruntwork", "--check", "nowhere.md"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("there is no such file"),
    });
    expect((await run(["gruntwork", "--check", "a.md", "--out", "b.md"])).code).toBe(2);
  });
});
