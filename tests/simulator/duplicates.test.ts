import { expect, it } from "vitest";
import { stage } from "./support.ts";

const MARKS = `query Marks($number: Int!) { repository(owner: "acme", name: "service") { issue(number: $number) {
  stateReason(enableDuplicate: true) updatedAt
  timelineItems(first: 50, itemTypes: [MARKED_AS_DUPLICATE_EVENT, UNMARKED_AS_DUPLICATE_EVENT]) { nodes { __typename
    ... on MarkedAsDuplicateEvent { actor { login } isCrossRepository canonical { ... on Issue { number } } duplicate { ... on Issue { number } } }
    ... on UnmarkedAsDuplicateEvent { actor { login } isCrossRepository canonical { ... on Issue { number } } duplicate { ... on Issue { number } } }
  } } } } }`;

async function scene() {
  const scene = await stage();
  const { query, repo } = scene;
  const first = repo.openIssue({ author: "casey", title: "Down" });
  const second = repo.openIssue({ author: "casey", title: "Down as well" });
  const marks = async (number: number) => (await query(MARKS, { number })).body.data.repository.issue;
  return { ...scene, first, second, marks };
}

it("a mark stands in both threads, once, until it is taken away", async () => {
  const { repo, first, second, marks, sim } = await scene();
  sim.clock.advance(60_000);
  repo.markDuplicate(second, { by: "pat", of: first });
  repo.markDuplicate(second, { by: "kim", of: first });
  sim.clock.advance(60_000);
  repo.unmarkDuplicate(second, { by: "kim", of: first });
  repo.unmarkDuplicate(second, { by: "kim", of: first });
  const pair = { isCrossRepository: false, canonical: { number: first }, duplicate: { number: second } };
  const told = [
    { __typename: "MarkedAsDuplicateEvent", actor: { login: "pat" }, ...pair },
    { __typename: "UnmarkedAsDuplicateEvent", actor: { login: "kim" }, ...pair },
  ];
  expect(await marks(first)).toEqual({ stateReason: null, updatedAt: "2026-03-02T09:00:00Z", timelineItems: { nodes: told } });
  expect(await marks(second)).toEqual({ stateReason: null, updatedAt: "2026-03-02T09:02:00Z", timelineItems: { nodes: told } });
  expect(() => repo.markDuplicate(second, { by: "casey", of: first })).toThrow("Must have admin rights");
});

it.each([
  ["kim", "Duplicate of #1", 1],
  ["kim", "duplicate of acme/service#1\n", 1],
  ["kim", "Duplicate of https://github.com/acme/service/issues/1", 1],
  ["kim", "Duplicate of #1 and some more", 0],
  ["kim", "This is a duplicate of #1", 0],
  ["kim", "Duplicate of #2", 0],
  ["kim", "Duplicate of #99", 0],
  ["pat", "Duplicate of #1", 0],
  ["casey", "Duplicate of #1", 0],
] as const)("%s writes %j: %i mark", async (by, body, count) => {
  const { repo, second, marks } = await scene();
  repo.comment(second, { by, body });
  expect((await marks(second)).timelineItems.nodes).toHaveLength(count);
});

it("closed as a duplicate, by hand and by the API, names the original, or none", async () => {
  const { ask, repo, first, second, marks } = await scene();
  const third = repo.openIssue({ author: "casey", title: "Down, too" });
  const { id } = (await ask("GET", `/issues/${first}`)).body;
  await ask("PATCH", `/issues/${second}`, { state: "closed", state_reason: "duplicate", duplicate_issue_id: id });
  await ask("PATCH", `/issues/${third}`, { state: "closed", state_reason: "duplicate" });
  expect((await marks(second)).timelineItems.nodes).toMatchObject([
    { actor: { login: "github-actions" }, canonical: { number: first }, duplicate: { number: second } },
  ]);
  expect(await marks(third)).toMatchObject({ stateReason: "DUPLICATE", timelineItems: { nodes: [] } });
  repo.reopen(third, { by: "pat" });
  repo.close(third, { by: "pat", duplicateOf: second });
  expect((await marks(second)).timelineItems.nodes).toHaveLength(2);
});

it("of a private original nothing is told to who cannot see it, nor can it be named", async () => {
  const { ask, repo, second, marks, sim, query } = await scene();
  const secret = sim.repository("acme/secret", { private: true });
  const hidden = secret.openIssue({ author: "kim", title: "Leaked" });
  repo.close(second, { by: "pat", duplicateOf: `acme/secret#${hidden}` });
  expect((await marks(second)).timelineItems.nodes).toMatchObject([
    { isCrossRepository: true, canonical: null, duplicate: { number: second } },
  ]);
  sim.addUser("lee", { roles: { "acme/secret": "read" } });
  secret.comment(hidden, { by: "lee", body: "Same as acme/service#1" });
  const references = `{ repository(owner: "acme", name: "service") { issue(number: 1) { timelineItems(first: 9, itemTypes: [CROSS_REFERENCED_EVENT]) { nodes { __typename } } } } }`;
  expect((await query(references)).body).toMatchObject({ data: { repository: { issue: { timelineItems: { nodes: [] } } } } });
  expect((await ask("GET", "/issues/1/timeline")).body).toEqual([]);
  sim.addToken("ghp_lee", { login: "lee" });
  expect((await query(references, {}, "ghp_lee")).body.data.repository.issue.timelineItems.nodes).toHaveLength(1);
  const { id } = (await ask("GET", `!/repos/acme/secret/issues/${hidden}`, undefined, "ghp_lee")).body;
  const refused = await ask("PATCH", "/issues/1", { state: "closed", state_reason: "duplicate", duplicate_issue_id: id });
  expect([refused.status, repo.thread(1).state]).toEqual([422, "open"]);
});

it("the mark is taken away through the API, too", async () => {
  const { query, repo, first, second, marks } = await scene();
  repo.markDuplicate(second, { by: "pat", of: first });
  const ids = `{ repository(owner: "acme", name: "service") { one: issue(number: ${first}) { id } two: issue(number: ${second}) { id } } }`;
  const { one, two } = (await query(ids)).body.data.repository;
  const unmark = `mutation($one: ID!, $two: ID!) { unmarkIssueAsDuplicate(input: { canonicalId: $one, duplicateId: $two }) { duplicate { ... on Issue { number } } } }`;
  expect((await query(unmark, { one: one.id, two: two.id })).body.data.unmarkIssueAsDuplicate).toEqual({ duplicate: { number: second } });
  expect((await marks(first)).timelineItems.nodes).toHaveLength(2);
});
