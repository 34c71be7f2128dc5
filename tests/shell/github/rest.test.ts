import { describe, expect, it } from "vitest";
import { graphqlUrlOf } from "../../../src/shell/github/connection.ts";
import { roleIn } from "../../../src/shell/github/roles.ts";
import { serve } from "../support/connection.ts";
import { AT } from "../support/graphql.ts";

describe("the place of GraphQL", () => {
  it.each`
    api                             | graphql
    ${"https://api.github.com"}     | ${"https://api.github.com/graphql"}
    ${"https://api.github.com/"}    | ${"https://api.github.com/graphql"}
    ${"https://ghe.example/api/v3"} | ${"https://ghe.example/api/graphql"}
    ${"http://127.0.0.1:3000"}      | ${"http://127.0.0.1:3000/graphql"}
  `("beside $api is $graphql", ({ api, graphql }) => {
    expect(graphqlUrlOf(api)).toBe(graphql);
  });
});

describe("a person's role", () => {
  it.each`
    case                                     | answer                                                                                                            | role
    ${"is the one GitHub names"}             | ${{ permission: "write", role_name: "maintain" }}                                                                 | ${"maintain"}
    ${"may be less than the old permission"} | ${{ permission: "read", role_name: "triage" }}                                                                    | ${"triage"}
    ${"of a custom name is what it permits"} | ${{ permission: "read", role_name: "support", user: { permissions: { pull: true, triage: true, push: false } } }} | ${"triage"}
    ${"of a custom name that may push"}      | ${{ permission: "write", role_name: "dev", user: { permissions: { pull: true, push: true, admin: false } } }}     | ${"write"}
    ${"falls back on the old permission"}    | ${{ permission: "admin" }}                                                                                        | ${"admin"}
    ${"is none for strangers"}               | ${{ permission: "none", role_name: "none" }}                                                                      | ${"none"}
    ${"is not told where nothing is said"}   | ${{}}                                                                                                             | ${null}
    ${"is not told by the old read alone"}   | ${{ permission: "read" }}                                                                                         | ${null}
    ${"is told by the permissions alone"}    | ${{ permission: "read", user: { permissions: { pull: true, triage: true, push: false } } }}                       | ${"triage"}
  `("$case", ({ answer, role }) => {
    expect(roleIn(answer)).toBe(role);
  });

  it("is asked once a login, and none where GitHub knows nobody of that name", async () => {
    const { github, received } = await serve((request) =>
      request.path.includes("ghost")
        ? { status: 404, json: { message: "ghost is not a user" } }
        : { json: { permission: "write", role_name: "write" } },
    );
    expect(await Promise.all([github.roleOf("octo"), github.roleOf("Octo"), github.roleOf("ghost")])).toEqual(["write", "write", "none"]);
    expect(received.map((request) => request.path)).toEqual([
      "/repos/acme/shop/collaborators/octo/permission",
      "/repos/acme/shop/collaborators/ghost/permission",
    ]);
  });
});

describe("the lock", () => {
  it.each`
    status | mine
    ${201} | ${true}
    ${200} | ${false}
  `("is ours with HTTP $status: $mine", async ({ status, mine }) => {
    const { github, received } = await serve(() => ({
      status,
      json: { id: 9, created_at: "2026-03-06T14:46:30Z" },
      headers: { date: AT },
    }));
    expect(await github.takeLock(42)).toEqual({ id: 9, mine, since: Date.parse("2026-03-06T14:46:30Z"), at: Date.parse(AT) });
    expect(received[0]).toMatchObject({ method: "POST", path: "/repos/acme/shop/issues/42/reactions", json: { content: "rocket" } });
  });

  it("is removed by its id", async () => {
    const { github, received } = await serve(() => ({ status: 204 }));
    await github.removeLock(42, 9);
    expect(received[0]).toMatchObject({ method: "DELETE", path: "/repos/acme/shop/issues/42/reactions/9" });
  });
});

const rca = (number: number, created: string, more: object = {}) => ({
  number,
  html_url: `https://github.com/acme/rca/issues/${number}`,
  title: "RCA",
  body: "text",
  state: "open",
  created_at: created,
  updated_at: created,
  closed_at: null,
  user: { login: "github-actions[bot]", type: "Bot" },
  ...more,
});

describe("RCA issues", () => {
  it("are read in any repository, pull requests left out", async () => {
    const { github } = await serve((request) =>
      request.path.endsWith("/1")
        ? { json: rca(1, "2026-03-06T14:00:00Z") }
        : request.path.endsWith("/2")
          ? { json: rca(2, "2026-03-06T14:00:00Z", { pull_request: {} }) }
          : { status: 404, json: { message: "Not Found" } },
    );
    expect(await github.readIssue("acme/rca", 1)).toMatchObject({
      number: 1,
      author: { login: "github-actions", type: "bot" },
      state: "open",
    });
    expect([await github.readIssue("acme/rca", 2), await github.readIssue("acme/rca", 3)]).toEqual([null, null]);
  });

  it("since a moment come oldest first, and no page more is read than needed", async () => {
    const newest = Array.from({ length: 100 }, (_, index) => rca(300 - index, "2026-03-06T14:30:00Z"));
    const older = [
      rca(200, "2026-03-06T14:20:00Z"),
      rca(199, "2026-03-06T14:10:00Z", { pull_request: {} }),
      rca(198, "2026-03-06T13:00:00Z"),
      ...newest.slice(3),
    ];
    const { github, received } = await serve((request) => ({
      json: request.path.includes("page=1") && !request.path.includes("page=2") ? newest : older,
    }));
    const found = await github.issuesSince("acme/rca", Date.parse("2026-03-06T14:10:00.700Z"));
    expect(found.map((one) => one.number).slice(0, 2)).toEqual([200, 201]);
    expect(found).toHaveLength(101);
    expect(received).toHaveLength(2);
  });

  it("are opened without assignees where GitHub refuses those", async () => {
    const { github, received } = await serve((_, count) =>
      count === 1
        ? { status: 422, json: { message: "Validation Failed", errors: [{ resource: "Issue", field: "assignees", code: "invalid" }] } }
        : { status: 201, json: rca(5, "2026-03-06T14:00:00Z") },
    );
    const posted = await github.createIssue("acme/rca", { title: "RCA", body: "text", labels: ["rca"], assignees: ["gone"] });
    expect(posted).toEqual({ number: 5, url: "https://github.com/acme/rca/issues/5", body: "text" });
    expect(received.map((request) => request.json)).toEqual([
      { title: "RCA", body: "text", labels: ["rca"], assignees: ["gone"] },
      { title: "RCA", body: "text", labels: ["rca"] },
    ]);
  });

  it("that are one too many are closed as duplicates, as not planned where the server lacks that reason", async () => {
    const { github, received } = await serve((_, count) =>
      count === 1 ? { status: 422, json: { message: "Invalid state_reason" } } : { json: rca(6, "2026-03-06T14:00:00Z") },
    );
    await github.closeAsDuplicate("acme/rca", 6, 5);
    expect(received.map((request) => request.json)).toEqual([
      { state: "closed", state_reason: "duplicate" },
      { state: "closed", state_reason: "not_planned" },
    ]);
  });

  it("complain when an edit did not take", async () => {
    const { github } = await serve(() => ({ json: rca(6, "2026-03-06T14:00:00Z") }));
    await expect(github.editIssueBody("acme/rca", 6, "a longer text")).rejects.toThrow(
      "Failed to edit acme/rca#6: GitHub kept a text of 4 characters where 13 were sent.",
    );
  });
});
