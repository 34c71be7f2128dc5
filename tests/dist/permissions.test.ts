import { afterEach, expect, it } from "vitest";
import { openWorld, WORLD_TOKEN, type World } from "../faults/world.ts";
import { runAction } from "../support/runner.ts";

let world: World;
afterEach(() => world.sim.stop());

type Permissions = Readonly<Record<string, "none" | "read" | "write">>;

/** A private repository, where a token sees only what it was given, with a fresh incident and one whose answer is late. */
async function runWith(permissions: Permissions, inputs: Readonly<Record<string, string>> = {}) {
  world = await openWorld("2026-03-06T14:02:00Z", { isPrivate: true, mail: false });
  for (const title of ["Deploys fail", "Logins fail"]) {
    const number = world.repo.openIssue({ author: "customer", title });
    world.repo.label(number, "sev1", { by: "staff" });
  }
  world.sim.addToken(WORLD_TOKEN, { login: "github-actions[bot]", permissions: { metadata: "read", ...permissions } });
  return runAction(world.sim, { token: WORLD_TOKEN, inputs });
}

const comments = () => world.repo.threads().map((thread) => thread.comments.length);

it.each`
  missing             | permissions                              | sentence                                    | sees
  ${"issues: write"}  | ${{ issues: "read", contents: "read" }}  | ${'Give the job "issues: write"'}           | ${true}
  ${"issues"}         | ${{ issues: "none", contents: "read" }}  | ${'Give the job "issues: read"'}            | ${false}
  ${"contents: read"} | ${{ issues: "write", contents: "none" }} | ${'Give the job "contents: read"'}          | ${false}
  ${"everything"}     | ${{}}                                    | ${/Give the job "(issues|contents): read"/} | ${false}
`("without $missing the run fails, writes nothing and names it once", async ({ permissions, sentence, sees }) => {
  const { code, log, summary } = await runWith(permissions);
  expect(code).toBe(1);
  expect(log).toMatch(sentence);
  expect(summary).toMatch(sentence);
  expect(log.match(/::error/g)).toHaveLength(1);
  expect(summary.includes("Deploys fail")).toBe(sees);
  expect(comments()).toEqual([0, 0]);
  // The runner swallows the lines that name what it is to mask.
  expect(log.replace(/^::add-mask::.*$/gm, "") + summary).not.toContain(WORLD_TOKEN);
});

it("needs nothing but issues: write and contents: read", async () => {
  const { code, log } = await runWith({ issues: "write", contents: "read" });
  expect([code, log.match(/::(error|warning)/g)]).toEqual([0, null]);
  expect(comments()).toEqual([1, 1]);
});

it("in a dry run needs no more than to read, and tells what it would write", async () => {
  const { code, summary, outputs } = await runWith({ issues: "read", contents: "read" }, { "dry-run": "true" });
  expect(code).toBe(0);
  expect(summary).toContain("What would have been done");
  expect(JSON.parse(outputs.get("planned") ?? "[]")).toHaveLength(2);
  expect(world.sim.writes()).toEqual([]);
});

it("with a token that is not valid says so", async () => {
  world = await openWorld("2026-03-06T14:02:00Z");
  const { code, log } = await runAction(world.sim, { token: "ghs_expired" });
  expect(code).toBe(1);
  expect(log).toContain("The token is not valid");
});
