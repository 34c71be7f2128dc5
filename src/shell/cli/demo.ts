import { parsePolicy } from "../../core/policy/parse.ts";
import { describeProblem } from "../../core/policy/problem.ts";
import type { Finale } from "../demo/demo.ts";
import type { Command } from "./command.ts";
import { policyNamed } from "./files.ts";
import type { Terminal } from "./terminal.ts";

/** `demo`: a support desk's week on a simulated GitHub. */
export const demo: Command = {
  usage: `
Usage: incident-slo demo [--policy FILE] [--html DIR]

Plays a support desk's week on a simulated GitHub and tells it as it happens: who did what, what
Incident SLO said, which mails went out, the root cause analyses. Nothing leaves this machine.

  --policy FILE  plays it under your own policy, or a built-in one (gruntwork, cloud-gov, community)
  --html DIR     writes the threads, mails and analyses as pages to look at, into the folder DIR

Exit code 0: played. 1: the policy has problems, or something could not be done.
`,
  options: { policy: "value", html: "value" },
  words: 0,
  run: async ({ values }, terminal) => {
    const name = values.get("policy");
    const { default: acme } = await import("../demo/acme.yml");
    const source = name === undefined ? { name: "Acme's policy", text: acme } : await policyNamed(name, terminal);
    const { playWeek } = await import("../demo/demo.ts");
    const { BEGINS } = await import("../demo/story.ts");
    const parsed = await parsePolicy(source, { now: Date.parse(BEGINS) });
    if (!parsed.ok) {
      for (const problem of parsed.error) terminal.complain(describeProblem(problem));
      return 1;
    }
    const finale = await pagesInto(values.get("html") ?? null, terminal);
    const isWell = await playWeek({ policy: parsed.value.policy, text: "text" in source ? source.text : null }, terminal, finale);
    return isWell ? 0 : 1;
  },
};

/** What becomes of the finished week: pages in the folder, or nothing (null). */
async function pagesInto(folder: string | null, terminal: Terminal): Promise<Finale> {
  if (folder === null) return async () => {};
  const { makeFolder, writePages } = await import("../demo/html/write.ts");
  await makeFolder(folder, terminal);
  return async (direction) => {
    await writePages(folder, direction, terminal);
    terminal.print(`\nPages to look at: ${folder}/index.html`);
  };
}
