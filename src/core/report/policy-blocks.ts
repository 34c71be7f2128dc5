import { dateText, holidayRuns, isWholeDay, weekText, windowTimes } from "../policy/describe.ts";
import { METRIC_WORDS } from "../policy/metric-words.ts";
import { homeZone, METRICS, metricsOf, nameOf, type Policy, promiseOf, type Severity, shortNameOf } from "../policy/policy.ts";
import { calendarOf } from "../render/context.ts";
import { hoursInWords } from "../render/hours-in-words.ts";
import { either, listed } from "../text/lists.ts";
import { cityOf, zoneInWords } from "../text/zone-names.ts";
import type { Calendar, CalendarSpec, Office } from "../time/calendar.ts";
import { momentView } from "../time/moments.ts";
import { every, type Target } from "../time/target.ts";
import { type Block, blocksOf, cards, type ListItem, listOf, section } from "./block.ts";

/** What a policy promises, for customers to read; holidays are those of `year` and the next. Nothing stands in it that the policy does not say. */
export function policyBlocks(policy: Policy, year: number): readonly Block[] {
  return [
    ...promises(policy),
    ...ownSections(policy),
    ...analyses(policy),
    ...hours(policy, year),
    ...clocks(policy),
    ...maintenance(policy, year),
    ...exclusions(policy),
    ...contact(policy),
  ];
}

function promises(policy: Policy): readonly Block[] {
  const { severities } = policy;
  const isTold = severities.some(({ email, updates }) => email.customers.length > 0 || updates.type === "every");
  const hasReplies = metricsOf(severities).includes("reply");
  const rows = severities.map((severity) => [
    [{ type: "strong", text: nameOf(severity) } as const],
    severity.means ?? "–",
    targetText(severity.response),
    ...(hasReplies ? [severity.nextReply === null ? "–" : targetText(severity.nextReply)] : []),
    targetText(severity.resolution),
    ...(isTold ? [communicationText(severity)] : []),
  ]);
  const titles = (["response", ...(hasReplies ? (["reply"] as const) : []), "resolution"] as const).map(
    (metric) => METRIC_WORDS[metric].title,
  );
  const head = ["Severity", "Definition", ...titles, ...(isTold ? ["Communication"] : [])];
  return section("Incident classification and response times", [...cards(head, rows), ...unsorted(policy)]);
}

/** What holds of issues that have no severity yet. */
function unsorted(policy: Policy): readonly Block[] {
  const { untriaged, severities } = policy;
  const severity = severities.find(({ key }) => key === untriaged?.as);
  if (untriaged === null || severity === undefined) return [];
  const { from, except } = untriaged;
  const zone = homeZone(policy);
  const labels = except.size === 0 ? "" : `, unless it is labelled ${either([...except])}`;
  const text = `An issue that nobody has sorted yet, opened since ${momentView(from, zone, from).day}, has the first answer of ${shortNameOf(severity)} (${targetText(severity.response).toLowerCase()}) from its opening on and no other promise${labels}. Once we set a severity, its times count from the opening.`;
  return [{ type: "text", text }];
}

function targetText(target: Target): string {
  return target.type === "best-effort" ? "Best effort" : lengthOf(target);
}

/** In the policy's words, but for the name of a calendar: which hours count, the page says apart. */
function lengthOf({ text }: Target): string {
  return text.replace(/\s+on\s+\S+$/i, "");
}

const LATER_MAIL = { resolved: "upon resolution", reopened: "when it is reopened", rca: "about its root cause analysis" } as const;

function communicationText({ email, updates }: Severity): string {
  const told = new Set(email.customers);
  const later = (["resolved", "reopened", "rca"] as const).filter((kind) => told.has(kind)).map((kind) => LATER_MAIL[kind]);
  const mail = told.has("opened")
    ? ["Immediate notification via email", ...(later.length === 0 ? [] : [`and ${listed(later)}`])].join(", ")
    : later.length > 0
      ? `Notification via email ${listed(later)}`
      : "As needed";
  return updates.type === "every" ? `${mail}; an update at least ${every(lengthOf(updates.target))}` : mail;
}

function ownSections({ page }: Policy): readonly Block[] {
  return [...page].flatMap(([heading, words]): readonly Block[] => [{ type: "heading", text: heading }, ...blocksOf(words)]);
}

function analyses({ severities, rca: { means } }: Policy): readonly Block[] {
  const wanted = severities.flatMap((severity) =>
    severity.rca.type === "wanted" ? [{ name: shortNameOf(severity), due: severity.rca.due }] : [],
  );
  if (wanted.length === 0) return [];
  const dues = wanted.flatMap(({ name, due }) => (due === null ? [] : [`${name} within ${lengthOf(due)}`]));
  const words = means ?? "we write a root cause analysis.";
  const goesOn = /^[-*] /.test(words) ? ":\n" : " ";
  return [
    { type: "heading", text: "After we fix it" },
    ...blocksOf(`For ${listed(wanted.map(({ name }) => name))}${goesOn}${words}`),
    ...(dues.length === 0 ? [] : [{ type: "text" as const, text: `Due after the end: ${listed(dues)}.` }]),
  ];
}

function hours(policy: Policy, year: number): readonly Block[] {
  const used = [...policy.calendars.values()].flatMap((calendar) => {
    const uses = usesOf(calendar, policy);
    return uses.length === 0 ? [] : [{ calendar, uses }];
  });
  if (used.length === 0) return [];
  return [
    { type: "heading", text: "Business hours" },
    ...used.flatMap(({ calendar, uses }): Block[] => {
      const whose = used.length > 1 ? `${listed(uses)}: ` : "";
      return [{ type: "text", text: `${whose}${hoursInWords(calendar)}.${specialHours(calendar, year)}` }, ...holidays(calendar, year)];
    }),
    {
      type: "text",
      text: "Times called “business” count within these hours only: what reaches us outside them counts from the next opening. All other times run day and night.",
    },
  ];
}

function specialHours({ offices, isUnion }: Calendar, year: number): string {
  const texts = offices.map(({ spec }) => {
    const days = [...spec.special].filter(([date]) => isStillNamed(date, year));
    const hours = days.map(([date, spans]) => `${dateText(date)} ${spans.length === 0 ? "closed" : hoursOf(spans)}`);
    return hours.length === 0 ? "" : ` Other hours${isUnion ? ` in ${cityOf(spec.timezone)}` : ""} on ${hours.join(", ")}.`;
  });
  return texts.join("");
}

function isStillNamed(date: string, year: number): boolean {
  return dateText(date) !== date || date >= String(year);
}

/** "09:00–12:00", in the words of a week with the same hours every day. */
function hoursOf(spans: CalendarSpec["hours"][number]): string {
  return weekText(Array.from({ length: 7 }, () => spans)).replace(/^\S+ /, "");
}

/** What counts in these hours: severities, with those promises of theirs that do where others count elsewhere. */
function usesOf(calendar: Calendar, { severities }: Policy): readonly string[] {
  return severities.flatMap((severity) => {
    const targets = [
      ...METRICS.map((metric) => ({ words: METRIC_WORDS[metric].title.toLowerCase(), target: promiseOf(severity, metric) })),
      { words: "analysis", target: severity.rca.type === "wanted" ? severity.rca.due : null },
    ];
    const inBusiness = targets.filter(({ target }) => calendarOf(target) !== null);
    const here = inBusiness.filter(({ target }) => calendarOf(target) === calendar.name).map(({ words }) => words);
    if (here.length === 0) return [];
    return [here.length === inBusiness.length ? shortNameOf(severity) : `${shortNameOf(severity)} (${listed(here)})`];
  });
}

function holidays({ offices, isUnion }: Calendar, year: number): readonly Block[] {
  const items = offices.flatMap((office) => holidayItems(office, isUnion ? ` in ${cityOf(office.spec.timezone)}` : "", year));
  return items.length === 0 ? [] : [{ type: "list", items }];
}

function holidayItems(office: Office, place: string, year: number): readonly ListItem[] {
  return [year, year + 1].flatMap((one) => {
    const days = holidayRuns(office, one).map(({ date, name }) => `${date} ${name}`.trimEnd());
    return days.length === 0 ? [] : [{ term: `Holidays ${one}${place}`, text: days.join(", ") }];
  });
}

function clocks({ severities, clocks: { start, reopened, pendingLabels, pauseLabels, stopLabels } }: Policy): readonly Block[] {
  const items = [
    { term: "Start", text: start === "opened" ? "when the issue is opened" : "when the issue gets its severity" },
    ...(metricsOf(severities).includes("reply") ? [NEXT_REPLY] : []),
    ...stillWhile(pendingLabels, "Waiting for you", " we wait for the person who reported it", "; a comment of theirs lets them go on"),
    ...stillWhile(pauseLabels, "Pauses"),
    ...(stopLabels.size === 0 ? [] : [{ term: "Solved", text: `when the issue is closed, or labelled ${[...stopLabels].join(", ")}` }]),
    {
      term: "Reopened",
      text: reopened === "continue" ? "the time goes on where it stopped" : "the clock of the solution starts again",
    },
  ];
  return section("How time is counted", [{ type: "list", items }]);
}

function stillWhile(reasons: ReadonlyMap<string, string>, term: string, before = "", after = ""): readonly ListItem[] {
  if (reasons.size === 0) return [];
  const still = `the clocks of updates and of the solution stand still, that of the first answer does not, while${before}`;
  return [{ term, text: `${still}: ${[...reasons.values()].join("; ")}${after}` }];
}

const NEXT_REPLY = {
  term: METRIC_WORDS.reply.title,
  text: "when the person who reported it writes after our last word, the time runs from there until our next one; it stands still while the issue is closed, reported as mitigated, or not covered",
};

function maintenance({ maintenance: { windows }, calendars }: Policy, year: number): readonly Block[] {
  const ahead = windows
    .map((window) => ({ ...window, dates: window.dates.filter((date) => isStillNamed(date, year)) }))
    .filter(({ days, dates }) => days.length + dates.length > 0);
  const items = ahead.map((window) => {
    const zone = isWholeDay(window) ? "" : ` ${zoneInWords(calendars.get(window.calendar)?.zone ?? "Etc/UTC")}`;
    return { term: `${windowTimes(window)}${zone}`, text: window.reason };
  });
  return items.length === 0 ? [] : section("Maintenance", [{ type: "list", items }]);
}

function exclusions({ exclusions: reasons }: Policy): readonly Block[] {
  if (reasons.size === 0) return [];
  return section("What's not covered", [{ type: "text", text: "This policy doesn't apply to:" }, listOf([...reasons.values()])]);
}

function contact({ contact: text }: Policy): readonly Block[] {
  return text === null ? [] : section("How to reach us", [{ type: "text", text }]);
}
