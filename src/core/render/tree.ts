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
export function treeOf(program: unknown): TemplateTree {
  const body = field(program, "body");
  return Array.isArray(body) ? body.flatMap(partOf) : [];
}

function partOf(node: unknown): readonly TemplatePart[] {
  switch (field(node, "type")) {
    case "MustacheStatement":
      return [{ type: "print", call: callOf(node) }];
    case "BlockStatement":
      return [
        {
          type: "block",
          call: callOf(node),
          body: treeOf(field(node, "program")),
          otherwise: treeOf(field(node, "inverse")),
          names: [...textsIn(field(field(node, "program"), "blockParams"))],
        },
      ];
    case "PartialStatement":
    case "PartialBlockStatement":
      return [partialOf(node)];
    case "Decorator":
    case "DecoratorBlock":
      return [inlineOf(node)];
    default:
      return [];
  }
}

function partialOf(node: unknown): TemplatePart {
  const name = field(node, "name");
  const [context] = valuesIn(field(node, "params"));
  const program = field(node, "program");
  return {
    type: "partial",
    line: lineOf(node),
    name: field(name, "type") === "SubExpression" ? null : String(field(name, "original")),
    context: context ?? null,
    fields: fieldsIn(field(node, "hash")),
    body: program === undefined || program === null ? null : treeOf(program),
  };
}

function inlineOf(node: unknown): TemplatePart {
  const [first] = listOf(field(node, "params"));
  return {
    type: "inline",
    line: lineOf(node),
    decorator: String(field(field(node, "path"), "original")),
    name: String(field(first, "value") ?? field(first, "original") ?? ""),
    body: treeOf(field(node, "program")),
  };
}

function callOf(node: unknown): TemplateCall {
  return {
    line: lineOf(node),
    path: pathOf(field(node, "path")),
    values: valuesIn(field(node, "params")),
    fields: fieldsIn(field(node, "hash")),
  };
}

/** A literal in a path's place, `{{"name"}}`, names a field. */
function pathOf(node: unknown): TemplatePath {
  const text = String(field(node, "original"));
  const isPath = field(node, "type") === "PathExpression";
  const depth = field(node, "depth");
  return {
    type: "path",
    line: lineOf(node),
    text,
    depth: typeof depth === "number" ? depth : 0,
    isData: field(node, "data") === true,
    names: isPath ? textsIn(field(node, "parts")) : [text],
  };
}

function valuesIn(nodes: unknown): readonly TemplateValue[] {
  return listOf(nodes).map(operandOf);
}

function operandOf(node: unknown): TemplateValue {
  switch (field(node, "type")) {
    case "PathExpression":
      return pathOf(node);
    case "SubExpression":
      return { type: "call", call: callOf(node) };
    default:
      return { type: "literal" };
  }
}

function fieldsIn(hash: unknown): TemplateCall["fields"] {
  return listOf(field(hash, "pairs")).map((pair) => [String(field(pair, "key")), operandOf(field(pair, "value"))] as const);
}

function textsIn(nodes: unknown): readonly string[] {
  return listOf(nodes).filter((node) => typeof node === "string");
}

function listOf(nodes: unknown): readonly unknown[] {
  return Array.isArray(nodes) ? nodes : [];
}

function lineOf(node: unknown): number {
  const line = field(field(field(node, "loc"), "start"), "line");
  return typeof line === "number" ? line : 1;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
