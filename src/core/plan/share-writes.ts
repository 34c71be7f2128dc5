import type { ShareRequest } from "../incident/incident.ts";
import { type OwnComment, withoutMarker } from "../notice/marker.ts";
import type { Memory, ShareAsk, SharedVersion, ShareLack } from "../notice/memory.ts";
import type { NoticeKey } from "../notice/notice.ts";
import type { RcaSection } from "../render/rca-share.ts";
import { digestOf } from "../render/view-digest.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import { isoOf } from "../time/instant.ts";
import type { PlanInput } from "./input.ts";
import type { Write } from "./write.ts";

/** Whether someone of staff waits for an answer to `/rca share`. */
export function isAsked({ incident }: Evaluation, { ask }: Memory): boolean {
  return incident.shareAsk !== null && incident.shareAsk.comment !== ask?.comment;
}

/** Whether the RCA's sections matter: a wish waits, or a version was claimed and not posted. */
export function needsSections(evaluation: Evaluation, memory: Memory): boolean {
  return isAsked(evaluation, memory) || memory.shared.some(({ state }) => state === "claimed");
}

/** The memory with what became of versions that an earlier run claimed, or that the marker does not know: posted, or taken back. */
export function withClaimsSettled(given: Memory, { comments, sections, evaluation }: PlanInput): Memory {
  const memory = withPosted(given, comments, evaluation);
  const found = memory.shared.map((version): SharedVersion => {
    const url = version.state === "claimed" ? commentOf(version.key, comments)?.url : undefined;
    return url === undefined ? version : { ...version, state: "posted", url };
  });
  const claimed = found.find(({ state }) => state === "claimed");
  const lacks = sections === null || sections.ok ? [] : sections.error;
  // What cannot be read just now may be readable for the next run.
  if (claimed === undefined || lacks.length === 0 || lacks.some(({ why }) => why === "unreadable")) return { ...memory, shared: found };
  return takenBack({ ...memory, shared: found }, claimed, lacks);
}

/** With versions that stand in the thread although the marker is older: what was wished before the last of them was answered. */
function withPosted(memory: Memory, comments: readonly OwnComment[], { incident }: Evaluation): Memory {
  const known = new Set(memory.shared.map(({ key }) => key));
  const posted = comments.flatMap(({ marker, at, url }) =>
    marker.kind === "news"
      ? marker.keys
          .filter((key) => isShare(key) && !known.has(key))
          .map((key) => ({ key, askedAt: at, by: null, digest: "", state: "posted", url }) as const)
      : [],
  );
  if (posted.length === 0) return memory;
  const { shareAsk } = incident;
  const isAnswered = shareAsk !== null && posted.some(({ askedAt }) => askedAt >= shareAsk.at);
  return { ...memory, ask: isAnswered ? answered(shareAsk, "shared", []) : memory.ask, shared: [...memory.shared, ...posted] };
}

/** Since it was claimed the RCA has lost what it needs: whoever asked is told. */
function takenBack(memory: Memory, version: SharedVersion, lacks: readonly ShareLack[]): Memory {
  const { ask, shared, mails } = memory;
  return {
    ...memory,
    ask: ask === null ? null : { ...ask, outcome: "refused", lacks },
    shared: shared.filter((one) => one.key !== version.key),
    mails: mails.filter((mail) => mail.tries > 0 || !mail.keys.includes(version.key)),
  };
}

/** The memory with the wish to share answered: a version claimed, or why there is none. */
export function withAnswer(memory: Memory, { evaluation, sections }: PlanInput): Memory {
  const request = evaluation.incident.shareAsk;
  if (request === null || sections === null || !isAsked(evaluation, memory)) return memory;
  if (!sections.ok) return { ...memory, ask: answered(request, "refused", sections.error) };
  const last = memory.shared.at(-1);
  const digest = digestOfSections(sections.value);
  if (last?.state === "posted" && last.digest === digest) return { ...memory, ask: answered(request, "unchanged", []) };
  // One that was claimed and never posted is posted as the RCA reads now.
  const shared = last?.state === "claimed" ? memory.shared : [...memory.shared, versionOf(request, digest, memory.shared.length)];
  return { ...memory, ask: answered(request, "shared", []), shared };
}

function answered({ comment, at, by, url }: ShareRequest, outcome: ShareAsk["outcome"], lacks: readonly ShareLack[]): ShareAsk {
  return { comment, at, by: by.login, url, outcome, lacks };
}

function versionOf({ at, by }: ShareRequest, digest: string, before: number): SharedVersion {
  const key = before === 0 ? "rca:shared" : `rca:shared@${isoOf(at)}`;
  return { key, askedAt: at, by: by.login, digest, state: "claimed", url: null };
}

/** The versions to be posted. */
export function shares({ memory: { shared }, sections }: PlanInput): readonly Write<"share">[] {
  if (sections === null || !sections.ok) return [];
  const digest = digestOfSections(sections.value);
  return shared
    .filter(({ state }) => state === "claimed")
    .map((version) => ({
      type: "share",
      version: { ...version, digest },
      text: { template: "shared.md", version, sections: sections.value },
    }));
}

/** What was posted of the RCA, by key, without markers: mails say it again. */
export function sharedTexts(comments: readonly OwnComment[]): ReadonlyMap<NoticeKey, string> {
  return new Map(
    comments.flatMap(({ marker, body }) =>
      marker.kind === "news" ? marker.keys.filter(isShare).map((key): [NoticeKey, string] => [key, withoutMarker(body)]) : [],
    ),
  );
}

function commentOf(key: NoticeKey, comments: readonly OwnComment[]): OwnComment | undefined {
  return comments.find(({ marker }) => marker.kind === "news" && marker.keys.includes(key));
}

/** Whether a key is that of a shared RCA. */
export function isShare(key: NoticeKey): boolean {
  return key === "rca:shared" || key.startsWith("rca:shared@");
}

/** Tells versions of what is shared apart. */
function digestOfSections(sections: readonly RcaSection[]): string {
  return digestOf({ sections }, "");
}
