import { type Policy, severityLabels } from "../policy/policy.ts";
import { type Contexts, UNKNOWN, type Value, type ValueMap } from "./expression.ts";

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
export function samplesOf(policy: Policy, issue = 1): readonly Sample[] {
  const severities = severityLabels(policy);
  const maintenance = policy.maintenance.label;
  const [first = ""] = severities;
  const others = [
    ...policy.clocks.pendingLabels.keys(),
    ...policy.clocks.pauseLabels.keys(),
    ...policy.clocks.stopLabels,
    ...policy.exclusions.keys(),
  ].slice(0, 1);
  const sample = (event: string, kind: string, what: string, labels: readonly string[], state: string, rest: ValueMap): Sample => {
    const payload = {
      action: kind,
      issue: { ...ISSUE, number: issue, state, labels: labels.map((name) => ({ name })) },
      ...rest,
      ...STRANGERS,
    };
    return { event, kind, what, payload };
  };
  const put = (label: string) => ({ label: { name: label } });
  return [
    ...severities.map((own) => sample("issues", "labeled", `the label "${own}" is put on`, [own], "open", put(own))),
    ...others.map((other) => sample("issues", "labeled", `the label "${other}" is put on`, [first, other], "open", put(other))),
    sample("issues", "unlabeled", "a severity's label is taken off", [], "open", put(first)),
    sample("issues", "closed", "an incident is closed", [first], "closed", {}),
    sample("issues", "reopened", "an incident is reopened", [first], "open", {}),
    sample("issue_comment", "created", "somebody comments on an open incident", [first], "open", { comment: COMMENT }),
    sample("issue_comment", "created", "somebody comments on a closed incident", [first], "closed", { comment: COMMENT }),
    ...(maintenance === null
      ? []
      : [sample("issue_comment", "created", "support says when maintenance is", [maintenance], "open", { comment: COMMENT })]),
    { event: "schedule", kind: null, what: "time passes", payload: { schedule: UNKNOWN } },
  ];
}

const ISSUE: ValueMap = {
  ...unknowns("user", "title", "body", "assignee", "assignees", "author_association", "created_at", "milestone", "html_url"),
  pull_request: null,
  locked: false,
};

function unknowns(...names: readonly string[]): ValueMap {
  return Object.fromEntries(names.map((name) => [name, UNKNOWN]));
}

/** A person's: a bot's concerns no incident. */
const COMMENT: Value = {
  ...unknowns("id", "node_id", "url", "html_url", "issue_url", "body", "author_association", "created_at", "updated_at", "reactions"),
  ...unknowns("performed_via_github_app"),
  user: { type: "User", ...unknowns("login", "id", "node_id", "url", "html_url", "site_admin") },
};

const STRANGERS = unknowns("sender", "repository", "organization", "installation");

/** What `github` holds in the run of an event; `run` tells runs apart. */
export function contextsOf(
  sample: Sample,
  where: { readonly repository: string; readonly branch: string; readonly workflow: string },
  run = 1,
): Contexts {
  const { repository, branch, workflow } = where;
  return {
    github: {
      ...unknowns("sha", "job", "token", "actor", "actor_id", "triggering_actor", "server_url", "api_url", "workflow_ref", "workflow_sha"),
      ...unknowns("repository_id", "repository_visibility", "repository_owner_id"),
      event_name: sample.event,
      event: sample.payload,
      repository,
      repository_owner: repository.split("/")[0] ?? "",
      ref: `refs/heads/${branch}`,
      ref_name: branch,
      ref_type: "branch",
      head_ref: "",
      base_ref: "",
      workflow,
      run_id: run,
      run_number: run,
      run_attempt: 1,
    },
  };
}
