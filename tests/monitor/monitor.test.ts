import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { startServer } from "../shell/support/server.ts";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { type Finished, runAction } from "../support/runner.ts";
import { until } from "../support/until.ts";

// The real programs: `npm run test:monitor` installs them. Elsewhere nothing of this is run.
const isWanted = process.env.MONITOR === "on";

const folder = mkdtempSync(join(tmpdir(), "slo-monitor-"));
const programs: ChildProcess[] = [];
let desk: Desk;
afterEach(async () => {
  for (const program of programs) program.kill("SIGKILL");
  await desk.sim.stop();
  rmSync(folder, { recursive: true, force: true });
});

function start(name: string, ...flags: readonly string[]): void {
  programs.push(spawn(name, flags, { cwd: folder, stdio: "ignore" }));
}

function write(name: string, value: unknown): void {
  // YAML's flow style is JSON.
  writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** The rules that the documents ship, with ten seconds for an hour. */
const RULES = readFileSync("docs/recipes/availability.rules.yml", "utf8")
  .replaceAll("[1h])", "[10s])")
  .replace("[1d:1h]", "[1m:10s]")
  .replace("[1d] offset 1h", "[1m] offset 10s");

it.runIf(isWanted)(
  "a service fails, Prometheus sees it, Alertmanager tells, and an incident stands; it recovers, and support is asked",
  async () => {
    desk = await openDesk(new Date().toISOString(), { policy: "intake: { severities: { critical: sev1 } }\n" });
    const tick = setInterval(() => desk.sim.clock.set(new Date().toISOString()), 500);
    let succeeds = 1;
    const service = await startServer(() => ({ text: `probe_success ${succeeds}\n`, headers: { "content-type": "text/plain" } }));
    // GitHub takes the call and starts the workflow: here one after the other, since a run takes a second.
    const runs: Finished[] = [];
    let last: Promise<unknown> = Promise.resolve();
    const github = await startServer(({ json }) => {
      last = last.then(async () => {
        runs.push(
          await runAction(desk.sim, {
            token: TOKEN,
            event: "repository_dispatch",
            payload: { action: "alert", client_payload: { alert: json } },
            environment: { GITHUB_RUN_ID: String(runs.length + 1) },
            inputs: { job: "intake" },
            longWaits: "hurried",
          }),
        );
      });
      return { status: 204 };
    });
    const [prometheus, alertmanager] = [await freePort(), await freePort()];
    write("availability.rules.yml", RULES);
    write("prometheus.yml", {
      global: { scrape_interval: "500ms", evaluation_interval: "500ms" },
      rule_files: ["availability.rules.yml"],
      alerting: { alertmanagers: [{ static_configs: [{ targets: [`127.0.0.1:${alertmanager}`] }] }] },
      scrape_configs: [{ job_name: "probes", static_configs: [{ targets: [new URL(service.url).host], labels: { instance: "shop" } }] }],
    });
    write("alertmanager.yml", {
      route: { receiver: "github", group_by: ["alertname"], group_wait: "1s", group_interval: "2s", repeat_interval: "1h" },
      receivers: [{ name: "github", webhook_configs: [{ url: github.url }] }],
    });
    start(
      "prometheus-alertmanager",
      "--config.file=alertmanager.yml",
      `--web.listen-address=127.0.0.1:${alertmanager}`,
      "--cluster.listen-address=",
    );
    start("prometheus", "--config.file=prometheus.yml", `--web.listen-address=127.0.0.1:${prometheus}`, "--storage.tsdb.path=data");

    await until("probes", () => service.received.length > 30);
    expect(github.received).toEqual([]);
    succeeds = 0;
    await until("an incident", () => desk.repo.threads().length > 0 && desk.ours(1).length > 0);
    const [{ title, labels, body } = { title: "", labels: [], body: "" }] = desk.repo.threads();
    expect([title, labels]).toEqual(["AvailabilityOverAnHour: shop was available for less than 90 % of an hour", ["sev1"]]);
    expect(body).toContain("| instance | shop |");
    expect(desk.ours(1)[0]).toContain("### Severity 1 (Critical): waiting for our first answer");

    succeeds = 1;
    await until("a recovery", () => desk.ours(1)[0]?.includes("**The monitor reports that it recovered**") === true);
    await sleep(1_000);
    await last;
    clearInterval(tick);
    expect(desk.repo.threads().map(({ state, comments }) => [state, comments.length])).toEqual([["open", 1]]);
    expect(runs.map(({ code }) => code)).toEqual(runs.map(() => 0));
  },
);
