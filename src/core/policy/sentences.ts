import { closestMatch } from "../text/closest-match.ts";
import { listed } from "../text/lists.ts";
import { quoted } from "../text/quoted.ts";
import type { HolidayProblem } from "../time/holiday.ts";
import type { DatesProblem } from "../time/parse-dates.ts";
import type { HoursProblem } from "../time/parse-hours.ts";
import type { TargetProblem } from "../time/target.ts";
import { choicesOf, EXPECTATIONS, isExpectation, isText } from "./expectations.ts";
import type { LabelUse, PolicyProblemFacts } from "./facts.ts";
import { METRIC_WORDS } from "./metric-words.ts";
import { isPromise, keyHint, labelText, severityNumber, valueHint } from "./other-words.ts";

/** What was expected, what was there and what helps, as one or two sentences; `key` is where it stands. The words of all problems stand in this file and `expectations.ts`. */
export function sentenceOf(facts: PolicyProblemFacts, key: string): string {
  switch (facts.code) {
    case "expected":
      return expectedSentence(facts.expected, facts.got, key);
    case "unknown-key":
      return `unknown key. ${keySentence(facts)}`.trim();
    case "duplicate-key":
      return `this key stands in line ${facts.firstLine} already; only one of them can count.`;
    case "forbidden-key":
      return facts.key === "<<"
        ? 'merge keys ("<<") are not read here. Write the settings out, or build on a policy with "extends".'
        : "no setting can have this name.";
    case "syntax":
      return syntaxSentence(facts.kind, facts.message);
    case "too-big":
      return `expected a policy of at most ${facts.limit / 1024} KB.`;
    case "too-deep":
      return "expected settings, got lists or maps nested too deeply.";
    case "too-many-aliases":
      return 'expected a file that is easily read, got one that repeats itself too often through aliases ("*").';
    case "unknown-policy":
      return `expected the name of a built-in policy (${facts.known.join(", ")}) or a file's path, got ${quoted(facts.name)}.${after(didYouMean(closestMatch(facts.name, facts.known)))}`;
    case "target":
      return targetSentence(facts.problem, facts.got);
    case "updates":
      return `expected ${EXPECTATIONS.updates}, got ${quoted(facts.got)}.${after(didYouMeanOneOf(facts.suggestions))}`;
    case "hours":
      return hoursSentence(facts.problem);
    case "holidays":
      return holidaySentence(facts.problem);
    case "dates":
      return datesSentence(facts.problem);
    case "needs-country":
      return '"holidays" is replaced as a whole, so this needs a "country" beside it.';
    case "timezone":
      return (
        [
          `expected ${EXPECTATIONS.timezone}, got ${quoted(facts.got)}.`,
          ...(/^(?:utc|gmt)?\s*[+-]\d/i.test(facts.got) ? ["An offset knows no summer time: name a city."] : []),
          ...(facts.isShort ? ["Such an abbreviation means several places, or knows no summer time."] : []),
        ].join(" ") + after(didYouMean(facts.suggestion))
      );
    case "new-severity":
      return `a new severity needs a title.${after(didYouMean(facts.suggestion))}${after(severityHint(facts.key, facts.meant, false))}`;
    case "severity-key":
      return `expected ${EXPECTATIONS["severity-key"]}, got ${quoted(facts.key)}.${after(severityHint(facts.key, facts.meant, facts.needsTitle))}`;
    case "unknown-severity":
      return `there is no severity ${quoted(facts.name)} here.${after(didYouMean(facts.suggestion))}`;
    case "no-severities":
      return "no severity is left, so no issue could ever be an incident.";
    case "unknown-calendar":
      return `there is no calendar ${quoted(facts.name)}, only ${facts.known.map(quoted).join(", ")}.${after(didYouMean(facts.suggestion))}`;
    case "default-calendar":
      return 'the calendar called "default" is the one under "calendar". Put this there, or give it another name.';
    case "union-hours":
      return '"union" is open while any of its calendars is, so it has no hours or holidays of its own. Put them into one of those.';
    case "union-circle":
      return `a union cannot hold itself: ${facts.names.map(quoted).join(" → ")}.`;
    case "never-opens":
      return "no open hours, so no deadline could ever be reached.";
    case "label-twice":
      return `the label ${quoted(facts.label)} already ${useText(facts.other)}, so it cannot also be one that ${useText(facts.use)}.`;
    case "no-days":
      return 'expected "days" such as tue-thu, or "dates" such as [2026-12-24], or both.';
    case "channel-token":
      return facts.format === "pagerduty"
        ? "pagerduty takes no event without its integration's routing key. Add a token such as env:INCIDENT_SLO_PAGER_KEY."
        : `${facts.format} takes no mail without its API key. Add a token such as env:INCIDENT_SLO_MAIL_TOKEN.`;
    case "unknown-channel":
      return `there is no channel ${quoted(facts.name)}, only ${facts.known.map(quoted).join(", ")}.${after(didYouMean(facts.suggestion))}`;
    case "channel-without-staff":
      return `the channel ${quoted(facts.name)} is not for staff, and whom a step wakes is staff. Add staff to its audiences.`;
    case "pages-customers":
      return "this service wakes whoever is on call, so it is for staff alone. Write audiences: [staff], or leave it out.";
    case "empty-step":
      return "this step wakes nobody. Give it a mention such as [ann], channels such as [pager], or both.";
    case "never-at-risk":
      return "nothing is ever at risk while clocks.at-risk is false, so this never comes.";
    case "never-announced":
      return "no issue announces maintenance while maintenance.label is not there, so this is never sent.";
    case "team-mentioned":
      return `GitHub is reported not to notify ${quoted(facts.team)}, a team, when the job's own token mentions it. Name people.`;
    case "every-workflow-trusted":
      return "every workflow of the repository acts as github-actions, so whatever any of them labels, marks or closes would count as support's.";
    case "last-minute-closed":
      return `${quoted(facts.span)} leaves the last minute of the day closed. Write ${quoted(facts.span.replace(/23:59\s*$/, "24:00"))}.`;
    case "all-past":
      return `all of these dates lie in the past, the last one on ${facts.last}. A day that comes each year is written without the year: ${quoted(facts.last.slice(5))}.`;
    case "staff-only-news":
      return `${quoted(facts.kind)} is never sent to customers: how a clock stands is for staff, and customers read it in the thread.`;
    case "late-opening":
      return `the business day of ${facts.weekday} begins at ${facts.at}, late in the evening, so a target of business days counts that date as a whole day. Is the time zone right?`;
    case "severities-beside":
      return besideSentence(facts);
    case "looks-more-severe":
      return misplacedSentence(facts);
    case "alerts-out-of-order":
      return `${quoted(facts.worse)} means ${facts.means}, which is less severe than the ${facts.other} of ${quoted(facts.milder)}.`;
    case "solution-before-answer":
      return `a solution is due in ${quoted(facts.solution)}, before the answer in ${quoted(facts.answer)}${facts.when === null ? "" : `: for one, for what comes on ${facts.when}`}.`;
    case "later-than-milder":
      return laterSentence(facts);
  }
}

/** What other desks call something goes before what is merely spelled alike. */
function keySentence({ key, known, free }: Extract<PolicyProblemFacts, { code: "unknown-key" }>): string {
  const near = closestMatch(key, free);
  return keyHint(key, known, free) ?? (near === null ? `Known here: ${known.join(", ")}.` : didYouMean(near));
}

function expectedSentence(expected: string, got: unknown, key: string): string {
  if (!isExpectation(expected)) throw new Error(`unreachable: no words for the expectation ${expected}`);
  if (expected === "secret") return `expected ${EXPECTATIONS.secret}.`;
  if (expected.startsWith("few-") && typeof got === "object" && got !== null)
    return `expected ${EXPECTATIONS[expected]}, got ${Object.keys(got).length}.`;
  if (expected === "customer-mail-kind" && (got === "at-risk" || got === "missed"))
    return `expected ${EXPECTATIONS[expected]}, got ${quoted(got)}. Only staff are mailed how a clock stands; customers read it in the thread.`;
  const meant = typeof got === "string" ? closestMatch(got, choicesOf(expected)) : null;
  const isUnquoted = isText(expected) && (typeof got === "number" || typeof got === "boolean");
  const instead = meant === null ? valueHint(expected, got, key) : null;
  // What is no severity, but said of all of them, may stand among them elsewhere.
  const elsewhere = expected === "severity" && instead === null ? keyHint(key, []) : null;
  const help = isUnquoted ? "Put it in quotes." : instead === null ? (elsewhere ?? didYouMean(meant)) : `Write ${instead}.`;
  return `expected ${EXPECTATIONS[expected]}, got ${show(got)}.${after(help)}`;
}

/** How a severity of ours has the label of another desk's. */
function severityHint(key: string, meant: string | null, needsTitle: boolean): string {
  if (isPromise(key)) return "The severity comes first, then what it promises: severities: { sev1: { response: 1 hour } }.";
  if (meant === null) return severityNumber(key) === 0 ? 'If it is the most severe one, say which it stands "above".' : "";
  if (needsTitle) return `Write ${meant}: { title: ${quoted(key)}, labels: [${labelText(key)}] } with what you promise of it.`;
  return `If it is ${quoted(meant)} under another name, write ${meant}: { labels: [${labelText(key)}] } with what you promise of it.`;
}

function datesSentence({ code, text, suggestions }: DatesProblem): string {
  const hint = after(didYouMeanOneOf(suggestions));
  const there = `got ${quoted(text)}.${hint}`;
  switch (code) {
    case "unreadable":
      return `expected ${EXPECTATIONS["dates-text"]}, ${there}`;
    case "no-such-day":
      return `there is no such day as ${quoted(text)}.${hint}`;
    case "backwards":
      return `expected a range that ends after it begins, ${there}`;
    case "too-long":
      return `expected a range of a year at most, ${there}`;
  }
}

/** `"a", "b" or "c"`. */
function eitherOf(words: readonly string[]): string {
  const shown = words.map(quoted);
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1) ?? ""}`;
}

function targetSentence({ code, suggestions }: TargetProblem, got: string): string {
  const there = `got ${quoted(got)}.`;
  const write = after(suggestions.length === 0 ? "" : `Write ${eitherOf(suggestions)}.`);
  switch (code) {
    case "unreadable":
      return `expected ${EXPECTATIONS.target}, ${there}${after(didYouMeanOneOf(suggestions))}`;
    case "zero":
      return `expected more than no time, ${there}${write}`;
    case "negative":
      return `expected a time ahead, ${there}${after(didYouMeanOneOf(suggestions))}`;
    case "too-long":
      return `expected a hundred years at most, ${there}`;
    case "fraction-of-day":
      return `expected whole days, ${there}${write}`;
    case "ambiguous-day":
    case "months":
      return `expected to know whether nights and weekends count, ${there}${write}`;
    case "weeks":
      return `expected business days, since a week is no number of them, ${there}${write}`;
    case "rhythm":
      return `expected a length of time, ${there} How often is said under "updates".${write}`;
    case "days-and-hours":
      return `expected either days or hours and minutes, ${there}${write}`;
    case "calendar-without-business":
      return `expected business time on a calendar, ${there}${after(didYouMeanOneOf(suggestions))}`;
  }
}

function hoursSentence(problem: HoursProblem): string {
  switch (problem.code) {
    case "unreadable-span":
      return `expected ${EXPECTATIONS["hours-of-day"]}, got ${quoted(problem.span)}.${after(didYouMean(problem.didYouMean))}`;
    case "no-such-time":
      return `expected times from 00:00 to 24:00, got ${quoted(problem.time)}.`;
    case "empty-span":
      return `expected hours that begin and end at different times, got ${quoted(problem.span)}.${after(didYouMean(problem.didYouMean))}`;
    case "unknown-weekday":
      return `expected weekdays such as mon, mon-fri or "sat, sun", got ${quoted(problem.word)}.${after(didYouMean(problem.didYouMean))}`;
    case "weekday-twice":
      return `${problem.weekday} has hours under ${quoted(problem.other)} already; write them as one list.`;
    case "overlap":
      return `expected hours that do not overlap, got ${quoted(problem.first)} and ${quoted(problem.second)}.`;
  }
}

function holidaySentence(problem: HolidayProblem): string {
  switch (problem.code) {
    case "unknown-country":
      return `expected ${EXPECTATIONS.country}, got ${quoted(problem.country)}.${after(didYouMean(OTHER_CODES.get(problem.country.toUpperCase()) ?? problem.didYouMean))}`;
    case "unknown-region":
      return problem.known.length === 0
        ? `no region of ${problem.country} has holidays of its own; leave "region" out.`
        : `expected a region of ${problem.country} (${problem.known.slice(0, 60).join(", ")}), got ${quoted(problem.region)}.${after(didYouMean(problem.didYouMean))}`;
    case "unknown-type":
      return `expected ${EXPECTATIONS["holiday-type"]}, got ${quoted(problem.type)}.${after(didYouMean(problem.didYouMean))}`;
  }
}

// What countries are called as often as by their code.
const OTHER_CODES: ReadonlyMap<string, string> = new Map([
  ["USA", "US"],
  ["UK", "GB"],
]);

function besideSentence({ keys, below, key, meant }: Extract<PolicyProblemFacts, { code: "severities-beside" }>): string {
  const are = keys.length === 1 ? "is new and so comes" : "are new and so come";
  return `${listed(keys.map(quoted))} ${are} last, after ${quoted(below)}, as the least severe. If the file names all the severities you have, write "extends: none" at its top. If ${quoted(key)} is ${quoted(meant)} under another name, write ${meant}: { labels: [${labelText(key)}] } in its place, with what you promise of it.`;
}

function misplacedSentence({ key, above, below, sooner }: Extract<PolicyProblemFacts, { code: "looks-more-severe" }>): string {
  const why =
    sooner === null
      ? "Its name sounds more severe."
      : `It looks more severe: its ${METRIC_WORDS[sooner.metric].title.toLowerCase()} (${quoted(sooner.target)}) is sooner than that of ${quoted(above)} (${quoted(sooner.other)}).`;
  return `${quoted(key)} is new and so comes last, after ${quoted(below)}, as the least severe. ${why} If it is, write "above: ${above}" under it.`;
}

function laterSentence(facts: Extract<PolicyProblemFacts, { code: "later-than-milder" }>): string {
  const { estimate } = facts;
  // Of a target by the clock nothing is to be estimated.
  const usual = (target: string, hours: number) => {
    const amount = `${hours} ${hours === 1 ? "hour" : "hours"}`;
    return estimate === null || target === amount ? "" : ` (about ${amount}, its open hours spread evenly over the week)`;
  };
  const own = `${quoted(facts.target)}${usual(facts.target, estimate?.hours ?? 0)}`;
  const other = `${quoted(facts.milderTarget)}${usual(facts.milderTarget, estimate?.milderHours ?? 0)}`;
  return `${own} is later than the ${other} of ${facts.milder}, which is less severe. Raising an incident would not make it due sooner.`;
}

function syntaxSentence(kind: string, message: string): string {
  switch (kind) {
    case "TAB_AS_INDENT":
      return "expected spaces before this line's words, got a tab, which YAML does not allow there.";
    case "NON_STRING_KEY":
      return "expected a word before the colon, got a list or a map.";
    case "MULTIPLE_DOCS":
      return 'expected one policy, got another part after "---" or "...".';
    case "BLOCK_AS_IMPLICIT_KEY":
      return 'not valid YAML: a second ":" in one line. Put the text in quotes.';
    case "BAD_SCALAR_START":
      return `not valid YAML: ${lowerFirst(message)}. Put the text in quotes.`;
    default:
      return `not valid YAML: ${lowerFirst(message)}.`;
  }
}

function useText(use: LabelUse): string {
  switch (use.type) {
    case "severity":
      return `means the severity ${quoted(use.severity)}`;
    case "tier":
      return `means the tier ${quoted(use.tier)}`;
    case "except":
      return "keeps an issue out of untriaged";
    case "status":
      return `shows ${quoted(use.status)}`;
    case "exclusion":
      return "excludes an incident";
    case "pending":
      return "waits for the reporter";
    case "pause":
      return "pauses the clocks";
    case "stop":
      return "stops the clocks";
    case "maintenance":
      return "announces maintenance";
    case "mute":
      return "mutes an incident";
    case "rca":
      return "marks RCA issues";
  }
}

function show(got: unknown): string {
  if (got === undefined || got === null) return "nothing";
  // A webhook's URL is a secret, wherever it was put.
  if (typeof got === "string") return got.includes("://") ? "a URL" : quoted(got);
  if (typeof got === "object") return Array.isArray(got) ? (got.length === 0 ? "an empty list" : "a list") : "a map";
  return String(got);
}

function didYouMeanOneOf(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? "" : `Did you mean ${eitherOf(suggestions)}?`;
}

function didYouMean(suggestion: string | null): string {
  return suggestion === null ? "" : `Did you mean ${quoted(suggestion)}?`;
}

function after(sentence: string): string {
  return sentence === "" ? "" : ` ${sentence}`;
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1).split("\n")[0]}`;
}
