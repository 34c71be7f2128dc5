import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkRemote } from "../../../src/app/check-remote/check-remote.ts";
import type { RemoteFinding } from "../../../src/app/check-remote/finding.ts";
import sweepStarter from "../../../src/app/init/starter/sweep.yml";
import starter from "../../../src/app/init/starter/workflow.yml";
import { actionOctokit } from "../../../src/shell/github/action-octokit.ts";
import { openConnection } from "../../../src/shell/github/connection.ts";
import { connectRepositoryFacts } from "../../../src/shell/github/repository.ts";
import type { RepositoryHandle } from "../../../src/simulator/repository-handle.ts";
import { type RepositoryOptions, type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { openapiValidator, type Validator } from "../../support/openapi.ts";

const NOW = "2026-03-02T09:00:00Z";
const PATH = ".github/workflows/incident-slo.yml";
const SWEEP_PATH = ".github/workflows/incident-slo-sweep.yml";
const WORKFLOW = starter.replace("OWNER/", "acme/");
const SWEEP = sweepStarter.replace("OWNER/", "acme/");
const RUNNING = { scheduled: new Map([[SWEEP_PATH, Date.parse("2026-03-02T08:53:00Z")]]) };
const POLICY =
  "calendar: { timezone: America/Chicago }\nseverities: { sev1: { email: { customers: [], staff: [] } } }\nextends: community\n";
const LABELS = ["sev1", "sev2", "sev3", "sev4", "excluded: beta", "incident-slo: mute", "rca"];
const ADMIN = "ghp_admin";

let sim: Simulator;
let repo: RepositoryHandle;
let validator: Validator;

beforeEach(async () => {
  validator = openapiValidator();
  await open();
});
afterEach(async () => {
  expect(validator.problems).toEqual([]);
  await sim.stop();
});

/** A repository that fits its policy in everything. */
async function open(options: RepositoryOptions = {}, action: RepositoryOptions = {}) {
  await sim?.stop();
  sim = await startSimulator({ now: NOW, onResponse: validator.onResponse });
  repo = sim.repository("acme/service", { ...options, actions: { ...RUNNING, ...options.actions } });
  sim.addUser("admin", { roles: { "acme/service": "admin", "acme/rca": "admin" } });
  sim.addUser("staff", { roles: { "acme/service": "triage" } });
  sim.addToken(ADMIN, { login: "admin" });
  repo.writeFile(PATH, WORKFLOW);
  repo.writeFile(SWEEP_PATH, SWEEP);
  repo.writeFile(".github/incident-slo.yml", POLICY);
  publish(action);
  missing ??= await missingLabels();
  for (const name of new Set([...missing, ...LABELS])) repo.createLabel(name);
}

/** The same for each test, so it is asked once. */
let missing: readonly string[] | null = null;

async function missingLabels(): Promise<readonly string[]> {
  const { findings } = await compare();
  return findings.flatMap(({ text }) => /There is no label "(.+?)"/.exec(text)?.[1] ?? []);
}

/** The action, where the workflows look for it. */
function publish(options: RepositoryOptions = {}, ref = "v1") {
  const action = sim.repository("acme/incident-slo", options);
  action.writeFile("action.yml", "name: Incident SLO\n", ref);
}

/** Another workflow for events; one with a schedule of its own, or that is not to be found, stands alone. */
function put(file: string | null, isAlone = file === null || /\bschedule:/.test(file)) {
  repo.writeFile(PATH, file);
  repo.writeFile(SWEEP_PATH, isAlone ? null : SWEEP);
}

async function compare(token = ADMIN, policy: string | null = null) {
  const connection = openConnection({
    octokit: () => actionOctokit(token, sim.url),
    graphqlUrl: sim.graphqlUrl,
    runnerNow: () => Date.parse(NOW),
    sleep: async () => {},
    log: () => {},
  });
  const source = policy === null ? null : { name: "policy.yml", text: policy };
  const answer = await checkRemote(connectRepositoryFacts(connection.send, "acme/service"), {
    repository: "acme/service",
    policy: source,
    now: Date.parse(NOW),
  });
  if (answer.type !== "compared") throw new Error(answer.type);
  return answer;
}

/** As lines: "✗ file:line text → cure". */
function text(findings: readonly RemoteFinding[]): string {
  const signs = { fits: "✓", warning: "!", problem: "✗", unknown: "?" };
  return findings
    .map(
      ({ level, place, text, cure }) =>
        `${signs[level]} ${place === null ? "" : `${place.file}:${place.line} `}${text} → ${cure.join(" ; ")}`,
    )
    .join("\n");
}

const worse = (findings: readonly RemoteFinding[]) => findings.filter(({ level }) => level !== "fits");

describe("a repository that fits its policy", () => {
  it("gets nothing but good words, and no write", async () => {
    const { findings, repository, policy } = await compare();
    expect([text(worse(findings)), repository, policy]).toEqual(["", "acme/service", ".github/incident-slo.yml"]);
    expect(findings.map(({ area }) => area)).toEqual(expect.arrayContaining(["policy", "labels", "workflow", "people"]));
    expect(sim.writes()).toEqual([]);
  });

  it("is asked for little", async () => {
    sim.clearLog();
    await compare();
    expect(sim.requests.length).toBeLessThanOrEqual(14);
    expect(sim.requests.map(({ path }) => path)).toEqual([...new Set(sim.requests.map(({ path }) => path))]);
  });
});

const on = (triggers: string) => WORKFLOW.replace(/^on:[\s\S]*?(?=^permissions)/m, `on: ${triggers}\n`);
const ALL = "{ issues: { types: [opened, labeled, unlabeled, closed, reopened] }, issue_comment: , schedule: [{ cron: '*/10 * * * *' }] }";
const condition = (written: string) => WORKFLOW.replace(/^ +if: .*$/m, `    if: ${written}`);
const step = (lines: string) => WORKFLOW.replace(/( +)(- uses: acme.*)/, `$1$2\n$1  ${lines}`);

const BOMB = Array.from(
  { length: 9 },
  (_, level) => `a${level}: &a${level} [${`${level === 0 ? "x" : `*a${level - 1}`}, `.repeat(10)}]\n`,
).join("");

describe("of a workflow it finds", () => {
  it("that issues without a label are passed over, where the policy promises them something", async () => {
    repo.writeFile(".github/incident-slo.yml", `${POLICY}untriaged: { as: sev1, from: 2026-03-01 }\n`);
    expect(text(worse((await compare()).findings))).toMatch(
      /^! .*incident-slo\.yml:\d+ .*a sweep alone finds them\. → with: ; {3}untriaged: true$/,
    );
    put(step("with: { untriaged: true }"));
    expect(text(worse((await compare()).findings))).not.toContain("a sweep alone finds them");
  });

  it.each`
    what                                 | file                                                                                   | said
    ${"no issues trigger"}               | ${on("{ issue_comment: , schedule: [{ cron: '*/10 * * * *' }] }")}                     | ${/✗ .*does not run on "issues".*types: \[opened, labeled/}
    ${"a kind that is missing"}          | ${on(ALL.replace("closed, ", ""))}                                                     | ${/✗ .*:\d+ .*when an issue is closed, so/}
    ${"two kinds that are missing"}      | ${on(ALL.replace("labeled, unlabeled, ", ""))}                                         | ${/✗ .*when an issue is labeled or unlabeled/}
    ${"opened alone missing"}            | ${on(ALL.replace("opened, ", ""))}                                                     | ${/! .*when an issue is opened/}
    ${"no comments"}                     | ${on(ALL.replace("issue_comment: ,", ""))}                                             | ${/✗ .*"issue_comment: created"/}
    ${"comments deleted only"}           | ${on(ALL.replace("issue_comment: ,", "issue_comment: { types: deleted },"))}           | ${/✗ .*"issue_comment: created"/}
    ${"no schedule"}                     | ${on("[issues, issue_comment]")}                                                       | ${/✗ .*does not run on a schedule.*incident-slo-sweep\.yml.*incident-slo init/}
    ${"a schedule that is none"}         | ${on(ALL.replace("*/10 * * * *", "*/10 * * *"))}                                       | ${/✗ .*"\*\/10 \* \* \*" is no schedule/}
    ${"a schedule without a time"}       | ${on("{ issues: , issue_comment: , schedule: [] }")}                                   | ${/✗ .*The schedule names no time/}
    ${"a schedule on the full hour"}     | ${on(ALL.replace("*/10 * * * *", "0 * * * *"))}                                        | ${/! .*full hour/}
    ${"a schedule that GitHub slows"}    | ${on(ALL.replace("*/10 * * * *", "*/2 * * * *"))}                                      | ${/! .*every 5 minutes at most/}
    ${"no issues: write"}                | ${WORKFLOW.replace("issues: write", "issues: read")}                                   | ${/✗ .*:\d+ The job "slo" lacks "issues: write"/}
    ${"a job's own block"}               | ${WORKFLOW.replace("    runs-on", "    permissions: { contents: read }\n    runs-on")} | ${/✗ .*lacks "issues: write"/}
    ${"no contents: read, in public"}    | ${WORKFLOW.replace("  contents: read\n", "")}                                          | ${/! .*lacks "contents: read"/}
    ${"no permissions"}                  | ${WORKFLOW.replace(/^permissions:\n( .*\n)+/m, "")}                                    | ${/✗ .*names no permissions.*files only.*issues: write/}
    ${"a condition on one label"}        | ${condition("github.event.label.name == 'sev1'")}                                      | ${/✗ .*:\d+ .*"if:".*the label "sev2" is put on/}
    ${"a condition on one event"}        | ${condition("github.event_name == 'issues'")}                                          | ${/✗ .*comments on an open incident and somebody comments on a closed incident\./}
    ${"a condition that drops the last"} | ${condition("github.event_name == 'schedule' || github.event.issue.labels[0]")}        | ${/✗ .*when a severity's label is taken off\./}
    ${"a condition for bots alone"}      | ${condition("github.event.comment.user.type == 'Bot'")}                                | ${/✗ .*"if:" .*comments on an open incident/}
    ${"a condition never true"}          | ${condition("false")}                                                                  | ${/✗ .*"if:" keeps it from running/}
    ${"a condition not to be told"}      | ${condition("vars.SLO == 'on'")}                                                       | ${/\? .*"if:" .*more than can be seen/}
    ${"brackets without an end"}         | ${condition("(".repeat(5_000))}                                                        | ${/✗ .*:\d+ GitHub refuses this workflow: Exceeded max expression depth 50: '\('\. → /}
    ${"a condition too long"}            | ${condition(`true ${"|| true ".repeat(3_000)}`)}                                       | ${/✗ .*:\d+ GitHub refuses this workflow: Exceeded max expression length 21000\. → /}
    ${"half a condition"}                | ${condition("github.event_name ==")}                                                   | ${/✗ .*:\d+ GitHub refuses this workflow: Unexpected end of expression/}
    ${"secrets in a job's condition"}    | ${condition("secrets.SLO == 'on'")}                                                    | ${/✗ .*:\d+ GitHub refuses this workflow: Unrecognized named-value: 'secrets'/}
    ${"a key that is none"}              | ${WORKFLOW.replace("runs-on", "run-on")}                                               | ${/✗ .*:\d+ GitHub refuses this workflow: Unexpected value 'run-on'/}
    ${"YAML without an end"}             | ${`${WORKFLOW}env: ${"[".repeat(5_000)}`}                                              | ${/✗ .*GitHub cannot read this workflow/}
    ${"aliases upon aliases"}            | ${`${WORKFLOW}${BOMB}`}                                                                | ${/✗ .*GitHub cannot read this workflow/}
    ${"a file of half a megabyte"}       | ${`${WORKFLOW}${"# more\n".repeat(60_000)}`}                                           | ${/\? .*too large, so it was not looked at/}
    ${"one group for all"}               | ${`concurrency: slo\n${WORKFLOW}`}                                                     | ${/! .*:1 The runs of all issues share the concurrency group "slo"/}
    ${"one group for all that cancels"}  | ${`concurrency: { group: slo, cancel-in-progress: true }\n${WORKFLOW}`}                | ${/✗ .*each new one ends the one under way/}
    ${"a group by event"}                | ${`concurrency: slo-\${{ github.event_name }}\n${WORKFLOW}`}                           | ${/! .*The runs of all issues share/}
    ${"the owner not filled in"}         | ${starter}                                                                             | ${/✗ .*"OWNER" still stands/}
    ${"a branch"}                        | ${WORKFLOW.replace("@v1", "@main")}                                                    | ${/! .*at "main", which is no version/}
    ${"no version"}                      | ${WORKFLOW.replace("@v1", "")}                                                         | ${/✗ .*names no version/}
    ${"an input that is none"}           | ${step("with: { polcy: x }")}                                                          | ${/✗ .*:\d+ .*no input "polcy".*Did you mean "policy"\?/}
    ${"a secret in plain sight"}         | ${step("with: { state-secret: abc }")}                                                 | ${/✗ .*"state-secret" stands in the workflow.*secrets\.STATE_SECRET/}
    ${"a policy that is not there"}      | ${step("with: { policy: .github/other.yml }")}                                         | ${/✗ .*:\d+ .*\.github\/other\.yml, and there is no such file/}
    ${"a policy decided later"}          | ${step('with: { policy: "${{ vars.POLICY }}" }')}                                      | ${/\? .*decided when the workflow runs/}
    ${"another token"}                   | ${step('with: { token: "${{ secrets.BOT }}" }')}                                       | ${/\? .*token of its own.*issues: write/}
    ${"a report alone"}                  | ${step("with: { job: report }")}                                                       | ${/✗ No workflow of acme\/service follows incidents/}
    ${"YAML that is none"}               | ${`${WORKFLOW}\n  - [`}                                                                | ${/✗ .*GitHub cannot read this workflow/}
  `("$what", async ({ what, file, said }) => {
    put(file, /schedule|report alone|half a megabyte/.test(what) || undefined);
    expect(text((await compare()).findings)).toMatch(said);
  });

  it("one thing of a line", async () => {
    for (const file of [on(ALL.replace("*/10 * * * *", "*/10 * * *")), condition("(".repeat(60))]) {
      put(file);
      expect((await compare()).findings.filter(({ level }) => level === "problem").map(({ place }) => place?.line)).toEqual([
        expect.any(Number),
      ]);
    }
  });

  it.each`
    what                         | file
    ${"all kinds of all events"} | ${on("{ issues: , issue_comment: }")}
    ${"no condition"}            | ${WORKFLOW.replace(/^ +if: .*\n/m, "")}
    ${"a group for each issue"}  | ${`concurrency: slo-\${{ github.event.issue.number || github.run_id }}\n${WORKFLOW}`}
    ${"a commit"}                | ${WORKFLOW.replace("@v1", `@${"a".repeat(40)}`)}
    ${"write-all"}               | ${WORKFLOW.replace(/^permissions:\n( .*\n)+/m, "permissions: write-all\n")}
    ${"the token by name"}       | ${step('with: { token: "${{ secrets.GITHUB_TOKEN }}" }')}
    ${"who does not matter"}     | ${condition("github.repository == 'acme/service'")}
  `("nothing wrong in $what", async ({ file }) => {
    put(file);
    publish({}, "a".repeat(40));
    expect(text(worse((await compare()).findings))).toBe("");
  });

  it("that there is none, and what makes one", async () => {
    put(null);
    expect(text(worse((await compare()).findings))).toMatch(
      /^✗ No workflow on the default branch of acme\/service uses the action\. → incident-slo init/,
    );
  });

  it.each`
    what                      | file                                                                              | said
    ${"cut off"}              | ${"name: SLO\non:\n  issues: [labeled\njobs:\n"}                                  | ${/^✗ \.github\/workflows\/incident-slo\.yml:\d+ GitHub cannot read this workflow: .* → Put it right, or take it away first: "incident-slo init" leaves a file that is there as it is\.$/}
    ${"with a tab"}           | ${WORKFLOW.replace("    steps:", "\tsteps:")}                                     | ${/^✗ \.github\/workflows\/incident-slo\.yml:\d+ GitHub cannot read this workflow/}
    ${"empty"}                | ${""}                                                                             | ${/^✗ \.github\/workflows\/incident-slo\.yml:null No workflow .* uses the action\. → .*leaves a file that is there as it is/}
    ${"with the step undone"} | ${WORKFLOW.replace("- uses: acme/incident-slo", "- run: echo acme/incident-slo")} | ${/^✗ \.github\/workflows\/incident-slo\.yml:null No workflow .* uses the action\./}
  `("what is wrong with its file where that is $what", async ({ file, said }) => {
    put(file, true);
    expect(text(worse((await compare()).findings))).toMatch(said);
  });

  it("files of any name that cannot be read where no other uses the action", async () => {
    put(null);
    repo.writeFile(".github/workflows/desk.yml", "jobs:\n  desk: { steps: [{ uses: ./ }]\n");
    const said = text(worse((await compare()).findings));
    expect(said).toMatch(
      /^✗ \.github\/workflows\/desk\.yml:\d+ GitHub cannot read this workflow: .*\n✗ No workflow .* → incident-slo init/,
    );
    put(WORKFLOW);
    expect(text(worse((await compare()).findings))).toBe("");
  });

  it("nothing wrong where the action is published under another name, which its files or inputs give away", async () => {
    const renamed = (file: string) => file.replace("acme/incident-slo@v1", "acme/x@v1");
    sim.repository("acme/x").writeFile("action.yml", "name: Incident SLO\n", "v1");
    put(renamed(WORKFLOW));
    expect(text(worse((await compare()).findings))).toBe("");
    repo.writeFile(SWEEP_PATH, renamed(SWEEP));
    expect(text(worse((await compare()).findings))).toBe("");
    put(null);
    repo.writeFile(SWEEP_PATH, renamed(SWEEP));
    const other = `${renamed(WORKFLOW)
      .replace(/^#.*\n/, "")
      .trimEnd()}\n        with: { untriaged: true }\n`;
    repo.writeFile(".github/workflows/desk.yml", other.replace("    steps:\n", "    steps:\n      - uses: acme/setup@v1\n"));
    expect(text((await compare()).findings)).not.toContain("No workflow");
    repo.writeFile(".github/workflows/desk.yml", null);
    repo.writeFile(PATH, renamed(WORKFLOW).replace("    steps:\n", "    steps:\n      - uses: acme/setup@v1\n"));
    repo.writeFile(SWEEP_PATH, null);
    expect(text((await compare()).findings)).not.toContain("No workflow");
    sim.repository("acme/x").writeFile("action.yml", "name: Something else\n", "v1");
    expect(text((await compare()).findings)).toMatch(
      /No workflow .* uses the action, unless it is acme\/setup@v1 .*, which could not be looked at\. → Put a step with the action into/,
    );
  });

  it("nothing wrong where the action is a fork under another name in a file of one's own, without its inputs", async () => {
    await open({ actions: { scheduled: new Map([...RUNNING.scheduled, [".github/workflows/hourly.yml", Date.parse(NOW)]]) } });
    const own = (file: string, action: string) => file.replace(/^#.*\n/, "").replace("acme/incident-slo@v1", action);
    const file = readFileSync("action.yml", "utf8").replace("name: Incident SLO", "name: Acme's clocks");
    sim.repository("acme/clocks").writeFile("action.yml", file, "v3");
    sim.repository("acme/setup").writeFile("action.yaml", "name: Set up\ninputs: { token: {} }\n", "v1");
    put(null);
    for (const [name, workflow] of [["desk.yml", WORKFLOW] as const, ["hourly.yml", SWEEP] as const]) {
      const text = own(workflow, "acme/clocks@v3").replace("    steps:\n", "    steps:\n      - uses: acme/setup@v1\n");
      repo.writeFile(`.github/workflows/${name}`, text);
    }
    expect(text(worse((await compare()).findings))).toBe("");
    repo.writeFile("clocks/action.yml", file);
    for (const [name, workflow] of [["desk.yml", WORKFLOW] as const, ["hourly.yml", SWEEP] as const])
      repo.writeFile(`.github/workflows/${name}`, own(workflow, "./clocks"));
    expect(text(worse((await compare()).findings))).toBe("");
  });

  it("in its sweep the action that its other workflow shows it to be", async () => {
    await open({ actions: { scheduled: new Map([...RUNNING.scheduled, [".github/workflows/hourly.yml", Date.parse(NOW)]]) } });
    sim.repository("acme/x").writeFile("action.yml", "name: Incident SLO\n", "v1");
    put(WORKFLOW.replace("acme/incident-slo@v1", "acme/x@v1"));
    repo.writeFile(SWEEP_PATH, null);
    repo.writeFile(".github/workflows/hourly.yml", SWEEP.replace(/^#.*\n/, "").replace("acme/incident-slo@v1", "acme/x@v1"));
    expect(text(worse((await compare()).findings))).toBe("");
  });

  it("what it could not look at, where nothing else is the action", async () => {
    put(null);
    sim.repository("acme/setup").writeFile("action.yml", "name: Set up\n", "v1");
    const calls = "on: issues\njobs:\n  slo: { uses: acme/flows/.github/workflows/slo.yml@main }\n";
    const steps = "  set: { runs-on: x, steps: [{ uses: acme/setup@v1 }, { uses: actions/checkout@v4 }, { uses: secret/thing@v2 }] }\n";
    repo.writeFile(".github/workflows/desk.yml", calls + steps);
    expect(text(worse((await compare()).findings))).toMatch(
      /^✗ No workflow on the default branch of acme\/service uses the action, unless it is secret\/thing@v2 or acme\/flows\/\.github\/workflows\/slo\.yml@main under another name, which could not be looked at\. →/m,
    );
  });

  it("two that do the same, and is content with two that share the work", async () => {
    repo.writeFile(".github/workflows/again.yaml", WORKFLOW);
    expect(text((await compare()).findings)).toMatch(/! \.github\/workflows\/again\.yaml and .* all run on issues and issue_comment/);
    repo.writeFile(".github/workflows/again.yaml", null);
    expect(text(worse((await compare()).findings))).toBe("");
  });

  it.each([
    ["workflow.yml", ""],
    ["punctual.yml", ""],
    ["punctual-sweep.yml", "It does not run on"],
    ["policy-check.yml", "No workflow of acme/service follows incidents"],
    ["report.yml", "No workflow of acme/service follows incidents"],
    ["many.yml", "It acts with a token of its own"],
  ])("nothing but what must be in our own %s", async (name, said) => {
    await open({ actions: { scheduled: new Map([...RUNNING.scheduled, [PATH, Date.parse(NOW)]]) } });
    put(readFileSync(`src/app/init/starter/${name}`, "utf8").replaceAll("OWNER/", "acme/"), said !== "");
    const found = worse((await compare()).findings).map((finding) => finding.text);
    expect(found.filter((sentence) => said === "" || !sentence.startsWith(said))).toEqual([]);
  });

  it("the action of the repository itself", async () => {
    const own = (file: string, used: string) => file.replace(/acme\/incident-slo@v1.*/, used);
    put(own(WORKFLOW, "./"), true);
    repo.writeFile(SWEEP_PATH, own(SWEEP, "./"));
    expect(text((await compare()).findings)).toContain("No workflow on the default branch");
    repo.writeFile("action.yml", "name: Incident SLO\n");
    expect(text(worse((await compare()).findings))).toBe("");
    put(own(WORKFLOW, "./ # our own"));
    expect(text(worse((await compare()).findings))).toBe("");
  });

  it.each`
    cron                 | promised                        | said
    ${"5 * * * *"}       | ${"response: 30 minutes"}       | ${/! .*only every hour, and Severity 1 .* a first answer within 30 minutes\./}
    ${"*/20 8-17 * * *"} | ${"response: 4 hours"}          | ${/! .*pauses for 14 hours 20 minutes, and .* within 4 hours, day and night\./}
    ${"*/20 8-17 * * *"} | ${"response: 4 business hours"} | ${/✓ .*It looks at all incidents every 20 minutes, with pauses of up to 14 hours 20 minutes\./}
    ${"5 * * * *"}       | ${"updates: every 30 minutes"}  | ${/! .*an update every 30 minutes/}
    ${"5 */4 * * *"}     | ${"response: 1 business day"}   | ${/✓ .*It looks at all incidents every 4 hours\./}
  `("a schedule of $cron beside $promised", async ({ cron, promised, said }) => {
    put(on(ALL.replace("*/10 * * * *", cron)));
    expect(text((await compare(ADMIN, POLICY.replace("sev1: {", `sev1: { ${promised},`))).findings)).toMatch(said);
  });

  it("a schedule that cannot keep a promise, with what helps: runs that stay", async () => {
    const short = POLICY.replace("sev1: {", "sev1: { response: 10 minutes,");
    const said = text((await compare(ADMIN, short)).findings);
    expect(said).toMatch(/! .*only every 15 minutes, and Severity 1 .* a first answer within 10 minutes\. → .*watch-for: 1h/);
    expect(said).not.toContain("run more often");
    put(`${WORKFLOW.trimEnd()}\n        with:\n          watch-for: 30m\n`);
    expect(text((await compare(ADMIN, short)).findings)).toMatch(/✓ .*It looks at all incidents every 15 minutes/);
  });

  it("that it is turned off", async () => {
    await open({ actions: { states: new Map([[PATH, "disabled_inactivity"]]) } });
    expect(text((await compare()).findings)).toMatch(
      /✗ .*does not run: GitHub turned it off.* → gh workflow enable incident-slo\.yml --repo acme\/service/,
    );
  });

  it.each`
    last                      | said
    ${"2026-02-25T08:53:00Z"} | ${/^✗ \.github\/workflows\/incident-slo-sweep\.yml:null Its schedule last ran 5 d ago, so what time alone brings is not told\. → .* ; gh workflow run incident-slo-sweep\.yml --repo acme\/service$/}
    ${"2026-03-02T05:53:00Z"} | ${/^✗ .*last ran 3 h 7 min ago/}
    ${"2026-03-02T06:07:00Z"} | ${/^$/}
    ${null}                   | ${/^! .*Its schedule has not run yet\..* → .* ; gh workflow run incident-slo-sweep\.yml --repo acme\/service$/}
  `("a schedule that last ran at $last", async ({ last, said }) => {
    await open({ actions: { scheduled: last === null ? new Map() : new Map([[SWEEP_PATH, Date.parse(last)]]) } });
    expect(text(worse((await compare()).findings))).toMatch(said);
  });

  it("a schedule in one file with the events, in public repositories, where GitHub turns off both", async () => {
    const file = on("{ issues: , issue_comment: , schedule: [{ cron: '*/10 * * * *' }] }");
    const together = /^! .*:3 Its schedule stands in one file with its events\. After 60 days without a commit GitHub turns off both\./;
    for (const isPrivate of [false, true]) {
      await open({ private: isPrivate, actions: { scheduled: new Map([[PATH, Date.parse(NOW)]]) } });
      put(file);
      const said = text(worse((await compare()).findings));
      expect([isPrivate, together.test(said)]).toEqual([isPrivate, !isPrivate]);
    }
  });

  it.each`
    what                      | events                                      | sweep                                 | differs
    ${"mail"}                 | ${"email-webhook-url: https://example.com"} | ${null}                               | ${'"email-webhook-url"'}
    ${"mail, the other way"}  | ${null}                                     | ${"email-staff: support@example.com"} | ${'"email-staff"'}
    ${"the policy"}           | ${"policy: cloud-gov"}                      | ${"policy: community"}                | ${'"policy"'}
    ${"how long a run stays"} | ${null}                                     | ${"watch-for: 1h"}                    | ${null}
  `("two that share the work and differ in $what", async ({ events, sweep, differs }) => {
    const having = (file: string, line: string | null) => (line === null ? file : `${file.trimEnd()}\n        with:\n          ${line}\n`);
    repo.writeFile(PATH, having(WORKFLOW, events));
    repo.writeFile(SWEEP_PATH, having(SWEEP, sweep));
    const found = worse((await compare()).findings)
      .map((finding) => finding.text)
      .filter((said) => said.startsWith("It differs"));
    expect(found).toEqual(
      differs === null ? [] : [`It differs from ${PATH} in ${differs}. Each tells what falls to it alone, so both need the same.`],
    );
  });

  it.each`
    where                                                 | uses                       | isPrivate | ofAction             | said
    ${"in a repository that is not there"}                | ${"other/incident-slo@v1"} | ${false}  | ${{}}                | ${/^\? \S+:\d+ Whether other\/incident-slo is there cannot be told/}
    ${"at a tag that is not there"}                       | ${"acme/incident-slo@v9"}  | ${false}  | ${{}}                | ${/^✗ \S+:\d+ acme\/incident-slo has no "v9", so/}
    ${"in a private repository, for a public one"}        | ${"acme/incident-slo@v1"}  | ${false}  | ${{ private: true }} | ${/^✗ \S+:\d+ acme\/incident-slo is private, and this repository is public/}
    ${"in a private repository, for another private one"} | ${"acme/incident-slo@v1"}  | ${true}   | ${{ private: true }} | ${/^\? \S+:\d+ acme\/incident-slo is private: see in its settings/}
  `("an action $where", async ({ uses, isPrivate, ofAction, said }) => {
    await open({ private: isPrivate }, ofAction);
    sim.addUser("admin", { roles: { "acme/service": "admin", "acme/rca": "admin", "acme/incident-slo": "read" } });
    repo.writeFile(PATH, WORKFLOW.replace("acme/incident-slo@v1", uses));
    const about = (await compare()).findings.filter(
      ({ place, text: found }) => place?.file === PATH && /action|incident-slo (?:is|has)/.test(found),
    );
    expect(text(about.filter(({ level }) => level !== "fits"))).toMatch(said);
  });

  it.each`
    actions                      | said
    ${{ isEnabled: false }}      | ${/✗ GitHub Actions are turned off/}
    ${{ allowed: "local_only" }} | ${/✗ .*owner's actions only/}
    ${{ allowed: "selected" }}   | ${/\? .*selected actions only/}
    ${{ needsCommit: true }}     | ${/✗ .*pinned to a commit/}
  `("settings that keep it from running: $actions", async ({ actions, said }) => {
    await open({ actions });
    expect(text((await compare()).findings)).toMatch(said);
  });
});

describe("of labels it finds", () => {
  it("the missing ones, with a line that makes each", async () => {
    repo.deleteLabel("sev1", { by: "admin" });
    repo.deleteLabel("incident-slo: mute", { by: "admin" });
    const said = text(worse((await compare()).findings));
    expect(said).toMatch(/✗ There is no label "sev1".* → gh label create sev1 --repo acme\/service --color b60205/);
    expect(said).toMatch(/! There is no label "incident-slo: mute".*gh label create "incident-slo: mute"/);
  });

  it.each(["sev-1", "Severity 1", "SEV 1", "sevv1"])("%s, which was meant", async (near) => {
    repo.deleteLabel("sev1", { by: "admin" });
    repo.createLabel(near);
    expect(text((await compare()).findings)).toContain(`Did you mean "${near}", which is there?`);
  });

  it("no fault in other cases, nor in one of several labels", async () => {
    repo.renameLabel("sev1", "SEV1");
    expect(text(worse((await compare()).findings))).toBe("");
    const { findings } = await compare(ADMIN, `${POLICY.replace("sev1: {", "sev1: { labels: [sev1, P1],")}`);
    expect(text(worse(findings))).toMatch(/^! There is no label "P1" beside "sev1"/);
  });

  it("those beyond the first hundred", async () => {
    repo.deleteLabel("sev1", { by: "admin" });
    for (let number = 0; number < 120; number += 1) repo.createLabel(`area ${number}`);
    repo.createLabel("sev1");
    expect(text(worse((await compare()).findings))).toBe("");
  });
});

describe("of the rest it finds", () => {
  it("problems of the policy with their lines, and compares nothing else with it", async () => {
    repo.writeFile(".github/incident-slo.yml", "severities:\n  sve1: { response: 4 horus }\n");
    const { findings } = await compare();
    expect(text(findings)).toMatch(/✗ \.github\/incident-slo\.yml:2 severities\.sve1: a new severity needs a title/);
    expect(findings.some(({ area }) => area === "labels")).toBe(false);
  });

  it("a policy whose name ends otherwise", async () => {
    repo.writeFile(".github/incident-slo.yaml", POLICY);
    expect(text((await compare()).findings)).toMatch(/! \.github\/incident-slo\.yaml:null Nothing reads it: .*yml beside it counts\./);
    repo.writeFile(".github/incident-slo.yml", null);
    expect(text((await compare()).findings)).toMatch(
      /✗ \.github\/incident-slo\.yaml:null Nothing reads .*so the built-in policy gruntwork counts\. → Name it \.github\/incident-slo\.yml\./,
    );
  });

  it("broken templates", async () => {
    repo.writeFile(".github/incident-slo/status.md.hbs", "{{nothing}}\n");
    expect(text((await compare()).findings)).toMatch(/✗ \.github\/incident-slo\/status\.md\.hbs:1 /);
  });

  it("issues turned off, and an archive", async () => {
    await open({ issues: false, archived: true });
    expect(text((await compare()).findings)).toMatch(/✗ Issues are turned off.*\n✗ acme\/service is archived/);
  });

  it("mail that cannot leave, and variables that the step lacks", async () => {
    const mails = `${POLICY.replace("staff: []", "staff: [missed]")}`;
    expect(text((await compare(ADMIN, mails)).findings)).toMatch(/! .*The policy mails staff, and there is no way set/);
    const channel = `${mails}channels: { desk: { format: slack, url: env:INCIDENT_SLO_CHAT, audiences: [staff] } }\n`;
    expect(text((await compare(ADMIN, channel)).findings)).toMatch(
      /✗ .*The channel desk needs the variable INCIDENT_SLO_CHAT.*secrets\.CHAT/,
    );
    put(`env: { INCIDENT_SLO_CHAT: x }\n${WORKFLOW}`);
    expect(text(worse((await compare(ADMIN, channel)).findings))).toBe("");
  });

  it.each`
    policy                                      | said
    ${"staff: { users: [nobody-here] }"}        | ${/✗ .*@nobody-here, and there is no such account/}
    ${"staff: { users: [acme] }"}               | ${/✗ .*@acme, which is an organisation/}
    ${"staff: { users: [staff] }"}              | ${/✓ @staff counts as staff \(role triage\)/}
    ${"notices: { mention: ['@nobody-here'] }"} | ${/✗ .*@nobody-here/}
    ${"notices: { mention: ['@staff'] }"}       | ${/✓ @staff, mentioned/}
    ${"notices: { mention: ['@acme/desk'] }"}   | ${/\? .*@acme\/desk/}
    ${"notices: { mention: ['@other/desk'] }"}  | ${/! .*its own organisation/}
  `("people: $policy", async ({ policy, said }) => {
    expect(text((await compare(ADMIN, `${POLICY}${policy}\n`)).findings)).toMatch(said);
  });

  it("where root cause analyses would go", async () => {
    const wanted = `${POLICY.replace("sev1: {", "sev1: { rca: true,")}rca: { repository: acme/rca, labels: [postmortem] }\n`;
    expect(text((await compare(ADMIN, wanted)).findings)).toMatch(
      /✗ .*own token reaches acme\/service alone[\s\S]*\? .*acme\/rca, which is not there/,
    );
    sim.repository("acme/rca", { issues: false });
    const said = text((await compare(ADMIN, wanted)).findings);
    expect(said).toMatch(/✗ Issues are turned off in acme\/rca/);
    expect(said).toMatch(/! In acme\/rca there is no label "postmortem"\. → gh label create postmortem --repo acme\/rca/);
    await open({ private: true });
    sim.repository("acme/rca");
    expect(text((await compare(ADMIN, wanted)).findings)).toMatch(/! acme\/service is private and acme\/rca is public/);
  });

  it("nobody on staff", async () => {
    sim.addUser("staff", { roles: { "acme/service": "read" } });
    const { findings } = await compare(ADMIN, `${POLICY}staff: { role: admin }\n`);
    expect(text(findings)).toContain("✓ Staff: one person has the role admin or more.");
  });
});

describe("a token that may not read files", () => {
  const blind = (actions: RepositoryOptions["actions"] = {}) =>
    open({ private: true, actions }).then(() =>
      sim.addToken("ghp_blind", { login: "admin", permissions: { issues: "read", metadata: "read", administration: "read" } }),
    );

  it("has that said, and the rest is compared with the policy that is named", async () => {
    await blind();
    repo.deleteLabel("sev1", { by: "admin" });
    const { findings, policy } = await compare("ghp_blind", POLICY);
    expect(policy).toBe("policy.yml");
    expect(text(worse(findings))).toMatch(
      /^✗ This token may not read the files of acme\/service, so its workflows and templates could not be looked at\. → Give it "contents: read"\.\n✗ There is no label "sev1"/,
    );
  });

  it("is told how to name the policy, and what needs none is looked at", async () => {
    await blind({ isEnabled: false });
    const { findings, policy } = await compare("ghp_blind");
    expect(policy).toBe(null);
    expect(text(findings)).toMatch(
      /^✗ .*so its workflows, templates and policy could not be looked at, and nothing compared with the policy\. → Give it "contents: read"\. ; Or name a file.*: incident-slo check --remote acme\/service FILE\n✗ GitHub Actions are turned off/,
    );
  });
});

it("says what a token may not see instead of failing", async () => {
  await open({ private: true });
  sim.addToken("ghs_job", { login: "github-actions[bot]", permissions: { issues: "read", contents: "read", metadata: "read" } });
  const { findings } = await compare("ghs_job");
  expect(text(worse(findings))).toBe(
    `? ${SWEEP_PATH}:null Whether "Incident SLO sweep" is turned on could not be read with this token. → \n? ${PATH}:null Whether "Incident SLO" is turned on could not be read with this token. → `,
  );
  sim.addToken("ghp_staff", { login: "staff" });
  put(WORKFLOW.replace(/^permissions:\n( .*\n)+/m, ""));
  const said = text(worse((await compare("ghp_staff")).findings));
  expect(said).toMatch(/! .*names no permissions, and what this repository then lets it do cannot be read/);
  expect(said).toMatch(/\? Who has the role .* could not be read with this token/);
});
