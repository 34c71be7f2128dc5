import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type SimClock, startClock } from "./clock.ts";
import { type AddedFault, type Fault, noFaults } from "./faults.ts";
import { FULL_SCHEMA } from "./graphql/execute.ts";
import { olderSchema } from "./graphql/older-schema.ts";
import { answerRequest, type Exchange, type Hooks, type LoggedRequest, type Server, type WebPage } from "./http/server.ts";
import { type LimitOptions, startLimits } from "./limits.ts";
import type { Access, AccountType, Actions, Grant, Notification, SimRole } from "./model.ts";
import { seededRandom } from "./random.ts";
import { handleOf, type RepositoryHandle } from "./repository-handle.ts";
import {
  ACTIONS_ID,
  accountNamed,
  nextId,
  openStore,
  putAccount,
  type Repository,
  repositoryNamed,
  type Store,
  versions,
} from "./store.ts";
import { type SimEvent, watchEvents } from "./webhooks.ts";

export type SimulatorOptions = Hooks & {
  /** ISO 8601; the clock then stands still unless `speed` is given. Default: the real time, running. */
  readonly now?: string;
  /** Simulated milliseconds a real one; 0 stands still, 1 is real time. */
  readonly speed?: number;
  /** Real milliseconds, from any beginning; default: `performance.now`. */
  readonly realTime?: () => number;
  /** 0 picks a free one. */
  readonly port?: number;
  /** Where `html_url` and `url` point; default https://github.com, and this server where it has web pages. */
  readonly webUrl?: string;
  readonly limits?: LimitOptions;
  /** Reads see what stood this many milliseconds ago (real ones, plus what the clock was advanced); a function is asked for every read. Default 0. */
  readonly readLag?: number | (() => number);
  /** Every answer is held back up to `most` milliseconds, as the seed has it. */
  readonly randomDelay?: { readonly seed: number; readonly most: number };
  /** As an older Enterprise Server. */
  readonly older?: {
    /** What its GraphQL lacks: `IssueComment.isMinimized`, `Issue.stateReason.enableDuplicate`, `TransferredEvent`. */
    readonly lacks?: readonly string[];
    /** False: it refuses the `X-GitHub-Api-Version` header. Default true. */
    readonly knowsVersions?: boolean;
  };
  /** The first id handed out; ids beyond 2³¹ have no GraphQL `databaseId`. Default 1,000,001. */
  readonly firstId?: number;
};

export type UserOptions = {
  readonly type?: AccountType;
  readonly name?: string;
  /** `owner/name` → role, or a custom role's name and base. */
  readonly roles?: Readonly<Record<string, SimRole | Grant>>;
  /** Of the organizations here. Private members look like strangers. Default none. */
  readonly membership?: "none" | "private" | "public";
};

export type TokenOptions = {
  /** `github-actions[bot]` for a job's token; a person's login for theirs. */
  readonly login: string;
  /** As a workflow's `permissions:`; what is not named is not granted. Of people's tokens: none named means all. */
  readonly permissions?: Readonly<Record<string, Access | "none">>;
  /** The repositories it reaches; default: all. */
  readonly repositories?: readonly string[];
};

export type RepositoryOptions = {
  readonly private?: boolean;
  /** Read-only: whoever writes is refused. */
  readonly archived?: boolean;
  readonly disabled?: boolean;
  readonly fork?: boolean;
  /** Whether it has issues; default true. */
  readonly issues?: boolean;
  readonly defaultBranch?: string;
  /** Settings for its workflows; all on and nothing special unless told. */
  readonly actions?: Partial<Actions>;
  /** Default Organization. */
  readonly ownerType?: "Organization" | "User";
};

/** A GitHub on loopback. */
export type Simulator = {
  /** REST's base, such as http://127.0.0.1:40123. */
  readonly url: string;
  readonly graphqlUrl: string;
  readonly clock: SimClock;
  /** The repository of that name, made where there is none. */
  readonly repository: (name: string, options?: RepositoryOptions) => RepositoryHandle;
  readonly addUser: (login: string, options?: UserOptions) => void;
  /** Deletes an account: what it wrote stays, by nobody (the ghost, in REST). */
  readonly removeUser: (login: string) => void;
  readonly addToken: (token: string, options: TokenOptions) => void;
  /** From then on the token is 401. */
  readonly revokeToken: (token: string) => void;
  readonly faults: { readonly add: (fault: Fault) => AddedFault; readonly clear: () => void };
  readonly setReadLag: (lag: number | (() => number)) => void;
  readonly setLimits: (options: LimitOptions) => void;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly LoggedRequest[];
  readonly writes: () => readonly LoggedRequest[];
  readonly reads: () => readonly LoggedRequest[];
  /** Every mail that a subscriber of everything received. */
  readonly notifications: readonly Notification[];
  /** From now on each call of what it answers tells what happened since the last one, as webhooks do. */
  readonly watchEvents: () => () => readonly SimEvent[];
  /** Forgets requests and notifications. */
  readonly clearLog: () => void;
  /** Ends every connection and stops listening. */
  readonly stop: () => Promise<void>;
};

export type { Exchange, LoggedRequest, SimEvent, WebPage };

/** Starts a GitHub on 127.0.0.1. Stop it when done. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const clock = startClock({
    ...(options.now === undefined ? {} : { start: options.now }),
    ...(options.speed === undefined ? {} : { speed: options.speed }),
    ...(options.realTime === undefined ? {} : { realTime: options.realTime }),
  });
  const store = openStore(clock, options.webUrl ?? "https://github.com", options.firstId ?? 1_000_001);
  const server: Server = {
    store,
    limits: startLimits(options.limits ?? {}),
    faults: noFaults(),
    log: [],
    hooks: options,
    schema: options.older?.lacks === undefined ? FULL_SCHEMA : olderSchema(options.older.lacks),
    knowsVersions: options.older?.knowsVersions ?? true,
    readLag: options.readLag ?? 0,
    delay: delayOf(options.randomDelay),
    stopping: new AbortController(),
  };
  store.keepsPast = server.readLag !== 0;
  const { url, stop } = await listen(server, options.port ?? 0);
  store.apiUrl = url;
  if (options.webUrl === undefined && options.webPage !== undefined) store.webUrl = url;
  return simulatorOf(server, url, stop);
}

function delayOf(options: SimulatorOptions["randomDelay"]): () => number {
  if (options === undefined) return () => 0;
  const random = seededRandom(options.seed);
  return () => random() * options.most;
}

async function listen(server: Server, port: number): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const http = createServer((request: IncomingMessage, response: ServerResponse) => void answerRequest(server, request, response));
  http.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, "127.0.0.1", resolve);
  });
  const address = http.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.stopping.abort();
      http.close(() => resolve());
      http.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${actual}`, stop };
}

function simulatorOf(server: Server, url: string, stop: () => Promise<void>): Simulator {
  const { store, log } = server;
  return {
    url,
    graphqlUrl: `${url}/graphql`,
    clock: store.clock,
    repository: (name, options = {}) => handleOf(store, repositoryNamed(store, name) ?? createRepository(store, name, options)),
    addUser: (login, options = {}) => addUser(store, login, options),
    removeUser: (login) => removeUser(store, login),
    addToken: (token, options) => addToken(store, token, options),
    revokeToken: (token) => void store.tokens.delete(token),
    faults: server.faults,
    setReadLag: (lag) => {
      server.readLag = lag;
      store.keepsPast ||= lag !== 0;
    },
    setLimits: (options) => {
      server.limits.options = options;
    },
    requests: log,
    writes: () => log.filter((request) => request.isWrite),
    reads: () => log.filter((request) => !request.isWrite),
    notifications: store.notifications,
    watchEvents: () => watchEvents(store),
    clearLog: () => {
      log.length = 0;
      store.notifications.length = 0;
    },
    stop,
  };
}

function createRepository(store: Store, fullName: string, options: RepositoryOptions): Repository {
  const [ownerLogin = "", name = ""] = fullName.split("/");
  if (ownerLogin === "" || name === "") throw new Error(`a repository is called owner/name, not ${fullName}`);
  const owner = accountNamed(store, ownerLogin) ?? putAccount(store, ownerLogin, { type: options.ownerType ?? "Organization" });
  const repository: Repository = {
    id: nextId(store),
    owner: owner.id,
    ownerLogin: owner.login,
    name,
    isPrivate: options.private ?? false,
    isArchived: options.archived ?? false,
    isDisabled: options.disabled ?? false,
    isFork: options.fork ?? false,
    hasIssues: options.issues ?? true,
    defaultBranch: options.defaultBranch ?? "main",
    actions: {
      isEnabled: true,
      allowed: "all",
      needsCommit: false,
      usual: "read",
      states: new Map(),
      scheduled: new Map(),
      ...options.actions,
    },
    createdAt: store.clock.now(),
    issues: new Map(),
    commits: new Map(),
    labels: versions([]),
    milestones: versions([]),
    files: versions(new Map()),
    lastNumber: 0,
  };
  store.repositories.set(repository.id, repository);
  store.names.set(fullName.toLowerCase(), repository.id);
  return repository;
}

function addUser(store: Store, login: string, { roles = {}, ...facts }: UserOptions): void {
  const grants = Object.entries(roles).map(
    ([name, role]) => [name.toLowerCase(), typeof role === "string" ? { name: role, base: role } : role] as const,
  );
  putAccount(store, login, { ...facts, grants: new Map(grants) });
}

function removeUser(store: Store, login: string): void {
  const account = accountNamed(store, login);
  if (account === null) return;
  store.accounts.delete(account.id);
  store.logins.delete(account.login.toLowerCase());
}

/** Tokens of bots are an installation's, all others a person's. */
function addToken(store: Store, token: string, options: TokenOptions): void {
  const account = accountNamed(store, options.login) ?? putAccount(store, options.login);
  const granted = Object.entries(options.permissions ?? {}).flatMap(([name, access]) =>
    access === "none" ? [] : [[name.replaceAll("-", "_"), access] as const],
  );
  store.tokens.set(token, {
    token,
    account: account.id,
    kind: account.type === "Bot" || account.id === ACTIONS_ID ? "installation" : "user",
    permissions: new Map(granted),
    repositories: options.repositories === undefined ? null : new Set(options.repositories.map((name) => name.toLowerCase())),
  });
}
