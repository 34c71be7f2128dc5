import { filesAt } from "../acts/file-acts.ts";
import { isoOf } from "../clock.ts";
import type { JsonObject } from "../json.ts";
import { notAccessible, RequestRefusal } from "../problem.ts";
import { roleOf } from "../rules.ts";
import { page } from "./pages.ts";
import { repositoryUrl, repositoryWebUrl } from "./repository-routes.ts";
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
