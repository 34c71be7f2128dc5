import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { labelFindings } from "../../../src/app/check-remote/label-findings.ts";
import { summaryOf } from "../../../src/app/follow/summary.ts";
import { createCommand, lacksLabels, wantedLabels } from "../../../src/app/run/labels.ts";
import { openDesk } from "../../support/desk.ts";
import { policyOf } from "../../support/scene.ts";

const MEANT = "Complete outage. ".repeat(10).trim();
const TWO = `severities: { sev1: { means: "${MEANT}", labels: [sev1, "severity: critical"] } }\n`;

describe("the job summary's lines that make labels", () => {
  let close: () => Promise<void> = async () => {};
  afterEach(() => close());

  async function summaryWith(policy: string, labels: readonly string[]): Promise<string> {
    const desk = await openDesk("2026-03-06T14:02:00Z", { policy });
    close = () => desk.sim.stop();
    for (const name of ["sev1", "sev2", "sev3", "sev4"]) desk.repo.deleteLabel(name, { by: "lead" });
    for (const name of labels) desk.repo.createLabel(name);
    return summaryOf(await desk.sweep(), { dryRun: false });
  }

  it.each(["sev1", "Severity: Critical", "SEV4"])("are not there where any label of a severity is: %s", async (label) => {
    expect(await summaryWith(TWO, ["bug", label])).not.toContain("## Severity labels");
  });

  it("are those that a check of the repository gives, with descriptions, and make what `init` makes", async () => {
    const policy = await policyOf(TWO);
    const summary = await summaryWith(TWO, ["bug"]);
    const lines = summary.split("\n").filter((line) => line.startsWith("gh label create"));
    const given = labelFindings(policy, { name: "acme/service" }, ["bug"]).flatMap(({ cure }) => cure);
    expect(lines).toHaveLength(5);
    expect(given).toEqual(expect.arrayContaining(lines.map((line) => line.replace(/ --description .*/, ""))));
    const made = wantedLabels(policy).find(({ name }) => name === "severity: critical");
    expect(made).toMatchObject({ color: "b60205", description: `${MEANT.slice(0, 99)}…` });
    expect(lines).toContain(
      `gh label create "severity: critical" --repo acme/service --color b60205 --description "${made?.description ?? ""}"`,
    );
  });

  it("are left out where there are too many labels to know", async () => {
    const labels = Array.from({ length: 100 }, (_, index) => `area ${index}`);
    expect(lacksLabels({ labels }, await policyOf(TWO))).toBe(false);
    expect(lacksLabels({ labels: null }, await policyOf(TWO))).toBe(false);
    expect(lacksLabels({ labels: labels.slice(1) }, await policyOf(TWO))).toBe(true);
  });
});

describe.skipIf(process.platform === "win32")("a line that makes a label", () => {
  const folder = mkdtempSync(join(tmpdir(), "slo-gh-"));
  writeFileSync(join(folder, "gh"), '#!/bin/sh\nprintf "%s\\0" "$@"\n', { mode: 0o755 });
  afterAll(() => rmSync(folder, { recursive: true }));

  function wordsOf(line: string): readonly string[] {
    const said = execFileSync("sh", ["-c", line], {
      encoding: "utf8",
      env: { PATH: `${folder}:${process.env.PATH ?? ""}`, HOME: "/home/pat" },
    });
    return said.split("\0").slice(0, -1);
  }

  const nasty = fc
    .array(
      fc.oneof(
        fc.constantFrom("$HOME", "`id`", "$(id)", "'", '"', "\\", "!", "*", " ", ";", "&", "|", ">", "…", "~", "#", "é"),
        fc.string(),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((parts) => parts.join("").replace(/[\p{Cc}\p{Cs}]/gu, ""))
    .filter((text) => text.trim() !== "");

  it("is one command with the very words, whatever they are", () => {
    fc.assert(
      fc.property(nasty, nasty, (name, description) => {
        const words = wordsOf(createCommand({ name, color: "b60205", description }, "acme/service"));
        const options = ["--repo", "acme/service", "--color", "b60205", "--description", description];
        expect(words).toEqual(["label", "create", ...(name.startsWith("-") ? [...options, "--", name] : [name, ...options])]);
      }),
      { numRuns: 200 },
    );
  });
});
