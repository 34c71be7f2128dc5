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

/** The words of a page without their layout. */
function textIn(page: string): string {
  return page
    .replace(/<[^>]+>|\*\*|^#+ /gm, "")
    .replaceAll("&#39;", "'")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");
}

describe("policy", () => {
  it.each`
    policy         | name                                    | response              | resolution       | communication
    ${"gruntwork"} | ${"Severity 1 (Critical)"}              | ${"30 minutes"}       | ${"4 hours"}     | ${/^Immediate notification via email/}
    ${"gruntwork"} | ${"Severity 2 (High)"}                  | ${"1 hour"}           | ${"8 hours"}     | ${/^Notification via email upon resolution$/}
    ${"gruntwork"} | ${"Severity 3 (Medium)"}                | ${"4 hours"}          | ${"24 hours"}    | ${/^As needed$/}
    ${"gruntwork"} | ${"Severity 4 (Low)"}                   | ${"1 business day"}   | ${"Best effort"} | ${/^As needed/}
    ${"cloud-gov"} | ${"Severity 1 (Platform availability)"} | ${"3 business hours"} | ${"Best effort"} | ${/^$/}
    ${"cloud-gov"} | ${"Severity 2 (Provisioning services)"} | ${"2 business days"}  | ${"Best effort"} | ${/^$/}
    ${"cloud-gov"} | ${"Severity 3 (Other issues)"}          | ${"5 business days"}  | ${"Best effort"} | ${/^$/}
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

  it.each(["markdown", "html"])("of gruntwork says as %s what else its document promises, in its words", async (format) => {
    const page = textIn((await run(["gruntwork", "--format", format])).out);
    for (const words of [
      "We have observability and monitoring on our core infrastructure.",
      "We use tools like Sentry to aggregate and produce notifications of errors.",
      "Our team watches support channels during business hours to catch issues you report.",
      "First Update (within our response time): We've found the problem and are working on it; how bad it is and who's affected; when you'll hear from us next",
      "What's happening right now; what we're doing to fix it; updated timeline if things change",
      "Everything is back to normal; quick summary of what happened; we'll do a full review and share lessons learned",
      "For Severity 1 and Severity 2 we'll create a Root Cause Analysis that, upon request, will be shared with customers, including:",
      "What Happened: Step-by-step timeline of the incident",
      "Who Was Affected: How many customers and what services were impacted",
      "Root Cause: What actually caused the problem",
      "How We'll Prevent It: Specific steps we're taking to avoid this happening again",
      "Lessons Learned: What worked well and what we'll do better next time",
    ])
      expect(page).toContain(words);
  });

  it("of cloud-gov says what else its document promises, and nothing that it does not", async () => {
    const page = textIn((await run(["cloud-gov"])).out);
    for (const words of [
      "We publish metrics and status updates about the platform as events happen.",
      "Our code base is open to the public and we provide customers visibility in our process.",
      "We publicly publish real time metrics regarding platform availability.",
      "less than 90% availability over one hour as an incident (6 minute outage), less than 97% over a 24-hour period (43 minute outage)",
      'Our site is "unavailable" if more than 10% of public users are experiencing issues.',
      "Emails received outside of office hours will be prioritized the next business day.",
      "For Severity 1 and Severity 2 we will: - Log communication and coordination between the team to resolve the issue. - Hold a retrospective to analyze and report on follow-up items and lessons-learned.",
      "For security incidents, we follow the process outlined in our Incident Response.",
      "while all our staff are available",
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/upon request|root cause|regular updates|all clear|which promises|as needed/i);
  });

  it("tells customers which promises count in which hours, not what calendars are called", async () => {
    writeFileSync(
      join(folder, "slo.yml"),
      [
        "calendars: { emea: { timezone: Europe/Berlin, hours: { mon-fri: 08:00-18:00 } } }",
        "severities:",
        "  sev1: { response: 1 hour, updates: every 2 business hours on emea, rca: 5 business days on emea }",
        "  sev2: { response: 2 business hours on emea, resolution: 2 business days on default }",
        "  sev3: { response: 4 business hours on emea, resolution: 3 business days on emea }",
        "maintenance:",
        "  windows:",
        "    - { days: tue, hours: 10:00-14:00, calendar: emea, reason: Upgrades }",
      ].join("\n"),
    );
    const { out } = await run(["slo.yml"]);
    expect(out).not.toMatch(/\bemea\b|\bdefault\b/i);
    expect(out).toContain("Severity 2 (solution) and Severity 4: Monday to Friday 09:00–17:00 UTC.");
    expect(out).toContain("Severity 1, Severity 2 (first answer) and Severity 3: Monday to Friday 08:00–18:00 Berlin time.");
    expect(row(out, "Severity 2").slice(3, 5)).toEqual(["2 business hours", "2 business days"]);
    expect(row(out, "Severity 1")[5]).toMatch(/; an update at least every 2 business hours$/);
    expect(out).toContain("Due after the end: Severity 1 within 5 business days.");
    expect(out).toContain("- **Tue 10:00–14:00 Berlin time**: Upgrades");
    const named = out.match(/^.*Berlin time\.$/m)?.[0] ?? "";
    writeFileSync(join(folder, "page.md"), out.replace(named, named.replace("Severity 2 (first answer) and ", "")));
    expect((await run(["slo.yml", "--check", "page.md"])).code).toBe(1);
  });

  it("says what holds of issues that nobody has sorted yet, where anything does", async () => {
    const zone = "calendar: { timezone: America/Chicago }\n";
    writeFileSync(join(folder, "slo.yml"), `${zone}untriaged: { as: sev4, from: 2026-12-01, except: [question, "kind: idea"] }\n`);
    expect((await run(["slo.yml"])).out).toContain(
      "An issue that nobody has sorted yet, opened since Tuesday 1 December 2026, has the first answer of Severity 4 (1 business day) from its opening on and no other promise, unless it is labelled question or kind: idea. Once we set a severity, its times count from the opening.\n",
    );
    writeFileSync(join(folder, "page.md"), (await run(["slo.yml"])).out);
    writeFileSync(join(folder, "slo.yml"), `${zone}untriaged: { as: sev3, from: 2026-12-01 }\n`);
    expect(await run(["slo.yml", "--check", "page.md"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("first answer of Severity 3"),
    });
    expect((await run(["gruntwork"])).out).not.toContain("sorted");
  });

  it("says that updates stand still in a pause, too, and the first answer does not", async () => {
    writeFileSync(join(folder, "slo.yml"), "clocks: { pause-labels: { waiting: Waiting for you } }\n");
    expect((await run(["slo.yml"])).out).toContain(
      "- **Pauses**: the clocks of updates and of the solution stand still, that of the first answer does not, while: Waiting for you",
    );
  });

  it("leaves out days that are over with their year", async () => {
    writeFileSync(
      join(folder, "slo.yml"),
      [
        'calendar: { special: { "2025-12-24": 09:00-12:00, "2026-12-24": 09:00-11:00, "2028-01-02": closed } }',
        "maintenance:",
        "  windows:",
        '    - { dates: ["2025-11-01"], reason: Long ago }',
        '    - { dates: ["2025-11-01", "2026-11-01"], reason: Moving }',
        '    - { days: tue, dates: ["2025-11-02"], hours: 10:00-11:00, reason: Weekly }',
      ].join("\n"),
    );
    const { out } = await run(["slo.yml"], "2026-11-22T12:00:00Z");
    expect(out).toContain("Other hours on 2026-12-24 09:00–11:00, 2028-01-02 closed.");
    expect(out).toContain("## Maintenance\n\n- **2026-11-01**: Moving\n- **Tue 10:00–11:00 UTC**: Weekly\n");
    expect(out).not.toContain("2025");
    writeFileSync(join(folder, "slo.yml"), 'maintenance: { windows: [{ dates: ["2025-11-01"], reason: Long ago }] }\n');
    expect((await run(["slo.yml"], "2026-11-22T12:00:00Z")).out).not.toContain("## Maintenance");
  });

  it("promises of a policy with no words of its own only what the policy says", async () => {
    writeFileSync(
      join(folder, "slo.yml"),
      "extends: community\nseverities: { sev1: { rca: 5 business days, updates: every 2 hours }, sev2: { rca: true } }\n",
    );
    const { out, err } = await run(["slo.yml"]);
    expect(err).toBe("");
    expect(row(out, "Severity 1")[5]).toBe("As needed; an update at least every 2 hours");
    expect(textIn(out)).toContain(
      "After we fix it For Severity 1 and Severity 2 we write a root cause analysis. Due after the end: Severity 1 within 5 business days.",
    );
    expect(out).not.toMatch(/upon request|which promises|all clear/i);
  });

  it("says of the policy that it extends only what its owner confirmed", async () => {
    writeFileSync(join(folder, "slo.yml"), "page: { Our commitment: Ours, when things go wrong: true }\n");
    const { out, err } = await run(["slo.yml"]);
    expect(err).toBe(
      'Left out: mail to customers, since the policy names no channel for it. If your workflow mails them, say so: name each severity\'s email, or a channel.\nLeft out, since the policy that this one extends says it of another desk: "Incident detection procedures". What is true of yours, name under page: with true.\n',
    );
    expect(out).toContain("## Our commitment\n\nOurs\n");
    expect(out).toContain("Here's what you can expect from us during an incident");
    expect(out).not.toMatch(/Sentry|upon request/);
    expect(out).toContain("For Severity 1 and Severity 2 we write a root cause analysis.");
    expect((await run(["gruntwork"])).err).toBe("");
    // Without a file nobody has confirmed anything.
    expect((await run([])).out).not.toMatch(/Sentry|committed|upon request/);
    writeFileSync(join(folder, "slo.yml"), "page: { Our promise: true }\n");
    expect(await run(["slo.yml"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/slo\.yml:1:\d+ page\."Our promise": expected a text, or true or false/),
    });
  });

  it("promises customers mail only where the policy names a way, or its owner says so", async () => {
    const sev1 = async (text: string) => {
      writeFileSync(join(folder, "slo.yml"), text);
      return (await run(["slo.yml"])).out.match(/\*\*Severity 1.*$/m)?.[0];
    };
    expect(await sev1("contact: support@example.com\n")).not.toContain("email");
    expect(await sev1("severities: { sev1: { email: { customers: [opened, resolved] } } }\n")).toContain(
      "Immediate notification via email",
    );
    const channel = (audience: string) => `channels: { a: { format: json, url: env:INCIDENT_SLO_A, audiences: [${audience}] } }\n`;
    expect(await sev1(channel("customers"))).toContain("Immediate notification via email");
    expect(await sev1(channel("staff"))).not.toContain("email");
  });

  it("names a device that nothing can be written to", async () => {
    const { code, err } = await run(["gruntwork", "--out", "/dev/full"]);
    expect([code, err]).toEqual([1, "Failed to write /dev/full: there is no space left.\n"]);
  });

  it.each`
    part                                                          | changed
    ${"page: { Here: One }"}                                      | ${"page: { Here: Two }"}
    ${"page: { Here: One }"}                                      | ${"page: { There: One }"}
    ${"rca: { means: we write }"}                                 | ${"rca: { means: we talk }"}
    ${"severities: { sev1: { email: { customers: [opened] } } }"} | ${"severities: { sev1: { email: { customers: [opened, reopened] } } }"}
  `("--check finds the change from $part to $changed", async ({ part, changed }) => {
    writeFileSync(join(folder, "slo.yml"), part);
    await run(["slo.yml", "--out", "page.md"]);
    writeFileSync(join(folder, "slo.yml"), changed);
    expect((await run(["slo.yml", "--check", "page.md"])).code).toBe(1);
  });

  it("lays out what stands in the policy's own words", async () => {
    const words = "Two lines\n  of words:\n\n- **A <b>**: at https://a.example\n  and more\n- plain\n\nAfter.";
    writeFileSync(join(folder, "slo.yml"), JSON.stringify({ extends: "community", page: { "Head | <i>": words } }));
    expect((await run(["slo.yml"])).out).toContain(
      "## Head | &lt;i>\n\nTwo lines  \nof words:\n\n- **A &lt;b>**: at https://a.example and more\n- plain\n\nAfter.\n",
    );
    expect((await run(["slo.yml", "--format", "html"])).out).toContain(
      '<li><strong>A &lt;b&gt;</strong>: at <a href="https://a.example">https://a.example</a> and more</li>\n<li>plain</li>',
    );
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
