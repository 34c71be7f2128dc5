import type { Ourselves } from "../../core/incident/people.ts";
import type { AlertSignal } from "../../core/notice/alert-lines.ts";
import type { DuplicateRecord, Memory, SearchRecord } from "../../core/notice/memory.ts";
import type { DuplicateReport } from "../../core/plan/duplicates.ts";
import type { parsePolicy } from "../../core/policy/parse.ts";
import type { Policy, Role } from "../../core/policy/policy.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import type { ReplayInput } from "../../core/slo/judged-as-of.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Identity, Ports, RcaIssue, Reading } from "../../ports.ts";
import type { Locks } from "../follow/lock.ts";
import type { Outcome } from "./outcome.ts";
import type { Renderer } from "./renderer.ts";

/** What the owner chose for this run. */
export type Settings = {
  /** A file on the default branch, or a built-in policy. */
  readonly policy: { readonly path: string } | { readonly builtIn: string };
  readonly dryRun: boolean;
  /** Signs markers; null: they are plain. */
  readonly stateSecret: string | null;
  /** More logins whose comments are ours: lower case; `name[bot]` an app's alone. */
  readonly botLogins: ReadonlySet<string>;
  /** A stranger may have begun this run: what fails once and never again is left to a run that may fail. Not there: none did. */
  readonly byStranger?: boolean;
  /** What a monitor reports of an issue that this run follows. Not there: nothing. */
  readonly alert?: { readonly issue: number; readonly signal: AlertSignal };
  /** Each sweep reads other incidents whole although nothing about them changed, all in a round `of` so many. Not there: hours of the day count. */
  readonly turn?: { readonly count: number; readonly of: number };
  /** Told what a sweep looks at. Not there: nobody asks. */
  readonly observer?: Observer;
};

/** What is told of the incidents and RCAs that a sweep looks at; of an incident that it looks at again, again. */
export type Observer = {
  readonly incident: (evaluation: Evaluation, run: Pick<Run, "policy">) => void;
  /** `repository`: where it is. */
  readonly review: (issue: RcaIssue, repository: string, at: Instant, run: Pick<Run, "policy" | "ourselves" | "reading">) => void;
};

/** An incident as others are told of it: judged when it was read. `duplicates`: as its marker lists them; null: it keeps none. */
export type SeenIncident = {
  readonly evaluation: Evaluation;
  readonly duplicates: readonly DuplicateRecord[] | null;
  /** What it was judged by. */
  readonly basis: ReplayInput & { readonly known: Memory };
};

/** What incidents mean for each other in a run. */
export type Others = {
  /** Incidents that others ask about, as last read; null: the issue is none. */
  readonly seen: Map<number, SeenIncident | null>;
  /** By original: what its duplicates' runs report, by their number. */
  readonly reports: Map<number, Map<number, DuplicateReport>>;
  /** To be looked at before the run ends. */
  readonly queue: Set<number>;
  /** Issues that announce maintenance, or did of late, read once where an incident asks; null: none has. */
  announced: Promise<readonly Evaluation[]> | null;
};

/** What a run knows of looks through all open issues. */
export type Search = {
  /** The latest that was noted in an incident that this run has read; null: none. */
  latest: SearchRecord | null;
  /** The open incident in which the next one can be noted; null: this run has read none. */
  bearer: number | null;
  /** To be noted in the bearer; null: nothing is. */
  noted: SearchRecord | null;
};

/** All that a job on one incident needs. */
export type Run = {
  readonly ports: Ports;
  readonly settings: Settings;
  readonly policy: Policy;
  readonly ourselves: Ourselves;
  readonly reading: Pick<Reading, "repository">;
  readonly renderer: Renderer;
  /** Digest of what incidents are judged by and told with: policy, templates, channels. */
  readonly under: string;
  /** A sweep: what changed without news is noted as looked at, so that the next one passes it over. */
  readonly isSweep: boolean;
  /** Policies under which incidents were closed, read once each. */
  readonly sealed: Map<string, ReturnType<typeof parsePolicy>>;
  /** Roles found out in this run; asked once a login. */
  readonly roles: Map<string, Role>;
  /** Issues about whose people this run has asked. */
  readonly askedFor: Set<number>;
  /** Asks at most once who works on the repository; null: the token may not list them, or they are too many. */
  readonly staffList: () => Promise<ReadonlyMap<string, Role> | null>;
  /** RCAs that a sweep has listed, by `owner/name#1` in lower case; null: used already, so that whoever looks again reads it anew. */
  readonly reviews: Map<string, RcaIssue | null>;
  readonly locks: Locks;
  readonly others: Others;
  readonly search: Search;
  readonly outcome: Outcome;
};

/** Who we are in a run of the action. */
export function ourselvesOf(viewer: Identity, { botLogins }: Pick<Settings, "botLogins">): Ourselves {
  return { identity: viewer, logins: botLogins };
}

/** The same where a person may be asking: the comments that count as ours are the action's, whoever looks on. */
export function ourselvesFor(viewer: Identity, settings: Pick<Settings, "botLogins">): Ourselves {
  return ourselvesOf(viewer.type === "bot" ? viewer : { login: "github-actions", type: "bot" }, settings);
}

type FoundOut = Pick<Run, "sealed" | "roles" | "askedFor" | "staffList" | "reviews" | "others" | "search">;

/** What a run has found out when it begins: nothing. */
export function nothingKnown(ports: Pick<Ports, "github">): FoundOut {
  return {
    sealed: new Map(),
    roles: new Map(),
    askedFor: new Set(),
    staffList: staffListOf(ports),
    reviews: new Map(),
    others: { seen: new Map(), reports: new Map(), queue: new Set(), announced: null },
    search: { latest: null, bearer: null, noted: null },
  };
}

/** Asks once, in one request, who works on the repository. */
function staffListOf({ github }: Pick<Ports, "github">): Run["staffList"] {
  let asked: ReturnType<Run["staffList"]> | null = null;
  return () => {
    // Without the list a few are asked one by one, and hear themselves what is wrong with GitHub.
    asked ??= github.collaborators(1).catch(() => null);
    return asked;
  };
}
