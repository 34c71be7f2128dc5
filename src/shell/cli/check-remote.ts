import { findingData, type RemoteAnswer } from "../../app/check-remote/check-remote.ts";
import { AREAS, type Area, type RemoteFinding } from "../../app/check-remote/finding.ts";
import { wrapped } from "../../core/text/wrap.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { TextStyle } from "../terminal/text-style.ts";
import type { Arguments } from "./arguments.ts";
import type { ExitCode } from "./command.ts";
import { connectionIn, repositoryIn } from "./github.ts";
import { policyNamed } from "./policy-files.ts";

/** `check --remote OWNER/REPO [FILE]`: a repository's set-up beside its policy. It reads only. Throws `Misuse`, `GitHubProblem`. */
export async function runRemoteCheck(named: string, given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const repository = repositoryIn({ ...given, words: [named] });
  const [file] = given.words;
  const policy = file === undefined ? null : await policyNamed(file, terminal);
  const options = await connectionIn(given, terminal);
  const { openConnection } = await import("../github/connection.ts");
  const { connectRepositoryFacts } = await import("../github/repository.ts");
  const { checkRemote } = await import("../../app/check-remote/check-remote.ts");
  const facts = connectRepositoryFacts(openConnection(options).send, repository);
  const answer = await checkRemote(facts, { repository, policy, now: terminal.now() });
  if (answer.type === "no-repository") {
    terminal.complain(`${repository}: there is no such repository, or this token may not see it.`);
    return 1;
  }
  const isWrong = answer.findings.some(({ level }) => level === "problem");
  const lines = given.flags.has("json") ? [remoteJson(answer, !isWrong)] : remoteLines(answer, terminal);
  for (const line of lines) terminal.print(line);
  return isWrong ? 1 : 0;
}

type Compared = Extract<RemoteAnswer, { type: "compared" }>;

function remoteJson({ repository, policy, findings }: Compared, ok: boolean): string {
  return JSON.stringify({ ok, repository, policy, findings: findings.map(findingData) }, null, 2);
}

const HEADS: Readonly<Record<Area, string>> = {
  repository: "Repository",
  policy: "Policy",
  templates: "Templates",
  labels: "Labels",
  workflow: "Workflow",
  mail: "Mail",
  reviews: "Root cause analyses",
  people: "People",
};

function remoteLines({ repository, policy, findings }: Compared, { width, style, program = "incident-slo" }: Terminal): readonly string[] {
  const groups = AREAS.flatMap((area) => {
    const own = findings.filter((finding) => finding.area === area);
    const lines = own.flatMap((finding) => findingLines(asCalled(finding, program), width, style));
    return own.length === 0
      ? []
      : ["", style.bold(HEADS[area]), ...lines, ...(area === "labels" ? allLabels(own, repository, program) : [])];
  });
  return [clean(policy === null ? repository : `${repository} beside ${policy}`), ...groups, "", summary(findings)];
}

function findingLines({ level, place, text, cure }: RemoteFinding, width: number, style: TextStyle): readonly string[] {
  const signs = { fits: style.green("✓"), warning: style.yellow("!"), problem: style.red("✗"), unknown: style.dim("?") };
  const where = place === null || level === "fits" ? "" : `${place.file}${place.line === null ? "" : `:${place.line}`}: `;
  const [first = "", ...rest] = wrapped(clean(`${where}${text}`), width - 4);
  // What is to be copied stays whole.
  const help = cure.map(clean).flatMap((line) => (/[.:]$/.test(line) ? wrapped(line, width - 6) : [line]));
  return [`  ${signs[level]} ${first}`, ...rest.map((line) => `    ${line}`), ...help.map((line) => `      ${style.cyan(line)}`)];
}

/** The finding with our own commands as this program was called. */
function asCalled(finding: RemoteFinding, program: string): RemoteFinding {
  const cure = finding.cure.map((line) =>
    line.replace(/(^|: )incident-slo (?=(?:init|check)\b)/, (_, before: string) => `${before}${program} `),
  );
  return { ...finding, cure };
}

/** One command for all that is missing. */
function allLabels(findings: readonly RemoteFinding[], repository: string, program: string): readonly string[] {
  const missing = findings.filter(({ cure }) => cure.length > 0);
  return missing.length < 2 ? [] : [`    All of them at once, with descriptions: ${program} init ${repository} --labels`];
}

/** What others wrote must not move the cursor. */
function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}

function summary(findings: readonly RemoteFinding[]): string {
  const count = (level: RemoteFinding["level"]) => findings.filter((finding) => finding.level === level).length;
  const [problems, warnings, unknowns] = [count("problem"), count("warning"), count("unknown")];
  const parts = [
    problems === 0 ? "Nothing must be put right" : `${things(problems)} must be put right`,
    ...(warnings === 0 ? [] : [`${things(warnings)} could be better`]),
    ...(unknowns === 0 ? [] : [`${things(unknowns)} could not be seen`]),
  ];
  return `${parts.join(", ")}.`;
}

function things(count: number): string {
  return count === 1 ? "1 thing" : `${count} things`;
}
