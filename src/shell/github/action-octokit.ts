import { getProxyUrl } from "@actions/http-client/lib/proxy";
import { straightFetch } from "../straight-fetch.ts";
import { type Octokit, QUIET, USER_AGENT } from "./octokit.ts";
import { withinHost } from "./within-host.ts";

/** The action's client; where the runner has a proxy, the toolkit's, which goes through it. Loaded when the first request is due. */
export async function actionOctokit(token: string, apiUrl: string): Promise<Octokit> {
  const options = { baseUrl: apiUrl, userAgent: USER_AGENT, log: QUIET };
  if (getProxyUrl(new URL(apiUrl)) !== undefined) {
    const { getOctokit } = await importToolkit();
    const octokit = getOctokit(token, options);
    octokit.hook.wrap("request", (send, wanted) =>
      send({ ...wanted, request: { ...wanted.request, fetch: withinHost(wanted.request?.fetch ?? fetch) } }),
    );
    return { request: async (request) => octokit.request(request) };
  }
  const { Octokit: Client } = await import("@octokit/rest");
  const octokit = new Client({ ...options, auth: token, request: { fetch: withinHost(straightFetch) } });
  return { request: async (request) => octokit.request(request) };
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
