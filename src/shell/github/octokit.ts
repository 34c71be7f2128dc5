/** All that is used of an Octokit: one request, its answer with headers; it throws for HTTP 400 and above. */
export type Octokit = {
  readonly request: (options: OctokitRequest) => Promise<OctokitAnswer>;
};

/** Octokit's own request options: a URL template, its values, the body's fields, all side by side. */
export type OctokitRequest = {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly request: { readonly signal: AbortSignal };
  readonly [parameter: string]: unknown;
};

export type OctokitAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
};

/** Who asks, for GitHub's logs. */
export const USER_AGENT = "incident-slo";

/** Octokit warns on the console of deprecations; a run's log is for its owner. */
export const QUIET = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
