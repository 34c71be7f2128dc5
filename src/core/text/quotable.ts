import { isBotCommand, isCloseCommand } from "./bot-commands.ts";
import { belowDelimiter, mailEnd } from "./mail-reply.ts";
import { inlineHtml, linksInPlace } from "./plain-markdown.ts";
import { linesOf, type MarkdownLine } from "./quote.ts";
import { saysSomething } from "./says-something.ts";

/** More than any text of ours quotes. */
const MOST_CHARACTERS = 16_000;

/**
 * What is quoted of a comment, as Markdown: without hidden comments and HTML, without the lines that command a robot or that
 * `isCommand` names, without what others wrote (quoted lines, the quoted message of an answer by mail) and what mail programs and
 * services put below. Links stay links, images become them; code, tables and lists stay. "": nothing is left.
 */
export function quotableOf(body: string, isCommand: (line: string) => boolean = () => false): string {
  const lines = ownLines(body).filter((line) => line.code || !(isBotCommand(line.text) || isCommand(line.text)));
  const text = lines.map((line) => line.text).join("\n");
  const short = text.trim().slice(0, MOST_CHARACTERS);
  return tidy(inlineHtml(linksInPlace(short)));
}

/** The lines of a comment, quoted ones and code apart, that are as asked. */
export function ownLinesWith(body: string, isAsked: (line: string) => boolean): readonly string[] {
  return ownLines(body).flatMap(({ code, text }) => (!code && isAsked(text) ? text : []));
}

/** Whether a line of a comment, quoted ones apart, gives a command to a robot. */
export function commandsABot(body: string): boolean {
  return ownLines(body).some((line) => !line.code && isBotCommand(line.text));
}

/** Whether a line of a comment, quoted ones apart, tells the robot of that login to close the issue. */
export function commandsToClose(body: string, robot: string): boolean {
  return ownLines(body).some((line) => !line.code && isCloseCommand(line.text, robot));
}

/** The lines that the author of a comment wrote. */
function ownLines(body: string): readonly MarkdownLine[] {
  const lines = linesOf(withoutHidden(body.replace(/\r\n?/g, "\n").replaceAll("\0", "")));
  return withoutQuotes(withoutMail(belowDelimiter(lines)));
}

/** Without hidden comments outside code; one that never ends hides the rest. */
function withoutHidden(text: string): string {
  if (!text.includes("<!--")) return text;
  let result = "";
  let at = 0;
  let place = 0;
  let open = text.indexOf("<!--");
  for (const line of linesOf(text)) {
    const end = place + line.text.length + 1;
    while (open >= 0 && open < end) {
      if (open >= at && !line.code && !isInCodeSpan(line.text, open - place)) {
        const close = text.indexOf("-->", open + 4);
        result += text.slice(at, open);
        at = close < 0 ? text.length : close + 3;
      }
      open = text.indexOf("<!--", Math.max(at, open + 4));
    }
    place = end;
  }
  return result + text.slice(at);
}

function isInCodeSpan(line: string, column: number): boolean {
  if (column > 2_000) return false;
  return (line.slice(0, column).match(/`/g)?.length ?? 0) % 2 === 1 && line.indexOf("`", column) > 0;
}

/** Without quoted messages, signatures and footers; an answer that was written below or between the quoted lines stays. */
function withoutMail(lines: readonly MarkdownLine[]): readonly MarkdownLine[] {
  const kept: MarkdownLine[] = [];
  let from = 0;
  let isAnswered = false;
  while (from < lines.length) {
    const end = mailEnd(lines, from);
    if (end.type === "none") return [...kept, ...lines.slice(from)];
    const above = lines.slice(from, end.index);
    kept.push(...above);
    if (end.type === "tail") {
      const within = lines[end.index];
      return end.column > 0 && within !== undefined ? [...kept, { ...within, text: within.text.slice(0, end.column) }] : kept;
    }
    isAnswered ||= saysSomething(textOf(withoutQuotes(above)));
    const first = nextLine(lines, end.index + end.height, (line) => line.text.trim() !== "");
    if (isAnswered || !isQuoted(lines[first])) return kept;
    from = endOfQuote(lines, first);
  }
  return kept;
}

/** The first line from `from` on that is so; where none is, the end. */
function nextLine(lines: readonly MarkdownLine[], from: number, isSo: (line: MarkdownLine) => boolean): number {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && isSo(line)) return index;
  }
  return lines.length;
}

function textOf(lines: readonly MarkdownLine[]): string {
  return lines.map((line) => line.text).join("\n");
}

function isQuoted(line: MarkdownLine | undefined): boolean {
  return line !== undefined && !line.code && /^ {0,3}>/.test(line.text);
}

/** The first line after a quoted message that is none of it: programs wrap its lines without the sign. */
function endOfQuote(lines: readonly MarkdownLine[], from: number): number {
  let isBelowGap = false;
  return nextLine(lines, from, (line) => {
    const isGap = line.text.trim() === "";
    const isEnd = isBelowGap && !isGap && !isQuoted(line);
    isBelowGap = isGap;
    return isEnd;
  });
}

const CALLOUT = /^ {0,3}>\s?\[!(?:note|tip|important|warning|caution)\]\s*$/i;
const SAYS_WHO = /^(?:@[\w-]+|\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?) (?:wrote|said|asked|writes|schrieb|fragte|a écrit|escribió)\s?:$/u;

/** Without quoted lines. A callout is no quote, and a quote that is led up to ("Their status page says:") belongs to what is said. */
function withoutQuotes(lines: readonly MarkdownLine[]): readonly MarkdownLine[] {
  const kept: MarkdownLine[] = [];
  let block: "callout" | "led-up-to" | "quote" | null = null;
  let lead = -1;
  for (const line of lines) {
    if (!isQuoted(line)) {
      block = null;
      if (line.text.trim() !== "") lead = kept.length;
      kept.push(line);
      continue;
    }
    if (block === null) {
      block = CALLOUT.test(line.text) ? "callout" : blockAfter(kept[lead]);
      // Who wrote what is left out goes, too.
      if (block === "quote" && namesAuthor(kept[lead])) kept.splice(lead);
    }
    if (block === "quote" || CALLOUT.test(line.text)) continue;
    lead = kept.length;
    kept.push(block === "callout" ? { ...line, text: line.text.replace(/^ {0,3}> ?/, "") } : line);
  }
  return kept;
}

/** What a quote is below this line. */
function blockAfter(line: MarkdownLine | undefined): "led-up-to" | "quote" {
  return line !== undefined && !line.code && line.text.trimEnd().endsWith(":") && !namesAuthor(line) ? "led-up-to" : "quote";
}

function namesAuthor(line: MarkdownLine | undefined): boolean {
  return line !== undefined && !line.code && SAYS_WHO.test(line.text.trim().slice(-200));
}

/** No empty lines at the ends nor two in a row, no fences or list signs left with nothing in them. */
function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}
