import { basename, dirname, resolve } from "node:path";
import { MAIL_HEADING, type Published } from "../../app/publish/publish.ts";
import type { GivenPolicy } from "../../core/policy/parse.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import type { PageDifference, PageFormat } from "../../core/report/policy-page.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import { isFile } from "./clone.ts";
import type { CliCommand, ExitCode } from "./command.ts";
import { Misuse } from "./misuse.ts";
import { policyNamed, textOf, usualPolicy } from "./policy-files.ts";
import { complainOf } from "./policy-problems.ts";

/** `policy [FILE]`: the policy as a page for customers. */
export const policy: CliCommand = {
  usage: `
Usage: incident-slo policy [FILE] [--format markdown|html] [--out PAGE | --check PAGE]

Writes what a policy promises as a page: severities, targets, updates, business hours with the
holidays of this and the next year, what is not covered, how to reach you, and the sections of
your own (the keys "page" and "rca.means"). Of a policy that yours extends only those sections
that yours names, and mail to customers only where yours names it or a channel for it; FILE alone
shows all of a built-in policy.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${USUAL_PATH} of this folder, else gruntwork.

  --format FORMAT  markdown or html (by the ending of PAGE, else markdown)
  --out PAGE       writes the page there; where there is one, only the part between the comments
                   "incident-slo policy" is replaced, and everything around it stays
  --check PAGE     writes nothing, and fails when the page no longer says what the policy does

Exit code 0: written, or the page says what the policy does. 1: it does not, or the policy has
problems.
`,
  options: { format: "value", out: "value", check: "value" },
  words: 1,
  run: async (given, terminal) => {
    const [name] = given.words;
    const [out, checked] = [given.values.get("out"), given.values.get("check")];
    if (out !== undefined && checked !== undefined) throw new Misuse("--out and --check do not go together.");
    const format = formatOf(given, out ?? checked ?? "");
    const source = name === undefined ? ownedBy(await usualPolicy(terminal)) : await policyNamed(name, terminal);
    const { checkPage, publishPolicy } = await import("../../app/publish/publish.ts");
    if (checked !== undefined) {
      const difference = await checkPage(source, format, await textOf(checked, terminal), terminal.now());
      return showDifference(difference, checked, terminal);
    }
    const before = out === undefined || !(await isFile(resolve(terminal.folder, out))) ? null : await textOf(out, terminal);
    return write(await publishPolicy(source, format, before, terminal.now()), out ?? null, terminal);
  },
};

/** Where a built-in policy counts because there is no file, nobody has confirmed what it says of its own desk. */
function ownedBy(source: GivenPolicy): GivenPolicy {
  return "builtIn" in source ? { name: USUAL_PATH, text: `extends: ${source.builtIn}\n` } : source;
}

function formatOf({ values }: Arguments, page: string): PageFormat {
  const format = values.get("format") ?? (/\.html?$/i.test(page) ? "html" : "markdown");
  if (format === "markdown" || format === "html") return format;
  throw new Misuse(`--format: expected markdown or html, got "${format}".`);
}

async function write(published: Published<string>, out: string | null, terminal: Terminal): Promise<ExitCode> {
  if (published.type === "broken-policy") return complainOf(published.problems, terminal);
  const { answer, unconfirmed } = published;
  if (unconfirmed.includes(MAIL_HEADING))
    terminal.complain(
      "Left out: mail to customers, since the policy names no channel for it. If your workflow mails them, say so: name each severity's email, or a channel.",
    );
  const sections = unconfirmed
    .filter((heading) => heading !== MAIL_HEADING)
    .map((heading) => `"${heading}"`)
    .join(", ");
  if (sections !== "") {
    terminal.complain(
      `Left out, since the policy that this one extends says it of another desk: ${sections}. What is true of yours, name under page: with true.`,
    );
  }
  if (out === null) {
    terminal.print(answer.trimEnd());
    return 0;
  }
  const { writeFiles } = await import("../files/write-files.ts");
  await writeFiles(dirname(out), new Map([[basename(out), answer]]), terminal);
  terminal.complain(`Wrote ${out}.`);
  return 0;
}

async function showDifference(published: Published<PageDifference>, page: string, terminal: Terminal): Promise<ExitCode> {
  if (published.type === "broken-policy") return complainOf(published.problems, terminal);
  const { answer, year } = published;
  switch (answer.type) {
    case "same":
      terminal.print(`${page} says what the policy does.`);
      if (answer.year < year)
        terminal.complain(`It names the holidays of ${answer.year} and ${answer.year + 1}: write it anew with --out ${page}.`);
      return 0;
    case "no-part":
      terminal.complain(`${page} has no part that was made from a policy. Write one with --out ${page}: what stands there stays.`);
      return 1;
    case "different":
      terminal.complain(`${page} no longer says what the policy does. Write it anew with --out ${page}.`);
      for (const line of answer.surplus) terminal.complain(`- ${line}`);
      for (const line of answer.missing) terminal.complain(`+ ${line}`);
      return 1;
  }
}
