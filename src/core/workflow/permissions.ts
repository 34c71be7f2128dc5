import { type KeyPath, valueAt } from "../policy/problem.ts";
import { entriesOf, type Workflow } from "./workflow.ts";

export type Scope = "issues" | "contents" | "pull-requests";
export const LEVELS = ["none", "read", "write"] as const;
export type Level = (typeof LEVELS)[number];

/** Where the permissions of a step's job stand: in its own block alone, without one in the workflow's. Null: neither says. */
export function permissionsPath({ data }: Pick<Workflow, "data">, path: KeyPath): KeyPath | null {
  const candidates: readonly KeyPath[] = [[...path.slice(0, 2), "permissions"], ["permissions"]];
  return candidates.find((candidate) => valueAt(data, candidate) !== undefined) ?? null;
}

/** What a block of permissions grants; what it does not name it refuses. */
export function levelIn(block: unknown, scope: Scope): Level {
  if (block === "write-all") return "write";
  if (block === "read-all") return "read";
  return LEVELS.find((level) => level === entriesOf(block)[scope]) ?? "none";
}
