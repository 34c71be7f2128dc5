import { parsePolicy } from "../../core/policy/parse.ts";
import type { AfterWeek } from "../demo/play-week.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { CliCommand, ExitCode } from "./command.ts";
import { Misuse } from "./misuse.ts";
import { policyNamed } from "./policy-files.ts";
import { complainOf } from "./policy-problems.ts";

/** Where `--serve` listens unless told. */
const PORT = 4870;

/** `demo`: a support desk's week on a simulated GitHub. */
export const demo: CliCommand = {
  usage: `
Usage: incident-slo demo [--policy FILE] [--html DIR]
       incident-slo demo --serve [--policy FILE] [--port N] [--no-action]

Plays a support desk's week on a simulated GitHub and tells it as it happens: who did what, what
Incident SLO said, which mails went out, the root cause analyses. Nothing leaves this machine.

  --policy FILE  plays it under your own policy, or a built-in one (gruntwork, cloud-gov, community)
  --html DIR     writes the threads, mails and analyses as pages to look at, into the folder DIR

With --serve nothing is played: a GitHub with one empty repository keeps running for you to work
on, with curl or any other client, and each event runs the action as GitHub would. It prints where
it is, the tokens, and what to try first.

  --port N       where it listens on this machine; ${PORT} otherwise, 0 for any free port
  --no-action    events run nothing: the action is yours to run

Exit code 0: played, or served until Ctrl-C. 1: the policy has problems, or something failed.
`,
  options: { policy: "value", html: "value", serve: "flag", port: "value", "no-action": "flag" },
  words: 0,
  run: async ({ values, flags }, terminal) => {
    const name = values.get("policy");
    if (flags.has("serve")) return serve(name ?? null, portIn(values.get("port")), values.has("html"), !flags.has("no-action"), terminal);
    if (values.has("port") || flags.has("no-action")) throw new Misuse("--port and --no-action belong to --serve.");
    const { default: acme } = await import("../demo/acme.yml");
    const source = name === undefined ? { name: "Acme's policy", text: acme } : await policyNamed(name, terminal);
    const { playWeek } = await import("../demo/play-week.ts");
    const { BEGINS } = await import("../demo/story.ts");
    const parsed = await parsePolicy(source, { now: Date.parse(BEGINS) });
    if (!parsed.ok) return complainOf(parsed.error, terminal);
    const afterWeek = await pagesInto(values.get("html") ?? null, terminal);
    const isWell = await playWeek({ policy: parsed.value.policy, text: "text" in source ? source.text : null }, terminal, afterWeek);
    return isWell ? 0 : 1;
  },
};

/** Keeps a GitHub running; without a policy its repository has no policy file, as a new one. */
async function serve(name: string | null, port: number, hasHtml: boolean, runs: boolean, terminal: Terminal): Promise<ExitCode> {
  if (hasHtml) throw new Misuse("--html does not go with --serve, which shows its pages itself.");
  const source = name === null ? { builtIn: "gruntwork" } : await policyNamed(name, terminal);
  const parsed = await parsePolicy(source, { now: terminal.now() });
  if (!parsed.ok) return complainOf(parsed.error, terminal);
  const text = name === null ? null : "text" in source ? source.text : `extends: ${source.builtIn}\n`;
  const { serveGitHub } = await import("../demo/serve-github.ts");
  try {
    await serveGitHub({ policy: parsed.value.policy, text, port, runs }, terminal);
    return 0;
  } catch (error) {
    if (!isTaken(error)) throw error;
    terminal.complain(`Port ${port} is taken or not allowed. Choose another with --port, or 0 for any free one.`);
    return 1;
  }
}

function portIn(value: string | undefined): number {
  const port = Number(value ?? PORT);
  if (!/^\d+$/.test(value ?? String(PORT)) || port > 65_535) throw new Misuse(`--port: expected a number from 0 to 65535, got "${value}".`);
  return port;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
}

/** What becomes of the finished week: pages in the folder, or nothing (null). */
async function pagesInto(folder: string | null, terminal: Terminal): Promise<AfterWeek> {
  if (folder === null) return async () => {};
  const { makeFolder, writePages } = await import("../demo/html/write-pages.ts");
  await makeFolder(folder, terminal);
  return async (story) => {
    await writePages(folder, story, terminal);
    terminal.print(`\nPages to look at: ${folder}/index.html`);
  };
}
