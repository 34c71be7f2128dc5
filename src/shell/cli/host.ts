import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import { originOf } from "./clone.ts";
import { Misuse } from "./misuse.ts";

/** The GitHub that is meant, and what opens it. */
export type Host = {
  /** REST's address, without a slash at its end. */
  readonly apiUrl: string;
  /** Null: it follows from REST's. */
  readonly graphqlUrl: string | null;
  readonly token: string;
};

/**
 * The GitHub that is named: by `--api-url`, by an address among the words, by `GITHUB_API_URL`, by `GH_HOST`, by the clone's origin, in
 * this order; else github.com. Its token is one that was made for it, and never goes to another host. Throws `Misuse`.
 */
export async function hostOf(given: Arguments, terminal: Pick<Terminal, "environment" | "folder">): Promise<Host> {
  const { environment } = terminal;
  const apiUrl = await apiUrlOf(given, terminal);
  const { hostname } = new URL(apiUrl);
  const graphql = environment.GITHUB_GRAPHQL_URL || "";
  const isEnvironments = apiUrl === trimmed(environment.GITHUB_API_URL ?? "") && !given.values.has("api-url");
  if (isEnvironments && graphql !== "" && !(URL.canParse(graphql) && new URL(graphql).host === new URL(apiUrl).host))
    throw new Misuse("GITHUB_GRAPHQL_URL leads to another host than GITHUB_API_URL.");
  return { apiUrl, graphqlUrl: isEnvironments && graphql !== "" ? graphql : null, token: tokenFor(hostname, environment) };
}

async function apiUrlOf({ values, words }: Arguments, { environment, folder }: Pick<Terminal, "environment" | "folder">): Promise<string> {
  const option = values.get("api-url");
  if (option !== undefined) return checked("--api-url", trimmed(option));
  const address = /^(https?:\/\/[^/]+)\//i.exec(values.get("remote") ?? values.get("issue") ?? words[0] ?? "")?.[1];
  if (address !== undefined) return apiAt(address);
  if (environment.GITHUB_API_URL) return checked("GITHUB_API_URL", trimmed(environment.GITHUB_API_URL));
  if (environment.GH_HOST)
    return apiAt(/^https?:\/\//.test(environment.GH_HOST) ? trimmed(environment.GH_HOST) : `https://${environment.GH_HOST}`);
  const origin = await originOf(folder);
  if (origin === null) return GITHUB;
  if (/\.|^localhost$/.test(origin.host)) return apiAt(`https://${origin.host}`);
  throw new Misuse(
    `This clone's origin is on "${origin.host}", which is a name of this machine's own. Say which GitHub that is in GH_HOST, such as GH_HOST=github.com.`,
  );
}

const GITHUB = "https://api.github.com";

/** Where a GitHub speaks REST, by its address for browsers. */
function apiAt(address: string): string {
  const { hostname, host, protocol, origin } = new URL(checked("The address", address));
  const forge = /(?:^|\.)(gitlab|bitbucket|gitea|forgejo|codeberg|sourcehut|sr\.ht|dev\.azure|visualstudio)(?:\.|$)/.exec(hostname)?.[1];
  if (forge !== undefined) throw new Misuse(`${hostname} is no GitHub, and Incident SLO works with GitHub alone.`);
  if (/^(?:www\.|ssh\.)?github\.com$/.test(hostname)) return GITHUB;
  if (hostname.endsWith(".ghe.com")) return `https://api.${hostname.replace(/^(?:api|ssh)\./, "")}`;
  // A GitHub on this machine is one of `demo --serve`, which speaks REST at its root.
  return isHere(hostname) ? origin : `${protocol}//${host}/api/v3`;
}

/** A token is sent over https, or stays on this machine. */
function checked(what: string, url: string): string {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: "", hostname: "" };
  if (protocol === "https:" || (protocol === "http:" && isHere(hostname))) return url;
  throw new Misuse(`${what}: expected a URL such as https://api.github.com, got "${url}".`);
}

function trimmed(url: string): string {
  return url.trim().replace(/\/+$/, "");
}

function isHere(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

function tokenFor(hostname: string, environment: Terminal["environment"]): string {
  const common = environment.GH_TOKEN || environment.GITHUB_TOKEN || "";
  const enterprise = environment.GH_ENTERPRISE_TOKEN || environment.GITHUB_ENTERPRISE_TOKEN || "";
  const isCommon = /(?:^|\.)(?:github|ghe)\.com$/.test(hostname);
  const token = isCommon ? common : isHere(hostname) ? common || enterprise : enterprise;
  if (token !== "") return token;
  const name = hostname.replace(/^api\./, "");
  if (isCommon || isHere(hostname)) {
    const client = name === "github.com" || isHere(hostname) ? "" : ` --hostname ${name}`;
    throw new Misuse(
      `Expected a token for ${name} in GH_TOKEN or GITHUB_TOKEN. With GitHub's own client: GH_TOKEN=$(gh auth token${client})`,
    );
  }
  const unfit = common === "" ? "" : " GH_TOKEN and GITHUB_TOKEN are for github.com and ghe.com.";
  throw new Misuse(
    `Expected a token for ${name} in GH_ENTERPRISE_TOKEN.${unfit} With GitHub's own client: GH_ENTERPRISE_TOKEN=$(gh auth token --hostname ${name})`,
  );
}
