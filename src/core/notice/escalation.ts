import type { EscalationStep, Policy, StepMoment } from "../policy/policy.ts";
import { type Evaluation, type Objective, objectivesOf, warnableObjectivesOf } from "../slo/evaluation.ts";
import { stopsClock } from "../slo/segments.ts";
import { deadlineOf } from "../time/deadline.ts";
import { type Instant, type Milliseconds, SECOND } from "../time/instant.ts";
import type { Memory } from "./memory.ts";
import type { Notice, NoticeKey } from "./notice.ts";

/** A step of an escalation for one promise, whether its moment has come or not. */
export type PlacedStep = Omit<Extract<Notice, { type: "escalated" }>, "type">;

/** The steps whose moment has come and that were said, or lie beyond all that was said, of promises that are still open. */
export function escalationNotices(evaluation: Evaluation, memory: Memory): readonly Notice[] {
  return stepsOf(evaluation, memory)
    .filter(({ key, moment, objective, late }) => moment <= evaluation.at && !isOver(objective, late, evaluation) && mayBeSaid(key, memory))
    .map((step): Notice => ({ type: "escalated", ...step }));
}

/** The steps still to come, if nothing happens until then. */
export function stepsAhead(evaluation: Evaluation, memory: Memory): readonly PlacedStep[] {
  return stepsOf(evaluation, memory).filter(({ key, moment, objective }) => {
    const isOpen = objective.standing === "open" || (objective.standing === "missed" && objective.endedAt === null);
    return isOpen && moment > evaluation.at && mayBeSaid(key, memory);
  });
}

/** Those of the severity in force, as far as staff or a bot of the policy set or confirmed it. Steps of one moment are one. */
function stepsOf(evaluation: Evaluation, memory: Memory): readonly PlacedStep[] {
  const { severity, severityConfirmedAt } = evaluation.incident;
  const steps = severity?.escalation ?? [];
  if (steps.length === 0 || severityConfirmedAt === null) return [];
  return warnableObjectivesOf(evaluation)
    .filter(({ holding }) => holding === null)
    .flatMap((objective) => {
      const placed = new Map<NoticeKey, PlacedStep>();
      for (const step of steps) {
        const one = placedStep(step, objective, memory);
        if (one !== null) placed.set(one.key, together(placed.get(one.key), one));
      }
      return [...placed.values()];
    });
}

/** Null: the promise has no such moment. A step at risk whose time no run saw speaks with the miss, as one of the due time. */
function placedStep({ at, mention, channels }: EscalationStep, objective: Objective, { decided }: Memory): PlacedStep | null {
  const { key: of, due, standing } = objective;
  const own = momentOf(at, objective);
  if (own === null || due === null) return null;
  const atRisk: NoticeKey = `escalated-at-risk:${of}`;
  if (at.type === "at-risk" && (standing !== "missed" || decided.includes(`staff ${atRisk}`)))
    return { key: atRisk, moment: own, objective, late: null, mention, channels };
  const late = Math.max(0, own - due);
  return { key: `escalated-${Math.round(late / SECOND)}:${of}`, moment: due + late, objective, late, mention, channels };
}

/** When a notice could first be said: no step is while its clock is held, or before staff confirm the severity. */
export function sayableFrom(notice: Notice, { incident }: Evaluation): Instant {
  if (notice.type !== "escalated") return notice.moment;
  const { moment, objective } = notice;
  const ends = incident.holds.filter(({ hold }) => stopsClock(hold, objective.metric)).map(({ until }) => until ?? moment);
  return Math.max(moment, incident.severityConfirmedAt ?? moment, ...ends);
}

function momentOf(at: StepMoment, { due, atRiskAt }: Objective): Instant | null {
  switch (at.type) {
    case "at-risk":
      return atRiskAt;
    case "due":
      return due;
    case "late":
      return due === null ? null : deadlineOf(at.target, at.calendar, due);
  }
}

function together(one: PlacedStep | undefined, other: PlacedStep): PlacedStep {
  if (one === undefined) return other;
  return {
    ...one,
    mention: [...new Set([...one.mention, ...other.mention])],
    channels: [...new Set([...one.channels, ...other.channels])],
  };
}

/** A promise is at risk until it is due, and late from then on until it is kept. A miss is one once it is judged. */
function isOver({ standing, endedAt }: Objective, late: Milliseconds | null, { state }: Evaluation): boolean {
  if (state === "ended" || endedAt !== null) return true;
  return standing !== (late === null ? "open" : "missed");
}

const KEY = /^escalated-(at-risk|\d+):(.+)$/;

/** How late a step speaks, in seconds; at risk it is before all that is late. Null: it is no step's key. */
function latenessIn(key: NoticeKey): { readonly of: string; readonly late: number } | null {
  const [, late, of] = KEY.exec(key) ?? [];
  return of === undefined ? null : { of, late: late === "at-risk" ? -1 : Number(late) };
}

/** Only a step that is later than the latest one said speaks again; one that was said is what it was. */
function mayBeSaid(key: NoticeKey, { decided }: Memory): boolean {
  if (decided.includes(`staff ${key}`)) return true;
  const own = latenessIn(key);
  if (own === null) return false;
  return decided.every((decision) => {
    const other = latenessIn(decision.replace(/^(?:staff|customers) /, ""));
    return other === null || other.of !== own.of || other.late < own.late;
  });
}

/** A step as its key tells of it, whatever the policy says by now; null: it is none of a promise there is. */
export function stepFrom(key: NoticeKey, evaluation: Evaluation): Notice | null {
  const told = latenessIn(key);
  const objective = objectivesOf(evaluation).find((one) => one.key === told?.of);
  if (told === null || objective === undefined) return null;
  const late = told.late < 0 ? null : told.late * SECOND;
  const moment = late === null ? (objective.atRiskAt ?? evaluation.at) : (objective.due ?? evaluation.at) + late;
  return { type: "escalated", key, moment, objective, late, mention: [], channels: [] };
}

/**
 * Whom a comment with some news calls, as mentions that work: on a miss or an overrun of maintenance whom the policy names, and the steps' people. "": nobody, as for what
 * is done by now, or at a severity that strangers set.
 */
export function calledBy(news: readonly Notice[], evaluation: Evaluation, { notices }: Pick<Policy, "notices">): string {
  const { assignees, severityConfirmedAt } = evaluation.incident;
  const late = news.filter((notice) => notice.type === "missed" || notice.type === "escalated");
  // What maintenance is, support has said.
  if (news.some((notice) => notice.type === "maintenance" && notice.news === "overrun")) return mentionsOf(notices.mention, assignees);
  const open = new Set(objectivesOf(evaluation).flatMap(({ key, endedAt }) => (endedAt === null ? key : [])));
  if (severityConfirmedAt === null || !late.some(({ objective }) => open.has(objective.key))) return "";
  const onMiss = late.some(({ type }) => type === "missed") ? notices.mention : [];
  const people = [...onMiss, ...late.flatMap((notice) => (notice.type === "escalated" ? notice.mention : []))];
  return mentionsOf(people, assignees);
}

function mentionsOf(people: readonly string[], assignees: readonly string[]): string {
  const names = people.flatMap((name) => (/^assignees$/i.test(name) ? assignees.map((login) => `@${login}`) : [name]));
  return [...new Set(names)].filter((name) => /^@[a-z0-9][\w./-]*$/i.test(name)).join(" ");
}

/** How many steps were said, in comments of ours (`said`: the news in them) or by channels; what was only recorded, being old, was not. */
export function stepsSaid(said: ReadonlySet<NoticeKey>, { mails }: Memory): number {
  const sent = mails.filter(({ state }) => state === "sent").flatMap(({ keys }) => keys);
  return new Set([...said, ...sent].filter(isStep)).size;
}

/** Whether a key is a step's. */
export function isStep(key: NoticeKey): boolean {
  return KEY.test(key);
}
