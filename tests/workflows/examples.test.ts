import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { until } from "../support/until.ts";
import type { JobRun } from "../support/workflow.ts";
import { cronsIn, openScene, type Scene, workflowsIn } from "./scene.ts";

const open: Scene[] = [];
afterAll(async () => {
  for (const scene of open) await scene.stop();
});

async function opened(workflows: readonly string[], secrets: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const scene = await openScene(workflows, "2026-03-02T14:00:00Z", secrets);
  open.push(scene);
  return scene;
}

const README = readFileSync("README.md", "utf8");
const PASTED = workflowsIn("README.md").slice(0, 2);
/** What README.md adds for mail, under the step. */
const MAIL = /^ {8}with:\n(?: {10}\S.*\n)+/m.exec(README)?.[0] ?? "";
const CONDITION = /^ {4}(?:#.*\n {4})?if: .*issue_comment.*\n/m;
const withMail = (workflow: string) => workflow.replace(/^ +- uses: .*incident-slo@v1.*$/m, (line) => `${line}\n${MAIL.trimEnd()}`);
const STARTERS = ["workflow.yml", "sweep.yml"].map((name) => readFileSync(`src/app/init/starter/${name}`, "utf8"));
const VARIANTS: readonly (readonly [name: string, workflows: readonly string[]])[] = [
  ["README's workflows, those that init writes", PASTED],
  ["README's with mail", PASTED.map(withMail)],
  ["README's without their condition", PASTED.map((text) => text.replace(CONDITION, ""))],
];

const codes = (jobs: readonly JobRun[]) => jobs.map(({ result, runs }) => [result, ...runs.map(({ code }) => code)]);
const FINE = ["success", 0];

it("README.md has the two workflows that init writes, a condition, and what mail adds to them", () => {
  expect(PASTED).toEqual(STARTERS);
  expect(PASTED[0]).toMatch(CONDITION);
  expect(MAIL).toContain("email-webhook-url");
});

describe.concurrent.each(VARIANTS.map(([name, workflows]) => ({ name, workflows })))("$name", ({ workflows }) => {
  const workflow = workflows.join("\n");

  it("follows an incident from its opening to the all-clear", async () => {
    const { sim, repo, settle, tick, mailbox } = await opened(workflows);
    const number = repo.openIssue({ author: "mara-k", title: "Deploys fail", body: "All of them." });
    expect(codes(await settle())).toEqual([FINE]);
    expect(repo.thread(number).comments).toEqual([]);

    repo.label(number, "sev1", { by: "priya" });
    expect(codes(await settle())).toEqual([FINE]);
    expect(repo.thread(number).comments.map(({ by }) => by)).toEqual(["github-actions"]);
    expect(repo.thread(number).comments[0]?.body).toContain("waiting for our first answer");

    sim.clock.set("2026-03-02T14:33:00Z");
    const [cron = ""] = cronsIn(workflow);
    expect(codes(await tick(cron))).toEqual([FINE]);
    expect(repo.thread(number).comments[1]?.body).toMatch(/first answer .*is late/);

    repo.comment(number, { by: "priya", body: "The standby takes over." });
    expect(codes(await settle())).toEqual([FINE]);
    expect(repo.thread(number).comments[0]?.body).toContain("The standby takes over.");

    repo.close(number, { by: "priya" });
    expect(codes(await settle())).toEqual([FINE]);
    const { comments } = repo.thread(number);
    expect(comments.map(({ by }) => by)).toEqual(["github-actions", "github-actions", "priya", "github-actions"]);
    expect(comments[3]?.body).toContain("It is over, says support");
    expect(repo.threads().map(({ title }) => title)).toContainEqual(expect.stringContaining("RCA"));
    expect(mailbox.deliveries.length > 0).toBe(workflow.includes("email-webhook-url"));
    // Nothing is left to say, and no lock.
    expect(codes(await tick(cron))).toEqual([FINE]);
    expect(repo.thread(number).comments).toHaveLength(4);
    expect(repo.thread(number).reactions).toEqual([]);
  });

  it("costs no minute for comments that concern no incident, where it says so", async () => {
    const { sim, repo, settle } = await opened(workflows);
    const pull = repo.openPullRequest({ author: "mara-k", title: "A change" });
    const issue = repo.openIssue({ author: "mara-k", title: "A question" });
    await settle();
    const before = sim.requests.length;
    repo.comment(pull, { by: "mara-k", body: "Please look." });
    repo.comment(issue, { by: "mara-k", body: "Anybody?" });
    const isSkipped = CONDITION.test(workflow);
    expect(codes(await settle())).toEqual(isSkipped ? [["skipped"], ["skipped"]] : [FINE, FINE]);
    expect(sim.requests.length).toBe(before);
  });
});

it("a run that stays for the next deadline never holds up an event, and ends when a newer one takes over", async () => {
  const { repo, settle } = await opened([readFileSync("src/app/init/starter/punctual.yml", "utf8")]);
  const number = repo.openIssue({ author: "mara-k", title: "Deploys fail", body: "All of them." });
  await settle();
  const has = (words: string) => repo.thread(number).comments.some(({ body }) => body.includes(words));
  repo.label(number, "sev1", { by: "priya" });
  const labelled = settle();
  await until("the status comment", () => has("waiting for our first answer"));
  repo.comment(number, { by: "priya", body: "The standby takes over." });
  const answered = settle();
  expect(codes(await labelled)[0]?.[0]).toBe("cancelled");
  await until("the answer", () => repo.thread(number).comments[0]?.body.includes("The standby takes over.") === true);
  repo.close(number, { by: "priya" });
  const closed = settle();
  expect(codes(await answered)[0]?.[0]).toBe("cancelled");
  expect(codes(await closed)).toEqual([FINE]);
  expect(repo.thread(number).comments.map(({ by }) => by)).toEqual(["github-actions", "priya", "github-actions"]);
  expect(has("It is over, says support")).toBe(true);
  expect(repo.thread(number).reactions).toEqual([]);
});

it("under an app's token, whose comments start workflows, a run that stays is not ended by what it says itself", async () => {
  const punctual = readFileSync("src/app/init/starter/punctual.yml", "utf8");
  const { repo, settle } = await opened([
    punctual
      .replace("    steps:\n", "    steps:\n      - uses: actions/create-github-app-token@v3\n        id: app\n")
      .replace("with:\n", "with:\n          token: ${{ steps.app.outputs.token }}\n"),
  ]);
  const number = repo.openIssue({ author: "mara-k", title: "Deploys fail", body: "All of them." });
  await settle();
  repo.label(number, "sev1", { by: "priya" });
  const labelled = settle();
  await until("the status comment", () => repo.thread(number).comments.length === 1);
  expect(repo.thread(number).comments[0]?.by).toBe("incident-slo-app");
  expect(codes(await settle())).toEqual([["skipped"]]);
  repo.comment(number, { by: "mara-k", body: "Any news?" });
  const asked = settle();
  expect(codes(await labelled)).toEqual([["cancelled", 130]]);
  repo.close(number, { by: "priya" });
  const closed = settle();
  expect(codes(await asked)[0]?.[0]).toBe("cancelled");
  expect(codes(await closed)).toEqual([FINE]);
});

describe("every example workflow", () => {
  const pages = [
    "README.md",
    ...["docs", "src/app/init/starter", ".github/workflows"].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)),
  ];
  const found = pages
    .filter((path) => /\.(?:md|ya?ml)$/.test(path))
    .flatMap((path) => workflowsIn(path).map((workflow, index): [string, string] => [workflow, `${path} (${index + 1})`]))
    .filter(([workflow]) => /uses: (?:\S+\/incident-slo@|\.\/)/.test(workflow))
    // These want an alert: `intake.test.ts`.
    .filter(([workflow]) => !/job: intake/.test(workflow));
  // Pages show what stands in the starter's files; each is run once.
  const examples = [...new Map(found)].map(([workflow, page]) => ({ workflow, page }));

  it.concurrent.each(examples)("$page runs on each of its events", async ({ workflow }) => {
    const { repo, settle, tick, dispatch, openPull } = await opened([workflow], {
      EMAIL_WEBHOOK_TOKEN: "key",
      INCIDENT_SLO_MAIL_TOKEN: "key",
    });
    const ticks = () => cronsIn(workflow).map(tick);
    const number = repo.openIssue({ author: "mara-k", title: "Deploys fail" });
    repo.label(number, "sev2", { by: "priya" });
    repo.comment(number, { by: "mara-k", body: "It is all of them." });
    openPull({ ".github/incident-slo.yml": "severities: { sev2: { response: 9 hours } }\n" });
    // Nobody waits for another's end: runs may stay, and newer ones take over.
    const under = [settle(), dispatch(), ...ticks()];
    repo.close(number, { by: "priya" });
    const jobs = (await Promise.all([...under, settle(), ...ticks()])).flat();
    expect(jobs.flatMap(({ runs }) => runs).length).toBeGreaterThan(0);
    // The repository here names no channel, which is what a test message is to find out.
    if (/job: test-mail/.test(workflow)) {
      expect(jobs.map(({ result }) => result)).toEqual(["failure"]);
      expect(jobs.flatMap(({ runs }) => runs.map(({ log }) => log)).join("\n")).toContain("::error::No channel");
      return;
    }
    for (const { result, runs } of jobs) {
      expect(runs.map(({ log }) => log).join("\n")).not.toContain("::error");
      // Of jobs that wait for one another the latest takes over.
      const takesOver = /cancel-in-progress: true|^ {4}concurrency: /m.test(workflow);
      expect(["success", "skipped", ...(takesOver ? ["cancelled"] : [])]).toContain(result);
    }
  });
});
