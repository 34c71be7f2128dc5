import type { FindPolicy } from "../../app/deadline/deadline.ts";
import type { Policy, Severity } from "../../core/policy/policy.ts";
import { describeProblem } from "../../core/policy/problem.ts";
import { ok, type Result, wrong } from "../../core/result.ts";
import { closestMatch } from "../../core/text/closest-match.ts";
import { messageOf } from "../../core/text/message.ts";
import { type Instant, isoOf, SECOND } from "../../core/time/instant.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import type { CliCommand, ExitCode } from "./command.ts";
import { Misuse } from "./misuse.ts";
import { policyNamed, textOf, usualPolicy } from "./policy-files.ts";

/** `deadline`: when something is due, or how much open time lies between two moments. */
export const deadline: CliCommand = {
  usage: `
Usage: incident-slo deadline --severity sev1 [--from MOMENT] [--tier NAME] [--policy FILE]
       incident-slo deadline --target "8 business hours" [--from …] [--policy|--calendar FILE]
       incident-slo deadline --until … [--from …] [--policy|--calendar FILE]
       incident-slo deadline --batch < questions.jsonl

Tells when a severity's promises or a target are due, were nothing to happen until then, or how much
open time lies between two moments. Moments are ISO 8601 with an offset or Z, such as
2026-03-06T16:00:00-05:00; --from is now unless told.

  --policy FILE    a policy's path or built-in name; without it, this folder's or gruntwork
  --tier NAME      as the policy promises it to customers of that tier
  --calendar FILE  only a calendar, written as under "calendar:" in a policy
  --json           one line of JSON, as --batch answers
  --batch          reads JSON lines and answers each on a line of its own, in order

Lines of a batch, and their answers (elapsed is in minutes):

  {"calendar":{…},"target":"8 business hours","from":"…"}  {"due":"…"}
  {"calendar":{…},"from":"…","until":"…"}                  {"elapsed":480}
  {"calendars":{…},"target":"1 week on emea","from":"…"}   {"due":"…"}
  {"policy":"gruntwork","severity":"sev1","from":"…"}      {"response":"…","resolution":"…"}
  the same with "tier":"gold"                              what customers of that tier are promised
  anything else                                            {"error":"…"}

Exit code 0: answered, also where lines of a batch are answered with an error. 1: the policy or the
calendar has problems.
`,
  options: {
    policy: "value",
    calendar: "value",
    severity: "value",
    tier: "value",
    target: "value",
    from: "value",
    until: "value",
    json: "flag",
    batch: "flag",
  },
  words: 0,
  run: async (given, terminal) => {
    if (given.flags.has("batch")) return answerAll(given, terminal);
    checkChoice(given);
    const policy = await policyOf(given, terminal);
    if (!policy.ok) return complain(policy.error, terminal);
    return given.flags.has("json") ? answerJson(given, policy.value, terminal) : answerWords(given, policy.value, terminal);
  },
};

/** Answers line by line for as long as somebody asks and reads. */
async function answerAll({ flags, values }: Arguments, terminal: Terminal): Promise<ExitCode> {
  if (values.size > 0 || flags.size > 1) throw new Misuse("--batch takes no other options: each line says what it asks.");
  const { answerLine, openDesk } = await import("../../app/deadline/deadline.ts");
  const desk = openDesk(finderIn(terminal));
  for await (const line of terminal.lines()) {
    if (!(await terminal.offer(await answerLine(line, desk)))) break;
  }
  return 0;
}

function checkChoice({ values }: Arguments): void {
  const chosen = ["severity", "target", "until"].filter((name) => values.has(name));
  if (chosen.length !== 1) throw new Misuse("Expected one of --severity, --target and --until.");
  if (values.has("policy") && values.has("calendar"))
    throw new Misuse("Expected either --policy or --calendar: a policy has its own calendars.");
  if (values.has("tier") && !values.has("severity")) throw new Misuse("--tier goes with --severity.");
  if (values.has("calendar") && values.has("severity")) throw new Misuse("--severity belongs to a policy; a calendar alone has none.");
}

function complain(problems: readonly string[], terminal: Terminal): ExitCode {
  for (const problem of problems) terminal.complain(problem);
  return 1;
}

/** The policy that was asked for, or one that has nothing but the calendar that was given. */
async function policyOf({ values }: Arguments, terminal: Terminal): Promise<Result<Policy, readonly string[]>> {
  const { parsePolicy } = await import("../../core/policy/parse.ts");
  const [name, calendar] = [values.get("policy"), values.get("calendar")];
  if (calendar !== undefined) return calendarPolicy(calendar, await textOf(calendar, terminal));
  const parsed = await parsePolicy(name === undefined ? await usualPolicy(terminal) : await policyNamed(name, terminal), {
    now: terminal.now(),
  });
  return parsed.ok ? ok(parsed.value.policy) : wrong(parsed.error.map(describeProblem));
}

/** A calendar's file becomes the `calendar:` of a policy by standing two blanks further in; its problems are told where they stand in the file. */
async function calendarPolicy(name: string, text: string): Promise<Result<Policy, readonly string[]>> {
  const { parsePolicy } = await import("../../core/policy/parse.ts");
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/^---[ \t]*$/m, "")
    .split(/\r?\n/);
  const parsed = await parsePolicy({ name, text: `calendar:\n${lines.map((line) => `  ${line}`).join("\n")}\n` });
  if (parsed.ok) return ok(parsed.value.policy);
  const moved = parsed.error.map((problem) => ({
    ...problem,
    line: problem.line === null ? null : Math.max(1, problem.line - 1),
    column: problem.column === null ? null : Math.max(1, problem.column - 2),
    path: problem.path.slice(1),
  }));
  return wrong(moved.map(describeProblem));
}

function finderIn(terminal: Terminal): FindPolicy {
  return async (name) => {
    const { parsePolicy } = await import("../../core/policy/parse.ts");
    try {
      const parsed = await parsePolicy(await policyNamed(name, terminal), { now: terminal.now() });
      return parsed.ok ? ok(parsed.value.policy) : wrong(parsed.error.map(describeProblem).join(" "));
    } catch (error) {
      return wrong(messageOf(error));
    }
  };
}

/** Nobody asks for what is due to the millisecond. */
function thisSecond(terminal: Terminal): Instant {
  return Math.floor(terminal.now() / SECOND) * SECOND;
}

/** The same answer as a line of a batch would get. */
async function answerJson(given: Arguments, policy: Policy, terminal: Terminal): Promise<ExitCode> {
  const { answerLine, openDesk } = await import("../../app/deadline/deadline.ts");
  const values = new Map([["from", isoOf(thisSecond(terminal))], ...given.values]);
  const question = Object.fromEntries(
    ["severity", "tier", "target", "from", "until"].flatMap((name) => (values.has(name) ? [[name, values.get(name)]] : [])),
  );
  const answer = await answerLine(
    JSON.stringify({ policy: "given", ...question }),
    openDesk(async () => ok(policy)),
  );
  terminal.print(answer);
  return answer.startsWith('{"error"') ? 2 : 0;
}

async function answerWords(given: Arguments, policy: Policy, terminal: Terminal): Promise<ExitCode> {
  const from = given.values.has("from") ? await instantIn(given, "from") : thisSecond(terminal);
  const { severityLines, targetLines, elapsedLines } = await import("./deadline-text.ts");
  const [severity, target] = [given.values.get("severity"), given.values.get("target")];
  const lines =
    severity !== undefined
      ? severityLines(severityIn(inTier(policy, given.values.get("tier")), severity), policy, from, terminal.style)
      : target !== undefined
        ? targetLines(target, policy, from, terminal.style)
        : ok(elapsedLines(policy, from, await instantIn(given, "until")));
  if (!lines.ok) throw new Misuse(lines.error);
  for (const line of lines.value) terminal.print(line);
  return 0;
}

async function instantIn({ values }: Arguments, name: "from" | "until"): Promise<number> {
  const { parseInstant } = await import("../../core/time/luxon.ts");
  const text = values.get(name) ?? "";
  const instant = parseInstant(text);
  if (instant !== null) return instant;
  throw new Misuse(`--${name}: expected a date and time with offset such as 2026-03-06T16:00:00-05:00, got "${text}".`);
}

function inTier(policy: Policy, name: string | undefined): Pick<Policy, "severities"> {
  if (name === undefined) return policy;
  const tier = policy.tiers.find((one) => one.name === name);
  if (tier !== undefined) return tier;
  const names = policy.tiers.map((one) => one.name);
  throw noneOf(names.length === 0 ? "--tier: expected none, since the policy has no tiers" : "--tier: expected one of", names, name);
}

function severityIn({ severities }: Pick<Policy, "severities">, name: string): Severity {
  const wanted = name.toLowerCase();
  const found = severities.find(({ key, labels }) => key === name || labels.some((label) => label.toLowerCase() === wanted));
  if (found !== undefined) return found;
  throw noneOf(
    "--severity: expected one of",
    severities.map(({ key }) => key),
    name,
  );
}

function noneOf(expected: string, known: readonly string[], got: string): Misuse {
  const meant = closestMatch(got, known);
  return new Misuse(`${`${expected} ${known.join(", ")}`.trimEnd()}, got "${got}".${meant === null ? "" : ` Did you mean ${meant}?`}`);
}
