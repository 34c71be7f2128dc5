import { lacking } from "./problem.ts";
import type { GitHubAnswer, GitHubRequest, Transport } from "./transport.ts";

type Values = Readonly<Record<string, unknown>>;

/** REST requests about one repository. */
export type Rest = {
  readonly read: (doing: string, url: string, values: Values, permission: string | null) => Promise<GitHubAnswer>;
  /** `repeatable`: doing it twice is the same as once. */
  readonly write: (
    doing: string,
    method: GitHubRequest["method"],
    url: string,
    values: Values,
    repeatable: boolean,
  ) => Promise<GitHubAnswer>;
  /** A write that puts away what would be in others' way: sent also when the run has been told to end. Doing it twice is the same as once. */
  readonly tidy: (doing: string, url: string, values: Values) => Promise<GitHubAnswer>;
};

/** `repository` is `owner/name`; its parts fill `{owner}` and `{repo}`. `permission` is what writing needs. */
export function connectRest(send: Transport, repository: string, permission = "issues: write"): Rest {
  const [owner = "", repo = ""] = repository.split("/");
  return {
    read: (doing, url, values, permission) =>
      send({ doing, method: "GET", url, parameters: { owner, repo, ...values }, writes: false, repeatable: true, permission }),
    write: (doing, method, url, values, repeatable) =>
      send({ doing, method, url, parameters: { owner, repo, ...values }, writes: true, repeatable, permission }),
    tidy: (doing, url, values) => {
      const parameters = { owner, repo, ...values };
      return send({ doing, method: "DELETE", url, parameters, writes: true, repeatable: true, permission, tidies: true });
    },
  };
}

/** As many as GitHub sends at once. */
export const PAGE = 100;

/** The pages of a list, one after the other. Throws `GitHubProblem` where they would never end: a full page that holds nothing new. */
export async function* pagesOf<Item>(
  doing: string,
  read: (page: number) => Promise<readonly Item[]>,
  idOf: (item: Item) => number | string,
): AsyncGenerator<readonly Item[], void, void> {
  const seen = new Set<number | string>();
  for (let page = 1; ; page += 1) {
    const items = await read(page);
    yield items;
    if (items.length < PAGE) return;
    if (items.every((item) => seen.has(idOf(item)))) throw lacking(doing, "GitHub sent the same page again");
    for (const item of items) seen.add(idOf(item));
  }
}

/** The whole list. */
export async function allOf<Item>(...list: Parameters<typeof pagesOf<Item>>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const items of pagesOf(...list)) all.push(...items);
  return all;
}
