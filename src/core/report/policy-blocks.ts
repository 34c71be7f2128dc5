import { weekText, windowText } from "../policy/describe.ts";
import { METRICS, nameOf, type Policy, promiseOf, type Severity, shortNameOf } from "../policy/policy.ts";
import { hoursInWords } from "../render/hours.ts";
import { listed } from "../render/words.ts";
import { type Calendar, holidaysOf } from "../time/calendar.ts";
import type { Target } from "../time/target.ts";
import { type Block, blocksOf } from "./block.ts";

/** What a policy promises, for customers to read; holidays are those of `year` and the next. Nothing stands in it that the policy does not say. */
export function policyBlocks(policy: Policy, year: number): readonly Block[] {
  return [
    ...promises(policy),
    ...ownSections(policy),
    ...analyses(policy),
    ...hours(policy, year),
    ...clocks(policy),
    ...maintenance(policy),
    ...exclusions(policy),
    ...contact(policy),
  ];
}

function promises({ severities }: Policy): readonly Block[] {
  const isTold = severities.some(({ email, updates }) => email.customers.length > 0 || updates.type === "every");
  const rows = severities.map((severity) => [
    nameOf(severity),
    severity.means ?? "–",
    targetText(severity.response),
    targetText(severity.resolution),
    ...(isTold ? [communicationText(severity)] : []),
  ]);
  const head = ["Severity", "Definition", "Response time", "Resolution time", ...(isTold ? ["Communication"] : [])];
  return [
    { type: "heading", text: "Incident classification and response times" },
    { type: "table", head, rows },
  ];
}

function targetText(target: Target): string {
  const text = target.text.trim();
  return target.type === "best-effort" ? "Best effort" : text;
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
  return updates.type === "every" ? `${mail}; an update at least every ${updates.target.text.trim()}` : mail;
}

function ownSections({ page }: Policy): readonly Block[] {
  return [...page].flatMap(([heading, words]): readonly Block[] => [{ type: "heading", text: heading }, ...blocksOf(words)]);
}

function analyses({ severities, rca: { means } }: Policy): readonly Block[] {
  const wanted = severities.flatMap((severity) =>
    severity.rca.type === "wanted" ? [{ name: shortNameOf(severity), due: severity.rca.due }] : [],
  );
  if (wanted.length === 0) return [];
  const dues = wanted.flatMap(({ name, due }) => (due === null ? [] : [`${name} within ${due.text.trim()}`]));
  const words = means ?? "we write a root cause analysis.";
  const goesOn = /^[-*] /.test(words) ? ":\n" : " ";
  return [
    { type: "heading", text: "After we fix it" },
    ...blocksOf(`For ${listed(wanted.map(({ name }) => name))}${goesOn}${words}`),
    ...(dues.length === 0 ? [] : [{ type: "text" as const, text: `Due after the end: ${listed(dues)}.` }]),
  ];
}

function hours(policy: Policy, year: number): readonly Block[] {
  const used = [...policy.calendars.values()].filter((calendar) => isUsed(calendar, policy));
  if (used.length === 0) return [];
  const named = used.length > 1;
  return [
    { type: "heading", text: "Business hours" },
    ...used.flatMap((calendar): Block[] => {
      const name = named ? `${calendar.name}: ` : "";
      const special = [...calendar.spec.special].map(([date, spans]) => `${date} ${spans.length === 0 ? "closed" : hoursOf(spans)}`);
      return [
        { type: "text", text: `${name}${hoursInWords(calendar)}.${special.length === 0 ? "" : ` Other hours on ${special.join(", ")}.`}` },
        ...holidays(calendar, year),
      ];
    }),
    {
      type: "text",
      text: "Times called “business” count within these hours only: what reaches us outside them counts from the next opening. All other times run day and night.",
    },
  ];
}

/** "09:00–12:00", in the words of a week with the same hours every day. */
function hoursOf(spans: Calendar["spec"]["hours"][number]): string {
  return weekText(Array.from({ length: 7 }, () => spans)).replace(/^\S+ /, "");
}

function isUsed(calendar: Calendar, { severities }: Policy): boolean {
  const targets = severities.flatMap((severity) => [
    ...METRICS.map((metric) => promiseOf(severity, metric)),
    severity.rca.type === "wanted" ? severity.rca.due : null,
  ]);
  return targets.some((target) => target !== null && target.type !== "best-effort" && target.calendar === calendar.name);
}

function holidays(calendar: Calendar, year: number): readonly Block[] {
  const items = [year, year + 1].flatMap((one) => {
    const days = [...holidaysOf(calendar, one)].map(([date, name]) => (name === "" ? date : `${date} ${name}`));
    return days.length === 0 ? [] : [{ term: `Holidays ${one}`, text: days.join(", ") }];
  });
  return items.length === 0 ? [] : [{ type: "list", items }];
}

function clocks({ clocks: { start, reopened, pauseLabels, stopLabels } }: Policy): readonly Block[] {
  const items = [
    { term: "Start", text: start === "opened" ? "when the issue is opened" : "when the issue gets its severity" },
    ...(pauseLabels.size === 0
      ? []
      : [{ term: "Pauses", text: `the time to resolution stands still while: ${[...pauseLabels.values()].join("; ")}` }]),
    ...(stopLabels.size === 0 ? [] : [{ term: "Resolved", text: `when the issue is closed, or labelled ${[...stopLabels].join(", ")}` }]),
    {
      term: "Reopened",
      text: reopened === "continue" ? "the time goes on where it stopped" : "the time to resolution starts again",
    },
  ];
  return [
    { type: "heading", text: "How time is counted" },
    { type: "list", items },
  ];
}

function maintenance({ maintenance: windows }: Policy): readonly Block[] {
  if (windows.length === 0) return [];
  const items = windows.map((window) => {
    const [when = "", ...reason] = windowText(window).split(/: (?=\D)/);
    return { term: when, text: reason.join(": ") };
  });
  return [
    { type: "heading", text: "Maintenance" },
    { type: "list", items },
  ];
}

function exclusions({ exclusions: reasons }: Policy): readonly Block[] {
  if (reasons.size === 0) return [];
  return [
    { type: "heading", text: "What's not covered" },
    { type: "text", text: "This policy doesn't apply to:" },
    { type: "list", items: [...reasons.values()].map((text) => ({ term: "", text })) },
  ];
}

function contact({ contact: text }: Policy): readonly Block[] {
  return text === null
    ? []
    : [
        { type: "heading", text: "How to reach us" },
        { type: "text", text },
      ];
}
