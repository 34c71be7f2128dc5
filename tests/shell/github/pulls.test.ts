import { describe, expect, it } from "vitest";
import { GitHubProblem } from "../../../src/shell/github/problem.ts";
import { connectPullRequests } from "../../../src/shell/github/pulls.ts";
import type { GitHubAnswer, GitHubRequest } from "../../../src/shell/github/transport.ts";

/** A GitHub that answers by `owner/repo path?ref`; what is not there is 404. */
function pullsOn(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const send = async (call: GitHubRequest): Promise<GitHubAnswer> => {
    const { owner, repo, path, ref, page } = call.parameters;
    const name = `${owner}/${repo} ${path === undefined ? call.url.split("/").at(-1) : `${path}?${ref}`}${page === undefined ? "" : ` ${page}`}`;
    asked.push(name);
    const data = answers[name];
    if (data === undefined) {
      throw new GitHubProblem({
        kind: "not-found",
        doing: call.doing,
        status: 404,
        detail: "",
        advice: null,
        retryAfter: null,
        mayHaveHappened: false,
        tries: 1,
      });
    }
    return { status: 200, headers: {}, data, at: 0 };
  };
  return { asked, pulls: connectPullRequests(send, "acme/service") };
}

const file = (text: string, more = {}) => ({
  type: "file",
  size: text.length,
  encoding: "base64",
  content: Buffer.from(text).toString("base64"),
  ...more,
});
const HEAD = { sha: "abc", repository: "stranger/fork" };

describe("a file of a pull request", () => {
  it("is read in the repository it is for, and in the fork where that does not have it", async () => {
    const { pulls, asked } = pullsOn({ "stranger/fork a.yml?abc": file("b: 1\n") });
    expect(await pulls.textAt(HEAD, "a.yml", 100)).toEqual({ type: "text", text: "b: 1\n" });
    expect(asked).toEqual(["acme/service a.yml?abc", "stranger/fork a.yml?abc"]);
  });

  it("is not looked for in a fork that is gone", async () => {
    const { pulls, asked } = pullsOn({});
    expect(await pulls.textAt({ sha: "abc", repository: null }, "a.yml", 100)).toEqual({ type: "missing" });
    expect(asked).toHaveLength(1);
  });

  it("may have any name", async () => {
    const { pulls } = pullsOn({ "acme/service a%20b/%23%3F.hbs?main": file("x") });
    expect(await pulls.textAt({ branch: "main" }, "a b/#?.hbs", 100)).toEqual({ type: "text", text: "x" });
  });

  it.each`
    case              | answer                                     | why
    ${"a folder"}     | ${[]}                                      | ${"it is a folder"}
    ${"a submodule"}  | ${{ type: "submodule" }}                   | ${"it is a submodule"}
    ${"a dead link"}  | ${{ type: "symlink" }}                     | ${"it is a symlink"}
    ${"too long"}     | ${file("x".repeat(5000))}                  | ${"it is longer than 4 KB"}
    ${"far too long"} | ${file("", { size: 0, encoding: "none" })} | ${"it is longer than 4 KB"}
    ${"lied about"}   | ${file("x".repeat(5000), { size: 1 })}     | ${"it is longer than 4 KB"}
    ${"bytes"}        | ${file("a\u0000b")}                        | ${"it is not a text file"}
  `("is unreadable when it is $case", async ({ answer, why }) => {
    const { pulls } = pullsOn({ "acme/service a.yml?main": answer });
    expect(await pulls.textAt({ branch: "main" }, "a.yml", 4096)).toEqual({ type: "unreadable", why });
  });

  it("stands in a folder with others", async () => {
    const { pulls } = pullsOn({
      "acme/service a?abc": [
        { name: "x.hbs", type: "file", sha: "1" },
        { name: "y", type: "dir", sha: "2" },
      ],
    });
    expect([...(await pulls.filesIn({ sha: "abc", repository: null }, "a"))]).toEqual([["x.hbs", "1"]]);
    expect((await pulls.filesIn({ sha: "abc", repository: null }, "b")).size).toBe(0);
  });
});

describe("a pull request", () => {
  const body = { number: 7, created_at: "2026-03-02T12:00:00Z", base: { ref: "main", repo: { full_name: "Acme/Service" } } };

  it.each`
    head                                                  | isFork   | from
    ${{ sha: "a", repo: { full_name: "acme/service" } }}  | ${false} | ${"acme/service"}
    ${{ sha: "a", repo: { full_name: "stranger/fork" } }} | ${true}  | ${"stranger/fork"}
    ${{ sha: "a", repo: null }}                           | ${true}  | ${null}
  `("from $from is a fork's: $isFork", async ({ head, isFork, from }) => {
    const { pulls } = pullsOn({ "acme/service {pull_number}": { ...body, head } });
    expect(await pulls.read(7)).toMatchObject({ isFork, head: { sha: "a", repository: from }, mayHaveComments: true, changedFiles: 0 });
    const { pulls: quiet } = pullsOn({ "acme/service {pull_number}": { ...body, head, comments: 0 } });
    expect((await quiet.read(7)).mayHaveComments).toBe(false);
  });

  it.each`
    branch       | isDefault
    ${"main"}    | ${true}
    ${"develop"} | ${false}
    ${undefined} | ${true}
  `("is for the default branch $branch: $isDefault", async ({ branch, isDefault }) => {
    const base = { ref: "main", repo: { full_name: "acme/service", default_branch: branch } };
    const { pulls } = pullsOn({ "acme/service {pull_number}": { ...body, base, head: { sha: "a", repo: null } } });
    expect((await pulls.read(7)).base).toEqual({ ref: "main", isDefault });
  });

  it("lists its files page by page, thirty pages at most", async () => {
    const page = (number: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({ filename: `${number}-${index}`, status: "added" }));
    const short = pullsOn({ "acme/service files 1": page(1, 100), "acme/service files 2": page(2, 3) });
    expect(await short.pulls.files(7)).toHaveLength(103);
    const long = pullsOn(
      Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`acme/service files ${index + 1}`, page(index + 1, 100)])),
    );
    expect(await long.pulls.files(7)).toHaveLength(3_000);
    expect(long.asked).toHaveLength(30);
  });

  it("tells what was removed and what was moved", async () => {
    const files = [
      { filename: "a", status: "removed" },
      { filename: "b", status: "renamed", previous_filename: "c" },
      { filename: "d", status: "changed", previous_filename: "e" },
    ];
    const { pulls } = pullsOn({ "acme/service files 1": files });
    expect(await pulls.files(7)).toEqual([
      { path: "a", isRemoved: true, movedFrom: null },
      { path: "b", isRemoved: false, movedFrom: "c" },
      { path: "d", isRemoved: false, movedFrom: null },
    ]);
  });
});
