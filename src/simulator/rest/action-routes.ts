import { filesAt } from "../acts/file-acts.ts";
import { isoOf } from "../clock.ts";
import type { JsonObject } from "../json.ts";
import { notAccessible, RequestRefusal } from "../problem.ts";
import { roleOf } from "../rules.ts";
import { page } from "./pages.ts";
import { minimalRepositoryBody, repositoryUrl, repositoryWebUrl } from "./repository-routes.ts";
import { ok, type RepositoryCall, type RestAnswer, type Route } from "./route.ts";

/** Workflows are the files of their folder on the default branch. */
function workflows(call: RepositoryCall): RestAnswer {
  const files = [...(filesAt(call.repository, null, call.sight) ?? [])].filter(([path]) =>
    /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path),
  );
  const listed = page(
    call,
    files.map(([path], index) => ({ path, id: index + 1 })),
    ({ path, id }) => workflowBody(call, path, id),
  );
  return { ...listed, body: { total_count: files.length, workflows: listed.body } };
}

function workflowBody(call: RepositoryCall, path: string, id: number): JsonObject {
  const { store, repository } = call;
  const text = Buffer.from(filesAt(repository, null, call.sight)?.get(path)?.bytes ?? []).toString("utf8");
  const name = /^name:\s*["']?(.+?)["']?\s*(?:#.*)?$/m.exec(text)?.[1] ?? path;
  const at = isoOf(repository.createdAt);
  const web = repositoryWebUrl(store, repository);
  return {
    id,
    node_id: `W_${Buffer.from(`Workflow:${id}`).toString("base64url")}`,
    name,
    path,
    state: repository.actions.states.get(path) ?? "active",
    created_at: at,
    updated_at: at,
    url: `${repositoryUrl(store, repository)}/actions/workflows/${id}`,
    html_url: `${web}/blob/${repository.defaultBranch}/${path}`,
    badge_url: `${web}/workflows/${encodeURIComponent(name)}/badge.svg`,
  };
}

/** Of a workflow's runs only the last that its schedule began is kept. */
function workflowRuns(call: RepositoryCall): RestAnswer {
  const { params, query, repository } = call;
  const [path] = [...(filesAt(repository, null, call.sight)?.keys() ?? [])].filter(
    (name) => name === `.github/workflows/${params.workflow_id}`,
  );
  if (path === undefined) throw new RequestRefusal(404, "Not Found");
  const at = repository.actions.scheduled.get(path);
  const runs = at === undefined || (query.get("event") ?? "schedule") !== "schedule" ? [] : [runBody(call, path, isoOf(at))];
  return ok({ total_count: runs.length, workflow_runs: runs });
}

function runBody(call: RepositoryCall, path: string, at: string): JsonObject {
  const { store, repository } = call;
  const url = `${repositoryUrl(store, repository)}/actions/runs/1`;
  const minimal = minimalRepositoryBody(store, repository);
  return {
    id: 1,
    node_id: "WFR_1",
    head_branch: repository.defaultBranch,
    head_sha: "0".repeat(40),
    path,
    run_number: 1,
    event: "schedule",
    status: "completed",
    conclusion: "success",
    workflow_id: 1,
    url,
    html_url: `${repositoryWebUrl(store, repository)}/actions/runs/1`,
    pull_requests: [],
    created_at: at,
    updated_at: at,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(store, repository)}/check-suites/1`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${repositoryUrl(store, repository)}/actions/workflows/1`,
    head_commit: null,
    repository: minimal,
    head_repository: minimal,
    display_title: path,
  };
}

/** Settings are for administrators. */
function requireAdministration({ viewer, repository }: RepositoryCall): void {
  if (viewer.kind === "installation") {
    if (viewer.token?.permissions.has("administration") !== true) throw notAccessible();
  } else if (roleOf(viewer, repository) !== "admin") throw new RequestRefusal(403, "Must have admin rights to Repository.");
}

function permissions(call: RepositoryCall): RestAnswer {
  requireAdministration(call);
  const { isEnabled, allowed, needsCommit } = call.repository.actions;
  return ok({ enabled: isEnabled, ...(isEnabled ? { allowed_actions: allowed } : {}), sha_pinning_required: needsCommit });
}

function workflowPermissions(call: RepositoryCall): RestAnswer {
  requireAdministration(call);
  return ok({ default_workflow_permissions: call.repository.actions.usual, can_approve_pull_request_reviews: false });
}

const ADMINISTRATION = { anyOf: ["administration"], access: "read" } as const;

export const actionRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/workflows",
    docs: "actions/workflows#list-repository-workflows",
    needs: { anyOf: ["actions"], access: "read" },
    inRepository: workflows,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
    docs: "actions/workflow-runs#list-workflow-runs-for-a-workflow",
    needs: { anyOf: ["actions"], access: "read" },
    inRepository: workflowRuns,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/permissions",
    docs: "actions/permissions#get-github-actions-permissions-for-a-repository",
    needs: ADMINISTRATION,
    inRepository: permissions,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/permissions/workflow",
    docs: "actions/permissions#get-default-workflow-permissions-for-a-repository",
    needs: ADMINISTRATION,
    inRepository: workflowPermissions,
  },
];
