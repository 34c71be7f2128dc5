import type { KeyPath, ReportProblem } from "./problem.ts";
import { stringsIn } from "./word-rules.ts";

/** People to mention, each with its "@", or `assignees`. */
export function compileMentions(list: readonly string[], path: KeyPath, report: ReportProblem): readonly string[] {
  return stringsIn(list, "mention", path, report).map((who) => (who.startsWith("@") || /^assignees$/i.test(who) ? who : `@${who}`));
}
