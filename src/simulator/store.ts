import { createHash } from "node:crypto";
import type { SimClock } from "./clock.ts";
import {
  type Actions,
  type Comment,
  type FileTree,
  type Grant,
  type IssueRef,
  type Notification,
  ROLES,
  type SimAccount,
  type SimCommit,
  type SimIssue,
  type SimLabel,
  type SimMilestone,
  type SimRole,
  type SimToken,
} from "./model.ts";

/** A value with its past, as far back as reads may lag. */
export type Versions<T> = { past: { readonly at: number; readonly value: T }[]; value: T };

export type Repository = {
  readonly id: number;
  readonly owner: number;
  readonly ownerLogin: string;
  name: string;
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
  readonly isDisabled: boolean;
  readonly isFork: boolean;
  readonly hasIssues: boolean;
  readonly defaultBranch: string;
  readonly actions: Actions;
  readonly createdAt: number;
  readonly issues: Map<number, Versions<SimIssue | null>>;
  /** Commits that were told of, by their id. */
  readonly commits: Map<string, SimCommit>;
  readonly labels: Versions<readonly SimLabel[]>;
  readonly milestones: Versions<readonly SimMilestone[]>;
  /** Branch → files. */
  readonly files: Versions<ReadonlyMap<string, FileTree>>;
  lastNumber: number;
};

/** Everything the simulated GitHub knows. */
export type Store = {
  readonly clock: SimClock;
  /** Where people look, such as https://github.com. */
  webUrl: string;
  /** Where programs ask; known once the server listens. */
  apiUrl: string;
  readonly accounts: Map<number, SimAccount>;
  /** Login in lower case → account. */
  readonly logins: Map<string, number>;
  readonly tokens: Map<string, SimToken>;
  readonly repositories: Map<number, Repository>;
  /** `owner/name` in lower case → repository. */
  readonly names: Map<string, number>;
  /** Comment → where it stands. */
  readonly comments: Map<number, IssueRef>;
  readonly notifications: Notification[];
  /** Whether the past is kept for reads that lag. */
  keepsPast: boolean;
  lastId: number;
};

/** A reader's sight: null sees the present, a number what stood at that `clock.elapsed()`. */
export type Sight = number | null;

const PAST_KEPT = 60_000;
/** The account that GitHub Actions speaks through. */
export const ACTIONS_ID = 41_898_282;

export function openStore(clock: SimClock, webUrl: string, firstId: number): Store {
  return {
    clock,
    webUrl,
    apiUrl: "",
    accounts: new Map(),
    logins: new Map(),
    tokens: new Map(),
    repositories: new Map(),
    names: new Map(),
    comments: new Map(),
    notifications: [],
    keepsPast: false,
    lastId: firstId - 1,
  };
}

export function nextId(store: Store): number {
  store.lastId += 1;
  return store.lastId;
}

export function versions<T>(value: T): Versions<T> {
  return { past: [], value };
}

/** Replaces a value; what stood before stays readable for a minute while reads may lag. */
export function put<T>(store: Store, cell: Versions<T>, value: T): void {
  if (store.keepsPast) {
    const at = store.clock.elapsed();
    cell.past.push({ at, value: cell.value });
    while (cell.past.length > 1 && (cell.past[0]?.at ?? at) < at - PAST_KEPT) cell.past.shift();
  }
  cell.value = value;
}

/** The value as it is seen. `past[i].at` is when `past[i].value` ceased to be. */
export function seen<T>(cell: Versions<T>, sight: Sight): T {
  if (sight === null) return cell.value;
  const then = cell.past.find((entry) => entry.at > sight);
  return then === undefined ? cell.value : then.value;
}

/** Makes an account, or changes one that is there. Bots may be written with `[bot]`. */
export function putAccount(store: Store, login: string, facts: Partial<Omit<SimAccount, "id" | "login">> = {}): SimAccount {
  const plain = login.replace(/\[bot\]$/, "");
  const known = accountNamed(store, login);
  const type = facts.type ?? known?.type ?? (plain === login ? "User" : "Bot");
  const account: SimAccount = {
    id: known?.id ?? (type === "Bot" && plain === "github-actions" ? ACTIONS_ID : nextId(store)),
    login: plain,
    type,
    name: facts.name ?? known?.name ?? null,
    grants: grantsOf(known, facts),
    membership: facts.membership ?? known?.membership ?? "none",
    createdAt: known?.createdAt ?? store.clock.now(),
  };
  store.accounts.set(account.id, account);
  store.logins.set(plain.toLowerCase(), account.id);
  return account;
}

/** What was granted before, as changed now; no role is no grant. */
function grantsOf(known: SimAccount | null, facts: Partial<SimAccount>): SimAccount["grants"] {
  const all = new Map([...(known?.grants ?? []), ...(facts.grants ?? [])]);
  return new Map([...all].filter(([, grant]) => grant.base !== "none"));
}

/** The account with that login, with or without `[bot]`, whatever its case; null: there is none (any more). */
export function accountNamed(store: Store, login: string): SimAccount | null {
  const id = store.logins.get(login.replace(/\[bot\]$/, "").toLowerCase());
  return id === undefined ? null : accountOf(store, id);
}

export function accountOf(store: Store, id: number | null): SimAccount | null {
  return id === null ? null : (store.accounts.get(id) ?? null);
}

export function repositoryNamed(store: Store, name: string): Repository | null {
  const id = store.names.get(name.toLowerCase());
  return id === undefined ? null : (store.repositories.get(id) ?? null);
}

export function repositoryOf(store: Store, id: number): Repository {
  const repository = store.repositories.get(id);
  if (repository === undefined) throw new Error(`unreachable: no repository ${id}`);
  return repository;
}

/** `owner/name` as it is written. */
export function nameOf(repository: Repository): string {
  return `${repository.ownerLogin}/${repository.name}`;
}

/** The issue or pull request as it is seen; null: there is none, or was none yet. One that is gone is still told. */
export function issueAt(repository: Repository, number: number, sight: Sight): SimIssue | null {
  const cell = repository.issues.get(number);
  return cell === undefined ? null : seen(cell, sight);
}

/** All that are here, by number. */
export function issuesAt(repository: Repository, sight: Sight): readonly SimIssue[] {
  const issues: SimIssue[] = [];
  for (const number of repository.issues.keys()) {
    const issue = issueAt(repository, number, sight);
    if (issue !== null && issue.gone === null) issues.push(issue);
  }
  return issues;
}

/** The comment as it is seen, with its issue; null: gone, or not there yet. */
export function commentAt(store: Store, id: number, sight: Sight): { readonly issue: SimIssue; readonly comment: Comment } | null {
  const place = store.comments.get(id);
  if (place === undefined) return null;
  const issue = issueAt(repositoryOf(store, place.repository), place.number, sight);
  const comment = issue?.timeline.find((item): item is Comment => item.type === "comment" && item.id === id);
  return issue === null || comment === undefined ? null : { issue, comment };
}

/** What the account may do there. Everyone reads a public repository; its owner administers it. */
export function grantOf(repository: Repository, account: SimAccount | null): Grant {
  const granted = account?.grants.get(nameOf(repository).toLowerCase());
  if (account !== null && account.id === repository.owner) return { name: "admin", base: "admin" };
  if (granted !== undefined) return granted;
  const base: SimRole = repository.isPrivate ? "none" : "read";
  return { name: base, base };
}

export function isAtLeast(role: SimRole, least: SimRole): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** GitHub's object ids: SHA-1 of header and content. */
export function oidOf(type: "blob" | "tree" | "commit", bytes: Uint8Array | string): string {
  const content = Buffer.from(bytes);
  return createHash("sha1").update(`${type} ${content.length}\0`).update(content).digest("hex");
}
