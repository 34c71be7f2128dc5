import { isoOf } from "../clock.ts";
import { nodeId } from "../ids.ts";
import type { JsonObject } from "../json.ts";
import type { SimRole } from "../model.ts";
import { notFound, RequestRefusal } from "../problem.ts";
import { canSee, roleOf } from "../rules.ts";
import { accountNamed, accountOf, grantOf, isAtLeast, issuesAt, nameOf, type Repository, type Store } from "../store.ts";
import { page } from "./pages.ts";
import { NO_CONTENT, ok, type RepositoryCall, type RestAnswer, type RestCall, type Route } from "./route.ts";
import { restLogin, userBody } from "./user-bodies.ts";

const PATHS = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
} as const;

/** The API address of a repository. */
export function repositoryUrl(store: Store, repository: Repository): string {
  return `${store.apiUrl}/repos/${nameOf(repository)}`;
}

/** The web address of a repository. */
export function repositoryWebUrl(store: Store, repository: Repository): string {
  return `${store.webUrl}/${nameOf(repository)}`;
}

/** A repository as lists and pull requests tell it. */
export function minimalRepositoryBody(store: Store, repository: Repository): JsonObject {
  const url = repositoryUrl(store, repository);
  const web = repositoryWebUrl(store, repository);
  const open = issuesAt(repository, null).filter((issue) => issue.state === "open").length;
  const at = isoOf(repository.createdAt);
  return {
    id: repository.id,
    node_id: nodeId("Repository", repository.id),
    name: repository.name,
    full_name: nameOf(repository),
    owner: userBody(store, accountOf(store, repository.owner)),
    private: repository.isPrivate,
    visibility: repository.isPrivate ? "private" : "public",
    html_url: web,
    description: null,
    fork: repository.isFork,
    url,
    ...Object.fromEntries(Object.entries(PATHS).map(([name, path]) => [name, `${url}${path}`])),
    ...cloneAddresses(web, nameOf(repository)),
    ...counts(open),
    ...switches(repository),
    default_branch: repository.defaultBranch,
    pushed_at: at,
    created_at: at,
    updated_at: at,
  };
}

function cloneAddresses(web: string, name: string): JsonObject {
  const host = new URL(web).host;
  return {
    git_url: `git://${host}/${name}.git`,
    ssh_url: `git@${host}:${name}.git`,
    clone_url: `${web}.git`,
    svn_url: web,
    mirror_url: null,
    homepage: null,
  };
}

function counts(open: number): JsonObject {
  const zero = { forks_count: 0, stargazers_count: 0, watchers_count: 0, forks: 0, watchers: 0, size: 0 };
  return { ...zero, language: null, license: null, open_issues_count: open, open_issues: open };
}

function switches({ hasIssues, isArchived, isDisabled }: Repository): JsonObject {
  return {
    has_issues: hasIssues,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    is_template: false,
    archived: isArchived,
    disabled: isDisabled,
    allow_forking: true,
    web_commit_signoff_required: false,
    topics: [],
  };
}

/** What a role allows, as GitHub lists it. */
function permissionsBody(role: SimRole): Readonly<Record<string, boolean>> {
  const at = (least: SimRole): boolean => isAtLeast(role, least);
  return { admin: at("admin"), maintain: at("maintain"), push: at("write"), triage: at("triage"), pull: at("read") };
}

function repository(call: RepositoryCall): RestAnswer {
  const role = call.viewer.kind === "installation" ? "read" : roleOf(call.viewer, call.repository);
  return ok({
    ...minimalRepositoryBody(call.store, call.repository),
    permissions: permissionsBody(role),
    subscribers_count: 0,
    network_count: 0,
  });
}

/** Maintain counts as write there, triage as read. */
function legacyPermission(role: SimRole): string {
  return { none: "none", read: "read", triage: "read", write: "write", maintain: "write", admin: "admin" }[role];
}

function collaboratorPermission({ store, repository, params }: RepositoryCall): RestAnswer {
  const login = params.username ?? "";
  const account = accountNamed(store, login);
  if (account === null || account.type !== "User") throw new RequestRefusal(404, `${login} is not a user`);
  const grant = grantOf(repository, account);
  const user = { ...userBody(store, account), permissions: permissionsBody(grant.base), role_name: grant.name };
  return ok({ permission: legacyPermission(grant.base), user, role_name: grant.name });
}

function isCollaborator({ store, repository, params }: RepositoryCall): RestAnswer {
  const account = accountNamed(store, params.username ?? "");
  if (account === null || !isAssignable(repository, account.id, account.grants)) throw notFound();
  return NO_CONTENT;
}

function isAssignable(repository: Repository, id: number, grants: ReadonlyMap<string, unknown>): boolean {
  return id === repository.owner || grants.has(nameOf(repository).toLowerCase());
}

/** Everybody with a grant and the owner; without triage or more, GitHub lists them to nobody but apps. */
function collaborators(call: RepositoryCall): RestAnswer {
  const { store, repository, viewer } = call;
  if (viewer.kind !== "installation" && !isAtLeast(roleOf(viewer, repository), "write"))
    throw new RequestRefusal(403, "Must have push access to view repository collaborators.");
  const people = [...store.accounts.values()].filter(({ id, type, grants }) => type === "User" && isAssignable(repository, id, grants));
  return page(call, people, (account) => {
    const grant = grantOf(repository, account);
    return { ...userBody(store, account), permissions: permissionsBody(grant.base), role_name: grant.name };
  });
}

function assignees(call: RepositoryCall): RestAnswer {
  const people = [...call.store.accounts.values()].filter(
    ({ id, type, grants }) => type === "User" && isAssignable(call.repository, id, grants),
  );
  return page(call, people, (account) => userBody(call.store, account));
}

function isAssignee(call: RepositoryCall): RestAnswer {
  const account = accountNamed(call.store, call.params.assignee ?? "");
  if (account === null || account.type !== "User" || !isAssignable(call.repository, account.id, account.grants)) throw notFound();
  return NO_CONTENT;
}

function milestones(call: RepositoryCall): RestAnswer {
  return page(call, call.repository.milestones.value, (milestone) => milestoneBody(call.store, call.repository, milestone.id));
}

/** A milestone by its id; null: none. */
export function milestoneBody(store: Store, repository: Repository, id: number | null): JsonObject | null {
  const milestone = repository.milestones.value.find((other) => other.id === id);
  if (milestone === undefined) return null;
  const within = issuesAt(repository, null).filter((issue) => issue.milestone === milestone.id);
  const url = `${repositoryUrl(store, repository)}/milestones/${milestone.number}`;
  const open = within.filter((issue) => issue.state === "open").length;
  return {
    url,
    html_url: `${repositoryWebUrl(store, repository)}/milestone/${milestone.number}`,
    labels_url: `${url}/labels`,
    id: milestone.id,
    node_id: nodeId("Milestone", milestone.id),
    number: milestone.number,
    title: milestone.title,
    description: null,
    creator: userBody(store, accountOf(store, milestone.account)),
    open_issues: open,
    closed_issues: within.length - open,
    state: "open",
    created_at: isoOf(milestone.at),
    updated_at: isoOf(milestone.at),
    due_on: null,
    closed_at: null,
  };
}

function viewer(call: RestCall): RestAnswer {
  const { account, kind } = call.viewer;
  if (kind === "installation") throw new RequestRefusal(403, "Resource not accessible by integration");
  if (account === null) throw new RequestRefusal(401, "Requires authentication");
  return ok(publicUser(call.store, account.login));
}

function user(call: RestCall): RestAnswer {
  return ok(publicUser(call.store, call.params.username ?? ""));
}

function publicUser(store: Store, login: string): JsonObject {
  const account = accountNamed(store, login);
  if (account === null || restLogin(account).toLowerCase() !== login.toLowerCase()) throw notFound();
  const at = isoOf(account.createdAt);
  const about = {
    name: account.name,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
  };
  const numbers = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
  return { ...userBody(store, account), ...about, ...numbers, created_at: at, updated_at: at };
}

function organizationRepositories(call: RestCall): RestAnswer {
  const owner = accountNamed(call.store, call.params.org ?? "");
  if (owner === null || owner.type !== "Organization") throw notFound();
  return repositoryList(call, (other) => other.owner === owner.id && canSee(call.viewer, other));
}

/** Somebody's public repositories. */
function userRepositories(call: RestCall): RestAnswer {
  const owner = accountNamed(call.store, call.params.username ?? "");
  if (owner === null) throw notFound();
  return repositoryList(call, (other) => other.owner === owner.id && !other.isPrivate);
}

/** Those in which the token's person has a part, public and private. */
function ownRepositories(call: RestCall): RestAnswer {
  const { account, kind } = call.viewer;
  if (kind === "installation") throw new RequestRefusal(403, "Resource not accessible by integration");
  if (account === null) throw new RequestRefusal(401, "Requires authentication");
  return repositoryList(call, (other) => canSee(call.viewer, other) && isAssignable(other, account.id, account.grants));
}

function repositoryList(call: RestCall, isListed: (repository: Repository) => boolean): RestAnswer {
  return page(call, [...call.store.repositories.values()].filter(isListed), (other) => minimalRepositoryBody(call.store, other));
}

function installationRepositories(call: RestCall): RestAnswer {
  if (call.viewer.kind !== "installation")
    throw new RequestRefusal(
      403,
      "You must authenticate with an installation access token in order to list repositories for an installation.",
    );
  const reached = call.viewer.token?.repositories ?? null;
  const all = [...call.store.repositories.values()].filter((other) => reached === null || reached.has(nameOf(other).toLowerCase()));
  const listed = page(call, all, (other) => ({ ...minimalRepositoryBody(call.store, other), permissions: permissionsBody("read") }));
  return { ...listed, body: { total_count: all.length, repositories: listed.body } };
}

const METADATA = { anyOf: ["metadata"], access: "read" } as const;
const ISSUES = { anyOf: ["issues", "pull_requests"], access: "read" } as const;

export const repositoryRoutes: readonly Route[] = [
  { method: "GET", path: "/repos/{owner}/{repo}", docs: "repos/repos#get-a-repository", needs: METADATA, inRepository: repository },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/collaborators",
    docs: "collaborators/collaborators#list-repository-collaborators",
    needs: METADATA,
    inRepository: collaborators,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/collaborators/{username}/permission",
    docs: "collaborators/collaborators#get-repository-permissions-for-a-user",
    needs: METADATA,
    inRepository: collaboratorPermission,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/collaborators/{username}",
    docs: "collaborators/collaborators#check-if-a-user-is-a-repository-collaborator",
    needs: METADATA,
    inRepository: isCollaborator,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/assignees",
    docs: "issues/assignees#list-assignees",
    needs: METADATA,
    inRepository: assignees,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/assignees/{assignee}",
    docs: "issues/assignees#check-if-a-user-can-be-assigned",
    needs: METADATA,
    inRepository: isAssignee,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/milestones",
    docs: "issues/milestones#list-milestones",
    needs: ISSUES,
    inRepository: milestones,
  },
  { method: "GET", path: "/user", docs: "users/users#get-the-authenticated-user", needs: METADATA, inApi: viewer },
  { method: "GET", path: "/users/{username}", docs: "users/users#get-a-user", needs: METADATA, inApi: user },
  {
    method: "GET",
    path: "/orgs/{org}/repos",
    docs: "repos/repos#list-organization-repositories",
    needs: METADATA,
    inApi: organizationRepositories,
  },
  {
    method: "GET",
    path: "/users/{username}/repos",
    docs: "repos/repos#list-repositories-for-a-user",
    needs: METADATA,
    inApi: userRepositories,
  },
  {
    method: "GET",
    path: "/user/repos",
    docs: "repos/repos#list-repositories-for-the-authenticated-user",
    needs: METADATA,
    inApi: ownRepositories,
  },
  {
    method: "GET",
    path: "/installation/repositories",
    docs: "apps/installations#list-repositories-accessible-to-the-app-installation",
    needs: METADATA,
    inApi: installationRepositories,
  },
];
