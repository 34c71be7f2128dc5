import type { IssueRef } from "../model.ts";
import { accountNamed, issueAt, repositoryNamed, repositoryOf, type Store } from "../store.ts";
import { type Act, isSame, itemHead, record } from "./act.ts";

/** What a text sets off: people named in it are mentioned and subscribed, issues named in it get a cross-reference. */
export function spreadText(store: Store, place: IssueRef, act: Act, written: string): void {
  const text = visibleText(written);
  mentionPeople(store, place, act, text);
  const closing = issueAt(repositoryOf(store, place.repository), place.number, null)?.pullRequest?.closes ?? [];
  for (const target of placesIn(store, text, place)) {
    if (isSame(target, place) || isReferenced(store, target, place)) continue;
    const source = { repository: place.repository, number: place.number };
    const willClose = closing.some((other) => isSame(other, target));
    record(store, target, { ...itemHead(store, act), type: "cross-referenced", source, willClose });
  }
}

/** A text without its HTML comments and code, in which nobody is named. */
function visibleText(text: string): string {
  const [first = "", ...hidden] = text.split("<!--");
  const shown = [first, ...hidden.map((part) => (part.includes("-->") ? part.slice(part.indexOf("-->") + 3) : ""))].join(" ");
  const outside = shown.split(/^\s*```/m).filter((_, index) => index % 2 === 0);
  return outside.join(" ").replaceAll(/`[^`\n]*`/g, " ");
}

function mentionPeople(store: Store, place: IssueRef, act: Act, text: string): void {
  const logins = new Set(
    [...text.matchAll(/(?<![\w@/`])@([a-z\d](?:[a-z\d-]*[a-z\d])?)\b(?!\/)/gi)].map((match) => (match[1] ?? "").toLowerCase()),
  );
  for (const login of logins) {
    const account = accountNamed(store, login);
    if (account === null || account.type !== "User") continue;
    const mentioned = { by: account, at: act.at };
    record(store, place, { ...itemHead(store, mentioned), type: "mentioned" });
    record(store, place, { ...itemHead(store, mentioned), type: "subscribed" });
  }
}

function isReferenced(store: Store, target: IssueRef, source: IssueRef): boolean {
  const issue = issueAt(repositoryOf(store, target.repository), target.number, null);
  return issue?.timeline.some((item) => item.type === "cross-referenced" && isSame(item.source, source)) ?? true;
}

/** Issues that a text names: `#12`, `owner/name#12`, or a link. Those that do not exist are left out. */
function placesIn(store: Store, text: string, from: IssueRef): readonly IssueRef[] {
  const web = store.webUrl.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const pattern = new RegExp(String.raw`(?:${web}/([\w.-]+/[\w.-]+)/(?:issues|pull)/|(?<![\w&/])([\w.-]+/[\w.-]+)?#)(\d+)\b`, "g");
  return [...text.matchAll(pattern)].flatMap((match) => placeNamed(store, match[1] ?? match[2], Number(match[3]), from));
}

/** The issue that a text names and nothing else; null: none, or more. */
export function soleReference(store: Store, text: string, from: IssueRef): IssueRef | null {
  const [place, ...more] = placesIn(store, text, from);
  return place === undefined || more.length > 0 ? null : place;
}

/** Issues that a pull request's text says it closes. */
export function closingPlaces(store: Store, text: string, from: IssueRef): readonly IssueRef[] {
  const pattern = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+([\w.-]+\/[\w.-]+)?#(\d+)\b/gi;
  return [...text.matchAll(pattern)].flatMap((match) => placeNamed(store, match[1], Number(match[2]), from));
}

function placeNamed(store: Store, name: string | undefined, number: number, from: IssueRef): readonly IssueRef[] {
  const repository = name === undefined ? repositoryOf(store, from.repository) : repositoryNamed(store, name);
  const issue = repository === null ? null : issueAt(repository, number, null);
  return issue === null || issue.gone !== null ? [] : [{ repository: issue.repository, number }];
}
