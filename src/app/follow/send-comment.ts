import { type Marker, withMarker } from "../../core/notice/marker.ts";
import type { Memory } from "../../core/notice/memory.ts";
import type { NoticeKey } from "../../core/notice/notice.ts";
import type { Progress } from "../../core/plan/settle.ts";
import type { TextSource } from "../../core/plan/write.ts";
import { describeTemplateProblem } from "../../core/render/folder.ts";
import { type Carrying, type Sender, textOf, viewedOf } from "./sender.ts";

export const react: Sender<"react"> = async ({ comment, content }, _, { run }) => {
  await run.ports.github.reactToComment(comment, content);
  return {};
};

/** Creates or edits the status comment, when what it shows or keeps has changed. */
export const writeStatus: Sender<"status"> = async (_, progress, carrying) => {
  const { github } = carrying.run.ports;
  const { text, shown } = await textOf({ template: "status.md" }, progress, carrying);
  const { checkpoint } = carrying;
  const memory = withSwallowed(progress.memory, carrying);
  const isDone = checkpoint !== null && memory === progress.memory;
  const body = marked(text, { kind: "status", shown, memory, ...(isDone ? { checkpoint } : {}) }, carrying);
  const { status } = progress;
  if (status?.body === body) return { comment: status, done: "nothing", text };
  const comment =
    status === null ? await github.createComment(carrying.draft.issue.number, body) : await github.editComment(status.id, body);
  return { comment, done: status === null ? "created" : "edited", text };
};

/** A stranger's run does not fail for a broken template, and no later run may make that text: what is wrong is written down for the next one that may fail. */
function withSwallowed(memory: Memory, { run: { settings, renderer } }: Carrying): Memory {
  if (settings.byStranger !== true || renderer.problems.size === 0) return memory;
  const found = [...renderer.problems.values()].map(describeTemplateProblem);
  return { ...memory, swallowed: [...new Set([...memory.swallowed, ...found])] };
}

export const setLabel: Sender<"label"> = async ({ name, on }, _, { draft, run }) => {
  await run.ports.github.setLabel(draft.issue.number, name, on);
  return {};
};

/** Nothing where there is no status comment: it could not be written. */
export const pinStatus: Sender<"pin"> = async (_, { status }, { draft, run }) =>
  status === null ? null : { pinned: await run.ports.github.pinComment(draft.issue.number, status.id) };

export const postNews: Sender<"comment"> = ({ keys, text }, progress, carrying) => post(keys, text, progress, carrying);

export const share: Sender<"share"> = ({ version, text }, progress, carrying) => post([version.key], text, progress, carrying);

async function post(keys: readonly NoticeKey[], source: TextSource, progress: Progress, carrying: Carrying) {
  const { text, shown } = await textOf(source, progress, carrying);
  const body = marked(text, { kind: "news", shown, keys, corrected: false }, carrying);
  const { url } = await carrying.run.ports.github.createComment(carrying.draft.issue.number, body);
  return { url, text };
}

export const editComment: Sender<"edit-comment"> = async ({ comment, marker, text: source, unless }, progress, carrying) => {
  if (typeof source !== "string" && viewedOf(source, progress, carrying).shown === unless) return null;
  const { text, shown } = typeof source === "string" ? { text: source, shown: marker.shown } : await textOf(source, progress, carrying);
  const { url } = await carrying.run.ports.github.editComment(comment, marked(text, { ...marker, shown }, carrying));
  return { url, text };
};

export const deleteComment: Sender<"delete-comment"> = async ({ comment }, _, { run }) => {
  await run.ports.github.deleteComment(comment);
  return {};
};

function marked(text: string, marker: Marker, { draft, run }: Carrying): string {
  return withMarker(text, marker, draft.issue, run.settings.stateSecret);
}
