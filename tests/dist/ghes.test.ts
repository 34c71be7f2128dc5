import { expect, it } from "vitest";
import { openDesk, TOKEN } from "../support/desk.ts";
import { runAction } from "../support/runner.ts";

it("follows incidents on an Enterprise Server, at its own addresses, though it is older", async () => {
  const lacks = ["Issue.stateReason.enableDuplicate"];
  const desk = await openDesk("2026-03-06T14:02:00Z", { webUrl: "https://github.acme.example", older: { lacks, knowsVersions: false } });
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, "sev2", { by: "staff" });
  const { url } = desk.sim;
  const environment = { GITHUB_API_URL: `${url}/api/v3`, GITHUB_GRAPHQL_URL: "", GITHUB_SERVER_URL: "https://github.acme.example" };
  const { code, log, outputs } = await runAction(desk.sim, { token: TOKEN, environment });
  await desk.sim.stop();
  expect([code, outputs.get("comments")]).toEqual([0, "1"]);
  expect(log).toContain("This server does not know version 2022-11-28 of GitHub's API; going on with its own.");
  expect(log).toContain("This server's GraphQL lacks duplicate-reason; going on without.");
  expect(desk.ours(number)[0]).not.toContain("https://github.com/acme");
});

it("needs none of the files that a newer runner has: outputs go to the log, and there is no summary", async () => {
  const desk = await openDesk("2026-03-06T14:02:00Z");
  const environment = {
    GITHUB_OUTPUT: "",
    GITHUB_STEP_SUMMARY: "",
    GITHUB_STATE: "",
    GITHUB_ENV: "",
    RUNNER_TEMP: "/nowhere",
    HOME: "/nowhere",
  };
  const { code, log } = await runAction(desk.sim, { token: TOKEN, environment });
  await desk.sim.stop();
  expect(code).toBe(0);
  expect(log).toContain("::set-output name=open::0");
});
