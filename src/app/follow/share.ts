import { withMarker, withoutMarker } from "../../core/notice/marker.ts";
import type { SharedVersion } from "../../core/notice/memory.ts";
import type { NoticeKey } from "../../core/notice/notice.ts";
import type { Effect } from "../../core/plan/effect.ts";
import { sharedView } from "../../core/render/view-shared.ts";
import type { Work } from "./carry-out.ts";
import { factsOf } from "./draft.ts";
import { digestOfSections, sectionsOf } from "./review.ts";

/** Posts a version of the RCA to the incident's thread, unless a run that died has posted it. */
export async function shareRca({ version }: Extract<Effect, { type: "share" }>, work: Work): Promise<void> {
  const { draft, run } = work;
  const earlier = draft.comments.find(({ marker }) => marker.kind === "news" && marker.keys.includes(version.key));
  if (earlier !== undefined) return mark(work, { ...version, state: "posted", url: earlier.url });
  const facts = factsOf(draft, work.memory, run);
  const sections = await sectionsOf(facts, work.memory, draft.review, run);
  if (!sections.ok) return takeBack(work, version, sections.error);
  const view = sharedView(facts, version, sections.value);
  const text = await run.renderer.render("shared.md", view);
  const marker = { kind: "news", shown: run.renderer.digest("shared.md", view), keys: [version.key], corrected: false } as const;
  const posted = await run.ports.github.createComment(draft.issue.number, withMarker(text, marker, draft.issue, run.settings.stateSecret));
  work.posted.set(version.key, text);
  mark(work, { ...version, digest: digestOfSections(sections.value), state: "posted", url: posted.url });
  run.outcome.deeds.push({ issue: draft.issue.number, what: "comment", keys: [version.key], url: posted.url, text });
}

function mark(work: Work, version: SharedVersion): void {
  const shared = work.memory.shared.map((one) => (one.key === version.key ? version : one));
  work.memory = { ...work.memory, shared };
}

/** Between the claim and now the RCA has lost what it needs: whoever asked is told. */
function takeBack(work: Work, version: SharedVersion, lacks: NonNullable<Work["memory"]["ask"]>["lacks"]): void {
  // What cannot be read just now may be readable for the next run.
  if (lacks.some(({ why }) => why === "unreadable")) return;
  const { ask, shared, mails } = work.memory;
  work.memory = {
    ...work.memory,
    ask: ask === null ? null : { ...ask, outcome: "refused", lacks },
    shared: shared.filter((one) => one.key !== version.key),
    mails: mails.filter((mail) => mail.tries > 0 || !mail.keys.includes(version.key)),
  };
}

/** What was posted of the RCA, by key, without markers: mails say it again. */
export function sharedTexts({ draft, posted }: Work): ReadonlyMap<NoticeKey, string> {
  const earlier = draft.comments.flatMap(({ marker, body }) =>
    marker.kind === "news" ? marker.keys.filter(isShare).map((key): [NoticeKey, string] => [key, withoutMarker(body)]) : [],
  );
  return new Map([...earlier, ...posted]);
}

/** Whether a key is that of a shared RCA. */
export function isShare(key: NoticeKey): boolean {
  return key === "rca:shared" || key.startsWith("rca:shared@");
}
