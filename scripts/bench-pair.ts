/** What an action of `@octokit/rest` and `@actions/core` alone does to make the requests of an incident's event: what ours is measured beside. */
import { readFileSync } from "node:fs";
import { getInput, info, setOutput, summary } from "@actions/core";
import { Octokit } from "@octokit/rest";
import type { BenchRequest } from "./bench-simulator.ts";

const event: { readonly issue: { readonly number: number } } = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH ?? "", "utf8"));
const requests: readonly BenchRequest[] = JSON.parse(process.env.BENCH_REQUESTS ?? "");
const octokit = new Octokit({ auth: getInput("token", { required: true }), baseUrl: process.env.GITHUB_API_URL ?? "" });
let answers = 0;
for (const { method, path, body } of requests) {
  const { data } = await octokit.request(`${method} ${path}`, typeof body === "object" && body !== null ? { ...body } : {});
  if (data !== undefined) answers += 1;
}
setOutput("answers", answers);
await summary.addRaw(`#${event.issue.number}: ${answers} answers`).write();
info(`${answers} answers`);
