/**
 * Tests the rules for availability and the way from a failing service to an incident with the real programs, which it installs on Debian or
 * Ubuntu where they are missing: `npm run test:monitor`.
 */
import { spawnSync } from "node:child_process";

const PROGRAMS = ["promtool", "prometheus", "prometheus-alertmanager"];

function run(command: string, flags: readonly string[], options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {}): void {
  const { status, error } = spawnSync(command, flags, { stdio: "inherit", ...options });
  if (status === 0) return;
  console.error(`${command} ${flags.join(" ")}: ${error?.message ?? `ended with ${status}`}`);
  process.exit(1);
}

function asRoot(...command: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  const [name = "", ...flags] = isRoot ? command : ["sudo", ...command];
  run(name, flags);
}

const isMissing = (program: string) => spawnSync(program, ["--version"], { stdio: "ignore" }).error !== undefined;

if (PROGRAMS.some(isMissing)) {
  asRoot("apt-get", "update");
  // Without a service that starts by itself.
  asRoot(
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "RUNLEVEL=1",
    "apt-get",
    "install",
    "-y",
    "--no-install-recommends",
    "prometheus",
    "prometheus-alertmanager",
  );
}
run("promtool", ["check", "rules", "availability.rules.yml"], { cwd: "docs/recipes" });
run("promtool", ["test", "rules", "availability.test.yml"], { cwd: "docs/recipes" });
run("npm", ["run", "-s", "build"]);
run("vitest", ["run", "tests/monitor"], { env: { ...process.env, MONITOR: "on" } });
