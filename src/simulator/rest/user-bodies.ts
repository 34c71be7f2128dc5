import { nodeId } from "../ids.ts";
import type { JsonObject } from "../json.ts";
import type { SimAccount } from "../model.ts";
import type { Store } from "../store.ts";

const ROUTES = {
  followers_url: "/followers",
  following_url: "/following{/other_user}",
  gists_url: "/gists{/gist_id}",
  starred_url: "/starred{/owner}{/repo}",
  subscriptions_url: "/subscriptions",
  organizations_url: "/orgs",
  repos_url: "/repos",
  events_url: "/events{/privacy}",
  received_events_url: "/received_events",
} as const;

/** An account as REST tells it; bots carry `[bot]`. A deleted account is shown as the ghost. */
export function userBody(store: Store, account: SimAccount | null): JsonObject {
  const { login, id, type } =
    account === null ? { login: "ghost", id: 10_137, type: "User" as const } : { ...account, login: restLogin(account) };
  const url = `${store.apiUrl}/users/${encodeURIComponent(login)}`;
  const web = type === "Bot" ? `${store.webUrl}/apps/${login.replace("[bot]", "")}` : `${store.webUrl}/${login}`;
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: "",
    url,
    html_url: web,
    ...Object.fromEntries(Object.entries(ROUTES).map(([name, path]) => [name, `${url}${path}`])),
    type,
    user_view_type: "public",
    site_admin: false,
  };
}

/** As REST spells it: bots with `[bot]`. */
export function restLogin(account: SimAccount): string {
  return account.type === "Bot" ? `${account.login}[bot]` : account.login;
}
