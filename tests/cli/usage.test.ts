import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/shell/cli/commands.ts";
import { call } from "./call.ts";

describe("help", () => {
  it.each([["--help"], ["-h"], ["help"]])("%s lists every command and ends with 0", async (word) => {
    const { code, out, err } = await call([word]);
    expect([code, err]).toEqual([0, ""]);
    for (const name of COMMANDS.keys()) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it.each([...COMMANDS.keys()])("%s --help tells how to use it, whatever else is asked", async (name) => {
    const { code, out } = await call([name, "--nonsense", "--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: incident-slo ${name}`));
    expect(out).toContain("Exit code");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it.each([20, 30, 40, 60, 80, 100])("wraps to a terminal of %s columns", async (width) => {
    for (const name of [null, ...COMMANDS.keys()]) {
      const { out } = await call([...(name === null ? [] : [name]), "--help"], { width });
      // Examples are to be copied.
      const long = out.split("\n").filter((line) => line.length > width && !/^ {2}(?:incident-slo|\{)/.test(line));
      expect([name, long]).toEqual([name, []]);
    }
  });

  it("leaves room for words on a terminal of 20 columns", async () => {
    for (const name of [null, ...COMMANDS.keys()]) {
      const { out } = await call([...(name === null ? [] : [name]), "--help"], { width: 20 });
      const indented = out.split("\n").filter((line) => /^ {5}/.test(line) && !/^ +[[{"]/.test(line));
      expect([name, indented]).toEqual([name, []]);
    }
  });

  it("says the same words at every width", async () => {
    const words = async (name: string, width: number) => (await call([name, "--help"], { width })).out.split(/\s+/).join(" ");
    for (const name of COMMANDS.keys()) expect(await words(name, 50)).toBe(await words(name, 100));
  });

  it.each(["check", "explain", "report", "verify", "backtest", "preview", "init"])("%s --help names every token", async (name) => {
    expect((await call([name, "--help"])).out).toContain("GH_ENTERPRISE_TOKEN");
  });

  it("help NAME is the same as NAME --help", async () => {
    expect(await call(["help", "check"])).toEqual(await call(["check", "--help"]));
  });

  it("without a command goes to standard error and ends with 2", async () => {
    const { code, out, err } = await call([]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage:");
  });

  it.each([["--version"], ["-V"], ["-v"], ["version"]])("%s prints nothing but the version", async (word) => {
    expect(await call([word])).toEqual({ code: 0, out: "0.0.0-test\n", err: "" });
  });
});

describe("wrong use", () => {
  it.each`
    args                                                     | told
    ${["chekc"]}                                             | ${'Did you mean "check"?'}
    ${["--polcy"]}                                           | ${'There is no command "--polcy".'}
    ${["check", "--jsn"]}                                    | ${"Did you mean --json?"}
    ${["check", "a.yml", "b.yml"]}                           | ${'"b.yml" is one word too many.'}
    ${["check", "--json=yes"]}                               | ${"--json takes no value."}
    ${["demo", "--policy"]}                                  | ${"--policy needs a value after it."}
    ${["demo", "--policy", "--html", "x"]}                   | ${"--policy needs a value after it."}
    ${["demo", "--__proto__", "x"]}                          | ${"There is no option --__proto__ here."}
    ${["deadline"]}                                          | ${"one of --severity, --target and --until"}
    ${["deadline", "--severity", "sev1", "--target", "4h"]}  | ${"one of --severity, --target and --until"}
    ${["deadline", "--batch", "--policy", "gruntwork"]}      | ${"--batch takes no other options"}
    ${["deadline", "--severity", "sev1", "--from", "today"]} | ${"--from: expected a date and time with offset"}
    ${["explain"]}                                           | ${"Expected an issue such as acme/service#42, got nothing."}
    ${["explain", "acme/service"]}                           | ${'got "acme/service"'}
    ${["explain", "acme/..#1"]}                              | ${'got "acme/..#1"'}
    ${["explain", "acme/service#1"]}                         | ${"Expected a token for github.com in GH_TOKEN or GITHUB_TOKEN"}
  `("$args ends with 2 and says what helps", async ({ args, told }) => {
    const { code, out, err } = await call(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(told);
    expect(err).toMatch(/See: incident-slo .*--help\n$/);
  });
});
