import type { MarkdownLine } from "./quote.ts";

const TIME = /(?<!\d)\d{1,2}\s?[:.h]\s?\d{2}(?!\d)/;
const DATE = /(?<!\d)(?:(?:19|20)\d{2}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})|\d\s?[年년]|^\S+\s\p{L}{2,5}[.,]{1,2}\s/u;
const ADDRESS = /<[^<>\s]{1,200}@[^<>\s]{1,200}>|\*{3}@\*{3}\.\*{3}|[([][^()[\]\s]{1,200}@[^()[\]\s]{1,200}[)\]]/;
/** How mail programs begin the line above a quoted message, as far as it may run over several lines. */
const STARTS = /^(?:on|am|le|el|em|il|op|den|dne|w dniu|v|\p{L}{1,6}[.,]{1,2} \d|\d)/iu;
/** … and how they end it where they write no address. */
const WROTE =
  /^(?:(?:on|le|el|em|il|w dniu|dne)\s.*\b(?:wrote|writes|a écrit|escribió|escreveu|ha scritto|napisał(?:\(a\))?|napsal(?:\(a\))?)\s?:|(?:am|op|den)\s.*\b(?:schrieb|schreef|skrev)\b.*:|.*(?:写道|寫道|のメール|作成|작성)\s?[:：])$/iu;
const MOST_OF_AN_ATTRIBUTION = 400;

/** How many lines the line above a quoted message takes from `index` on ("On … wrote:", also over two or three); 0: there is none. */
function attributionAt(lines: readonly MarkdownLine[], index: number): number {
  let joined = "";
  for (let height = 1; height <= 3; height += 1) {
    const line = lines[index + height - 1];
    if (line === undefined || line.code || line.text.trim() === "") return 0;
    if (joined.length + line.text.length > MOST_OF_AN_ATTRIBUTION) return 0;
    joined = `${joined} ${line.text.replace(/^[\s*_>]{1,9}/, "").replace(/[\s*_]{1,9}$/, "")}`.trim();
    if (height > 1 && !STARTS.test(joined)) return 0;
    if (!/[:：]$/.test(joined)) continue;
    const isDated = TIME.test(joined) || DATE.test(joined);
    if (isDated && (WROTE.test(joined) || ADDRESS.test(joined))) return height;
  }
  return 0;
}

/** The fields of a quoted message's head, in the languages that mail programs write them. */
const FIELDS: readonly (readonly [string, RegExp])[] = [
  ["from", /^(?:from|von|de|da|van|fra|från|od|lähettäjä|от|від|kimden|差出人|发件人|寄件者|보낸 ?사람)\s?[:：]/iu],
  [
    "sent",
    /^(?:sent|date|gesendet|datum|envoyé|enviad[oa](?: el| em)?|fecha|data|inviato|verzonden|sendt|dato|skickat|wysłano|odesláno|lähetetty|отправлено|дата|надіслано|gönderme tarihi|送信日時|日付|发送时间|日期|보낸 ?날짜)\s?[:：]/iu,
  ],
  ["to", /^(?:to|an|à|a|para|aan|til|till|do|komu|vastaanottaja|кому|kime|宛先|收件人|收件者|받는 ?사람)\s?[:：]/iu],
  ["cc", /^(?:cc|kopie|copia|kopi|kopia|dw|копия|抄送|参照)\s?[:：]/iu],
  [
    "subject",
    /^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|emne|ämne|temat|předmět|aihe|тема|konu|件名|主题|主旨|제목)\s?[:：]/iu,
  ],
];

/** Whether the head of a quoted message begins here: sender, subject and one more field, each on a line, or all on one. */
function isHeaderBlock(lines: readonly MarkdownLine[], index: number): boolean {
  if (fieldOf(lines[index]?.text ?? "") === null) return false;
  const found = new Set<string>();
  for (const line of lines.slice(index, index + 9)) {
    if (line.code || line.text.trim() === "") break;
    const field = fieldOf(line.text);
    if (field !== null) found.add(field);
  }
  if (found.has("from") && found.has("subject") && found.size >= 3) return true;
  return /^from:.{1,300}\s(?:sent|date):.{1,300}\ssubject:/i.test(bare(lines[index]?.text ?? "").slice(0, 1_000));
}

function fieldOf(text: string): string | null {
  const line = bare(text.slice(0, 60));
  if (!/[:：]/.test(line)) return null;
  return FIELDS.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

function bare(text: string): string {
  return text.replace(/^[\s*_>]{1,9}/, "").replace(/\*{1,2}(?=\s|[:：])/g, "");
}

/** What the long expressions find passes this short one: making them takes a while. */
const MAY_BE_FOOTER = /^(?:[-#<—–―]|begin|anfang|sent|get|gesendet|von|env|inv|verst|skick|reply|you|view|message)|\/unsubscribe/iu;
const FORWARDED =
  /^(?:-{2,}(?!-)\s?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|mensaje original|mensaje reenviado|mensagem original|messaggio originale|oorspronkelijk bericht|original appointment|.{0,40}reply above this line.{0,40})\s?-{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|#{2}-.{0,80}-#{2})/iu;
const CLIENT =
  /^(?:sent from (?:my|mail|outlook|yahoo|proton)\b.{0,60}|get outlook for .{0,40}|von meinem .{0,40}gesendet|gesendet (?:von|mit) .{0,60}|envoyé (?:de|depuis) mon .{0,40}|enviado (?:desde|do|de) .{0,40}|inviato da .{0,40}|verstuurd vanaf .{0,40}|skickat från .{0,40})$/iu;
const FOOTER =
  /^(?:[—–―-]{1,3}\s{0,3})?(?:<br ?\/?>)?(?:reply to this (?:email|e-mail) directly|you are receiving this (?:email |e-mail )?because|view (?:it|this \w{1,20}) on github[.,<]|message id: ?<?)/i;
const FOOTER_WITHIN = /\s(?:[—–―]|--)\s{1,4}(?:reply to this email directly|you are receiving this because)/i;
const UNSUBSCRIBE = /\/notifications\/unsubscribe(?:-auth)?\//i;
const FOOTER_SIGN = /^[—–―]$/;

/** What a service writes above an answer that it sends: everything below it is new. */
const DELIMITER = /^(?:#{2}-.{0,80}-#{2}|-{2,}(?!-).{0,40}reply above this line.{0,40}-{2,})\s*$/i;

/** Without a service's line that begins the message itself. */
export function belowDelimiter(lines: readonly MarkdownLine[]): readonly MarkdownLine[] {
  const first = lines.findIndex((line) => line.text.trim() !== "");
  const line = lines[first];
  return line !== undefined && !line.code && line.text.length < 200 && DELIMITER.test(line.text.trim()) ? lines.slice(first + 1) : lines;
}

/** Where what a mail program or the service put below an answer begins: a quoted message, a signature, a footer. */
export type MailEnd =
  | { readonly type: "none" }
  /** Everything from the line `index` on, and of that line what follows `column`. */
  | { readonly type: "tail"; readonly index: number; readonly column: number }
  /** A line above a quoted message, of `height` lines: what follows may still be an answer below it. */
  | { readonly type: "attribution"; readonly index: number; readonly height: number };

/** The first of them at or after the line `from`. */
export function mailEnd(lines: readonly MarkdownLine[], from: number): MailEnd {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.code) continue;
    const height = attributionAt(lines, index);
    if (height > 0) return { type: "attribution", index, height };
    const isTail = isSignature(lines, index) || isFooter(lines, index) || isHeaderBlock(lines, index);
    if (isTail) return { type: "tail", index: aboveRules(lines, index), column: 0 };
    const within = line.text.length > 20_000 ? null : FOOTER_WITHIN.exec(line.text);
    if (within !== null) return { type: "tail", index, column: within.index };
  }
  return { type: "none" };
}

/** `-- ` on a line of its own; without its space only where it underlines nothing. */
function isSignature(lines: readonly MarkdownLine[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  return text === "-- " || (text.trim() === "--" && (lines[index - 1]?.text ?? "").trim() === "");
}

function isFooter(lines: readonly MarkdownLine[], index: number): boolean {
  const text = (lines[index]?.text ?? "").slice(0, 600).replace(/^[\s*_>]{1,9}/, "");
  if (!MAY_BE_FOOTER.test(text.trimStart())) return false;
  if (FORWARDED.test(text) || CLIENT.test(text.replace(/[\s*_]{1,9}$/, "")) || FOOTER.test(text) || UNSUBSCRIBE.test(text)) return true;
  return FOOTER_SIGN.test(text.trim()) && FOOTER.test((lines[index + 1]?.text ?? "").slice(0, 600).replace(/^[\s*_>]{1,9}/, ""));
}

/** Rules and empty lines above a message's head belong to it. */
function aboveRules(lines: readonly MarkdownLine[], index: number): number {
  const before = lines.slice(0, index).findLastIndex((line) => line.code || /[^\s_*-]/.test(line.text));
  return before + 1;
}
