import { describe, expect, it } from "vitest";
import { cliOctokit } from "../../../src/shell/github/cli-octokit.ts";
import { openConnection } from "../../../src/shell/github/connection.ts";
import { listRepositories } from "../../../src/shell/github/repositories.ts";
import { connectRepositoryFacts } from "../../../src/shell/github/repository.ts";
import type { Transport } from "../../../src/shell/github/transport.ts";
import { serve } from "../support/connection.ts";
import { asked, comment, data, event, issue, REPOSITORY, VIEWER } from "../support/graphql.ts";
import { type Received, type Reply, startServer } from "../support/server.ts";

const reading = (read: unknown, more: object = {}) => data({ viewer: VIEWER, repository: { ...REPOSITORY, issue: read } }, more);
const forbidden = (...path: readonly (string | number)[]) => ({
  errors: [{ type: "FORBIDDEN", path: ["repository", "issue", ...path], message: "Resource not accessible by integration" }],
});
const lacking = { kind: "lacking" };
const timeline = (pageInfo: unknown, nodes: unknown) => issue(1, [], { timelineItems: { pageInfo, nodes } });
const LAST = { hasNextPage: false, endCursor: null };

describe("an issue that GitHub tells only half of", () => {
  it.each`
    case                                           | read
    ${"no list of events"}                         | ${timeline(LAST, null)}
    ${"an event left out"}                         | ${timeline(LAST, [comment(1, "Hi"), null])}
    ${"an event of no kind"}                       | ${timeline(LAST, [{ createdAt: "2026-03-06T14:09:00Z" }])}
    ${"no word on further pages"}                  | ${timeline(null, [])}
    ${"another page, but not where"}               | ${timeline({ hasNextPage: true, endCursor: null }, [comment(1, "Hi")])}
    ${"another page after one without items"}      | ${timeline({ hasNextPage: true, endCursor: "1" }, [])}
    ${"no labels"}                                 | ${issue(1, [], { labels: null })}
    ${"no list of labels"}                         | ${issue(1, [], { labels: { nodes: null } })}
    ${"a label left out"}                          | ${issue(1, [], { labels: { nodes: [null] } })}
    ${"a label without a name"}                    | ${issue(1, [], { labels: { nodes: [{ name: null }] } })}
    ${"an assignee left out"}                      | ${issue(1, [], { assignees: { nodes: [null] } })}
    ${"an author without a name"}                  | ${issue(1, [], { author: { __typename: "User", login: null } })}
    ${"no word on its author"}                     | ${issue(1, [], { author: undefined })}
    ${"no text"}                                   | ${issue(1, [], { body: null })}
    ${"an unknown state"}                          | ${issue(1, [], { state: "LIMBO" })}
    ${"no word on whether it is locked"}           | ${issue(1, [], { locked: null })}
    ${"no word on why it was closed"}              | ${issue(1, [], { stateReason: undefined })}
    ${"a time that is none"}                       | ${issue(1, [], { createdAt: "soon" })}
    ${"a comment without its text"}                | ${issue(1, [comment(1, "Hi", { body: null })])}
    ${"a comment, hidden or not"}                  | ${issue(1, [comment(1, "Hi", { isMinimized: null })])}
    ${"a comment of ours without its author"}      | ${issue(1, [comment(1, "Hi", { author: null, viewerDidAuthor: true })])}
    ${"a comment, ours or not"}                    | ${issue(1, [comment(1, "Hi", { author: null, viewerDidAuthor: null })])}
    ${"a comment without a number"}                | ${issue(1, [comment(1, "Hi", { databaseId: null, url: "https://github.com/" })])}
    ${"a closing without a word on its reason"}    | ${issue(1, [event("ClosedEvent", { closer: null })])}
    ${"a closing without a word on its closer"}    | ${issue(1, [event("ClosedEvent", { stateReason: null })])}
    ${"half of what closed it"}                    | ${issue(1, [event("ClosedEvent", { stateReason: null, closer: { __typename: "PullRequest", number: 7 } })])}
    ${"a label event without a word on its label"} | ${issue(1, [event("LabeledEvent")])}
    ${"a mark that names neither issue"}           | ${issue(1, [event("MarkedAsDuplicateEvent", { canonical: null, duplicate: null })])}
  `("is not read at all: $case", async ({ read }) => {
    const { github } = await serve(() => reading(read));
    await expect(github.readIncident(1)).rejects.toMatchObject(lacking);
  });

  it.each`
    field                     | read                                                                           | path
    ${"who opened it"}        | ${issue(1, [], { author: null })}                                              | ${["author"]}
    ${"who wrote a comment"}  | ${issue(1, [comment(1, "Hi", { author: null })])}                              | ${["timelineItems", "nodes", 0, "author"]}
    ${"who put a label on"}   | ${issue(1, [event("LabeledEvent", { actor: null, label: { name: "sev1" } })])} | ${["timelineItems", "nodes", 0, "actor"]}
    ${"which label that was"} | ${issue(1, [event("LabeledEvent", { label: null })])}                          | ${["timelineItems", "nodes", 0, "label"]}
    ${"why it was closed"}    | ${issue(1, [event("ClosedEvent", { stateReason: null, closer: null })])}       | ${["timelineItems", "nodes", 0, "stateReason"]}
    ${"what closed it"}       | ${issue(1, [event("ClosedEvent", { stateReason: null, closer: null })])}       | ${["timelineItems", "nodes", 0, "closer"]}
    ${"a whole event"}        | ${issue(1, [null])}                                                            | ${["timelineItems", "nodes", 0, "createdAt"]}
    ${"its labels"}           | ${issue(1, [], { labels: null })}                                              | ${["labels", "nodes"]}
  `("is not read where an error stands beside null: $field", async ({ read, path }) => {
    const { github } = await serve(() => reading(read, forbidden(...path)));
    const problem = await github.readIncident(1).catch((error: unknown) => error);
    expect(problem).toMatchObject({ ...lacking, message: expect.stringContaining("Resource not accessible by integration") });
  });

  it("is read where null alone means a deleted account or label, or that nothing closed it", async () => {
    const nodes = [
      comment(1, "Hi", { author: null }),
      event("LabeledEvent", { actor: null, label: null }),
      event("ClosedEvent", { actor: null, stateReason: null, closer: null }),
      event("AssignedEvent", { assignee: null }),
    ];
    const { github } = await serve(() => reading(issue(1, nodes, { author: null })));
    expect((await github.readIncident(1)).issue).toMatchObject({
      author: null,
      events: [{ actor: null }, { label: null }, { reason: "completed", closer: null }, { assignee: null }],
    });
  });

  it.each`
    part                                  | nodes                                                                                                                                             | step                | left
    ${"a reference"}                      | ${[null]}                                                                                                                                         | ${"source"}         | ${0}
    ${"where an issue came from"}         | ${[event("TransferredEvent", { fromRepository: null })]}                                                                                          | ${"fromRepository"} | ${1}
    ${"the number of a comment"}          | ${[comment(5_000_000_000, "Hi", { databaseId: null })]}                                                                                           | ${"databaseId"}     | ${1}
    ${"an original that may not be seen"} | ${[event("MarkedAsDuplicateEvent", { canonical: null, duplicate: { number: 1, repository: { nameWithOwner: "acme/shop", isPrivate: false } } })]} | ${"canonical"}      | ${1}
  `("is read on without $part, on which nothing rests", async ({ nodes, step, left }) => {
    const { github } = await serve(() => reading(issue(1, nodes), forbidden("timelineItems", "nodes", 0, step)));
    expect((await github.readIncident(1)).issue?.events).toHaveLength(left);
  });

  const here = { number: 1, repository: { nameWithOwner: "acme/shop", isPrivate: false } };
  it.each`
    part                | node
    ${"source"}         | ${null}
    ${"fromRepository"} | ${event("TransferredEvent", { fromRepository: null })}
    ${"canonical"}      | ${event("MarkedAsDuplicateEvent", { canonical: null, duplicate: here })}
    ${"duplicate"}      | ${event("MarkedAsDuplicateEvent", { canonical: here, duplicate: null })}
  `("is lacking where GitHub failed to tell a $part, which is not to say that it may not be seen", async ({ part, node }) => {
    const path = ["repository", "issue", "timelineItems", "nodes", 0, part];
    const errors = [{ type: "SERVICE_UNAVAILABLE", path, message: "Something went wrong" }];
    const { github } = await serve(() => reading(issue(1, [node]), { errors }));
    await expect(github.readIncident(1)).rejects.toMatchObject(lacking);
  });

  it.each`
    case                                 | second
    ${"the same page again"}             | ${{ pageInfo: { hasNextPage: true, endCursor: "1" }, nodes: [comment(2, "b")] }}
    ${"a page without items, and so on"} | ${{ pageInfo: { hasNextPage: true, endCursor: "2" }, nodes: [] }}
    ${"no page"}                         | ${undefined}
  `("ends where its second page is $case", async ({ second }) => {
    const { github, received } = await serve((_, count) =>
      count === 1
        ? reading(timeline({ hasNextPage: true, endCursor: "1" }, [comment(1, "a")]))
        : data({ repository: { i0: second === undefined ? undefined : { timelineItems: second } } }),
    );
    await expect(github.readIncident(1)).rejects.toMatchObject(lacking);
    expect(received.length).toBe(2);
  });
});

describe("a repository that GitHub tells only half of", () => {
  const file = { __typename: "Blob", text: "Late!", isBinary: false, isTruncated: false };
  it.each`
    case                                  | more
    ${"its name"}                         | ${{ nameWithOwner: null }}
    ${"whether it is private"}            | ${{ isPrivate: null }}
    ${"whether there is a policy"}        | ${{ policy: undefined }}
    ${"what kind of thing the policy is"} | ${{ policy: { text: "extends: gruntwork\n" } }}
    ${"the policy's text"}                | ${{ policy: { ...file, text: undefined } }}
    ${"whether the policy is whole"}      | ${{ policy: { ...file, isTruncated: undefined } }}
    ${"the templates' folder"}            | ${{ templates: undefined }}
  `("fails the run: $case", async ({ more }) => {
    const { github } = await serve(() => data({ viewer: VIEWER, repository: { ...REPOSITORY, ...more, issue: issue(1) } }));
    await expect(github.readIncident(1)).rejects.toMatchObject({ kind: "refused" });
  });

  it.each`
    case                                  | templates
    ${"what is in the templates' folder"} | ${{ __typename: "Tree", entries: null }}
    ${"a template"}                       | ${{ __typename: "Tree", entries: [{ name: "missed.md.hbs", type: "blob", object: null }] }}
  `("stops the run with a warning where GitHub's schema lets it be null: $case", async ({ templates }) => {
    const { github } = await serve(() => data({ viewer: VIEWER, repository: { ...REPOSITORY, templates, issue: issue(1) } }));
    await expect(github.readIncident(1)).rejects.toMatchObject(lacking);
  });

  it.each`
    case                | labels                              | more
    ${"null"}           | ${null}                             | ${{}}
    ${"no list"}        | ${{ nodes: null }}                  | ${{}}
    ${"a label is out"} | ${{ nodes: [{ name: "a" }, null] }} | ${{}}
    ${"an error"}       | ${null}                             | ${{ errors: [{ type: "FORBIDDEN", path: ["repository", "labels"], message: "not for you" }] }}
  `("is read on without its labels, on which only advice rests: $case", async ({ labels, more }) => {
    const { github } = await serve(() => data({ viewer: VIEWER, repository: { ...REPOSITORY, labels, issue: issue(1) } }, more));
    const { issue: read, repository } = await github.readIncident(1);
    expect([read?.number, repository.labels]).toEqual([1, null]);
  });

  it("fails the run where nobody says whom the token speaks for", async () => {
    const { github } = await serve(() => data({ viewer: null, repository: { ...REPOSITORY, issue: issue(1) } }));
    await expect(github.readIncident(1)).rejects.toMatchObject({ kind: "refused" });
  });
});

describe("a sweep", () => {
  const page = (nodes: unknown, pageInfo: unknown = LAST) => ({ totalCount: 3, pageInfo, nodes });
  const changedOf = (nodes: unknown, pageInfo: unknown = LAST) => ({ pageInfo, nodes });
  const swept = (repository: object, more: object = {}) =>
    data({ viewer: VIEWER, repository: { ...REPOSITORY, changed: changedOf([]), ...repository } }, more);

  /** The same issues read by number, with the same lacks. */
  function wholeOf(query: string, { json }: Reply): Reply {
    const list = JSON.parse(JSON.stringify(json));
    const nodes: readonly ({ readonly number: number } | null)[] = list.data.repository.issues.nodes;
    const named = [...query.matchAll(/(i\d+): issue\(number: (\d+)\)/g)].map(([, alias = "", number]) => {
      return { alias, index: nodes.findIndex((node) => node?.number === Number(number)) };
    });
    const errors = (list.errors ?? []).flatMap(({ path, ...error }: { readonly path: readonly (string | number)[] }) => {
      const alias = named.find(({ index }) => index === path[3])?.alias;
      return alias === undefined ? [] : [{ ...error, path: ["repository", alias, ...path.slice(4)] }];
    });
    const repository = Object.fromEntries(named.map(({ alias, index }) => [alias, nodes[index]]));
    return data({ repository }, errors.length === 0 ? {} : { errors });
  }

  async function numbersIn(
    answer: (request: Received, count: number) => Reply,
    closed: Reply = data({ repository: { issues: page([]) } }),
  ) {
    const { github, received } = await serve((request, count) => {
      const { query } = asked(request);
      if (query.startsWith("query Issues")) return wholeOf(query, answer(request, count));
      return query.includes("$after, states: [CLOSED]") ? closed : answer(request, count);
    });
    const { pages } = await github.readSweep({ labels: ["sev1"], hoursBack: 72 });
    const read: number[] = [];
    const unread: (number | null)[] = [];
    let ended = "";
    try {
      for await (const each of pages(() => true)) {
        read.push(...each.issues.map(({ number }) => number));
        unread.push(...each.unread.map(({ number }) => number));
      }
    } catch (error) {
      ended = error instanceof Error ? error.message : "";
    }
    return { read, unread, ended, requests: received.length };
  }

  it.each`
    case                          | broken                            | number
    ${"says nothing of"}          | ${null}                           | ${null}
    ${"tells half of"}            | ${issue(2, [], { labels: null })} | ${2}
    ${"tells half the events of"} | ${issue(2, [null])}               | ${2}
  `("leaves out an issue that GitHub $case, and goes on with the others", async ({ broken, number }) => {
    const answer = await numbersIn(() => swept({ issues: page([issue(1), broken, issue(3)]) }));
    expect(answer).toMatchObject({ read: [1, 3], unread: [number], ended: "" });
  });

  it("leaves out an issue that an error is about, and goes on with the others", async () => {
    const errors = [{ type: "FORBIDDEN", path: ["repository", "issues", "nodes", 1, "author"], message: "not for you" }];
    const answer = await numbersIn(() => swept({ issues: page([issue(1), issue(2, [], { author: null }), issue(3)]) }, { errors }));
    expect(answer).toMatchObject({ read: [1, 3], unread: [2] });
  });

  it("leaves out an issue of which it is not told how it changed", async () => {
    const changed = changedOf([issue(1), issue(9, [], { labels: { nodes: [] }, timelineItems: { nodes: null } })]);
    expect(await numbersIn(() => swept({ issues: page([issue(1)]), changed }))).toMatchObject({ read: [1], unread: [9], ended: "" });
  });

  it.each`
    case                                | changed
    ${"is not told"}                    | ${null}
    ${"promises a page, but not where"} | ${changedOf([], { hasNextPage: true, endCursor: null })}
    ${"promises pages without items"}   | ${changedOf([], { hasNextPage: true, endCursor: "1" })}
  `("reads every open issue where the list of changed ones $case, and says so at its end", async ({ changed }) => {
    const answer = await numbersIn(() => swept({ issues: page([issue(1), issue(2)]), changed }));
    expect(answer).toMatchObject({ read: [1, 2], unread: [], ended: expect.stringContaining("Failed to read the issues changed lately") });
  });

  it("ends where the pages of open issues go round", async () => {
    const answer = await numbersIn(() => swept({ issues: page([issue(1)], { hasNextPage: true, endCursor: "1" }) }));
    expect(answer).toMatchObject({ read: [1], ended: expect.stringContaining("GitHub sent the same page again"), requests: 3 });
  });

  it("ends where the pages of changed issues go round", async () => {
    const changed = changedOf([issue(1)], { hasNextPage: true, endCursor: "1" });
    const closed = data({ repository: { issues: page([]), changed } });
    const answer = await numbersIn(() => swept({ issues: page([issue(1)]), changed }), closed);
    expect(answer).toMatchObject({ read: [1], ended: expect.stringContaining("GitHub sent the same page again") });
    expect(answer.requests).toBeLessThan(6);
  });

  it.each`
    list                          | issues
    ${"no list"}                  | ${null}
    ${"no number of open issues"} | ${{ ...page([]), totalCount: null }}
    ${"no nodes"}                 | ${page(null)}
  `("says nothing where GitHub tells $list", async ({ issues }) => {
    const { github } = await serve(() => swept({ issues }));
    await expect(github.readSweep({ labels: ["sev1"], hoursBack: 72 })).rejects.toMatchObject(lacking);
  });

  it("of a range gives no figures where one issue cannot be counted", async () => {
    const { github } = await serve(() => data({ repository: { issues: page([issue(1), null]), changed: changedOf([]) } }));
    const { pages } = await github.readRange({ labels: ["sev1"], since: 0, until: Date.parse("2027-01-01") });
    await expect(pages[Symbol.asyncIterator]().next()).rejects.toMatchObject(lacking);
  });
});

describe("what GitHub tells of a write", () => {
  const posted = { id: 77, html_url: "https://github.com/acme/shop/issues/1#issuecomment-77", body: "Hi" };
  it.each(["id", "html_url", "body"])("is not believed without a comment's %s: the next run reads what stands there", async (name) => {
    const { github } = await serve(() => ({ status: 201, json: { ...posted, [name]: null } }));
    await expect(github.createComment(1, "Hi")).rejects.toMatchObject({ ...lacking, facts: { mayHaveHappened: true } });
    await expect(github.editComment(77, "Hi")).rejects.toMatchObject(lacking);
    await expect(github.commentIn("acme/rca", 1, "Hi")).rejects.toMatchObject(lacking);
  });

  it.each(["id", "created_at"])("is not believed without a lock's %s", async (name) => {
    const lock = { id: 9, created_at: "2026-03-06T14:46:30Z" };
    const { github } = await serve(() => ({ status: 201, json: { ...lock, [name]: null } }));
    await expect(github.takeLock(1)).rejects.toMatchObject(lacking);
  });
});

describe("what GitHub tells of RCAs", () => {
  const MARKED = '<!-- incident-slo:{"kind":"rca","incident":"acme/shop#1","due":null} -->';
  const rca = (more: object) => ({
    ...{ number: 5, html_url: "https://github.com/acme/shop/issues/5", title: "RCA", body: MARKED, state: "open" },
    ...{ created_at: "2026-03-06T14:00:00Z", updated_at: "2026-03-06T14:00:00Z", closed_at: null },
    user: { login: "github-actions[bot]", type: "Bot" },
    ...more,
  });

  it.each`
    case                           | more
    ${"an RCA without its author"} | ${{ user: null }}
    ${"a state that is none"}      | ${{ state: null }}
    ${"no word on when it closed"} | ${{ closed_at: undefined }}
    ${"no word on its text"}       | ${{ body: undefined }}
  `("is not read by half: $case", async ({ more }) => {
    const { github } = await serve(() => ({ json: [rca(more)] }));
    await expect(github.issuesSince("acme/shop", 0)).rejects.toMatchObject(lacking);
    await expect(github.labelledIssues("acme/shop", "rca", 0)).rejects.toMatchObject(lacking);
  });

  it("takes an author who is gone for a stranger where the text is nothing like ours", async () => {
    const { github } = await serve(() => ({ json: [rca({ user: null, body: "Hello" })] }));
    expect(await github.issuesSince("acme/shop", 0)).toMatchObject([{ number: 5, author: null }]);
  });

  it("ends where a list's pages go round", async () => {
    const page = Array.from({ length: 100 }, (_, index) => rca({ number: index + 1 }));
    const comments = page.map(({ number }) => ({ id: number, html_url: "", body: "", user: { login: "a", type: "User" } }));
    const { github, received } = await serve((request) => ({ json: request.path.includes("comments") ? comments : page }));
    await expect(github.issuesSince("acme/shop", 0)).rejects.toMatchObject(lacking);
    await expect(github.commentsOf("acme/shop", 5)).rejects.toMatchObject(lacking);
    expect(received).toHaveLength(4);
  });
});

describe("who works on the repository", () => {
  it.each`
    answer
    ${{}}
    ${{ permission: "read", role_name: null }}
    ${{ permission: "write", role_name: null, user: null }}
    ${{ permission: null, role_name: 7 }}
    ${{ permission: "read", role_name: "support", user: { permissions: { triage: "yes" } } }}
  `("is nobody's guess: $answer", async ({ answer }) => {
    const { github } = await serve(() => ({ json: answer }));
    await expect(github.roleOf("octo")).rejects.toMatchObject(lacking);
  });

  it("is asked one by one where the list of all is half, or never ends", async () => {
    const people = Array.from({ length: 100 }, (_, index) => ({ login: `octo${index}`, role_name: "triage", permissions: {} }));
    const half = await serve(() => ({ json: [{ login: null, role_name: "triage" }] }));
    expect(await half.github.collaborators()).toBeNull();
    const endless = await serve(() => ({ json: people }));
    expect(await endless.github.collaborators()).toBeNull();
    expect(endless.received).toHaveLength(2);
  });
});

describe("how a repository is set up, and which there are", () => {
  it.each`
    list              | json                                                    | ask
    ${"labels"}       | ${{ name: "sev1" }}                                     | ${(send: Transport) => connectRepositoryFacts(send, "acme/shop").labels("acme/shop")}
    ${"workflows"}    | ${{ path: ".github/workflows/a.yml", state: "active" }} | ${(send: Transport) => connectRepositoryFacts(send, "acme/shop").workflowStates()}
    ${"repositories"} | ${{ full_name: "acme/shop" }}                           | ${(send: Transport) => listRepositories(send, ["acme"])}
  `("ends where the pages of $list go round", async ({ list, json, ask }) => {
    const page = Array.from({ length: 100 }, () => json);
    const server = await startServer(() => ({ json: list === "labels" ? page : { [list]: page } }));
    const { url, received } = server;
    const { send } = openConnection({
      octokit: () => cliOctokit("token-of-the-test", url),
      graphqlUrl: `${url}/graphql`,
      runnerNow: () => Date.parse("2026-03-06T14:00:00Z"),
      sleep: async () => {},
      log: () => {},
    });
    await expect(ask(send)).rejects.toMatchObject(lacking);
    expect(received).toHaveLength(2);
  });
});
