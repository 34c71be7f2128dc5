import type { RepositoryHandle } from "../../src/simulator/repository-handle.ts";

/** What was played on one issue, as plain facts: what an independent count starts from. Moments are milliseconds. */
export type Fact = {
  readonly number: number;
  readonly severity: string;
  readonly openedAt: number;
  readonly answeredAt: number | null;
  readonly closedAt: number | null;
  readonly end: "completed" | "not_planned" | "open";
  readonly isExcluded: boolean;
  readonly lostItsLabel: boolean;
  /** From, until; null: never paused. */
  readonly pause: readonly [number, number] | null;
};

const MINUTE = 60_000;
const SEVERITIES = ["sev1", "sev2", "sev2", "sev3", "sev3", "sev3", "sev4", "sev4", "sev4", "sev4"];

/** The same numbers in [0, 1) for the same seed. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Plays `count` incidents between two moments, whole minutes, and tells what was played. */
export function playPast(repo: RepositoryHandle, count: number, from: string, until: string, seed: number): readonly Fact[] {
  const roll = dice(seed);
  const [first, last] = [Date.parse(from), Date.parse(until)];
  const starts = Array.from({ length: count }, () => first + Math.floor((roll() * (last - first)) / MINUTE) * MINUTE).sort((a, b) => a - b);
  return starts.map((openedAt, index) => play(repo, openedAt, last, index, roll));
}

function play(repo: RepositoryHandle, openedAt: number, last: number, index: number, roll: () => number): Fact {
  const at = (moment: number) => new Date(moment).toISOString();
  const severity = SEVERITIES[Math.floor(roll() * SEVERITIES.length)] ?? "sev3";
  const author = `customer-${index % 40}`;
  const number = repo.openIssue({ author, title: `Trouble ${index}, "quoted" & <b>bold</b>`, at: at(openedAt), labels: [severity] });
  const after = (moment: number, most: number) => moment + MINUTE + Math.floor(roll() ** 3 * most) * MINUTE;
  const limit = (moment: number) => (moment < last ? moment : null);
  const answeredAt = roll() < 0.96 ? limit(after(openedAt, 3_000)) : null;
  if (roll() < 0.5) repo.comment(number, { by: author, body: "Any news?", at: at(Math.min(openedAt + 30_000, last)) });
  if (answeredAt !== null) repo.comment(number, { by: "staff", body: "We are looking into it.", at: at(answeredAt) });
  const isExcluded = roll() < 0.04;
  if (isExcluded) repo.label(number, "excluded: beta", { by: "staff", at: at(openedAt + MINUTE) });
  const pausedAt = answeredAt !== null && roll() < 0.15 ? limit(answeredAt + 5 * MINUTE) : null;
  const resumedAt = pausedAt === null ? null : Math.min(pausedAt + Math.floor(roll() * 2_000) * MINUTE + MINUTE, last);
  if (pausedAt !== null && resumedAt !== null) {
    repo.label(number, "waiting", { by: "staff", at: at(pausedAt) });
    repo.unlabel(number, "waiting", { by: "staff", at: at(resumedAt) });
  }
  const closedAt = answeredAt !== null && roll() < 0.94 ? limit(after(resumedAt ?? answeredAt, 12_000)) : null;
  const isDropped = closedAt !== null && roll() < 0.05;
  const lostItsLabel = closedAt === null && roll() < 0.3;
  if (closedAt !== null) repo.close(number, { by: "staff", reason: isDropped ? "not_planned" : "completed", at: at(closedAt) });
  if (lostItsLabel) repo.unlabel(number, severity, { by: "staff", at: at(last) });
  return {
    number,
    severity,
    openedAt,
    answeredAt,
    closedAt,
    end: closedAt === null ? "open" : isDropped ? "not_planned" : "completed",
    isExcluded,
    lostItsLabel,
    pause: pausedAt === null || resumedAt === null ? null : [pausedAt, resumedAt],
  };
}
