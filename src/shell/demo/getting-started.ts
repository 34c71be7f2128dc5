import { relative } from "node:path";
import type { Simulator } from "../../simulator/simulator.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { ACTION, CUSTOMER, SERVED_REPOSITORY, STAFF } from "./served-repository.ts";

/** Where everything is, and the lines to paste. `main`: the action's entry. */
export function gettingStarted(
  { url, graphqlUrl }: Simulator,
  main: string,
  runs: boolean,
  { style, folder }: Terminal,
): readonly string[] {
  const api = `${url}/repos/${SERVED_REPOSITORY}/issues`;
  const command = (line: string) => ["", `  ${style.cyan(line)}`, ""];
  return [
    style.bold(`A GitHub on your own machine, with one repository: ${SERVED_REPOSITORY}`),
    "",
    `  To look at   ${url}/${SERVED_REPOSITORY}/issues`,
    `  API URL      ${url}`,
    `  GraphQL URL  ${graphqlUrl}`,
    `  Tokens       ${CUSTOMER.token.padEnd(14)}  ${CUSTOMER.login}, a customer`,
    `               ${STAFF.token.padEnd(14)}  ${STAFF.login}, of support`,
    `               ${ACTION.token.padEnd(14)}  what the action speaks with: issues: write, contents: read`,
    "",
    "In another terminal, a customer opens an issue:",
    ...command(curl(CUSTOMER.token, api, { title: "Deploys fail" })),
    "Support puts a severity on it:",
    ...command(curl(STAFF.token, `${api}/1/labels`, { labels: ["sev1"] })),
    runs
      ? `The action runs at once, and ${url}/${SERVED_REPOSITORY}/issues/1 has a status comment.`
      : "Now run the action, as the schedule would:",
    ...(runs ? [] : command(byHand(url, graphqlUrl, relative(folder, main)))),
    "Support answers, and closes it:",
    ...command(curl(STAFF.token, `${api}/1/comments`, { body: "We are on it." })).slice(0, -1),
    ...command(curl(STAFF.token, `${api}/1`, { state: "closed" }, "-X PATCH ")).slice(1),
    ...(runs ? ["Every event runs the action as GitHub would, and so does a schedule each minute. To run it by hand:"] : []),
    ...(runs ? command(byHand(url, graphqlUrl, relative(folder, main))) : []),
    "Ctrl-C ends it. What happens meanwhile:",
    "",
  ];
}

/** A command for the shell of this system. */
function curl(token: string, url: string, body: unknown, option = ""): string {
  const json = JSON.stringify(body);
  const quoted = process.platform === "win32" ? `"${json.replaceAll('"', '\\"')}"` : `'${json}'`;
  const nothing = process.platform === "win32" ? "NUL" : "/dev/null";
  return `curl -fsS -o ${nothing} ${option}-H "Authorization: Bearer ${token}" ${url} -d ${quoted}`;
}

function byHand(url: string, graphqlUrl: string, main: string): string {
  const variables = {
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: graphqlUrl,
    GITHUB_REPOSITORY: SERVED_REPOSITORY,
    INPUT_TOKEN: ACTION.token,
  };
  const entries = Object.entries(variables);
  if (process.platform === "win32") return [...entries.map(([name, value]) => `set "${name}=${value}"`), `node ${main}`].join(" && ");
  return [...entries.map(([name, value]) => `${name}=${value}`), `node ${main}`].join(" ");
}
