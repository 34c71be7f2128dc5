import { fetchThroughProxy } from "../proxy.ts";
import { type Octokit, QUIET, USER_AGENT } from "./octokit.ts";
import { withinHost } from "./within-host.ts";

/** Octokit for the command line; it goes through the proxy that the environment names. Loaded when the first request is due. */
export async function cliOctokit(token: string, apiUrl: string): Promise<Octokit> {
  const { Octokit: Client } = await import("@octokit/rest");
  const octokit = new Client({
    auth: token,
    baseUrl: apiUrl,
    userAgent: USER_AGENT,
    log: QUIET,
    request: { fetch: withinHost(fetchThroughProxy) },
  });
  return { request: async (options) => octokit.request(options) };
}
