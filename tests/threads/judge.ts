import type { Mail } from "../../src/ports.ts";
import type { CommentSnapshot, ThreadSnapshot } from "../../src/simulator/snapshot.ts";
import type { CountExpectation, CountName, Expectation, SaidExpectation, TextExpectation, TextName } from "./format.ts";
import { readerText, sentencesOf, whatHappened, withoutBreaks } from "./reader-text.ts";
import { addressOf, type Places, placeOf, referenceTo } from "./stage.ts";

/** What stood there at a moment. */
export type Moment = {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly threads: readonly ThreadSnapshot[];
  readonly mails: readonly Mail[];
};

export type Facts = {
  /** After each run so far, oldest first. */
  readonly history: readonly Moment[];
  /** Before the step. */
  readonly before: Moment;
  /** Of the jobs of the step's runs. */
  readonly summaries: readonly string[];
};

/** What is wrong about an expectation; nothing: it is met. */
export function problemsOf(places: Places, expectation: Expectation, facts: Facts): readonly string[] {
  if ("any" in expectation) {
    const all = expectation.any.map((one) => problemsOf(places, one, facts));
    return all.some((problems) => problems.length === 0) ? [] : all.flat();
  }
  if ("count" in expectation) return countProblems(places, expectation, facts);
  if ("said" in expectation) return saidProblems(places, expectation, facts);
  return textProblems(places, expectation, facts);
}

/** One issue as it stands at a moment. */
type Sight = { readonly number: number; readonly moment: Moment };

function sightOf(places: Places, issue: string, facts: Facts): Sight {
  return { number: placeOf(places, issue).number, moment: facts.history.at(-1) ?? facts.before };
}

function textProblems(places: Places, expectation: TextExpectation, facts: Facts): readonly string[] {
  const { issue, text: names, must, "must-not": never, "sentences-with": chosen } = expectation;
  const sight = sightOf(places, issue, facts);
  const text = names.map((name) => textOf(name, sight, facts)).join("\n\n");
  const parts = chosen === undefined ? [text] : sentencesOf(text).filter((sentence) => patternOf(places, chosen).test(sentence));
  return parts.flatMap((part) => [
    ...must.filter((pattern) => !patternOf(places, pattern).test(part)).map((pattern) => `lacks /${pattern}/:\n${part}`),
    ...never.flatMap((pattern) => {
      const found = patternOf(places, pattern).exec(part);
      return found === null ? [] : [`says "${found[0]}" (/${pattern}/):\n${part}`];
    }),
  ]);
}

/** A pattern without case, `^` at each line; `{NAME}` is that issue's number or address. */
function patternOf(places: Places, pattern: string): RegExp {
  const source = pattern.replace(/\{([\w-]+?)(\.url)?\}/g, (whole, name: string, url?: string) => {
    const place = places.get(name);
    if (place === undefined) return whole;
    const address = `${escaped(addressOf(place))}\\b`;
    return url === undefined ? `(?:${escaped(referenceTo(place))}\\b|${address})` : address;
  });
  return new RegExp(source, "im");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

function countProblems(places: Places, expectation: CountExpectation, facts: Facts): readonly string[] {
  const { issue, count: name, is, "at-least": least, "at-most": most } = expectation;
  const count = countOf(name, sightOf(places, issue, facts), facts);
  const isMet = count === (is ?? count) && count >= (least ?? count) && count <= (most ?? count);
  return isMet ? [] : [`${name}: ${count}`];
}

function countOf(name: CountName, sight: Sight, { before }: Facts): number {
  const earlier = { ...sight, moment: before };
  switch (name) {
    case "comments":
      return ours(sight).length;
    case "customer-mails":
      return mailsTo("customers", sight).length;
    case "staff-mails":
      return mailsTo("staff", sight).length;
    case "rcas":
      return rcasOf(sight).length;
    case "new-comments":
      return ours(sight).length - ours(earlier).length;
    case "new-customer-mails":
      return mailsTo("customers", sight).length - mailsTo("customers", earlier).length;
    case "new-staff-mails":
      return mailsTo("staff", sight).length - mailsTo("staff", earlier).length;
  }
}

function saidProblems(places: Places, expectation: SaidExpectation, { history }: Facts): readonly string[] {
  const { issue, said, in: where, "not-before": from, by } = expectation;
  const { number } = placeOf(places, issue);
  const pattern = patternOf(places, said);
  const first = history.find((moment) => wordsIn(where, { number, moment }).some((text) => pattern.test(text)));
  if (first === undefined) return ["was never said"];
  const isMet = first.at >= momentAt(from, first.at) && first.at <= momentAt(by, first.at);
  return isMet ? [] : [`was first said at ${new Date(first.at).toISOString()}`];
}

function momentAt(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : Date.parse(`${text}:00Z`);
}

function wordsIn(where: SaidExpectation["in"], sight: Sight): readonly string[] {
  switch (where) {
    case "comment":
      return ours(sight).map(({ body }) => readerText(body));
    case "customer-mail":
      return mailsTo("customers", sight).map(mailText);
    case "staff-mail":
      return mailsTo("staff", sight).map(mailText);
  }
}

function textOf(name: TextName, sight: Sight, facts: Facts): string {
  const comments = ours(sight).map(({ body }) => readerText(body));
  const newest = (audience: Mail["audience"]) => mailsTo(audience, sight).map(mailText).at(-1) ?? "";
  const all = (audience: Mail["audience"]) => mailsTo(audience, sight).map(mailText).join("\n\n");
  switch (name) {
    case "status":
      return comments[0] ?? "";
    case "newest":
      return comments.at(-1) ?? "";
    case "news":
      return comments.slice(1).join("\n\n");
    case "thread":
      return comments.join("\n\n");
    case "all-clear":
      return allClear(sight);
    case "customer-mail":
      return newest("customers");
    case "staff-mail":
      return newest("staff");
    case "customer-mails":
      return all("customers");
    case "staff-mails":
      return all("staff");
    case "mails":
      return [all("customers"), all("staff")].join("\n\n");
    case "rca":
      return rcasOf(sight)
        .map(({ title, body }) => `${title}\n\n${readerText(body)}`)
        .join("\n\n");
    case "summary":
      return facts.summaries.map(readerText).join("\n\n");
    case "what-happened":
      return [comments[0] ?? "", allClear(sight), newest("customers")].map(whatHappened).join("\n\n");
    case "anything":
      return (["thread", "mails", "rca"] as const).map((part) => textOf(part, sight, facts)).join("\n\n");
  }
}

/** What the action wrote on the issue, oldest first. */
function ours(sight: Sight): readonly CommentSnapshot[] {
  return threadOf(sight)?.comments.filter(({ by }) => by === "github-actions") ?? [];
}

function threadOf({ number, moment }: Sight): ThreadSnapshot | undefined {
  return moment.threads.find((thread) => thread.number === number);
}

/** The first comment since the issue was last closed; empty: it was not, or nothing was said. */
function allClear(sight: Sight): string {
  const closedAt = threadOf(sight)?.events.findLast(({ type }) => type === "closed")?.at;
  const first = closedAt === undefined ? undefined : ours(sight).find(({ at }) => at >= closedAt);
  return first === undefined ? "" : readerText(first.body);
}

function mailsTo(audience: Mail["audience"], { number, moment }: Sight): readonly Mail[] {
  return moment.mails.filter((mail) => mail.audience === audience && mail.incident.number === number);
}

function mailText({ text }: Mail): string {
  return withoutBreaks(text);
}

/** Reviews of the issue: what the action opened, with its number at the end of the title. */
function rcasOf({ number, moment }: Sight): readonly ThreadSnapshot[] {
  return moment.threads.filter(({ by, title }) => by === "github-actions" && new RegExp(`#${number}\\)?$`).test(title));
}
