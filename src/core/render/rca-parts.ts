/** A generated part: its name, where it stands, and its text with its markers. */
export type RcaPart = { readonly name: string; readonly from: number; readonly until: number; readonly text: string };

const BEGIN = /<!-- incident-slo:rca:([a-z-]+) -->/g;

/** The generated parts of an RCA's body, markers included: those whose two markers stand in it exactly once, in order. */
export function partsOf(body: string): readonly RcaPart[] {
  return [...body.matchAll(BEGIN)].flatMap((found) => {
    const name = found[1] ?? "";
    const end = `<!-- /incident-slo:rca:${name} -->`;
    const until = body.indexOf(end, found.index);
    const isOnce = body.indexOf(found[0]) === body.lastIndexOf(found[0]) && body.indexOf(end) === body.lastIndexOf(end);
    const inside = until < 0 ? "" : body.slice(found.index + found[0].length, until);
    if (until < 0 || !isOnce || /<!-- \/?incident-slo:rca:/.test(inside)) return [];
    return [{ name, from: found.index, until: until + end.length, text: body.slice(found.index, until + end.length) }];
  });
}

/**
 * The body with its generated parts replaced by those of `fresh`, all else untouched to the letter. A part whose markers
 * someone took out, doubled or nested is left as it is. Null: nothing is to be changed.
 */
export function refreshRca(body: string, fresh: string): string | null {
  const news = new Map(partsOf(fresh).map((part) => [part.name, part.text]));
  let result = "";
  let at = 0;
  for (const part of partsOf(body)) {
    const text = news.get(part.name);
    const isSame = text === undefined || text === part.text.replace(/\r\n/g, "\n");
    result += body.slice(at, part.from) + (isSame ? part.text : text);
    at = part.until;
  }
  result += body.slice(at);
  return result === body ? null : result;
}
