import { weekText, windowText } from "../policy/describe.ts";
import { METRICS, nameOf, type Policy, promiseOf, type Severity, shortNameOf } from "../policy/policy.ts";
import { hoursInWords } from "../render/hours.ts";
import { listed } from "../render/words.ts";
import { type Calendar, holidaysOf } from "../time/calendar.ts";
import type { Target } from "../time/target.ts";

/** A part of a page, before it is laid out as Markdown or HTML. Texts are plain. */
export type Block =
  | { readonly type: "heading"; readonly text: string }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "list"; readonly items: readonly { readonly term: string; readonly text: string }[] }
  /** The first cell of a row names it. */
  | { readonly type: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What a policy promises, for customers to read; holidays are those of `year` and the next. Nothing stands in it that the policy does not say. */
export function policyBlocks(policy: Policy, year: number): readonly Block[] {
  return [
    ...promises(policy),
    ...communication(policy),
    ...analyses(policy),
    ...hours(policy, year),
    ...clocks(policy),
    ...maintenance(policy),
    ...exclusions(policy),
    ...contact(policy),
  ];
}

function promises({ severities }: Policy): readonly Block[] {
  const rows = severities.map((severity) => [
    nameOf(severity),
    severity.means ?? "–",
    targetText(severity.response),
    targetText(severity.resolution),
    communicationText(severity),
  ]);
  return [
    { type: "heading", text: "Incident classification and response times" },
    { type: "table", head: ["Severity", "Definition", "Response time", "Resolution time", "Communication"], rows },
  ];
}

function targetText(target: Target): string {
  const text = target.text.trim();
  return target.type === "best-effort" ? "Best effort" : text;
}

function communicationText({ email, updates }: Severity): string {
  const mail = mailText(email.customers);
  return updates.type === "every" ? `${mail}; an update at least every ${updates.target.text.trim()}` : mail;
}

function mailText(told: Severity["email"]["customers"]): string {
  const ends = told.includes("resolved");
  if (told.includes("opened")) return `Immediate notification via email${ends ? ", and upon resolution" : ""}`;
  if (ends) return "Notification via email upon resolution";
  return told.length > 0 ? `Notification via email: ${told.join(", ")}` : "As needed, in the issue";
}

function communication({ severities }: Policy): readonly Block[] {
  const rhythm = severities.flatMap((severity) =>
    severity.updates.type === "every" ? [`${shortNameOf(severity)} at least every ${severity.updates.target.text.trim()}`] : [],
  );
  const regular =
    rhythm.length === 0 ? "by the time announced in the update before" : `${listed(rhythm)}, or by the time announced in the update before`;
  return [
    { type: "heading", text: "What you hear from us" },
    {
      type: "list",
      items: [
        {
          term: "First update",
          text: "within the response time: what is known, how bad it is and for whom, and when you hear from us next.",
        },
        { term: "Regular updates", text: `${regular}: what is happening, and what we are doing about it.` },
        { term: "All clear", text: "when it is over: what happened, how long it took, and which promises were kept and missed." },
      ],
    },
  ];
}

function analyses({ severities }: Policy): readonly Block[] {
  const wanted = severities.filter(({ rca }) => rca.type === "wanted");
  if (wanted.length === 0) return [];
  const dues = wanted.flatMap(({ rca, ...severity }) =>
    rca.type === "wanted" && rca.due !== null ? [`${shortNameOf({ ...severity, rca })} within ${rca.due.text.trim()}`] : [],
  );
  const due = dues.length === 0 ? "" : ` It is due after the end: ${listed(dues)}.`;
  return [
    { type: "heading", text: "After we fix it" },
    {
      type: "text",
      text: `For ${listed(wanted.map(shortNameOf))} we write a root cause analysis, which is shared with customers upon request.${due} It says:`,
    },
    {
      type: "list",
      items: [
        { term: "What Happened", text: "step by step" },
        { term: "Who Was Affected", text: "which customers and services" },
        { term: "Root Cause", text: "what actually caused the problem" },
        { term: "How We'll Prevent It", text: "what we do so that it does not happen again" },
        { term: "Lessons Learned", text: "what worked well and what we will do better next time" },
      ],
    },
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
