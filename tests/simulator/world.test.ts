import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stage } from "./support.ts";

describe("people at the web page", () => {
  it("are held to their roles", async () => {
    const { repo } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down", labels: ["sev1"] });
    const other = repo.openIssue({ author: "pat", title: "Other" });
    expect(() => repo.label(issue, "sev2", { by: "casey" })).toThrow("Must have admin rights");
    expect(() => repo.close(other, { by: "casey" })).toThrow("Must have admin rights");
    expect(() => repo.lock(issue, { by: "pat" })).toThrow("Must have admin rights");
    const comment = repo.comment(issue, { by: "casey", body: "still down" });
    expect(() => repo.deleteComment(comment, { by: "pat" })).toThrow("Must have admin rights");
    repo.close(issue, { by: "casey" });
    repo.reopen(issue, { by: "casey" });
    repo.close(issue, { by: "pat", reason: "not_planned" });
    repo.lock(issue, { by: "kim" });
    expect(() => repo.comment(issue, { by: "casey", body: "hello?" })).toThrow("locked");
    expect(repo.thread(issue)).toMatchObject({ state: "closed", stateReason: "not_planned", labels: ["sev1"] });
  });

  it("did things in the past when told so, in the order of time", async () => {
    const { repo } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down", at: "2026-02-01T10:00:00Z" });
    repo.comment(issue, { by: "pat", body: "second", at: "2026-02-01T12:00:00Z" });
    repo.label(issue, "sev1", { by: "pat", at: "2026-02-01T11:00:00Z" });
    expect(repo.thread(issue).events.map((event) => event.text.split(" ")[0])).toEqual(["labeled", "comment"]);
    expect(repo.thread(issue).createdAt).toBe("2026-02-01T10:00:00Z");
  });

  it("twice the same does nothing: closing, labelling, assigning", async () => {
    const { repo } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    for (let time = 0; time < 2; time += 1) {
      repo.label(issue, "sev1", { by: "pat" });
      repo.label(issue, "SEV1", { by: "pat" });
      repo.assign(issue, "kim", { by: "pat" });
      repo.close(issue, { by: "pat" });
    }
    expect(repo.thread(issue).events.map((event) => event.text)).toEqual([
      "labeled sev1 by pat",
      "assigned kim by pat",
      "closed completed by pat",
    ]);
  });
});

describe("subscribers", () => {
  it("hear of issues, comments, closing and reopening, never of labels, reactions and edits", async () => {
    const { ask, repo, sim } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down", body: "help" });
    const { id } = (await ask("POST", `/issues/${issue}/comments`, { body: "status" })).body;
    await ask("PATCH", `/issues/comments/${id}`, { body: "status 2" });
    await ask("POST", `/issues/${issue}/reactions`, { content: "rocket" });
    repo.label(issue, "sev1", { by: "pat" });
    await ask("DELETE", `/issues/comments/${id}`);
    repo.close(issue, { by: "pat" });
    repo.reopen(issue, { by: "pat" });
    expect(sim.notifications.map(({ type, by, body }) => [type, by, body])).toEqual([
      ["issue", "casey", "help"],
      ["comment", "github-actions", "status"],
      ["closed", "pat", ""],
      ["reopened", "pat", ""],
    ]);
  });
});

describe("the log", () => {
  it("tells reads from writes, and never a token", async () => {
    const { ask, query, sim, repo } = await stage();
    repo.openIssue({ author: "casey", title: "Down" });
    await ask("GET", "/issues?state=all");
    await ask("POST", "/issues/1/comments", { body: "hi" });
    await query("query Named { viewer { login } }");
    await query(`mutation { reopenIssue(input: { issueId: "x" }) { issue { id } } }`);
    await ask("GET", "/issues", undefined, "ghs_wrong");
    expect(sim.requests.map(({ method, path, status, by, isWrite, operation }) => [method, path, status, by, isWrite, operation])).toEqual([
      ["GET", "/repos/acme/service/issues", 200, "github-actions", false, null],
      ["POST", "/repos/acme/service/issues/1/comments", 201, "github-actions", true, null],
      ["POST", "/graphql", 200, "github-actions", false, "Named"],
      ["POST", "/graphql", 200, "github-actions", true, null],
      ["GET", "/repos/acme/service/issues", 401, "unknown", false, null],
    ]);
    expect([sim.reads().length, sim.writes().length]).toEqual([3, 2]);
    expect(JSON.stringify(sim.requests)).not.toContain("ghs_");
  });
});

describe("reads that lag", () => {
  it("see what stood some time ago, while writes see the present", async () => {
    const { ask, query, repo, sim } = await stage({ readLag: 5_000, realTime: () => 0 });
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    sim.clock.advance(10_000);
    const before = await ask("GET", `/issues/${issue}/comments`);
    const { id } = (await ask("POST", `/issues/${issue}/comments`, { body: "new" })).body;
    const reaction = await ask("POST", `/issues/${issue}/reactions`, { content: "rocket" });
    expect([before.body, reaction.status]).toEqual([[], 201]);
    expect((await ask("POST", `/issues/${issue}/reactions`, { content: "rocket" })).status).toBe(200);
    expect((await ask("GET", `/issues/${issue}/comments`)).body).toEqual([]);
    expect((await ask("GET", `/issues/comments/${id}`)).status).toBe(404);
    const count = `{ repository(owner: "acme", name: "service") { issue(number: ${issue}) { comments(first: 1) { totalCount } reactions(first: 1) { totalCount } } } }`;
    expect((await query(count)).body.data.repository.issue).toEqual({ comments: { totalCount: 0 }, reactions: { totalCount: 0 } });
    const opened = (await ask("POST", "/issues", { title: "New", labels: ["fresh"] })).body;
    expect(opened.labels).toMatchObject([{ name: "fresh" }]);
    expect((await ask("GET", `/issues/${opened.number}`)).status).toBe(404);
    sim.clock.advance(5_000);
    expect((await ask("GET", `/issues/${issue}/comments`)).body).toHaveLength(1);
    expect((await query(count)).body.data.repository.issue).toEqual({ comments: { totalCount: 1 }, reactions: { totalCount: 1 } });
    expect((await ask("GET", `/issues/${opened.number}`)).body.labels).toMatchObject([{ name: "fresh" }]);
  });
});

describe("the clock", () => {
  it("stands still until told, or runs as fast as wanted", async () => {
    let real = 7;
    const realTime = () => real;
    const still = await stage({ realTime });
    const fast = await stage({ realTime, speed: 3_600 });
    const at = still.sim.clock.now();
    real += 50;
    expect(still.sim.clock.now()).toBe(at);
    expect(fast.sim.clock.now()).toBe(at + 180_000);
    fast.sim.clock.set("2027-01-01T00:00:00+01:00");
    expect(new Date(fast.sim.clock.now()).toISOString()).toBe("2026-12-31T23:00:00.000Z");
    expect(() => fast.sim.clock.set("2027-01-01T00:00:00")).toThrow("offset");
  });
});

describe("limits", () => {
  it("are counted for each token, REST and GraphQL apart, and refuse when they are enforced", async () => {
    const { ask, query, sim } = await stage({ limits: { core: 3, graphql: 1, isEnforced: true } });
    const first = await ask("GET", "/labels");
    expect([
      first.headers.get("x-ratelimit-limit"),
      first.headers.get("x-ratelimit-remaining"),
      first.headers.get("x-ratelimit-resource"),
    ]).toEqual(["3", "2", "core"]);
    await ask("GET", "/labels");
    await ask("GET", "/labels");
    const over = await ask("GET", "/labels");
    expect([over.status, over.body.message, over.headers.get("x-ratelimit-remaining")]).toEqual([
      403,
      expect.stringContaining("API rate limit exceeded"),
      "0",
    ]);
    expect((await ask("GET", "/labels", undefined, "ghp_pat")).status).toBe(200);
    expect((await query("{ rateLimit { remaining } }")).body.data.rateLimit.remaining).toBe(0);
    expect((await query("{ viewer { login } }")).body).toMatchObject({ errors: [{ type: "RATE_LIMITED" }] });
    expect((await ask("GET", "!/rate_limit")).body.rate.remaining).toBe(0);
    sim.clock.advance(3_600_000);
    expect((await ask("GET", "/labels")).status).toBe(200);
  });
});

it("is built of itself, Node's own modules and graphql alone", () => {
  const folder = new URL("../../src/simulator/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const imports = files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), "utf8").matchAll(/from "([^"]+)"/g)].map((match) => ({ name, from: match[1] ?? "" })),
  );
  const foreign = imports.filter(
    ({ name, from }) =>
      !from.startsWith("node:") && from !== "graphql" && !new URL(from, new URL(name, folder)).href.startsWith(folder.href),
  );
  expect(foreign).toEqual([]);
  expect(imports.length).toBeGreaterThan(100);
});
