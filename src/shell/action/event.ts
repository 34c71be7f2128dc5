// Runs before anything heavy is loaded, so it imports nothing but Node's own files.
import { readFileSync } from "node:fs";

/** What an event asks for: one issue's incident, all of them, a report where the workflow wants one, or nothing (and why). */
export type Task =
  | { readonly job: "incident"; readonly number: number }
  | { readonly job: "all" }
  | { readonly job: "report" }
  | { readonly job: "none"; readonly why: string };

const ALL: Task = { job: "all" };

/**
 * Decides from `GITHUB_EVENT_NAME` and the event file what to do. The payload is a hint only: where it is missing or
 * makes no sense, everything is looked at.
 */
export function readTask(environment: Readonly<Record<string, string | undefined>>): Task {
  if (environment.INPUT_JOB?.trim().toLowerCase() === "report") return { job: "report" };
  const name = environment.GITHUB_EVENT_NAME ?? "";
  if (name.startsWith("pull_request")) return none("This event is about a pull request; the policy in pull requests is not checked yet.");
  if (name !== "issues" && name !== "issue_comment") return ALL;
  return issueTask(name, readPayload(environment.GITHUB_EVENT_PATH));
}

function issueTask(name: "issues" | "issue_comment", payload: unknown): Task {
  const issue = field(payload, "issue");
  const number = field(issue, "number");
  const labels = field(issue, "labels");
  const action = field(payload, "action");
  if (typeof number !== "number" || !Number.isInteger(number) || number < 1) return ALL;
  if (isPresent(field(issue, "pull_request"))) return none(`#${number} is a pull request, so it is no incident.`);
  if (name === "issues" && action === "deleted") return none(`#${number} was deleted.`);
  const lostLabel = name === "issues" && action === "unlabeled";
  if (Array.isArray(labels) && labels.length === 0 && !lostLabel) return none(`#${number} has no label, so it is no incident.`);
  return { job: "incident", number };
}

function none(why: string): Task {
  return { job: "none", why };
}

function readPayload(path: string | undefined): unknown {
  if (path === undefined || path === "") return null;
  try {
    return JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}
