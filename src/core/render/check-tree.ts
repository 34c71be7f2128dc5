import { counted } from "../text/numbers.ts";
import type { TemplateProblem } from "./render.ts";
import type { TemplateCall, TemplatePart, TemplatePath, TemplateTree, TemplateValue } from "./tree.ts";

/** A template file that was read. */
export type TreeFile = { readonly file: string; readonly tree: TemplateTree };

/** Templates by the name under which others print them. */
export type TemplateLibrary = ReadonlyMap<string, TreeFile>;

/** Helpers that texts may use, with how many values each takes; `block`: it must open a block. */
const HELPERS: ReadonlyMap<string, { readonly least: number; readonly most: number; readonly isBlock: boolean }> = new Map([
  ["if", { least: 1, most: 1, isBlock: true }],
  ["unless", { least: 1, most: 1, isBlock: true }],
  ["with", { least: 1, most: 1, isBlock: true }],
  ["each", { least: 1, most: 1, isBlock: true }],
  ["is", { least: 1, most: Number.POSITIVE_INFINITY, isBlock: true }],
  ["lookup", { least: 2, most: 2, isBlock: false }],
  ["log", { least: 0, most: Number.POSITIVE_INFINITY, isBlock: false }],
]);

const DATA_NAMES = ["root", "index", "key", "first", "last"];

// A few lines can print themselves again and again.
const MOST_STEPS = 100_000;
const DEEPEST = 100;
const MOST_PROBLEMS = 50;

export type TreeCheck = {
  readonly problems: readonly TemplateProblem[];
  /** The files that were looked at: the template and all that it prints. */
  readonly files: ReadonlySet<string>;
};

/**
 * What is wrong in a template and in all that it prints, told from the tree alone: helpers and partials that do not exist,
 * fields that none of the sample views has. `views` empty: nothing is known of its fields. Nothing is run.
 */
export function checkTree(main: TreeFile, library: TemplateLibrary, views: readonly unknown[]): TreeCheck {
  const walk: TreeWalk = { library, steps: 0, found: new Map(), files: new Set([main.file]) };
  const root = views.length === 0 ? UNKNOWN : views;
  visit(main.tree, { walk, file: main.file, here: root, root, outer: null, names: new Map(), inlines: inlinesIn(main.tree), depth: 0 });
  return { problems: [...walk.found.values()], files: walk.files };
}

type TreeWalk = {
  readonly library: TemplateLibrary;
  steps: number;
  readonly found: Map<string, TemplateProblem>;
  readonly files: Set<string>;
};

/** All that a place may stand for in the sample; null: nothing is known of it. */
type Candidates = readonly unknown[] | null;
const UNKNOWN: Candidates = null;

type TreePosition = {
  readonly walk: TreeWalk;
  readonly file: string;
  readonly here: Candidates;
  readonly root: Candidates;
  /** What `../` means; null: nothing is known of it. */
  readonly outer: TreePosition | null;
  /** Block parameters. */
  readonly names: ReadonlyMap<string, Candidates>;
  readonly inlines: ReadonlyMap<string, TemplateTree>;
  readonly depth: number;
};

function visit(tree: TemplateTree, place: TreePosition): void {
  for (const part of tree) {
    place.walk.steps += 1;
    if (place.walk.steps > MOST_STEPS || place.depth > DEEPEST) return;
    visitPart(part, place);
  }
}

function visitPart(part: TemplatePart, place: TreePosition): void {
  switch (part.type) {
    case "print":
      candidatesOfCall(part.call, place, false);
      break;
    case "block":
      visitBlock(part, place);
      break;
    case "partial":
      visitPartial(part, place);
      break;
    case "inline":
      // Its body is looked at where it is printed.
      if (part.decorator !== "inline") note(place, part.line, `there is no decorator "${part.decorator}"; there is inline`);
      break;
    default:
      part satisfies never;
  }
}

function visitBlock({ call, body, otherwise, names }: Extract<TemplatePart, { type: "block" }>, place: TreePosition): void {
  const inner = deeper(place);
  const found = candidatesOfCall(call, place, true);
  visit(otherwise, inner);
  visit(body, within(call, found, inner, names));
}

/** Where a block's body stands: `each` and `with` go into what they are given, a field's block into the field. */
function within(call: TemplateCall, found: Candidates, place: TreePosition, names: readonly string[]): TreePosition {
  if (!isHelper(call)) return entering(place, objectsOf(found), names);
  switch (call.path.text) {
    case "each":
      return entering(place, itemsOf(found), names);
    case "with":
      return entering(place, found, names);
    default:
      return place;
  }
}

function visitPartial({ line, name, context, fields, body }: Extract<TemplatePart, { type: "partial" }>, place: TreePosition): void {
  const given = context === null ? place.here : candidatesOf(context, place);
  const extra = fields.map(([key, value]) => [key, onlyOne(candidatesOf(value, place))] as const);
  const inner = deeper(place);
  if (body !== null) visit(body, inner);
  if (name === null || name === "@partial-block") return;
  const here = extended(given, extra);
  const own = place.inlines.get(name);
  const target = place.walk.library.get(name);
  if (own !== undefined) visit(own, { ...inner, here, outer: null });
  else if (target !== undefined) visitFile(target, { ...inner, here });
  // With something to print instead, a partial may be missing.
  else if (body === null) note(place, line, `there is no template "${name}" to print here`);
}

function visitFile({ file, tree }: TreeFile, place: TreePosition): void {
  place.walk.files.add(file);
  const inlines = new Map([...place.inlines, ...inlinesIn(tree)]);
  visit(tree, { ...place, file, outer: null, names: new Map(), inlines });
}

function deeper(place: TreePosition): TreePosition {
  return { ...place, depth: place.depth + 1 };
}

function entering(place: TreePosition, here: Candidates, names: readonly string[]): TreePosition {
  const known = names.map((name, index): [string, Candidates] => [name, index === 0 ? here : UNKNOWN]);
  return { ...place, here, outer: place, names: new Map([...place.names, ...known]) };
}

/** Whether something is handed to it, or it is called like one: then it is a helper, never a field. */
function isHelper({ path, values, fields }: TemplateCall): boolean {
  return values.length + fields.length > 0 || (isSimple(path) && HELPERS.has(path.text));
}

function isSimple({ names, depth, isData }: TemplatePath): boolean {
  return names.length === 1 && depth === 0 && !isData;
}

function candidatesOfCall(call: TemplateCall, place: TreePosition, isBlock: boolean): Candidates {
  if (!isHelper(call)) return candidatesOf(call.path, place);
  const { path, values, fields, line } = call;
  const results = [...values, ...fields.map(([, value]) => value)].map((value) => candidatesOf(value, place));
  const helper = isSimple(path) ? HELPERS.get(path.text) : undefined;
  if (helper === undefined) note(place, line, `there is no helper "${path.text}"; there are if, unless, each, with, is`);
  else if (helper.isBlock && !isBlock) note(place, line, `"${path.text}" needs a block: {{#${path.text} …}}…{{/${path.text}}}`);
  else if (values.length < helper.least || values.length > helper.most) {
    note(place, line, `"${path.text}" takes ${counted(helper.least, "value")}, got ${values.length}`);
  }
  return results.length === 0 || helper === undefined || !helper.isBlock ? UNKNOWN : (results[0] ?? UNKNOWN);
}

function candidatesOf(value: TemplateValue, place: TreePosition): Candidates {
  switch (value.type) {
    case "literal":
      return UNKNOWN;
    case "call":
      return candidatesOfCall(value.call, place, false);
    case "path":
      return followed(value, place);
  }
}

function followed(path: TemplatePath, place: TreePosition): Candidates {
  const { names, depth, isData, line } = path;
  if (isData) return dataOf(path, place);
  let from: TreePosition | null = place;
  for (let up = 0; up < depth && from !== null; up += 1) from = from.outer;
  if (from === null) return UNKNOWN;
  const [first = "", ...rest] = names;
  const named = depth === 0 && names.length > 0 ? from.names.get(first) : undefined;
  return named === undefined ? walkNames(from.here, names, line, place) : walkNames(named, rest, line, place);
}

function dataOf({ names, line, text }: TemplatePath, place: TreePosition): Candidates {
  const [first = "", ...rest] = names;
  if (!DATA_NAMES.includes(first)) note(place, line, `there is no ${text}; there are @${DATA_NAMES.join(", @")}`);
  return first === "root" ? walkNames(place.root, rest, line, place) : UNKNOWN;
}

function walkNames(from: Candidates, names: readonly string[], line: number, place: TreePosition): Candidates {
  let candidates = from;
  for (const name of names) {
    const objects = (candidates ?? []).filter((one) => typeof one === "object" && one !== null);
    if (objects.length === 0 || objects.includes(ANYTHING)) return UNKNOWN;
    const having = objects.filter((one) => Object.hasOwn(one, name) || (Array.isArray(one) && /^(?:\d+|length)$/.test(name)));
    if (having.length === 0) {
      const known = [...new Set(objects.flatMap((one) => (Array.isArray(one) ? ["length"] : Object.keys(one))))];
      note(place, line, `there is no field "${name}" here; there are ${known.join(", ")}`.slice(0, 500));
      return UNKNOWN;
    }
    candidates = having.map((one): unknown => Reflect.get(one, name));
  }
  return candidates;
}

/** Stands for a value that may be any. */
const ANYTHING = Object.freeze({});

function itemsOf(candidates: Candidates): Candidates {
  const items = (candidates ?? []).flatMap((one): readonly unknown[] =>
    Array.isArray(one) ? one : typeof one === "object" && one !== null && one !== ANYTHING ? Object.values(one) : [],
  );
  return items.length === 0 ? UNKNOWN : items;
}

/** What a block without a helper makes its context. */
function objectsOf(candidates: Candidates): Candidates {
  const objects = (candidates ?? []).flatMap((one): readonly unknown[] => (Array.isArray(one) ? one : [one]));
  return objects.some((one) => typeof one === "object" && one !== null) ? objects : UNKNOWN;
}

function onlyOne(candidates: Candidates): unknown {
  return candidates?.length === 1 ? candidates[0] : ANYTHING;
}

function extended(here: Candidates, extra: readonly (readonly [string, unknown])[]): Candidates {
  if (extra.length === 0 || here === null) return here;
  const more = Object.fromEntries(extra);
  return here.map((one): unknown => (typeof one === "object" && one !== null && one !== ANYTHING ? { ...one, ...more } : ANYTHING));
}

function inlinesIn(tree: TemplateTree): ReadonlyMap<string, TemplateTree> {
  return new Map(
    tree.flatMap((part): (readonly [string, TemplateTree])[] => {
      if (part.type === "inline") return [[part.name, part.body], ...inlinesIn(part.body)];
      if (part.type === "block") return [...inlinesIn(part.body), ...inlinesIn(part.otherwise)];
      return part.type === "partial" && part.body !== null ? [...inlinesIn(part.body)] : [];
    }),
  );
}

function note({ walk, file }: TreePosition, line: number, message: string): void {
  if (walk.found.size >= MOST_PROBLEMS) return;
  walk.found.set(`${file} ${line} ${message}`, { file, line, message });
}
