import { describe, expect, it } from "vitest";
import type { IssueGlance, SweepReading } from "../../../src/ports.ts";
import { serve } from "../support/connection.ts";
import { AT, asked, comment, data, issue, REPOSITORY, VIEWER } from "../support/graphql.ts";
import type { Received, Reply } from "../support/server.ts";

type World = {
  readonly open?: readonly Record<string, unknown>[];
  readonly closed?: readonly Record<string, unknown>[];
  readonly changed?: readonly Record<string, unknown>[];
  readonly reviews?: readonly { readonly updatedAt: string }[];
};

function countsOf(changed: readonly Record<string, unknown>[]) {
  const listed = changed.filter(({ labels }) => JSON.stringify(labels).includes("name"));
  const count = (list: readonly unknown[]) => ({ totalCount: list.length });
  const closedListed = count(listed.filter(({ state }) => state === "CLOSED"));
  return { changedInAll: count(changed), changedListed: count(listed), closedListed };
}

/** Answers a sweep's questions over lists of issues, paged by offset. The closed ones changed lately, too. */
function world({ open = [], closed = [], changed: others = [], reviews = [] }: World): (request: Received) => Reply {
  const changed = [...closed.map((one) => ({ ...one, state: "CLOSED" })), ...others];
  return (request) => {
    const { query, variables } = asked(request);
    const page = (list: readonly unknown[], first: unknown, after: unknown) => {
      const from = Number(after ?? 0);
      const until = from + Number(first);
      const pageInfo = { hasNextPage: until < list.length, endCursor: String(until) };
      return { totalCount: list.length, pageInfo, nodes: list.slice(from, until) };
    };
    const all = [...open, ...closed, ...others];
    const named = [...query.matchAll(/(i\d+): issue\(number: (\d+)\)/g)].map(([, alias, number]) => [
      alias,
      all.find((one) => one.number === Number(number)),
    ]);
    return data({
      viewer: VIEWER,
      repository: {
        ...(query.includes("viewer {") ? REPOSITORY : {}),
        ...Object.fromEntries(named.map(([alias, one]) => [alias, one ?? null])),
        ...(query.includes("$after, states: [OPEN]") ? { issues: page(open, variables.issues, variables.after) } : {}),
        ...(query.includes("$after, states: [CLOSED]") ? { issues: page(closed, variables.issues, variables.after) } : {}),
        ...(query.includes("changed: issues") ? { changed: page(changed, variables.changed, variables.changedAfter) } : {}),
        ...(query.includes("changedInAll") ? countsOf(changed) : {}),
        ...(query.includes("reviews: issues") ? { reviews: { totalCount: 0 }, latestReview: { nodes: reviews } } : {}),
      },
    });
  };
}

async function numbersOf(reading: SweepReading, isWanted: (issue: IssueGlance) => boolean = () => true): Promise<readonly number[]> {
  const numbers: number[] = [];
  for await (const page of reading.pages(isWanted)) numbers.push(...page.issues.map((one) => one.number));
  return numbers;
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => issue(from + index));
const without = (number: number, removals: readonly unknown[]) =>
  issue(number, [], { labels: { nodes: [] }, timelineItems: { pageInfo: { hasNextPage: false }, nodes: removals } });
const removal = (label: string | null, createdAt: string) => ({
  __typename: "UnlabeledEvent",
  createdAt,
  actor: null,
  label: label === null ? null : { name: label },
});

describe("a sweep", () => {
  it("tells the facts and the number of open incidents with its first request, and reads on only when asked", async () => {
    const { github, received } = await serve(world({ open: range(1, 60) }));
    const reading = await github.readSweep({ labels: ["sev1", "sev2"], hoursBack: 72 });
    expect(reading).toMatchObject({ at: Date.parse(AT), open: 60, policy: "extends: gruntwork\n", viewer: { login: "github-actions" } });
    expect(received).toHaveLength(1);
    expect(asked(received[0]).variables).toMatchObject({ labels: ["sev1", "sev2"] });
    expect(await numbersOf(reading)).toEqual(range(1, 60).map((one) => one.number));
  });

  it("looks at 1,000 open incidents, all of them changed lately, in ten requests, and reads those that are wanted 25 in one", async () => {
    const { github, received } = await serve(world({ open: range(1, 1_000), changed: range(1, 1_000) }));
    const reading = await github.readSweep({ labels: ["sev1"], hoursBack: 72 });
    expect(await numbersOf(reading, ({ number }) => number % 40 === 1)).toEqual(range(1, 25).map((_, index) => 40 * index + 1));
    expect(received).toHaveLength(11);
  });

  it("reads whole what its light look was told too little of", async () => {
    const half = issue(2, [], { timelineItems: { totalCount: null, pageInfo: { hasNextPage: false }, nodes: [] } });
    const answer = world({ open: [issue(1), half, issue(3)] });
    const { github } = await serve((request) =>
      asked(request).query.startsWith("query Issues") ? world({ open: [issue(2)] })(request) : answer(request),
    );
    expect(await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }), () => false)).toEqual([2]);
  });

  it("tells of an issue how many items it has, and our comment among the first", async () => {
    const nodes = [{ __typename: "LabeledEvent" }, comment(7, "hello"), { __typename: "ClosedEvent" }];
    const { github } = await serve(world({ open: [issue(1, nodes)] }));
    const seen: IssueGlance[] = [];
    await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }), (glance) => seen.push(glance) > 1);
    expect(seen).toMatchObject([{ number: 1, repository: "acme/shop", items: 3, hasMore: false, closedAt: null }]);
    expect(seen[0]?.comments).toEqual([
      { actor: { login: "staff", type: "user" }, body: "hello", writtenAt: Date.parse("2026-03-06T14:30:00Z"), editor: null },
    ]);
  });

  it("reads closed issues updated within the given hours, by GitHub's own clock", async () => {
    const { github, received } = await serve(world({ open: range(1, 1), closed: range(50, 30) }));
    expect(await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }))).toHaveLength(31);
    expect(asked(received[1]).variables.since).toBe("2026-03-03T14:47:00Z");
  });

  it("is one request where everything is told by it: nothing closed lately, and no more than a page of each kind", async () => {
    const { github, received } = await serve(world({ open: range(1, 100), changed: range(1, 49) }));
    const reading = await github.readSweep({ labels: ["sev1"], hoursBack: 72, reviewLabel: "rca" });
    expect(await numbersOf(reading, () => false)).toEqual([]);
    expect([reading.mayHaveReviews, received.length]).toEqual([false, 1]);
  });

  it("says that there may be RCAs where one is open, where one changed lately, and where that is not known", async () => {
    const query = { labels: ["sev1"], hoursBack: 72, reviewLabel: "RCA" };
    const changedLately = await (await serve(world({ reviews: [{ updatedAt: "2026-03-05T00:00:00Z" }] }))).github.readSweep(query);
    const longAgo = await (await serve(world({ reviews: [{ updatedAt: "2026-02-05T00:00:00Z" }] }))).github.readSweep(query);
    const untold = await (await serve(world({}))).github.readSweep({ labels: ["sev1"], hoursBack: 72 });
    const answer = world({});
    const open = await serve((request) => {
      const { json } = answer(request);
      return { json: JSON.parse(JSON.stringify(json).replace('"reviews":{"totalCount":0}', '"reviews":{"totalCount":1}')) };
    });
    const oneOpen = await open.github.readSweep(query);
    expect([changedLately, longAgo, untold, oneOpen].map((reading) => reading.mayHaveReviews)).toEqual([true, false, true, true]);
  });

  it("asks how many changed where the latest page does not hold them all, and for them in the order of creation where some carry no label", async () => {
    const { github, received } = await serve(world({ open: range(1, 1), changed: [...range(1, 119), without(120, [])] }));
    expect(await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }), () => false)).toEqual([]);
    const asks = received.map((request) =>
      /changed(InAll|: issues\(.*?(?:UPDATED_AT|CREATED_AT))/.exec(asked(request).query)?.[1]?.slice(-10),
    );
    expect(asks).toEqual(["UPDATED_AT", "InAll", "CREATED_AT", "CREATED_AT", "CREATED_AT"]);
    expect(received.map((request) => asked(request).variables.changedAfter ?? null)).toEqual([null, null, null, "50", "100"]);
  });

  it("hands an issue out once, though it closes between two pages", async () => {
    const { github } = await serve(world({ open: range(1, 2), closed: range(2, 2) }));
    expect(await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }))).toEqual([1, 2, 3]);
  });

  it("reads in full what lost a severity label lately, also one that was deleted since, and what was closed lately whenever it lost one", async () => {
    const changed = [
      issue(1),
      without(10, [removal("SEV1", "2026-03-06T10:00:00Z")]),
      without(11, [removal("sev1", "2026-03-01T10:00:00Z")]),
      without(12, [removal("bug", "2026-03-06T10:00:00Z")]),
      without(13, [removal(null, "2026-03-06T10:00:00Z")]),
      without(14, []),
      { ...without(15, [removal("sev1", "2026-03-01T10:00:00Z")]), state: "CLOSED" },
    ];
    const { github, received } = await serve(world({ open: range(1, 1), changed }));
    expect(await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }))).toEqual([1, 10, 13, 15]);
    expect(received).toHaveLength(3);
  });

  it("reads the facts alone where no label is asked for", async () => {
    const { github, received } = await serve(world({ open: range(1, 5) }));
    const reading = await github.readSweep({ labels: [], hoursBack: 72 });
    expect(await numbersOf(reading)).toEqual([]);
    expect([reading.open, reading.policy, received.length]).toEqual([0, "extends: gruntwork\n", 1]);
  });

  it("halves the page when GitHub gives up on it, and reads every issue all the same", async () => {
    const sizes: unknown[] = [];
    const answer = world({ open: range(1, 60) });
    const { github, slept } = await serve((request) => {
      const { query, variables } = asked(request);
      const size = query.startsWith("query Issues") ? query.match(/i\d+: issue/g)?.length : variables.issues;
      sizes.push(size);
      return Number(size) > 30 ? { status: 502, text: "<html>Bad gateway</html>" } : answer(request);
    });
    expect(await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }))).toHaveLength(60);
    expect(sizes.slice(0, 3)).toEqual([100, 48, 24]);
    expect(new Set(sizes.slice(3))).toEqual(new Set([24, 6, 4, 1]));
    expect(slept).toEqual([500, 500]);
  });

  it("ends early, latest first, on a server that cannot filter by time", async () => {
    const old = range(100, 200).map((one) => ({ ...one, updatedAt: "2026-02-01T00:00:00Z" }));
    const recent = [without(10, [removal("sev1", "2026-03-06T10:00:00Z")])];
    const answer = world({ open: range(1, 2), closed: range(50, 3), changed: [...recent, ...old] });
    const { github, received } = await serve((request) => {
      const { query } = asked(request);
      if (query.includes("filterBy"))
        return { json: { errors: [{ message: 'Unknown argument "filterBy" on field "Repository.issues".' }] } };
      if (query.includes("[CLOSED]")) expect(query).toContain("orderBy: {field: UPDATED_AT, direction: DESC}");
      return answer(request);
    });
    expect(await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }))).toEqual([1, 2, 50, 51, 52, 10]);
    expect(received).toHaveLength(5);
  });

  it("follows the long timelines of a page together", async () => {
    const long = range(1, 5).map((one) => ({
      ...one,
      timelineItems: { pageInfo: { hasNextPage: true, endCursor: "100" }, nodes: [comment(1, "first")] },
    }));
    const rest = world({ open: long });
    const { github, received } = await serve((request) => {
      if (!asked(request).query.includes("query Timelines")) return rest(request);
      const timelineItems = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [comment(2, "second")] };
      return data({ repository: Object.fromEntries(range(0, 5).map((_, index) => [`i${index}`, { timelineItems }])) });
    });
    const pages = [];
    for await (const page of (await github.readSweep({ labels: ["sev1"], hoursBack: 72 })).pages(() => true)) pages.push(...page.issues);
    expect(pages.map((one) => one.events.length)).toEqual([2, 2, 2, 2, 2]);
    expect(received).toHaveLength(3);
  });
});
