import { type Incident, lastingClosing, type Person } from "../incident/incident.ts";
import { raisedLine } from "../notice/alert-lines.ts";
import type { ShareLack } from "../notice/memory.ts";
import { INPUTS_CHANNEL } from "../policy/channel.ts";
import { type Metric, type Policy, severityOf, shortNameOf } from "../policy/policy.ts";
import { awaitedOf } from "../slo/awaits.ts";
import { currentObjectivesOf, IS_LIVE, type Objective, unansweredComment, writtenSincePause } from "../slo/evaluation.ts";
import { announces } from "../slo/maintenance.ts";
import { either, listed } from "../text/lists.ts";
import { lineMarkdown } from "../text/quote.ts";
import { saysSomething } from "../text/says-something.ts";
import type { MomentView } from "../time/moments.ts";
import type { Frame, IncidentFacts } from "./context.ts";
import { maintenanceAt } from "./policy-windows.ts";

/** What only the support team needs: under a fold of the status comment. */
export type SupportView = {
  /** Something here wants a person. */
  readonly urgent: boolean;
  /** What a customer still misses; null: not asked for in this state. */
  readonly lacks: { readonly complete: boolean; readonly known: boolean; readonly impact: boolean; readonly next: boolean } | null;
  /** Commands that were not understood. */
  readonly problems: readonly { readonly at: MomentView; readonly url: string; readonly text: string }[];
  /** Mails that did not go out. */
  readonly mails: readonly {
    readonly audience: "customers" | "staff";
    /** The channel of the policy that it was to leave by; null: the inputs' own. */
    readonly channel: string | null;
    readonly news: string;
    readonly tries: number;
    readonly givenUp: boolean;
  }[];
  /** What came of the latest `/rca share`, where support should know; null: it was shared, or nobody asked. */
  readonly share: {
    readonly at: MomentView;
    readonly url: string;
    /** `unchanged`: it reads as it did when it was last shared. */
    readonly outcome: "unchanged" | "refused";
    readonly lacks: readonly ShareLack[];
  } | null;
  /** The monitor fires with a word that means more than the severity now ("": none), which support has not set since; null: it does not. */
  readonly raised: { readonly at: MomentView; readonly word: string; readonly means: string; readonly now: string } | null;
  /** "Severity 1 and Severity 3", when several labels are on; "": one is. */
  readonly ambiguous: string;
  /** The severity that counts among them. */
  readonly counts: string;
  /** When the reporter first wrote after the clocks were paused, which did not end that; null: they did not, or nothing is paused. */
  readonly written: MomentView | null;
  /** What a customer wrote after support's last word, which nobody has answered; null: nothing, or `written` says it. */
  readonly unanswered: { readonly at: MomentView; readonly url: string } | null;
  /** What pauses the clocks is a label, not a command. */
  readonly byLabel: boolean;
  /** Someone asked `/help`. */
  readonly help: boolean;
  readonly muted: boolean;
  /** Customers were not mailed: a stranger set the severity. */
  readonly untrusted: boolean;
  /** Closed by others: staff are asked to confirm. `clears`: then customers get the all-clear. */
  readonly confirm: { readonly clears: boolean } | null;
  /** Maintenance that support ended, or marked a duplicate, and others reopened, of which customers are not told; null: it is not. */
  readonly reopened: MomentView | null;
  /** Labels that strangers put on or took off, which counts for nothing. */
  readonly ignored: readonly {
    readonly at: MomentView;
    readonly label: string;
    readonly on: boolean;
    readonly by: Person["part"];
    /** A severity's, which the next `/confirm` lets count. */
    readonly severity: boolean;
  }[];
  /** Promises whose due time stays, since that of a label put on or taken off would lie in the past. */
  readonly passedOver: readonly { readonly metric: Metric; readonly at: MomentView }[];
  /** Of what has no severity yet: labels that set one, and those that say that it needs none, "`question` or `idea`" or ""; null: it has one, or is over. */
  readonly unsorted: { readonly labels: string; readonly except: string } | null;
  readonly muteLabel: string;
  /** Opened in a window of maintenance: the label that sets such incidents aside, "" where none is called so; null: it was not, or needs no word. */
  readonly during: { readonly label: string } | null;
  /** The label that announces maintenance; "": none does. */
  readonly maintenanceLabel: string;
  /** It announces maintenance, on which most commands do nothing. */
  readonly announces: boolean;
  /** Who else edited the status comment; "": nobody did. */
  readonly editedBy: string;
};

/** What the support team should know about an incident. */
export function supportView(facts: IncidentFacts, frame: Frame, openUpdate: Objective | null): SupportView {
  const { evaluation, policy, memory } = facts;
  const { incident, state } = evaluation;
  const problems = incident.commands.filter((command) => command.problem !== null).slice(-5);
  const mails = (memory?.mails ?? []).filter((mail) => mail.state === "given-up" || (mail.state === "claimed" && mail.tries > 0)).slice(-5);
  const lacks = lacksOf(facts, openUpdate);
  const ignored = incident.ignoredLabels.slice(-5);
  const passedOver = currentObjectivesOf(evaluation).flatMap(({ metric, passedOver: at }) => (at === null ? [] : [{ metric, at }]));
  const written = writtenSincePause(evaluation);
  const unanswered = written === null ? unansweredComment(evaluation) : null;
  const awaitsEnd = awaitedOf(evaluation) === "end";
  const reopened = evaluation.maintenance?.reopenedByOthers ?? null;
  const raised = raisedOf(facts, frame);
  const unsorted = incident.untriaged && IS_LIVE[state] && raised === null ? unsortedOf(policy) : null;
  const untrusted = incident.severityConfirmedAt === null && (incident.severity?.email.customers.includes("opened") ?? false);
  return {
    urgent:
      problems.length > 0 ||
      memory?.ask?.outcome === "refused" ||
      mails.length > 0 ||
      raised !== null ||
      incident.ambiguous.length > 1 ||
      untrusted ||
      ignored.length > 0 ||
      passedOver.length > 0 ||
      unsorted !== null ||
      written !== null ||
      unanswered !== null ||
      (memory?.editedBy ?? null) !== null ||
      reopened !== null ||
      awaitsEnd,
    lacks,
    problems: problems.map((command) => ({ at: frame.moment(command.at), url: command.url, text: lineMarkdown(command.problem ?? "") })),
    mails: mails.map((mail) => ({
      audience: mail.audience,
      channel: mail.channel === INPUTS_CHANNEL ? null : mail.channel,
      news: newsInWords(mail.keys),
      tries: mail.tries,
      givenUp: mail.state === "given-up",
    })),
    share: shareOf(facts, frame),
    raised,
    ambiguous: incident.ambiguous.length > 1 ? listed(incident.ambiguous.map(shortNameOf)) : "",
    counts: incident.severity === null ? "" : shortNameOf(incident.severity),
    written: frame.moment(written),
    unanswered: unanswered === null ? null : { at: frame.moment(unanswered.at), url: unanswered.url },
    byLabel: evaluation.holding?.hold.cause === "label",
    help: incident.commands.some((command) => command.help),
    muted: incident.muted,
    untrusted,
    confirm: awaitsEnd ? { clears: state === "ended" && lastingClosing(incident)?.reason === "completed" && !incident.untriaged } : null,
    reopened: frame.moment(reopened),
    ignored: ignored.map(({ at, label, on, by }) => ({
      at: frame.moment(at),
      label: inCode(label),
      on,
      by: by.part,
      severity: on && severityOf(policy, label) !== null && isNextToConfirm(incident, policy),
    })),
    passedOver: passedOver.map(({ metric, at }) => ({ metric, at: frame.moment(at) })),
    unsorted,
    muteLabel: policy.notices.muteLabel,
    during: duringOf(facts),
    maintenanceLabel: inCode(policy.maintenance.label ?? ""),
    announces: announces(evaluation),
    editedBy: frame.escaping.inline(memory?.editedBy ?? "", 80),
  };
}

/** A label as it stands between backticks. */
function inCode(label: string): string {
  return lineMarkdown(label).replaceAll("`", "");
}

function unsortedOf({ severities, untriaged }: Policy): NonNullable<SupportView["unsorted"]> {
  const oneOf = (labels: readonly string[]) => either(labels.map((label) => `\`${inCode(label)}\``));
  return { labels: oneOf(severities.flatMap(({ labels }) => labels.slice(0, 1))), except: oneOf([...(untriaged?.except ?? [])]) };
}

/** Whether `/confirm` would let one severity's label count: it is first about a closing, then about the severity in force, then about all such labels. */
function isNextToConfirm(incident: Incident, policy: Policy): boolean {
  const waiting = incident.ignoredLabels.filter(({ label, on }) => on && severityOf(policy, label) !== null);
  return lastingClosing(incident)?.ending !== "unconfirmed" && incident.severityConfirmedAt !== null && waiting.length === 1;
}

function raisedOf({ evaluation: { incident }, policy, memory }: IncidentFacts, frame: Frame): SupportView["raised"] {
  const line = memory === null ? null : raisedLine(memory);
  const meant = policy.severities.find(({ key }) => key === line?.severity);
  if (line === null || meant === undefined || lastingClosing(incident) !== null) return null;
  const now = incident.untriaged ? null : incident.severity;
  if ((incident.severityConfirmedAt ?? 0) > line.at || (now !== null && now.rank <= meant.rank)) return null;
  const words = { means: shortNameOf(meant), now: now === null ? "" : shortNameOf(now) };
  return { at: frame.moment(line.at), word: frame.escaping.inline(line.what, 60), ...words };
}

function duringOf({ evaluation, policy, memory }: IncidentFacts): SupportView["during"] {
  const { incident, state } = evaluation;
  const isInside = (memory?.during ?? []).length > 0 || maintenanceAt(policy, incident.createdAt).length > 0;
  if (!isInside || !IS_LIVE[state]) return null;
  const [label = ""] = [...policy.exclusions.keys()].filter((name) => /maintenance/i.test(name));
  return { label: inCode(label) };
}

function shareOf({ memory }: IncidentFacts, frame: Frame): SupportView["share"] {
  const ask = memory?.ask ?? null;
  if (ask === null || ask.outcome === "shared") return null;
  const lacks = ask.lacks.map((lack) => ({ ...lack, section: frame.escaping.inline(lack.section, 80) }));
  return { at: frame.moment(ask.at), url: ask.url, outcome: ask.outcome, lacks };
}

/** Keys begin with their kind: `missed:response@…` is about "missed response". */
function newsInWords(keys: readonly string[]): string {
  return listed([...new Set(keys.map((key) => key.split("@")[0]?.replace(/[:/]/g, " ") ?? key))]);
}

function lacksOf(facts: IncidentFacts, openUpdate: Objective | null): SupportView["lacks"] {
  const { incident, state } = facts.evaluation;
  if (state !== "open") return null;
  const known = incident.cause !== null || incident.replies.some((word) => saysSomething(word.text));
  const impact = incident.impact !== null;
  const next = openUpdate?.standing === "open";
  return { complete: known && impact && next, known, impact, next };
}
