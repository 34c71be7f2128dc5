import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";

/** Something for which GitHub runs nothing of a workflow, in the words of its own parser. */
export type WorkflowRefusal = { readonly line: number; readonly column: number; readonly text: string };

const LONGEST_TEXT = 200;

/**
 * What GitHub's parser refuses: keys, kinds of values, expressions, what they may read where they stand. It has no bounds of its
 * own: it is for texts that `readPlainYaml` has read.
 */
export async function refusalsIn(name: string, content: string): Promise<readonly WorkflowRefusal[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  // Without a place it is the parser that stumbled, such as over a key that is a number.
  const refusals = context.errors.getErrors().flatMap(({ rawMessage, range }) => {
    const text = rawMessage.replace("ErrorExceededMaxLength", "Exceeded max expression length 21000");
    return range === undefined ? [] : [{ ...range.start, text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text }];
  });
  // A part that aliases repeat is refused each time.
  return [...new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal])).values()];
}
