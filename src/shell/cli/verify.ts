import type { Difference, Untold, VerifiedThread, VerifyAnswer } from "../../app/verify/verify.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import { clean, oneLine } from "../../core/text/escape.ts";
import { exactLength } from "../../core/text/lengths.ts";
import { count, counted } from "../../core/text/numbers.ts";
import { wrapped } from "../../core/text/wrap.ts";
import { exactIso } from "../../core/time/instant.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import type { CliCommand, ExitCode } from "./command.ts";
import { issueIn, portsOf, repositoryIn } from "./github.ts";
import { Misuse } from "./misuse.ts";
import { complainOf } from "./policy-problems.ts";
import { issueSettings } from "./settings.ts";

/** `verify OWNER/REPO [N]`: whether what the action's comments say follows from the threads. It reads only. */
export const verify: CliCommand = {
  usage: `
Usage: incident-slo verify OWNER/REPO [N] [--json]

Recomputes what the action's comments say from the threads themselves: every verdict, under the
terms it was sealed with, and the texts of the status comments, missed comments and all-clears.
What does not follow is named, with what stands there and what follows; so is each of these
comments that a person edited. Anyone who can read the repository can run it: who counts as staff,
the comments' markers say. Nothing is written. A token is taken from GH_TOKEN or
GITHUB_TOKEN (GH_ENTERPRISE_TOKEN for another host than github.com and ghe.com).

  N                   one issue; without it, every issue that has or had a severity's label
  --policy NAME       the policy that the workflow names, where it is a built-in one (or a file)
  --policy-path PATH  where the repository keeps its policy (${USUAL_PATH})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (else an address's host, GITHUB_API_URL, GH_HOST, or where
                      this clone came from)
  --json              one JSON document: repository, verdicts, texts, differences[] (issue, type,
                      url and, by type: promise, field, said, follows; said, follows; by), and
                      untold[] (issue, what, why: gone, terms, text, marker or signature)

With the secret in INCIDENT_SLO_STATE_SECRET, signatures are checked, too.
Exit code 0: everything that can be told follows. 1: something does not, or cannot be read.
`,
  options: { policy: "value", "policy-path": "value", bot: "value", "api-url": "value", json: "flag" },
  words: 2,
  run: async (given, terminal) => {
    const { repository, number } = threadsIn(given);
    const ports = await portsOf(repository, given, terminal);
    const { verifyThreads } = await import("../../app/verify/verify.ts");
    return show(await verifyThreads(number, ports, await issueSettings(given, terminal)), repository, given, terminal);
  },
};

function threadsIn(given: Arguments): { readonly repository: string; readonly number: number | null } {
  const [named = "", number] = given.words;
  if (number === undefined) return /#|\/issues\//.test(named) ? issueIn(given) : { repository: repositoryIn(given), number: null };
  if (/^#?[1-9]\d{0,8}$/.test(number)) return { repository: repositoryIn(given), number: Number(number.replace("#", "")) };
  throw new Misuse(`Expected an issue's number such as 42, got "${number}".`);
}

async function show(answer: VerifyAnswer, repository: string, { flags }: Arguments, terminal: Terminal): Promise<ExitCode> {
  switch (answer.type) {
    case "no-issue":
      terminal.complain(`${repository}: there is no such issue, or it is a pull request.`);
      return 1;
    case "broken-policy":
      return complainOf(answer.problems, terminal);
    case "verified": {
      const lines = flags.has("json")
        ? [JSON.stringify(jsonOf(answer.threads, repository), null, 2)]
        : linesOf(answer.threads, repository).flatMap((line) => (ADDRESS.test(line) ? [line] : wrapped(line, terminal.width, 2)));
      for (const line of lines) terminal.print(line);
      return answer.threads.some(({ differences }) => differences.length > 0) ? 1 : 0;
    }
  }
}

const ADDRESS = /^ *https?:\S+$/;

function linesOf(threads: readonly VerifiedThread[], repository: string): readonly string[] {
  const untold = threads.flatMap((thread) => thread.untold.map(({ why }) => why));
  const differences = threads.flatMap((thread) => thread.differences.flatMap((one) => linesFor(one, `${repository}#${thread.number}`)));
  const [verdicts, texts] = [counted(sumOf(threads, "verdicts"), "verdict"), counted(sumOf(threads, "texts"), "text")];
  return [
    ...differences,
    `${verdicts} and ${texts} in ${counted(threads.length, "thread")} follow.`,
    ...WHYS.filter((why) => untold.includes(why)).map(
      (why) => `Cannot tell (${count(untold.filter((one) => one === why).length)}): ${UNTOLD[why]}`,
    ),
    ...(differences.length === 0 ? ["Nothing was found that does not follow from the threads."] : []),
  ];
}

const WHYS: readonly Untold[] = ["gone", "terms", "text", "marker", "signature"];

const UNTOLD: Readonly<Record<Untold, string>> = {
  gone: "comments were deleted, or labels whose names GitHub has forgotten.",
  terms: "the terms of the verdict are not written down, or nothing was promised under them in the end.",
  text: "the text was written by another release, under another policy, or of what the thread does not show.",
  marker: "a comment's marker, or that of its thread's status comment, cannot be read.",
  signature: "the marker's signature was not checked, without the state secret or where it does not bear one.",
};

function linesFor(difference: Difference, issue: string): readonly string[] {
  switch (difference.type) {
    case "edited":
      return [`${issue}: ${clean(difference.by)} edited a comment of the action.`, `  ${difference.url}`];
    case "text":
      return [`${issue}: the text of a comment does not follow.`, ...besides(difference.said, difference.follows), `  ${difference.url}`];
    case "word":
      return [`${issue}: ${WORD_FIELDS[difference.field]}, does not follow.`, ...valueLines(difference)];
    case "verdict":
      return [`${issue}: ${clean(difference.key)}: ${FIELDS[difference.field]} does not follow.`, ...valueLines(difference)];
  }
}

function valueLines({ field, said, follows, url }: Extract<Difference, { type: "word" | "verdict" }>): readonly string[] {
  return [`  stands there: ${valueText(field, said)}`, `  follows:      ${valueText(field, follows)}`, `  ${url}`];
}

/** Two lines, from shortly before the place where they part. */
function besides(said: string, follows: string): readonly string[] {
  const same = [...said].findIndex((sign, index) => sign !== [...follows][index]);
  const from = Math.max(0, (same < 0 ? said.length : same) - 40);
  const part = (line: string) => `${from > 0 ? "…" : ""}${oneLine([...line].slice(from).join(""), 200)}`;
  return [`  stands there: ${part(said)}`, `  follows:      ${part(follows)}`];
}

const WORD_FIELDS: Readonly<Record<Extract<Difference, { type: "word" }>["field"], string>> = {
  by: "whose a word of support was",
  at: "when a word of support was",
  recordedAt: "when a word of support was recorded",
};

const FIELDS: Readonly<Record<Extract<Difference, { type: "verdict" }>["field"], string>> = {
  verdict: "the verdict",
  due: "the due time",
  endedAt: "when it was done",
  severity: "whose target it was",
  promised: "the target",
  correctedAt: "the correction",
  amount: "the target as time",
};

function valueText(field: string, value: string | number | null): string {
  if (value === null) return "none";
  if (typeof value === "string") return oneLine(value, 200);
  return field === "amount" ? exactLength(value) : exactIso(value);
}

function jsonOf(threads: readonly VerifiedThread[], repository: string) {
  return {
    repository,
    verdicts: sumOf(threads, "verdicts"),
    texts: sumOf(threads, "texts"),
    differences: threads.flatMap((thread) => thread.differences.map((one) => ({ issue: thread.number, ...differenceJson(one) }))),
    untold: threads.flatMap(({ number, untold }) => untold.map((one) => ({ issue: number, ...one }))),
  };
}

function differenceJson(difference: Difference) {
  if (difference.type !== "verdict" && difference.type !== "word") return difference;
  const { type, url, field } = difference;
  const value = (given: string | number | null) => (typeof given === "number" && field !== "amount" ? exactIso(given) : given);
  const promise = difference.type === "verdict" ? { promise: difference.key } : {};
  return { type, url, ...promise, field, said: value(difference.said), follows: value(difference.follows) };
}

function sumOf(threads: readonly VerifiedThread[], what: "verdicts" | "texts"): number {
  return threads.reduce((sum, thread) => sum + thread[what], 0);
}
