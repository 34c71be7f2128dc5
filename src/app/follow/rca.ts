import { type Incident, lastingClosing } from "../../core/incident/incident.ts";
import { isOurs } from "../../core/incident/people.ts";
import { readMarker, withMarker, withoutMarker, withRcaMarker } from "../../core/notice/marker.ts";
import type { Memory, RcaRecord } from "../../core/notice/memory.ts";
import type { Effect } from "../../core/plan/effect.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { rcaTitle, rcaView } from "../../core/render/rca.ts";
import { refreshRca as refreshed } from "../../core/render/rca-parts.ts";
import { remarkView } from "../../core/render/view-shared.ts";
import { deadlineOf } from "../../core/time/deadline.ts";
import { type Instant, MINUTE, SECOND } from "../../core/time/instant.ts";
import type { PostedIssue, RcaIssue } from "../../ports.ts";
import type { Run } from "../run/context.ts";
import { isPassing } from "../run/failure.ts";
import type { Work } from "./carry-out.ts";
import { type Draft, factsOf } from "./draft.ts";

/** Whoever saved the RCA so shortly ago may still be at it. */
const LEAVES_WRITERS_ALONE = MINUTE;

/** What the marker is to say of the RCA before anything is done about it: that it is being opened, is due anew, is remarked on. */
export function claimedRca(draft: Draft, run: Run): RcaRecord | null {
  const { memory, plan } = draft;
  if (memory.rca === null) return plan.effects.some(({ type }) => type === "open-rca") ? newRca(draft, run) : null;
  const isClosed = plan.effects.some(({ type }) => type === "refresh-rca");
  const rca = isClosed ? (withDue(memory, memory.rca, { draft, run }).rca ?? memory.rca) : memory.rca;
  const remarks = plan.effects.flatMap((effect) =>
    effect.type === "remark" && !rca.remarks.some(({ what }) => what === effect.what) ? [effect.what] : [],
  );
  return { ...rca, remarks: [...rca.remarks, ...remarks.map((what) => ({ what, state: "claimed" as const }))] };
}

function newRca(draft: Draft, run: Run): RcaRecord {
  const { evaluation } = draft;
  return {
    openingSince: evaluation.at,
    repository: run.policy.rca.repository ?? evaluation.incident.repository,
    number: null,
    url: null,
    due: dueOf({ draft, run }),
    shown: "",
    isPrivate: null,
    finishedAt: null,
    isDropped: false,
    items: null,
    remarks: [],
  };
}

/** Opens the RCA that the status comment's marker announced, or finds the one that a run which died has opened. */
export async function openRca(work: Work): Promise<void> {
  const { run, memory, draft } = work;
  const record = memory.rca;
  if (record === null || record.number !== null) return;
  const due = dueOf(work);
  const isPrivate = await privacyOf(record, run);
  const opened = { ...record, due, isPrivate };
  remember(work, opened);
  const found = draft.known.rca === null ? null : await findRca(record, work);
  const issue = found ?? (await createdRca(record, work));
  if (isPrivate === false && run.reading.repository.isPrivate)
    run.outcome.warnings.push(
      `This repository is private, and the RCA of #${draft.issue.number} is in ${record.repository}, which is public.`,
    );
  if (found === null)
    run.outcome.deeds.push({ issue: draft.issue.number, what: "rca-opened", keys: [`#${issue.number}`], url: issue.url, text: issue.body });
  const isCurrent = found === null || refreshed(found.body, await bodyOf(work)) === null;
  remember(work, { ...opened, number: issue.number, url: issue.url, shown: isCurrent ? digestOf(work) : "" });
}

/** Whether only some can read where the RCA is kept; null: that cannot be told. */
async function privacyOf({ repository, isPrivate }: RcaRecord, { reading, ports }: Run): Promise<boolean | null> {
  if (repository.toLowerCase() === reading.repository.name.toLowerCase()) return reading.repository.isPrivate;
  return isPrivate ?? ports.github.isPrivate(repository);
}

/** Creates the RCA. Where the answer is lost it may have been opened all the same, so it is looked for. */
async function createdRca(record: RcaRecord, work: Work): Promise<PostedIssue> {
  try {
    return await createRca(work);
  } catch (cause) {
    const found = isPassing(cause) ? await findRca(record, work).catch(() => null) : null;
    if (found === null) throw cause;
    return found;
  }
}

/** When the analysis is due: its target counted from the end, or from when staff confirmed it; null when the policy sets none. */
function dueOf({ draft, run }: Pick<Work, "draft" | "run">): Instant | null {
  const { incident } = draft.evaluation;
  const wish = incident.worst.rca;
  const closing = lastingClosing(incident);
  if (wish.type === "none" || wish.due === null || wish.due.type === "best-effort" || closing === null) return null;
  const calendar = wish.due.calendar === null ? null : (run.policy.calendars.get(wish.due.calendar) ?? null);
  return deadlineOf(wish.due, calendar, closing.confirmedAt ?? closing.at);
}

/** The oldest RCA of this incident that we wrote since; younger ones are closed as its duplicates. */
async function findRca(record: RcaRecord, { draft, run }: Work): Promise<RcaIssue | null> {
  const { github } = run.ports;
  const issues = await github.issuesSince(record.repository, record.openingSince - 10 * SECOND);
  const [first, ...others] = issues
    .filter((issue) => isOurs(issue.author, run.ourselves) && isAbout(issue, draft.issue, run.settings.stateSecret))
    .sort((a, b) => a.number - b.number);
  for (const other of others.filter((issue) => first !== undefined && issue.state === "open")) {
    await github.closeAsDuplicate(record.repository, other.number, first?.number ?? other.number);
    run.outcome.deeds.push({ issue: draft.issue.number, what: "rca-closed", keys: [`#${other.number}`], url: other.url, text: "" });
  }
  return first ?? null;
}

function isAbout(issue: RcaIssue, incident: Work["draft"]["issue"], secret: string | null): boolean {
  const marker = readMarker(issue.body, incident, secret);
  return marker?.kind === "rca" && marker.incident === nameOfIncident(incident);
}

function nameOfIncident(issue: Work["draft"]["issue"]): string {
  return `${issue.repository}#${issue.number}`.toLowerCase();
}

async function createRca(work: Work): Promise<PostedIssue> {
  const { draft, run } = work;
  const { policy, ports } = run;
  const { incident } = draft.evaluation;
  const body = await bodyOf(work);
  const repository = work.memory.rca?.repository ?? incident.repository;
  const title = rcaTitle(factsOf(draft, work.memory, run));
  return ports.github.createIssue(repository, { title, body, labels: policy.rca.labels, assignees: assigneesOf(incident, policy) });
}

/** Whoever closed it is assigned only if it was staff. */
function assigneesOf(incident: Incident, { rca }: Policy): readonly string[] {
  switch (rca.assign) {
    case "none":
      return [];
    case "assignees":
      return incident.assignees;
    case "closer": {
      const by = lastingClosing(incident)?.by;
      return by?.login != null && by.part === "staff" ? [by.login] : [];
    }
  }
}

async function bodyOf({ draft, run, memory }: Work): Promise<string> {
  const text = await run.renderer.render("rca.md", rcaView(factsOf(draft, memory, run)));
  return withMarker(
    text,
    { kind: "rca", incident: nameOfIncident(draft.issue), due: memory.rca?.due ?? null },
    draft.issue,
    run.settings.stateSecret,
  );
}

function digestOf({ draft, run, memory }: Pick<Work, "draft" | "run" | "memory">): string {
  return run.renderer.digest("rca.md", rcaView(factsOf(draft, memory, run)));
}

function remember(work: Work, rca: RcaRecord): void {
  work.memory = { ...work.memory, rca };
}

/** Whether the RCA's generated parts would differ from what was last written. */
export function isRcaStale({ draft, run, memory }: Pick<Work, "draft" | "run" | "memory">): boolean {
  const { rca } = memory;
  if (rca === null || rca.number === null) return false;
  return digestOf({ draft, run, memory: withDue(memory, rca, { draft, run }) }) !== rca.shown;
}

/** Closed again, it is due from then on. A due time that stands never moves into the past, whatever the policy says now. */
function withDue(memory: Memory, rca: RcaRecord, { draft, run }: Pick<Work, "draft" | "run">): Memory {
  const due = dueOf({ draft, run }) ?? rca.due;
  const isPast = rca.due !== null && due !== null && due < rca.due && due < draft.evaluation.at;
  return isPast ? memory : { ...memory, rca: { ...rca, due } };
}

/** Brings the generated parts up to date after the incident was reopened and closed again; people's words are never touched. */
export async function refreshRca(work: Work): Promise<void> {
  const { draft, run, memory } = work;
  const { rca } = memory;
  if (rca === null || rca.number === null || !isRcaStale(work)) return;
  const issue = await run.ports.github.readIssue(rca.repository, rca.number);
  if (issue !== null && draft.evaluation.at - issue.updatedAt < LEAVES_WRITERS_ALONE) return;
  work.memory = withDue(memory, rca, work);
  if (issue !== null) await editRca(issue, rca.repository, work);
  // Gone or out of reach, it is left as it is.
  if (work.memory.rca !== null) remember(work, { ...work.memory.rca, shown: digestOf(work) });
}

async function editRca(issue: RcaIssue, repository: string, work: Work): Promise<void> {
  const { draft, run } = work;
  const fresh = await bodyOf(work);
  const body = withRcaMarker(refreshed(issue.body, fresh) ?? issue.body, fresh);
  if (body === issue.body) return;
  const posted = await run.ports.github.editIssueBody(repository, issue.number, body);
  const keys = [`#${issue.number}`];
  run.outcome.deeds.push({ issue: draft.issue.number, what: "rca-edited", keys, url: posted.url, text: withoutMarker(body) });
}

/** Comments on the RCA, once: a remark that an earlier run claimed is looked for before it is made. */
export async function remarkOnRca({ what, isTrue }: Extract<Effect, { type: "remark" }>, work: Work): Promise<void> {
  const { draft, run, memory } = work;
  const { rca } = memory;
  if (rca === null || rca.number === null) return;
  const key = `rca:${what}`;
  const wasClaimed = draft.known.rca?.remarks.some((remark) => remark.what === what) === true;
  const isMade = wasClaimed && (await hasComment(rca.repository, rca.number, key, work));
  if (!isMade && isTrue) {
    const text = await run.renderer.render("rca-remark.md", remarkView(factsOf(draft, memory, run), what));
    const marker = { kind: "news", shown: "", keys: [key], corrected: false } as const;
    const body = withMarker(text, marker, draft.issue, run.settings.stateSecret);
    const posted = await run.ports.github.commentIn(rca.repository, rca.number, body);
    run.outcome.deeds.push({ issue: draft.issue.number, what: "rca-remark", keys: [key], url: posted.url, text });
  }
  const others = rca.remarks.filter((remark) => remark.what !== what);
  remember(work, { ...rca, remarks: [...others, { what, state: "posted" }] });
}

async function hasComment(repository: string, number: number, key: string, { draft, run }: Work): Promise<boolean> {
  const comments = await run.ports.github.commentsOf(repository, number);
  return comments.some(({ author, body }) => {
    const marker = isOurs(author, run.ourselves) ? readMarker(body, draft.issue, run.settings.stateSecret) : null;
    return marker?.kind === "news" && marker.keys.includes(key);
  });
}
