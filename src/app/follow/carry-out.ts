import { sayableFrom } from "../../core/notice/escalation.ts";
import type { Notice } from "../../core/notice/notice.ts";
import { isDue, type Progress, settle, settleFailure } from "../../core/plan/settle.ts";
import type { Answers, Write, WriteType } from "../../core/plan/write.ts";
import { type Milliseconds, SECOND } from "../../core/time/instant.ts";
import { keepsRoomForLocks } from "../run/budget.ts";
import type { Run } from "../run/context.ts";
import { noteFailure } from "../run/failure.ts";
import type { Told } from "../run/outcome.ts";
import { isOver } from "../run/stop-condition.ts";
import { checkpointOf } from "./checkpoint.ts";
import type { Draft } from "./draft.ts";
import type { Lock } from "./lock.ts";
import { deleteComment, editComment, pinStatus, postNews, react, setLabel, share, writeStatus } from "./send-comment.ts";
import { giveUpMail, sendMail } from "./send-mail.ts";
import { openRca, refreshRca, remark } from "./send-rca.ts";
import { type Carrying, type Sender, textOf } from "./sender.ts";
import { linesOf, type WriteLine } from "./write-lines.ts";

/** How each kind of write is done. A kind that nobody does here does not compile. */
const SEND: { readonly [Type in WriteType]: Sender<Type> } = {
  react,
  status: writeStatus,
  "open-rca": openRca,
  label: setLabel,
  pin: pinStatus,
  comment: postNews,
  share,
  "refresh-rca": refreshRca,
  remark,
  "edit-comment": editComment,
  "delete-comment": deleteComment,
  mail: sendMail,
  "give-up-mail": giveUpMail,
};

/** Does what the plan says, in its order. A write that fails is noted, and the rest goes on as far as the plan can do without it. */
export async function carryOut(draft: Draft, lock: Lock, run: Run): Promise<Progress> {
  const since = run.ports.elapsed();
  const left = new Set<WriteType>();
  const { writes } = draft.plan;
  let items = draft.issue.items ?? null;
  let progress = draft.plan.start;
  for (const [index, write] of writes.entries()) {
    // The last write says that nothing more is to be done, unless something was left undone.
    const then = items === null ? null : afterwards(items, write, progress);
    const checkpoint = index === writes.length - 1 ? checkpointOf(draft, progress.memory, then, run) : null;
    if (left.has(write.type) || (!isDue(write, progress) && checkpoint === null)) continue;
    const done = mayWrite(draft, lock, run) ? await attempt(write, progress, { draft, run, checkpoint }, since) : null;
    items = done === null ? null : then;
    if (done !== null) progress = done;
    else {
      const failed = settleFailure(progress, write);
      progress = failed.progress;
      if (failed.leaves === "its kind") left.add(write.type);
      if (failed.leaves === "all") return progress;
    }
  }
  return progress;
}

/** How many items the timeline has after a write; null: the next sweep is to see what came of it. */
function afterwards(items: number, write: Write, { status }: Progress): number | null {
  switch (write.type) {
    case "status":
      return status === null ? items + 1 : items;
    case "comment":
    case "share":
    case "label":
      return items + 1;
    case "delete-comment":
      return items - 1;
    case "react":
    case "edit-comment":
    case "mail":
    case "give-up-mail":
    case "pin":
      return items;
    // An RCA is compared once it stands, and left alone while somebody writes there.
    case "open-rca":
    case "remark":
    case "refresh-rca":
      return null;
  }
}

function mayWrite({ issue }: Draft, lock: Lock, run: Run): boolean {
  const isRoom = keepsRoomForLocks(run);
  if (!isOver(run) && lock.mayWrite() && isRoom) return true;
  const why = isOver(run) ? "this run had to end" : isRoom ? "writing about it took too long" : "this hour's requests are used up";
  run.outcome.left.push({ issue: issue.number, why });
  return false;
}

/** Does one thing and settles it; null: it failed, which is noted. */
async function attempt<Type extends WriteType>(
  write: Write<Type>,
  progress: Progress,
  carrying: Carrying,
  since: Milliseconds,
): Promise<Progress | null> {
  const { draft, run } = carrying;
  try {
    const answer: Answers[Type] | null = await SEND[write.type](write, progress, carrying);
    if (answer === null) return progress;
    for (const line of linesOf(write, answer)) record(line, carrying, since);
    return settle(progress, write, answer);
  } catch (cause) {
    noteFailure(run.outcome, draft.issue.number, cause);
    return null;
  }
}

function record({ what, keys, url, text, tells }: WriteLine, { draft, run }: Carrying, since: Milliseconds | null): void {
  const told = since === null ? {} : delivered(tells, since, draft, run);
  run.outcome.deeds.push({ issue: draft.issue.number, what, keys, url, text, ...told });
}

/**
 * What a write tells and when, by GitHub's clock. Nothing where no run followed the incident before: whether the news is late or
 * the action was only just installed cannot be told apart. `since`: the runner's clock when the incident had been read.
 */
function delivered(notices: readonly Notice[], since: Milliseconds, draft: Draft, run: Run): { readonly told?: Told } {
  if (draft.status === null || notices.length === 0) return {};
  const at = draft.evaluation.at + Math.round((run.ports.elapsed() - since) / SECOND) * SECOND;
  return { told: { at, news: notices.map((notice) => ({ key: notice.key, moment: sayableFrom(notice, draft.evaluation) })) } };
}

/** Lists what `carryOut` would do. Its comments are made all the same, so that a template's problem is seen. */
export async function list(draft: Draft, run: Run): Promise<void> {
  for (const write of draft.plan.writes) {
    for (const line of linesOf(write, null)) {
      const carrying = { draft, run, checkpoint: null };
      const text = line.source === null ? "" : (await textOf(line.source, draft.plan.start, carrying)).text;
      record({ ...line, text }, carrying, null);
    }
  }
}
