import { type Policy, severityLabels } from "../../core/policy/policy.ts";
import { type Contexts, entriesOf, UNKNOWN, type Value } from "./expression.ts";

/** Something that happens on GitHub and that a run should see. */
export type Sample = {
  readonly event: string;
  /** Null: the event has no kinds. */
  readonly kind: string | null;
  /** For people: "an issue is closed". */
  readonly what: string;
  readonly payload: Value;
};

/** What must reach the action, for any policy: a label on and off, closing, reopening, an answer, and the passing of time. */
export function samplesOf(policy: Policy): readonly Sample[] {
  const labels = severityLabels(policy);
  const [label = ""] = labels;
  const others = [...policy.clocks.pauseLabels.keys(), ...policy.clocks.stopLabels, ...policy.exclusions.keys()].slice(0, 1);
  return [
    ...labels.map((own) => issueEvent("labeled", `the label "${own}" is put on`, [own], own)),
    ...others.map((other) => issueEvent("labeled", `the label "${other}" is put on`, [label, other], other)),
    issueEvent("unlabeled", "a severity's label is taken off", [], label),
    issueEvent("closed", "an incident is closed", [label], null),
    issueEvent("reopened", "an incident is reopened", [label], null),
    commentEvent("somebody comments on an open incident", [label], "open"),
    commentEvent("somebody comments on a closed incident", [label], "closed"),
    { event: "schedule", kind: null, what: "time passes", payload: { schedule: UNKNOWN } },
  ];
}

function issueOf(labels: readonly string[], state: string, number: number): Value {
  const known = { number, state, labels: labels.map((name) => ({ name })), pull_request: null, locked: false };
  return {
    ...known,
    ...unknowns("user", "title", "body", "assignee", "assignees", "author_association", "created_at", "milestone", "html_url"),
  };
}

function issueEvent(kind: string, what: string, labels: readonly string[], label: string | null): Sample {
  const payload: Value = {
    action: kind,
    issue: issueOf(labels, kind === "closed" ? "closed" : "open", 1),
    ...(label === null ? {} : { label: { name: label } }),
    ...STRANGERS,
  };
  return { event: "issues", kind, what, payload };
}

function commentEvent(what: string, labels: readonly string[], state: string): Sample {
  const payload: Value = { action: "created", issue: issueOf(labels, state, 1), comment: COMMENT, ...STRANGERS };
  return { event: "issue_comment", kind: "created", what, payload };
}

function unknowns(...names: readonly string[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(names.map((name) => [name, UNKNOWN]));
}

/** A person's: a bot's concerns no incident. */
const COMMENT: Value = {
  ...unknowns("id", "node_id", "url", "html_url", "issue_url", "body", "author_association", "created_at", "updated_at", "reactions"),
  ...unknowns("performed_via_github_app"),
  user: { type: "User", ...unknowns("login", "id", "node_id", "url", "html_url", "site_admin") },
};

const STRANGERS = { sender: UNKNOWN, repository: UNKNOWN, organization: UNKNOWN, installation: UNKNOWN };

/** The same event of another issue. */
export function onIssue(sample: Sample, number: number): Sample {
  const payload = entriesOf(sample.payload);
  return { ...sample, payload: { ...payload, issue: { ...entriesOf(payload.issue ?? null), number } } };
}

/** What `github` holds in the run of an event; `run` tells runs apart. */
export function contextsOf(
  sample: Sample,
  where: { readonly repository: string; readonly branch: string; readonly workflow: string },
  run = 1,
): Contexts {
  const { repository, branch, workflow } = where;
  const [owner = ""] = repository.split("/");
  return {
    github: {
      event_name: sample.event,
      event: sample.payload,
      repository,
      repository_owner: owner,
      ref: `refs/heads/${branch}`,
      ref_name: branch,
      ref_type: "branch",
      head_ref: "",
      base_ref: "",
      workflow,
      run_id: run,
      run_number: run,
      run_attempt: 1,
      sha: UNKNOWN,
      job: UNKNOWN,
      token: UNKNOWN,
      actor: UNKNOWN,
      actor_id: UNKNOWN,
      triggering_actor: UNKNOWN,
      server_url: UNKNOWN,
      api_url: UNKNOWN,
      workflow_ref: UNKNOWN,
      workflow_sha: UNKNOWN,
      repository_id: UNKNOWN,
      repository_visibility: UNKNOWN,
      repository_owner_id: UNKNOWN,
    },
  };
}
