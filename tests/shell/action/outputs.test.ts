import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Annotation, writeAnnotations } from "../../../src/shell/action/annotations.ts";
import { listWithin, writeOutputs, writeSummary } from "../../../src/shell/action/outputs.ts";
import { writeFiles } from "../../../src/shell/files/write-files.ts";
import { redactor } from "../../../src/shell/secrets.ts";
import { emptyStepSummary } from "../../support/step-summary.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const redact = redactor(["ghs_token", "https://hooks.example.com/abc/def-long-secret"]);

function outputFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), "outputs-")), "file");
  writeFileSync(path, "");
  vi.stubEnv("GITHUB_OUTPUT", path);
  return path;
}

describe("annotations", () => {
  function printed(annotations: readonly Annotation[]): readonly string[] {
    const lines: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text).trimEnd()) > 0);
    writeAnnotations(annotations, redact);
    vi.restoreAllMocks();
    return lines;
  }
  const problem = (message: string): Annotation => ({ level: "error", message, place: null });

  it("stand on the file's line", () => {
    const place = { file: ".github/incident-slo.yml", line: 4, column: 15 };
    expect(
      printed([
        { level: "error", message: "expected a target", place },
        { level: "warning", message: "late", place: { ...place, line: null, column: null } },
      ]),
    ).toEqual(["::error file=.github/incident-slo.yml,line=4,col=15::expected a target", "::warning file=.github/incident-slo.yml::late"]);
  });

  it("are ten of a level; the tenth says how many more there are, and the log has those", () => {
    const lines = printed(Array.from({ length: 13 }, (_, index) => problem(`problem ${index + 1}`)));
    expect(lines.filter((line) => line.startsWith("::error"))).toHaveLength(10);
    expect(lines[9]).toBe("::error::problem 10 (And 3 more like this: see the log of this step.)");
    expect(lines.slice(10)).toEqual(["error: problem 11", "error: problem 12", "error: problem 13"]);
  });

  it("are ten without a word where there are ten", () => {
    expect(printed(Array.from({ length: 10 }, () => problem("x"))).at(-1)).toBe("::error::x");
  });

  it("never show a secret, nor forge a command", () => {
    expect(printed([problem("ghs_token\n::set-env::x")])).toEqual(["::error::***%0A::set-env::x"]);
  });
});

describe("outputs", () => {
  it("are counts and JSON, without secrets", () => {
    const file = outputFile();
    writeOutputs(
      { open: 3, missed: 1, comments: 2, mails: 0, rcas: 1, incidents: [{ number: 42, title: "ghs_token" }], planned: [] },
      redact,
    );
    const text = readFileSync(file, "utf8");
    for (const [name, value] of Object.entries({
      open: "3",
      missed: "1",
      comments: "2",
      mails: "0",
      rcas: "1",
      incidents: '[{"number":42,"title":"***"}]',
      planned: "[]",
    })) {
      expect(text).toMatch(new RegExp(`^${name}<<(.+)\\n${value.replace(/[[\]{}*]/g, "\\$&")}\\n\\1$`, "m"));
    }
  });

  it("that are too long are cut at an entry's end", () => {
    expect(listWithin([1, 22, 333], 8)).toBe("[1,22]");
    expect(
      JSON.parse(
        listWithin(
          Array.from({ length: 1_000 }, () => ({ text: "x".repeat(500) })),
          10_000,
        ),
      ).length,
    ).toBeLessThan(20);
  });
});

describe("the summary", () => {
  it("is written without secrets, and cut where GitHub would refuse it", async () => {
    const file = emptyStepSummary();
    await writeSummary("# Hello https://hooks.example.com/abc/def-long-secret\n", redact, process.env);
    expect(readFileSync(file, "utf8")).toBe("# Hello ***\n\n");
    await writeSummary("line €\n".repeat(200_000), redact, process.env);
    const text = readFileSync(file);
    expect(text.length).toBeLessThan(1_048_576);
    expect(text.toString()).toContain("the rest is left out");
  });

  it("is nothing where there is no runner", async () => {
    await writeSummary("# Hello", redact, {});
  });
});

describe("the secrets", () => {
  it("are taken out however they are spelled", () => {
    const hide = redactor(["one\ntwo-lines", 'with"quote']);
    expect(hide('see one\ntwo-lines, two-lines, and {"a":"with\\"quote"}')).toBe('see ***, ***, and {"a":"***"}');
    expect(redact("POST /abc/def-long-secret failed")).toBe("POST *** failed");
  });
});

// Linux has a device that is always full.
describe.skipIf(!existsSync("/dev/full"))("a disk that is full", () => {
  it("names the file of the outputs", () => {
    vi.stubEnv("GITHUB_OUTPUT", "/dev/full");
    const none = { open: 0, missed: 0, comments: 0, mails: 0, rcas: 0, incidents: [], planned: [] };
    expect(() => writeOutputs(none, redact)).toThrow("Failed to write the output open to /dev/full: there is no space left.");
  });

  it("names the file of the summary", async () => {
    const path = emptyStepSummary();
    rmSync(path);
    symlinkSync("/dev/full", path);
    const written = writeSummary("# Hi", redact, process.env);
    await expect(written).rejects.toThrow(`Failed to write the job's summary to ${path}: there is no space left.`);
    rmSync(path);
  });

  it("names the file of a report", async () => {
    const folder = mkdtempSync(join(tmpdir(), "full-"));
    symlinkSync("/dev/full", join(folder, "report.md"));
    await expect(writeFiles("out/..", new Map([["report.md", "text"]]), { folder })).rejects.toThrow(
      "Failed to write report.md: there is no space left.",
    );
  });
});
