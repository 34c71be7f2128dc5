import { withMarker } from "../notice/marker.ts";
import { header, inlineMarkdown } from "../text/escape.ts";
import { listed } from "../text/lists.ts";
import type { Alert, AlertLink } from "./alert.ts";
import { type AlertMarker, seatOf } from "./alert-marker.ts";

/** Where the issue is opened, and what signs its marker; null: nothing does. */
export type IssuePlace = { readonly repository: string; readonly secret: string | null };

const MOST_FACTS = 40;
/** Characters of the table's rows, before the alert's key: GitHub takes 65,536 of an issue. */
const ROOM = 40_000;
const LONGEST_ADDRESS = 2_000;

const SERVICES: Readonly<Record<Alert["service"], string>> = {
  alertmanager: "Prometheus Alertmanager",
  grafana: "Grafana",
  generic: "a monitor",
};

export function alertTitle({ title }: Pick<Alert, "title">): string {
  return header(title, 200) || "An alert without a name";
}

/**
 * What became of an alert's last issue. `ended`: support says so; `set-aside`: support closed it as something else; `closed`: that is not known of
 * them; `too-many`: we closed it as one more than an hour holds.
 */
export type LastEnd = "ended" | "set-aside" | "closed" | "too-many";

const ENDS: Readonly<Record<LastEnd, string>> = {
  ended: "has ended",
  "set-aside": "support closed",
  closed: "was closed",
  "too-many": "was closed as one of too many",
};

/**
 * An alert as an issue's text: the monitor's words, made harmless. The marker's `previous`: the issue of the same alert that ended before;
 * null: none did. `end`: what became of that one.
 */
export function alertBody(alert: Alert, marker: AlertMarker, end: LastEnd, { repository, secret }: IssuePlace): string {
  const text = inlineMarkdown(alert.text, 1_500);
  const links = alert.links.flatMap(linkOf);
  const rows = [
    ...(alert.severities.length === 0 ? [] : [row("Severity, by the monitor", inlineMarkdown(listed(alert.severities.slice(0, 5)), 200))]),
    ...alert.facts.slice(0, MOST_FACTS).map(({ name, value }) => row(inlineMarkdown(name, 80), inlineMarkdown(value, 300))),
    ...links.map(({ name, link }) => row(name, link)),
  ];
  const known = row("Known as", inlineMarkdown(alert.key, 300));
  const parts = [
    `Reported by ${SERVICES[alert.service]}. What stands here is the monitor's word, not support's.`,
    ...(text === "" ? [] : [`> ${text}`]),
    `| Alert | As the monitor tells it |\n|---|---|\n${[...thatFit(rows), known].join("\n")}`,
    ...(marker.previous === null ? [] : [`The same alert was #${marker.previous} before, which ${ENDS[end]}.`]),
  ];
  return withMarker(parts.join("\n\n"), marker, seatOf(repository), secret);
}

/** The text of the issue that lists what an hour's number of issues left no room for. `isWorst`: at the most severe that the policy gives to alerts. */
export function overflowBody(most: number, isWorst: boolean, marker: AlertMarker, { repository, secret }: IssuePlace): string {
  const issues = most === 1 ? "one issue was" : `${most} issues were`;
  const text = `Monitors report more than this repository wants to open in an hour: ${issues} opened, and the rest is listed in the status comment below. Each that fires again in a quieter hour gets an issue of its own.`;
  const why = " Its severity is the most severe that the policy gives to alerts, whatever is listed: support, please set the right one.";
  return withMarker(`${text}${isWorst ? why : ""}`, marker, seatOf(repository), secret);
}

export const OVERFLOW_TITLE = "More alerts than issues are opened for in an hour";

/** The first of the rows for which there is room. */
function thatFit(rows: readonly string[]): readonly string[] {
  let room = ROOM;
  return rows.filter((one) => {
    room -= one.length;
    return room >= 0;
  });
}

function row(name: string, value: string): string {
  return `| ${name || "&nbsp;"} | ${value} |`;
}

/** A link shown as its host, where it is one that can be followed safely. */
function linkOf({ name, url }: AlertLink): readonly { readonly name: string; readonly link: string }[] {
  if (!URL.canParse(url)) return [];
  const { protocol, username, password, host, href } = new URL(url);
  if (protocol !== "https:" || username !== "" || password !== "") return [];
  const address = href.replace(/[^\w\-.~:/?#&=+%,;]/g, (sign) => encodeURIComponent(sign).replace(/[!'()*]/g, hex));
  return address.length > LONGEST_ADDRESS ? [] : [{ name, link: `[${inlineMarkdown(host, 100)}](${address})` }];
}

function hex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
