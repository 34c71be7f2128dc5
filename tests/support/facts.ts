import type { CloseReason, Issue, PullRequestReference, TimelineEvent } from "../../src/core/incident/issue.ts";
import { type Memory, NO_MEMORY } from "../../src/core/notice/memory.ts";
import type { Notice } from "../../src/core/notice/notice.ts";
import { noticesOf } from "../../src/core/notice/notices.ts";
import type { Policy } from "../../src/core/policy/policy.ts";
import type { IncidentFacts } from "../../src/core/render/context.ts";
import { at, judged, person } from "./scene.ts";

/** An issue in `acme/service-catalog`, told as scenes are; see `tests/support/scene.ts`. */
export type Story = {
  readonly day: string;
  readonly title: string;
  readonly lines: readonly string[];
};

const HOME = "https://github.com/acme/service-catalog/issues/412";

/**
 * The issue of a story up to `until`. Lines: `14:02 opened customer text`, `14:09 labeled sev1`, `14:51 comment staff text`,
 * `17:26 closed staff completed`, `17:26 merged staff 415 [acme/other]`, `18:00 reopened customer`, `15:00 linked 415 merged 15:20 by staff of acme/other`. `\n` in a text is a new line.
 */
export function issueIn(story: Story, until: number): Issue {
  const told = story.lines.map((line, index) => ({ line, index })).filter(({ line }) => at(line.split(" ")[0] ?? "", story.day) <= until);
  const events = told.flatMap(({ line, index }) => eventOf(line, index, story.day));
  const opened = /^(\S+) opened (\S+) ?([\s\S]*)/.exec(story.lines[0] ?? "");
  const labels = new Set<string>();
  for (const event of events) {
    if (event.type === "labeled" && event.label !== null) labels.add(event.label);
    if (event.type === "unlabeled" && event.label !== null) labels.delete(event.label);
  }
  return {
    number: 412,
    repository: "acme/service-catalog",
    repositoryId: "1296269",
    url: HOME,
    title: story.title,
    body: (opened?.[3] ?? "").replaceAll("\\n", "\n"),
    createdAt: at(opened?.[1] ?? "09:00", story.day),
    author: person(opened?.[2] ?? "customer"),
    state: events.findLast((event) => event.type === "closed" || event.type === "reopened")?.type === "closed" ? "closed" : "open",
    labels: [...labels],
    assignees: ["kim"],
    locked: false,
    events,
  };
}

function eventOf(line: string, index: number, day: string): readonly TimelineEvent[] {
  const [, time = "", verb = "", rest = ""] = /^(\S+) (\S+) ?([\s\S]*)$/.exec(line) ?? [];
  const when = at(time, day);
  const [who = "", ...words] = rest.split(" ");
  const [, label = "", by = "staff"] = /^(.*?)(?: by (\S+))?$/.exec(rest) ?? [];
  const id = 2001 + index;
  switch (verb) {
    case "opened":
      return [];
    case "labeled":
    case "unlabeled":
      return [{ type: verb, at: when, actor: person(by), label }];
    case "comment":
      return [
        {
          type: "commented",
          at: when,
          id,
          url: `${HOME}#issuecomment-${id}`,
          actor: person(who),
          body: words.join(" ").replaceAll("\\n", "\n"),
          hidden: false,
        },
      ];
    case "closed":
      return [{ type: "closed", at: when, actor: person(who), reason: (words[0] ?? "completed") as CloseReason, closer: null }];
    case "merged":
      return [{ type: "closed", at: when, actor: person(who), reason: "completed", closer: changeOf(Number(words[0]), words[1]) }];
    case "linked":
      return [{ type: "referenced", at: when, ...linkedBy(line, day) }];
    case "reopened":
      return [{ type: "reopened", at: when, actor: person(who) }];
    default:
      throw new Error(`no such line in a story: ${line}`);
  }
}

function changeOf(number: number, repository = "acme/service-catalog"): PullRequestReference & { readonly type: "pull-request" } {
  const url = `https://github.com/${repository}/pull/${number}`;
  return { type: "pull-request", repository, number, url, mayBeNamed: !repository.endsWith("secret") };
}

function linkedBy(line: string, day: string) {
  const [, number = "", merged, who = "staff", repository] = /linked (\d+)(?: merged (\S+))?(?: by (\S+))?(?: of (\S+))?$/.exec(line) ?? [];
  const { type: _, ...change } = changeOf(Number(number), repository);
  return { actor: person(who), pullRequest: { ...change, mergedAt: merged === undefined ? null : at(merged, day) } };
}

/** What texts are made of when a run looks at the story at `time`. */
export function factsAt(story: Story, policy: Policy, time: string, more: Partial<IncidentFacts> = {}): IncidentFacts {
  const now = at(time, story.day);
  const memory: Memory = more.memory ?? NO_MEMORY;
  const evaluation = judged(issueIn(story, now), policy, now, memory, memory);
  return {
    evaluation,
    policy,
    memory,
    noticedAt: now,
    statusUrl: `${HOME}#issuecomment-2000`,
    rca: null,
    rcaIsPrivate: false,
    outOfSight: false,
    ...more,
  };
}

/** The news of these kinds that stands at that moment. */
export function newsIn(facts: IncidentFacts, ...kinds: readonly Notice["type"][]): readonly Notice[] {
  return noticesOf(facts.evaluation, facts.memory ?? NO_MEMORY, new Set(["resolved"])).filter((notice) => kinds.includes(notice.type));
}
