import { primaryLimit } from "./limits.ts";
import { type GitHubProblem, refusal } from "./problem.ts";
import { type Dialect, FULL_DIALECT, partsNamedIn } from "./query.ts";
import { cureOf } from "./refusals.ts";
import type { GitHubAnswer, GitHubRequest, Transport, TryFailure } from "./transport.ts";

/** One question: how it is put in a dialect, and its variables. */
export type GraphQLQuestion = {
  /** For people: "read #42". */
  readonly doing: string;
  readonly query: (dialect: Dialect) => string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Too big a question is thrown back at once, so that less can be asked. */
  readonly heavy: boolean;
};

/** The dialect is the one that was understood. */
export type GraphQLAnswer = GitHubAnswer & { readonly dialect: Dialect };

export type Ask = (question: GraphQLQuestion) => Promise<GraphQLAnswer>;

type GraphQLError = { readonly message: string; readonly type: string; readonly path: readonly (string | number)[] };

/** Asks GraphQL questions. A server that does not know some part of a query is asked without it, then and from then on. */
export function connectGraphQL(url: string, send: Transport, log: (line: string) => void): Ask {
  let dialect = FULL_DIALECT;
  return async (question) => {
    // One round names the parts to leave out, the next leaves out all; then the complaint is final.
    for (let round = 0; ; round += 1) {
      // Other questions may be under way, and find out the same.
      const asked = dialect;
      const answer = await send(callOf(url, question, asked));
      const complaints = errorsOf(answer.data).filter(isUnknownToServer);
      if (complaints.length === 0 && answer.status < 400) return { ...answer, data: withGaps(answer.data), dialect: asked };
      if (complaints.length === 0) throw refused(question.doing, answer.status, errorsOf(answer.data)[0]?.message ?? "");
      const messages = complaints.map((error) => error.message);
      if (round >= 3 || asked.size === 0) throw refused(question.doing, answer.status, messages[0] ?? "");
      const left = round >= 2 ? asked : partsNamedIn(messages, asked);
      if ([...left].some((part) => dialect.has(part))) log(`This server's GraphQL lacks ${[...left].join(", ")}; going on without.`);
      dialect = new Set([...dialect].filter((part) => !left.has(part)));
    }
  };
}

function callOf(url: string, question: GraphQLQuestion, dialect: Dialect): GitHubRequest {
  return {
    doing: question.doing,
    method: "POST",
    url,
    parameters: { query: question.query(dialect), variables: question.variables },
    writes: false,
    repeatable: true,
    permission: "issues: read",
    heavy: question.heavy,
    accepts: (answer) => (answer.status === 400 || answer.status === 422) && errorsOf(answer.data).length > 0,
    inspect: faultIn,
  };
}

/** What is wrong with an answer of HTTP 200; null: nothing, or nothing that matters here. */
function faultIn(answer: GitHubAnswer): TryFailure | null {
  const errors = errorsOf(answer.data);
  const limited = errors.find((error) => /^RATE_?LIMIT/.test(error.type) || /rate limit/i.test(error.message));
  if (limited !== undefined) return limitFault(limited, answer);
  const heavy = errors.find(
    (error) => /RESOURCE_LIMITS|TIMEOUT/.test(error.type) || /resource limits|timeout|timed out/i.test(error.message),
  );
  if (heavy !== undefined) return fault("passing", 504, heavy.message);
  const broken = errors.find((error) => isPassing(error) && !isAboutPart(error));
  if (broken !== undefined) return fault("passing", answer.status, broken.message);
  const serious = errors.find((error) => !isUnknownToServer(error) && !isAboutPart(error) && !isAnswer(error));
  if (serious !== undefined) return seriousFault(serious);
  return errors.length === 0 && !hasData(answer.data) ? fault("passing", answer.status, "the answer was empty") : null;
}

function isPassing({ type, message }: GraphQLError): boolean {
  return type === "INTERNAL" || /something went wrong|internal (server )?error/i.test(message);
}

function limitFault(error: GraphQLError, answer: GitHubAnswer): TryFailure {
  const limit = primaryLimit(answer.headers, answer.at);
  return { ...fault("limit", answer.status, error.message), limit, advice: "What is left is for the next run." };
}

function seriousFault(error: GraphQLError): TryFailure {
  if (isNotFound(error)) {
    return { ...fault("not-found", null, error.message), advice: "Is there such a repository, and does the token reach it?" };
  }
  const isFile = error.path.includes("policy") || error.path.includes("templates");
  const cure = cureOf(error.message, isFile ? "contents: read" : "issues: read");
  return { ...fault("refused", null, error.message), advice: cure?.advice ?? null };
}

function fault(kind: TryFailure["kind"], status: number | null, message: string): TryFailure {
  const detail = message.replace(/\s+/g, " ").slice(0, 300);
  return { kind, status, detail, advice: null, mayHaveHappened: false, limit: null };
}

/** What GitHub's servers (graphql-ruby) and graphql-js say of a field, type, argument or enum value that the schema lacks. */
function isUnknownToServer(error: GraphQLError): boolean {
  return (
    /doesn't exist on type|doesn't accept argument|No such type|isn't a (defined )?(input|type)|has an invalid value|can't be spread inside/i.test(
      error.message,
    ) ||
    /Cannot query field|Unknown (type|argument|field)|does not exist in .*enum|cannot be spread here|Expected value of type|undefined (field|type|argument)/i.test(
      error.message,
    )
  );
}

/** Whether an answer about several repositories lacks anything of the one under this name. */
export function isAnyLacking(data: unknown, name: string): boolean {
  return errorsOf(data).some(({ path: [root] }) => root === name);
}

/**
 * Whether it is about a part of one issue, so that it takes nothing from the rest: `issue.author`, `issues.nodes.3`, `i0.labels`; or about the
 * repository's labels; or about one of several repositories: `r0`.
 */
function isAboutPart({ path: [root, field, list, index, ...rest] }: GraphQLError): boolean {
  if (typeof root === "string" && /^r\d+$/.test(root)) return true;
  if (root !== "repository" || typeof field !== "string") return false;
  if (/^i\d+$/.test(field) || field === "labels") return true;
  if (field === "issue") return list !== undefined;
  return (field === "issues" || field === "changed") && list === "nodes" && (typeof index === "number" || rest.length > 0);
}

/** Whether it only says that one issue is not there, which null says, too. */
function isAnswer({ path: [, field, ...rest], ...error }: GraphQLError): boolean {
  if (!isNotFound({ ...error, path: [] })) return false;
  return typeof field === "string" ? (field === "issue" || /^i\d+$/.test(field)) && rest.length === 0 : /to an Issue\b/.test(error.message);
}

function isNotFound(error: GraphQLError): boolean {
  return error.type === "NOT_FOUND" || /^Could not resolve to an? /.test(error.message);
}

function hasData(data: unknown): boolean {
  return typeof data === "object" && data !== null && "data" in data && typeof data.data === "object" && data.data !== null;
}

function errorsOf(data: unknown): readonly GraphQLError[] {
  if (typeof data !== "object" || data === null || !("errors" in data) || !Array.isArray(data.errors)) return [];
  return data.errors.map(errorOf);
}

function errorOf(error: unknown): GraphQLError {
  const of = (name: string): unknown => (typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined);
  const [message, type, path] = [of("message"), of("type"), of("path")];
  const steps = Array.isArray(path) ? path.filter((step) => typeof step === "string" || typeof step === "number") : [];
  return { message: typeof message === "string" ? message : "", type: typeof type === "string" ? type : "", path: steps };
}

function refused(doing: string, status: number, detail: string): GitHubProblem {
  return refusal(doing, detail.slice(0, 300), { status });
}

// Whatever a token may not see elsewhere is not named: a pull request that mentions an issue, where an issue came from, its original.
const MAY_BE_HIDDEN = new Set(["source", "fromRepository", "canonical", "duplicate"]);

/** The answer with a mark in place of each part that an error says is missing, which nobody takes for GitHub's null. */
function withGaps(data: unknown): unknown {
  if (typeof data !== "object" || data === null || !("data" in data)) return data;
  const errors = errorsOf(data);
  for (const error of errors) if (isAboutPart(error) && !isAnswer(error)) leaveGap(data.data, error);
  leaveIssuesOut(data.data, errors.filter(isAnswer));
  return data;
}

/** That an issue is not there GitHub says in an error beside the null; null alone tells nothing. */
function leaveIssuesOut(data: unknown, answers: readonly GraphQLError[]): void {
  const repository = typeof data === "object" && data !== null ? Reflect.get(data, "repository") : null;
  if (typeof repository !== "object" || repository === null) return;
  for (const [name, node] of Object.entries(repository)) {
    const isTold = answers.some(({ path: [, field] }) => field === undefined || field === name);
    if (node === null && /^(?:issue|i\d+)$/.test(name) && !isTold) Reflect.set(repository, name, Symbol("null, and no word on why"));
  }
}

/** Whether a part that an error is about may be missing: the token may not see it, or it is a comment's number, which its address tells, too. */
function isHarmless(error: GraphQLError): boolean {
  const part = String(error.path.at(-1));
  const isHidden = error.type === "FORBIDDEN" || isNotFound(error);
  return error.path.includes("timelineItems") && (part === "databaseId" || (MAY_BE_HIDDEN.has(part) && isHidden));
}

function leaveGap(data: unknown, error: GraphQLError): void {
  const { path, message } = error;
  let at = data;
  for (const [index, step] of path.entries()) {
    if (typeof at !== "object" || at === null) return;
    const next: unknown = Reflect.get(at, step);
    const isLast = index === path.length - 1;
    if (next !== null && next !== undefined && !isLast) {
      at = next;
      continue;
    }
    if (!isHarmless(error)) Reflect.set(at, step, Symbol(message));
    // A reference without what it refers to is null as a whole.
    else if (!isLast) Reflect.set(at, step, { __typename: "CrossReferencedEvent", source: null });
    return;
  }
}
