import type { Dialect, QueryPart } from "./query.ts";

/** What it means for people that a server does not tell some part. Parts without a line cost requests at most. */
const CONSEQUENCES: readonly (readonly [QueryPart, string])[] = [
  ["hidden", "which comments are hidden, so they count like others"],
  ["editor", "who edited a comment, so that an edited one of ours is taken as we wrote it"],
  ["closer", "what closed an issue, so a merged change counts like a person's closing"],
  ["transferred", "that an issue was moved here"],
  ["comment-deleted", "that a comment was deleted"],
  ["duplicates", "what is marked as a duplicate, so only support's words and closings tell"],
  ["cross-referenced", "which pull requests are linked, so a root cause analysis lists none"],
  ["renamed", "who changed a title, so a public page shows what it is now"],
  ["assigned", "who was assigned and when"],
  ["blob-flags", "whether a long policy file is complete"],
  ["reactions", "since when a run has been writing about an issue, so a 🚀 that a dead run left stays until the next news"],
];

/** What this server does not tell, each as the end of a sentence. */
export function lacksOf(dialect: Dialect): readonly string[] {
  return [...reasons(dialect), ...CONSEQUENCES.filter(([part]) => !dialect.has(part)).map(([, words]) => words)];
}

/** The reason of a closing is told by its event, and of the last one by the issue as well. */
function reasons(dialect: Dialect): readonly string[] {
  if (dialect.has("closed-reason")) return [];
  return dialect.has("issue-reason")
    ? ["why an issue was closed but for the last time, so earlier closings count as completed"]
    : ["why issues are closed, so every closing counts as completed"];
}
