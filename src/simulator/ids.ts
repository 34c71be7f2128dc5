/** GraphQL's `id` and REST's `node_id` of a thing: opaque, and the same in both. */
export function nodeId(kind: NodeKind, id: number): string {
  return `${PREFIXES[kind]}_${Buffer.from(`${kind}:${id}`).toString("base64url")}`;
}

/** What a node id names; null: nothing that exists here. */
export function parseNodeId(text: string): { readonly kind: NodeKind; readonly id: number } | null {
  const [kind, id] = Buffer.from(text.slice(text.indexOf("_") + 1), "base64url")
    .toString()
    .split(":");
  return kind !== undefined && isKind(kind) && /^\d+$/.test(id ?? "") ? { kind, id: Number(id) } : null;
}

const PREFIXES = {
  Bot: "BOT",
  Commit: "C",
  Event: "E",
  Issue: "I",
  IssueComment: "IC",
  Label: "LA",
  Mannequin: "M",
  Milestone: "MI",
  Organization: "O",
  ProjectV2: "PVT",
  PullRequest: "PR",
  Reaction: "REA",
  Repository: "R",
  User: "U",
} as const;

export type NodeKind = keyof typeof PREFIXES;

function isKind(text: string): text is NodeKind {
  return Object.hasOwn(PREFIXES, text);
}
