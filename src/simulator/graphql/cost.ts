import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";
import type { JsonObject } from "../json.ts";

/** What a query asks for at most, by GitHub's formula. */
export type Cost = { readonly points: number; readonly nodes: number };

type Sum = { requests: number; nodes: number };

/** GitHub's cost of a query: the requests its connections need, a hundred of them a point and one at least, and the nodes it may return. */
export function costOf(document: DocumentNode, variables: JsonObject): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const sum: Sum = { requests: 1, nodes: 0 };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, 1, fragments, variables, sum);
  }
  return { points: Math.max(1, Math.round(sum.requests / 100)), nodes: sum.nodes };
}

function walk(
  set: SelectionSetNode,
  parents: number,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: JsonObject,
  sum: Sum,
): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      if (fragment !== undefined) walk(fragment.selectionSet, parents, fragments, variables, sum);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      walk(selection.selectionSet, parents, fragments, variables, sum);
    } else if (selection.selectionSet !== undefined) {
      walk(selection.selectionSet, countField(selection, parents, variables, sum), fragments, variables, sum);
    }
  }
}

/** Counts a connection; answers how many parents its nodes make. */
function countField(field: FieldNode, parents: number, variables: JsonObject, sum: Sum): number {
  const size = sizeOf(field, variables);
  if (size === null) return parents;
  sum.requests += parents;
  sum.nodes += parents * size;
  return parents * size;
}

/** `first` or `last` of a connection; null: it is none. */
function sizeOf(field: FieldNode, variables: JsonObject): number | null {
  for (const { name, value } of field.arguments ?? []) {
    if (name.value !== "first" && name.value !== "last") continue;
    const given = value.kind === Kind.INT ? Number(value.value) : value.kind === Kind.VARIABLE ? variables[value.name.value] : null;
    if (typeof given === "number") return given;
  }
  return null;
}
