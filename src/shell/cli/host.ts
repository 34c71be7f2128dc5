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
  const graphql = environment.GITHUB_GRAPHQL_URL || "";
  const isEnvironments = apiUrl === trimmed(environment.GITHUB_API_URL ?? "") && !given.values.has("api-url");
  if (isEnvironments && graphql !== "" && !(URL.canParse(graphql) && new URL(graphql).host === new URL(apiUrl).host))
    throw new Misuse("GITHUB_GRAPHQL_URL leads to another host than GITHUB_API_URL.");
  return { apiUrl, graphqlUrl: isEnvironments && graphql !== "" ? graphql : null, token: tokenFor(nameOf(apiUrl), environment) };
}

/** The name of the GitHub that is meant, such as github.com; null: it cannot be told, or is no GitHub. */
export async function hostNamed(given: Arguments, terminal: Pick<Terminal, "environment" | "folder">): Promise<string | null> {
  try {
    return nameOf(await apiUrlOf(given, terminal));
  } catch (error) {
    if (error instanceof Misuse) return null;
    throw error;
  }
}

/** The GitHub that a clone's origin is on, by the same name; null: none can be told from that. */
export function hostOfOrigin(host: string): string | null {
  return isForge(host) || !host.includes(".") ? null : nameOf(apiAt(`https://${host}`));
}

function nameOf(apiUrl: string): string {
  return new URL(apiUrl).hostname.replace(/^api\.(?=(?:.+\.)?(?:github|ghe)\.com$)/, "");
}

/** The words that bring a token for a host into a command, by GitHub's own client; null: the usual host. What one command was given, the next lacks. */
export function tokenWords(host: string | null): string {
  return `${loginWords(host ?? "github.com")} `;
}

/** Where a token for a host may stand, the usual one first. */
function variablesFor(host: string): readonly string[] {
  const common = ["GH_TOKEN", "GITHUB_TOKEN"];
  const enterprise = ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"];
  if (isHere(host)) return [...common, ...enterprise];
  return isCommon(host) ? common : enterprise;
}

function isCommon(host: string): boolean {
  return /(?:^|\.)(?:github|ghe)\.com$/.test(host);
}

/** Such as GH_TOKEN=$(gh auth token). */
function loginWords(host: string): string {
  const [variable] = variablesFor(host);
  return `${variable}=$(gh auth token${host === "github.com" || isHere(host) ? "" : ` --hostname ${host}`})`;
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
  const isHost = /\.|^localhost$/.test(origin.host);
  const api = isHost ? apiAt(`https://${origin.host}`) : null;
  if (api !== null && origin.repository !== null) return api;
  const why = isHost ? "at a path that no GitHub has" : "which is a name of this machine's own";
  throw new Misuse(`This clone's origin is on "${origin.host}", ${why}. Say which GitHub is meant in GH_HOST, such as GH_HOST=github.com.`);
}

const GITHUB = "https://api.github.com";

/** Where a GitHub speaks REST, by its address for browsers. */
function apiAt(address: string): string {
  const { hostname, host, protocol, origin } = new URL(checked("The address", address));
  if (isForge(hostname)) throw new Misuse(`${hostname} is no GitHub, and Incident SLO works with GitHub alone.`);
  if (/^(?:www\.|ssh\.)?github\.com$/.test(hostname)) return GITHUB;
  if (hostname.endsWith(".ghe.com")) return `https://api.${hostname.replace(/^(?:api|ssh)\./, "")}`;
  // A GitHub on this machine is one of `demo --serve`, which speaks REST at its root.
  return isHere(hostname) ? origin : `${protocol}//${host}/api/v3`;
}

function isForge(hostname: string): boolean {
  return /(?:^|\.)(?:gitlab|bitbucket|gitea|forgejo|codeberg|sourcehut|sr\.ht|dev\.azure|visualstudio)(?:\.|$)/.test(hostname);
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

function tokenFor(name: string, environment: Terminal["environment"]): string {
  const variables = variablesFor(name);
  const token = variables.map((variable) => environment[variable] || "").find((value) => value !== "");
  if (token !== undefined) return token;
  const wanted = isCommon(name) || isHere(name) ? "GH_TOKEN or GITHUB_TOKEN" : "GH_ENTERPRISE_TOKEN";
  const isUnfit = wanted === "GH_ENTERPRISE_TOKEN" && (environment.GH_TOKEN || environment.GITHUB_TOKEN || "") !== "";
  const unfit = isUnfit ? " GH_TOKEN and GITHUB_TOKEN are for github.com and ghe.com." : "";
  throw new Misuse(`Expected a token for ${name} in ${wanted}.${unfit} With GitHub's own client: ${loginWords(name)}`);
}
