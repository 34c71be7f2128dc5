import {
  type CalendarRow,
  countryText,
  dateText,
  describePolicy,
  escalationTexts,
  limitsText,
  type PolicyTable,
  type SeverityRow,
  type TierRow,
  windowText,
} from "../policy/describe.ts";
import { type Channel, type Metric, type Policy, type Severity, shortestNameOf, type Tier } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import type { Target } from "../time/target.ts";
import { lengthText } from "./figure-words.ts";

/** One thing that a changed policy says otherwise, in plain words that nobody has escaped yet. */
export type PolicyChange =
  | { readonly type: "changed"; readonly fact: string; readonly before: string; readonly after: string }
  /** There is more of it: a severity, a calendar, a label, a holiday. */
  | { readonly type: "added"; readonly fact: string; readonly words: string }
  | { readonly type: "removed"; readonly fact: string; readonly words: string }
  /** It is another one, and neither is shown: it names where news goes. */
  | { readonly type: "replaced"; readonly fact: string };

/**
 * What the second policy says otherwise than the first, one entry a fact; none: both promise the same. Another wording of
 * the same target is no change. `now` decides which holidays are looked up.
 */
export function changesBetween(before: Policy, after: Policy, now: Instant): readonly PolicyChange[] {
  const [old, fresh] = [thingsOf(before, now), thingsOf(after, now)];
  const keys = [...new Set([...fresh.keys(), ...old.keys()])];
  const order = orderChange(before, after);
  return [...keys.flatMap((key) => thingChanges(old.get(key), fresh.get(key))), ...order];
}

/** Whether the two policies can judge an incident differently, or give it other deadlines. */
export function mayJudgeOtherwise(before: Policy, after: Policy): boolean {
  return judgingOf(before) !== judgingOf(after);
}

/** All of a policy that deadlines and verdicts are made from. */
function judgingOf({ severities, tiers, untriaged, calendars, clocks, exclusions, staff }: Policy): string {
  const { start, reopened, pendingLabels, pauseLabels, stopLabels } = clocks;
  return JSON.stringify([
    severities.map((severity) => [severity.key, setOf(severity.labels), promisesOf(severity)]),
    tiers.map(({ name, labels, severities: own }) => [name, setOf(labels), own.map(promisesOf)]),
    [...calendars].map(([name, { fingerprint }]) => [name, fingerprint]),
    [
      start,
      reopened,
      [...pendingLabels.keys()].sort(),
      [...pauseLabels.keys()].sort(),
      [...stopLabels].sort(),
      [...exclusions.keys()].sort(),
    ],
    untriaged === null ? null : [untriaged.as, untriaged.from, [...untriaged.except].sort()],
    [staff.role, [...staff.users].sort(), [...staff.bots].sort()],
  ]);
}

function promisesOf({ response, nextReply, updates, resolution }: Severity): Readonly<Record<Metric, string>> {
  return {
    response: meaningOf(response),
    reply: nextReply === null ? "" : meaningOf(nextReply),
    update: updates.type === "every" ? meaningOf(updates.target) : updates.type,
    resolution: meaningOf(resolution),
  };
}

/** Something that a policy may have several of, or the rest of it. */
type PolicyPart = {
  readonly name: string;
  /** All of it in a line, for when it comes or goes. */
  readonly whole: string;
  readonly facts: readonly PolicyFact[];
};

/** `meaning` decides whether it changed, `words` say it. */
type PolicyFact =
  | { readonly type: "one"; readonly key: string; readonly name: string; readonly words: string; readonly meaning: string }
  | { readonly type: "many"; readonly key: string; readonly name: string; readonly items: readonly string[] };

/** Makes the facts of a part, each with a name of its key. */
function factsNamed(nameOf: (key: string) => string) {
  return {
    one: (key: string, words: string, meaning = words): PolicyFact => ({ type: "one", key, name: nameOf(key), words, meaning }),
    many: (key: string, items: readonly string[]): PolicyFact => ({ type: "many", key, name: nameOf(key), items }),
  };
}

function thingsOf(policy: Policy, now: Instant): ReadonlyMap<string, PolicyPart> {
  const table = describePolicy(policy, now);
  const rows = new Map(table.severities.map((row) => [row.key, row]));
  const calendars = new Map(table.calendars.map((row) => [row.name, row]));
  return new Map([
    ...policy.severities.map((severity): [string, PolicyPart] => [
      `severity ${severity.key}`,
      severityThing(severity, rows.get(severity.key)),
    ]),
    ...policy.tiers.map((tier, place): [string, PolicyPart] => [`tier ${tier.name}`, tierThing(tier, table.tiers[place])]),
    ...[...policy.calendars.keys()].map((name): [string, PolicyPart] => [
      `calendar ${name}`,
      calendarThing(policy, name, calendars.get(name)),
    ]),
    ...policy.channels.map((channel): [string, PolicyPart] => [`channel ${channel.name}`, channelThing(channel)]),
    ["settings", { name: "", whole: "", facts: settingFacts(policy, table) }],
  ]);
}

function thingChanges(before: PolicyPart | undefined, after: PolicyPart | undefined): readonly PolicyChange[] {
  if (after === undefined) return before === undefined ? [] : [{ type: "removed", fact: before.name, words: before.whole }];
  if (before === undefined) return [{ type: "added", fact: after.name, words: after.whole }];
  const [old, fresh] = [before, after].map(({ facts }) => new Map(facts.map((fact) => [fact.key, fact])));
  const keys = [...new Set([...(fresh?.keys() ?? []), ...(old?.keys() ?? [])])];
  return keys.flatMap((key) => factChanges(old?.get(key), fresh?.get(key)));
}

const NOTHING = "none";

function factChanges(before: PolicyFact | undefined, after: PolicyFact | undefined): readonly PolicyChange[] {
  const fact = (after ?? before)?.name ?? "";
  if (before?.type === "many" || after?.type === "many") return itemChanges(fact, itemsOf(before), itemsOf(after));
  if (before?.meaning === after?.meaning) return [];
  const [old, fresh] = [before?.words ?? NOTHING, after?.words ?? NOTHING];
  return [old === fresh ? { type: "replaced", fact } : { type: "changed", fact, before: old, after: fresh }];
}

function itemsOf(fact: PolicyFact | undefined): readonly string[] {
  return fact?.type === "many" ? fact.items : [];
}

function itemChanges(fact: string, before: readonly string[], after: readonly string[]): readonly PolicyChange[] {
  const added = after.filter((item) => !before.includes(item));
  const removed = before.filter((item) => !after.includes(item));
  return [
    ...(added.length === 0 ? [] : [{ type: "added" as const, fact, words: someOf(added) }]),
    ...(removed.length === 0 ? [] : [{ type: "removed" as const, fact, words: someOf(removed) }]),
  ];
}

const MOST_ITEMS = 8;

function someOf(items: readonly string[]): string {
  const shown = items.slice(0, MOST_ITEMS).join(", ");
  return items.length > MOST_ITEMS ? `${shown} and ${items.length - MOST_ITEMS} more` : shown;
}

/** Severities and tiers that both have, in another order. */
function orderChange(before: Policy, after: Policy): readonly PolicyChange[] {
  return [
    ...movedIn(
      "Severities, most severe first",
      [before, after].map(({ severities }) => severities.map(({ key }) => key)),
    ),
    ...movedIn(
      "Tiers, the first one counts",
      [before, after].map(({ tiers }) => tiers.map(({ name }) => name)),
    ),
  ];
}

function movedIn(fact: string, [before = [], after = []]: readonly (readonly string[])[]): readonly PolicyChange[] {
  const [old, fresh] = [before.filter((key) => after.includes(key)).join(", "), after.filter((key) => before.includes(key)).join(", ")];
  return old === fresh ? [] : [{ type: "changed", fact, before: old, after: fresh }];
}

function severityThing(severity: Severity, row: SeverityRow | undefined): PolicyPart {
  const short = shortestNameOf(severity);
  const { title, means, labels, email, rca } = severity;
  const { one } = factsNamed((key) => `${short} ${key}`);
  const kinds = (list: readonly string[]) => list.join(", ") || NOTHING;
  const facts = [
    one("title", title),
    one("definition", means ?? NOTHING, means ?? ""),
    one("labels", labels.join(", "), setOf(labels)),
    ...promisedFacts(one, severity, row),
    one("RCA", row?.rca ?? "", rca.type === "none" ? "none" : rca.due === null ? "wanted" : meaningOf(rca.due)),
    one("mail to customers", kinds(email.customers), setOf(email.customers)),
    one("mail to staff", kinds(email.staff), setOf(email.staff)),
    one("escalation", escalationTexts(severity).join("; ") || NOTHING),
  ];
  const reply = row?.nextReply === undefined ? "" : `, next reply ${row.nextReply}`;
  const whole = `first answer ${row?.response ?? ""}${reply}, updates ${row?.updates ?? ""}, solution ${row?.resolution ?? ""}, labels ${labels.join(", ")}`;
  return { name: short === title ? `Severity ${title}` : `Severity ${short} (${title})`, whole, facts };
}

function tierThing({ name, labels, calendar, severities }: Tier, row: TierRow | undefined): PolicyPart {
  const { one } = factsNamed((key) => `Tier ${name}: ${key}`);
  const promised = severities.flatMap((severity, place) =>
    promisedFacts((metric, ...said) => one(`${shortestNameOf(severity)} ${metric}`, ...said), severity, row?.severities[place]),
  );
  const facts = [one("labels", labels.join(", "), setOf(labels)), one("calendar", calendar ?? "default"), ...promised];
  return { name: `Tier ${name}`, whole: `labels ${labels.join(", ")}, calendar ${calendar ?? "default"}`, facts };
}

type PromiseWords = Pick<SeverityRow, "response" | "nextReply" | "updates" | "resolution">;

function promisedFacts(
  one: (metric: string, words: string, meaning: string) => PolicyFact,
  severity: Severity,
  row: PromiseWords | undefined,
): readonly PolicyFact[] {
  const { response, reply, update, resolution } = promisesOf(severity);
  return [
    one("first answer", row?.response ?? "", response),
    one("next reply", row?.nextReply ?? NOTHING, reply),
    one("updates", row?.updates ?? "", update),
    one("solution", row?.resolution ?? "", resolution),
  ];
}

/** The same for targets that fall due at the same moment, however they are worded. */
function meaningOf(target: Target): string {
  switch (target.type) {
    case "best-effort":
      return "best effort";
    case "duration":
      return `${target.milliseconds} ms on ${target.calendar ?? "the clock"}`;
    case "business-days":
      return `${target.days} days on ${target.calendar}`;
    case "calendar-days":
      return `${target.days} dates on ${target.dates}`;
    case "end-of-business-day":
      return `close ${target.after} on ${target.calendar}`;
  }
}

function setOf(words: readonly string[]): string {
  return JSON.stringify([...new Set(words.map((word) => word.toLowerCase()))].sort());
}

function calendarThing(policy: Policy, name: string, row: CalendarRow | undefined): PolicyPart {
  const calendar = policy.calendars.get(name);
  const spec = calendar?.isUnion === false ? calendar.offices[0].spec : null;
  const of = name === "default" ? "" : ` (${name})`;
  const { one, many } = factsNamed((key) => `${key}${of}`);
  const week = row?.hours.split("; ") ?? [];
  const facts = [
    one("Time zone", row?.timezone ?? ""),
    one("Business hours", week[0] ?? ""),
    many("Special hours", week.slice(1)),
    one("Country's holidays", countryText(spec?.country ?? null) || NOTHING),
    many(
      "Holidays of its own",
      [...(spec?.dates ?? [])].map(([date, holiday]) => `${dateText(date)}${holiday === "" ? "" : ` ${holiday}`}`),
    ),
    many("Worked although a holiday", [...(spec?.except ?? [])].map(dateText)),
  ];
  const whole = [`${row?.hours ?? ""} (${row?.timezone ?? ""})`, row?.holidays ?? ""].filter((part) => part !== "").join(", holidays ");
  return { name: name === "default" ? "Business hours" : `Calendar ${name}`, whole, facts };
}

/** Names and formats only: where news goes and by which secret is for few eyes. */
function channelThing(channel: Channel): PolicyPart {
  const { name, format, audiences, kinds, url, token, secret, from, recipients } = channel;
  const whom = `for ${audiences.join(" and ") || "nobody"}, ${kinds === null ? "all news" : kinds.join(", ") || "no news"}${limitsText(channel)}`;
  const { one } = factsNamed((key) => `Channel ${name}: ${key}`);
  const facts = [
    one("format", format),
    one("what it carries", whom),
    ...Object.entries({ url, token, secret }).map(([key, value]) => one(key, value === null ? NOTHING : "set", JSON.stringify(value))),
    one("sender", from === null ? NOTHING : "set", JSON.stringify(from)),
    one("recipients", "set", JSON.stringify(recipients)),
  ];
  return { name: `Channel ${name}`, whole: `${format}, ${whom}`, facts };
}

/** Settings that are told here entry by entry. */
const APART = new Set([
  "Escalation",
  "Channels",
  "Staff",
  "Mentioned",
  "Maintenance",
  "Stopped by",
  "Waiting for the reporter under",
  "Paused by",
  "Not covered",
  "On the page",
]);

function settingFacts(policy: Policy, table: PolicyTable): readonly PolicyFact[] {
  const { base, clocks, exclusions, staff, rca, notices, maintenance, page } = policy;
  const { one, many } = factsNamed((name) => name);
  const reasons = (kind: string, map: ReadonlyMap<string, string>): readonly PolicyFact[] =>
    [...map].map(([label, reason]) => one(`${kind} ${label}`, reason));
  return [
    one("Rests on", base ?? "nothing"),
    ...table.settings.filter(({ name }) => !APART.has(name)).map(({ name, values }) => one(name, values.join(" "))),
    ...reasons("Waiting for the reporter under", clocks.pendingLabels),
    ...reasons("Paused by", clocks.pauseLabels),
    many("Stopped by", [...clocks.stopLabels]),
    ...reasons("Not covered:", exclusions),
    one("Staff", `role ${staff.role} or more`),
    many("Staff by name", [...staff.users]),
    many("Bots of support", [...staff.bots]),
    many("Mentioned on a miss", notices.mention),
    many(
      "Maintenance",
      maintenance.windows.map((window) => `${windowText(window)}${window.calendar === "default" ? "" : ` (${window.calendar})`}`),
    ),
    one("What is promised of an RCA", rca.means ?? NOTHING, rca.means ?? ""),
    ...reasons("The page's section", page),
    one("News is old after", lengthText(notices.staleAfter), String(notices.staleAfter)),
    one("New issues from alerts an hour, at most", String(policy.intake.maxPerHour)),
    one("New comments and mails a run, at most", String(notices.maxPerRun)),
  ];
}
