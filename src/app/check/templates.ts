import { viewIn } from "../../core/render/preview.ts";
import { parsingProblem, render, type TemplateProblem } from "../../core/render/render.ts";
import { sampleScenes } from "../../core/render/sample.ts";
import { FILES } from "../../core/render/templates.ts";
import { didYouMean } from "../../core/text/closest-match.ts";
import { PREVIEWS } from "../preview/preview.ts";

/**
 * What is wrong with templates of a repository's own, each once, in the order of their names: every one is read, and every text
 * is made with the sample's data in every scene. A field in a branch that the sample never takes is not seen.
 */
export async function checkTemplates(overrides: ReadonlyMap<string, string>): Promise<readonly TemplateProblem[]> {
  if (overrides.size === 0) return [];
  const found = new Map<string, TemplateProblem>();
  const note = (problem: TemplateProblem | null) => {
    if (problem !== null) found.set(`${problem.file} ${problem.line} ${problem.message}`, problem);
  };
  for (const [file, text] of overrides) note(namingProblem(file, overrides) ?? (await parsingProblem(file, text)));
  const broken = new Set([...found.values()].map(({ file }) => file));
  // One broken file would hide what is wrong with the others.
  const readable = new Map([...overrides].filter(([file]) => !broken.has(file)));
  for (const scene of await sampleScenes()) {
    for (const name of PREVIEWS) {
      const view = viewIn(name, scene);
      if (view !== null) await tryAll(name, view, readable, note);
    }
  }
  return [...found.values()].toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/** Makes a text again and again, each time without the file that failed, until nothing does. */
async function tryAll(
  name: Parameters<typeof render>[0],
  view: Parameters<typeof render>[1],
  overrides: ReadonlyMap<string, string>,
  note: (problem: TemplateProblem | null) => void,
): Promise<void> {
  let rest = overrides;
  while (rest.size > 0) {
    const { problem } = await render(name, view, rest);
    note(problem);
    if (problem === null || !rest.has(problem.file)) return;
    rest = new Map([...rest].filter(([file]) => file !== problem.file));
  }
}

/** A file that stands in for none and that no other prints is a slip of the pen. */
export function namingProblem(file: string, overrides: ReadonlyMap<string, string>): TemplateProblem | null {
  if (FILES.has(file)) return null;
  const partial = file.replace(/(\.(md|txt|html))?\.hbs$/, "");
  const prints = new RegExp(`\\{\\{[~#]*>\\s*"?${partial.replace(/[^\w-]/g, "\\$&")}[\\s"~}]`);
  if ([...overrides.values()].some((text) => prints.test(text))) return null;
  const meant = didYouMean(file, [...FILES.keys()]);
  const hint = meant === "" ? "" : `.${meant}`;
  return { file, line: null, message: `no built-in template has this name, and no file here prints it with {{> ${partial}}}${hint}` };
}
