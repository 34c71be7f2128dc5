import type { Preview } from "../../app/preview/preview.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import { describeTemplateProblem, TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import type { SampleScene } from "../../core/render/sample.ts";
import type { TemplateName } from "../../core/render/templates.ts";
import { closestMatch } from "../../core/text/closest-match.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import type { CliCommand, ExitCode } from "./command.ts";
import { issueIn, portsOf } from "./github.ts";
import { Misuse } from "./misuse.ts";
import { ownTemplates } from "./own-templates.ts";
import { complainOf } from "./policy-problems.ts";
import { issueSettings } from "./settings.ts";

/** `preview [TEMPLATE[:SCENE]]`: what a template writes, with sample data or with a real issue. It reads only. */
export const preview: CliCommand = {
  usage: `
Usage: incident-slo preview [TEMPLATE[:SCENE]] [--html] [--issue OWNER/REPO#N]

Prints what a template writes: with the sample's data, an incident whose scenes show most that can
happen, or with a real issue. Templates in ${TEMPLATES_FOLDER} of this folder stand in for the
built-in ones, as they do on GitHub. Without TEMPLATE, lists templates and their scenes.

  incident-slo preview status:missed
  incident-slo preview mail-customers --html > mail.html

  --html              one page to look at: mail as it is, comments about as GitHub shows them
  --issue OWNER/REPO#N  a real issue, with a scene for each piece of its news. A token is taken from GH_TOKEN or
GITHUB_TOKEN (GH_ENTERPRISE_TOKEN for another host than github.com and ghe.com)
  --templates DIR     where templates of your own are (${TEMPLATES_FOLDER})
  --policy FILE       of a real issue: judged under this policy (a path or a built-in name)
  --policy-path PATH  of a real issue: its policy file there (${USUAL_PATH})
  --bot LOGIN         of a real issue: whose comments are the action's
  --api-url URL       of a real issue: REST's address

Exit code 0: printed. 1: a template of your own is broken, or there is no such incident.
`,
  options: { html: "flag", issue: "value", templates: "value", policy: "value", "policy-path": "value", bot: "value", "api-url": "value" },
  words: 1,
  run: async (given, terminal) => {
    const overrides = await ownTemplates(given.values.get("templates") ?? null, terminal);
    const app = await import("../../app/preview/preview.ts");
    const [wanted] = given.words;
    const asked = wanted === undefined ? null : templateIn(wanted, app.PREVIEWS, given.flags.has("html"));
    const found = await scenesFor(given, terminal);
    if (found === null) return 1;
    if (asked === null) return list(app.PREVIEWS, found, terminal);
    const scenes = found.filter(({ name }) => asked.scene === null || name === asked.scene);
    if (scenes.length === 0)
      throw new Misuse(`There is no scene "${asked.scene}". There are: ${found.map(({ name }) => name).join(", ")}.`);
    const previews = await app.previewsOf(asked.name, scenes, overrides);
    if (previews.length === 0)
      throw new Misuse(
        `${asked.name} has nothing to say ${asked.scene === null ? "about this incident" : `in the scene "${asked.scene}"`}.`,
      );
    return show(asked.name, previews, given, terminal);
  },
};

/** A template by its name, with or without endings; `NAME:SCENE` picks one scene. Throws `Misuse`. */
function templateIn(
  word: string,
  known: readonly TemplateName[],
  isHtml: boolean,
): { readonly name: TemplateName; readonly scene: string | null } {
  const [, plain = word, scene] = /^([^:]*?)(?:\.hbs)?(?::(.+))?$/.exec(word) ?? [];
  const endings = isHtml ? [".html", ".md", ".txt"] : [".md", ".txt", ".html"];
  const name = [plain, ...endings.map((ending) => plain + ending)]
    .map((one) => known.find((other) => other === one))
    .find((one) => one !== undefined);
  if (name !== undefined) return { name, scene: scene ?? null };
  const names = known.map((one) => one.replace(/\.\w+$/, ""));
  const meant = closestMatch(plain.replace(/\.\w+$/, ""), names);
  throw new Misuse(
    `There is no text "${plain}". ${meant === null ? `There are: ${[...new Set(names)].join(", ")}.` : `Did you mean "${meant}"?`}`,
  );
}

/** The sample's scenes, or a real issue's; null: there are none, which was said. */
async function scenesFor(given: Arguments, terminal: Terminal): Promise<readonly SampleScene[] | null> {
  const issue = given.values.get("issue");
  if (issue === undefined) return (await import("../../core/render/sample.ts")).sampleScenes();
  const { repository, number } = issueIn({ ...given, words: [issue] });
  const { issueScenes } = await import("../../app/preview/preview.ts");
  const found = await issueScenes(number, await portsOf(repository, given, terminal), await issueSettings(given, terminal));
  switch (found.type) {
    case "scenes":
      return found.scenes;
    case "no-issue":
      terminal.complain(`${repository}#${number}: there is no such issue, or it is a pull request.`);
      return null;
    case "no-incident":
      terminal.complain(`${repository}#${number} is no incident: it never had a severity of the policy.`);
      return null;
    case "broken-policy":
      await complainOf(found.problems, terminal);
      return null;
  }
}

async function list(known: readonly TemplateName[], scenes: readonly SampleScene[], terminal: Terminal): Promise<ExitCode> {
  const { viewIn } = await import("../../core/render/preview.ts");
  const longest = Math.max(...known.map((name) => name.length));
  for (const name of known) {
    const own = scenes.filter((scene) => viewIn(name, scene) !== null).map((scene) => scene.name);
    terminal.print(`${name.padEnd(longest)}  ${own.join(" ")}`.trimEnd());
  }
  return 0;
}

async function show(name: TemplateName, previews: readonly Preview[], { flags }: Arguments, terminal: Terminal): Promise<ExitCode> {
  if (flags.has("html")) terminal.print((await import("./preview-page.ts")).previewPage(name, previews));
  else
    for (const { scene, text } of previews) {
      if (previews.length > 1)
        terminal.print(terminal.style.bold(`──── ${scene} ${"─".repeat(Math.max(4, terminal.width - scene.length - 6))}`));
      terminal.print(text.trimEnd());
      if (previews.length > 1) terminal.print("");
    }
  const problems = new Set(
    previews.flatMap(({ problem }) => (problem === null ? [] : [`${describeTemplateProblem(problem)} The built-in template was used.`])),
  );
  for (const problem of problems) terminal.complain(problem);
  return problems.size === 0 ? 0 : 1;
}
