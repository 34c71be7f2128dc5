import { describe, expect, it } from "vitest";
import { connectTo, serve } from "../support/connection.ts";
import { AT, asked, comment, data, event, issue, REPOSITORY, VIEWER } from "../support/graphql.ts";
import { type Reply, startServer } from "../support/server.ts";

const reading = (read: object | null, repository: object = {}) =>
  data({ viewer: VIEWER, repository: { ...REPOSITORY, ...repository, issue: read } });

describe("reading one incident", () => {
  it("is one request, dated by GitHub's own clock", async () => {
    const { github, received } = await serve(() => reading(issue(1)));
    const read = await github.readIncident(1);
    expect(received).toHaveLength(1);
    expect(received[0]?.headers["x-github-api-version"]).toBe("2022-11-28");
    expect(read).toMatchObject({
      at: Date.parse(AT),
      viewer: { login: "github-actions", type: "bot" },
      repository: { name: "acme/shop", isPrivate: false, labels: ["sev1", "bug"] },
      policy: "extends: gruntwork\n",
      issue: {
        number: 1,
        repository: "acme/shop",
        repositoryId: "1296269",
        state: "open",
        labels: ["sev1"],
        locked: false,
        author: { login: "customer", type: "user" },
      },
    });
  });

  it("knows a repository by GitHub's number, or by its id where the number is greater than 32 bits hold", async () => {
    const { github } = await serve(() => reading(issue(1, [], { repository: { id: "R_kgDOABPHjQ", databaseId: null } })));
    expect((await github.readIncident(1)).issue?.repositoryId).toBe("R_kgDOABPHjQ");
  });

  it("takes the runner's clock where GitHub sends no date", async () => {
    const { github } = await serve(() => ({ json: { data: { viewer: VIEWER, repository: { ...REPOSITORY, issue: issue(1) } } } }));
    expect((await github.readIncident(1)).at).toBe(Date.parse("2026-03-06T14:00:00Z"));
  });

  it("tells each kind of event in its own words", async () => {
    const repository = { nameWithOwner: "acme/secret", isPrivate: true };
    const url7 = "https://github.com/acme/secret/pull/7";
    const pullRequest = { __typename: "PullRequest", number: 7, url: url7, repository, mergedAt: "2026-03-06T13:00:00Z" };
    const change = { repository: "acme/secret", number: 7, url: url7, mayBeNamed: false };
    const nodes = [
      event("LabeledEvent", { label: { name: "sev1" } }),
      event("LabeledEvent", { label: null, actor: null }),
      comment(5, "Hello", { isMinimized: true }),
      comment(6, "Beep", { author: { __typename: "Bot", login: "github-actions" }, databaseId: null }),
      event("CrossReferencedEvent", { source: pullRequest }),
      event("CrossReferencedEvent", { source: { __typename: "Issue" } }),
      event("ClosedEvent", { stateReason: "NOT_PLANNED", closer: null }),
      event("ReopenedEvent"),
      event("ClosedEvent", { stateReason: null, closer: pullRequest }),
      event("ClosedEvent", { stateReason: "DUPLICATE", closer: { __typename: "Commit", oid: "abc", url: "https://github.com/c" } }),
      event("UnlabeledEvent", { label: { name: "sev1" } }),
      event("AssignedEvent", { assignee: { __typename: "Bot", login: "helper[bot]" } }),
      event("UnassignedEvent", { assignee: null }),
      event("TransferredEvent", { fromRepository: { nameWithOwner: "acme/old" } }),
      event("CommentDeletedEvent"),
      event("SomethingNewEvent"),
    ];
    const { github } = await serve(() => reading(issue(1, nodes)));
    const read = await github.readIncident(1);
    const at = Date.parse("2026-03-06T14:09:00Z");
    const commentedAt = Date.parse("2026-03-06T14:30:00Z");
    const actor = { login: "staff", type: "user" };
    const url = "https://github.com/acme/shop/issues/1#issuecomment-";
    expect(read.issue?.events).toEqual([
      { type: "labeled", at, actor, label: "sev1" },
      { type: "labeled", at, actor: null, label: null },
      {
        type: "commented",
        at: commentedAt,
        id: 5,
        url: `${url}5`,
        actor,
        body: "Hello",
        hidden: true,
        editor: null,
        editedAt: null,
        isAtHome: false,
      },
      {
        type: "commented",
        at: commentedAt,
        id: 6,
        url: `${url}6`,
        actor: { login: "github-actions", type: "bot" },
        body: "Beep",
        hidden: false,
        editor: null,
        editedAt: null,
        isAtHome: false,
      },
      { type: "referenced", at, actor, pullRequest: { ...change, mergedAt: Date.parse("2026-03-06T13:00:00Z") } },
      { type: "closed", at, actor, reason: "not_planned", closer: null },
      { type: "reopened", at, actor },
      { type: "closed", at, actor, reason: "completed", closer: { type: "pull-request", ...change } },
      { type: "closed", at, actor, reason: "duplicate", closer: { type: "commit", oid: "abc", url: "https://github.com/c" } },
      { type: "unlabeled", at, actor, label: "sev1" },
      { type: "assigned", at, actor, assignee: "helper" },
      { type: "unassigned", at, actor, assignee: null },
      { type: "transferred", at, actor, from: "acme/old" },
      { type: "comment-deleted", at, actor },
    ]);
  });

  it("follows a long timeline to its end", async () => {
    const page = (from: number, next: string | null) => ({
      pageInfo: { hasNextPage: next !== null, endCursor: next },
      nodes: Array.from({ length: 100 }, (_, index) => comment(from + index, `comment ${from + index}`)),
    });
    const { github, received } = await serve((request, count) => {
      if (count === 1) return reading(issue(1, [], { timelineItems: page(1, "100") }));
      const from = Number(asked(request).variables.c0);
      return data({ repository: { i0: { timelineItems: page(from + 1, from === 1_900 ? null : String(from + 100)) } } });
    });
    const events = (await github.readIncident(1)).issue?.events ?? [];
    expect(events.map((one) => (one.type === "commented" ? one.id : null))).toEqual(Array.from({ length: 2_000 }, (_, index) => index + 1));
    expect(received).toHaveLength(20);
  });

  describe("a timeline whose length is told", () => {
    type Ask = { readonly after?: number; readonly skip?: number };
    const all = Array.from({ length: 2_345 }, (_, index) => index + 1);
    const page = (ids: readonly number[], from: number, total: number | null = ids.length, hasNextPage = from + 100 < ids.length) => ({
      totalCount: total,
      pageInfo: { hasNextPage, endCursor: String(ids[Math.min(from + 100, ids.length) - 1]) },
      nodes: ids.slice(from, from + 100).map((id) => comment(id, `comment ${id}`)),
    });
    /** A page's answer; cursors are ids, so that they stay good when items go. */
    const placed = (ids: readonly number[], { after = 0, skip }: Ask) =>
      skip ?? (ids.findIndex((id) => id > after) + ids.length + 1) % (ids.length + 1);

    /** What is read where `answer` tells each page asked for, in the round it is asked in. */
    async function idsRead(answer: (ask: Ask, round: number) => object, first: object = page(all, 0)) {
      const { github, received } = await serve((request, round) => {
        if (round === 1) return reading(issue(1, [], { timelineItems: first }));
        const { query, variables } = asked(request);
        const asks = [...query.matchAll(/i\d+: issue\(number: 1\) \{ timelineItems\(first: \$items, (?:after: \$(c\d+)|skip: (\d+))/g)];
        const pages = asks.map(([, cursor, skip]) =>
          answer(cursor === undefined ? { skip: Number(skip) } : { after: Number(variables[cursor]) }, round),
        );
        return data({ repository: Object.fromEntries(pages.map((timelineItems, index) => [`i${index}`, { timelineItems }])) });
      });
      const events = (await github.readIncident(1)).issue?.events ?? [];
      return { ids: events.map((one) => (one.type === "commented" ? one.id : null)), requests: received.length };
    }

    it("is read ten pages a request", async () => {
      expect(await idsRead((ask) => page(all, placed(all, ask)))).toEqual({ ids: all, requests: 4 });
    });

    it("is read no slower where such pages count from where they begin", async () => {
      const count = ({ skip = 0 }: Ask) => all.length - skip;
      expect(await idsRead((ask) => page(all, placed(all, ask), count(ask)))).toEqual({ ids: all, requests: 4 });
    });

    it.each([101, 199, 200, 201, 299, 1_090, 1_091, 1_092])("is read to its last item, were it the %dth", async (length) => {
      const ids = all.slice(0, length);
      expect((await idsRead((ask) => page(ids, placed(ids, ask)), page(ids, 0))).ids).toEqual(ids);
    });

    it("is read whole where an item of a page that was read is deleted meanwhile", async () => {
      const left = all.filter((id) => id !== 50);
      const { ids } = await idsRead((ask, round) => page(round < 3 ? all : left, placed(round < 3 ? all : left, ask)));
      expect(ids).toEqual(all);
    });

    it.each<[string, (ask: Ask) => object]>([
      ["takes no account of where to begin", (ask) => page(all, ask.skip === undefined ? placed(all, ask) : 0)],
      ["begins one item further on", (ask) => page(all, placed(all, ask) + (ask.skip === undefined ? 0 : 1))],
      [
        "says that such a page is the last",
        (ask) => page(all, placed(all, ask), all.length, ask.skip === undefined && placed(all, ask) + 100 < all.length),
      ],
      ["sends nothing", (ask) => (ask.skip === undefined ? page(all, placed(all, ask)) : { ...page(all, 0), nodes: [] })],
    ])("is read whole, page by page, on a server that %s", async (_, answer) => {
      expect(await idsRead(answer)).toEqual({ ids: all, requests: 24 });
    });

    it("is read page by page where no count is told", async () => {
      expect(await idsRead((ask) => page(all, placed(all, ask), null), page(all, 0, null))).toEqual({ ids: all, requests: 24 });
    });
  });

  it("knows no issue where there is none, or a pull request", async () => {
    const error = { type: "NOT_FOUND", path: ["repository", "issue"], message: "Could not resolve to an Issue with the number of 9." };
    const { github } = await serve(() => data({ viewer: VIEWER, repository: { ...REPOSITORY, issue: null } }, { errors: [error] }));
    expect((await github.readIncident(9)).issue).toBeNull();
  });

  it.each([[[]], [[{ type: "NOT_FOUND", path: ["repository", "i0"], message: "Could not resolve to an Issue with the number of 2." }]]])(
    "takes null alone for no answer: GitHub says in an error that an issue is not there (errors %j)",
    async (errors) => {
      const { github } = await serve(() => data({ viewer: VIEWER, repository: { ...REPOSITORY, issue: null } }, { errors }));
      await expect(github.readIncident(9)).rejects.toMatchObject({ kind: "lacking" });
    },
  );

  it("knows no issue that vanishes while its timeline is read", async () => {
    const timelineItems = { pageInfo: { hasNextPage: true, endCursor: "100" }, nodes: [comment(1, "Hi")] };
    const error = { type: "NOT_FOUND", path: ["repository", "i0"], message: "Could not resolve to an Issue with the number of 1." };
    const { github } = await serve((_, count) =>
      count === 1 ? reading(issue(1, [], { timelineItems })) : data({ repository: { i0: null } }, { errors: [error] }),
    );
    expect((await github.readIncident(1)).issue).toBeNull();
  });

  it.each`
    login                    | viewer
    ${"github-actions[bot]"} | ${{ login: "github-actions", type: "bot" }}
    ${"github-actions"}      | ${{ login: "github-actions", type: "bot" }}
    ${"acme-slo[bot]"}       | ${{ login: "acme-slo", type: "bot" }}
    ${"octo-support"}        | ${{ login: "octo-support", type: "user" }}
  `("knows whom the token speaks for: $login", async ({ login, viewer }) => {
    const { github } = await serve(() => data({ viewer: { login }, repository: { ...REPOSITORY, issue: issue(1) } }));
    expect((await github.readIncident(1)).viewer).toEqual(viewer);
  });

  it("says so when there is no such repository", async () => {
    const error = { type: "NOT_FOUND", path: ["repository"], message: "Could not resolve to a Repository with the name 'acme/shop'." };
    const { github } = await serve(() => data({ viewer: VIEWER, repository: null }, { errors: [error] }));
    await expect(github.readIncident(9)).rejects.toMatchObject({
      kind: "not-found",
      message: expect.stringContaining("does the token reach it?"),
    });
  });

  it("reads on past an event that the token may not see", async () => {
    const error = {
      type: "FORBIDDEN",
      path: ["repository", "issue", "timelineItems", "nodes", 0, "source"],
      message: "Resource not accessible by integration",
    };
    const { github } = await serve(() =>
      data({ viewer: VIEWER, repository: { ...REPOSITORY, issue: issue(1, [null, comment(2, "Hi")]) } }, { errors: [error] }),
    );
    expect((await github.readIncident(1)).issue?.events).toHaveLength(1);
  });

  it("names the permission that the policy's reading lacks, rather than going on without the policy", async () => {
    const error = { type: "FORBIDDEN", path: ["repository", "policy"], message: "Resource not accessible by integration" };
    const { github } = await serve(() =>
      data({ viewer: VIEWER, repository: { ...REPOSITORY, policy: null, issue: issue(1) } }, { errors: [error] }),
    );
    await expect(github.readIncident(1)).rejects.toThrow(
      'Failed to read #1: Resource not accessible by integration. Give the job "contents: read".',
    );
  });

  it.each`
    case                | policy                                                                      | outcome
    ${"no file"}        | ${null}                                                                     | ${null}
    ${"an empty file"}  | ${{ __typename: "Blob", text: "", isBinary: false, isTruncated: false }}    | ${""}
    ${"a binary file"}  | ${{ __typename: "Blob", text: null, isBinary: true, isTruncated: false }}   | ${"it is not a text file"}
    ${"a cut-off file"} | ${{ __typename: "Blob", text: "a: 1", isBinary: false, isTruncated: true }} | ${"it is too long"}
    ${"a folder"}       | ${{ __typename: "Tree" }}                                                   | ${"it is a folder"}
  `("makes of $case what it is", async ({ policy, outcome }) => {
    const { github } = await serve(() => reading(issue(1), { policy }));
    const read = github.readIncident(1);
    if (outcome === null || outcome === "") expect((await read).policy).toBe(outcome);
    else await expect(read).rejects.toThrow(outcome);
  });

  it("asks for no policy file where a built-in policy is named", async () => {
    const server = await startServer(() => reading(issue(1), { policy: undefined }));
    const { github } = connectTo(server.url, { policyPath: null });
    expect((await github.readIncident(1)).policy).toBeNull();
    expect(asked(server.received[0]).query).not.toContain("policy");
  });

  it("reads the overriding templates by file name", async () => {
    const templates = {
      __typename: "Tree",
      entries: [
        { name: "missed.md.hbs", type: "blob", object: { __typename: "Blob", text: "Late!", isBinary: false, isTruncated: false } },
        { name: "logo.hbs", type: "blob", object: { __typename: "Blob", text: null, isBinary: true, isTruncated: false } },
        { name: "README.md", type: "blob", object: null },
        { name: "old", type: "tree", object: { __typename: "Tree" } },
      ],
    };
    const { github } = await serve(() => reading(issue(1), { templates }));
    expect([...(await github.readIncident(1)).templates]).toEqual([["missed.md.hbs", "Late!"]]);
  });
});

describe("a server that knows less of GraphQL", () => {
  const lacking = (messages: readonly string[]): Reply => ({ json: { errors: messages.map((message) => ({ message })) } });

  it.each`
    server              | complaint
    ${"graphql-ruby's"} | ${"Field 'isMinimized' doesn't exist on type 'IssueComment'"}
    ${"graphql-js's"}   | ${'Cannot query field "isMinimized" on type "IssueComment".'}
  `("is asked without what it complains of, in $server words, and never again with it", async ({ complaint }) => {
    const { github, received, logged } = await serve((request) =>
      asked(request).query.includes("isMinimized")
        ? lacking([complaint])
        : reading(issue(1, [comment(5, "Hi", { isMinimized: undefined })])),
    );
    expect((await github.readIncident(1)).issue?.events).toMatchObject([{ id: 5, hidden: false }]);
    await github.readIncident(1);
    expect(received).toHaveLength(3);
    expect(asked(received[2]).query).toContain("ClosedEvent");
    expect(logged).toEqual(["This server's GraphQL lacks hidden; going on without."]);
  });

  it("may answer HTTP 400 to say so", async () => {
    const { github } = await serve((request) =>
      asked(request).query.includes("COMMENT_DELETED_EVENT")
        ? {
            status: 400,
            json: {
              errors: [
                { message: 'Value "COMMENT_DELETED_EVENT" does not exist in "IssueTimelineItemsItemType" enum.' },
                { message: 'Unknown type "CommentDeletedEvent".' },
              ],
            },
          }
        : reading(issue(1)),
    );
    expect((await github.readIncident(1)).issue?.number).toBe(1);
  });

  it("takes the issue's own reason for the last closing where events tell none", async () => {
    const closing = event("ClosedEvent", { stateReason: undefined, closer: null });
    const closed = issue(1, [closing, event("ReopenedEvent"), closing], { state: "CLOSED", stateReason: "NOT_PLANNED" });
    const { github } = await serve((request) =>
      /ClosedEvent \{[^}]*\} stateReason/.test(asked(request).query)
        ? lacking(["Field 'stateReason' doesn't exist on type 'ClosedEvent'"])
        : reading(closed),
    );
    const events = (await github.readIncident(1)).issue?.events ?? [];
    expect(events.flatMap((one) => (one.type === "closed" ? [one.reason] : []))).toEqual(["completed", "not_planned"]);
  });

  it("is given up when it lacks what cannot be left out", async () => {
    const { github, received } = await serve(() => lacking(["Field 'timelineItems' doesn't exist on type 'Issue'"]));
    await expect(github.readIncident(1)).rejects.toMatchObject({ kind: "refused" });
    expect(received.length).toBeLessThanOrEqual(4);
  });
});
