import { nameOf as severityName } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import { type Block, cards, listOf, section, type TextPiece, type Words } from "./block.ts";
import { blocksHtml, pageOf } from "./block-html.ts";
import { dateText, lengthText } from "./figure-words.ts";
import type { SloReport } from "./report.ts";
import { nameOf, titleOf } from "./report-blocks.ts";
import type { ScheduledMaintenance } from "./scheduled.ts";
import type { CurrentStatus, StatusIncident } from "./status.ts";
import { descriptionOf } from "./status-json.ts";
import { PHASE_WORDS, STATEMENTS, type StatusUpdate } from "./status-updates.ts";

/** Of what support said about an open incident the latest, and of what is over. */
const [MOST_SAID, MOST_PAST] = [5, 100];

/** What is so now, then what was, as one page that needs nothing else. */
export function statusPage(report: SloReport, status: CurrentStatus): string {
  const content = blocksHtml([...now(report, status), ...past(report, status)]);
  return pageOf(`Status: ${descriptionOf(status)}`, `${content}\n<footer>${blocksHtml(foot(report))}</footer>`);
}

function now({ repository, url, isPrivate, at, zone }: SloReport, status: CurrentStatus): readonly Block[] {
  const whose: Words = isPrivate ? [] : [{ type: "link", text: repository, url }, ", "];
  return [
    { type: "heading", level: 1, text: descriptionOf(status) },
    { type: "text", isQuiet: true, text: [...whose, isPrivate ? "As of " : "as of ", { type: "moment", at, zone }, "."] },
    ...status.open.flatMap((incident) => openIncident(incident, zone)),
    ...section(
      "Maintenance",
      status.maintenance.flatMap((one) => announced(one, zone)),
    ),
  ];
}

function openIncident(incident: StatusIncident, zone: string): readonly Block[] {
  const { severity, startedAt, nextWord, number, title, url, updates } = incident;
  const [words, since] = standingOf(incident);
  const opened: readonly TextPiece[] = since === startedAt ? [] : [" Opened ", { type: "moment", at: startedAt, zone }, "."];
  const next: readonly TextPiece[] =
    nextWord === null ? [] : [`The next word ${nextWord.isLate ? "was" : "is"} due by `, { type: "moment", at: nextWord.due, zone }];
  return [
    { type: "heading", text: titleOf(title) || `Incident ${number}` },
    {
      type: "text",
      text: [{ type: "alarm", text: severityName(severity) }, `: ${words} since `, { type: "moment", at: since, zone }, ".", ...opened],
    },
    ...statements(incident),
    ...said(updates, zone),
    ...(next.length === 0 ? [] : [{ type: "text", text: [...next, nextWord?.isLate ? " and is late." : "."] } as const]),
    ...(url === "" ? [] : [{ type: "text", text: [{ type: "link", text: `Follow it: #${number}`, url }] } as const]),
  ];
}

function statements(of: Readonly<Record<"impact" | "workaround", string>>): readonly Block[] {
  return (["impact", "workaround"] as const).flatMap((about): readonly Block[] =>
    of[about] === "" ? [] : [{ type: "text", text: [{ type: "strong", text: `${STATEMENTS[about]}: ` }, of[about]] }],
  );
}

/** The latest first. */
function said(updates: readonly StatusUpdate<string>[], zone: string): readonly Block[] {
  const lines = updates.flatMap(({ at, text }): readonly Words[] => (text === "" ? [] : [[{ type: "moment", at, zone }, `: ${text}`]]));
  return lines.length === 0 ? [] : [listOf(lines.toReversed().slice(0, MOST_SAID))];
}

/** How it stands, and since when. */
function standingOf({ state, phase, since, startedAt }: StatusIncident): readonly [string, Instant] {
  const open = phase !== null ? PHASE_WORDS[phase] : since === null ? "open" : "open again";
  return [STATES[state] ?? open, since ?? startedAt];
}

/** Null: what support is doing says more. */
const STATES: Readonly<Record<StatusIncident["state"], string | null>> = {
  ended: "closed by others, not yet confirmed by support,",
  mitigated: "mitigated, says support,",
  pending: "support waits for an answer",
  paused: "paused",
  "set-aside": "open, without its severity's label",
  resolved: null,
  open: null,
};

const STANDING: Readonly<Record<ScheduledMaintenance["status"], string>> = {
  planned: "Planned",
  "under-way": "Under way",
  overrun: "Under way, longer than announced",
  done: "Done",
  cancelled: "Cancelled",
  withdrawn: "No longer announced since",
};

function announced(
  { number, title, url, status, from, until, ended, updates, ...words }: ScheduledMaintenance,
  zone: string,
): readonly Block[] {
  const span: readonly TextPiece[] = ["from ", { type: "moment", at: from, zone }, " to ", { type: "moment", at: until, zone }, "."];
  return [
    { type: "heading", level: 3, text: titleOf(title) || `Maintenance ${number}` },
    {
      type: "text",
      text: [
        { type: "strong", text: STANDING[status] },
        ...(ended === null ? [": ", ...span] : [" ", { type: "moment", at: ended.at, zone } as const, ". It was announced ", ...span]),
        ...(url === "" ? [] : [" ", { type: "link", text: `#${number}`, url } as const]),
      ],
    },
    ...statements(words),
    ...said(updates, zone),
  ];
}

function past({ range, zone }: SloReport, { open, past: over, done, isAll }: CurrentStatus): readonly Block[] {
  const rows = over.map((incident) => [
    nameOf(incident),
    severityName(incident.severity),
    [{ type: "moment", at: incident.startedAt } as const],
    [{ type: "moment", at: incident.closedAt ?? incident.startedAt } as const],
    lengthText((incident.closedAt ?? incident.startedAt) - incident.startedAt),
  ]);
  const works = done.map(({ from, until, ended, ...one }) => [
    one.url === "" ? `Maintenance ${one.number}` : nameOf(one),
    [{ type: "moment", at: from } as const],
    [{ type: "moment", at: until } as const],
    ended === null ? "–" : [{ type: "moment", at: ended.at } as const, ended.isSaid ? ", says support" : ""],
  ]);
  const day = dateText(range.from, zone);
  const other = open.length > 0 ? "other " : "";
  const none: Block = {
    type: "text",
    text: isAll ? `No ${other}incident since ${day}.` : `No ${other}incident is listed here since ${day}.`,
  };
  return section("History", [
    ...(rows.length === 0 ? [none] : cards(["Incident", "Severity", "Began", "Closed", "After"], rows, MOST_PAST)),
    ...section("Maintenance done", cards(["Maintenance", "From", "To", "Ended"], works, MOST_PAST), 3),
  ]);
}

function foot({ policy }: SloReport): readonly Block[] {
  return [
    ...(policy.contact === null ? [] : [{ type: "text", text: `How to reach us: ${policy.contact}` } as const]),
    {
      type: "text",
      text: [
        "An incident stands here once support has set or confirmed its severity. More: ",
        { type: "link", text: "which promises were kept", url: "index.html" },
        ", ",
        { type: "link", text: "the news as a feed", url: "feed.atom" },
        ", ",
        { type: "link", text: "this page for programs", url: "api/v2/summary.json" },
        ". Made by Incident SLO.",
      ],
    },
  ];
}
