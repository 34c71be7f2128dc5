import type { Closing } from "../core/incident/incident.ts";
import { isOurs } from "../core/incident/people.ts";
import { readMarker, withMarker, withoutMarker } from "../core/plan/marker.ts";
import type { RcaRecord } from "../core/plan/memory.ts";
import { deadlineOf } from "../core/time/deadline.ts";
import { type Instant, MINUTE, SECOND } from "../core/time/instant.ts";
import { refreshRca as refreshed } from "../core/render/rca-parts.ts";
import { rcaTitle, rcaView } from "../core/render/rca.ts";
import type { PostedIssue, RcaIssue } from "../ports.ts";
import type { Work } from "./carry-out.ts";
import { factsOf } from "./draft.ts";

/** Whoever saved the RCA so shortly ago may still be at it. */
const LEAVES_WRITERS_ALONE = MINUTE;

/** Opens the RCA that the status comment's marker announced, or finds the one that a run which died has opened. */
export async function openRca(work: Work): Promise<void> {
  const { run, memory, draft } = work;
  const record = memory.rca;
  if (record === null || record.number !== null) return;
  const due = dueOf(work);
  work.memory = { ...memory, rca: { ...record, due } };
  const found = draft.known.rca === null ? null : await findRca(record, work);
  const issue = found ?? (await createRca(work));
  if (found === null) run.outcome.deeds.push({ issue: draft.issue.number, what: "rca-opened", keys: [`#${issue.number}`], url: issue.url, text: issue.body });
  remember(work, { ...record, due, number: issue.number, url: issue.url, shown: digestOf(work) });
}

/** When the analysis is due: its target counted from the end; null when the policy sets none. */
function dueOf({ draft, run }: Work): Instant | null {
  const { incident } = draft.evaluation;
  const wish = incident.worst.rca;
  const closing = currentClosing(incident.closings);
  if (wish.type === "none" || wish.due === null || wish.due.type === "best-effort" || closing === null) return null;
  const calendar = wish.due.calendar === null ? null : (run.policy.calendars.get(wish.due.calendar) ?? null);
  return deadlineOf(wish.due, calendar, closing.at);
}

function currentClosing(closings: readonly Closing[]): Closing | null {
  const last = closings.at(-1);
  return last === undefined || last.reopenedAt !== null ? null : last;
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
  const closing = currentClosing(incident.closings);
  const assignees = policy.rca.assign === "none" ? [] : policy.rca.assign === "assignees" ? incident.assignees : closerOf(closing);
  const repository = policy.rca.repository ?? incident.repository;
  const title = rcaTitle(factsOf(draft, work.memory, run));
  return ports.github.createIssue(repository, { title, body, labels: policy.rca.labels, assignees });
}

function closerOf(closing: Closing | null): readonly string[] {
  return closing?.by.login != null && closing.by.part === "staff" ? [closing.by.login] : [];
}

async function bodyOf({ draft, run, memory }: Work): Promise<string> {
  const text = await run.renderer.render("rca.md", rcaView(factsOf(draft, memory, run)));
  return withMarker(text, { kind: "rca", incident: nameOfIncident(draft.issue) }, draft.issue, run.settings.stateSecret);
}

function digestOf({ draft, run, memory }: Work): string {
  return run.renderer.digest("rca.md", rcaView(factsOf(draft, memory, run)));
}

function remember(work: Work, rca: RcaRecord): void {
  work.memory = { ...work.memory, rca };
}

/** Brings the generated parts up to date after the incident was reopened and closed again; people's words are never touched. */
export async function refreshRca(work: Work): Promise<void> {
  const { draft, run, memory } = work;
  const record = memory.rca;
  if (record === null || record.number === null) return;
  const due = dueOf(work) ?? record.due;
  work.memory = { ...memory, rca: { ...record, due } };
  const shown = digestOf(work);
  if (shown === record.shown) {
    work.memory = memory;
    return;
  }
  const issue = await run.ports.github.readIssue(record.repository, record.number);
  if (issue === null || issue.state === "closed" || draft.evaluation.at - issue.updatedAt < LEAVES_WRITERS_ALONE) {
    work.memory = memory;
    return;
  }
  const body = refreshed(issue.body, await bodyOf(work));
  if (body !== null && body !== issue.body) {
    const posted = await run.ports.github.editIssueBody(record.repository, record.number, body);
    run.outcome.deeds.push({ issue: draft.issue.number, what: "rca-edited", keys: [`#${record.number}`], url: posted.url, text: withoutMarker(body) });
  }
  remember(work, { ...record, due, shown });
}
