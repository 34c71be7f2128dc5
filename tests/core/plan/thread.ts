import type { Issue } from "../../../src/core/incident/issue.ts";
import { replay } from "../../../src/core/incident/replay.ts";
import type { OwnComment } from "../../../src/core/notice/marker.ts";
import { type MailRecord, type Memory, memoryFrom, NO_MEMORY } from "../../../src/core/notice/memory.ts";
import type { Effect } from "../../../src/core/plan/effect.ts";
import { planEffects } from "../../../src/core/plan/plan.ts";
import { remember } from "../../../src/core/plan/remember.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { evaluate } from "../../../src/core/slo/evaluate.ts";
import { ROSTER } from "../../support/scene.ts";

/** What runs have left behind on one issue; our comments live beside its timeline. */
export type Thread = { comments: readonly OwnComment[]; memory: Memory };

export function emptyThread(): Thread {
  return { comments: [], memory: NO_MEMORY };
}

/** One run that does all it planned. Answers what it did; `status`, kept for its digest, only when the comment is new. */
export function runOn(thread: Thread, issue: Issue, policy: Policy, now: number): readonly Effect[] {
  const incident = replay(issue, policy, ROSTER, thread.memory);
  if (incident === null) return [];
  const evaluation = evaluate(incident, policy, thread.memory, now);
  const plan = planEffects(evaluation, policy, thread.memory, thread.comments);
  if (plan.effects.length === 0) return [];
  const isNew = thread.comments.length === 0;
  thread.memory = memoryFrom(JSON.parse(JSON.stringify(remember(evaluation, issue, plan, thread.memory))));
  for (const effect of plan.effects) carryOut(effect, thread, now);
  return plan.effects.filter(({ type }) => type !== "refresh-rca" && type !== "refresh-news" && (type !== "status" || isNew));
}

function carryOut(effect: Effect, thread: Thread, now: number): void {
  switch (effect.type) {
    case "status":
      if (thread.comments.length === 0) write(thread, now, { kind: "status", shown: "", memory: NO_MEMORY });
      break;
    case "comment":
      write(thread, now, { kind: "news", shown: "", keys: effect.keys, corrected: false });
      break;
    case "correct":
      thread.comments = thread.comments.map((comment) =>
        comment.id === effect.comment && comment.marker.kind === "news"
          ? { ...comment, marker: { ...comment.marker, corrected: true } }
          : comment,
      );
      break;
    case "mail":
      if (effect.record === null) thread.memory = { ...thread.memory, mails: [...thread.memory.mails, sent(effect, thread, now)] };
      break;
    case "open-rca":
      thread.memory = { ...thread.memory, rca: rcaSince(now) };
      break;
    default:
      break;
  }
}

function write(thread: Thread, now: number, marker: OwnComment["marker"]): void {
  const id = 1_000_000 + thread.comments.length;
  thread.comments = [...thread.comments, { id, url: `https://github.test/c/${id}`, at: now, body: "", marker }];
}

function sent({ audience, keys, notices }: Extract<Effect, { type: "mail" }>, thread: Thread, now: number): MailRecord {
  const severity = notices.find((notice) => notice.type === "opened")?.severity.key ?? "";
  const id = `${audience} ${keys[0]} ${thread.memory.mails.length}`;
  return { audience, channel: "mail", keys, asOf: now, id, state: "sent", tries: 1, refused: false, delivered: [], severity, rca: null };
}

function rcaSince(now: number): Memory["rca"] {
  return {
    openingSince: now,
    repository: "acme/service",
    number: 418,
    url: "https://github.test/acme/service/issues/418",
    due: null,
    shown: "",
    isPrivate: false,
    finishedAt: null,
    isDropped: false,
    items: null,
    remarks: [],
  };
}
