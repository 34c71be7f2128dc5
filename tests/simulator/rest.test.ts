import { describe, expect, it } from "vitest";
import { JOB, stage } from "./support.ts";

/** All that a story leaves behind: a closed issue, a merged pull request, a lock, reactions, files. */
async function story() {
  const scene = await stage();
  const { repo } = scene;
  repo.writeFile(".github/policy.yml", "extends: none\n");
  repo.writeFile("README.md", "# Service\n");
  const issue = repo.openIssue({ author: "casey", title: "Down", body: "All is down. @pat?", labels: ["sev1"], assignees: ["pat"] });
  repo.comment(issue, { by: "pat", body: "Looking." });
  repo.label(issue, "waiting", { by: "pat" });
  repo.unlabel(issue, "waiting", { by: "pat" });
  repo.editIssue(issue, { by: "pat", title: "Checkout is down" });
  repo.milestone(issue, "March", { by: "pat" });
  repo.lock(issue, { by: "kim", reason: "too heated" });
  repo.unlock(issue, { by: "kim" });
  const pull = repo.openPullRequest({ author: "kim", title: "Fix", closes: [issue], files: { "src/a.ts": "a\n", "README.md": null } });
  repo.mergePullRequest(pull, { by: "kim" });
  return { ...scene, issue, pull };
}

describe("every endpoint", () => {
  it("answers as GitHub's description says", async () => {
    const { ask, validator, issue, pull, repo, sim } = await story();
    const comment = (await ask("POST", `/issues/${issue}/comments`, { body: "Hello" })).body.id;
    const reaction = (await ask("POST", `/issues/${issue}/reactions`, { content: "rocket" })).body.id;
    const second = (await ask("POST", `/issues/comments/${comment}/reactions`, { content: "confused" })).body.id;
    repo.minimizeComment(comment, { by: "kim" });
    const created = (await ask("POST", "/issues", { title: "RCA", body: `Of #${issue}`, labels: ["rca"], assignees: ["pat"] })).body;
    const gets = [
      "",
      "/issues?state=all",
      `/issues/${issue}`,
      `/issues/${pull}`,
      `/issues/${issue}/comments`,
      "/issues/comments?sort=updated&direction=desc",
      `/issues/comments/${comment}`,
      `/issues/${issue}/reactions`,
      `/issues/comments/${comment}/reactions`,
      `/issues/${issue}/labels`,
      "/labels",
      "/labels/sev1",
      `/issues/${issue}/timeline?per_page=100`,
      `/issues/${issue}/events?per_page=100`,
      "/contents",
      "/contents/.github",
      "/contents/.github/policy.yml",
      "/pulls?state=all",
      `/pulls/${pull}`,
      `/pulls/${pull}/files`,
      "/collaborators/pat/permission",
      "/assignees",
      "/milestones",
      "!/rate_limit",
      "!/users/pat",
      "!/orgs/acme/repos",
      "!/installation/repositories",
    ];
    for (const path of gets) expect([path, (await ask("GET", path)).status]).toEqual([path, 200]);
    const changes: readonly (readonly [string, string, number, unknown?])[] = [
      ["GET", "/assignees/pat", 204],
      ["GET", "/collaborators/pat", 204],
      ["GET", "/collaborators/casey", 404],
      ["PATCH", `/issues/comments/${comment}`, 200, { body: "Hello again" }],
      ["PUT", `/issues/comments/${comment}/pin`, 200],
      ["GET", `/issues/comments/${comment}`, 200],
      ["DELETE", `/issues/comments/${comment}/pin`, 204],
      ["PUT", "/issues/comments/1/pin", 404],
      ["DELETE", `/issues/comments/${comment}/reactions/${second}`, 204],
      ["DELETE", `/issues/${issue}/reactions/${reaction}`, 204],
      ["DELETE", `/issues/${issue}/reactions/${reaction}`, 404],
      ["DELETE", `/issues/comments/${comment}`, 204],
      ["GET", `/issues/comments/${comment}`, 404],
      ["POST", "/labels", 201, { name: "sev9", color: "ff0000", description: "Worst" }],
      ["POST", "/labels", 422, { name: "SEV9" }],
      ["PATCH", "/labels/sev9", 200, { new_name: "sev10" }],
      ["DELETE", "/labels/sev10", 204],
      ["POST", `/issues/${issue}/labels`, 200, { labels: ["new"] }],
      ["PUT", `/issues/${issue}/labels`, 200, { labels: ["sev2"] }],
      ["DELETE", `/issues/${issue}/labels/sev2`, 200],
      ["DELETE", `/issues/${issue}/labels`, 204],
      ["POST", `/issues/${issue}/assignees`, 201, { assignees: ["kim"] }],
      ["DELETE", `/issues/${issue}/assignees`, 200, { assignees: ["kim"] }],
      ["PATCH", `/issues/${issue}`, 200, { state: "open" }],
      ["PATCH", `/issues/${issue}`, 200, { state: "closed", state_reason: "duplicate", duplicate_issue_id: created.id }],
      ["PUT", `/issues/${issue}/lock`, 204, { lock_reason: "resolved" }],
      ["POST", `/issues/${issue}/comments`, 403, { body: "no" }],
      ["POST", `/issues/${issue}/reactions`, 403, { content: "eyes" }],
      ["DELETE", `/issues/${issue}/lock`, 204],
      ["GET", "/issues/999", 404],
      ["GET", "/contents/nowhere", 404],
      ["GET", "/nothing/here", 404],
      ["GET", "!/user", 403],
      ["POST", "/issues", 422, {}],
      ["POST", `/issues/${issue}/comments`, 422, { body: " " }],
      ["POST", `/issues/${issue}/comments`, 422, { body: "x".repeat(65_537) }],
      ["POST", `/issues/${issue}/comments`, 422, {}],
      ["POST", `/issues/${issue}/reactions`, 422, { content: "party" }],
      ["PATCH", `/issues/${issue}`, 422, { state: "ajar" }],
      ["PUT", `/issues/${issue}/lock`, 422, { lock_reason: "boring" }],
    ];
    for (const [method, path, status, body] of changes)
      expect([method, path, (await ask(method, path, body)).status]).toEqual([method, path, status]);
    sim.repository("acme/other");
    const moved = repo.transfer(created.number, "acme/other", { by: "kim" });
    expect((await ask("GET", `/issues/${created.number}`)).body).toMatchObject({ number: moved, title: "RCA" });
    repo.deleteIssue(issue, { by: "acme" });
    expect((await ask("GET", `/issues/${issue}`)).status).toBe(410);
    expect(validator.problems).toEqual([]);
    expect(validator.checked()).toBeGreaterThan(60);
  });

  it("is judged by a validator that can say no", async () => {
    const { validator } = await stage();
    const request = {
      index: 0,
      method: "GET",
      path: "/repos/acme/service/issues/1/reactions",
      query: {},
      body: undefined,
      by: "x",
      isWrite: false,
      operation: null,
    };
    validator.onResponse({
      request,
      status: 200,
      headers: {},
      body: [{ id: 1, node_id: "x", user: null, content: "party", created_at: "2026-03-02T09:00:00Z" }],
    });
    validator.onResponse({ request, status: 204, headers: {}, body: undefined });
    validator.onResponse({ request: { ...request, path: "/repos/acme/service/wishes" }, status: 200, headers: {}, body: {} });
    expect(validator.problems).toEqual([
      expect.stringContaining("must be equal to one of the allowed values"),
      expect.stringContaining("GitHub never answers so there"),
      expect.stringContaining("GitHub has no such endpoint"),
    ]);
  });
});

describe("a list", () => {
  it("comes in pages with links, newest first", async () => {
    const { ask, repo } = await stage();
    for (let count = 1; count <= 65; count += 1)
      repo.openIssue({ author: "casey", title: `Issue ${count}`, at: `2026-03-01T00:${String(count % 60).padStart(2, "0")}:00Z` });
    const first = await ask("GET", "/issues?sort=created&direction=asc&per_page=30");
    expect(first.body).toHaveLength(30);
    const link = first.headers.get("link") ?? "";
    expect(link).toMatch(/page=2>; rel="next"/);
    expect(link).toMatch(/page=3>; rel="last"/);
    const last = await ask("GET", "/issues?sort=created&direction=asc&per_page=30&page=3");
    expect(last.body).toHaveLength(5);
    expect(last.headers.get("link")).toMatch(/rel="prev".*rel="first"/);
    expect((await ask("GET", "/issues?per_page=100")).headers.get("link")).toBeNull();
  });

  it("of issues is filtered as asked, pull requests among them", async () => {
    const { ask, repo } = await stage();
    const one = repo.openIssue({ author: "casey", title: "one", labels: ["Sev1", "ui"], assignees: ["pat"], at: "2026-03-01T00:00:00Z" });
    const two = repo.openIssue({ author: "pat", title: "two", labels: ["sev1"], at: "2026-03-01T10:00:00Z" });
    const pull = repo.openPullRequest({ author: "kim", title: "three" });
    repo.close(two, { by: "pat", reason: "not_planned" });
    const numbers = async (query: string) =>
      (await ask("GET", `/issues?direction=asc&${query}`)).body.map((issue: { number: number }) => issue.number);
    expect(await numbers("state=all")).toEqual([one, two, pull]);
    expect(await numbers("state=all&labels=SEV1")).toEqual([one, two]);
    expect(await numbers("state=all&labels=sev1,ui")).toEqual([one]);
    expect(await numbers("state=closed")).toEqual([two]);
    expect(await numbers("state=all&since=2026-03-01T05:00:00Z")).toEqual([two, pull]);
    expect(await numbers("state=all&creator=pat")).toEqual([two]);
    expect(await numbers("state=all&assignee=pat")).toEqual([one]);
    expect(await numbers("state=all&assignee=none")).toEqual([two, pull]);
  });
});

describe("who may do what", () => {
  it("follows the job's permissions", async () => {
    const { ask, repo, sim } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    sim.addToken("ghs_reader", { login: "github-actions[bot]", permissions: { issues: "read", contents: "read" } });
    const refused = await ask("POST", `/issues/${issue}/comments`, { body: "hi" }, "ghs_reader");
    expect([refused.status, refused.body.message]).toEqual([403, "Resource not accessible by integration"]);
    expect(refused.headers.get("x-accepted-github-permissions")).toBe("issues=write; pull_requests=write");
    expect((await ask("GET", `/issues/${issue}`, undefined, "ghs_reader")).status).toBe(200);
  });

  it("hides a private repository, and refuses what the job's token lacks in it", async () => {
    const { ask, repo, sim } = await stage({}, { private: true });
    repo.writeFile("policy.yml", "x");
    sim.addToken("ghs_elsewhere", { login: "github-actions[bot]", permissions: { issues: "write" }, repositories: ["acme/other"] });
    sim.addToken("ghs_blind", { login: "github-actions[bot]", permissions: { issues: "write" }, repositories: ["acme/service"] });
    expect((await ask("GET", "", undefined, null)).status).toBe(404);
    expect((await ask("GET", "", undefined, "ghp_casey")).status).toBe(404);
    expect((await ask("GET", "/issues", undefined, "ghs_elsewhere")).status).toBe(404);
    expect((await ask("GET", "/contents/policy.yml", undefined, "ghs_blind")).status).toBe(403);
    expect((await ask("GET", "/contents/policy.yml")).status).toBe(200);
    expect((await ask("GET", "/collaborators/casey/permission")).body).toMatchObject({ permission: "none" });
  });

  it("knows a token from none and a bad one", async () => {
    const { ask, sim } = await stage();
    expect((await ask("GET", "/issues", undefined, "ghs_nobody")).body).toMatchObject({ message: "Bad credentials", status: "401" });
    expect((await ask("GET", "/issues", undefined, null)).status).toBe(200);
    expect((await ask("POST", "/issues", { title: "x" }, null)).status).toBe(401);
    expect((await ask("POST", "!/graphql", { query: "{viewer{login}}" }, null)).status).toBe(401);
    sim.revokeToken("ghs_job");
    expect((await ask("GET", "/issues")).status).toBe(401);
  });

  it("lets strangers close and edit their own issue, and nothing more", async () => {
    const { ask, repo } = await stage();
    const own = repo.openIssue({ author: "casey", title: "Mine" });
    const other = repo.openIssue({ author: "pat", title: "Theirs" });
    expect((await ask("PATCH", `/issues/${own}`, { state: "closed", labels: ["sev1"] }, "ghp_casey")).body).toMatchObject({
      state: "closed",
      labels: [],
    });
    expect((await ask("PATCH", `/issues/${other}`, { state: "closed" }, "ghp_casey")).status).toBe(403);
    expect((await ask("POST", `/issues/${own}/labels`, { labels: ["sev1"] }, "ghp_casey")).status).toBe(403);
    expect((await ask("POST", `/issues/${own}/labels`, { labels: ["sev1"] }, "ghp_pat")).status).toBe(200);
    const opened = await ask("POST", "/issues", { title: "x", labels: ["sev1"], assignees: ["pat"] }, "ghp_casey");
    expect([opened.status, opened.body.labels, opened.body.assignees]).toEqual([201, [], []]);
  });

  it.each([
    ["admin", "admin"],
    ["maintain", "write"],
    ["write", "write"],
    ["triage", "read"],
    ["read", "read"],
  ] as const)("tells the role %s, and %s to the old way of asking", async (role, permission) => {
    const { ask, sim } = await stage();
    sim.addUser("lee", { roles: { "Acme/Service": role } });
    expect((await ask("GET", "/collaborators/LEE/permission")).body).toMatchObject({ permission, role_name: role, user: { login: "lee" } });
  });

  it("tells a custom role's name with the permissions of its base, and that bots are no users", async () => {
    const { ask, sim } = await stage();
    sim.addUser("lee", { roles: { "acme/service": { name: "incident-manager", base: "triage" } } });
    const { body } = await ask("GET", "/collaborators/lee/permission");
    expect(body).toMatchObject({ permission: "read", role_name: "incident-manager", user: { permissions: { triage: true, push: false } } });
    expect((await ask("GET", "/collaborators/github-actions%5Bbot%5D/permission")).body.message).toBe("github-actions[bot] is not a user");
  });

  it("makes a public reader of whoever has left", async () => {
    const { ask, sim } = await stage();
    sim.addUser("pat", { roles: { "acme/service": "none" } });
    expect((await ask("GET", "/collaborators/pat/permission")).body).toMatchObject({ permission: "read", role_name: "read" });
  });
});

describe("settings of workflows", () => {
  it("are told to administrators, states to everybody", async () => {
    const { ask, sim, repo, validator } = await stage();
    sim.addUser("ada", { roles: { "acme/service": "admin" } });
    sim.addToken("ghp_ada", { login: "ada" });
    repo.writeFile(".github/workflows/ci.yml", "name: CI # the tests\n");
    repo.writeFile(".github/workflows/README.md", "no workflow\n");
    const listed = await ask("GET", "/actions/workflows");
    expect(listed.body).toMatchObject({ total_count: 1, workflows: [{ name: "CI", path: ".github/workflows/ci.yml", state: "active" }] });
    for (const path of ["/actions/permissions", "/actions/permissions/workflow"]) {
      const statuses = await Promise.all(
        [JOB, "ghp_pat", "ghp_ada"].map(async (token) => (await ask("GET", path, undefined, token)).status),
      );
      expect([path, statuses]).toEqual([path, [403, 403, 200]]);
    }
    expect(validator.problems).toEqual([]);
  });
});

describe("what is written", () => {
  it("has times of the simulator's clock, in whole seconds", async () => {
    const { ask, sim, repo } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    sim.clock.advance(90_500);
    const { body, headers } = await ask("POST", `/issues/${issue}/comments`, { body: "hi" });
    expect(body).toMatchObject({ created_at: "2026-03-02T09:01:30Z", user: { login: "github-actions[bot]", id: 41_898_282, type: "Bot" } });
    expect(headers.get("date")).toBe("Mon, 02 Mar 2026 09:01:30 GMT");
    expect((await ask("GET", `/issues/${issue}`)).body.updated_at).toBe("2026-03-02T09:01:30Z");
  });

  it("puts a reaction once: 201 for the first, 200 for the same again, 201 after it was taken away", async () => {
    const { ask, repo } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    repo.react(issue, "rocket", { by: "casey" });
    const first = await ask("POST", `/issues/${issue}/reactions`, { content: "rocket" });
    const second = await ask("POST", `/issues/${issue}/reactions`, { content: "rocket" });
    expect([first.status, second.status, second.body.id]).toEqual([201, 200, first.body.id]);
    expect((await ask("GET", `/issues/${issue}/reactions?content=rocket`)).body).toHaveLength(2);
    await ask("DELETE", `/issues/${issue}/reactions/${first.body.id}`);
    expect((await ask("POST", `/issues/${issue}/reactions`, { content: "rocket" })).status).toBe(201);
  });

  it("of eight reactions at once lets one be the first", async () => {
    const { ask, repo } = await stage({ randomDelay: { seed: 7, most: 20 } });
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    const statuses = await Promise.all(
      Array.from({ length: 8 }, async () => (await ask("POST", `/issues/${issue}/reactions`, { content: "rocket" })).status),
    );
    expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
  });

  it("cannot go on a locked issue by a job, and can by those who write", async () => {
    const { ask, repo, sim } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    repo.lock(issue, { by: "kim" });
    sim.addToken("ghp_kim", { login: "kim" });
    const refused = await ask("POST", `/issues/${issue}/comments`, { body: "hi" });
    expect([refused.status, refused.body.message]).toEqual([403, "Unable to create comment because issue is locked."]);
    expect((await ask("POST", `/issues/${issue}/comments`, { body: "hi" }, "ghp_casey")).status).toBe(403);
    expect((await ask("POST", `/issues/${issue}/comments`, { body: "hi" }, "ghp_kim")).status).toBe(201);
  });

  it("takes no reaction on a locked issue, nor on its comments, by anybody", async () => {
    const { ask, repo, sim } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    const comment = repo.comment(issue, { by: "casey", body: "all of it" });
    const before = (await ask("POST", `/issues/${issue}/reactions`, { content: "rocket" })).body.id;
    repo.lock(issue, { by: "kim" });
    sim.addToken("ghp_kim", { login: "kim" });
    for (const path of [`/issues/${issue}`, `/issues/comments/${comment}`]) {
      for (const token of [JOB, "ghp_kim"]) {
        const { status, body } = await ask("POST", `${path}/reactions`, { content: "rocket" }, token);
        expect([status, body.message]).toEqual([403, "Unable to create reaction because issue is locked."]);
      }
    }
    expect((await ask("DELETE", `/issues/${issue}/reactions/${before}`)).status).toBe(204);
    repo.unlock(issue, { by: "kim" });
    expect((await ask("POST", `/issues/${issue}/reactions`, { content: "rocket" })).status).toBe(201);
  });

  it("pins one comment of an issue, says who did, and mails nobody", async () => {
    const { ask, repo, sim } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    const ids = ["first", "second"].map((body) => repo.comment(issue, { by: "casey", body }));
    const other = repo.comment(repo.openIssue({ author: "casey", title: "Other" }), { by: "casey", body: "elsewhere" });
    repo.pinComment(other, { by: "pat" });
    const mails = sim.notifications.length;
    const updated = (await ask("GET", `/issues/${issue}`)).body.updated_at;
    sim.clock.advance(60_000);
    const pinned = await ask("PUT", `/issues/comments/${ids[0]}/pin`);
    expect(pinned.body.pin).toMatchObject({ pinned_at: "2026-03-02T09:01:00Z", pinned_by: { login: "github-actions[bot]" } });
    await ask("PUT", `/issues/comments/${ids[1]}/pin`);
    const pins = async () => (await ask("GET", "/issues/comments")).body.map(({ pin }: { pin: unknown }) => pin !== null);
    expect(await pins()).toEqual([false, true, true]);
    expect((await ask("GET", `/issues/${issue}`)).body.pinned_comment).toMatchObject({ id: ids[1], body: "second" });
    await ask("DELETE", `/issues/comments/${ids[1]}/pin`);
    expect(await pins()).toEqual([false, false, true]);
    expect((await ask("GET", `/issues/${issue}`)).body.pinned_comment).toBeNull();
    expect((await ask("PUT", `/issues/comments/${ids[0]}/pin`, undefined, "ghp_casey")).status).toBe(403);
    expect((await ask("GET", `/issues/${issue}`)).body.updated_at).toBe(updated);
    expect(sim.notifications).toHaveLength(mails);
  });

  it("keeps a label's name in old events when it is renamed", async () => {
    const { ask, repo } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down", labels: ["sev1"] });
    repo.renameLabel("sev1", "critical");
    expect((await ask("GET", `/issues/${issue}/timeline`)).body[0]).toMatchObject({ event: "labeled", label: { name: "sev1" } });
    expect((await ask("GET", `/issues/${issue}/labels`)).body[0].name).toBe("critical");
  });

  it("is the ghost's when the account is gone", async () => {
    const { ask, repo, sim } = await stage();
    const issue = repo.openIssue({ author: "casey", title: "Down" });
    sim.removeUser("casey");
    expect((await ask("GET", `/issues/${issue}`)).body.user.login).toBe("ghost");
  });
});

describe("contents", () => {
  it("are written and deleted by whoever may push, and replaced only by who has seen them", async () => {
    const { ask, sim, repo, validator } = await stage();
    sim.addToken("ghp_kim", { login: "kim" });
    const put = (body: Readonly<Record<string, unknown>>, token = "ghp_kim") =>
      ask("PUT", "/contents/docs/a.md", { message: "Write", ...body }, token);
    const base64 = (text: string) => Buffer.from(text).toString("base64");
    const created = await put({ content: base64("one") });
    expect([created.status, created.body.content.path]).toEqual([201, "docs/a.md"]);
    expect((await put({ content: base64("two") })).status).toBe(422);
    expect((await put({ content: base64("two"), sha: "0".repeat(40) })).status).toBe(409);
    const replaced = await put({ content: base64("two"), sha: created.body.content.sha });
    expect([replaced.status, Buffer.from((await ask("GET", "/contents/docs/a.md")).body.content, "base64").toString()]).toEqual([
      200,
      "two",
    ]);
    expect((await put({ content: "no base 64!" }, "ghp_kim")).status).toBe(422);
    sim.addToken("ghp_casey", { login: "casey" });
    expect((await put({ content: base64("x") }, "ghp_casey")).status).toBe(404);
    expect((await put({ content: base64("x") }, JOB)).status).toBe(403);
    const sha = replaced.body.content.sha;
    expect((await ask("DELETE", "/contents/docs/a.md", { message: "Delete", sha }, "ghp_kim")).status).toBe(200);
    expect((await ask("GET", "/contents/docs/a.md")).status).toBe(404);
    // Every error fits both schemas that the description has for 409.
    expect([repo.threads(), validator.problems.filter((problem) => !problem.includes("→ 409:"))]).toEqual([[], []]);
  });

  it("are files in base64, raw text when asked for, or a folder's entries", async () => {
    const { ask, sim, repo } = await stage();
    repo.writeFile("docs/a.md", "äöü\n");
    const { body } = await ask("GET", "/contents/docs/a.md");
    expect(Buffer.from(body.content, "base64").toString()).toBe("äöü\n");
    const raw = await fetch(`${sim.url}/repos/acme/service/contents/docs/a.md`, { headers: { accept: "application/vnd.github.raw+json" } });
    expect(await raw.text()).toBe("äöü\n");
    expect((await ask("GET", "/contents/docs")).body.map((entry: { path: string }) => entry.path)).toEqual(["docs/a.md"]);
  });

  it("of a pull request are its own until it is merged", async () => {
    const { ask, repo } = await stage();
    repo.writeFile("policy.yml", "old");
    const pull = repo.openPullRequest({ author: "kim", title: "New", files: { "policy.yml": "new" } });
    const at = async (ref: string) =>
      Buffer.from((await ask("GET", `/contents/policy.yml?ref=${ref}`)).body.content ?? "", "base64").toString();
    const head = (await ask("GET", `/pulls/${pull}`)).body.head.sha;
    expect([await at("main"), await at(head), await at(`refs/pull/${pull}/head`)]).toEqual(["old", "new", "new"]);
    expect((await ask("GET", `/pulls/${pull}/files`)).body).toMatchObject([{ filename: "policy.yml", status: "modified" }]);
    repo.mergePullRequest(pull, { by: "kim" });
    expect(await at("main")).toBe("new");
    expect((await ask("GET", `/contents/policy.yml?ref=nowhere`)).status).toBe(404);
  });

  it("of a fork's pull request are seen here, with each push, and moved ones say where they stood", async () => {
    const { ask, repo, sim } = await stage();
    repo.writeFile("old.yml", "a: 1\n");
    const fork = sim.repository("stranger/copy");
    const pull = repo.openPullRequest({
      author: "stranger",
      title: "New",
      fork: "stranger/copy",
      head: "mine",
      files: { "old.yml": null, "new.yml": "a: 1\n" },
    });
    const { head, base } = (await ask("GET", `/pulls/${pull}`)).body;
    expect([head.repo.full_name, head.ref, head.label, base.repo.full_name]).toEqual(["stranger/copy", "mine", "stranger:mine", repo.name]);
    expect((await ask("GET", `/contents/new.yml?ref=${head.sha}`)).status).toBe(200);
    expect((await ask("GET", `/pulls/${pull}/files`)).body).toMatchObject([
      { filename: "new.yml", status: "renamed", previous_filename: "old.yml" },
    ]);
    fork.writeFile("new.yml", "a: 2\n", "mine");
    const pushed = (await ask("GET", `/pulls/${pull}`)).body.head.sha;
    expect(pushed).not.toBe(head.sha);
    expect(Buffer.from((await ask("GET", `/contents/new.yml?ref=refs/pull/${pull}/head`)).body.content, "base64").toString()).toBe(
      "a: 2\n",
    );
    expect((await ask("GET", `/contents/new.yml?ref=mine`)).status).toBe(404);
    repo.mergePullRequest(pull, { by: "kim" });
    expect(Buffer.from((await ask("GET", "/contents/new.yml")).body.content, "base64").toString()).toBe("a: 2\n");
  });
});

it("an unchanged answer is 304 to whoever has it", async () => {
  const { ask, sim } = await stage();
  const { headers } = await ask("GET", "/labels");
  const again = await fetch(`${sim.url}/repos/acme/service/labels`, {
    headers: { authorization: "token ghs_job", "if-none-match": headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
});
