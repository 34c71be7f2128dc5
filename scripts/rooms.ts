/**
 * Bundles the program into a few files, its rooms. Each is bundled by itself, and imports what it needs of another from there, under
 * the name that it has in the source: so a change changes the file that it stands in, and no module stands in two.
 */
import { createRequire } from "node:module";
import { relative, sep } from "node:path";
import { type BuildOptions, build, type ImportKind, type Metafile, type Plugin } from "esbuild";

/**
 * A file, and what it holds, with all that this imports: modules, and folders (with a slash at their end), but for what other rooms
 * name of these.
 */
export type Room = { readonly name: string; readonly holds: readonly string[] };

/** What came of a room. */
export type BuiltRoom = { readonly name: string; readonly text: string; readonly metafile: Metafile };

type Import = { readonly from: string; readonly to: string; readonly kind: ImportKind };

/** Which room holds a module, which imports lead from room to room, and what the modules export that these lead to. */
type Plan = {
  readonly roomOf: ReadonlyMap<string, string>;
  readonly crossing: readonly Import[];
  readonly exportsOf: ReadonlyMap<string, readonly string[]>;
  /** The name under which other rooms import what a module exports. */
  readonly aliasOf: (module: string, name: string) => string;
};

/** What a room lends to others: by the name that they know it under. */
type Lent = Map<string, { readonly module: string; readonly name: string }>;

/**
 * A module belongs to the first room that reaches it. So what a room imports at once stands in rooms before it, and no circle arises;
 * what stands behind it is loaded by `import()`. `entries` are run when they are loaded, so nothing imports from their rooms: what they and
 * others need stands before all in `shared.js`.
 */
export async function buildRooms(rooms: readonly Room[], entries: readonly string[], options: BuildOptions): Promise<readonly BuiltRoom[]> {
  const plan = await planOf(rooms, entries, options);
  const names = [SHARED, ...rooms.map(({ name }) => name)];
  const lent = new Map(names.map((name) => [name, lentLater(name, plan)]));
  const built: BuiltRoom[] = [];
  // From the last to the first: what a room has to lend is known once those that borrow it are bundled.
  for (const name of names.reverse()) {
    const run = entries.filter((entry) => plan.roomOf.get(entry) === name);
    const own: Lent = lent.get(name) ?? new Map();
    if (run.length > 0 && own.size > 0)
      throw new Error(`${name}.js runs when it is loaded, so it cannot lend ${[...own.keys()].join(", ")}.`);
    const room = await buildRoom(name, run, own, plan, options);
    for (const [lender, alias] of borrowed(room.text)) {
      const lends = lent.get(lender);
      for (const module of modulesFor(name, lender, alias, plan)) if (lends !== undefined) lend(lends, alias, module, lender);
      if (lends?.has(alias) !== true) throw new Error(`${name}.js imports "${alias}", which ${lender}.js does not have.`);
    }
    built.unshift(room);
  }
  return built;
}

const SHARED = "shared";

/** What is only looked at. */
const SURVEY = { outdir: "dist", splitting: true, minify: false, write: false, metafile: true } as const;

async function planOf(rooms: readonly Room[], entries: readonly string[], options: BuildOptions): Promise<Plan> {
  const { inputs } = (await build({ ...options, entryPoints: [...entries], ...SURVEY })).metafile;
  const imports = Object.entries(inputs).flatMap(([from, input]) =>
    input.imports
      // What only hands on what stands elsewhere is in each room that wants it.
      .filter(({ external, path }) => external !== true && !path.startsWith("lazy:"))
      .map(({ path, kind }): Import => ({ from, to: path, kind })),
  );
  const roomOf = roomsOf(rooms, entries, Object.keys(inputs), imports);
  const crossing = imports.filter(({ from, to, kind }) => roomOf.get(from) !== roomOf.get(to) || isReload(to, kind));
  const exportsOf = await exportsIn([...new Set(crossing.map(({ to }) => to))].sort(), options);
  return { roomOf, crossing, exportsOf, aliasOf: aliases(roomOf, crossing, exportsOf) };
}

/**
 * Our own names stay as they are, so that `import()` finds them; where two modules of a room have the same one, and for defaults and
 * packages, the path tells them apart.
 */
function aliases(
  roomOf: Plan["roomOf"],
  crossing: readonly Import[],
  exportsOf: Plan["exportsOf"],
): (module: string, name: string) => string {
  const later = new Set(crossing.filter(({ kind }) => kind === "dynamic-import").map(({ to }) => to));
  const times = new Map<string, number>();
  const inRoom = (module: string, name: string) => `${roomOf.get(module)} ${name}`;
  for (const [module, names] of exportsOf)
    for (const name of names) times.set(inRoom(module, name), (times.get(inRoom(module, name)) ?? 0) + 1);
  return (module, name) => {
    const isPlain = module.startsWith("src/") && name !== "default" && (later.has(module) || times.get(inRoom(module, name)) === 1);
    return isPlain ? name : `${name}_${module.replace(/^node_modules\//, "").replace(/\W+/g, "_")}`;
  };
}

/** What is loaded by `import()` alone, and that no room names, stands in the room that loads it. */
function roomsOf(
  rooms: readonly Room[],
  entries: readonly string[],
  modules: readonly string[],
  imports: readonly Import[],
): ReadonlyMap<string, string> {
  const single = new Set(rooms.flatMap(({ holds }) => holds));
  const roots = new Map(rooms.map((room) => [room.name, rootsIn(room, modules, single)]));
  const named = new Set([...roots.values()].flat());
  const next = (module: string) =>
    imports.filter(({ from, to, kind }) => from === module && (kind !== "dynamic-import" || !named.has(to))).map(({ to }) => to);
  const beginnings = entries.map((entry) => reached([entry], next));
  const roomOf = new Map<string, string>();
  const settle = (room: string, from: readonly string[]) => {
    for (const module of reached(from, next)) if (!roomOf.has(module)) roomOf.set(module, room);
  };
  for (const own of beginnings)
    settle(
      SHARED,
      imports.filter(({ from, to }) => own.has(to) && !own.has(from)).map(({ to }) => to),
    );
  for (const [room, holds] of roots) settle(room, holds);
  return roomOf;
}

function reached(roots: readonly string[], next: (module: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(roots);
  // What is added on the way is visited too.
  for (const module of found) for (const other of next(module)) found.add(other);
  return found;
}

function rootsIn({ name, holds }: Room, modules: readonly string[], single: ReadonlySet<string>): readonly string[] {
  return holds.flatMap((path) => {
    const found = modules.filter((module) => module === path || (path.endsWith("/") && module.startsWith(path) && !single.has(module)));
    if (found.length === 0) throw new Error(`${name}.js is to hold ${path}, but the program has no such module.`);
    return found;
  });
}

/** The names that modules export; texts and data have a default only. */
async function exportsIn(modules: readonly string[], options: BuildOptions): Promise<ReadonlyMap<string, readonly string[]>> {
  const code = modules.filter((module) => /^[^:]+\.[cm]?[jt]s$/.test(module));
  const entryPoints = Object.fromEntries(code.map((module, index) => [`${index}`, module]));
  const { inputs, outputs } = (await build({ ...options, entryPoints, ...SURVEY })).metafile;
  const found = new Map<string, readonly string[]>(modules.map((module) => [module, ["default"]]));
  for (const { entryPoint, exports } of Object.values(outputs)) if (entryPoint !== undefined) found.set(entryPoint, exports);
  // What a CommonJS module exports only running it tells.
  const load = createRequire(`${process.cwd()}/`);
  for (const module of code) if (inputs[module]?.format === "cjs") found.set(module, namesOf(load(`./${module}`)));
  return found;
}

function namesOf(exports: unknown): readonly string[] {
  return typeof exports === "object" && exports !== null ? [...new Set(["default", ...Object.keys(exports)])] : ["default"];
}

/** Within a room our own modules are loaded as the room itself, which is there already; a package sleeps in it until it is wanted. */
function isReload(module: string, kind: ImportKind): boolean {
  return kind === "dynamic-import" && /^src\/.*\.ts$/.test(module);
}

/** What `import()` takes from a room: all that the module exports, under its own names. */
function lentLater(room: string, { roomOf, crossing, exportsOf }: Plan): Lent {
  const lent: Lent = new Map();
  for (const { to, kind } of crossing) {
    if (kind !== "dynamic-import" || roomOf.get(to) !== room) continue;
    for (const name of exportsOf.get(to) ?? []) lend(lent, name, { module: to, name }, room);
  }
  return lent;
}

/** What a bundle imports from others at once: the room, and the name there. */
function borrowed(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/\b(?:import|export)\s*\{([^}]*)\}\s*from\s*"\.\/([\w-]+)\.js"/g)].flatMap(([, names = "", room = ""]) =>
    names.split(",").map((name) => [room, name.trim().split(" as ")[0] ?? ""] as const),
  );
}

/** What a room means by a name of another. */
function modulesFor(borrower: string, lender: string, alias: string, { roomOf, crossing, exportsOf, aliasOf }: Plan) {
  const asked = crossing.filter(({ from, to }) => roomOf.get(from) === borrower && roomOf.get(to) === lender);
  return [...new Set(asked.map(({ to }) => to))].flatMap((module) =>
    (exportsOf.get(module) ?? []).filter((name) => aliasOf(module, name) === alias).map((name) => ({ module, name })),
  );
}

function lend(lent: Lent, alias: string, wanted: { readonly module: string; readonly name: string }, room: string): void {
  const known = lent.get(alias) ?? wanted;
  if (known.module !== wanted.module || known.name !== wanted.name)
    throw new Error(`${room}.js would lend two things as "${alias}": of ${known.module} and of ${wanted.module}. Rename one.`);
  lent.set(alias, known);
}

async function buildRoom(name: string, run: readonly string[], lent: Lent, plan: Plan, options: BuildOptions): Promise<BuiltRoom> {
  const lends = [...lent].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [
    ...run.map((module) => `import "./${module}";`),
    ...lends.map(([alias, { module, name: own }]) => `export { ${own} as ${alias} } from "${specifierOf(module)}";`),
  ];
  const { outputFiles, metafile } = await build({
    ...options,
    stdin: { contents: lines.join("\n"), resolveDir: process.cwd() },
    outfile: `dist/${name}.js`,
    plugins: [borders(name, plan), ...(options.plugins ?? [])],
    write: false,
    metafile: true,
  });
  return { name, text: outputFiles.map(({ text }) => text).join(""), metafile };
}

/** How a module is imported from the repository's folder. */
function specifierOf(module: string): string {
  if (module.startsWith("holidays:")) return module.slice("holidays:".length);
  return module.startsWith("yaml-data:") ? `./${module.slice("yaml-data:".length)}?data` : `./${module}`;
}

/** Imports of what stands in other rooms become imports from their files. */
function borders(room: string, { roomOf, exportsOf, aliasOf }: Plan): Plugin {
  return {
    name: "borders",
    setup(context) {
      context.onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, namespace, pluginData }) => {
        if (namespace === "border") return { path, external: true, sideEffects: false };
        // Asked by a plugin, this one or another.
        if (pluginData !== undefined) return undefined;
        const found = await context.resolve(path, { kind, importer, resolveDir, namespace, pluginData: "borders" });
        const module = found.namespace === "file" ? relative("", found.path).replaceAll(sep, "/") : `${found.namespace}:${found.path}`;
        const home = roomOf.get(module);
        if (home === undefined || (home === room && !isReload(module, kind))) return undefined;
        if (kind === "dynamic-import") return { path: `./${home}.js`, external: true };
        if (kind === "require-call") return { errors: [{ text: `${module} stands in ${home}.js, and ${room}.js cannot require it` }] };
        return { path: module, namespace: "border", sideEffects: false };
      });
      context.onLoad({ filter: /./, namespace: "border" }, ({ path: module }) => {
        // A statement each: of several names in one none would be left out, even where nobody uses it.
        const line = (name: string) => `export { ${aliasOf(module, name)} as ${name} } from "./${roomOf.get(module)}.js";`;
        return { contents: (exportsOf.get(module) ?? []).map(line).join("\n") };
      });
    },
  };
}
