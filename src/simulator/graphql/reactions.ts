import { isoOf } from "../clock.ts";
import { nodeId } from "../ids.ts";
import { REACTIONS, type Reaction, type ReactionContent } from "../model.ts";
import { accountOf } from "../store.ts";
import { connection, type PageArguments } from "./connections.ts";
import type { Graph, Shown } from "./graph.ts";
import { int32 } from "./int32.ts";

const NAMES: Readonly<Record<ReactionContent, string>> = {
  "+1": "THUMBS_UP",
  "-1": "THUMBS_DOWN",
  laugh: "LAUGH",
  hooray: "HOORAY",
  confused: "CONFUSED",
  heart: "HEART",
  rocket: "ROCKET",
  eyes: "EYES",
};

/** REST's name of a reaction that GraphQL names. */
export function contentNamed(name: string): ReactionContent {
  const content = REACTIONS.find((other) => NAMES[other] === name);
  if (content === undefined) throw new Error(`unreachable: the schema knows no ${name}`);
  return content;
}

type ReactionArguments = PageArguments & {
  readonly content?: string | null;
  readonly orderBy?: { readonly direction: "ASC" | "DESC" } | null;
};

/** What every `Reactable` shows of its reactions. */
export function reactableShown(graph: Graph, reactions: readonly Reaction[], subject: () => Shown): Shown {
  return {
    viewerCanReact: graph.viewer.account !== null,
    reactions: (args: ReactionArguments) => reactionList(graph, reactions, subject, args),
    reactionGroups: () =>
      REACTIONS.map((content) =>
        groupShown(
          graph,
          content,
          reactions.filter((reaction) => reaction.content === content),
          subject,
        ),
      ),
  };
}

function reactionList(graph: Graph, reactions: readonly Reaction[], subject: () => Shown, args: ReactionArguments): Shown {
  const kept = reactions.filter((reaction) => !args.content || NAMES[reaction.content] === args.content);
  const isDescending = args.orderBy?.direction === "DESC";
  const items = isDescending ? kept.toReversed() : kept;
  const shown = connection(
    {
      name: "reactions",
      items,
      keyOf: (reaction) => [reaction.id],
      isDescending,
      show: (reaction) => reactionShown(graph, reaction, subject),
    },
    args,
  );
  return { ...shown, viewerHasReacted: isByViewer(graph, kept) };
}

function isByViewer(graph: Graph, reactions: readonly Reaction[]): boolean {
  return reactions.some((reaction) => reaction.account === graph.viewer.account?.id);
}

export function reactionShown(graph: Graph, reaction: Reaction, subject: () => Shown): Shown {
  const account = accountOf(graph.store, reaction.account);
  return {
    __typename: "Reaction",
    id: nodeId("Reaction", reaction.id),
    databaseId: int32(reaction.id),
    content: NAMES[reaction.content],
    createdAt: isoOf(reaction.at),
    user: () => (account === null ? null : graph.user(account)),
    reactable: subject,
  };
}

function groupShown(graph: Graph, content: ReactionContent, reactions: readonly Reaction[], subject: () => Shown): Shown {
  const first = reactions[0];
  return {
    content: NAMES[content],
    createdAt: first === undefined ? null : isoOf(first.at),
    viewerHasReacted: isByViewer(graph, reactions),
    subject,
    reactors: (args: PageArguments) => reactorList(graph, reactions, args),
  };
}

function reactorList(graph: Graph, reactions: readonly Reaction[], args: PageArguments): Shown {
  const items = reactions.filter((reaction) => accountOf(graph.store, reaction.account) !== null);
  const show = (reaction: Reaction): Shown => graph.actor(reaction.account) ?? {};
  return connection(
    { name: "reactors", items, keyOf: (reaction) => [reaction.id], show, edge: (reaction) => ({ reactedAt: isoOf(reaction.at) }) },
    args,
  );
}
