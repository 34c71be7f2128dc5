import type { Act } from "../acts/act.ts";
import type { JsonObject } from "../json.ts";
import type { Permission, Viewer } from "../rules.ts";
import type { Repository, Sight, Store } from "../store.ts";

/** A request as a route sees it. */
export type RestCall = {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly act: Act;
  readonly sight: Sight;
  /** Captured from the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body; an empty object where there was none. */
  readonly body: JsonObject;
  /** The body as parsed, for the few routes that take a bare list. */
  readonly rawBody: unknown;
  readonly accept: string;
  /** The request's address without its query. */
  readonly url: string;
};

/** A call within a repository that the viewer can see. */
export type RepositoryCall = RestCall & { readonly repository: Repository };

export type RestAnswer = {
  readonly status: number;
  /** Sent as JSON; undefined: no body. */
  readonly body?: unknown;
  /** Sent as it is, instead of JSON. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Route = {
  readonly method: string;
  /** Such as `/repos/{owner}/{repo}/issues/{issue_number}`. */
  readonly path: string;
  /** The page of GitHub's documentation an error points to, after `https://docs.github.com/rest/`. */
  readonly docs: string;
  /** Any of these, with that access, lets an installation through. */
  readonly needs: { readonly anyOf: readonly Permission[]; readonly access: "read" | "write" };
} & (
  | { readonly inRepository: (call: RepositoryCall) => RestAnswer }
  /** It is about no repository, or about any. */
  | { readonly inApi: (call: RestCall) => RestAnswer }
);

export function ok(body: unknown, status = 200): RestAnswer {
  return { status, body };
}

export const NO_CONTENT: RestAnswer = { status: 204 };
