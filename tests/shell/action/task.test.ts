import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTask } from "../../../src/shell/action/task.ts";

const folder = mkdtempSync(join(tmpdir(), "event-"));

function taskOf(name: string | undefined, payload: unknown) {
  const path = join(folder, "event.json");
  writeFileSync(path, typeof payload === "string" ? payload : JSON.stringify(payload));
  return readTask({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path });
}

const labels = [{ name: "sev1" }];
const INCIDENT = { job: "incident", number: 42 };
const NONE = { job: "none", why: expect.any(String) };
const ALL = { job: "all" };

describe("what an event asks for", () => {
  it.each`
    case                                     | name                     | payload                                                                             | task
    ${"a labelled issue"}                    | ${"issues"}              | ${{ action: "labeled", issue: { number: 42, labels } }}                             | ${INCIDENT}
    ${"an issue that lost its last label"}   | ${"issues"}              | ${{ action: "unlabeled", issue: { number: 42, labels: [] } }}                       | ${INCIDENT}
    ${"an issue without label"}              | ${"issues"}              | ${{ action: "opened", issue: { number: 42, labels: [] } }}                          | ${NONE}
    ${"a deleted issue"}                     | ${"issues"}              | ${{ action: "deleted", issue: { number: 42, labels } }}                             | ${NONE}
    ${"an issue whose labels are not told"}  | ${"issues"}              | ${{ action: "opened", issue: { number: 42 } }}                                      | ${INCIDENT}
    ${"a comment"}                           | ${"issue_comment"}       | ${{ action: "created", issue: { number: 42, labels } }}                             | ${INCIDENT}
    ${"a comment on an issue without label"} | ${"issue_comment"}       | ${{ action: "created", issue: { number: 42, labels: [] } }}                         | ${NONE}
    ${"a comment on a pull request"}         | ${"issue_comment"}       | ${{ action: "created", issue: { number: 42, labels, pull_request: { url: "x" } } }} | ${NONE}
    ${"a pull request"}                      | ${"pull_request"}        | ${{ action: "opened", number: 42, pull_request: { number: 42, labels } }}           | ${{ job: "pull-request", number: 42 }}
    ${"a push to a pull request"}            | ${"pull_request"}        | ${{ action: "synchronize", pull_request: { number: 42 } }}                          | ${{ job: "pull-request", number: 42 }}
    ${"a pull request from a fork"}          | ${"pull_request_target"} | ${{ action: "opened", pull_request: { number: 42, labels } }}                       | ${{ job: "pull-request", number: 42 }}
    ${"a pull request that was closed"}      | ${"pull_request"}        | ${{ action: "closed", number: 42 }}                                                 | ${NONE}
    ${"a pull request without a number"}     | ${"pull_request"}        | ${{ action: "opened" }}                                                             | ${NONE}
    ${"a review"}                            | ${"pull_request_review"} | ${{ action: "submitted", pull_request: { number: 42 } }}                            | ${NONE}
    ${"the clock"}                           | ${"schedule"}            | ${{ schedule: "7 * * * *" }}                                                        | ${ALL}
    ${"a hand"}                              | ${"workflow_dispatch"}   | ${{ inputs: {} }}                                                                   | ${ALL}
    ${"a deleted label"}                     | ${"label"}               | ${{ action: "deleted", label: { name: "sev1" } }}                                   | ${ALL}
    ${"no name"}                             | ${undefined}             | ${{}}                                                                               | ${ALL}
    ${"an issue event without issue"}        | ${"issues"}              | ${{ action: "labeled" }}                                                            | ${ALL}
    ${"an issue without a number"}           | ${"issues"}              | ${{ issue: { number: "42", labels } }}                                              | ${ALL}
    ${"a broken payload"}                    | ${"issues"}              | ${"{ not json"}                                                                     | ${ALL}
    ${"an empty payload"}                    | ${"issue_comment"}       | ${""}                                                                               | ${ALL}
  `("$case", ({ name, payload, task }) => {
    expect(taskOf(name, payload)).toEqual(task);
  });

  it("is an issue without label where the workflow says that such issues are looked at", () => {
    const path = join(folder, "unlabelled.json");
    writeFileSync(path, JSON.stringify({ action: "opened", issue: { number: 42, labels: [] } }));
    for (const name of ["issues", "issue_comment"]) {
      const environment = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path };
      expect(readTask({ ...environment, INPUT_UNTRIAGED: "true" })).toEqual(INCIDENT);
      expect(readTask({ ...environment, INPUT_UNTRIAGED: "false" })).toEqual(NONE);
    }
  });

  it("is everything where the event's file is missing", () => {
    expect(readTask({ GITHUB_EVENT_NAME: "issues", GITHUB_EVENT_PATH: join(folder, "none.json") })).toEqual(ALL);
    expect(readTask({ GITHUB_EVENT_NAME: "issues" })).toEqual(ALL);
  });

  it("is about many repositories where the workflow names them, but for an issue's own event", () => {
    const environment = { INPUT_REPOSITORIES: "acme/*" };
    expect(readTask({ ...environment, GITHUB_EVENT_NAME: "schedule" })).toEqual({ job: "many" });
    expect(readTask({ INPUT_REPOSITORIES: " ", GITHUB_EVENT_NAME: "schedule" })).toEqual(ALL);
    const path = join(folder, "issue.json");
    writeFileSync(path, `\uFEFF${JSON.stringify({ action: "labeled", issue: { number: 42, labels } })}`);
    expect(readTask({ ...environment, GITHUB_EVENT_NAME: "issues", GITHUB_EVENT_PATH: path })).toEqual(INCIDENT);
    expect(readTask({ ...environment, INPUT_JOB: "Shards", GITHUB_EVENT_NAME: "issues", GITHUB_EVENT_PATH: path })).toEqual({
      job: "shards",
    });
  });
});

it.each(["report", "shards", "digest"])("job: %s is what the workflow says, whatever began it", (job) => {
  expect(readTask({ GITHUB_EVENT_NAME: "schedule", INPUT_JOB: job, INPUT_REPOSITORIES: "acme/*" })).toEqual({ job });
});
