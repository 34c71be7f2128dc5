import { getProxyUrl } from "@actions/http-client/lib/proxy";
import { type Octokit, QUIET, USER_AGENT } from "./octokit.ts";

/**
 * The toolkit's client: it goes through the runner's proxy. Where there is none, Node's own fetch does, which is there already.
 * Loaded when the first request is due.
 */
export async function actionOctokit(token: string, apiUrl: string): Promise<Octokit> {
  const { getOctokit } = await importToolkit();
  const straight = getProxyUrl(new URL(apiUrl)) === undefined ? { request: { fetch: globalThis.fetch } } : {};
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: USER_AGENT, log: QUIET, ...straight });
  return { request: async (options) => octokit.request(options) };
}

/** The toolkit parses the event file while it is imported, and throws when that file is broken; the event was read before. */
async function importToolkit() {
  const path = process.env.GITHUB_EVENT_PATH;
  delete process.env.GITHUB_EVENT_PATH;
  try {
    return await import("@actions/github");
  } finally {
    if (path !== undefined) process.env.GITHUB_EVENT_PATH = path;
  }
}
