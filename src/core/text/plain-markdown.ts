import { HTML_TAGS } from "./html-tags.ts";
import { CODE_SPAN, codeIsClear, linesOf } from "./quote.ts";

const LABEL = String.raw`(?:[^[\]\n\\]|\\.|\[(?:[^[\]\n\\]|\\.)*\])*`;
const DESTINATION = String.raw`\(\s{0,9}<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s{1,9}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\s{0,9}\)`;
const LINKED_IMAGE = String.raw`\[!\[(${LABEL})\]${DESTINATION}\]${DESTINATION}`;
const LINK = String.raw`(!?)\[(${LABEL})\](?:${DESTINATION}|\[([^[\]\n]{0,200})\])?`;
const LINKS = new RegExp(`${CODE_SPAN.source}|${LINKED_IMAGE}|${LINK}`, "g");
const LINKS_AND_NO_CODE = new RegExp(`(?!)()()|${LINKED_IMAGE}|${LINK}`, "g");
const DEFINITION =
  /^ {0,3}\[(?!\^)([^[\]\n]{1,200})\]:[ \t]{0,9}<?([^\s<>()[\]]+(?:\([^\s<>()[\]]*\)[^\s<>()[\]]*)*)>?(?:[ \t]{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?[ \t]{0,9}$/;

/** Changes what stands outside fenced code, stretch by stretch. */
function inProse(text: string, change: (prose: string, isClear: boolean) => string): string {
  const lines = linesOf(text);
  const isClear = codeIsClear(lines.flatMap((line) => (line.code ? [] : [line.text])));
  const parts: { readonly code: boolean; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last !== undefined && last.code === line.code) last.lines.push(line.text);
    else parts.push({ code: line.code, lines: [line.text] });
  }
  return parts.map((part) => (part.code ? part.lines.join("\n") : change(part.lines.join("\n"), isClear))).join("\n");
}

/** Markdown with each link in the form `[text](address)`: references are resolved, spaces dropped, and an image is a link with its alternative text. */
export function linksInPlace(text: string): string {
  if (!text.includes("[")) return text;
  const defined = new Map<string, string>();
  const kept = linesOf(text).filter((line) => {
    const [, name, address = ""] = (line.code ? null : DEFINITION.exec(line.text)) ?? [];
    if (name === undefined) return true;
    if (!defined.has(nameOf(name))) defined.set(nameOf(name), address);
    return false;
  });
  return inProse(kept.map((line) => line.text).join("\n"), (prose, isClear) =>
    prose.replace(isClear ? LINKS : LINKS_AND_NO_CODE, (whole, _ticks, code, inner, image, around, sign, label, address, reference) => {
      if (code !== undefined) return whole;
      if (inner !== undefined) return linkTo(inner, around || image);
      const target = address ?? (reference === undefined ? defined.get(nameOf(label)) : defined.get(nameOf(reference || label)));
      if (target === undefined) return whole;
      return sign === "!" ? linkTo(label, target) : `[${label}](${target})`;
    }),
  );
}

function nameOf(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}

/** A link in place of an image. */
function linkTo(alternative: string, address: string): string {
  const words = alternative
    .replace(/[[\]\n]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return /^https?:\/\//i.test(address) ? `[${words || "image"}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})` : words;
}

const ATTRIBUTES = `((?:[^<>"']|"[^"<]*"|'[^'<]*')*)`;
const ANCHOR = String.raw`<a\s${ATTRIBUTES}>([^<]{0,1000})<\/a\s{0,9}>`;
const TAG = String.raw`<(\/?)(${HTML_TAGS})(?=[\s/>])${ATTRIBUTES}>`;
/** The program's own sign for a dollar that begins no formula. */
const DOLLAR = "<span>$</span>";
const HTML = new RegExp(`${CODE_SPAN.source}|<span>\\$</span>|${ANCHOR}|${TAG}`, "gi");
const HTML_AND_NO_CODE = new RegExp(`(?!)()()|<span>\\$</span>|${ANCHOR}|${TAG}`, "gi");

/** Markdown without HTML: pictures and anchors become links, breaks and blocks lines, other known tags nothing. */
export function inlineHtml(text: string): string {
  if (!text.includes("<")) return text;
  return inProse(text, (prose, isClear) =>
    prose.replace(isClear ? HTML : HTML_AND_NO_CODE, (whole, _ticks, code, anchor, words, slash, tag, attributes, place: number) => {
      if (code !== undefined || whole === DOLLAR) return whole;
      if (anchor !== undefined) {
        const address = attributeIn(anchor, "href");
        return address === "" || words.trim() === "" ? words : linkTo(words, address);
      }
      return inPlaceOf(tag.toLowerCase(), slash === "/", attributes, isInTable(prose, place));
    }),
  );
}

function inPlaceOf(tag: string, isEnd: boolean, attributes: string, inTable: boolean): string {
  const line = inTable ? " " : "\n";
  switch (tag) {
    case "img":
      return linkTo(attributeIn(attributes, "alt"), attributeIn(attributes, "src"));
    case "video":
    case "audio":
    case "source":
      return /^https?:/i.test(attributeIn(attributes, "src")) ? linkTo(tag === "source" ? "" : tag, attributeIn(attributes, "src")) : "";
    case "li":
      return isEnd ? "" : `${line}${inTable ? "" : "- "}`;
    case "br":
    case "hr":
    case "tr":
      return line;
    case "td":
    case "th":
      return " ";
    default:
      return /^(?:p|div|summary|details|h[1-6]|ul|ol|table|blockquote|pre|dl|dt|dd|section|figure)$/.test(tag) ? line : "";
  }
}

function isInTable(text: string, place: number): boolean {
  const start = text.lastIndexOf("\n", place - 1) + 1;
  return /^\s{0,9}\|/.test(text.slice(start, start + 12));
}

function attributeIn(attributes: string, name: string): string {
  const [, double, single, bare = ""] =
    new RegExp(String.raw`(?:^|\s)${name}\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, "i").exec(attributes) ?? [];
  return (double ?? single ?? bare).trim();
}
