import { html } from "../../../core/text/escape.ts";
import { counted } from "../../../core/text/numbers.ts";
import type { CommentSnapshot, EventSnapshot, ThreadSnapshot } from "../../../simulator/snapshot.ts";
import { avatar, type IconName, icon, label, moment } from "./page.ts";

/** What threads of one repository are drawn with. */
export type ThreadStyle = {
  readonly markdown: (text: string) => string;
  /** A label's colour, six hexadecimal digits. */
  readonly colorOf: (label: string) => string;
  readonly staff: ReadonlySet<string>;
  readonly pageOf: (number: number) => string;
};

const BOT = "github-actions";

/** An issue or pull request as its page on GitHub shows it: comments with what happened between them. */
export function threadContent(thread: ThreadSnapshot, style: ThreadStyle): string {
  const { title, number, by, createdAt, comments } = thread;
  const count = counted(comments.length, "comment");
  return `<div class="title"><h1>${html(title)} <span class="number">#${number}</span></h1>
<p>${stateBadge(thread)} <strong>${html(by)}</strong> opened this ${thread.isPullRequest ? "pull request" : "issue"} on ${moment(createdAt)} · ${count}</p></div>
<div class="columns"><div class="thread">
${opening(thread, style)}
${thread.events.map((event) => eventContent(event, thread, style)).join("\n")}
</div>
${sidebar(thread, style)}</div>`;
}

/** Open, closed, or merged, in GitHub's colours. */
function stateBadge(thread: ThreadSnapshot): string {
  const [name, color, text] = stateOf(thread);
  return `<span class="state ${color}">${icon(name)} ${text}</span>`;
}

/** The sign of the state alone. */
export function stateIcon(thread: ThreadSnapshot): string {
  const [name, color] = stateOf(thread);
  return icon(name, color);
}

function stateOf(thread: ThreadSnapshot): readonly [IconName, string, string] {
  if (thread.isPullRequest)
    return thread.events.some(({ type }) => type === "merged") ? ["pull", "done", "Merged"] : ["pull", "open", "Open"];
  if (thread.state === "open") return ["open", "open", "Open"];
  return thread.stateReason === "not_planned" || thread.stateReason === "duplicate"
    ? ["skipped", "muted", "Closed"]
    : ["done", "done", "Closed"];
}

function opening({ by, body, createdAt, number }: ThreadSnapshot, style: ThreadStyle): string {
  return box({ id: `issue-${number}`, by, at: createdAt, isEdited: false, body, isAuthor: true, reactions: [] }, style);
}

type CommentBox = {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly isEdited: boolean;
  readonly body: string;
  readonly isAuthor: boolean;
  readonly reactions: CommentSnapshot["reactions"];
};

function box({ id, by, at, isEdited, body, isAuthor, reactions }: CommentBox, { markdown, staff }: ThreadStyle): string {
  const badges = [by === BOT ? "bot" : "", staff.has(by) ? "Collaborator" : "", isAuthor && by !== BOT ? "Author" : ""].filter(
    (badge) => badge !== "",
  );
  const content = body.trim() === "" ? "<p><em>No description provided.</em></p>" : markdown(body);
  return `<article class="comment" id="${html(id)}">${avatar(by)}<div class="box"><div class="head"><h2>${html(by)}</h2>${badges.map((badge) => `<span class="badge">${badge}</span>`).join("")} <span>commented on ${moment(at)}${isEdited ? " · edited" : ""}</span></div><div class="markdown">${content}</div>${reactionBar(reactions)}</div></article>`;
}

const FACES: Readonly<Record<string, string>> = { rocket: "🚀", confused: "😕", "+1": "👍", heart: "❤️", eyes: "👀" };

function reactionBar(reactions: CommentSnapshot["reactions"]): string {
  if (reactions.length === 0) return "";
  return `<div class="reactions">${reactions.map(({ content, by }) => `<span title="${html(by)}">${FACES[content] ?? html(content)} 1</span>`).join("")}</div>`;
}

function eventContent(event: EventSnapshot, thread: ThreadSnapshot, style: ThreadStyle): string {
  const { at, type, detail, by } = event;
  if (type === "comment") {
    const comment = thread.comments.find(({ id }) => String(id) === detail);
    if (comment === undefined) return "";
    return box(
      { ...comment, id: `issuecomment-${comment.id}`, isEdited: comment.updatedAt !== comment.at, isAuthor: comment.by === thread.by },
      style,
    );
  }
  const line = eventLineOf(type, detail, style);
  if (line === null) return "";
  return `<div class="event"><span class="sign ${line.color}">${icon(line.icon)}</span>${avatar(by, 20)} <strong>${html(by)}</strong> ${line.text} on ${moment(at)}</div>`;
}

type EventLine = { readonly icon: IconName; readonly color: string; readonly text: string };

/** What an event says between the comments; null: GitHub shows nothing of it. */
function eventLineOf(type: Exclude<EventSnapshot["type"], "comment">, detail: string, { colorOf, pageOf }: ThreadStyle): EventLine | null {
  const plain = (name: IconName, text: string, color = ""): EventLine => ({ icon: name, color, text });
  switch (type) {
    case "labeled":
      return plain("tag", `added the ${label(detail, colorOf(detail))} label`);
    case "unlabeled":
      return plain("tag", `removed the ${label(detail, colorOf(detail))} label`);
    case "closed":
      return detail === "completed"
        ? plain("done", "closed this as completed", "done")
        : plain("skipped", `closed this as ${html(detail.replace("_", " "))}`, "muted");
    case "reopened":
      return plain("open", "reopened this", "open");
    case "assigned":
      return plain("person", `assigned <strong>${html(detail)}</strong>`);
    case "unassigned":
      return plain("person", `unassigned <strong>${html(detail)}</strong>`);
    case "cross-referenced": {
      const number = Number(/#(\d+)/.exec(detail)?.[1]);
      return plain("link", `mentioned this in <a href="${html(pageOf(number))}">#${number}</a>`);
    }
    case "renamed":
      return plain("dot", `changed the title: ${html(detail)}`);
    case "merged":
      return plain("pull", "merged this pull request", "done");
    case "mentioned":
    case "subscribed":
      return null;
    case "comment_deleted":
    case "comment_pinned":
    case "comment_unpinned":
    case "demilestoned":
    case "locked":
    case "marked_as_duplicate":
    case "milestoned":
    case "pinned":
    case "referenced":
    case "transferred":
    case "unlocked":
    case "unmarked_as_duplicate":
    case "unpinned":
      return plain("dot", html(`${type.replaceAll("_", " ")} ${detail}`.trim()));
  }
}

function sidebar({ labels, assignees }: ThreadSnapshot, { colorOf }: ThreadStyle): string {
  const people =
    assignees.length === 0
      ? "No one assigned"
      : assignees.map((login) => `<div class="person">${avatar(login, 20)} <strong>${html(login)}</strong></div>`).join("");
  const tags = labels.length === 0 ? "None yet" : labels.map((name) => label(name, colorOf(name))).join(" ");
  return `<aside><section><h2>Assignees</h2>${people}</section><section><h2>Labels</h2>${tags}</section></aside>`;
}
