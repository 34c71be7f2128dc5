import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDesk, TOKEN } from "../support/desk.ts";
import { call } from "./call.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slo-preview-"));
  mkdirSync(join(folder, ".github/incident-slo"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const own = (file: string, text: string) => writeFileSync(join(folder, ".github/incident-slo", file), text);

describe("preview", () => {
  it("lists every text with the scenes that it has something to say in", async () => {
    const { code, out } = await call(["preview"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^status\.md {2,}opened at-risk missed answered paused pending pending-answered over/m);
    expect(out).toMatch(/^reopened\.md {2,}reopened duplicate-reopened$/m);
  });

  it("prints one scene's text and nothing else", async () => {
    const { code, out } = await call(["preview", "missed:missed"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^\*\*The first answer to this Severity 1 incident is late\.\*\*/);
  });

  it("prints a mail's page as it is", async () => {
    const { out } = await call(["preview", "mail-customers:opened", "--html"]);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain("Severity 1 (Critical) incident: Deploys fail with 403 in us-east-1");
    expect(out).not.toMatch(/<(?:img|script|link)\b|src=|url\(/);
  });

  it("shows every scene on a page, with nothing that could run", async () => {
    const { out } = await call(["preview", "status", "--html"]);
    expect(out.match(/<h2>/g)?.length).toBeGreaterThan(8);
    expect(out).not.toMatch(/<script\b|onerror=/);
  });

  it("uses templates of one's own", async () => {
    own("reopened.md.hbs", "Wieder offen: {{severity.short}}");
    expect((await call(["preview", "reopened:reopened"], { folder })).out).toBe("Wieder offen: Severity 1\n");
  });

  it("names what is wrong with them, and fails", async () => {
    own("status.md.hbs", "a\n{{sverity}}");
    const { code, out, err } = await call(["preview", "status:missed"], { folder });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^\.github\/incident-slo\/status\.md\.hbs:2: there is no field "sverity" here.* The built-in template was used\.\n$/,
    );
    expect(out).toContain("### Severity 1 (Critical)");
  });

  it.each`
    words                                    | says
    ${["preview", "staus"]}                  | ${'There is no text "staus". Did you mean "status"?'}
    ${["preview", "status:nowhere"]}         | ${'There is no scene "nowhere".'}
    ${["preview", "reopened:missed"]}        | ${'reopened.md has nothing to say in the scene "missed".'}
    ${["preview", "missed:corrected"]}       | ${'missed.md has nothing to say in the scene "corrected".'}
    ${["preview", "--templates", "/none"]}   | ${"Failed to read /none: there is no such file."}
    ${["preview", "status", "--issue", "x"]} | ${'Expected an issue such as acme/service#42, got "x".'}
  `("says what is wrong with $words", async ({ words, says }: { words: readonly string[]; says: string }) => {
    const { code, err } = await call(words);
    expect([code === 0, err]).toEqual([false, expect.stringContaining(says)]);
  });

  it("takes a real issue, as it stood at each piece of news", async () => {
    const desk = await openDesk("2026-03-06T14:00:00Z");
    try {
      desk.at("14:02");
      const number = desk.repo.openIssue({ author: "customer", title: "Invoices are empty" });
      desk.at("14:09");
      desk.repo.label(number, "sev1", { by: "staff" });
      desk.at("15:00");
      const environment = { GITHUB_TOKEN: TOKEN };
      const { code, out, err } = await call(["preview", "mail-staff", "--issue", `acme/service#${number}`, "--api-url", desk.sim.url], {
        environment,
      });
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(/─ missed:response ─/);
      expect(out).toContain("First answer missed, due 14:32 UTC: Invoices are empty");
      expect(desk.writes()).toEqual([]);
    } finally {
      await desk.sim.stop();
    }
  });
});

describe("check", () => {
  it("tries templates of one's own with sample data", async () => {
    own("rca.md.hbs", "{{#if titel}}x{{/if}}");
    const { code, out } = await call(["check", "gruntwork"], { folder });
    expect(code).toBe(1);
    expect(out).toContain('.github/incident-slo/rca.md.hbs:1: there is no field "titel" here');
  });
});
