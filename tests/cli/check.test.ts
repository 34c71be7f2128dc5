import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call } from "./call.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slo-check-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("check", () => {
  it("prints every problem with its place and ends with 1", async () => {
    writeFileSync(join(folder, "policy.yml"), "severities:\n  sve1: { response: 4 horus }\n");
    const { code, out } = await call(["check", "policy.yml"], { folder });
    expect(code).toBe(1);
    expect(out).toContain('policy.yml:2:3 severities.sve1: a new severity needs a title. Did you mean "sev1"?');
    expect(out).toContain("policy.yml:2:21 severities.sve1.response:");
  });

  it("takes the folder's own policy without being told", async () => {
    mkdirSync(join(folder, ".github"));
    writeFileSync(join(folder, ".github/incident-slo.yml"), "severities: { sev1: { title: Everything is down } }\n");
    const { code, out, err } = await call(["check"], { folder });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Severity 1 (Everything is down)");
  });

  it("says so when there is none, and shows the default", async () => {
    const { code, out, err } = await call(["check"], { folder });
    expect(code).toBe(0);
    expect(err).toContain("There is no .github/incident-slo.yml here");
    expect(out).toContain("Severity 1 (Critical)");
  });

  it("answers programs with JSON alone on standard output", async () => {
    const { code, out } = await call(["check", "--json"], { folder });
    expect([code, JSON.parse(out).ok]).toEqual([0, true]);
  });

  it("shows a built-in policy by its name", async () => {
    expect((await call(["check", "cloud-gov"], { folder })).out).toContain("America/New_York");
  });

  it.each([
    ["nothing.yml", "Failed to read nothing.yml: there is no such file."],
    [".", "Failed to read .: it is a folder."],
  ])("that cannot read %s says why", async (name, told) => {
    const { code, err } = await call(["check", name], { folder });
    expect([code, err]).toEqual([1, `${told}\n`]);
  });
});
