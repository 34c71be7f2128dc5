import type { OriginalReference } from "../../core/incident/issue.ts";
import type { DuplicateListing } from "../../core/plan/duplicates.ts";
import { duplicateOf, type Evaluation, type Original } from "../../core/slo/evaluation.ts";
import { judgedAsOf } from "../../core/slo/judged-as-of.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Run, SeenIncident } from "../run/context.ts";
import { type JudgedIssue, judgeIssue } from "./judge.ts";

/** A chain of duplicates is followed so far. */
const LONGEST_CHAIN = 5;

/** What a duplicate repeats, and how the incidents that may list it do so. */
export type Originals = { readonly original: Original | null; readonly listings: readonly DuplicateListing[] };

/**
 * Reads what the incident is a duplicate of, along the chain; a request for each incident that the run has not read yet. `at`: as these stood
 * then; null: as they stand.
 */
export async function readOriginals({ evaluation, known }: JudgedIssue, run: Run, at: Instant | null = null): Promise<Originals> {
  const { number } = evaluation.incident;
  const reference = duplicateOf(evaluation);
  const last = reference === undefined ? null : await followChain(reference, evaluation, at, run);
  const ended = last?.type === "incident" ? [last.evaluation.incident.number] : [];
  const listings: DuplicateListing[] = [];
  for (const other of new Set([...known.originals, ...ended])) {
    const record = (await seenIncident(other, run))?.duplicates?.find((one) => one.number === number) ?? null;
    listings.push({ number: other, record });
  }
  if (last?.type !== "incident") return { original: last, listings };
  const record = listings.find((listing) => listing.number === last.evaluation.incident.number)?.record ?? null;
  const isDecided = record !== null && record.end !== null && record.until === null;
  const mails = isDecided ? { end: record.end, channels: record.mails } : null;
  return { original: { ...last, mails }, listings };
}

async function followChain(first: OriginalReference | null, { incident }: Evaluation, at: Instant | null, run: Run): Promise<Original> {
  const here = incident.repository.toLowerCase();
  const unfollowed = (why: Extract<Original, { type: "unfollowed" }>["why"]): Original => ({ type: "unfollowed", why, reference: first });
  const passed = new Set([incident.number]);
  let reference: OriginalReference | null | undefined = first;
  while (passed.size <= LONGEST_CHAIN) {
    if (reference === null || reference === undefined) return unfollowed("unnamed");
    if (reference.repository.toLowerCase() !== here) return unfollowed("elsewhere");
    if (passed.has(reference.number)) return unfollowed("circle");
    passed.add(reference.number);
    const seen = await seenIncident(reference.number, run);
    const evaluation = seen === null || at === null ? (seen?.evaluation ?? null) : judgedAsOf(seen.basis, seen.basis.known, at);
    if (seen === null || evaluation === null) return unfollowed("no-incident");
    const next = duplicateOf(evaluation);
    if (next === undefined) return { type: "incident", evaluation, keeps: seen.duplicates !== null, mails: null };
    reference = next;
  }
  return unfollowed("circle");
}

async function seenIncident(number: number, run: Run): Promise<SeenIncident | null> {
  const { seen } = run.others;
  const known = seen.get(number);
  if (known !== undefined) return known;
  const { issue, at } = await run.ports.github.readIncident(number);
  const judged = issue === null ? null : await judgeIssue(issue, at, run);
  const read = judged === null ? null : asSeen(judged);
  seen.set(number, read);
  return read;
}

/** An incident that others ask about, or may ask about, is remembered as it was read last. */
export function noteSeen(judged: JudgedIssue, { others }: Run): void {
  const { number } = judged.evaluation.incident;
  if (others.seen.has(number) || judged.known.duplicates.length > 0) others.seen.set(number, asSeen(judged));
}

function asSeen({ evaluation, issue, policy, roster, status, known }: JudgedIssue): SeenIncident {
  const { muted, locked } = evaluation.incident;
  const keeps = !muted && !locked && (status !== null || issue.state === "open");
  return { evaluation, duplicates: keeps ? known.duplicates : null, basis: { issue, policy, roster, known } };
}
