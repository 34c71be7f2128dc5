import type { Instant, Milliseconds } from "../../core/time/instant.ts";

/**
 * Why GitHub did not do what was asked. `refused`: a person must act. `forbidden`: the token may not. `limit`: too many
 * requests. `passing`: GitHub or the network was not well. `lacking`: the answer lacks what something must not be said without.
 * `locked`: the issue is locked. `cancelled`: it was not asked, since the run was told to end.
 */
export type ProblemKind = "refused" | "forbidden" | "limit" | "passing" | "lacking" | "not-found" | "gone" | "locked" | "cancelled";

export type ProblemFacts = {
  readonly kind: ProblemKind;
  /** What was tried, and on what: "comment on #42". */
  readonly doing: string;
  /** Null: no answer came. */
  readonly status: number | null;
  /** What GitHub said, or what happened to the connection. */
  readonly detail: string;
  /** What helps, as a sentence; null: nothing but the next run. */
  readonly advice: string | null;
  /** How long GitHub asks to wait; null: it did not say. */
  readonly retryAfter: Milliseconds | null;
  /** True: it may have taken effect although no answer says so. */
  readonly mayHaveHappened: boolean;
  readonly tries: number;
};

/** GitHub did not do what was asked. The message is a sentence for people, without token or URL. */
export class GitHubProblem extends Error {
  override readonly name = "GitHubProblem";
  readonly kind: ProblemKind;
  readonly facts: ProblemFacts;

  constructor(facts: ProblemFacts, cause?: unknown) {
    super(sentenceOf(facts), cause === undefined ? undefined : { cause });
    this.kind = facts.kind;
    this.facts = facts;
  }
}

function sentenceOf(facts: ProblemFacts): string {
  const tries = facts.tries > 1 ? ` after ${facts.tries} tries` : "";
  const detail = facts.detail.replace(/[.\s]+$/, "");
  const why =
    facts.status === null ? `${detail}${tries}` : [`HTTP ${facts.status}${tries}`, detail].filter((part) => part !== "").join(", ");
  return [`Failed to ${facts.doing}: ${why}.`, facts.advice].filter((part) => part !== null).join(" ");
}

/** "14:32:10 UTC": when a limit ends. */
export function clockTime(at: Instant): string {
  return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}

/** "Give the job …" for a refused request: what the endpoint needs, or what GitHub's own header names where that differs. */
export function permissionAdvice(needed: string | null, accepted: string | undefined): string | null {
  const alternatives = (accepted ?? "")
    .split(";")
    .map(permissionsIn)
    .filter((list) => list.length > 0);
  const wanted =
    needed !== null && (alternatives.length === 0 || alternatives.some((list) => list.includes(needed))) ? [needed] : alternatives[0];
  if (wanted === undefined) return needed === null ? null : `Give the job "${needed}".`;
  return `Give the job ${wanted.map((permission) => `"${permission}"`).join(" and ")}.`;
}

/** `issues=write,pull_requests=read` as workflow files spell it: `issues: write`, `pull-requests: read`. */
function permissionsIn(list: string): readonly string[] {
  const pairs = [...list.matchAll(/([a-z_]+)=(read|write|admin)/g)];
  return pairs.map(([, scope, access]) => `${(scope ?? "").replaceAll("_", "-")}: ${access}`);
}

/** What cannot be used as it is, although GitHub answered; `more`: what is known besides. */
export function refusal(doing: string, detail: string, more: Partial<ProblemFacts> = {}): GitHubProblem {
  return new GitHubProblem({ ...PLAIN, kind: "refused", doing, detail, ...more });
}

/** From half of the data nothing is said. What was asked for may have taken effect. */
export function lacking(doing: string, detail: string): GitHubProblem {
  return new GitHubProblem({ ...PLAIN, kind: "lacking", doing, detail, mayHaveHappened: true });
}

export function isLacking(cause: unknown): cause is GitHubProblem {
  return cause instanceof GitHubProblem && cause.kind === "lacking";
}

/** What a run that was told to end answers to whatever it would still have done. */
export function cancelled(doing: string): GitHubProblem {
  return new GitHubProblem({ ...PLAIN, kind: "cancelled", doing, detail: "the run was told to end" });
}

const PLAIN = { status: null, advice: null, retryAfter: null, mayHaveHappened: false, tries: 1 } as const;
