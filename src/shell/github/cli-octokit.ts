import { type Octokit, QUIET, USER_AGENT } from "./octokit.ts";

/** Octokit for the command line. Loaded when the first request is due. */
export async function cliOctokit(token: string, apiUrl: string): Promise<Octokit> {
  const { Octokit: Client } = await import("@octokit/rest");
  const octokit = new Client({ auth: token, baseUrl: apiUrl, userAgent: USER_AGENT, log: QUIET });
  return { request: async (options) => octokit.request(options) };
}
