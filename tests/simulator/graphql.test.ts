import { readFileSync } from "node:fs";
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";
import { describe, expect, it } from "vitest";
import SCHEMA from "../../src/simulator/graphql/schema.graphql";
import { type Answered, stage } from "./support.ts";

const GITHUB = new URL("../../node_modules/@octokit/graphql-schema/schema.graphql", import.meta.url);

/** GitHub answers null there for a deleted label, although its schema says it never does. */
const KNOWN_DIFFERENCES = ["LabeledEvent.label: Label!", "UnlabeledEvent.label: Label!"];

describe("the schema", () => {
  // GitHub's own file defines two fields twice, so it cannot be checked itself.
  const github = buildSchema(readFileSync(GITHUB, "utf8"), { assumeValidSDL: true, assumeValid: true });
  const ours = buildSchema(SCHEMA);

  it("is a part of GitHub's: every type, field, argument and value, as nullable as there", () => {
    const differences = Object.values(ours.getTypeMap())
      .filter((type) => !type.name.startsWith("__"))
      .flatMap((type) => [...partsOf(type)].filter((part) => !new Set(partsOf(github.getType(type.name))).has(part)));
    expect(differences.map((part) => part.replace("label: Label", "label: Label!"))).toEqual(KNOWN_DIFFERENCES);
  });
});

/** Every statement a type makes, one a line. */
function partsOf(type: GraphQLNamedType | undefined): readonly string[] {
  if (type === undefined) return [];
  const { name } = type;
  const head = `${type.constructor.name} ${name}`;
  if (isUnionType(type)) return [head, ...type.getTypes().map((member) => `${name} | ${member.name}`)];
  if (isEnumType(type)) return [head, ...type.getValues().map((value) => `${name} = ${value.name}`)];
  if (isInputObjectType(type)) return [head, ...Object.values(type.getFields()).map((field) => `${name} { ${argument(field)}`)];
  if (!isObjectType(type) && !isInterfaceType(type)) return [head];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    `${name}.${field.name}: ${field.type}`,
    ...field.args.map((one) => `${name}.${field.name}(${argument(one)}`),
  ]);
  return [head, ...type.getInterfaces().map((face) => `${name} implements ${face.name}`), ...fields];
}

function argument({ name, type, defaultValue }: Pick<GraphQLArgument, "name" | "type" | "defaultValue">): string {
  return `${name}: ${type}${defaultValue === undefined ? "" : ` = ${JSON.stringify(defaultValue, Object.keys(Object(defaultValue) ?? {}).sort())}`}`;
}

const ITEMS = `timelineItems(first: 100) { totalCount nodes { __typename
  ... on LabeledEvent { label { name } actor { login __typename } }
  ... on UnlabeledEvent { label { name } }
  ... on IssueComment { fullDatabaseId body author { login __typename } viewerDidAuthor isMinimized minimizedReason }
  ... on ClosedEvent { stateReason closer { __typename ... on PullRequest { number merged } ... on Commit { oid } } }
  ... on AssignedEvent { assignee { ... on User { login } } }
  ... on TransferredEvent { fromRepository { nameWithOwner } }
  ... on CommentDeletedEvent { actor { login } deletedCommentAuthor { login } }
  ... on CrossReferencedEvent { willCloseTarget source { ... on PullRequest { number } ... on Issue { number } } }
  ... on RenamedTitleEvent { previousTitle currentTitle }
  ... on LockedEvent { lockReason } ... on MilestonedEvent { milestoneTitle } ... on MarkedAsDuplicateEvent { canonical { ... on Issue { number } } } } }`;

const ISSUE = `query One($number: Int!) { repository(owner: "acme", name: "SERVICE") { nameWithOwner issue(number: $number) {
  number state stateReason(enableDuplicate: true) author { login } labels(first: 50) { nodes { name } } ${ITEMS} } } }`;

describe("one issue", () => {
  it("tells its whole timeline in order", async () => {
    const { query, repo, sim } = await stage();
    sim.repository("acme/other");
    const other = repo.openIssue({ author: "pat", title: "Other" });
    const issue = repo.openIssue({ author: "casey", title: "Down", labels: ["sev1"] });
    const comment = repo.comment(issue, { by: "pat", body: "hi" });
    const gone = repo.comment(issue, { by: "casey", body: "rude" });
    repo.deleteComment(gone, { by: "kim" });
    repo.minimizeComment(comment, { by: "kim", reason: "outdated" });
    repo.assign(issue, "pat", { by: "pat" });
    repo.editIssue(issue, { by: "casey", title: "All down" });
    repo.milestone(issue, "March", { by: "pat" });
    repo.lock(issue, { by: "kim", reason: "off-topic" });
    repo.unlock(issue, { by: "kim" });
    repo.close(issue, { by: "casey", duplicateOf: other });
    const { body } = await query(ISSUE, { number: issue });
    const found = body.data.repository.issue;
    expect(found).toMatchObject({
      state: "CLOSED",
      stateReason: "DUPLICATE",
      author: { login: "casey" },
      labels: { nodes: [{ name: "sev1" }] },
    });
    expect(found.timelineItems.nodes).toMatchObject([
      { __typename: "LabeledEvent", label: { name: "sev1" }, actor: { login: "casey", __typename: "User" } },
      { __typename: "IssueComment", fullDatabaseId: String(comment), body: "hi", isMinimized: true, minimizedReason: "outdated" },
      { __typename: "CommentDeletedEvent", actor: { login: "kim" }, deletedCommentAuthor: { login: "casey" } },
      { __typename: "AssignedEvent", assignee: { login: "pat" } },
      { __typename: "RenamedTitleEvent", previousTitle: "Down", currentTitle: "All down" },
      { __typename: "MilestonedEvent", milestoneTitle: "March" },
      { __typename: "LockedEvent", lockReason: "OFF_TOPIC" },
      { __typename: "UnlockedEvent" },
      { __typename: "MarkedAsDuplicateEvent", canonical: { number: other } },
      { __typename: "ClosedEvent", stateReason: "DUPLICATE", closer: null },
    ]);
  });

  it("closed by a merge or a commit names what closed it", async () => {
    const { query, repo } = await stage();
    const first = repo.openIssue({ author: "casey", title: "One" });
    const second = repo.openIssue({ author: "casey", title: "Two" });
    const pull = repo.openPullRequest({ author: "kim", title: "Fix", body: `Fixes #${first}` });
    repo.mergePullRequest(pull, { by: "kim" });
    const oid = repo.commit(second, `fix: it (closes #${second})`, { by: "kim" });
    const items = async (number: number) => (await query(ISSUE, { number })).body.data.repository.issue.timelineItems.nodes;
    expect(await items(first)).toMatchObject([
      { __typename: "CrossReferencedEvent", willCloseTarget: true, source: { number: pull } },
      { __typename: "ClosedEvent", stateReason: "COMPLETED", closer: { __typename: "PullRequest", number: pull, merged: true } },
    ]);
    expect(await items(second)).toMatchObject([
      { __typename: "ReferencedEvent" },
      { __typename: "ClosedEvent", closer: { __typename: "Commit", oid } },
    ]);
  });

  it("tells of what closed it who merged, who pushed, who wrote and who committed, and a project's name", async () => {
    const { query, repo } = await stage();
    const numbers = ["One", "Two", "Three", "Four"].map((title) => repo.openIssue({ author: "casey", title }));
    const [merged = 0, committed = 0, moved = 0, elsewhere = 0] = numbers;
    const pull = repo.openPullRequest({ author: "casey", title: "Fix", body: `Fixes #${merged}`, at: "2026-03-02T08:00:00Z" });
    repo.mergePullRequest(pull, { by: "kim", at: "2026-03-02T08:30:00Z" });
    repo.commit(committed, `Fix (closes #${committed})\n\nAt last.`, { by: "kim", author: "casey", committer: "pat" });
    repo.close(moved, { by: "github-project-automation[bot]", project: "Desk" });
    repo.close(elsewhere, { by: "kim", commit: "c".repeat(40) });
    const closers = `{ repository(owner: "acme", name: "service") { ${numbers
      .map(
        (
          number,
        ) => `i${number}: issue(number: ${number}) { timelineItems(last: 1) { nodes { ... on ClosedEvent { actor { login } closer { __typename
      ... on PullRequest { mergedAt mergedBy { login } author { login } mergeCommit { message committedViaWeb author { user { login } } committer { name user { login } } } }
      ... on Commit { oid messageHeadline committedViaWeb committedDate author { name user { login } } committer { user { login } } }
      ... on ProjectV2 { title } } } } } }`,
      )
      .join(" ")} } }`;
    const { data, errors } = (await query(closers)).body;
    expect(errors).toBeUndefined();
    const closing = (number: number) => data.repository[`i${number}`].timelineItems.nodes[0];
    const merge = {
      message: `Merge pull request #${pull} from acme/patch-${pull}`,
      committedViaWeb: true,
      author: { user: { login: "kim" } },
    };
    expect(closing(merged)).toEqual({
      actor: { login: "kim" },
      closer: {
        __typename: "PullRequest",
        mergedAt: "2026-03-02T08:30:00Z",
        mergedBy: { login: "kim" },
        author: { login: "casey" },
        mergeCommit: { ...merge, committer: { name: "GitHub", user: null } },
      },
    });
    expect(closing(committed)).toMatchObject({
      actor: { login: "kim" },
      closer: {
        __typename: "Commit",
        messageHeadline: `Fix (closes #${committed})`,
        committedViaWeb: false,
        committedDate: "2026-03-02T09:00:00Z",
        author: { name: "casey", user: { login: "casey" } },
        committer: { user: { login: "pat" } },
      },
    });
    expect(closing(moved)).toEqual({ actor: { login: "github-project-automation" }, closer: { __typename: "ProjectV2", title: "Desk" } });
    expect(closing(elsewhere).closer).toMatchObject({ oid: "c".repeat(40), author: null, committer: null });
  });

  it("says who edited a comment, and when", async () => {
    const { query, repo, sim } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    const comment = repo.comment(issue, { by: "casey", body: "Down" });
    repo.comment(issue, { by: "pat", body: "Looking" });
    sim.clock.advance(60_000);
    repo.editComment(comment, { by: "kim", body: "All down" });
    const edits = `{ repository(owner: "acme", name: "service") { issue(number: ${issue}) { comments(first: 9) { nodes { body lastEditedAt editor { login } includesCreatedEdit } } } } }`;
    expect((await query(edits)).body.data.repository.issue.comments.nodes).toEqual([
      { body: "All down", lastEditedAt: "2026-03-02T09:01:00Z", editor: { login: "kim" }, includesCreatedEdit: true },
      { body: "Looking", lastEditedAt: null, editor: null, includesCreatedEdit: false },
    ]);
  });

  it("shows a renamed label by its new name and a deleted one as null", async () => {
    const { query, repo } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down", labels: ["sev1", "odd"] });
    repo.renameLabel("sev1", "critical");
    repo.deleteLabel("odd", { by: "kim" });
    const { body } = await query(ISSUE, { number: issue });
    expect(body.errors).toBeUndefined();
    expect(body.data.repository.issue.labels.nodes).toEqual([{ name: "critical" }]);
    expect(body.data.repository.issue.timelineItems.nodes).toMatchObject([
      { label: { name: "critical" } },
      { label: null },
      { __typename: "UnlabeledEvent", label: null },
    ]);
  });

  it("moves with its thread when it is transferred", async () => {
    const { query, repo, sim } = await stage();
    const other = sim.repository("acme/other");
    other.createLabel("SEV1");
    const issue = repo.openIssue({ author: "casey", title: "Down", labels: ["sev1", "local"] });
    const comment = repo.comment(issue, { by: "pat", body: "hi" });
    const number = repo.transfer(issue, "acme/other", { by: "kim" });
    const { body } = await query(ISSUE.replace("SERVICE", "other"), { number });
    expect(body.data.repository.issue).toMatchObject({ labels: { nodes: [{ name: "SEV1" }] } });
    expect(body.data.repository.issue.timelineItems.nodes).toMatchObject([
      { label: { name: "SEV1" } },
      { label: null },
      { fullDatabaseId: String(comment) },
      { __typename: "TransferredEvent", fromRepository: { nameWithOwner: "acme/service" } },
    ]);
    expect((await query(ISSUE, { number: issue })).body.errors[0].type).toBe("NOT_FOUND");
  });

  it("knows the job's own comments, and nobody by a deleted account", async () => {
    const { ask, query, repo, sim } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    await ask("POST", `/issues/${issue}/comments`, { body: "from the job" });
    sim.removeUser("casey");
    const { body } = await query(
      `{ viewer { login databaseId } ${ISSUE.slice(ISSUE.indexOf("repository"), -1).replace("$number", String(issue))} }`,
    );
    expect(body.data.viewer).toEqual({ login: "github-actions[bot]", databaseId: 41_898_282 });
    expect(body.data.repository.issue).toMatchObject({
      author: null,
      timelineItems: { nodes: [{ author: { login: "github-actions", __typename: "Bot" }, viewerDidAuthor: true }] },
    });
  });

  it("is mentioned and cross-referenced by what is visible of a text only", async () => {
    const { repo } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    repo.openIssue({ author: "pat", title: "RCA", body: `Of https://github.com/acme/service/issues/${issue}` });
    repo.openIssue({ author: "pat", title: "Hidden", body: `<!-- #${issue} --> \`#${issue}\`\n\n\`\`\`\n#${issue}\n\`\`\`\n` });
    repo.comment(issue, { by: "casey", body: "thanks @pat, not `@kim` nor a@pat.example" });
    const events = repo.thread(issue).events.map((event) => event.text.replace(/\d{3,}/, "ID"));
    expect(events).toEqual([`cross-referenced from #${issue + 1} by pat`, "comment ID by casey", "mentioned by pat", "subscribed by pat"]);
  });
});

describe("pages", () => {
  const PAGE = `query($after: String, $since: DateTime, $types: [IssueTimelineItemsItemType!]) { repository(owner: "acme", name: "service") { issue(number: 1) {
    timelineItems(first: 100, after: $after, since: $since, itemTypes: $types) { totalCount pageInfo { hasNextPage endCursor } nodes { ... on IssueComment { body } } } } } }`;

  it("carry a timeline of 2,000 items whole and in order, also when it grows between them", async () => {
    const { query, repo, sim } = await stage();
    repo.openIssue({ author: "casey", title: "Long" });
    for (let count = 0; count < 2_000; count += 1) {
      if (count % 3 === 0) sim.clock.advance(1_000);
      repo.comment(1, { by: "casey", body: String(count) });
    }
    const bodies: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const items: Answered["body"] = (await query(PAGE, { after })).body.data.repository.issue.timelineItems;
      bodies.push(...items.nodes.map((node: { body: string }) => node.body));
      if (bodies.length === 100) repo.deleteComment(sim.notifications[100]?.comment ?? 0, { by: "casey" });
      ({ endCursor: after, hasNextPage: more } = items.pageInfo);
    }
    const expected = Array.from({ length: 2_000 }, (_, index) => String(index));
    expect(bodies.filter((body) => body !== undefined)).toEqual(expected);
  });

  it("go backwards with last and before, and keep to types and moments", async () => {
    const { query, repo, sim } = await stage();
    repo.openIssue({ author: "casey", title: "Long", labels: ["sev1"] });
    for (const body of ["a", "b", "c", "d"]) {
      sim.clock.advance(60_000);
      repo.comment(1, { by: "casey", body });
    }
    const typed = (await query(PAGE, { types: ["LABELED_EVENT"] })).body.data.repository.issue.timelineItems;
    expect(typed.totalCount).toBe(1);
    const late = (await query(PAGE, { since: "2026-03-02T09:03:00Z" })).body.data.repository.issue.timelineItems;
    expect(late.nodes).toEqual([{ body: "c" }, { body: "d" }]);
    const back = `query($before: String) { repository(owner: "acme", name: "service") { issue(number: 1) { timelineItems(last: 2, before: $before) { pageInfo { hasPreviousPage startCursor } nodes { ... on IssueComment { body } } } } } }`;
    const end = (await query(back)).body.data.repository.issue.timelineItems;
    expect(end.nodes).toEqual([{ body: "c" }, { body: "d" }]);
    const earlier = (await query(back, { before: end.pageInfo.startCursor })).body.data.repository.issue.timelineItems;
    expect(earlier).toMatchObject({ nodes: [{ body: "a" }, { body: "b" }], pageInfo: { hasPreviousPage: true } });
  });

  it("of 2,000 issues come by 25, filtered by any of the labels", async () => {
    const { query, repo } = await stage();
    for (let count = 0; count < 2_000; count += 1)
      repo.openIssue({ author: "casey", title: `${count}`, labels: [`sev${(count % 4) + 1}`], at: "2026-03-01T00:00:00Z" });
    const text = `query($after: String) { rateLimit { cost } repository(owner: "acme", name: "service") { issues(first: 100, after: $after, labels: ["SEV1", "sev3"], states: [OPEN], orderBy: { field: UPDATED_AT, direction: DESC }) {
      totalCount pageInfo { hasNextPage endCursor } nodes { number labels(first: 10) { nodes { name } } timelineItems(first: 100) { nodes { __typename } } } } } }`;
    const numbers: number[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data }: Answered["body"] = (await query(text, { after })).body;
      expect([data.rateLimit.cost, data.repository.issues.totalCount]).toEqual([2, 1_000]);
      numbers.push(...data.repository.issues.nodes.map((issue: { number: number }) => issue.number));
      ({ endCursor: after, hasNextPage: more } = data.repository.issues.pageInfo);
    }
    expect(numbers).toHaveLength(1_000);
    expect(new Set(numbers).size).toBe(1_000);
    expect(numbers[0]).toBe(1_999);
  });

  it.each`
    argument                  | type
    ${""}                     | ${"MISSING_PAGINATION_BOUNDARIES"}
    ${"first: 101"}           | ${"EXCESSIVE_PAGINATION"}
    ${'first: 1, after: "x"'} | ${"INVALID_CURSOR_ARGUMENTS"}
  `("refuse issues($argument) with $type", async ({ argument: given, type }) => {
    const { query, repo } = await stage();
    repo.openIssue({ author: "casey", title: "One" });
    const list = given === "" ? "issues" : `issues(${given})`;
    const { status, body } = await query(`{ repository(owner: "acme", name: "service") { ${list} { nodes { number } } } }`);
    expect([status, body.data, body.errors[0].type, body.errors[0].path]).toEqual([
      200,
      { repository: null },
      type,
      ["repository", "issues"],
    ]);
  });
});

describe("what GitHub refuses", () => {
  it("stands beside the data", async () => {
    const { query } = await stage();
    const missing = await query(`{ repository(owner: "acme", name: "service") { nameWithOwner issue(number: 9) { number } } }`);
    expect(missing).toMatchObject({ status: 200, body: { data: { repository: { nameWithOwner: "acme/service", issue: null } } } });
    expect(missing.body.errors).toMatchObject([
      { type: "NOT_FOUND", path: ["repository", "issue"], message: "Could not resolve to an Issue with the number of 9." },
    ]);
    const nowhere = await query(`{ repository(owner: "acme", name: "none") { name } }`);
    expect(nowhere.body).toMatchObject({
      data: { repository: null },
      errors: [{ type: "NOT_FOUND", message: "Could not resolve to a Repository with the name 'acme/none'." }],
    });
  });

  it("is a field that it does not know, a query that asks for too much, and what a token lacks", async () => {
    const { query, sim } = await stage({}, { private: true });
    expect((await query("{ wishes }")).body.errors[0]).toMatchObject({
      message: "Field 'wishes' doesn't exist on type 'Query'",
      extensions: { code: "undefinedField" },
    });
    const huge = `{ repository(owner: "acme", name: "service") { issues(first: 100) { nodes { timelineItems(first: 100) { nodes { ... on IssueComment { reactions(first: 100) { nodes { id } } } } } } } } }`;
    expect((await query(huge)).body.errors[0].type).toBe("MAX_NODE_LIMIT_EXCEEDED");
    sim.addToken("ghs_blind", { login: "github-actions[bot]", permissions: { issues: "read" }, repositories: ["acme/service"] });
    const blind = await query(
      `{ repository(owner: "acme", name: "service") { nameWithOwner object(expression: "HEAD:a") { oid } } }`,
      {},
      "ghs_blind",
    );
    expect(blind.body).toMatchObject({
      data: { repository: { nameWithOwner: "acme/service", object: null } },
      errors: [{ type: "FORBIDDEN", message: "Resource not accessible by integration" }],
    });
  });
});

it("files and folders come with one query", async () => {
  const { query, repo } = await stage();
  repo.writeFile(".github/policy.yml", "extends: none\n");
  repo.writeFile(".github/incident/missed.md.hbs", "{{late}}");
  const { body } = await query(`{ repository(owner: "acme", name: "service") {
    policy: object(expression: "HEAD:.github/policy.yml") { ... on Blob { text byteSize isBinary isTruncated } }
    templates: object(expression: "main:.github/incident") { ... on Tree { entries { name type object { ... on Blob { text } } } } }
    none: object(expression: "HEAD:nowhere") { oid }
    defaultBranchRef { name target { oid } } } }`);
  expect(body.data.repository).toMatchObject({
    policy: { text: "extends: none\n", byteSize: 14, isBinary: false, isTruncated: false },
    templates: { entries: [{ name: "missed.md.hbs", type: "blob", object: { text: "{{late}}" } }] },
    none: null,
    defaultBranchRef: { name: "main", target: { oid: repo.headOid() } },
  });
});

it("mutations comment, react, hide, close and reopen", async () => {
  const { query, repo } = await stage();
  repo.openIssue({ author: "casey", title: "Down" });
  const { id } = (await query(`{ repository(owner: "acme", name: "service") { issue(number: 1) { id } } }`)).body.data.repository.issue;
  const comment = (
    await query(`mutation($id: ID!) { addComment(input: { subjectId: $id, body: "hi" }) { commentEdge { node { id body } } } }`, { id })
  ).body.data.addComment.commentEdge.node;
  expect(comment.body).toBe("hi");
  await query(
    `mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }`,
    { id: comment.id },
  );
  await query(`mutation($id: ID!) { addReaction(input: { subjectId: $id, content: ROCKET }) { reaction { content } } }`, { id });
  await query(`mutation($id: ID!) { closeIssue(input: { issueId: $id, stateReason: NOT_PLANNED }) { issue { state } } }`, { id });
  expect(repo.thread(1)).toMatchObject({
    state: "closed",
    stateReason: "not_planned",
    comments: [{ isHidden: true }],
    reactions: [{ by: "github-actions", content: "rocket" }],
  });
  await query(`mutation($id: ID!) { reopenIssue(input: { issueId: $id }) { issue { state } } }`, { id });
  expect(repo.thread(1).state).toBe("open");
  expect((await query('mutation { reopenIssue(input: { issueId: "I_x" }) { issue { state } } }')).body.errors[0].type).toBe("NOT_FOUND");
});
