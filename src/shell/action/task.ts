// Runs before anything heavy is loaded.
import { field, type JobEnvironment, readPayload } from "./event.ts";

/** What a workflow may ask for by the input `job`. */
export type NamedJob = "report" | "shards" | "digest" | "test-mail" | "intake";

/**
 * What an event asks for: one issue's incident, all of them, those of many repositories, a matrix that shares these out, a
 * report or the morning's list where the workflow wants one, the check of a pull request, or nothing (and why).
 */
export type Task =
  | { readonly job: "incident"; readonly number: number }
  | { readonly job: "all" }
  | { readonly job: "many" }
  | { readonly job: Exclude<NamedJob, "intake"> }
  /** Take an alert: what the event brings under that name; undefined: nothing. */
  | { readonly job: "intake"; readonly alert: unknown }
  /** Check what a pull request does to the policy. */
  | { readonly job: "pull-request"; readonly number: number }
  | { readonly job: "none"; readonly why: string };

export type FollowTask = Extract<Task, { job: "incident" | "all" }>;

const ALL: Task = { job: "all" };

/**
 * Decides from `GITHUB_EVENT_NAME` and the event file what to do. The payload is a hint only: where it is missing or
 * makes no sense, everything is looked at.
 */
export function readTask(environment: JobEnvironment): Task {
  const job = environment.INPUT_JOB?.trim().toLowerCase();
  if (job === "report" || job === "shards" || job === "digest" || job === "test-mail") return { job };
  if (job === "intake") return { job, alert: alertIn(environment) };
  const task = eventTask(environment);
  // An issue's event is about the one issue, also where a schedule follows many repositories.
  return task.job === "all" && (environment.INPUT_REPOSITORIES ?? "").trim() !== "" ? { job: "many" } : task;
}

/** GitHub keeps what a sender adds to an event apart from its own: as a payload of theirs, or as inputs. */
function alertIn(environment: JobEnvironment): unknown {
  const payload = readPayload(environment);
  switch (environment.GITHUB_EVENT_NAME) {
    case "repository_dispatch":
      return field(field(payload, "client_payload"), "alert");
    case "workflow_dispatch":
      return field(field(payload, "inputs"), "alert");
    default:
      return undefined;
  }
}

function eventTask(environment: JobEnvironment): Task {
  const name = environment.GITHUB_EVENT_NAME ?? "";
  if (name === "pull_request" || name === "pull_request_target") return pullTask(readPayload(environment));
  if (name.startsWith("pull_request")) return none("This event is about the review of a pull request, so it concerns no incident.");
  if (name !== "issues" && name !== "issue_comment") return ALL;
  const isUntriaged = /^true$/i.test(environment.INPUT_UNTRIAGED?.trim() ?? "");
  return issueTask(name, readPayload(environment), isUntriaged);
}

/** `isUntriaged`: issues without a label may concern the policy too. */
function issueTask(name: "issues" | "issue_comment", payload: unknown, isUntriaged: boolean): Task {
  const issue = field(payload, "issue");
  const number = field(issue, "number");
  const labels = field(issue, "labels");
  const action = field(payload, "action");
  if (typeof number !== "number" || !Number.isInteger(number) || number < 1) return ALL;
  if (isPresent(field(issue, "pull_request"))) return none(`#${number} is a pull request, so it is no incident.`);
  if (name === "issues" && action === "deleted") return none(`#${number} was deleted.`);
  const lostLabel = name === "issues" && action === "unlabeled";
  if (Array.isArray(labels) && labels.length === 0 && !lostLabel && !isUntriaged)
    return none(`#${number} has no label, so it is no incident.`);
  return { job: "incident", number };
}

/** Whether it touches the policy is for GitHub to say. */
function pullTask(payload: unknown): Task {
  const number = field(payload, "number") ?? field(field(payload, "pull_request"), "number");
  if (typeof number !== "number" || !Number.isInteger(number) || number < 1) return none("This event names no pull request.");
  if (field(payload, "action") === "closed") return none(`Pull request #${number} was closed.`);
  return { job: "pull-request", number };
}

function none(why: string): Task {
  return { job: "none", why };
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}
