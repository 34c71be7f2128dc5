import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind, parse } from "graphql";
import SCHEMA from "./schema.graphql";

/**
 * The schema of an older server, which lacks some things: types (`TransferredEvent`), fields (`IssueComment.isMinimized`),
 * arguments (`Issue.stateReason.enableDuplicate`) and values of enumerations (`IssueTimelineItemsItemType.TRANSFERRED_EVENT`).
 */
export function olderSchema(lacks: readonly string[]): GraphQLSchema {
  const missing = new Set(lacks);
  const document = parse(SCHEMA);
  const definitions = document.definitions.flatMap((definition) => (isMissing(definition, missing) ? [] : [pruned(definition, missing)]));
  return buildASTSchema({ ...document, definitions }, { assumeValid: true });
}

function isMissing(definition: DefinitionNode, missing: ReadonlySet<string>): boolean {
  return "name" in definition && definition.name !== undefined && missing.has(definition.name.value);
}

type Named = { readonly name: { readonly value: string } };

function pruned(definition: DefinitionNode, missing: ReadonlySet<string>): DefinitionNode {
  const has = (owner: string) => (part: Named) => !missing.has(`${owner}.${part.name.value}`);
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const owner = definition.name.value;
      const fields = (definition.fields ?? []).filter(has(owner)).map((field) => {
        return { ...field, arguments: (field.arguments ?? []).filter(has(`${owner}.${field.name.value}`)) };
      });
      return { ...definition, fields };
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...definition, fields: (definition.fields ?? []).filter(has(definition.name.value)) };
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...definition, values: (definition.values ?? []).filter(has(definition.name.value)) };
    case Kind.UNION_TYPE_DEFINITION:
      return { ...definition, types: (definition.types ?? []).filter((type) => !missing.has(type.name.value)) };
    default:
      return definition;
  }
}
