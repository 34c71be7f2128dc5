import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../../src/simulator/simulator.ts";
import { matchesPatterns } from "../support/patterns.ts";
import { isTriggered, openRunners, type WorkflowEvent } from "../support/workflow.ts";
import { parseWorkflow } from "../support/workflow-parser.ts";

let sim: Simulator;
beforeEach(async () => {
  sim = await startSimulator({ now: "2026-03-02T10:00:00Z" });
  sim.repository("acme/desk");
});
afterEach(() => sim.stop());

const JOB = "jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo\n";

describe("what triggers a workflow", () => {
  it.each`
    on                                           | name               | payload                      | paths                 | expected
    ${"issues"}                                  | ${"issues"}        | ${{ action: "pinned" }}      | ${[]}                 | ${true}
    ${"issues: { types: [opened] }"}             | ${"issues"}        | ${{ action: "opened" }}      | ${[]}                 | ${true}
    ${"issues: { types: [opened] }"}             | ${"issues"}        | ${{ action: "closed" }}      | ${[]}                 | ${false}
    ${"issues: { types: [opened] }"}             | ${"issue_comment"} | ${{ action: "created" }}     | ${[]}                 | ${false}
    ${"pull_request"}                            | ${"pull_request"}  | ${{ action: "synchronize" }} | ${["x"]}              | ${true}
    ${"pull_request"}                            | ${"pull_request"}  | ${{ action: "labeled" }}     | ${["x"]}              | ${false}
    ${"pull_request: { paths: ['.github/**'] }"} | ${"pull_request"}  | ${{ action: "opened" }}      | ${["a", ".github/b"]} | ${true}
    ${"pull_request: { paths: ['.github/*'] }"}  | ${"pull_request"}  | ${{ action: "opened" }}      | ${[".github/b/c"]}    | ${false}
    ${"push: { paths-ignore: ['docs/**'] }"}     | ${"push"}          | ${{}}                        | ${["docs/a"]}         | ${false}
    ${"push: { paths-ignore: ['docs/**'] }"}     | ${"push"}          | ${{}}                        | ${["docs/a", "b"]}    | ${true}
    ${'schedule: [{ cron: "7 * * * *" }]'}       | ${"schedule"}      | ${{ schedule: "7 * * * *" }} | ${[]}                 | ${true}
    ${'schedule: [{ cron: "7 * * * *" }]'}       | ${"schedule"}      | ${{ schedule: "8 * * * *" }} | ${[]}                 | ${false}
  `("on $on: $name $payload is $expected", async ({ on, name, payload, paths, expected }) => {
    const { events } = await parseWorkflow("w.yml", on.includes(":") ? `on:\n  ${on}\n${JOB}` : `on: ${on}\n${JOB}`);
    expect(isTriggered(events, { name, payload, paths })).toBe(expected);
  });

  it("is read strictly", async () => {
    await expect(parseWorkflow("w.yml", `on: isues\n${JOB}`)).rejects.toThrow(/w\.yml/);
  });
});

it.each`
  path           | patterns                | matches
  ${"a/b/c.yml"} | ${["a/**"]}             | ${true}
  ${"a/b/c.yml"} | ${["**/*.yml"]}         | ${true}
  ${"c.yml"}     | ${["**/*.yml"]}         | ${true}
  ${"a/c.yml"}   | ${["*.yml"]}            | ${false}
  ${"a/c.yml"}   | ${["a/**", "!a/c.yml"]} | ${false}
  ${"a/c.yml"}   | ${["!a/c.yml", "a/**"]} | ${true}
  ${"a.yaml"}    | ${["a.ya?ml"]}          | ${true}
`("$path against $patterns: $matches", ({ path, patterns, matches }) => {
  expect(matchesPatterns(path, patterns)).toBe(matches);
});

/** Runs one workflow on one event; answers results and what the action logged. */
async function results(workflow: string, event: WorkflowEvent = OWNERS) {
  const runners = openRunners({ sim, repository: "acme/desk", workflows: new Map([["w.yml", workflow]]), secrets: { MADE: "of iron" } });
  return (await runners.on(event)).flatMap(({ jobs }) => jobs);
}

/** Begun by the owner: a run that a stranger began does not fail. */
const OWNERS: WorkflowEvent = {
  name: "issues",
  payload: { action: "opened", sender: { login: "pat" }, issue: { user: { login: "pat" }, author_association: "OWNER" } },
};

const STEP = "      - uses: OWNER/incident-slo@v1\n";

describe("jobs", () => {
  it("are skipped by their condition, and so is what needs them", async () => {
    const jobs = await results(
      `on: issues\njobs:\n  a:\n    if: github.event.action == 'closed'\n    runs-on: x\n    steps:\n${STEP}  b:\n    needs: a\n    runs-on: x\n    steps:\n${STEP}  c:\n    needs: [a]\n    if: always()\n    runs-on: x\n    steps:\n      - run: echo\n`,
    );
    expect(jobs.map(({ id, result }) => [id, result])).toEqual([
      ["a", "skipped"],
      ["b", "skipped"],
      ["c", "success"],
    ]);
  });

  it("hand inputs over with expressions evaluated and defaults of action.yml filled in", async () => {
    const [job] = await results(
      `on: issues\njobs:\n  a:\n    runs-on: x\n    permissions: { issues: read, contents: read }\n    steps:\n${STEP}        with:\n          email-webhook-format: "\${{ secrets.MADE }}"\n          dry-run: "\${{ github.event_name == 'issues' }}"\n`,
    );
    expect(job?.result).toBe("failure");
    expect(job?.runs[0]?.log).toContain(
      'email-webhook-format: expected json, resend, sendgrid, postmark, slack, teams, pagerduty, got "of iron"',
    );
    expect(job?.runs[0]?.log).not.toContain("token: expected");
  });

  it("refuse an input that the action does not have", async () => {
    await expect(results(`on: issues\njobs:\n  a:\n    runs-on: x\n    steps:\n${STEP}        with: { polciy: x }\n`)).rejects.toThrow(
      "polciy",
    );
  });

  it("may do what their permissions name, and no more", async () => {
    sim.repository("acme/desk").openIssue({ author: "pat", title: "Deploys fail", labels: ["sev1"] });
    const [job] = await results(
      `on: issues\npermissions: { issues: write, contents: read }\njobs:\n  a:\n    permissions: { contents: read }\n    runs-on: x\n    steps:\n${STEP}`,
    );
    expect(job?.result).toBe("failure");
    expect(job?.runs[0]?.log).toMatch(/Give the job "(?:issues|contents): \w+"/);
    expect(sim.repository("acme/desk").thread(1).comments).toEqual([]);
  });

  it("run once for each entry of a matrix", async () => {
    const [job] = await results(
      `on: issues\njobs:\n  a:\n    strategy: { matrix: { policy: [gruntwork, nonsense] } }\n    runs-on: x\n    permissions: { issues: read, contents: read }\n    steps:\n${STEP}        with: { policy: "\${{ matrix.policy }}" }\n`,
    );
    expect(job?.runs.map(({ code }) => code)).toEqual([0, 1]);
  });
});

describe("concurrency", () => {
  const slow = (cancels: boolean) =>
    `on: issues\nconcurrency: { group: "\${{ github.event.issue.number }}", cancel-in-progress: ${cancels} }\npermissions: { issues: write, contents: read }\njobs:\n  a:\n    runs-on: x\n    steps:\n${STEP}`;
  const labelled = { name: "issues", payload: { action: "labeled", issue: { number: 1, labels: [{ name: "sev1" }] } } };

  async function three(workflow: string) {
    sim.repository("acme/desk").openIssue({ author: "pat", title: "Deploys fail", labels: ["sev1"] });
    const runners = openRunners({ sim, repository: "acme/desk", workflows: new Map([["w.yml", workflow]]), isHurried: true });
    const runs = [runners.on(labelled), runners.on(labelled), runners.on(labelled)];
    return (await Promise.all(runs)).map(([run]) => run?.jobs.map(({ result }) => result));
  }

  it("lets one run and one wait; a newer one takes the place of the one that waits", async () => {
    expect(await three(slow(false))).toEqual([["success"], [], ["success"]]);
  });

  it("can cancel the one that runs, and nothing is left half done", async () => {
    const ended = await three(slow(true));
    expect(ended[2]).toEqual(["success"]);
    expect(ended[0]).toEqual(["cancelled"]);
    expect(sim.repository("acme/desk").thread(1).comments).toHaveLength(1);
    expect(sim.repository("acme/desk").thread(1).reactions).toEqual([]);
  });
});
