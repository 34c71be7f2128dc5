/** A request as faults, hooks and the log see it. */
export type SimRequest = {
  /** From 0, in order of arrival. */
  readonly index: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown;
  /** Login the token speaks for, or `anonymous`; never the token. */
  readonly by: string;
  /** False: it only reads, a GraphQL query among them. */
  readonly isWrite: boolean;
  /** The GraphQL operation's name; null for REST and for unnamed ones. */
  readonly operation: string | null;
};

export type Fault = {
  /** Which requests; default: all. */
  readonly match?: ((request: SimRequest) => boolean) | RequestPattern;
  /**
   * `404`: as of an endpoint that the server does not know. `reset`: the connection breaks before anything happens. `hang`: no answer ever. `lost-answer`: it takes effect, then the connection breaks.
   * `secondary-limit` and `primary-limit`: 403 with GitHub's headers. `graphql-limit`: HTTP 200 with an error. `graphql-partial`: the data with holes, and errors.
   * `truncate`: half the body. `delay`: answered as ever, `milliseconds` late.
   */
  readonly do: FaultKind;
  /** How often; default 1. `Infinity` until removed. */
  readonly times?: number;
  /** Of `delay`; default 100. */
  readonly milliseconds?: number;
  /** Of 5xx: the request takes effect all the same. Default false. */
  readonly takesEffect?: boolean;
  /** Of the limits, in seconds of the simulator's clock; default 60. */
  readonly retryAfter?: number;
  /** Of the limits: 403 (default) or 429. */
  readonly status?: 403 | 429;
  /** Of `graphql-limit`: GitHub has sent both. Default RATE_LIMITED. */
  readonly errorType?: "RATE_LIMITED" | "RATE_LIMIT";
};

export type FaultKind =
  | "404"
  | "500"
  | "502"
  | "503"
  | "504"
  | "reset"
  | "hang"
  | "lost-answer"
  | "secondary-limit"
  | "primary-limit"
  | "graphql-limit"
  | "graphql-partial"
  | "truncate"
  | "delay";

export type RequestPattern = {
  readonly method?: string;
  readonly path?: RegExp | string;
  /** Only the nth request that matches, from 1. */
  readonly nth?: number;
  readonly isWrite?: boolean;
};

/** A fault that was added: how many requests met it, and a way to end it. */
export type AddedFault = { readonly timesMet: () => number; readonly remove: () => void };

export type Faults = {
  readonly add: (fault: Fault) => AddedFault;
  readonly clear: () => void;
  /** The fault that this request meets, counted as met; null: none. */
  readonly faultFor: (request: SimRequest) => Fault | null;
};

type FaultEntry = { readonly fault: Fault; matched: number; timesMet: number };

/** No faults until some are added; the first added that matches is met. */
export function noFaults(): Faults {
  const entries = new Set<FaultEntry>();
  return {
    add: (fault) => {
      const entry: FaultEntry = { fault, matched: 0, timesMet: 0 };
      entries.add(entry);
      return { timesMet: () => entry.timesMet, remove: () => entries.delete(entry) };
    },
    clear: () => entries.clear(),
    faultFor: (request) => {
      const [due] = [...entries].filter((entry) => isDue(entry, request));
      if (due === undefined) return null;
      due.timesMet += 1;
      return due.fault;
    },
  };
}

function isDue(entry: FaultEntry, request: SimRequest): boolean {
  const { match, times = 1 } = entry.fault;
  if (!isMatch(match, request)) return false;
  entry.matched += 1;
  const nth = typeof match === "object" ? match.nth : undefined;
  return (nth === undefined || entry.matched === nth) && entry.timesMet < times;
}

function isMatch(match: Fault["match"], request: SimRequest): boolean {
  if (match === undefined) return true;
  if (typeof match === "function") return match(request);
  if (match.method !== undefined && match.method !== request.method) return false;
  if (match.isWrite !== undefined && match.isWrite !== request.isWrite) return false;
  if (match.path === undefined) return true;
  return typeof match.path === "string" ? match.path === request.path : match.path.test(request.path);
}
