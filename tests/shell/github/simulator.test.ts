import { afterEach, describe, expect, it } from "vitest";
import type { Issue } from "../../../src/core/incident/issue.ts";
import type { IssueGlance, SweepReading } from "../../../src/ports.ts";
import { actionOctokit } from "../../../src/shell/github/action-octokit.ts";
import { cliOctokit } from "../../../src/shell/github/cli-octokit.ts";
import { connectGitHub } from "../../../src/shell/github/connection.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../../src/simulator/simulator.ts";

const TOKEN = "ghs_job";
let simulator: Simulator | null = null;
afterEach(async () => {
  await simulator?.stop();
  simulator = null;
});

/** A repository with staff and a customer, and GitHub as the job's token sees it. */
async function scene(
  options: SimulatorOptions = {},
  permissions: Readonly<Record<string, "read" | "write">> = { issues: "write", contents: "read" },
) {
  const sim = await startSimulator({ now: "2026-03-06T14:00:00Z", ...options });
  simulator = sim;
  const shop = sim.repository("acme/shop");
  sim.addUser("staff", { roles: { "acme/shop": "maintain" } });
  sim.addUser("customer");
  sim.addToken(TOKEN, { login: "github-actions[bot]", permissions });
  const slept: number[] = [];
  const connect = (client: typeof cliOctokit = cliOctokit) =>
    connectGitHub({
      octokit: () => client(TOKEN, sim.url),
      graphqlUrl: sim.graphqlUrl,
      repository: "Acme/Shop",
      policyPath: ".github/incident-slo.yml",
      templatesPath: ".github/incident-slo",
      runnerNow: () => sim.clock.now(),
      sleep: async (time) => {
        slept.push(time);
        sim.clock.advance(time);
      },
      log: () => {},
      random: () => 0.5,
    });
  return { sim, shop, github: connect(), connect, slept };
}

async function issuesOf(reading: SweepReading, isWanted: (issue: IssueGlance) => boolean = () => true): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for await (const page of reading.pages(isWanted)) issues.push(...page.issues);
  return issues;
}

const said = (issue: Issue | null) => (issue?.events ?? []).flatMap((event) => (event.type === "commented" ? [event.body] : []));

describe("a whole issue", () => {
  it.each([["the action's client", actionOctokit] as const, ["the command line's client", cliOctokit] as const])(
    "is read alike with %s",
    async (_, client) => {
      const { sim, shop, connect } = await scene();
      shop.writeFile(".github/incident-slo.yml", "extends: cloud-gov\n");
      shop.writeFile(".github/incident-slo/missed.md.hbs", "Late: {{title}}");
      const number = shop.openIssue({ author: "customer", title: "It fails", body: "403", labels: ["sev1"] });
      sim.clock.advance(60_000);
      shop.comment(number, { by: "staff", body: "Looking" });
      shop.assign(number, "staff", { by: "staff" });
      const pull = shop.openPullRequest({ author: "staff", title: "Fix", body: `Fixes #${number}` });
      sim.clock.advance(60_000);
      shop.mergePullRequest(pull, { by: "staff" });
      shop.reopen(number, { by: "staff" });
      shop.close(number, { by: "staff", reason: "not_planned" });

      const reading = await connect(client).readIncident(number);
      expect(reading).toMatchObject({
        at: Date.parse("2026-03-06T14:02:00Z"),
        viewer: { login: "github-actions", type: "bot" },
        repository: { name: "acme/shop", labels: ["sev1"] },
        policy: "extends: cloud-gov\n",
        issue: { state: "closed", labels: ["sev1"], assignees: ["staff"], author: { login: "customer", type: "user" } },
      });
      expect([...reading.templates]).toEqual([["missed.md.hbs", "Late: {{title}}"]]);
      expect(reading.issue?.events.map((event) => event.type)).toEqual([
        "labeled",
        "commented",
        "assigned",
        "referenced",
        "closed",
        "reopened",
        "closed",
      ]);
      const closings = (reading.issue?.events ?? []).flatMap((event) =>
        event.type === "closed" ? [[event.reason, event.closer?.type ?? null]] : [],
      );
      expect(closings).toEqual([
        ["completed", "pull-request"],
        ["not_planned", null],
      ]);
      expect(sim.requests.filter((request) => request.isWrite)).toEqual([]);
    },
  );

  it("of 2,000 comments is read in order, with ids that GraphQL's own field cannot hold", async () => {
    const { shop, github } = await scene({ firstId: 3_000_000_000 });
    const number = shop.openIssue({ author: "customer", title: "Long", labels: ["sev1"] });
    const ids = Array.from({ length: 2_000 }, (_, index) => shop.comment(number, { by: "customer", body: `comment ${index}` }));
    const { issue } = await github.readIncident(number);
    expect((issue?.events ?? []).flatMap((event) => (event.type === "commented" ? [event.id] : []))).toEqual(ids);
    expect(Math.min(...ids)).toBeGreaterThan(2 ** 31);
  });

  it("that is a pull request, or was never there, is none", async () => {
    const { shop, github } = await scene();
    const pull = shop.openPullRequest({ author: "staff", title: "Fix", body: "" });
    expect((await github.readIncident(pull)).issue).toBeNull();
    expect((await github.readIncident(999)).issue).toBeNull();
  });

  it("survives accounts and labels that are gone", async () => {
    const { sim, shop, github } = await scene();
    const number = shop.openIssue({ author: "customer", title: "Old", labels: ["sev1", "bug"] });
    shop.comment(number, { by: "customer", body: "Hello?" });
    shop.deleteLabel("bug", { by: "staff" });
    sim.removeUser("customer");
    const { issue } = await github.readIncident(number);
    expect(issue?.author).toBeNull();
    expect(said(issue)).toEqual(["Hello?"]);
    const labels = (issue?.events ?? []).flatMap((event) =>
      event.type === "labeled" || event.type === "unlabeled" ? [`${event.type} ${event.label}`] : [],
    );
    expect(labels.sort()).toEqual(["labeled null", "labeled sev1", "unlabeled null"]);
  });

  it("of a private repository is read by a token with both permissions only", async () => {
    const read = async (permissions: Readonly<Record<string, "read">>) => {
      const sim = await startSimulator();
      simulator = sim;
      const shop = sim.repository("acme/secret", { private: true });
      shop.writeFile(".github/incident-slo.yml", "extends: cloud-gov\n");
      const number = shop.openIssue({ author: "customer", title: "It fails", labels: ["sev1"] });
      sim.addToken(TOKEN, { login: "github-actions[bot]", permissions });
      const options = {
        policyPath: ".github/incident-slo.yml",
        templatesPath: "none",
        log: () => {},
        sleep: async () => {},
        runnerNow: Date.now,
      };
      const github = connectGitHub({
        ...options,
        octokit: () => cliOctokit(TOKEN, sim.url),
        graphqlUrl: sim.graphqlUrl,
        repository: "acme/secret",
      });
      return github.readIncident(number).finally(() => sim.stop());
    };
    expect((await read({ issues: "read", contents: "read" })).issue?.title).toBe("It fails");
    await expect(read({ issues: "read" })).rejects.toThrow('Give the job "contents: read".');
    await expect(read({ contents: "read" })).rejects.toThrow('Give the job "issues: read".');
  });
});

describe("a sweep", () => {
  it("looks at 1,000 open incidents in ten requests and as many points, and one more of each for 25 that are wanted", async () => {
    const { sim, shop, github } = await scene();
    for (let count = 0; count < 1_000; count += 1)
      shop.openIssue({ author: "customer", title: `It fails ${count}`, labels: [count % 2 === 0 ? "sev1" : "SEV2"] });
    const reading = await github.readSweep({ labels: ["sev1", "sev2"], hoursBack: 72 });
    expect(reading.open).toBe(1_000);
    expect(await issuesOf(reading, ({ number }) => number % 40 === 0)).toHaveLength(25);
    expect(sim.requests).toHaveLength(11);
    expect(5_000 - (github.hour().graphql?.remaining ?? 0)).toBeLessThanOrEqual(13);
  });

  it("reads open ones, lately closed ones, and those that lost their label lately, nothing else", async () => {
    const { sim, shop, github } = await scene({ now: "2026-03-01T00:00:00Z" });
    const open = (title: string, label: string) => shop.openIssue({ author: "customer", title, labels: [label] });
    const [old, lostLongAgo] = [open("closed long ago", "sev1"), open("lost long ago", "sev1")];
    shop.close(old, { by: "staff" });
    shop.unlabel(lostLongAgo, "sev1", { by: "staff" });
    sim.clock.set("2026-03-06T14:00:00Z");
    const [recent, lost] = [open("closed", "sev1"), open("lost", "sev2")];
    shop.close(recent, { by: "staff" });
    shop.unlabel(lost, "sev2", { by: "staff" });
    open("open", "sev2");
    open("another matter", "bug");
    shop.openPullRequest({ author: "staff", title: "Fix", body: "" });
    const issues = await issuesOf(await github.readSweep({ labels: ["sev1", "sev2"], hoursBack: 72 }));
    expect(issues.map((issue) => issue.title)).toEqual(["open", "closed", "lost"]);
    expect(issues[2]?.events.map((event) => event.type)).toEqual(["labeled", "unlabeled"]);
  });

  it.each(["500", "502", "503", "504", "reset", "truncate", "graphql-limit", "graphql-partial", "secondary-limit"] as const)(
    "ends well although every page meets %s once",
    async (fault) => {
      const { sim, shop, github } = await scene();
      for (let count = 0; count < 60; count += 1) shop.openIssue({ author: "customer", title: `It fails ${count}`, labels: ["sev1"] });
      let index = 0;
      sim.faults.add({ do: fault, times: 3, retryAfter: 5, match: () => index++ % 2 === 0 });
      const issues = await issuesOf(await github.readSweep({ labels: ["sev1"], hoursBack: 72 }));
      expect(new Set(issues.map((issue) => issue.number)).size).toBe(60);
    },
  );
});

describe("what is written", () => {
  it("stands as it was sent: comments, reactions, the lock", async () => {
    const { sim, shop, github, connect } = await scene();
    const number = shop.openIssue({ author: "customer", title: "It fails", labels: ["sev1"] });
    const posted = await github.createComment(number, "one\n\n<!-- marker -->");
    await github.editComment(posted.id, "two\n\n<!-- marker -->");
    await github.reactToComment(posted.id, "rocket");
    await github.reactToComment(posted.id, "rocket");
    const other = await github.createComment(number, "superfluous");
    await github.deleteComment(other.id);
    await github.deleteComment(other.id);
    expect(said((await github.readIncident(number)).issue)).toEqual(["two\n\n<!-- marker -->"]);

    const [first, second] = await Promise.all([github.takeLock(number), connect().takeLock(number)]);
    expect([first.mine, second.mine].sort()).toEqual([false, true]);
    expect(first).toMatchObject({ id: second.id, at: sim.clock.now(), since: sim.clock.now() });
    await github.removeLock(number, first.id);
    await github.removeLock(number, first.id);
    expect((await github.takeLock(number)).mine).toBe(true);
  });

  it("puts labels on and takes them off, and so already is fine", async () => {
    const { shop, github } = await scene();
    const number = shop.openIssue({ author: "customer", title: "It fails", labels: ["sev1"] });
    shop.createLabel("on hold / asked?");
    for (const on of [true, true, false, false]) {
      await github.setLabel(number, "on hold / asked?", on);
      expect(shop.thread(number).labels.includes("on hold / asked?")).toBe(on);
    }
  });

  it("opens, finds, edits and closes RCA issues", async () => {
    const { sim, github } = await scene();
    sim.repository("acme/rca");
    const since = sim.clock.now();
    const draft = { title: "RCA", body: "What happened", labels: ["rca"], assignees: ["staff"] };
    const first = await github.createIssue("acme/shop", draft);
    const second = await github.createIssue("acme/shop", draft);
    expect((await github.issuesSince("acme/shop", since)).map((issue) => [issue.number, issue.author])).toEqual([
      [first.number, { login: "github-actions", type: "bot" }],
      [second.number, { login: "github-actions", type: "bot" }],
    ]);
    await github.editIssueBody("acme/shop", first.number, "What really happened");
    await github.closeAsDuplicate("acme/shop", second.number, first.number);
    expect(await github.readIssue("acme/shop", first.number)).toMatchObject({ body: "What really happened", state: "open" });
    expect(await github.readIssue("acme/shop", second.number)).toMatchObject({ state: "closed" });
    expect(await github.readIssue("acme/shop", 999)).toBeNull();
  });

  it("asks for people's roles", async () => {
    const { sim, github } = await scene();
    sim.addUser("helper", { roles: { "acme/shop": "triage" } });
    sim.addUser("desk", { roles: { "acme/shop": { name: "support-desk", base: "triage" } } });
    const roles = await Promise.all(["staff", "helper", "desk", "customer", "nobody-at-all"].map(github.roleOf));
    expect(roles.slice(0, 3)).toEqual(["maintain", "triage", "triage"]);
    expect(["read", "none"]).toContain(roles[3]);
    expect(roles[4]).toBe("none");
  });

  it("is not sent twice when its answer is lost", async () => {
    const { sim, shop, github } = await scene();
    const number = shop.openIssue({ author: "customer", title: "It fails", labels: ["sev1"] });
    sim.faults.add({ do: "lost-answer", match: { method: "POST", path: /comments$/ } });
    await expect(github.createComment(number, "Hi")).rejects.toMatchObject({ kind: "passing", facts: { mayHaveHappened: true } });
    expect(said((await github.readIncident(number)).issue)).toEqual(["Hi"]);
  });

  it("that a token may not names what it lacks", async () => {
    const { shop, github } = await scene({}, { issues: "read", contents: "read" });
    const number = shop.openIssue({ author: "customer", title: "It fails", labels: ["sev1"] });
    await expect(github.createComment(number, "Hi")).rejects.toThrow(
      /^Failed to comment on #1: HTTP 403, Resource not accessible by integration\. Give the job "issues: write"\.$/,
    );
  });

  it("on a locked issue says so", async () => {
    const { shop, github } = await scene();
    const number = shop.openIssue({ author: "customer", title: "It fails", labels: ["sev1"] });
    shop.lock(number, { by: "staff" });
    await expect(github.createComment(number, "Hi")).rejects.toMatchObject({ kind: "locked" });
  });
});
