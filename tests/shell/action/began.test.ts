import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mayBeStrangers } from "../../../src/shell/action/began.ts";

const path = join(mkdtempSync(join(tmpdir(), "began-")), "event.json");

function may(name: string, payload: unknown): boolean {
  writeFileSync(path, JSON.stringify(payload));
  return mayBeStrangers({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path });
}

const by = (login: string, association = "NONE") => ({ user: { login }, author_association: association });
const sender = (login: string) => ({ sender: { login } });

describe("a run that a stranger may have begun", () => {
  it.each`
    case                                                | name                   | payload                                                                                    | stranger
    ${"a stranger's comment"}                           | ${"issue_comment"}     | ${{ action: "created", comment: by("x"), issue: by("y", "MEMBER"), ...sender("x") }}       | ${true}
    ${"a contributor's comment"}                        | ${"issue_comment"}     | ${{ action: "created", comment: by("x", "CONTRIBUTOR"), issue: by("y"), ...sender("x") }}  | ${true}
    ${"a member's comment"}                             | ${"issue_comment"}     | ${{ action: "created", comment: by("x", "MEMBER"), issue: by("y"), ...sender("X") }}       | ${false}
    ${"a collaborator's comment"}                       | ${"issue_comment"}     | ${{ action: "created", comment: by("x", "COLLABORATOR"), issue: by("y"), ...sender("x") }} | ${false}
    ${"somebody else deleting a member's comment"}      | ${"issue_comment"}     | ${{ action: "deleted", comment: by("y", "MEMBER"), issue: by("y"), ...sender("x") }}       | ${true}
    ${"an issue opened by a stranger"}                  | ${"issues"}            | ${{ action: "opened", issue: by("x"), ...sender("x") }}                                    | ${true}
    ${"an issue opened by the owner"}                   | ${"issues"}            | ${{ action: "opened", issue: by("x", "OWNER"), ...sender("x") }}                           | ${false}
    ${"a form's label, put on in its sender's name"}    | ${"issues"}            | ${{ action: "labeled", issue: by("x"), ...sender("x") }}                                   | ${true}
    ${"a label on somebody else's issue"}               | ${"issues"}            | ${{ action: "labeled", issue: by("y"), ...sender("x") }}                                   | ${false}
    ${"a label taken off somebody else's issue"}        | ${"issues"}            | ${{ action: "unlabeled", issue: by("y"), ...sender("x") }}                                 | ${false}
    ${"a reporter closing their own issue"}             | ${"issues"}            | ${{ action: "closed", issue: by("x"), ...sender("x") }}                                    | ${true}
    ${"somebody closing somebody else's issue"}         | ${"issues"}            | ${{ action: "closed", issue: by("y"), ...sender("x") }}                                    | ${false}
    ${"somebody reopening somebody else's issue"}       | ${"issues"}            | ${{ action: "reopened", issue: by("y"), ...sender("x") }}                                  | ${true}
    ${"a label on an issue of an account that is gone"} | ${"issues"}            | ${{ action: "labeled", issue: { user: null }, ...sender("x") }}                            | ${true}
    ${"an event without a sender"}                      | ${"issues"}            | ${{ action: "labeled", issue: by("y", "OWNER") }}                                          | ${true}
    ${"an issue's event without a payload"}             | ${"issues"}            | ${null}                                                                                    | ${true}
    ${"a star"}                                         | ${"watch"}             | ${{ action: "started", ...sender("x") }}                                                   | ${true}
    ${"a member's discussion"}                          | ${"discussion"}        | ${{ action: "created", discussion: by("x", "MEMBER"), ...sender("x") }}                    | ${false}
    ${"the clock"}                                      | ${"schedule"}          | ${{ schedule: "7 * * * *" }}                                                               | ${false}
    ${"a hand"}                                         | ${"workflow_dispatch"} | ${{ inputs: {}, ...sender("x") }}                                                          | ${false}
    ${"a push"}                                         | ${"push"}              | ${{ ...sender("x") }}                                                                      | ${false}
    ${"the check of a proposal, which is its author's"} | ${"pull_request"}      | ${{ action: "opened", pull_request: by("x"), ...sender("x") }}                             | ${false}
  `("is told by the event: $case, $stranger", ({ name, payload, stranger }) => {
    expect(may(name, payload)).toBe(stranger);
  });
});
