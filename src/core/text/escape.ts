/** Breaks a mention, reference or address without showing: GitHub finds none of them across it. */
export const BREAK = "&#8203;";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
// They reorder or hide what is read: what Unicode calls ignorable, such as bidirectional controls, fillers and tags, and signs that are
// drawn as nothing. The joiners of Persian, Sinhala and emoji stay, and the selector that gives an emoji its colours.
const INVISIBLE =
  /(?!\u200c|\u200d|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffc\u{13441}\u{13442}\u{16fe4}\u{1d159}]/gu;
const PLAIN = /^[\n -~]*$/;
const BRAILLE_BLANK = /\u2800/g;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

/** The text without control, bidirectional and invisible characters; lines stay. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "")
    .replace(BRAILLE_BLANK, " ")
    .replace(LONE_SURROGATES, "\ufffd")
    .replace(STACKED_MARKS, "$1");
}

/** The text on one line, cleaned, at most `most` characters, cut at a word with "…". */
export function oneLine(text: string, most: number): string {
  return cut(
    clean(text.slice(0, most * 20 + 200))
      .replace(/\s+/g, " ")
      .trim(),
    most,
  );
}

/** At most `most` characters (code points), cut at the last word that fits, with "…" where something is missing. */
export function cut(text: string, most: number): string {
  const points = [...text];
  if (points.length <= most) return text;
  const head = points.slice(0, most - 1).join("");
  const word = /^(.*\S)\s\S*$/s.exec(head)?.[1];
  return `${(word !== undefined && word.length > head.length * 0.6 ? word : head).trimEnd()}…`;
}

/**
 * What an outsider wrote, as harmless Markdown for the middle of a line or a table cell: no formatting, mention,
 * reference, link, HTML or comment comes out of it, and it reads as it was written.
 */
export function inlineMarkdown(text: string, most = 200): string {
  return escapeMarkdown(oneLine(text, most));
}

/** Commit ids, which GitHub links also without `@`; whole numbers are some, too. */
const COMMIT_IDS = /(?<![\da-z])[\da-f]{7,40}(?![\da-z])/gi;
const ADVISORIES = /\b(?:CVE|GHSA)-(?=[\da-z])/gi;

/** As `inlineMarkdown`, of a line that is clean and short enough, with the spaces at its ends. */
export function escapeMarkdown(line: string): string {
  return line
    .replace(COMMIT_IDS, (id) => id.replace(/.{6}(?=.)/g, "$&\ue002"))
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]|~^]/g, "\\$&")
    .replace(/\$/g, "<span>$</span>")
    .replace(/@/g, `@${BREAK}`)
    .replace(/(?<!&)#(?=\d)/g, `#${BREAK}`)
    .replace(/\bGH-(?=\d)/gi, `$&${BREAK}`)
    .replace(/:(?=\/\/)/g, `:${BREAK}`)
    .replace(/\bwww(?=\.)/gi, `$&${BREAK}`)
    .replace(/^(?:#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$))/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(ADVISORIES, `$&${BREAK}`)
    .replaceAll("\ue002", BREAK);
}

/** Text for HTML, between tags or in a quoted attribute. */
export function html(text: string): string {
  return clean(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
}

/** Text for a mail header or an issue's title: one line, no control characters, at most `most` characters. */
export function header(text: string, most = 120): string {
  return oneLine(text, most);
}

/** What a stranger wrote, for a mail: plain, on one line, and no program makes links of its addresses. */
export function linklessPlain(text: string, most = 200): string {
  return linkless(oneLine(text, most));
}

/** Text of whose addresses no program makes links. */
export function linkless(text: string): string {
  return text
    .replace(/:(?=\/\/)/g, ":\u200b")
    .replace(/\bwww(?=\.)/gi, "$&\u200b")
    .replace(/@(?=[a-z0-9])/gi, "@\u200b");
}

/** Plain text for a mail: cleaned, on one line. */
export function inlinePlain(text: string, most = 200): string {
  return oneLine(text, most);
}
