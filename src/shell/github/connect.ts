import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { GitHub } from "../../ports.ts";
import { backoff } from "../backoff.ts";
import { connectComments } from "./comments.ts";
import { filesAt } from "./files.ts";
import { connectGraphQL } from "./graphql.ts";
import { connectIssues } from "./issues.ts";
import { createLabel } from "./labels.ts";
import type { Octokit } from "./octokit.ts";
import { readRange } from "./range.ts";
import { readIncident } from "./read-incident.ts";
import { connectRest } from "./rest.ts";
import { connectRoles, listRoles } from "./roles.ts";
import { createSizing, type Sizes } from "./sizes.ts";
import { readSweep } from "./sweep.ts";
import type { Source } from "./timeline.ts";
import { connectTransport } from "./transport.ts";

export type GitHubOptions = {
  /** Makes the client when the first request is due: `() => actionOctokit(token, apiUrl)`. */
  readonly octokit: () => Promise<Octokit>;
  readonly graphqlUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The policy file's path in the repository; null: it is not read. */
  readonly policyPath: string | null;
  /** The folder of overriding templates. */
  readonly templatesPath: string;
  readonly runnerNow: () => Instant;
  readonly sleep: (time: Milliseconds) => Promise<void>;
  readonly log: (line: string) => void;
  /** In [0, 1), for the jitter; `Math.random` unless told. */
  readonly random?: () => number;
  /** How long to wait for an answer; 30 s unless told. */
  readonly timeout?: Milliseconds;
  /** Aborted when the run is told to end. */
  readonly cancelled?: AbortSignal;
};

const TIMEOUT: Milliseconds = 30_000;

const INCIDENT_SIZES: Sizes = { issues: 1, items: 100, changed: 5 };
const SWEEP_SIZES: Sizes = { issues: 25, items: 100, changed: 50 };

/** GitHub, as the jobs ask for it. Makes no request by itself. */
export function connectGitHub(options: GitHubOptions): GitHub {
  const random = options.random ?? Math.random;
  const send = connectTransport({ ...options, octokit: once(options.octokit), random, timeout: options.timeout ?? TIMEOUT });
  const [owner = "", name = ""] = options.repository.split("/");
  const ask = connectGraphQL(options.graphqlUrl, send, options.log);
  const source: Source = { ask, repository: options.repository, variables: { owner, name } };
  const pause = () => options.sleep(backoff(1, random()));
  const files = filesAt(options.policyPath, options.templatesPath);
  const incidentSizing = createSizing(INCIDENT_SIZES, pause);
  const sweepSizing = createSizing(SWEEP_SIZES, pause);
  const rest = connectRest(send, options.repository);
  return {
    readIncident: (number) => readIncident(source, incidentSizing, files, number),
    readSweep: (query) => readSweep(source, sweepSizing, files, query),
    readRange: (query) => readRange(source, sweepSizing, query),
    collaborators: () => listRoles(rest),
    createLabel: (label) => createLabel(rest, label),
    roleOf: connectRoles(rest),
    ...connectComments(rest),
    ...connectIssues(send, options.repository, options.log),
  };
}

/** Where GraphQL is spoken beside a REST API: `https://api.github.com/graphql`, `https://host/api/graphql` beside `https://host/api/v3`. */
export function graphqlUrlOf(apiUrl: string): string {
  return `${apiUrl.replace(/\/+$/, "").replace(/\/api\/v3$/, "/api")}/graphql`;
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
