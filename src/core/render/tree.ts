/** A template as it was read: what it would print, ask and run, without any of it being done. */
export type TemplateTree = readonly TemplatePart[];

export type TemplatePart =
  | { readonly type: "print"; readonly call: TemplateCall }
  | {
      readonly type: "block";
      readonly call: TemplateCall;
      readonly body: TemplateTree;
      readonly otherwise: TemplateTree;
      /** `as |name|`. */
      readonly names: readonly string[];
    }
  | {
      readonly type: "partial";
      readonly line: number;
      /** Null: the name is only known when it runs. */
      readonly name: string | null;
      /** Null: that of the place. */
      readonly context: TemplateValue | null;
      readonly fields: readonly (readonly [string, TemplateValue])[];
      /** What it is handed to print; null: nothing. */
      readonly body: TemplateTree | null;
    }
  /** `{{#*inline "name"}}`: a partial of its own; other names are none. */
  | { readonly type: "inline"; readonly line: number; readonly decorator: string; readonly name: string; readonly body: TemplateTree };

/** A field, or a helper with what it is given. */
export type TemplateCall = {
  readonly line: number;
  readonly path: TemplatePath;
  readonly values: readonly TemplateValue[];
  readonly fields: readonly (readonly [string, TemplateValue])[];
};

export type TemplateValue = TemplatePath | { readonly type: "literal" } | { readonly type: "call"; readonly call: TemplateCall };

export type TemplatePath = {
  readonly type: "path";
  readonly line: number;
  /** As written. */
  readonly text: string;
  /** How many `../`. */
  readonly depth: number;
  /** `@index` and the like. */
  readonly isData: boolean;
  /** Empty: `this`. */
  readonly names: readonly string[];
};

/** The parser's own nodes as a tree; what is plain text or a comment is left out. */
export function treeOf(program: Program | undefined): TemplateTree {
  return program?.body.flatMap(partOf) ?? [];
}

type Program = hbs.AST.Program;
type Node = hbs.AST.Node;

/** The parser's types say less than it does: what a template leaves out (a hash, an `else`) is not there, and a decorator's `type` is its own. */
type Nodes = {
  readonly MustacheStatement: hbs.AST.MustacheStatement;
  readonly BlockStatement: hbs.AST.BlockStatement;
  readonly PartialStatement: hbs.AST.PartialStatement & { readonly program?: Program };
  readonly PartialBlockStatement: hbs.AST.PartialBlockStatement;
  readonly Decorator: hbs.AST.Decorator & { readonly program?: Program };
  readonly DecoratorBlock: hbs.AST.DecoratorBlock;
  readonly SubExpression: hbs.AST.SubExpression;
  readonly PathExpression: hbs.AST.PathExpression;
};

function isA<Type extends keyof Nodes>(type: Type, node: Node): node is Nodes[Type] {
  return node.type === type;
}

function partOf(node: Node): readonly TemplatePart[] {
  if (isA("MustacheStatement", node)) return [{ type: "print", call: callOf(node) }];
  if (isA("BlockStatement", node)) {
    const { program, inverse } = node;
    return [{ type: "block", call: callOf(node), body: treeOf(program), otherwise: treeOf(inverse), names: program?.blockParams ?? [] }];
  }
  if (isA("PartialStatement", node) || isA("PartialBlockStatement", node)) return [partialOf(node)];
  return isA("Decorator", node) || isA("DecoratorBlock", node) ? [inlineOf(node)] : [];
}

function partialOf({ loc, name, params, hash, program }: Nodes["PartialStatement"] | Nodes["PartialBlockStatement"]): TemplatePart {
  const [context] = params.map(operandOf);
  return {
    type: "partial",
    line: loc.start.line,
    name: isA("SubExpression", name) ? null : textOf(name),
    context: context ?? null,
    fields: fieldsIn(hash),
    body: program === undefined ? null : treeOf(program),
  };
}

function inlineOf({ loc, path, params, program }: Nodes["Decorator"] | Nodes["DecoratorBlock"]): TemplatePart {
  const [name] = params.map(textOf);
  return { type: "inline", line: loc.start.line, decorator: textOf(path), name: name ?? "", body: treeOf(program) };
}

function callOf({ loc, path, params, hash }: Pick<hbs.AST.MustacheStatement, "loc" | "path" | "params" | "hash">): TemplateCall {
  return { line: loc.start.line, path: pathOf(path), values: params.map(operandOf), fields: fieldsIn(hash) };
}

/** A literal in a path's place, `{{"name"}}`, names a field. */
function pathOf(node: Node): TemplatePath {
  const text = textOf(node);
  const { depth, data, parts } = isA("PathExpression", node) ? node : { depth: 0, data: false, parts: [text] };
  return { type: "path", line: node.loc.start.line, text, depth, isData: data === true, names: parts };
}

function operandOf(node: Node): TemplateValue {
  if (isA("PathExpression", node)) return pathOf(node);
  return isA("SubExpression", node) ? { type: "call", call: callOf(node) } : { type: "literal" };
}

function fieldsIn(hash: hbs.AST.Hash | undefined): TemplateCall["fields"] {
  return hash?.pairs.map(({ key, value }) => [key, operandOf(value)]) ?? [];
}

function textOf(node: Node): string {
  return "original" in node ? String(node.original) : "";
}
