import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { until } from "../support/until.ts";
import { call, callBuilt } from "./call.ts";

type Served = {
  readonly out: () => string;
  readonly url: string;
  readonly ended: Promise<number | null>;
  readonly stop: () => void;
  /** Asks as the owner of the token; answers the status and the body. */
  readonly ask: (method: string, path: string, token: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
};

const children: ChildProcessByStdio<null, Readable, Readable>[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** `demo --serve` on a free port, once it has said where it is. */
async function serve(...args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, ["dist/cli.js", "demo", "--serve", "--port", "0", ...args], {
    env: { PATH: process.env.PATH ?? "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let out = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part) => {
      out += part;
    });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  await until("the demo's address", () => /Ctrl-C ends it/.test(out));
  const url = /API URL +(http:\/\/127\.0\.0\.1:\d+)\n/.exec(out)?.[1] ?? "";
  const ask: Served["ask"] = async (method, path, token, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  return { out: () => out, url, ended, stop: () => void child.kill("SIGINT"), ask };
}

const ISSUES = "/repos/acme/desk/issues";

describe("demo --serve", () => {
  it("lets support change the policy, which counts from then on", async () => {
    const { ask, out } = await serve();
    const content = Buffer.from("severities: { sev1: { response: 7 minutes } }\n").toString("base64");
    const written = await ask("PUT", "/repos/acme/desk/contents/.github/incident-slo.yml", "staff-token", {
      message: "Seven minutes",
      content,
    });
    expect(written.status).toBe(201);
    await ask("POST", ISSUES, "customer-token", { title: "Down" });
    await ask("POST", `${ISSUES}/1/labels`, "staff-token", { labels: ["sev1"] });
    await until("the status comment", () => /7 minutes|status comment/.test(out()));
    const bodies = async () => JSON.stringify((await ask("GET", `${ISSUES}/1/comments`, "customer-token")).body);
    await expect.poll(bodies).toContain("within 7 minutes");
  });

  it("takes a newcomer from nothing to a labelled issue with a status comment, by the lines that it prints", async () => {
    const { out, url, ask, stop, ended } = await serve();
    const [customer = "", staff = "", ...more] = [...out().matchAll(/curl .*?Bearer (\S+)" (\S+) -d '(.*)'/g)].map(([line]) => line);
    expect(more.length).toBe(2);
    expect((await paste(customer)).status).toBe(201);
    expect((await paste(staff)).status).toBe(200);
    const bodies = async () => JSON.stringify((await ask("GET", `${ISSUES}/1/comments`, "customer-token")).body);
    await until("the status comment", async () => (await bodies()).includes("waiting for our first answer"));
    expect(await bodies()).toContain("github-actions[bot]");
    expect(out()).toMatch(/mara-k opened #1: Deploys fail\n.*priya put the label sev1 on #1\n[\s\S]*▸ commented on #1: “Severity 1/);

    const page = await (await fetch(`${url}/acme/desk/issues/1`)).text();
    expect(page).toContain("waiting for our first answer");
    expect(page).not.toContain("incident-slo:{");
    expect(await (await fetch(`${url}/`)).text()).toContain("Deploys fail");

    stop();
    expect(await ended).toBe(0);
  });

  it("--no-action runs nothing until the line it prints is run", async () => {
    const { out, ask, stop, ended } = await serve("--no-action");
    await ask("POST", ISSUES, "staff-token", { title: "Logins fail", labels: ["sev2"] });
    expect(out()).toContain("priya opened #1: Logins fail");
    const line = /^ {2}(GITHUB_API_URL=.*) node \S*index\.js$/m.exec(out())?.[1] ?? "";
    const environment = Object.fromEntries(line.split(" ").map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
    expect((await ask("GET", `${ISSUES}/1/comments`, "staff-token")).body).toEqual([]);
    expect(await nodeEnd("dist/index.js", environment)).toBe(0);
    expect((await ask("GET", `${ISSUES}/1/comments`, "staff-token")).body).toHaveLength(1);
    expect(out()).not.toContain("▸ commented on #2");
    stop();
    expect(await ended).toBe(0);
  });

  it("works under a policy of one's own, with its labels", async () => {
    const folder = mkdtempSync(join(tmpdir(), "slo-serve-"));
    const policy = join(folder, "policy.yml");
    writeFileSync(
      policy,
      "extends: none\nseverities:\n  outage: { title: Outage, labels: ['P: outage'], response: 5 minutes, email: { customers: [opened] } }\nchannels:\n  post: { format: resend, url: env:INCIDENT_SLO_URL, token: env:INCIDENT_SLO_TOKEN }\n",
    );
    const { ask, stop, ended, out, url } = await serve("--policy", policy);
    rmSync(folder, { recursive: true });
    expect(JSON.stringify((await ask("GET", "/repos/acme/desk/labels", "staff-token")).body)).toContain('"P: outage"');
    await ask("POST", ISSUES, "staff-token", { title: "All is down", labels: ["P: outage"] });
    await until("the status comment", async () =>
      JSON.stringify((await ask("GET", `${ISSUES}/1/comments`, "staff-token")).body).includes("Outage"),
    );
    await until("the mail", async () => (await (await fetch(`${url}/acme/desk/mails`)).text()).includes("All is down"));
    expect(out()).not.toMatch(/error:|warning:/);
    stop();
    expect(await ended).toBe(0);
  });

  it("holds the tokens to what they may do", async () => {
    const { ask, stop } = await serve("--no-action");
    await ask("POST", ISSUES, "customer-token", { title: "Deploys fail", labels: ["sev1"] });
    expect((await ask("GET", `${ISSUES}/1`, "customer-token")).body).toMatchObject({ labels: [] });
    expect((await ask("POST", `${ISSUES}/1/labels`, "customer-token", { labels: ["sev1"] })).status).toBe(403);
    expect((await ask("GET", `${ISSUES}/1`, "nobody")).status).toBe(401);
    stop();
  });

  it("says that its port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const { code, err } = await callBuilt(["demo", "--serve", "--port", port]);
    other.close();
    expect([code, err]).toEqual([1, `Port ${port} is taken or not allowed. Choose another with --port, or 0 for any free one.\n`]);
  });

  it.each`
    args                              | told
    ${["--port", "1"]}                | ${"--port and --no-action belong to --serve."}
    ${["--no-action"]}                | ${"--port and --no-action belong to --serve."}
    ${["--serve", "--port", "x"]}     | ${'--port: expected a number from 0 to 65535, got "x".'}
    ${["--serve", "--port", "70000"]} | ${'--port: expected a number from 0 to 65535, got "70000".'}
    ${["--serve", "--html", "pages"]} | ${"--html does not go with --serve"}
  `("$args is wrong use", async ({ args, told }) => {
    const { code, err } = await call(["demo", ...args]);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});

/** Does what a printed line of curl does. */
function paste(line: string): Promise<Response> {
  const [, method = "POST"] = /-X (\S+)/.exec(line) ?? [];
  const [, token = "", url = "", body = ""] = /"Authorization: (.*?)" (\S+) -d '(.*)'$/.exec(line) ?? [];
  return fetch(url, { method, headers: { authorization: token }, body });
}

/** Runs a file to its end; answers the exit code, and on failure what it logged. */
function nodeEnd(file: string, environment: Readonly<Record<string, string>>): Promise<number | string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file], {
      env: { PATH: process.env.PATH ?? "", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let log = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part) => {
        log += part;
      });
    child.once("close", (code) => resolve(code === 0 ? 0 : `${code}: ${log}`));
  });
}
