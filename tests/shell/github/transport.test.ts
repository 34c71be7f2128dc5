import { describe, expect, it } from "vitest";
import { GitHubProblem } from "../../../src/shell/github/problem.ts";
import { timeLimits } from "../../support/time-limits.ts";
import { connectTo, serve } from "../support/connection.ts";
import { AT, data, issue, REPOSITORY, VIEWER } from "../support/graphql.ts";
import { type Reply, startServer } from "../support/server.ts";

const incident = data({ viewer: VIEWER, repository: { ...REPOSITORY, issue: issue(1) } });
const posted = (body: string): Reply => ({
  status: 201,
  json: { id: 77, html_url: "https://github.com/acme/shop/issues/1#issuecomment-77", body },
});
const epoch = (iso: string) => String(Date.parse(iso) / 1_000);

async function problemOf(promise: Promise<unknown>): Promise<GitHubProblem> {
  const problem = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof GitHubProblem)) throw new Error("expected a GitHubProblem");
  return problem;
}

const FAILURES: Readonly<Record<string, Reply>> = {
  "HTTP 500": { status: 500, json: { message: "Oops" } },
  "HTTP 503 with a page of HTML": { status: 503, text: "<html>Unicorn</html>" },
  "a reset connection": { do: "reset" },
  "half an answer": { do: "truncate", json: { data: { viewer: VIEWER, repository: REPOSITORY } } },
  "an error within HTTP 200": { json: { errors: [{ message: "Something went wrong while executing your query." }] } },
  "an empty answer": { json: {} },
};

describe("reads", () => {
  it.each(Object.entries(FAILURES))("are tried three times on %s", async (_, failure) => {
    const { github, received, slept } = await serve((_, count) => (count < 3 ? failure : incident));
    expect((await github.readIncident(1)).issue?.number).toBe(1);
    expect(received).toHaveLength(3);
    expect(slept).toEqual([500, 1_000]);
  });

  it("are tried three times on a server that hangs", async () => {
    const limits = timeLimits();
    const server = await startServer((_, count) => {
      if (count === 3) return incident;
      limits.pass();
      return { do: "hang" };
    });
    const { github, slept } = connectTo(server.url, { timeLimit: limits.begin });
    expect((await github.readIncident(1)).issue?.number).toBe(1);
    expect(server.received).toHaveLength(3);
    expect(slept).toEqual([500, 1_000]);
  });

  it("tell a web page from an answer that broke off", async () => {
    const { github } = await serve(() => ({ text: "<html>Sign in</html>", headers: { "content-type": "text/html" } }));
    expect((await problemOf(github.readIncident(1))).message).toContain("a web page came back, as from a proxy's sign-in");
  });

  it("end after three tries with a sentence that says so", async () => {
    const { github, received } = await serve(() => ({ status: 500, json: { message: "Oops" } }));
    expect(await problemOf(github.readIncident(1))).toMatchObject({
      kind: "passing",
      message: "Failed to read #1: HTTP 500 after 3 tries, Oops.",
    });
    expect(received).toHaveLength(3);
  });

  it("end on a server that only answers 502, after asking for less and less", async () => {
    const { github, received } = await serve(() => ({ status: 502, text: "" }));
    expect(await problemOf(github.readIncident(1))).toMatchObject({ kind: "passing" });
    expect(received.length).toBeLessThan(10);
  });
});

describe("writes", () => {
  it.each`
    failure             | reply
    ${"HTTP 502"}       | ${{ status: 502, text: "" }}
    ${"a lost answer"}  | ${{ do: "reset" }}
    ${"half an answer"} | ${{ do: "truncate", json: { id: 77, html_url: "x", body: "y" } }}
  `("that make something are not repeated on $failure: it may have been made", async ({ reply }) => {
    const { github, received } = await serve(() => reply);
    const problem = await problemOf(github.createComment(1, "Hi"));
    expect(problem).toMatchObject({ kind: "passing", facts: { mayHaveHappened: true } });
    expect(received).toHaveLength(1);
  });

  it("that change or remove something are repeated", async () => {
    const { github, received } = await serve((request, count) =>
      count % 3 !== 0 ? { do: "reset" } : request.method === "PATCH" ? posted("Hi") : { status: 204 },
    );
    await github.editComment(77, "Hi");
    await github.deleteComment(77);
    expect(received.map((request) => request.method)).toEqual(["PATCH", "PATCH", "PATCH", "DELETE", "DELETE", "DELETE"]);
  });

  it("find it fine when what they remove is gone", async () => {
    const { github } = await serve(() => ({ status: 404, json: { message: "Not Found" } }));
    await github.deleteComment(77);
    await github.removeLock(1, 5);
  });

  it("leave at once for the first hundred and twenty, then one every half second", async () => {
    const { github, slept } = await serve(() => posted("Hi"));
    for (let count = 0; count < 123; count += 1) await github.createComment(1, "Hi");
    expect(slept).toEqual([500, 500, 500]);
  });

  it("complain when GitHub keeps another text than was sent, but for line ends", async () => {
    const { github } = await serve((_, count) => posted(count === 1 ? "one\r\ntwo\n" : "the old text"));
    expect(await github.editComment(77, "one\ntwo")).toEqual({
      id: 77,
      url: "https://github.com/acme/shop/issues/1#issuecomment-77",
      body: "one\r\ntwo\n",
    });
    await expect(github.editComment(77, "the new text")).rejects.toThrow(
      "Failed to edit comment 77: GitHub kept a text of 12 characters where 12 were sent.",
    );
  });
});

describe("what is refused", () => {
  const accepted = { "x-accepted-github-permissions": "issues=write; pull_requests=write" };
  it.each`
    case                            | status | message                                               | headers                                                                     | kind           | sentence
    ${"a missing permission"}       | ${403} | ${"Resource not accessible by integration"}           | ${{}}                                                                       | ${"forbidden"} | ${'Failed to comment on #42: HTTP 403, Resource not accessible by integration. Give the job "issues: write".'}
    ${"one that GitHub names"}      | ${403} | ${"Resource not accessible by integration"}           | ${accepted}                                                                 | ${"forbidden"} | ${'Failed to comment on #42: HTTP 403, Resource not accessible by integration. Give the job "issues: write".'}
    ${"another that GitHub names"}  | ${403} | ${"Resource not accessible by integration"}           | ${{ "x-accepted-github-permissions": "pull_requests=write,contents=read" }} | ${"forbidden"} | ${'Failed to comment on #42: HTTP 403, Resource not accessible by integration. Give the job "pull-requests: write" and "contents: read".'}
    ${"a locked issue"}             | ${403} | ${"Unable to create comment because issue is locked"} | ${{}}                                                                       | ${"locked"}    | ${"Failed to comment on #42: HTTP 403, Unable to create comment because issue is locked. Unlock the conversation to have it kept current."}
    ${"an archived repository"}     | ${403} | ${"Repository was archived so is read-only."}         | ${{}}                                                                       | ${"forbidden"} | ${"Failed to comment on #42: HTTP 403, Repository was archived so is read-only. Unarchive the repository, or leave it out."}
    ${"issues turned off"}          | ${410} | ${"Issues are disabled for this repo"}                | ${{}}                                                                       | ${"forbidden"} | ${"Failed to comment on #42: HTTP 410, Issues are disabled for this repo. Turn on the repository's issues, or leave it out."}
    ${"a bad token"}                | ${401} | ${"Bad credentials"}                                  | ${{}}                                                                       | ${"forbidden"} | ${"Failed to comment on #42: HTTP 401, Bad credentials. The token is not valid (any more)."}
    ${"an issue that is not there"} | ${404} | ${"Not Found"}                                        | ${{}}                                                                       | ${"not-found"} | ${'Failed to comment on #42: HTTP 404, Not Found. It is gone, or the job lacks "issues: write".'}
    ${"a deleted issue"}            | ${410} | ${"This issue was deleted"}                           | ${{}}                                                                       | ${"gone"}      | ${"Failed to comment on #42: HTTP 410, This issue was deleted."}
  `("says what helps against $case", async ({ status, message, headers, kind, sentence }) => {
    const { github, received } = await serve(() => ({ status, json: { message }, headers }));
    expect(await problemOf(github.createComment(42, "Hi"))).toMatchObject({ kind, message: sentence });
    expect(received).toHaveLength(1);
  });

  it.each`
    status | words                                                                                                                                                                                       | kind           | helps
    ${403} | ${"Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource."} | ${"forbidden"} | ${"IP allow list"}
    ${403} | ${"Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization."}                                                            | ${"forbidden"} | ${"single sign-on"}
    ${403} | ${"Sorry. Your account was suspended."}                                                                                                                                                     | ${"forbidden"} | ${"suspended"}
    ${403} | ${"This installation has been suspended"}                                                                                                                                                   | ${"forbidden"} | ${"suspended"}
    ${403} | ${"Although you appear to have the correct authorization credentials, the `acme` organization has enabled OAuth App access restrictions"}                                                   | ${"forbidden"} | ${"an owner has to approve"}
    ${403} | ${"`acme` forbids access via a personal access token (classic)."}                                                                                                                           | ${"forbidden"} | ${"this kind of token"}
    ${403} | ${"As an Enterprise Managed User, you cannot access this content"}                                                                                                                          | ${"forbidden"} | ${"managed account"}
    ${403} | ${"Repository access blocked"}                                                                                                                                                              | ${"forbidden"} | ${"GitHub Support"}
    ${451} | ${"Repository access blocked"}                                                                                                                                                              | ${"forbidden"} | ${"GitHub Support"}
    ${451} | ${"Unavailable"}                                                                                                                                                                            | ${"forbidden"} | ${"legal reasons"}
    ${403} | ${"Interactions are limited to existing users on this repository"}                                                                                                                          | ${"forbidden"} | ${"end the limit"}
    ${403} | ${"User is blocked"}                                                                                                                                                                        | ${"forbidden"} | ${"unblock it"}
    ${403} | ${"Commenting is disabled on issues with more than 2500 comments"}                                                                                                                          | ${"refused"}   | ${"no more comments"}
    ${422} | ${"Validation Failed: body is too long (maximum is 65536 characters)"}                                                                                                                      | ${"refused"}   | ${"Shorten"}
    ${403} | ${"This conversation has been locked and limited to collaborators"}                                                                                                                         | ${"locked"}    | ${"Unlock"}
    ${403} | ${"Locked issues cannot be commented on; the issue is locked"}                                                                                                                              | ${"locked"}    | ${"Unlock"}
    ${422} | ${"Unable to add reaction: the issue has been locked"}                                                                                                                                      | ${"locked"}    | ${"Unlock"}
    ${403} | ${"Must have push access to repository"}                                                                                                                                                    | ${"forbidden"} | ${'Give the job "issues: write"'}
    ${403} | ${"Resource not accessible by personal access token"}                                                                                                                                       | ${"forbidden"} | ${'Give the job "issues: write"'}
    ${403} | ${"Something else entirely"}                                                                                                                                                                | ${"forbidden"} | ${null}
  `(
    "says what helps by GitHub's own words, and of a permission only where they speak of one: $words",
    async ({ status, words, kind, helps }) => {
      const { github } = await serve(() => ({
        status,
        json: { message: words },
        headers: { "x-accepted-github-permissions": "issues=write" },
      }));
      const problem = await problemOf(github.createComment(42, "Hi"));
      expect(problem.kind).toBe(kind);
      if (helps === null) expect(problem.facts.advice).toBeNull();
      else expect(problem.facts.advice).toContain(helps);
      if (helps === null || !helps.startsWith("Give the job")) expect(problem.message).not.toContain("Give the job");
    },
  );

  it.each`
    path                        | words                                                                                                                        | helps
    ${["repository"]}           | ${"Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization."}       | ${"single sign-on"}
    ${["repository", "issue"]}  | ${"Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled"} | ${"IP allow list"}
    ${["repository", "issue"]}  | ${"Resource not accessible by integration"}                                                                                  | ${'Give the job "issues: read"'}
    ${["repository", "policy"]} | ${"Resource not accessible by integration"}                                                                                  | ${'Give the job "contents: read"'}
    ${["repository", "issue"]}  | ${"Something else entirely"}                                                                                                 | ${null}
  `("says the same of a GraphQL answer of HTTP 200: $words", async ({ path, words, helps }) => {
    const errors = [{ type: "FORBIDDEN", path, message: words }];
    const repository = path.length === 1 ? null : { ...REPOSITORY, issue: null };
    const { github, received } = await serve(() => data({ viewer: VIEWER, repository }, { errors }));
    const problem = await problemOf(github.readIncident(1));
    expect([problem.kind, received.length]).toEqual(["refused", 1]);
    if (helps === null) expect(problem.facts.advice).toBeNull();
    else expect(problem.facts.advice).toContain(helps);
    if (helps === null || !helps.startsWith("Give the job")) expect(problem.message).not.toContain("Give the job");
  });

  it("names the fields that GitHub names", async () => {
    const { github } = await serve(() => ({
      status: 422,
      json: { message: "Validation Failed", errors: [{ resource: "Issue", field: "title", code: "missing_field" }] },
    }));
    await expect(github.createIssue("acme/rca", { title: "", body: "", labels: [], assignees: [] })).rejects.toThrow(
      "Validation Failed: title missing_field.",
    );
  });

  it("shows neither token nor address when no connection comes about", async () => {
    const closed = await startServer(() => ({}));
    await closed.close();
    const { github } = connectTo(closed.url);
    const problem = await problemOf(github.createComment(42, "Hi"));
    expect(problem.message).toBe("Failed to comment on #42: connection refused (ECONNREFUSED) after 3 tries.");
    expect(problem.facts.mayHaveHappened).toBe(false);
  });
});

describe("rate limits", () => {
  const now = { date: AT };
  const secondary = {
    status: 403,
    json: { message: "You have exceeded a secondary rate limit." },
    headers: { ...now, "retry-after": "7" },
  };
  const primary = {
    status: 429,
    json: { message: "API rate limit exceeded" },
    headers: { ...now, "x-ratelimit-remaining": "0", "x-ratelimit-reset": epoch("2026-03-06T14:47:20Z") },
  };
  const graphql = {
    json: { errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] },
    headers: { ...now, "x-ratelimit-reset": epoch("2026-03-06T14:47:20Z") },
  };

  it.each`
    limit                  | reply        | wait
    ${"the secondary one"} | ${secondary} | ${7_000}
    ${"the primary one"}   | ${primary}   | ${21_000}
  `("are waited out within a minute, for writes too: $limit", async ({ reply, wait }) => {
    const { github, slept } = await serve((_, count) => (count === 1 ? reply : posted("Hi")));
    expect((await github.createComment(1, "Hi")).id).toBe(77);
    expect(slept).toEqual([wait]);
  });

  it("are seen in a GraphQL answer of HTTP 200", async () => {
    const { github, slept } = await serve((_, count) => (count === 1 ? graphql : incident));
    expect((await github.readIncident(1)).issue?.number).toBe(1);
    expect(slept).toEqual([21_000]);
  });

  it("that GraphQL tells of with a time of their own last as long as that", async () => {
    const headers = { ...now, "retry-after": "9", "x-ratelimit-remaining": "900", "x-ratelimit-reset": epoch("2026-03-06T15:40:00Z") };
    const limited = { json: { errors: [{ message: "You have exceeded a secondary rate limit." }] }, headers };
    const { github, slept } = await serve((_, count) => (count === 1 ? limited : incident));
    await github.readIncident(1);
    expect(slept).toEqual([9_000]);
  });

  it("that GraphQL tells of while the hour is not used up last a minute", async () => {
    const headers = { ...now, "x-ratelimit-remaining": "900", "x-ratelimit-reset": epoch("2026-03-06T15:40:00Z") };
    const limited = { json: { errors: [{ message: "You have exceeded a secondary rate limit." }] }, headers };
    const { github, slept } = await serve((_, count) => (count === 1 ? limited : incident));
    expect((await github.readIncident(1)).issue?.number).toBe(1);
    expect(slept).toEqual([60_000]);
  });

  it("beyond a minute end the run's requests at once, naming the time", async () => {
    const reset = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": epoch("2026-03-06T15:10:00Z") };
    const { github, received } = await serve(() => ({
      status: 403,
      json: { message: "API rate limit exceeded" },
      headers: { ...now, ...reset },
    }));
    const problem = await problemOf(github.createComment(1, "Hi"));
    expect(problem).toMatchObject({ kind: "limit", facts: { retryAfter: 1_381_000 } });
    expect(problem.message).toContain("The limit ends at 15:10:01 UTC; what is left is for the next run.");
    expect(await problemOf(github.createComment(2, "Hi"))).toMatchObject({ kind: "limit" });
    expect(received).toHaveLength(1);
  });

  it("are waited for a minute in all, not a minute each", async () => {
    const { github, slept } = await serve(() => ({ ...secondary, headers: { ...now, "retry-after": "25" } }));
    expect(await problemOf(github.createComment(1, "Hi"))).toMatchObject({ kind: "limit" });
    expect(slept).toEqual([25_000, 25_000]);
  });

  it("are seen where something was submitted too quickly, which is no mistake of ours", async () => {
    const tooQuick = {
      status: 422,
      json: { message: "Validation Failed", errors: ["Body was submitted too quickly after a previous comment"] },
    };
    const { github, slept } = await serve((_, count) => (count === 1 ? tooQuick : posted("Hi")));
    expect((await github.createComment(1, "Hi")).id).toBe(77);
    expect(slept).toEqual([60_000]);
  });

  it("of no time at all, ten in a row, end the request", async () => {
    const { github, received } = await serve(() => ({ ...secondary, headers: { ...now, "retry-after": "0" } }));
    expect(await problemOf(github.createComment(1, "Hi"))).toMatchObject({ kind: "limit" });
    expect(received).toHaveLength(10);
  });

  it("are not seen in a plain 403", async () => {
    const { github } = await serve(() => ({
      status: 403,
      json: { message: "Resource not accessible by integration" },
      headers: { "x-ratelimit-remaining": "12" },
    }));
    expect(await problemOf(github.createComment(1, "Hi"))).toMatchObject({ kind: "forbidden" });
  });
});
