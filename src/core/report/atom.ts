import { METRIC_WORDS } from "../policy/metric-words.ts";
import { shortNameOf } from "../policy/policy.ts";
import { clean, cut, html } from "../text/escape.ts";
import { type Instant, isoOf } from "../time/instant.ts";
import { momentText } from "./figure-words.ts";
import type { IncidentRecord } from "./record.ts";
import type { SloReport } from "./report.ts";
import { titleOf } from "./report-blocks.ts";
import { listedIn } from "./report-lists.ts";

/** How many entries a feed has, the latest. */
const MOST = 60;
const LONGEST = 600;

type FeedEntry = { readonly id: string; readonly at: Instant; readonly title: string; readonly text: string; readonly url: string };

/** The news of the range as an Atom feed: incidents, what staff said about them, misses and ends; the latest first. */
export function reportFeed(report: SloReport): string {
  const { isPublic, isPrivate } = report;
  const name = isPublic && isPrivate ? "Incidents" : `Incidents of ${report.repository}`;
  const home = isPublic && isPrivate ? "" : `\n  <link href="${html(report.url)}"/>`;
  const entries = listedIn(report)
    .filter(({ apart }) => apart === null)
    .flatMap((record) => entriesOf(record, report))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${html(feedId(report))}</id>
  <title>${html(name)}</title>
  <updated>${isoOf(entries[0]?.at ?? report.at)}</updated>
  <author><name>${html(isPublic && isPrivate ? "Support" : report.repository)}</name></author>
  <generator>Incident SLO</generator>${home}
${entries.map(entryText).join("")}</feed>
`;
}

function entriesOf(record: IncidentRecord, report: SloReport): readonly FeedEntry[] {
  const { number, startedAt, resolvedAt, closedAt, state, misses, said } = record;
  const isOver = state === "resolved";
  const mitigatedAt = resolvedAt === null || (isOver && resolvedAt === closedAt) ? null : resolvedAt;
  const entry = (what: string, at: Instant, title: string, text: string, url = record.url): FeedEntry => {
    return { id: `${feedId(report)}:${number}:${what}`, at, title: `${nameOf(record)}: ${title}`, text, url: url || record.url };
  };
  const opened = `${shortNameOf(record.severity)}, since ${momentText(startedAt)}.`;
  return [
    entry("opened", startedAt, "opened", opened),
    ...said.map(({ at, url, text }) => entry(`said:${isoOf(at)}`, at, "update", cut(clean(text), LONGEST), url ?? "")),
    ...misses.flatMap(({ metric, cycle, due }) =>
      due === null
        ? []
        : [entry(`missed:${metric}:${cycle}`, due, `${METRIC_WORDS[metric].name} missed`, `It was due ${momentText(due)}.`)],
    ),
    ...(mitigatedAt === null
      ? []
      : [entry("mitigated", mitigatedAt, "mitigated", `Mitigated since ${momentText(mitigatedAt)}, says support.`)]),
    ...(isOver && closedAt !== null ? [entry("resolved", closedAt, "resolved", `Closed ${momentText(closedAt)}.`)] : []),
  ];
}

function nameOf({ number, title }: IncidentRecord): string {
  return title === "" ? `Incident ${number}` : `#${number} ${titleOf(title)}`.trimEnd();
}

/** A name for good that is no address: it stays when the page moves. */
function feedId({ repository, isPublic, isPrivate }: SloReport): string {
  const name = isPublic && isPrivate ? "incidents" : repository.toLowerCase().replace(/[^\w./-]/g, "-");
  return `urn:incident-slo:${name}`;
}

function entryText({ id, at, title, text, url }: FeedEntry): string {
  const link = url === "" ? "" : `\n    <link href="${html(url)}"/>`;
  return `  <entry>
    <id>${html(id)}</id>
    <title>${html(title)}</title>
    <updated>${isoOf(at)}</updated>${link}
    <content type="text">${html(text)}</content>
  </entry>
`;
}
