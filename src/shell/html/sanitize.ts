/** Elements that GitHub keeps in what people write; every other tag is taken out and its words stay. */
const KEPT = new Set(
  "h1 h2 h3 h4 h5 h6 br b i strong em a pre code img tt div ins del sup sub p picture ol ul li table thead tbody tfoot tr td th blockquote dl dt dd kbd q samp var hr ruby rt rp s strike summary details caption figure figcaption abbr bdo cite dfn mark small source span time wbr".split(
    " ",
  ),
);
/** Elements that go with all that is in them. */
const DROPPED = new Set(
  "script style iframe object embed noscript noembed noframes textarea title xmp plaintext template svg math select button form head".split(
    " ",
  ),
);
const VOID = new Set("br hr img source wbr".split(" "));
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  "*": ["align", "title", "lang", "dir", "width", "height", "valign"],
  a: ["href"],
  img: ["src", "alt"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
  ol: ["start", "reversed"],
  details: ["open"],
  time: ["datetime"],
};

const NAME = "[a-zA-Z][a-zA-Z0-9-]*";
const VALUE = String.raw`(?:"[^"]*"|'[^']*'|[^\s"'=<>${"`"}]+)`;
const ATTRIBUTE = String.raw`\s+[a-zA-Z_:][\w:.-]*(?:\s*=\s*${VALUE})?`;
const TAG = new RegExp(`^<(/?)(${NAME})((?:${ATTRIBUTE})*)\\s*/?>`);
const PAIR = new RegExp(String.raw`\s+([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(${VALUE}))?`, "g");

/** Where a link leads on these pages; null: it is not one to follow. */
export type Follow = (href: string) => string | null;

/**
 * HTML that strangers had a hand in, as GitHub shows it: known elements and attributes, balanced, links that are safe. Tables,
 * folds and small print stay; scripts, styles, handlers and comments do not.
 */
export function sanitized(html: string, follow: Follow): string {
  const output: string[] = [];
  const open: string[] = [];
  let rest = html;
  while (rest !== "") {
    const text = /^[^<]+/.exec(rest)?.[0];
    if (text !== undefined) {
      output.push(text.replaceAll(">", "&gt;"));
      rest = rest.slice(text.length);
    } else rest = takeMarkup(rest, output, open, follow);
  }
  return (
    output.join("") +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join("")
  );
}

/** Takes what begins with `<` off the front. */
function takeMarkup(rest: string, output: string[], open: string[], follow: Follow): string {
  const comment = /^<!--(?:[\s\S]*?-->|[\s\S]*$)|^<[!?][^>]*>?/.exec(rest)?.[0];
  if (comment !== undefined) return rest.slice(comment.length);
  const [tag, slash, word = "", attributes = ""] = TAG.exec(rest) ?? [];
  if (tag === undefined) {
    output.push("&lt;");
    return rest.slice(1);
  }
  const name = word.toLowerCase();
  const after = rest.slice(tag.length);
  if (DROPPED.has(name)) return slash === "/" ? after : withoutElement(after, name);
  if (!KEPT.has(name)) return after;
  if (slash === "/") closeTag(name, output, open);
  else {
    output.push(`<${name}${keptAttributes(name, attributes, follow)}>`);
    if (!VOID.has(name)) open.push(name);
  }
  return after;
}

function withoutElement(after: string, name: string): string {
  const end = new RegExp(`</${name}\\s*>`, "i").exec(after);
  return end === null ? "" : after.slice(end.index + end[0].length);
}

/** Closes the element and whatever was left open in it; an end without a beginning is nothing. */
function closeTag(name: string, output: string[], open: string[]): void {
  const place = open.lastIndexOf(name);
  if (place < 0) return;
  for (const inner of open.splice(place).reverse()) output.push(`</${inner}>`);
}

function keptAttributes(name: string, text: string, follow: Follow): string {
  const allowed = new Set([...(ATTRIBUTES["*"] ?? []), ...(ATTRIBUTES[name] ?? [])]);
  return [...text.matchAll(PAIR)]
    .flatMap(([, word = "", quoted = ""]) => {
      const attribute = word.toLowerCase();
      const value = quoted.replace(/^(["'])([\s\S]*)\1$/, "$2");
      if (!allowed.has(attribute)) return [];
      if (attribute !== "href" && attribute !== "src") return [[attribute, value]];
      const link = follow(decoded(value));
      return link === null ? [] : [[attribute, encoded(link)]];
    })
    .map(([attribute, value = ""]) => ` ${attribute}="${value.replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`)
    .join("");
}

/** An attribute's value as the browser reads it, as far as an address could hide in it. */
function decoded(value: string): string {
  return value
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});?/g, (_, code: string) => characterOf(Number(code)))
    .replace(/&colon;/gi, ":")
    .replace(/&(?:tab|newline);/gi, "")
    .replace(/&quot;/gi, '"')
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&amp;/gi, "&")
    .replace(/\p{Cc}/gu, "")
    .trim();
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

function encoded(value: string): string {
  return value.replaceAll("&", "&amp;");
}
