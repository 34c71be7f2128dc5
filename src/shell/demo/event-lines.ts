import { oneLine } from "../../core/text/escape.ts";
import type { Mailbox } from "../../simulator/mailbox/mailbox.ts";
import type { SimEvent } from "../../simulator/simulator.ts";
import type { TextStyle } from "../terminal/text-style.ts";
import type { SiteMail } from "./html/repository-site.ts";
import { ACTION } from "./served-repository.ts";

/** What someone did, in a line. What the action did carries its sign. */
export function eventLine(event: SimEvent, style: TextStyle): string {
  return `${event.sender === ACTION.login ? style.cyan("▸") : style.bold(event.sender)} ${sentenceOf(event)}`;
}

function sentenceOf({ name, action, number, payload }: SimEvent): string {
  const { label, comment, issue, assignee } = payload;
  if (name === "issue_comment") {
    const words = `“${oneLine(plain(text(comment, "body")), 60)}”`;
    return action === "edited" ? `edited a comment on #${number}: ${words}` : `commented on #${number}: ${words}`;
  }
  switch (action) {
    case "opened":
      return `opened #${number}: ${oneLine(text(issue, "title"), 60)}`;
    case "labeled":
      return `put the label ${text(label, "name")} on #${number}`;
    case "unlabeled":
      return `took the label ${text(label, "name")} off #${number}`;
    case "assigned":
    case "unassigned":
      return `${action} #${number}: ${text(assignee, "login")}`;
    case "closed":
    case "created":
    case "deleted":
    case "demilestoned":
    case "edited":
    case "locked":
    case "milestoned":
    case "pinned":
    case "reopened":
    case "transferred":
    case "unlocked":
    case "unpinned":
      return `${action} #${number}`;
  }
}

/** Markdown without its signs, for one line. */
function plain(markdown: string): string {
  return markdown.replace(/<!--[\s\S]*?-->|<[^>]*>|[*_#>|`]/g, "").trim();
}

function text(value: unknown, field: string): string {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;
  return typeof found === "string" ? found : "";
}

/** The mails and messages that arrived, as far as their form tells. */
export function mailsIn({ deliveries }: Mailbox): readonly SiteMail[] {
  return deliveries.map(({ body, service }) => {
    const subject = text(body, "subject") || `a message by ${service}`;
    return { subject, audience: text(body, "audience") || "its channel", text: text(body, "text") || JSON.stringify(body, null, 2) };
  });
}
