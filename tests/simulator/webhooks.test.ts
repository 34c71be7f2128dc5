import { afterEach, beforeEach, expect, it } from "vitest";
import type { RepositoryHandle } from "../../src/simulator/repository-handle.ts";
import { type SimEvent, type Simulator, startSimulator } from "../../src/simulator/simulator.ts";

let sim: Simulator;
let repo: RepositoryHandle;
let events: () => readonly SimEvent[];

beforeEach(async () => {
  sim = await startSimulator({ now: "2026-03-02T09:00:00Z" });
  repo = sim.repository("acme/service");
  sim.addUser("pat", { roles: { "acme/service": "write" } });
  repo.openIssue({ author: "casey", title: "Before anyone watched" });
  events = sim.watchEvents();
});
afterEach(() => sim.stop());

const told = () => events().map(({ name, action, number, sender }) => `${name} ${action} #${number} by ${sender}`);

it("tells what happens on an issue, in order, each thing once", () => {
  const number = repo.openIssue({ author: "casey", title: "Deploys fail", labels: ["bug"] });
  repo.label(number, "sev1", { by: "pat" });
  repo.comment(number, { by: "pat", body: "We are on it." });
  repo.unlabel(number, "bug", { by: "pat" });
  repo.assign(number, "pat", { by: "pat" });
  repo.close(number, { by: "pat" });
  repo.reopen(number, { by: "casey" });
  expect(told()).toEqual([
    "issues opened #2 by casey",
    "issues labeled #2 by casey",
    "issues labeled #2 by pat",
    "issue_comment created #2 by pat",
    "issues unlabeled #2 by pat",
    "issues assigned #2 by pat",
    "issues closed #2 by pat",
    "issues reopened #2 by casey",
  ]);
  expect(told()).toEqual([]);
});

it("tells edits, and what becomes of an issue that goes", () => {
  const comment = repo.comment(1, { by: "pat", body: "We are on it." });
  sim.repository("acme/other");
  events();
  sim.clock.advance(60_000);
  repo.editComment(comment, { by: "pat", body: "We look into it." });
  repo.editIssue(1, { by: "pat", title: "Deploys fail" });
  expect(told()).toEqual(["issue_comment edited #1 by pat", "issues edited #1 by pat"]);
  sim.addUser("pat", { roles: { "acme/service": "admin", "acme/other": "write" } });
  repo.transfer(1, "acme/other", { by: "pat" });
  expect(told().sort()).toEqual(["issues opened #1 by casey", expect.stringMatching(/^issues transferred #1 /)]);
});

it("hands over what REST tells of the issue, the label and the comment", () => {
  repo.label(1, "sev1", { by: "pat" });
  repo.comment(1, { by: "casey", body: "Thank you." });
  const [labeled, created] = events();
  expect(labeled?.payload).toMatchObject({
    action: "labeled",
    issue: { number: 1, title: "Before anyone watched", labels: [{ name: "sev1" }], user: { login: "casey" } },
    label: { name: "sev1" },
    repository: { full_name: "acme/service" },
    sender: { login: "pat", type: "User" },
  });
  expect(labeled?.payload.issue).not.toHaveProperty("pull_request");
  expect(created?.payload).toMatchObject({ action: "created", comment: { body: "Thank you.", user: { login: "casey" } } });
});

it("tells pull requests by their own name, and comments on them as on issues", () => {
  const number = repo.openPullRequest({ author: "casey", title: "A change" });
  repo.comment(number, { by: "pat", body: "Looks good." });
  repo.mergePullRequest(number, { by: "pat" });
  const all = events();
  expect(all.map(({ name, action }) => `${name} ${action}`)).toEqual([
    "pull_request opened",
    "issue_comment created",
    "pull_request closed",
  ]);
  expect(all[0]?.payload).toMatchObject({ number, pull_request: { number, base: { ref: "main" } } });
  expect(all[1]?.payload).toMatchObject({ issue: { number, pull_request: { url: expect.any(String) } } });
  expect(all[2]?.payload).toMatchObject({ pull_request: { merged: true } });
});

it("tells of a label that was deleted without naming it, and of one that was taken off by its name", () => {
  repo.label(1, "sev1", { by: "pat" });
  repo.label(1, "bug", { by: "pat" });
  events();
  repo.unlabel(1, "bug", { by: "pat" });
  const [taken] = events();
  repo.deleteLabel("sev1", { by: "pat" });
  const [deleted, ...more] = events();
  expect([taken?.action, deleted?.action, more.length]).toEqual(["unlabeled", "unlabeled", 0]);
  expect(taken?.payload).toMatchObject({ label: { name: "bug" } });
  expect(deleted?.payload).not.toHaveProperty("label");
  expect(deleted?.payload).toMatchObject({ issue: { number: 1, labels: [] }, sender: { login: "pat" } });
});

it("tells of comments that are pinned, unpinned and deleted, and of marks nothing", () => {
  const comment = repo.comment(1, { by: "casey", body: "It is down." });
  const other = repo.openIssue({ author: "casey", title: "Twin" });
  events();
  repo.pinComment(comment, { by: "pat" });
  repo.unpinComment(comment, { by: "pat" });
  repo.markDuplicate(other, { by: "pat", of: 1 });
  const [pinned, unpinned, ...none] = events();
  expect([pinned?.name, pinned?.action, unpinned?.action, none.length]).toEqual(["issue_comment", "pinned", "unpinned", 0]);
  repo.deleteComment(comment, { by: "pat" });
  const [deleted] = events();
  expect([deleted?.name, deleted?.action, deleted?.sender]).toEqual(["issue_comment", "deleted", "pat"]);
  expect(deleted?.payload).toMatchObject({ comment: { id: comment, body: "It is down.", user: { login: "casey" } } });
});

it("says who it was where a workflow's own token acts", async () => {
  sim.addToken("ghs_job", { login: "github-actions[bot]", permissions: { issues: "write" } });
  await fetch(`${sim.url}/repos/acme/service/issues/1/comments`, {
    method: "POST",
    headers: { authorization: "Bearer ghs_job" },
    body: JSON.stringify({ body: "Hello" }),
  });
  expect(told()).toEqual(["issue_comment created #1 by github-actions[bot]"]);
});

it("shows web pages to whoever looks, beside its API", async () => {
  const other = await startSimulator({
    webPage: (path) => (path === "/a/b" ? { html: "<p>Hello</p>" } : path === "/" ? { location: "/a/b" } : null),
  });
  other.repository("acme/service").openIssue({ author: "casey", title: "Deploys fail" });
  const page = await fetch(`${other.url}/`);
  expect([page.status, page.headers.get("content-type"), await page.text()]).toEqual([200, "text/html; charset=utf-8", "<p>Hello</p>"]);
  expect((await fetch(`${other.url}/a/b`, { method: "POST" })).status).toBe(404);
  const issue = await (await fetch(`${other.url}/repos/acme/service/issues/1`)).json();
  expect(issue).toMatchObject({ html_url: `${other.url}/acme/service/issues/1` });
  expect(other.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /a/b", "GET /repos/acme/service/issues/1"]);
  await other.stop();
});
