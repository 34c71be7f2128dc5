/** A part of a page, before it is laid out as Markdown or HTML. Texts are plain. */
export type Block =
  | { readonly type: "heading"; readonly text: string }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "list"; readonly items: readonly { readonly term: string; readonly text: string }[] }
  /** The first cell of a row names it. */
  | { readonly type: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

type BlockLine = { readonly type: "line" | "item"; readonly text: string };

/** The owner's words as blocks: lines that begin with "- " are a list, and those set in below go on with the item. `**Term**: text` is an item with a term. */
export function blocksOf(words: string): readonly Block[] {
  const groups: { readonly type: BlockLine["type"]; readonly texts: string[] }[] = [];
  for (const { type, text } of partsOf(words)) {
    const last = groups.at(-1);
    if (last?.type === type) last.texts.push(text);
    else groups.push({ type, texts: [text] });
  }
  return groups.map(({ type, texts }) =>
    type === "item" ? { type: "list", items: texts.map(itemOf) } : { type: "text", text: texts.join("\n") },
  );
}

function partsOf(words: string): readonly BlockLine[] {
  const parts: BlockLine[] = [];
  for (const line of words.split(/\r?\n/).filter((each) => each.trim() !== "")) {
    const item = /^\s*[-*] (.*)$/.exec(line)?.[1];
    const last = parts.at(-1);
    if (item !== undefined) parts.push({ type: "item", text: item.trim() });
    else if (/^\s/.test(line) && last?.type === "item") parts[parts.length - 1] = { type: "item", text: `${last.text} ${line.trim()}` };
    else parts.push({ type: "line", text: line.trim() });
  }
  return parts;
}

function itemOf(text: string) {
  const [, term = "", more = "", rest = ""] = /^\*\*([^*]+)\*\*([^:]*):\s*(.*)$/.exec(text) ?? [];
  return term === "" ? { term, text } : { term: `${term}${more}`, text: rest };
}
