import { describe, expect, it } from "vitest";
import { stage } from "./support.ts";

const POST = { method: "POST", path: /\/comments$/ } as const;

async function withIssue(options: Parameters<typeof stage>[0] = {}) {
  const scene = await stage(options);
  scene.repo.openIssue({ author: "casey", title: "Down" });
  const comment = (body = "hi") => scene.ask("POST", "/issues/1/comments", { body });
  return { ...scene, comment, bodies: () => scene.repo.thread(1).comments.map((one) => one.body) };
}

describe("a fault", () => {
  it.each(["500", "502", "503", "504"] as const)("of %s keeps the request from happening, once", async (kind) => {
    const { comment, sim, bodies } = await withIssue();
    const fault = sim.faults.add({ match: POST, do: kind });
    expect((await comment()).status).toBe(Number(kind));
    expect([bodies(), fault.timesMet()]).toEqual([[], 1]);
    expect((await comment()).status).toBe(201);
  });

  it("of 502 that takes effect leaves the comment behind", async () => {
    const { comment, sim, bodies } = await withIssue();
    sim.faults.add({ match: POST, do: "502", takesEffect: true });
    expect((await comment()).status).toBe(502);
    expect(bodies()).toEqual(["hi"]);
  });

  it("breaks the connection before anything happens, or after", async () => {
    const { comment, sim, bodies } = await withIssue();
    sim.faults.add({ match: POST, do: "reset" });
    await expect(comment("reset")).rejects.toThrow();
    expect(bodies()).toEqual([]);
    sim.faults.add({ match: POST, do: "lost-answer" });
    await expect(comment("lost")).rejects.toThrow();
    expect(bodies()).toEqual(["lost"]);
    expect(sim.requests.map((request) => request.status)).toEqual(["dropped", "lost"]);
  });

  it("hangs until the client gives up", async () => {
    const client = new AbortController();
    const { sim, bodies } = await withIssue({ onHang: () => client.abort(new Error("gave up")) });
    sim.faults.add({ match: POST, do: "hang" });
    const request = fetch(`${sim.url}/repos/acme/service/issues/1/comments`, {
      method: "POST",
      body: "{}",
      signal: client.signal,
    });
    await expect(request).rejects.toThrow("gave up");
    expect(bodies()).toEqual([]);
  });

  it("limits as GitHub limits", async () => {
    const { ask, query, sim } = await withIssue();
    sim.faults.add({ do: "secondary-limit", status: 429, retryAfter: 7 });
    const secondary = await ask("GET", "/labels");
    expect([secondary.status, secondary.headers.get("retry-after"), secondary.body.message]).toEqual([
      429,
      "7",
      expect.stringContaining("secondary rate limit"),
    ]);
    sim.faults.add({ do: "primary-limit", retryAfter: 90 });
    const primary = await ask("GET", "/labels");
    expect([primary.status, primary.headers.get("x-ratelimit-remaining"), Number(primary.headers.get("x-ratelimit-reset"))]).toEqual([
      403,
      "0",
      Date.parse("2026-03-02T09:01:30Z") / 1000,
    ]);
    sim.faults.add({ do: "graphql-limit" });
    expect(await query("{ viewer { login } }")).toMatchObject({ status: 200, body: { errors: [{ type: "RATE_LIMITED" }] } });
  });

  it("cuts JSON in half, or makes holes in GraphQL's data", async () => {
    const { ask, query, repo, sim } = await withIssue();
    repo.openIssue({ author: "casey", title: "Two" });
    sim.faults.add({ do: "truncate" });
    await expect(ask("GET", "/issues")).rejects.toThrow(SyntaxError);
    sim.faults.add({ do: "graphql-partial" });
    const { body } = await query(`{ repository(owner: "acme", name: "service") { issues(first: 9) { nodes { number } } } }`);
    expect(body).toMatchObject({
      data: { repository: { issues: { nodes: [{ number: 1 }, null] } } },
      errors: [{ type: "RESOURCE_LIMITS_EXCEEDED" }],
    });
  });

  it("strikes the nth request of a kind, as often as told, until it is removed", async () => {
    const { comment, sim } = await withIssue();
    sim.faults.add({ match: { ...POST, nth: 2 }, do: "500" });
    expect([(await comment()).status, (await comment()).status, (await comment()).status]).toEqual([201, 500, 201]);
    const lasting = sim.faults.add({ match: (request) => request.isWrite, do: "503", times: Number.POSITIVE_INFINITY });
    expect([(await comment()).status, (await comment()).status]).toEqual([503, 503]);
    lasting.remove();
    expect((await comment()).status).toBe(201);
  });

  it("delays by what it says, all answers by what the seed says", async () => {
    const { ask, sim } = await withIssue();
    sim.faults.add({ do: "delay", milliseconds: 60 });
    const start = performance.now();
    await ask("GET", "/labels");
    expect(performance.now() - start).toBeGreaterThan(50);
  });
});

describe("hooks", () => {
  it("stop a request before it happens, or its answer after", async () => {
    let drop: "before" | "after" | null = null;
    const { comment, bodies } = await withIssue({
      onRequest: () => (drop === "before" ? "drop" : undefined),
      onResponse: () => (drop === "after" ? "drop" : undefined),
    });
    drop = "before";
    await expect(comment("before")).rejects.toThrow();
    drop = "after";
    await expect(comment("after")).rejects.toThrow();
    expect(bodies()).toEqual(["after"]);
  });
});
