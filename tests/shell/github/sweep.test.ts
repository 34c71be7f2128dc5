import { afterEach, describe, expect, it } from "vitest";
import type { SweepReading } from "../../../src/ports.ts";
import { connectTo } from "../support/connection.ts";
import { AT, asked, comment, data, issue, REPOSITORY, VIEWER } from "../support/graphql.ts";
import { type Received, type Reply, type Server, startServer } from "../support/server.ts";

let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function serve(answer: (request: Received, count: number) => Reply) {
  server = await startServer(answer);
  return { ...connectTo(server.url), received: server.received };
}

type World = {
  readonly open?: readonly Record<string, unknown>[];
  readonly closed?: readonly Record<string, unknown>[];
  readonly changed?: readonly Record<string, unknown>[];
};

/** Answers a sweep's questions over lists of issues, paged by offset. The closed ones changed lately, too. */
function world({ open = [], closed = [], changed: others = [] }: World): (request: Received) => Reply {
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
        ...(query.includes("states: [OPEN]") ? { issues: page(open, variables.issues, variables.after) } : {}),
        ...(query.includes("states: [CLOSED]") ? { issues: page(closed, variables.issues, variables.after) } : {}),
        ...(query.includes("changed: issues") ? { changed: page(changed, variables.changed, variables.changedAfter) } : {}),
        ...(query.includes("reviews: issues") ? { reviews: { totalCount: 0 } } : {}),
      },
    });
  };
}

async function numbersOf(reading: SweepReading): Promise<readonly number[]> {
  const numbers: number[] = [];
  for await (const page of reading.pages) numbers.push(...page.issues.map((one) => one.number));
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

  it("reads 1,000 open incidents, as many of them changed lately, within 45 requests", async () => {
    const { github, received } = await serve(world({ open: range(1, 1_000), changed: range(1, 1_000) }));
    expect(await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }))).toHaveLength(1_000);
    expect(received.length).toBeLessThanOrEqual(45);
  });

  it("reads closed issues updated within the given hours, by GitHub's own clock", async () => {
    const { github, received } = await serve(world({ open: range(1, 1), closed: range(50, 30) }));
    expect(await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }))).toHaveLength(31);
    expect(asked(received[1]).variables.since).toBe("2026-03-03T14:47:00Z");
  });

  it("is one request where everything is told by it: nothing closed lately, and no more than a page of each kind", async () => {
    const { github, received } = await serve(world({ open: range(1, 25), changed: range(1, 49) }));
    const reading = await github.readSweep({ labels: ["sev1"], hoursBack: 72, reviewLabel: "rca" });
    expect(await numbersOf(reading)).toHaveLength(25);
    expect([reading.mayHaveReviews, received.length]).toEqual([false, 1]);
  });

  it("says that there may be RCAs where one is open, where one changed lately, and where that is not all known", async () => {
    const query = { labels: ["sev1"], hoursBack: 72, reviewLabel: "RCA" };
    const review = issue(7, [], { state: "CLOSED", labels: { nodes: [{ name: "rca" }] } });
    const changedLately = await (await serve(world({ changed: [review] }))).github.readSweep(query);
    await server?.close();
    const tooMany = await (await serve(world({ changed: range(1, 51) }))).github.readSweep(query);
    await server?.close();
    const answer = world({});
    const open = await serve((request) => {
      const { json } = answer(request);
      return { json: JSON.parse(JSON.stringify(json).replace('"reviews":{"totalCount":0}', '"reviews":{"totalCount":1}')) };
    });
    const oneOpen = await open.github.readSweep(query);
    expect([changedLately, tooMany, oneOpen].map((reading) => reading.mayHaveReviews)).toEqual([true, true, true]);
  });

  it("asks for what changed lately in the order of creation where the latest page does not hold it all", async () => {
    const { github, received } = await serve(world({ open: range(1, 1), changed: range(1, 120) }));
    expect(await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }))).toEqual([1]);
    const orders = received.map((request) => /changed: issues\(.*?(UPDATED_AT|CREATED_AT)/.exec(asked(request).query)?.[1]);
    expect(orders).toEqual(["UPDATED_AT", "CREATED_AT", "CREATED_AT", "CREATED_AT"]);
    expect(received.map((request) => asked(request).variables.changedAfter ?? null)).toEqual([null, null, "50", "100"]);
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
    expect(received).toHaveLength(2);
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
      const size = asked(request).variables.issues;
      sizes.push(size);
      return Number(size) > 10 ? { status: 502, text: "<html>Bad gateway</html>" } : answer(request);
    });
    expect(await numbersOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }))).toHaveLength(60);
    expect(sizes.slice(0, 4)).toEqual([25, 12, 6, 6]);
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
    expect(received).toHaveLength(4);
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
    for await (const page of (await github.readSweep({ labels: ["sev1"], hoursBack: 72 })).pages) pages.push(...page.issues);
    expect(pages.map((one) => one.events.length)).toEqual([2, 2, 2, 2, 2]);
    expect(received).toHaveLength(2);
  });
});
