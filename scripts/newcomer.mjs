/**
 * A newcomer's way, in a folder of its own, without a network and without anything of this clone but the package: package, demo, init in a fresh
 * repository, check, the workflows put on a GitHub (the demo's), a labelled issue with its status comment. Prints each step with its seconds.
 * Plain JavaScript, so that Node.js 20 runs it: `node scripts/newcomer.mjs`.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const folder = mkdtempSync(join(tmpdir(), "slo-newcomer-"));
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  npm_config_cache: join(folder, "cache"),
  npm_config_offline: "true",
  npm_config_update_notifier: "false",
};
const seconds = [];

/** One step, and what is worth showing of what it said. */
async function step(name, act) {
  const begun = performance.now();
  const said = await act();
  const took = (performance.now() - begun) / 1_000;
  seconds.push(took);
  console.log(
    `${String(seconds.length).padStart(2)}. ${name.padEnd(62)} ${took.toFixed(1).padStart(5)} s${said === undefined ? "" : `\n      ${said}`}`,
  );
}

const run = (cwd, program, ...args) =>
  execFileSync(program, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
const lastLine = (text) => text.trim().split("\n").at(-1)?.trim();

/** Asks the demo's GitHub as whoever owns the token. */
async function ask(url, method, token, body) {
  const response = await fetch(url, { method, headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${answer.message}`);
  return answer;
}

/** Starts `demo --serve` and answers its address and how to end it. */
function serve(command) {
  const child = spawn(process.execPath, [command, "demo", "--serve", "--port", "0"], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((settle, reject) => {
    let told = "";
    child.stdout.on("data", (chunk) => {
      told += chunk;
      const url = /API URL +(http:\/\/127\.0\.0\.1:\d+)/.exec(told)?.[1];
      if (url !== undefined) settle({ url, stop: () => child.kill("SIGINT") });
    });
    child.once("close", (code) => reject(new Error(`demo --serve ended with ${code}: ${told}`)));
  });
}

let served;
try {
  console.log(`Node.js ${process.versions.node}, npm ${run(folder, "npm", "--version").trim()}, an empty folder, no network\n`);
  const desk = join(folder, "desk");
  let tarball = "";
  await step("npm pack: the package", () => {
    tarball = join(folder, lastLine(run(process.cwd(), "npm", "pack", "--silent", "--pack-destination", folder)));
  });
  await step("npx incident-slo demo, from the package alone", () =>
    lastLine(run(folder, "npm", "exec", "--yes", `--package=${tarball}`, "--", "incident-slo", "demo")),
  );
  await step("npm install of the package", () => {
    run(folder, "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", join(folder, "tools"), tarball);
    return `${readdirSync(join(folder, "tools", "node_modules")).filter((name) => !name.startsWith(".")).length} package installed`;
  });
  const command = join(folder, "tools", "node_modules", "incident-slo", "dist", "cli.js");
  const slo = (...args) => run(desk, process.execPath, command, ...args);
  await step("git init, and incident-slo init in it", () => {
    mkdirSync(desk);
    run(desk, "git", "init", "--quiet");
    return `${slo("init", "--action", "acme/incident-slo@v1", "--timezone", "America/Chicago").match(/^Wrote /gm).length} files written`;
  });
  await step(
    "incident-slo check",
    () =>
      slo("check")
        .trim()
        .split("\n")
        .find((line) => /no problem/i.test(line))
        ?.trim() ?? "no problems",
  );
  await step("a GitHub of one's own: incident-slo demo --serve", async () => {
    served = await serve(command);
    return served.url;
  });
  const repository = `${served.url}/repos/acme/desk`;
  await step("the workflows and the policy put on it", async () => {
    const paths = [".github/workflows/incident-slo.yml", ".github/workflows/incident-slo-sweep.yml", ".github/incident-slo.yml"];
    for (const path of paths)
      await ask(`${repository}/contents/${path}`, "PUT", "staff-token", {
        message: `Add ${path}`,
        content: readFileSync(join(desk, path)).toString("base64"),
      });
    return `${paths.length} files pushed`;
  });
  await step("incident-slo check --remote", () => {
    const args = [command, "check", "--remote", `${served.url}/acme/desk`];
    return lastLine(execFileSync(process.execPath, args, { cwd: desk, env: { ...env, GH_TOKEN: "staff-token" }, encoding: "utf8" }));
  });
  await step("a customer opens an issue, support labels it, the comment stands", async () => {
    await ask(`${repository}/issues`, "POST", "customer-token", { title: "Deploys fail" });
    await ask(`${repository}/issues/1/labels`, "POST", "staff-token", { labels: ["sev1"] });
    for (;;) {
      const comments = await (
        await fetch(`${repository}/issues/1/comments`, { headers: { authorization: "Bearer customer-token" } })
      ).json();
      const [first] = comments;
      if (first !== undefined)
        return first.body
          .split("\n")
          .filter((line) => line !== "")
          .slice(0, 2)
          .join(" ");
      await sleep(100);
    }
  });
  console.log(`\n${seconds.length} steps, ${seconds.reduce((sum, one) => sum + one, 0).toFixed(1)} s in all.`);
} finally {
  served?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
