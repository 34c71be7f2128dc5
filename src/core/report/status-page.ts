import type { Phase } from "../incident/incident.ts";
import { nameOf as severityName } from "../policy/policy.ts";
import { oneLine } from "../text/escape.ts";
import { type Block, cards, listOf, section, type Words } from "./block.ts";
import { blocksHtml, pageOf } from "./block-html.ts";
import { dateText, lengthText } from "./figure-words.ts";
import type { SloReport } from "./report.ts";
import { nameOf } from "./report-blocks.ts";
import type { CurrentStatus, StatusIncident, StatusMaintenance } from "./status.ts";
import { descriptionOf } from "./status-json.ts";

/** Of what support said about an open incident the latest, and of what is over. */
const [MOST_SAID, MOST_PAST] = [5, 100];

/** What is so now, then what was, as one page that needs nothing else. */
export function statusPage(report: SloReport, status: CurrentStatus): string {
  const content = blocksHtml([...now(report, status), ...past(report, status)]);
  return pageOf(`Status: ${descriptionOf(status)}`, `${content}\n<footer>${blocksHtml(foot(report))}</footer>`);
}

function now({ repository, url, isPrivate, at }: SloReport, status: CurrentStatus): readonly Block[] {
  const whose: Words = isPrivate ? [] : [{ type: "link", text: repository, url }, ", "];
  return [
    { type: "heading", level: 1, text: descriptionOf(status) },
    { type: "text", isQuiet: true, text: [...whose, isPrivate ? "As of " : "as of ", { type: "moment", at }, "."] },
    ...status.open.flatMap(openIncident),
    ...section("Maintenance", status.maintenance.flatMap(announced)),
  ];
}

function openIncident(incident: StatusIncident): readonly Block[] {
  const { severity, startedAt, impact, updates, nextWord, number, title, url } = incident;
  const said = updates.toReversed().map(({ at, text }): Words => [{ type: "moment", at }, `: ${text}`]);
  return [
    { type: "heading", text: title === "" ? `Incident ${number}` : oneLine(title, 120) },
    {
      type: "text",
      text: [{ type: "alarm", text: severityName(severity) }, `: ${standingOf(incident)}. Since `, { type: "moment", at: startedAt }, "."],
    },
    ...(impact === "" ? [] : [{ type: "text", text: [{ type: "strong", text: "Who is affected: " }, impact] } as const]),
    ...(said.length === 0 ? [] : [listOf(said.slice(0, MOST_SAID))]),
    ...(nextWord === null ? [] : [{ type: "text", text: ["The next word is due by ", { type: "moment", at: nextWord }, "."] } as const]),
    ...(url === "" ? [] : [{ type: "text", text: [{ type: "link", text: `Follow it: #${number}`, url }] } as const]),
  ];
}

function standingOf({ state, phase }: StatusIncident): string {
  return STATES[state] ?? (phase === null ? "open" : PHASES[phase]);
}

/** Null: what support is doing says more. */
const STATES: Readonly<Record<StatusIncident["state"], string | null>> = {
  ended: "closed, not yet confirmed by support",
  mitigated: "mitigated",
  pending: "support waits for an answer",
  paused: "paused",
  resolved: null,
  open: null,
};

const PHASES: Readonly<Record<Phase, string>> = {
  investigating: "we are looking for the cause",
  identified: "we know the cause and are working on it",
  monitoring: "a fix is in place, we are watching it",
  resolved: "support reports it resolved",
};

const STANDING = { planned: "Planned", "under-way": "Under way", overrun: "Under way, longer than announced", done: "Done" } as const;

function announced({ number, title, url, status, from, until, impact }: StatusMaintenance): readonly Block[] {
  return [
    { type: "heading", level: 3, text: title === "" ? `Maintenance ${number}` : oneLine(title, 120) },
    {
      type: "text",
      text: [
        { type: "strong", text: STANDING[status] },
        ": from ",
        { type: "moment", at: from },
        " to ",
        { type: "moment", at: until },
        ".",
        ...(impact === "" ? [] : [` ${impact}`]),
        ...(url === "" ? [] : [" ", { type: "link", text: `#${number}`, url } as const]),
      ],
    },
  ];
}

function past({ range, zone }: SloReport, { open, past: over, done }: CurrentStatus): readonly Block[] {
  const rows = over.map((incident) => [
    nameOf(incident),
    severityName(incident.severity),
    [{ type: "moment", at: incident.startedAt } as const],
    [{ type: "moment", at: incident.closedAt ?? incident.startedAt } as const],
    lengthText((incident.closedAt ?? incident.startedAt) - incident.startedAt),
  ]);
  const works = done.map(({ from, until, endedAt, ...one }) => [
    one.url === "" ? `Maintenance ${one.number}` : nameOf(one),
    [{ type: "moment", at: from } as const],
    [{ type: "moment", at: until } as const],
    endedAt === null ? "–" : [{ type: "moment", at: endedAt } as const],
  ]);
  const none: Block = { type: "text", text: `No ${open.length > 0 ? "other " : ""}incident since ${dateText(range.from, zone)}.` };
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
