import { expect } from "vitest";
import type { VerifiedThread } from "../../../src/app/verify/verify.ts";
import type { Issue, IssueComment } from "../../../src/core/incident/issue.ts";
import { type Marker, readMarker, withMarker, withoutMarker } from "../../../src/core/notice/marker.ts";
import type { Memory } from "../../../src/core/notice/memory.ts";
import { isShare } from "../../../src/core/plan/share-writes.ts";
import type { Simulator } from "../../../src/simulator/simulator.ts";
import { longForm } from "../../faults/long-form.ts";
import { namedIn, readerOf, telling, verifiedBy } from "../../support/verify.ts";

/** An issue of which one thing was changed, under our own identity. */
export type Tampered = { readonly what: string; readonly issue: Issue };

type Ours = { readonly comment: IssueComment; readonly marker: Marker };

export function oursOn(issue: Issue): readonly Ours[] {
  return issue.events.flatMap((event) => {
    const marker = event.type === "commented" && event.actor?.login === "github-actions" ? readMarker(event.body, issue, null) : null;
    return event.type === "commented" && marker !== null ? [{ comment: event, marker }] : [];
  });
}

/** Each number that stands in a comment's text, raised by one, in turn. */
export function numbersChanged(issue: Issue, { comment, marker }: Ours): readonly Tampered[] {
  const text = withoutMarker(comment.body);
  return [...text.matchAll(/\d+/g)].map(({ 0: number, index }) => {
    const other = String(Number(number) + 1).padStart(number.length, "0");
    const changed = `${text.slice(0, index)}${other}${text.slice(index + number.length)}`;
    const around = text.slice(Math.max(0, index - 30), index + 20).replace(/\s+/g, " ");
    // What a correction struck through is told by the marker's digest alone.
    const isStruck = marker.kind === "news" && marker.corrected;
    const body = isStruck ? `${changed}${comment.body.slice(text.length)}` : withMarker(changed, marker, issue, null);
    return { what: `${number} → ${other} in “${around}”`, issue: withBody(issue, comment, body) };
  });
}

type Verdict = Memory["verdicts"][string];

/** Each field of each verdict, changed in every way there is, in turn; and each verdict taken out. */
export function verdictsChanged(issue: Issue, isTold: (key: string) => boolean): readonly Tampered[] {
  return oursOn(issue).flatMap(({ comment, marker }) => {
    if (marker.kind !== "status") return [];
    const { verdicts } = marker.memory;
    const written = (next: Memory["verdicts"]) => {
      const memory = { ...marker.memory, verdicts: next };
      return withBody(issue, comment, withMarker(withoutMarker(comment.body), { ...marker, memory }, issue, null));
    };
    return Object.entries(verdicts)
      .filter(([key]) => isTold(key))
      .flatMap(([key, verdict]) => [
        ...variantsOf(key, verdict).map(([what, other]) => ({
          what: `${key}: ${what}`,
          issue: written({ ...verdicts, [key]: { ...verdict, ...other } }),
        })),
        ...(verdict.verdict === "missed" ? [{ what: `${key}: taken out`, issue: written(without(verdicts, key)) }] : []),
      ]);
  });
}

function variantsOf(key: string, verdict: Verdict): readonly (readonly [string, Partial<Verdict>])[] {
  const times = (at: number | null): readonly (number | null)[] =>
    at === null ? [Date.parse("2026-03-06T15:00:00Z")] : [at - 60_000, at + 1_000, null];
  const verdicts = (["met", "missed", "none"] as const).filter((one) => one !== verdict.verdict);
  const { terms } = verdict;
  return [
    ...verdicts.map((one) => [`verdict ${one}`, { verdict: one }] as const),
    ...times(verdict.due).map((due) => [`due ${due}`, { due }] as const),
    ...times(verdict.endedAt).map((endedAt) => [`endedAt ${endedAt}`, { endedAt }] as const),
    // That a reply was called late before it was put right stands in no comment of its own.
    ...times(verdict.correctedAt)
      .filter((correctedAt) => correctedAt !== null || !key.startsWith("reply@"))
      .map((correctedAt) => [`correctedAt ${correctedAt}`, { correctedAt }] as const),
    ["promised", { promised: verdict.promised === "3 weeks" ? "4 weeks" : "3 weeks" }],
    // Where no clock decided, no severity's target did.
    ...(terms === null
      ? []
      : ([
          ["severity", { severity: verdict.severity === "sev4" ? "sev3" : "sev4" }],
          ["amount", { terms: { ...terms, amount: terms.amount + 1_000 } }],
        ] as const)),
  ];
}

function without(verdicts: Memory["verdicts"], key: string): Memory["verdicts"] {
  return Object.fromEntries(Object.entries(verdicts).filter(([other]) => other !== key));
}

function withBody(issue: Issue, { id }: IssueComment, body: string): Issue {
  return { ...issue, events: issue.events.map((event) => (event.type === "commented" && event.id === id ? { ...event, body } : event)) };
}

/** What can be changed on an issue without being named: of all changes each `every`th as the seed has it, and each verdict taken out. */
export async function unnoticedOn(sim: Simulator, number: number, every = 1): Promise<readonly string[]> {
  const ports = readerOf(sim);
  const reading = await ports.github.readIncident(number);
  const { issue } = reading;
  if (issue === null) throw new Error(`there is no #${number}`);
  const [honest] = await verifiedBy(telling(ports, reading, issue), number);
  const untold = new Set(honest?.untold.map(({ what }) => what));
  const texts = oursOn(issue).filter(({ comment, marker }) => ["status", "news"].includes(marker.kind) && !untold.has(comment.url));
  expect(
    texts.some(({ marker }) => marker.kind === "status"),
    "the status comment can be told",
  ).toBe(true);
  const all = [...texts.flatMap((one) => numbersChanged(issue, one)), ...verdictsChanged(issue, (key) => !untold.has(key))];
  const changes = all.filter(({ what }, index) => index % every === longForm.seed % every || what.endsWith("taken out"));
  const missed: string[] = [];
  for (const { what, issue: tampered } of changes) {
    if (namedIn(await verifiedBy(telling(ports, reading, tampered), number)).length === 0) missed.push(what);
  }
  return missed;
}

/** Status comments and news, but for what was shared of an analysis, that an honest repository's threads cannot tell. */
export async function untoldTexts(sim: Simulator, threads: readonly VerifiedThread[]): Promise<readonly string[]> {
  const ports = readerOf(sim);
  const untold: string[] = [];
  for (const thread of threads) {
    const { issue } = await ports.github.readIncident(thread.number);
    const texts =
      issue === null
        ? []
        : oursOn(issue).filter(({ marker }) => marker.kind === "status" || (marker.kind === "news" && !marker.keys.some(isShare)));
    const told = texts.filter(({ comment }) => thread.untold.some(({ what }) => what === comment.url));
    untold.push(...told.map(({ comment }) => `#${thread.number} ${comment.body.slice(0, 100)}`));
  }
  return untold;
}
