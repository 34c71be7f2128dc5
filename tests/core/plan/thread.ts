import type { Issue, TimelineEvent } from "../../../src/core/incident/issue.ts";
import type { OwnComment } from "../../../src/core/notice/marker.ts";
import { type Memory, memoryFrom, NO_MEMORY } from "../../../src/core/notice/memory.ts";
import { planOf } from "../../../src/core/plan/plan.ts";
import { type Progress, settle } from "../../../src/core/plan/settle.ts";
import type { Write } from "../../../src/core/plan/write.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { judgedIncident } from "../../../src/core/slo/judged-as-of.ts";
import { ROSTER } from "../../support/scene.ts";

/** What runs have left behind on one issue; our comments live beside its timeline. */
export type Thread = { comments: readonly OwnComment[]; memory: Memory; labels: readonly LabelEvent[] };

type LabelEvent = Extract<TimelineEvent, { readonly type: "labeled" | "unlabeled" }>;

export function emptyThread(): Thread {
  return { comments: [], memory: NO_MEMORY, labels: [] };
}

/** One run that does all it planned, where no text goes stale by itself. Answers what it did; the status comment only when it is new. */
export function runOn(thread: Thread, told: Issue, policy: Policy, now: number, isPrivate = false): readonly Write[] {
  const issue = withLabels(told, thread);
  const evaluation = judgedIncident({ issue, policy, roster: ROSTER }, thread.memory, thread.memory, now);
  if (evaluation === null) return [];
  const { writes, start } = planOf({
    issue,
    roster: ROSTER,
    evaluation,
    policy,
    repository: { name: issue.repository, isPrivate },
    comments: thread.comments,
    memory: thread.memory,
    listings: [],
    sections: null,
    channels: () => ["mail"],
    digest: () => "",
  });
  if (writes.length === 0) return [];
  const end = writes.reduce((progress, write) => carryOut(write, progress, thread, now), start);
  thread.memory = memoryFrom(JSON.parse(JSON.stringify(end.memory)));
  return writes.filter((write) => write.type !== "status" || (write.step === "claims" && write.isNew));
}

function carryOut(write: Write, progress: Progress, thread: Thread, now: number): Progress {
  switch (write.type) {
    case "status":
      if (write.step === "claims" && write.isNew) post(thread, now, { kind: "status", shown: "", memory: NO_MEMORY });
      return progress;
    case "label": {
      const type = write.on ? "labeled" : "unlabeled";
      thread.labels = [...thread.labels, { type, at: now, actor: ROSTER.ourselves.identity, label: write.name }];
      return progress;
    }
    case "comment":
      post(thread, now, { kind: "news", shown: "", keys: write.keys, corrected: false });
      return settle(progress, write, { url: "", text: "" });
    case "edit-comment":
      thread.comments = thread.comments.map((comment) =>
        comment.id === write.comment ? { ...comment, marker: { ...write.marker, shown: "" } } : comment,
      );
      return progress;
    case "mail":
      return settle(progress, write, { record: write.record, counts: true, delivery: { type: "sent" } });
    case "open-rca":
      return settle(progress, write, { ...RCA, isNew: true, isPrivate: false, shown: "", doubles: [] });
    default:
      return progress;
  }
}

/** The issue with the labels that runs put on and took off. */
function withLabels(issue: Issue, { labels }: Thread): Issue {
  const events = [...issue.events, ...labels].sort((a, b) => a.at - b.at);
  const isOn = (name: string) => {
    const last = events.findLast((event) => (event.type === "labeled" || event.type === "unlabeled") && event.label === name);
    return last?.type !== "unlabeled";
  };
  return { ...issue, events, labels: issue.labels.filter(isOn) };
}

const RCA = { number: 418, url: "https://github.test/acme/service/issues/418", text: "" };

function post(thread: Thread, now: number, marker: OwnComment["marker"]): void {
  const id = 1_000_000 + thread.comments.length;
  thread.comments = [
    ...thread.comments,
    { id, url: `https://github.test/c/${id}`, at: now, writtenAt: now, body: "", marker, editor: null },
  ];
}
