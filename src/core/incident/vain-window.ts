import type { Policy } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import { parseComment, WINDOW_EXPECTED } from "./commands.ts";
import type { Issue } from "./issue.ts";
import { saysWhen } from "./may-announce.ts";
import { isOwnComment, personOf, type Roster } from "./people.ts";

/** Support's latest `/window` on an issue that announces nothing. */
export type VainWindow = {
  /** Null: it stands in the issue's own text. */
  readonly comment: number | null;
  readonly url: string;
  readonly at: Instant;
  /** Why nothing came of it, and what helps, without a word of what was written. */
  readonly why: string;
};

/** Of an open issue that is no incident; null: support has not said when. */
export function vainWindow(issue: Issue, policy: Policy, roster: Roster): VainWindow | null {
  const opening = { id: null, url: issue.url, at: issue.createdAt, actor: issue.author, body: issue.body };
  const comments = issue.events.flatMap((event) => (event.type === "commented" && !isOwnComment(event, roster.ourselves) ? event : []));
  const said = [opening, ...comments].findLast(({ body, actor }) => saysWhen(body) && personOf(actor, policy, roster).part === "staff");
  if (said === undefined || issue.state === "closed") return null;
  const { id: comment, url, at, body } = said;
  const { isCommand, commands } = parseComment(body, at, policy);
  const why = commands.some(({ type }) => type === "window")
    ? `announces nothing: support has not put the label “${policy.maintenance.label ?? ""}” on before it was over. If somebody else did, take it off and put it on again yourself.`
    : isCommand
      ? `was not understood, so nothing is announced. Write ${WINDOW_EXPECTED}.`
      : "stands below other text, where no command is obeyed, so nothing is announced. Put it first.";
  return { comment, url, at, why };
}
