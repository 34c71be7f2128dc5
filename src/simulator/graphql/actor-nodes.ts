import { isoOf } from "../clock.ts";
import { nodeId } from "../ids.ts";
import type { SimAccount } from "../model.ts";
import { accountOf, type Store } from "../store.ts";
import type { Shown } from "./graph.ts";
import { int32 } from "./int32.ts";

/** The account as an `Actor`: bots without `[bot]`; null for a deleted one. */
export function actorShown(store: Store, id: number | null): Shown | null {
  const account = accountOf(store, id);
  return account === null ? null : shown(store, account, account.type, account.login);
}

/** The account as a `User`; of a bot, with `[bot]` in its login, as `viewer` has it. */
export function userShown(store: Store, account: SimAccount): Shown {
  return shown(store, account, "User", account.type === "Bot" ? `${account.login}[bot]` : account.login);
}

function shown(store: Store, account: SimAccount, type: string, login: string): Shown {
  const path = account.type === "Bot" ? `/apps/${account.login}` : `/${account.login}`;
  return {
    __typename: type,
    id: nodeId(account.type, account.id),
    databaseId: int32(account.id),
    login,
    name: account.name,
    email: "",
    avatarUrl: `https://avatars.githubusercontent.com/${account.type === "Bot" ? "in" : "u"}/${account.id}?v=4`,
    url: `${store.webUrl}${path}`,
    resourcePath: path,
    createdAt: isoOf(account.createdAt),
    isViewer: false,
  };
}
