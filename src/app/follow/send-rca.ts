import { isOurs } from "../../core/incident/people.ts";
import { nameOfIncident, readMarker, withMarker, withoutMarker } from "../../core/notice/marker.ts";
import type { RcaRecord } from "../../core/notice/memory.ts";
import type { NoticeKey } from "../../core/notice/notice.ts";
import { mergedRca, rcasAmong } from "../../core/plan/rca-writes.ts";
import type { Progress } from "../../core/plan/settle.ts";
import type { Write } from "../../core/plan/write.ts";
import { MINUTE, SECOND } from "../../core/time/instant.ts";
import type { PostedIssue, RcaIssue } from "../../ports.ts";
import type { Run } from "../run/context.ts";
import { isPassing } from "../run/failure.ts";
import { type Carrying, type Sender, textOf, viewedOf } from "./sender.ts";

/** Whoever saved the RCA so shortly ago may still be at it. */
const LEAVES_WRITERS_ALONE = MINUTE;

/** Opens the RCA that the status comment's marker announced, or finds the one that a run which died has opened. */
export const openRca: Sender<"open-rca"> = async (write, progress, carrying) => {
  const { run, draft } = carrying;
  const { rca } = progress.memory;
  if (rca === null) return null;
  const isPrivate = await privacyOf(rca, run);
  const now = { ...progress, memory: { ...progress.memory, rca: { ...rca, isPrivate } } };
  const body = await bodyOf(now, carrying);
  const found = write.mayExistSince === null ? NONE : await findRca({ ...rca, openingSince: write.mayExistSince }, carrying);
  const issue = found.issue ?? (await createRca(write, body, rca, carrying));
  if (isPrivate === false && run.reading.repository.isPrivate)
    run.outcome.warnings.push(
      `This repository is private, and the RCA of #${draft.issue.number} is in ${rca.repository}, which is public.`,
    );
  const isNew = found.issue === null;
  const isCurrent = isNew || mergedRca(issue.body, body) === issue.body;
  const { shown } = viewedOf({ template: "rca.md" }, now, carrying);
  return {
    number: issue.number,
    url: issue.url,
    text: issue.body,
    isNew,
    isPrivate,
    shown: isCurrent ? shown : "",
    doubles: found.doubles,
  };
};

/** Whether only some can read where the RCA is kept; null: that cannot be told. */
async function privacyOf({ repository, isPrivate }: RcaRecord, { reading, ports }: Run): Promise<boolean | null> {
  if (repository.toLowerCase() === reading.repository.name.toLowerCase()) return reading.repository.isPrivate;
  return isPrivate ?? ports.github.isPrivate(repository);
}

type Found = { readonly issue: RcaIssue | null; readonly doubles: readonly RcaIssue[] };

const NONE: Found = { issue: null, doubles: [] };

/** Creates the RCA. Where the answer is lost it may have been opened all the same, so it is looked for. */
async function createRca(
  { title, labels, assignees }: Write<"open-rca">,
  body: string,
  rca: RcaRecord,
  carrying: Carrying,
): Promise<PostedIssue> {
  try {
    return await carrying.run.ports.github.createIssue(rca.repository, { title, body, labels, assignees });
  } catch (cause) {
    const { issue } = isPassing(cause) ? await findRca(rca, carrying).catch(() => NONE) : NONE;
    if (issue === null) throw cause;
    return issue;
  }
}

/** The oldest RCA of this incident that we wrote since; younger ones are closed as its duplicates. */
async function findRca({ repository, openingSince }: RcaRecord, { draft, run }: Carrying): Promise<Found> {
  const { github } = run.ports;
  const issues = await github.issuesSince(repository, openingSince - 10 * SECOND);
  const ours = issues.filter(({ author }) => isOurs(author, run.ourselves));
  const { first, others } = rcasAmong(ours, draft.issue, run.settings.stateSecret);
  if (first === null) return NONE;
  const doubles = others.filter(({ state }) => state === "open");
  for (const { number } of doubles) await github.closeAsDuplicate(repository, number, first.number);
  return { issue: first, doubles };
}

/** Brings the generated parts up to date after the incident was reopened and closed again; people's words are never touched. */
export const refreshRca: Sender<"refresh-rca"> = async ({ text }, progress, carrying) => {
  const { rca } = progress.memory;
  if (rca === null || rca.number === null) return null;
  const { shown } = viewedOf(text, progress, carrying);
  if (shown === rca.shown) return null;
  const { github } = carrying.run.ports;
  const issue = await github.readIssue(rca.repository, rca.number);
  if (issue !== null && carrying.draft.evaluation.at - issue.updatedAt < LEAVES_WRITERS_ALONE) return null;
  const body = issue === null ? null : mergedRca(issue.body, await bodyOf(progress, carrying));
  // Gone or out of reach, it is left as it is.
  if (issue === null || body === null || body === issue.body) return { shown, number: rca.number, url: null, text: "" };
  const { url } = await github.editIssueBody(rca.repository, issue.number, body);
  return { shown, number: issue.number, url, text: withoutMarker(body) };
};

async function bodyOf(progress: Progress, carrying: Carrying): Promise<string> {
  const { issue } = carrying.draft;
  const { text } = await textOf({ template: "rca.md" }, progress, carrying);
  const marker = { kind: "rca", incident: nameOfIncident(issue), due: progress.memory.rca?.due ?? null } as const;
  return withMarker(text, marker, issue, carrying.run.settings.stateSecret);
}

/** Comments on the RCA, once: a remark is looked for before it is made, since the marker may be older than it. */
export const remark: Sender<"remark"> = async ({ key, text: source, isTrue }, { memory, ...progress }, carrying) => {
  const { rca } = memory;
  if (rca === null || rca.number === null) return null;
  if (!isTrue || (await hasComment(rca.repository, rca.number, key, carrying))) return { url: null, text: "" };
  const { text } = await textOf(source, { memory, ...progress }, carrying);
  const marker = { kind: "news", shown: "", keys: [key], corrected: false } as const;
  const body = withMarker(text, marker, carrying.draft.issue, carrying.run.settings.stateSecret);
  const { url } = await carrying.run.ports.github.commentIn(rca.repository, rca.number, body);
  return { url, text };
};

async function hasComment(repository: string, number: number, key: NoticeKey, { draft, run }: Carrying): Promise<boolean> {
  const comments = await run.ports.github.commentsOf(repository, number);
  return comments.some(({ author, body }) => {
    const marker = isOurs(author, run.ourselves) ? readMarker(body, draft.issue, run.settings.stateSecret) : null;
    return marker?.kind === "news" && marker.keys.includes(key);
  });
}
