import type { Access, SimAccount, SimIssue, SimRole, SimToken } from "./model.ts";
import { notAccessible, RequestRefusal } from "./problem.ts";
import { grantOf, isAtLeast, nameOf, type Repository } from "./store.ts";

/** Whom a request speaks for. */
export type Viewer = {
  readonly kind: "installation" | "user" | "anonymous";
  /** Null: nobody, or an account that is gone. */
  readonly account: SimAccount | null;
  readonly token: SimToken | null;
};

/** Permissions of a token, as `permissions:` in a workflow names them. */
export type Permission = "issues" | "contents" | "pull_requests" | "metadata" | "administration" | "actions";

/** A person at the web page: bound by roles alone. */
export function inPerson(account: SimAccount): Viewer {
  return { kind: "user", account, token: null };
}

function reaches(viewer: Viewer, repository: Repository): boolean {
  const repositories = viewer.token?.repositories ?? null;
  return repositories === null || repositories.has(nameOf(repository).toLowerCase());
}

/** Whether the repository is there at all for this viewer; what is not answers 404. */
export function canSee(viewer: Viewer, repository: Repository): boolean {
  if (!repository.isPrivate) return true;
  if (viewer.kind === "installation") return reaches(viewer, repository);
  return reaches(viewer, repository) && isAtLeast(roleOf(viewer, repository), "read");
}

/** Throws 403 unless the viewer's token holds one of these permissions. Public things may be read by all; roles are another matter. */
export function requirePermission(viewer: Viewer, repository: Repository, anyOf: readonly Permission[], access: Access): void {
  if (viewer.kind === "anonymous") {
    if (access === "write") throw new RequestRefusal(401, "Requires authentication");
    return;
  }
  if (viewer.token === null || (access === "read" && !repository.isPrivate)) return;
  const { kind, permissions } = viewer.token;
  if (kind === "user" && permissions.size === 0) return;
  const isHeld = anyOf.some((name) => name === "metadata" || permissions.get(name) === "write" || permissions.get(name) === access);
  if (!isHeld || !reaches(viewer, repository))
    throw kind === "user" ? new RequestRefusal(403, "Resource not accessible by personal access token") : notAccessible();
}

/** The role a viewer acts with: a person's own; an installation that may write acts as a writer. */
export function roleOf(viewer: Viewer, repository: Repository): SimRole {
  if (viewer.kind === "installation") return "write";
  return grantOf(repository, viewer.account).base;
}

/** Throws 403 unless the viewer has at least that role, or is the author where authors may. */
export function requireRole(viewer: Viewer, repository: Repository, least: SimRole, author: number | null = null): void {
  if (author !== null && viewer.account?.id === author) return;
  if (!isAtLeast(roleOf(viewer, repository), least)) throw new RequestRefusal(403, "Must have admin rights to Repository.");
}

/** Throws 403 where a lock keeps the viewer from speaking: installations always, people below write. */
export function requireUnlocked(viewer: Viewer, repository: Repository, issue: SimIssue): void {
  if (!issue.locked) return;
  if (viewer.kind === "installation" || !isAtLeast(roleOf(viewer, repository), "write")) {
    throw new RequestRefusal(403, "Unable to create comment because issue is locked.");
  }
}

/** Throws 403 on a locked issue, whoever reacts. */
export function requireReactable(issue: SimIssue): void {
  if (issue.locked) throw new RequestRefusal(403, "Unable to create reaction because issue is locked.");
}

export type Association = "COLLABORATOR" | "CONTRIBUTOR" | "MEMBER" | "NONE" | "OWNER" | "MANNEQUIN";

/** What the author is to the repository, as GitHub tells this viewer: private members look like strangers to those outside. */
export function associationOf(repository: Repository, author: SimAccount | null, viewer: Viewer): Association {
  if (author === null) return "NONE";
  if (author.type === "Mannequin") return "MANNEQUIN";
  if (author.id === repository.owner) return "OWNER";
  if (author.membership === "public") return "MEMBER";
  if (author.membership === "private") return viewer.kind === "user" && viewer.account?.membership !== "none" ? "MEMBER" : "CONTRIBUTOR";
  return isAtLeast(grantOf(repository, author).base, "triage") || author.grants.has(nameOf(repository).toLowerCase())
    ? "COLLABORATOR"
    : "NONE";
}
