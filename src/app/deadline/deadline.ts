import type { PolicyProblemFacts } from "../../core/policy/facts.ts";
import { parseCalendars } from "../../core/policy/parse.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { describeProblem } from "../../core/policy/problem.ts";
import { ok, type Result, wrong } from "../../core/result.ts";
import type { Calendar } from "../../core/time/calendar.ts";
import { findDeadline } from "../../core/time/deadline.ts";
import { type Instant, MINUTE } from "../../core/time/instant.ts";
import { formatInstant, parseInstant } from "../../core/time/luxon.ts";
import { openTimeBetween } from "../../core/time/open-time.ts";
import { calendarNamedBy, parseTarget, type Target } from "../../core/time/target.ts";

/** A policy by its path or built-in name; wrong: why there is none, in words. */
export type FindPolicy = (name: string) => Promise<Result<Policy, string>>;

/** What lines are answered with; keeps the calendars and policies that were read, since most lines name the same ones. */
export type Desk = {
  readonly findPolicy: FindPolicy;
  readonly calendars: Map<string, Promise<Result<ReadonlyMap<string, Calendar>, string>>>;
  readonly policies: Map<string, Promise<Result<Policy, string>>>;
};

type Question = Readonly<Record<string, unknown>>;

/** The calendars that a question may name: by name, and the one whose zone the answer is written in (null: UTC). */
type Calendars = { readonly named: (name: string) => Calendar | null; readonly home: Calendar | null };

type Answer = Readonly<Record<string, string | number | null>>;

// More calendars than this in one batch are hardly asked for twice.
const KEPT_CALENDARS = 500;

/** A desk that has read nothing yet. */
export function openDesk(findPolicy: FindPolicy): Desk {
  return { findPolicy, calendars: new Map(), policies: new Map() };
}

/**
 * Answers one JSON line of `deadline --batch` with one: `{"due"}` for a target, `{"elapsed"}` (minutes of open time) for
 * `until`, `{"response","resolution"}` for a severity of a policy, under a `tier` if one is named. Wrong input is answered with `{"error"}`; nothing is thrown.
 */
export async function answerLine(line: string, desk: Desk): Promise<string> {
  const question = readQuestion(line);
  const answer = question.ok ? await answerTo(question.value, desk) : question;
  return JSON.stringify(answer.ok ? answer.value : { error: answer.error });
}

async function answerTo(question: Question, desk: Desk): Promise<Result<Answer, string>> {
  const from = readInstant(question, "from");
  if (!from.ok) return from;
  const given = ["target", "until", "severity"].filter((key) => question[key] !== undefined);
  if (given.length !== 1)
    return wrong(`expected one of "target", "until" and "severity", got ${given.length === 0 ? "none" : given.join(" and ")}`);
  if (question.severity !== undefined) return answerSeverity(question, from.value, desk);
  const calendars = await calendarsOf(question, desk);
  if (!calendars.ok) return calendars;
  return question.until === undefined
    ? answerTarget(question, from.value, calendars.value)
    : answerElapsed(question, from.value, calendars.value);
}

function answerTarget(question: Question, from: Instant, calendars: Calendars): Result<Answer, string> {
  if (typeof question.target !== "string")
    return wrong(`target: expected a text such as "4 business hours", got ${shown(question.target)}`);
  const target = parseTarget(question.target);
  if (!target.ok) return wrong(sentence({ code: "target", problem: target.error, got: question.target }, "target"));
  const due = dueOf(target.value, from, calendars);
  return due.ok ? ok({ due: due.value }) : due;
}

function answerElapsed(question: Question, from: Instant, { home }: Calendars): Result<Answer, string> {
  const until = readInstant(question, "until");
  return until.ok ? ok({ elapsed: openTimeBetween(home, from, until.value) / MINUTE }) : until;
}

async function answerSeverity(question: Question, from: Instant, desk: Desk): Promise<Result<Answer, string>> {
  const policy = await policyOf(question, desk);
  if (!policy.ok) return policy;
  const { tiers } = policy.value;
  const tier = question.tier === undefined ? null : tiers.find(({ name }) => name === question.tier);
  if (tier === undefined) return wrong(`tier: expected ${tiers.map(({ name }) => name).join(", ") || "none"}, got ${shown(question.tier)}`);
  const { severities } = tier ?? policy.value;
  const severity = severities.find(({ key }) => key === question.severity);
  if (severity === undefined)
    return wrong(`severity: expected ${severities.map(({ key }) => key).join(", ")}, got ${shown(question.severity)}`);
  const calendars = calendarsIn(policy.value);
  const response = dueOf(severity.response, from, calendars);
  if (!response.ok) return response;
  const resolution = dueOf(severity.resolution, from, calendars);
  return resolution.ok ? ok({ response: response.value, resolution: resolution.value }) : resolution;
}

/** When the target is due, as text with the calendar's offset; null: best effort. */
function dueOf(target: Target, from: Instant, { named, home }: Calendars): Result<string | null, string> {
  if (target.type === "best-effort") return ok(null);
  const name = calendarNamedBy(target);
  const calendar = name === null ? null : named(name);
  if (name !== null && calendar === null) return wrong(`target: "${target.text}" needs a calendar named ${shown(name)}, and none is given`);
  const due = findDeadline(target, calendar, from);
  if (due === null) return wrong("calendar: it does not open within 400 days, so the deadline is never reached");
  if (!isAnswerable(due)) return wrong(`target: the deadline lies outside ${YEARS}`);
  return ok(formatInstant(due, (calendar ?? home)?.zone ?? "Etc/UTC", "yyyy-MM-dd'T'HH:mm:ss.SSSZZ"));
}

async function calendarsOf(question: Question, desk: Desk): Promise<Result<Calendars, string>> {
  if (question.policy !== undefined) {
    const policy = await policyOf(question, desk);
    return policy.ok ? ok(calendarsIn(policy.value)) : policy;
  }
  const { calendar, calendars } = question;
  const given = JSON.stringify({ calendar, calendars });
  const found = await kept(desk.calendars, given, () => readCalendars(JSON.parse(given)));
  if (!found.ok) return found;
  const home = calendar === undefined ? null : (found.value.get("default") ?? null);
  return ok({ named: (name) => (name === "default" ? home : (found.value.get(name) ?? null)), home });
}

function calendarsIn({ calendars }: Policy): Calendars {
  return { named: (name) => calendars.get(name) ?? null, home: calendars.get("default") ?? null };
}

async function policyOf({ policy }: Question, desk: Desk): Promise<Result<Policy, string>> {
  if (typeof policy !== "string") return wrong(`policy: expected a path or the name of a built-in policy, got ${shown(policy)}`);
  return kept(desk.policies, policy, () => desk.findPolicy(policy));
}

async function readCalendars(data: unknown): Promise<Result<ReadonlyMap<string, Calendar>, string>> {
  const calendars = await parseCalendars(data);
  return calendars.ok ? calendars : wrong(calendars.error.map(describeProblem).join(" "));
}

function readQuestion(line: string): Result<Question, string> {
  try {
    const data: unknown = JSON.parse(line);
    if (typeof data !== "object" || data === null || Array.isArray(data)) return wrong(`expected a JSON object, got ${shown(data)}`);
    return ok(Object.fromEntries(Object.entries(data)));
  } catch {
    return wrong(`expected a JSON object on the line, got ${shown(line)}`);
  }
}

function readInstant(question: Question, key: "from" | "until"): Result<Instant, string> {
  const text = question[key];
  const instant = typeof text === "string" ? parseInstant(text) : null;
  if (instant !== null && !isAnswerable(instant)) return wrong(`${key}: expected a moment within ${YEARS}, got ${shown(text)}`);
  if (instant !== null) return ok(instant);
  return wrong(`${key}: expected a date and time with offset such as "2026-03-06T16:00:00-05:00", got ${shown(text)}`);
}

const YEARS = "the years 1970 to 9999 in UTC";

function isAnswerable(at: Instant): boolean {
  return at >= 0 && at < Date.UTC(10_000, 0);
}

function kept<Value>(shelf: Map<string, Promise<Value>>, key: string, read: () => Promise<Value>): Promise<Value> {
  const known = shelf.get(key);
  if (known !== undefined) return known;
  if (shelf.size >= KEPT_CALENDARS) shelf.clear();
  const value = read();
  shelf.set(key, value);
  return value;
}

function sentence(facts: PolicyProblemFacts, key: string): string {
  return describeProblem({ file: "", line: null, column: null, path: [key], facts });
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
