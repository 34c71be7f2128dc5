import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { GitHub, Hour, ReadIdle, Reading } from "../../ports.ts";
import { backoff } from "../backoff.ts";
import { connectComments } from "./comments.ts";
import { filesAt } from "./files.ts";
import { type Ask, connectGraphQL } from "./graphql.ts";
import { createIdleReads } from "./idle.ts";
import { connectIssueMarks } from "./issue-marks.ts";
import { connectIssues } from "./issues.ts";
import { createLabel } from "./labels.ts";
import { createAllowances } from "./limits.ts";
import type { Octokit } from "./octokit.ts";
import { readRange } from "./range.ts";
import { beginIncident, readIncident } from "./read-incident.ts";
import { connectRest } from "./rest.ts";
import { connectRoles, listRoles } from "./roles.ts";
import { readSharedPolicy, type SharedPolicy } from "./shared-policy.ts";
import { createSizing, type Sizes } from "./sizes.ts";
import { readSweep } from "./sweep.ts";
import type { QuestionTarget } from "./timeline.ts";
import { connectTransport, type Transport } from "./transport.ts";

/** How GitHub is reached, whichever repository is meant. */
export type ConnectionOptions = {
  /** Makes the client when the first request is due: `() => actionOctokit(token, apiUrl)`. */
  readonly octokit: () => Promise<Octokit>;
  readonly graphqlUrl: string;
  readonly runnerNow: () => Instant;
  readonly sleep: (time: Milliseconds) => Promise<void>;
  readonly log: (line: string) => void;
  /** In [0, 1), for the jitter; `Math.random` unless told. */
  readonly random?: () => number;
  /** Aborted once so much time has passed; `AbortSignal.timeout` unless told. */
  readonly timeLimit?: (time: Milliseconds) => AbortSignal;
  /** Aborted when the run is told to end. */
  readonly cancelled?: AbortSignal;
};

/** Which repository is meant, and what is read of it beside its issues. */
export type RepositoryChoice = {
  /** `owner/name`. */
  readonly repository: string;
  /** The policy file's path in the repository; null: it is not read. */
  readonly policyPath: string | null;
  /** A policy of several repositories, read once for all of them, in place of the repository's own. Not there: there is none. */
  readonly sharedPolicy?: SharedPolicy;
  /** The folder of overriding templates. */
  readonly templatesPath: string;
};

export type GitHubOptions = ConnectionOptions & RepositoryChoice;

/** One token's line to GitHub. Limits, pauses between writes and what the server lacks count for all its repositories together. */
export type Connection = {
  readonly send: Transport;
  readonly ask: Ask;
  /** What is left of the token's hour. */
  readonly hour: () => Hour;
  /** Reads a shared policy, the first time it is asked for. */
  readonly sharedPolicy: (policy: SharedPolicy) => Promise<string>;
  /** Waits a little before a smaller question. */
  readonly pause: () => Promise<void>;
  readonly log: (line: string) => void;
};

const INCIDENT_SIZES: Sizes = { issues: 1, items: 100, changed: 5 };
const SWEEP_SIZES: Sizes = { issues: 25, items: 100, changed: 50 };
const RANGE_SIZES: Sizes = { issues: 50, items: 100, changed: 100 };

/** Makes no request by itself. */
export function openConnection(options: ConnectionOptions): Connection {
  const random = options.random ?? Math.random;
  const timeLimit = options.timeLimit ?? ((time) => AbortSignal.timeout(time));
  const allowances = createAllowances(options.runnerNow);
  const send = connectTransport({ ...options, octokit: once(options.octokit), random, timeLimit, onAnswer: allowances.note });
  const ask = connectGraphQL(options.graphqlUrl, send, options.log);
  const policies = new Map<string, Promise<string>>();
  return {
    send,
    ask,
    hour: allowances.hour,
    sharedPolicy: (policy) => {
      const name = `${policy.repository}:${policy.path}`;
      const text = policies.get(name) ?? readSharedPolicy(ask, policy);
      policies.set(name, text);
      // A question without an answer may be asked again.
      text.catch(() => policies.delete(name));
      return text;
    },
    pause: () => options.sleep(backoff(1, random())),
    log: options.log,
  };
}

/** One repository, as the jobs ask for it. Makes no request by itself. */
export function connectRepository(connection: Connection, choice: RepositoryChoice): GitHub {
  const { send, pause, log } = connection;
  const source = targetIn(connection, choice.repository);
  const files = filesAt(choice.policyPath, choice.templatesPath);
  const incidentSizing = createSizing(INCIDENT_SIZES, pause);
  const sweepSizing = createSizing(SWEEP_SIZES, pause);
  const rest = connectRest(send, choice.repository);
  const under = <Kind extends Reading>(reading: Promise<Kind>) => underPolicy(connection, choice, reading);
  return {
    readIncident: (number) => under(readIncident(source, incidentSizing, files, number)),
    beginIncident: (number) => under(beginIncident(source, incidentSizing, files, number)),
    readSweep: (query) => under(readSweep(source, sweepSizing, files, query)),
    readRange: (query) => readRange(source, createSizing(RANGE_SIZES, pause), query),
    collaborators: (mostRequests) => listRoles(rest, mostRequests),
    hour: connection.hour,
    createLabel: (label) => createLabel(rest, label),
    roleOf: connectRoles(rest),
    ...connectComments(rest),
    ...connectIssueMarks(rest, log),
    ...connectIssues(send, choice.repository, log),
  };
}

function targetIn({ ask }: Connection, repository: string): QuestionTarget {
  const [owner = "", name = ""] = repository.split("/");
  return { ask, repository, variables: { owner, name } };
}

async function underPolicy<Kind extends Reading>(
  connection: Connection,
  { sharedPolicy }: Pick<RepositoryChoice, "sharedPolicy">,
  reading: Promise<Kind>,
): Promise<Kind> {
  if (sharedPolicy === undefined) return reading;
  const [read, policy] = await Promise.all([reading, connection.sharedPolicy(sharedPolicy)]);
  return { ...read, policy };
}

/** Several repositories at once, each with the files that are read beside its issues. Makes no request by itself. */
export function connectIdleReads(connection: Connection, choice: Omit<RepositoryChoice, "repository">): ReadIdle {
  const files = filesAt(choice.policyPath, choice.templatesPath);
  const reach = (repository: string) => ({ source: targetIn(connection, repository), sizing: createSizing(SWEEP_SIZES, connection.pause) });
  const read = createIdleReads(connection, files, reach);
  return async (repositories, query) => {
    const readings = [...(await read(repositories, query))];
    // A shared policy that cannot be read is each repository's own failure.
    const under = await Promise.allSettled(readings.map(([, reading]) => underPolicy(connection, choice, Promise.resolve(reading))));
    return new Map(readings.flatMap(([name], index) => (under[index]?.status === "fulfilled" ? [[name, under[index].value]] : [])));
  };
}

/** GitHub, for a run that is about one repository. Makes no request by itself. */
export function connectGitHub(options: GitHubOptions): GitHub {
  return connectRepository(openConnection(options), options);
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
