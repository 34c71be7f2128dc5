import { expect, it } from "vitest";
import { at, holds } from "../support/expressions.ts";
import { parseWorkflow } from "../support/workflow-parser.ts";
import { pageNamed } from "./pages.ts";

const [text = ""] = [...pageNamed("docs/status-page.md").text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
const workflow = await parseWorkflow("status.yml", text);

const issue = (author: string, association: string, more = {}) => ({
  labels: [{ name: "sev2" }],
  user: { login: author },
  author_association: association,
  ...more,
});
const CUSTOMERS = issue("customer", "NONE");
const OURS = issue("staff", "COLLABORATOR");
const commented = (of: object, association: string) => ({ action: "created", issue: of, comment: { author_association: association } });

it.each`
  case                                              | event                                                                                       | begins
  ${"the clock"}                                    | ${{ schedule: "12,42 * * * *" }}                                                            | ${true}
  ${"a label that support puts on"}                 | ${{ action: "labeled", issue: CUSTOMERS, sender: { login: "staff" } }}                      | ${true}
  ${"the last label that support takes off"}        | ${{ action: "unlabeled", issue: { ...CUSTOMERS, labels: [] }, sender: { login: "staff" } }} | ${true}
  ${"support closing a customer's"}                 | ${{ action: "closed", issue: CUSTOMERS, sender: { login: "staff" } }}                       | ${true}
  ${"support closing its own"}                      | ${{ action: "closed", issue: OURS, sender: { login: "staff" } }}                            | ${true}
  ${"support's comment"}                            | ${commented(CUSTOMERS, "MEMBER")}                                                           | ${true}
  ${"no customer who comments"}                     | ${commented(CUSTOMERS, "NONE")}                                                             | ${false}
  ${"no customer who comments on support's"}        | ${commented(OURS, "CONTRIBUTOR")}                                                           | ${false}
  ${"no customer who closes and reopens their own"} | ${{ action: "reopened", issue: CUSTOMERS, sender: { login: "customer" } }}                  | ${false}
  ${"no form that labels what a customer opens"}    | ${{ action: "labeled", issue: CUSTOMERS, sender: { login: "customer" } }}                   | ${false}
  ${"no comment on a pull request"}                 | ${commented({ ...CUSTOMERS, pull_request: {} }, "OWNER")}                                   | ${false}
  ${"no comment on an issue without a label"}       | ${commented({ ...CUSTOMERS, labels: [] }, "OWNER")}                                         | ${false}
`("a status page is made anew by $case", ({ event, begins }) => {
  const job = at(at(workflow.root, "jobs"), "report");
  const name = event.comment ? "issue_comment" : event.issue ? "issues" : "schedule";
  expect(holds(at(job, "if"), { github: { event_name: name, event } })).toBe(begins);
});

it.each([
  ["", false],
  ["42", true],
])("is published where the run has made it: %j", (artifact, published) => {
  const job = at(at(workflow.root, "jobs"), "publish");
  expect(holds(at(job, "if"), { needs: { report: { outputs: { artifact } } } })).toBe(published);
});
