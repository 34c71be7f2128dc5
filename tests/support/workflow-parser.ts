import * as parser from "@actions/workflow-parser";
import * as actions from "@actions/workflow-parser/actions/index";

export const { isBasicExpression, isBoolean, isMapping, isNumber, isSequence, isString } = parser;

/** A piece of a workflow as GitHub's parser has it: text, mapping, expression, … */
export type Token = Parameters<typeof isMapping>[0];
export type Events = Awaited<ReturnType<typeof parser.convertWorkflowTemplate>>["events"];

export type ParsedWorkflow = { readonly root: Token; readonly events: Events };

/** Reads a workflow as GitHub does. Throws every problem that GitHub would refuse it for. */
export async function parseWorkflow(name: string, content: string): Promise<ParsedWorkflow> {
  const { context, value } = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
  if (value === undefined) throw new Error(`${name}: it is no workflow`);
  const { events } = await parser.convertWorkflowTemplate(context, value);
  const problems = context.errors.getErrors().map(({ message }) => message);
  if (problems.length > 0) throw new Error(`${name}: ${problems.join("; ")}`);
  return { root: value, events };
}

/** An action's inputs and defaults, as GitHub reads its action.yml: a default is text or an expression. */
export type ActionInputs = ReadonlyMap<string, Token | null>;

/** Throws every problem that GitHub would refuse the file for. */
export function parseActionInputs(name: string, content: string): ActionInputs {
  const { context, value } = actions.parseAction({ name, content }, new parser.NoOperationTraceWriter());
  const problems = context.errors.getErrors().map(({ message }) => message);
  if (value === undefined || problems.length > 0) throw new Error(`${name}: ${problems.join("; ")}`);
  const { inputs = [] } = actions.convertActionTemplate(context, value);
  return new Map(inputs.map((input) => [input.id, input.default ?? null]));
}
