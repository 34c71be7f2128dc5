import type { ActionItems } from "../notice/memory.ts";
import { linesOf } from "../text/quote.ts";

const TASK = /^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(\S.*)$/;

/** The action items of an RCA: its task list outside code and hidden text, the template's empty one apart. Null: it has none. */
export function actionItemsIn(body: string): ActionItems | null {
  const lines = linesOf(body.replace(/\r\n?/g, "\n").replace(/<!--[\s\S]*?(?:-->|$)/g, ""));
  const tasks = lines.flatMap((line) => {
    const [, mark, text = ""] = (line.code ? null : TASK.exec(line.text)) ?? [];
    return mark === undefined || /^(?:…|\.{3})\s*$/.test(text) ? [] : [mark !== " "];
  });
  return tasks.length === 0 ? null : { done: tasks.filter((isDone) => isDone).length, of: tasks.length };
}
