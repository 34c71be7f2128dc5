import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import { TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import type { Ports } from "../../ports.ts";
import type { ConnectionOptions } from "../github/connection.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import { hostOf } from "./host.ts";
import { Misuse } from "./misuse.ts";

/** The repository that the words name, such as acme/service, or its address. Throws `Misuse`. */
export function repositoryIn({ words }: Arguments): string {
  const named = /^(?:https?:\/\/[^/]+\/)?([A-Za-z\d][\w-]*\/(?!\.{1,2}$)[\w.-]+?)(?:\.git)?\/?$/.exec(words[0] ?? "")?.[1];
  if (named !== undefined) return named;
  throw new Misuse(`Expected a repository such as acme/service, got ${words[0] === undefined ? "nothing" : `"${words[0]}"`}.`);
}

const ISSUE = /^(?:https?:\/\/[^/]+\/)?([A-Za-z\d][\w-]*\/(?!\.{1,2}[#/])[\w.-]+)(?:#|\/issues\/)(\d{1,9})(?:[#?].*)?$/;

/** The issue that the words name, such as acme/service#42. Throws `Misuse`. */
export function issueIn({ words }: Arguments): { readonly repository: string; readonly number: number } {
  const [, repository, number] = ISSUE.exec(words[0] ?? "") ?? [];
  if (repository !== undefined && number !== undefined) return { repository, number: Number(number) };
  throw new Misuse(`Expected an issue such as acme/service#42, got ${words[0] === undefined ? "nothing" : `"${words[0]}"`}.`);
}

/** Where the repository keeps its policy. */
export function policyPathIn({ values }: Arguments): string {
  return values.get("policy-path") ?? USUAL_PATH;
}

/** Whose comments are the action's: lower case; `name[bot]` an app's alone. */
export function botsIn({ values }: Arguments): ReadonlySet<string> {
  const bot = values.get("bot")?.replace(/^@/, "").toLowerCase();
  return new Set(["github-actions[bot]", ...(bot === undefined ? [] : [bot])]);
}

/** GitHub as the options and the environment name it, for reading. Throws `Misuse`. */
export async function portsOf(repository: string, given: Arguments, terminal: Terminal): Promise<Ports> {
  const options = await connectionIn(given, terminal);
  const { sleep, log } = options;
  const { connectGitHub } = await import("../github/connection.ts");
  const { connectMailer } = await import("../mail/mailer.ts");
  const policyPath = given.values.has("policy") ? null : policyPathIn(given);
  const github = connectGitHub({ ...options, repository, policyPath, templatesPath: TEMPLATES_FOLDER });
  return { github, mailer: connectMailer({ channel: null, runnerNow: terminal.now, sleep }), sleep, log, elapsed: () => performance.now() };
}

/** Does a long reading, with a bar on a terminal; a log is told by the ports. */
export async function withProgress<Answer>(ports: Ports, { screen }: Terminal, read: (ports: Ports) => Promise<Answer>): Promise<Answer> {
  if (screen === undefined) return read(ports);
  const { progressBarOn } = await import("../terminal/progress-bar.ts");
  const { progress, stop } = progressBarOn(screen);
  try {
    return await read({ ...ports, progress });
  } finally {
    stop();
  }
}

/** The way to the GitHub that the options, the environment or the clone name. Throws `Misuse`. */
export async function connectionIn(given: Arguments, terminal: Terminal): Promise<ConnectionOptions> {
  const { apiUrl, graphqlUrl, token } = await hostOf(given, terminal);
  const { graphqlUrlOf } = await import("../github/connection.ts");
  const { cliOctokit } = await import("../github/cli-octokit.ts");
  return {
    octokit: () => cliOctokit(token, apiUrl),
    graphqlUrl: graphqlUrl ?? graphqlUrlOf(apiUrl),
    runnerNow: terminal.now,
    sleep: (time) => new Promise<void>((resolve) => setTimeout(resolve, time)),
    log: (line) => terminal.complain(line),
  };
}
