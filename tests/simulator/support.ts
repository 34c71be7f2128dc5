import { afterEach } from "vitest";
import type { RepositoryHandle } from "../../src/simulator/repository-handle.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator/simulator.ts";
import { openapiValidator, type Validator } from "../support/openapi.ts";

export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into as a client in a script would.
  readonly body: any;
};

export type Stage = {
  readonly sim: Simulator;
  readonly repo: RepositoryHandle;
  readonly validator: Validator;
  /** Asks as the job's token, or another's; the path is after `/repos/acme/service` unless it begins with `!`. */
  readonly ask: (method: string, path: string, body?: unknown, token?: string | null) => Promise<Answered>;
  readonly query: (query: string, variables?: Readonly<Record<string, unknown>>, token?: string) => Promise<Answered>;
};

export const JOB = "ghs_job";
const running: Simulator[] = [];

afterEach(async () => {
  for (const sim of running.splice(0)) await sim.stop();
});

/** A public repository with a triager (`pat`), a writer (`kim`), a stranger (`casey`), a job's token and a person's. */
export async function stage(options: SimulatorOptions = {}, repository: { readonly private?: boolean } = {}): Promise<Stage> {
  const validator = openapiValidator();
  const sim = await startSimulator({ now: "2026-03-02T09:00:00Z", onResponse: validator.onResponse, ...options });
  running.push(sim);
  const repo = sim.repository("acme/service", repository);
  sim.addUser("pat", { roles: { "acme/service": "triage" } });
  sim.addUser("kim", { roles: { "acme/service": "write" } });
  sim.addUser("casey");
  sim.addToken(JOB, { login: "github-actions[bot]", permissions: { issues: "write", contents: "read" }, repositories: ["acme/service"] });
  sim.addToken("ghp_casey", { login: "casey" });
  sim.addToken("ghp_pat", { login: "pat" });
  const ask: Stage["ask"] = async (method, path, body, token = JOB) => {
    const address = path.startsWith("!") ? `${sim.url}${path.slice(1)}` : `${sim.url}/repos/acme/service${path}`;
    return answered(
      await fetch(address, {
        method,
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  };
  const query: Stage["query"] = (text, variables = {}, token = JOB) => ask("POST", "!/graphql", { query: text, variables }, token);
  return { sim, repo, validator, ask, query };
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, body: text !== "" && isJson ? JSON.parse(text) : text };
}
