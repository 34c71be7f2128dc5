import { checkTree, type TemplateLibrary, type TreeFile } from "../../core/render/check-tree.ts";
import { viewIn } from "../../core/render/preview.ts";
import { parseTemplate, type TemplateProblem } from "../../core/render/render.ts";
import { sampleScenes } from "../../core/render/sample.ts";
import { fileTexts, type Mode, TEMPLATES, type TemplateName } from "../../core/render/templates.ts";
import type { TemplateTree } from "../../core/render/tree.ts";
import { namingProblem } from "../check/templates.ts";
import { PREVIEWS } from "../preview/preview.ts";

/**
 * What is wrong with templates that are not to be trusted, told from their trees alone: they are parsed and never compiled.
 * Each problem once, in the order of the files' names.
 */
export async function checkTemplateTrees(overrides: ReadonlyMap<string, string>): Promise<readonly TemplateProblem[]> {
  if (overrides.size === 0) return [];
  const { readable, problems } = await readAll(overrides);
  const libraries = new Map<Mode, TemplateLibrary>();
  for (const mode of ["md", "txt", "html"] as const) libraries.set(mode, await libraryOf(mode, readable));
  const views = await viewsOf();
  const found = [...problems];
  const reached = new Set<string>();
  for (const name of PREVIEWS) {
    const { file, mode } = TEMPLATES[name];
    const library = libraries.get(mode) ?? new Map();
    const main = [...library.values()].find((one) => one.file === file);
    const check = main === undefined ? { problems: [], files: [] } : checkTree(main, library, views.get(name) ?? []);
    found.push(...check.problems);
    for (const one of check.files) reached.add(one);
  }
  for (const file of readable.keys()) if (!reached.has(file)) found.push(...apart(file, [...libraries.values()]));
  return inOrder(found.filter(({ file }) => overrides.has(file)));
}

/** The files that can be read at all, and what is wrong with the others. */
async function readAll(overrides: ReadonlyMap<string, string>) {
  const readable = new Map<string, string>();
  const problems: TemplateProblem[] = [];
  for (const [file, text] of overrides) {
    const misnamed = namingProblem(file, overrides);
    const parsed = await parseTemplate(file, text);
    if (misnamed !== null) problems.push(misnamed);
    if (parsed.ok) readable.set(file, text);
    else problems.push(parsed.error);
  }
  return { readable, problems };
}

/** What is wrong with a file that no text prints: only what is wrong in every kind of text. */
function apart(file: string, libraries: readonly TemplateLibrary[]): readonly TemplateProblem[] {
  const checks = libraries.flatMap((library) => {
    const own = [...library.values()].find((one) => one.file === file);
    return own === undefined ? [] : [checkTree(own, library, []).problems];
  });
  const [first = [], ...others] = checks;
  const isSame = (one: TemplateProblem) => (other: TemplateProblem) =>
    one.file === other.file && one.line === other.line && one.message === other.message;
  return first.filter((problem) => others.every((problems) => problems.some(isSame(problem))));
}

function inOrder(problems: readonly TemplateProblem[]): readonly TemplateProblem[] {
  const once = new Map(problems.map((problem) => [`${problem.file} ${problem.line} ${problem.message}`, problem]));
  return [...once.values()].toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/** What each text is made of, in every scene of the sample. */
async function viewsOf(): Promise<ReadonlyMap<TemplateName, readonly unknown[]>> {
  const scenes = await sampleScenes();
  return new Map(PREVIEWS.map((name) => [name, scenes.map((scene) => viewIn(name, scene)).filter((view) => view !== null)]));
}

const trees = new Map<string, TemplateTree>();

async function libraryOf(mode: Mode, overrides: ReadonlyMap<string, string>): Promise<TemplateLibrary> {
  const files = [...fileTexts(mode, overrides)];
  return new Map(
    await Promise.all(
      files.map(async ([file, { partial, text }]): Promise<[string, TreeFile]> => [partial, { file, tree: await treeIn(file, text) }]),
    ),
  );
}

async function treeIn(file: string, text: string): Promise<TemplateTree> {
  const known = trees.get(text);
  if (known !== undefined) return known;
  const parsed = await parseTemplate(file, text);
  if (!parsed.ok) throw new Error(`unreachable: ${file} was read before`);
  trees.set(text, parsed.value);
  return parsed.value;
}
