import { type Marker, withMarker } from "../../core/notice/marker.ts";
import type { MailRecord, Memory } from "../../core/notice/memory.ts";
import type { Notice, NoticeKey } from "../../core/notice/notice.ts";
import type { Effect } from "../../core/plan/effect.ts";
import { subjectOf } from "../../core/render/mail.ts";
import { newsView } from "../../core/render/view-news.ts";
import { statusView } from "../../core/render/view-status.ts";
import type { Milliseconds } from "../../core/time/instant.ts";
import type { Run } from "../run/context.ts";
import { noteFailure } from "../run/failure.ts";
import { isOver } from "../run/halt.ts";
import { correct, heal, isNewsStale, refreshNews } from "./amend.ts";
import { type Draft, factsOf, shownDigest } from "./draft.ts";
import type { Lock, Written } from "./lock.ts";
import { claimsOf, deliver, withoutRcaNews } from "./mail.ts";
import { claimedRca, isRcaStale, openRca, refreshRca, remarkOnRca } from "./rca.ts";
import { shareRca } from "./share.ts";
import { shownOnly, told } from "./told.ts";

/** An incident while it is written about: what the marker is to keep grows as things are done. */
export type Work = {
  readonly draft: Draft;
  readonly run: Run;
  readonly lock: Lock;
  memory: Memory;
  /** The status comment as it stands; null: there is none yet. */
  statusId: number | null;
  statusUrl: string | null;
  statusBody: string | null;
  /** What this run has posted of the RCA, by key. */
  readonly posted: Map<NoticeKey, string>;
  /** The runner's clock when the incident had been read. */
  readonly since: Milliseconds;
};

/**
 * Does what the plan says, in the order that makes a run killed anywhere harmless: first the reactions, which may be given
 * twice, and the status comment with the claims; then what was claimed, last the status comment with the marks. Without the
 * claims nothing else is done. Answers what the marker is to keep, and the status comment's body as it stands now.
 */
export async function carryOut(draft: Draft, lock: Lock, run: Run): Promise<{ readonly memory: Memory } & Written> {
  const work: Work = {
    draft,
    run,
    lock,
    memory: withClaims(draft, run),
    statusId: draft.status?.id ?? null,
    statusUrl: draft.status?.url ?? null,
    statusBody: draft.status?.body ?? null,
    posted: new Map(),
    since: run.ports.elapsed(),
  };
  await reactAll(work);
  if (!(await attempt(work, () => writeStatus(work, shownOnly(draft, run))))) return { memory: work.memory, status: work.statusBody };
  const claimed = work.memory;
  for (const effect of inOrder(draft.plan.effects)) {
    await attempt(work, () => perform(effect, work));
    if (effect.type === "open-rca") await attempt(work, () => retractRcaNews(work));
  }
  if (work.memory !== claimed) await attempt(work, () => writeStatus(work));
  return { memory: work.memory, status: work.statusBody };
}

/** Answers commands by reactions. Those from the first one that failed on are answered by the next run. */
async function reactAll(work: Work): Promise<void> {
  const reactions = work.draft.plan.effects.filter((effect) => effect.type === "react").sort((a, b) => a.comment - b.comment);
  for (const effect of reactions) {
    if (await attempt(work, () => perform(effect, work))) continue;
    work.memory = { ...work.memory, reactedThrough: effect.comment - 1 };
    return;
  }
}

/** Does one thing; notes a failure and lets the rest go on. False when it failed or the lock is too old. */
async function attempt({ draft, run, lock }: Work, act: () => Promise<void>): Promise<boolean> {
  if (isOver(run) || !lock.mayWrite()) {
    run.outcome.left.push({ issue: draft.issue.number, why: isOver(run) ? "this run had to end" : "writing about it took too long" });
    return false;
  }
  try {
    await act();
    return true;
  } catch (cause) {
    noteFailure(run.outcome, draft.issue.number, cause);
    return false;
  }
}

const ORDER: readonly Effect["type"][] = [
  "open-rca",
  "comment",
  "share",
  "refresh-rca",
  "remark",
  "refresh-news",
  "correct",
  "heal",
  "mail",
];

/** What comes after the reactions and the status comment. */
function inOrder(effects: readonly Effect[]): readonly Effect[] {
  return effects.filter((effect) => ORDER.includes(effect.type)).sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

/** The memory with everything claimed that this run is about to do once and never again. */
function withClaims(draft: Draft, run: Run): Memory {
  const { memory, plan } = draft;
  const mails = plan.effects.flatMap((effect) => (effect.type === "mail" ? [effect] : []));
  const fresh = mails.filter((effect) => effect.record === null).flatMap((effect) => claimsOf(effect, draft, run));
  const retried = new Map(
    mails.flatMap((effect): [string, MailRecord][] => (effect.record === null ? [] : [[effect.record.id, effect.record]])),
  );
  return {
    ...memory,
    mails: [...memory.mails.map((mail) => retried.get(mail.id) ?? mail), ...fresh],
    subject: memory.subject ?? (fresh.length > 0 ? subjectOf(factsOf(draft, memory, run)) : null),
    rca: claimedRca(draft, run),
  };
}

async function perform(effect: Effect, work: Work): Promise<void> {
  const { ports, outcome } = work.run;
  const { number } = work.draft.issue;
  switch (effect.type) {
    case "status":
      return;
    case "react":
      await ports.github.reactToComment(effect.comment, effect.content);
      outcome.deeds.push({ issue: number, what: "reaction", keys: [effect.content], url: null, text: "" });
      return;
    case "open-rca":
      return openRca(work);
    case "refresh-rca":
      return refreshRca(work);
    case "comment":
      return postNews(effect, work);
    case "remark":
      return remarkOnRca(effect, work);
    case "share":
      return shareRca(effect, work);
    case "refresh-news":
      return refreshNews(effect.comment, work);
    case "correct":
      return correct(effect.comment, work);
    case "heal":
      return heal(effect, work);
    case "mail":
      return deliver(effect, work);
  }
}

/** An RCA that could not be opened is no news: the other news leaves without it. */
async function retractRcaNews(work: Work): Promise<void> {
  const memory = withoutRcaNews(work.memory);
  if (memory === null) return;
  work.memory = memory;
  await writeStatus(work);
}

/** Creates or edits the status comment, when what it shows or keeps has changed. `notices`: the news that it alone tells. */
async function writeStatus(work: Work, notices: readonly Notice[] = []): Promise<void> {
  const { draft, run, memory } = work;
  const { number } = draft.issue;
  const shown = shownDigest(draft, memory, run);
  const text = await run.renderer.render("status.md", statusView(factsOf(draft, memory, run)));
  const body = withMarker(text, { kind: "status", shown, memory }, draft.issue, run.settings.stateSecret);
  if (body === work.statusBody) return;
  const creates = work.statusId === null;
  const posted =
    work.statusId === null ? await run.ports.github.createComment(number, body) : await run.ports.github.editComment(work.statusId, body);
  work.statusId = posted.id;
  work.statusUrl = posted.url;
  work.statusBody = posted.body;
  const what = creates ? "status-created" : "status-edited";
  run.outcome.deeds.push({ issue: number, what, keys: [], url: posted.url, text, ...told(notices, work) });
}

/** The one comment of this run that is news. */
async function postNews(effect: Extract<Effect, { type: "comment" }>, work: Work): Promise<void> {
  const { draft, run } = work;
  const { number } = draft.issue;
  const view = newsView({ ...factsOf(draft, work.memory, run), statusUrl: work.statusUrl }, effect.notices);
  const text = await run.renderer.render("news.md", view);
  const marker: Marker = { kind: "news", shown: run.renderer.digest("news.md", view), keys: effect.keys, corrected: false };
  const posted = await run.ports.github.createComment(number, withMarker(text, marker, draft.issue, run.settings.stateSecret));
  // Written down at once: whoever deletes the comment does not want it again.
  work.memory = { ...work.memory, recorded: [...work.memory.recorded, ...effect.keys] };
  run.outcome.deeds.push({ issue: number, what: "comment", keys: effect.keys, url: posted.url, text, ...told(effect.notices, work) });
}

/** What `carryOut` would do, written down instead of done. */
export async function rehearse(draft: Draft, run: Run): Promise<void> {
  const { number } = draft.issue;
  const memory = withClaims(draft, run);
  const facts = factsOf(draft, memory, run);
  const text = await run.renderer.render("status.md", statusView(facts));
  const note = (what: (typeof run.outcome.deeds)[number]["what"], keys: readonly string[], content = "") =>
    run.outcome.deeds.push({ issue: number, what, keys, url: null, text: content });
  for (const effect of draft.plan.effects) if (effect.type === "react") note("reaction", [effect.content]);
  note(draft.status === null ? "status-created" : "status-edited", [], text);
  for (const effect of inOrder(draft.plan.effects)) {
    if (effect.type === "comment") note("comment", effect.keys, await run.renderer.render("news.md", newsView(facts, effect.notices)));
    if (effect.type === "mail") {
      const records = effect.record === null ? claimsOf(effect, draft, run) : [effect.record];
      for (const record of records.filter(({ state }) => state === "claimed")) note("mail", [record.audience, ...record.keys]);
    }
    if (effect.type === "open-rca") note("rca-opened", []);
    if (effect.type === "remark" && effect.isTrue) note("rca-remark", [effect.what]);
    if (effect.type === "share") note("comment", [effect.version.key]);
    if (effect.type === "refresh-rca" && isRcaStale({ draft, run, memory })) note("rca-edited", []);
    if (effect.type === "refresh-news" && isNewsStale(effect.comment, { draft, run, memory })) note("comment-edited", ["resolved"]);
    if (effect.type === "correct") note("comment-edited", ["missed:response"]);
    if (effect.type === "heal") note(effect.keys.length === 0 ? "comment-deleted" : "comment-edited", effect.keys);
  }
}
