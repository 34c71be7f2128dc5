import { type ChildProcess, spawn } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../cli/call.ts";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { type Block, PAGES, pageNamed, placeOf } from "./pages.ts";
import { type Line, linesOf } from "./shell.ts";

const SHELLS = ["sh", "shell", "bash", "console"];
const pages = PAGES.filter(({ blocks }) => blocks.some(({ language }) => SHELLS.includes(language)));
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync("package.json", "utf8")).scripts;

/** Commands that are not run here, and why; each looks at the words and says what is wrong with them, or nothing. */
const LEFT_OUT: Readonly<Record<string, (words: readonly string[]) => string | null>> = {
  // They build and test this very repository.
  npm: ([, name = "", script = ""]) =>
    name === "ci" || name in scripts || (name === "run" && script in scripts) ? null : `package.json has no script "${script || name}"`,
  // A tool of this very repository, on its own files.
  npx: ([, tool = ""]) => (existsSync(join("node_modules/.bin", tool)) ? null : `there is no tool ${tool} here`),
  // GitHub's own client, on GitHub itself.
  gh: () => null,
  // The reader's own repository.
  git: () => null,
  cd: ([, folder]) => (folder === "your-repo" ? null : `nothing says what ${folder} is`),
};

/** Commands of ours within lines, with words that are meant and no placeholders: `incident-slo check gruntwork`, not `incident-slo check [FILE]`. */
const inLines = PAGES.flatMap(({ path, codes }) =>
  codes
    .filter((code) => /^(?:node dist\/cli\.js|incident-slo) \S+ /.test(code) && !/[A-Z]{2,}|[[\]…]|--serve|demo/.test(code))
    .map((code) => [path, code] as const),
);

/** What a page's commands work on: a folder with a policy and a remote, and a GitHub with two months of incidents. */
type World = { readonly folder: string; readonly desk: Desk; served: Served | null };
/** `demo --serve`, kept running for the commands that follow. */
type Served = { readonly child: ChildProcess; readonly url: string };

let world: World;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "slo-docs-"));
  const policy = pageNamed("README.md").blocks.find(({ text }) => text.startsWith("extends:"))?.text ?? "";
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put(".git/config", '[remote "origin"]\n\turl = https://github.com/acme/service.git\n');
  put(".github/incident-slo.yml", policy);
  put("changed.yml", policy.replace("response: 4 business hours", "response: 2 business hours"));
  put("questions.jsonl", '{"calendar":{},"target":"8 business hours","from":"2026-03-06T16:00:00Z"}\n');
  world = { folder, desk: await openDesk("2026-02-02T15:00:00Z", { policy }), served: null };
  await playTwoMonths(world.desk);
});

afterAll(async () => {
  world.served?.child.kill("SIGINT");
  await world.desk.sim.stop();
  rmSync(world.folder, { recursive: true });
});

async function playTwoMonths({ repo, at, run }: Desk): Promise<void> {
  for (const [severity, day] of [
    ["sev1", "2026-02-03"],
    ["sev3", "2026-03-10"],
  ] as const) {
    at(`${day}T15:00:00Z`);
    const number = repo.openIssue({ author: "customer", title: `Trouble of ${day}` });
    repo.label(number, severity, { by: "staff" });
    at("18:30");
    repo.comment(number, { by: "staff", body: "We are on it." });
    await run(number);
  }
  at("2026-04-02T15:00:00Z");
}

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

function runOurs(args: readonly string[], line: Line): Promise<Ran> {
  const { sim } = world.desk;
  const child = spawn(process.execPath, [resolve("dist/cli.js"), ...args], {
    cwd: world.folder,
    env: {
      PATH: process.env.PATH ?? "",
      GITHUB_API_URL: sim.url,
      GITHUB_GRAPHQL_URL: sim.graphqlUrl,
      GITHUB_TOKEN: TOKEN,
      ...line.variables,
      ...(line.variables.GH_TOKEN === undefined ? {} : { GH_TOKEN: TOKEN }),
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  if (line.from === null) child.stdin.end();
  else createReadStream(join(world.folder, line.from)).pipe(child.stdin);
  if (line.to !== null) child.stdout.pipe(createWriteStream(join(world.folder, line.to)));
  return ended(child);
}

function ended(child: ChildProcess): Promise<Ran> {
  const texts = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    texts.out += chunk;
  });
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    texts.err += chunk;
  });
  return new Promise((settle, reject) => {
    child.on("error", reject);
    child.on("close", (code) => settle({ code, ...texts }));
  });
}

/** Starts `demo --serve` on any free port and waits until it says where it is. */
function serve(args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [resolve("dist/cli.js"), ...args, "--port", "0"], {
    cwd: world.folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((settle, reject) => {
    let told = "";
    const hear = (chunk: Buffer) => {
      told += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
      if (url !== undefined) settle({ child, url });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", (code) => reject(new Error(`demo --serve ended with ${code}: ${told}`)));
  });
}

/** What `curl` would do, at the place where `demo --serve` listens here. */
async function curl(words: readonly string[]): Promise<Ran> {
  const options = new Map<string, string[]>();
  let address = "";
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (/^-[XHdo]$/.test(word)) {
      index += 1;
      options.set(word, [...(options.get(word) ?? []), words[index] ?? ""]);
    } else if (!word.startsWith("-")) address = word;
  }
  const body = options.get("-d")?.[0];
  const headers = (options.get("-H") ?? []).map((header): [string, string] => {
    const [name = "", ...rest] = header.split(":");
    return [name, rest.join(":").trim()];
  });
  const response = await fetch(address.replace(/^http:\/\/127\.0\.0\.1:\d+/, world.served?.url ?? "nowhere"), {
    method: options.get("-X")?.[0] ?? (body === undefined ? "GET" : "POST"),
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return { code: response.ok ? 0 : 22, out: await response.text(), err: `${response.status} ${response.statusText}` };
}

/** Our own command line's words; null: it is another program. */
function ownArguments([program, file, ...rest]: readonly string[]): readonly string[] | null {
  if (program === "incident-slo") return [file ?? "", ...rest];
  return program === "node" && /^(?:\.\.\/incident-slo\/)?dist\/cli\.js$/.test(file ?? "") ? rest : null;
}

async function runLine(line: Line): Promise<Ran | null> {
  const own = ownArguments(line.words);
  if (own?.includes("--serve")) {
    world.served?.child.kill("SIGINT");
    world.served = await serve(own);
    return null;
  }
  if (own !== null) return runOurs(own, line);
  if (line.words[0] === "curl") return curl(line.words);
  const problem = LEFT_OUT[line.words[0] ?? ""]?.(line.words);
  if (problem === undefined) throw new Error(`neither run nor left out for a reason: ${line.text}`);
  if (problem !== null) throw new Error(problem);
  return null;
}

async function runBlock(block: Block, expected: Block | null): Promise<void> {
  const code = Number(/exit code (\d)/.exec(block.note)?.[1] ?? 0);
  let out = "";
  for (const line of linesOf(block.text)) {
    const ran = await runLine(line);
    if (ran !== null) expect([ran.code, line.text, ran.code === code ? "" : ran.err]).toEqual([code, line.text, ""]);
    out += ran?.out ?? "";
  }
  if (expected !== null) expect(out.trim()).toBe(expected.text.trim());
}

/** The block of text after it that says it is its output. */
function outputOf(block: Block, blocks: readonly Block[]): Block | null {
  const next = blocks[blocks.indexOf(block) + 1];
  return next?.note === "output" ? next : null;
}

describe("every command in the documents", () => {
  for (const { blocks } of pages) {
    for (const block of blocks.filter(({ language }) => SHELLS.includes(language))) {
      it(`${placeOf(block)} does what it says`, () => runBlock(block, outputOf(block, blocks)));
    }
  }

  it("of the README lead from nothing to a labelled issue with a status comment", async () => {
    const blocks = pageNamed("README.md").blocks.filter(({ language, text }) => language === "sh" && /--serve|curl/.test(text));
    expect(blocks.map(({ text }) => linesOf(text).length)).toEqual([1, 2]);
    for (const block of blocks) await runBlock(block, null);
    const comments = () => curl(["curl", "http://127.0.0.1:4870/repos/acme/desk/issues/1/comments"]);
    await expect.poll(async () => (await comments()).out, { interval: 200 }).toContain("waiting for our first answer");
    expect((await fetch(`${world.served?.url}/acme/desk/issues/1`)).status).toBe(200);
  });

  it.each(inLines)("within a line of %s, %s, is none that fails", async (_, line) => {
    const [command = { words: [] }] = linesOf(line);
    const environment = { GITHUB_API_URL: world.desk.sim.url, GITHUB_GRAPHQL_URL: world.desk.sim.graphqlUrl, GITHUB_TOKEN: TOKEN };
    const { code, err } = await call(ownArguments(command.words) ?? [], { folder: world.folder, environment });
    expect([code, code === 0 ? "" : err]).toEqual([0, ""]);
  });

  it("stands in a block that says it is for a shell", () => {
    const commands = /^\s*(?:\$ )?(?:[A-Z_]+=\S+ )*(?:incident-slo|node dist|npm|gh|git|curl) /m;
    const hidden = PAGES.filter(({ path }) => path !== "docs/gallery.md")
      .flatMap(({ blocks }) => blocks)
      .filter(({ language, text }) => !SHELLS.includes(language) && !/^ya?ml$/.test(language) && commands.test(text));
    expect(hidden.map(placeOf)).toEqual([]);
    expect(PAGES.filter(({ text }) => /^ {4}(?:[A-Z_]+=\S+ )*incident-slo /m.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe("a block of shell", () => {
  it.each([
    ['a --b \'c d\' "e \\" f" # g', [["a", "--b", "c d", 'e " f']]],
    ["a \\\n  b\n\n# c\nd && e", [["a", "b"], ["d"], ["e"]]],
    ["explain acme/service#1", [["explain", "acme/service#1"]]],
  ])("%j", (block, words) => {
    expect(linesOf(block).map((line) => line.words)).toEqual(words);
  });

  it("has variables and files", () => {
    expect(linesOf("A=1 B=$(gh auth token) c < d > e")).toEqual([
      { text: "A=1 B=$(gh auth token) c < d > e", variables: { A: "1", B: "$(gh auth token)" }, words: ["c"], from: "d", to: "e" },
    ]);
  });
});
