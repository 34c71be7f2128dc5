import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

const POLICY = "contact: support@acme.example\nseverities: { sev2: { next-reply: 4 hours } }\n";
const NOBODYS_TURN = { turn: { count: 0, of: 1_000_000 } };
const READS_ALL = { dryRun: true, observer: { incident: () => {}, review: () => {} } };

let desk: Desk;
let number: number;
beforeEach(async () => {
  desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY, mail: false });
  for (const login of ["ann", "bo", "cy"]) desk.sim.addUser(login, {});
  number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, "sev2", { by: "lead" });
  desk.repo.comment(number, { by: "staff", body: "We look into it." });
  await desk.sweep();
  for (let index = 0; index < 250; index += 1) {
    desk.sim.clock.advance(1_000);
    desk.repo.comment(number, { by: "ann", body: `Here, too, in region ${index}.` });
  }
  desk.at("15:30");
  await desk.sweep(NOBODYS_TURN);
  desk.at("15:40");
  desk.forget();
});
afterEach(() => desk.sim.stop());

const operations = () => desk.sim.requests.map(({ operation, method, path }) => operation ?? `${method} ${path}`);
const ROLE = /^GET \S+\/collaborators\/(\w+)\/permission$/;
const isReadWhole = () => operations().includes("Timelines");
const says = (by: string, body = "Here, too.") => desk.repo.comment(number, { by, body });
/** The comment of a person, from the newest on. */
const commentOf = (by: string) => desk.repo.thread(number).comments.findLast((comment) => comment.by === by)?.id ?? 0;

describe("an event on a long thread", () => {
  it("that is a stranger's comment is two questions and one about the stranger, and knows what a whole reading would", async () => {
    says("ann");
    const light = await desk.run(number);
    expect(operations().map((one) => ROLE.exec(one)?.[1] ?? one)).toEqual(["Incident", "Latest", "ann"]);
    const whole = await desk.run(number, READS_ALL);
    expect(light.outcome.failures).toEqual([]);
    expect(light.outcome.incidents).toHaveLength(1);
    expect(light.outcome.incidents).toEqual(whole.outcome.incidents);
    expect([...light.outcome.ahead]).toEqual([...whole.outcome.ahead]);
    expect(whole.outcome.deeds).toEqual([]);
  });

  it("is read on from where the last look ended, also after several comments, of two people and a bot", async () => {
    for (let index = 0; index < 60; index += 1) says(["ann", "bo", "ci[bot]"][index % 3] ?? "");
    await desk.run(number);
    expect(operations().filter((one) => !ROLE.test(one))).toEqual(["Incident", "Latest"]);
  });

  it("after which a promise is missed is said at its moment all the same", async () => {
    says("staff", "/next-update 1h\nWe are at it.");
    await desk.run(number);
    desk.at("16:20");
    says("ann");
    desk.forget();
    const { outcome } = await desk.run(number);
    expect(isReadWhole()).toBe(false);
    expect(outcome.ahead.get(number)?.due).toBe(Date.parse("2026-03-06T16:40:00Z"));
    desk.at("16:40:01");
    says("ann");
    await desk.run(number);
    expect(isReadWhole()).toBe(true);
    expect(desk.ours(number).at(-1)).toContain("16:40");
  });

  const editsStatus = () => desk.repo.editComment(commentOf("github-actions"), { by: "lead", body: "Nothing." });
  const deletes = () => desk.repo.deleteComment(commentOf("staff"), { by: "staff" });
  const editsLater = () => {
    desk.sim.clock.advance(6_000);
    desk.repo.editComment(commentOf("staff"), { by: "staff", body: "It is the certificate." });
  };
  const labels = () => {
    desk.repo.createLabel("area");
    desk.repo.label(number, "area", { by: "lead" });
  };
  const ann = () => says("ann");
  const staff = () => says("staff", "It is the certificate.");

  it.each<[string, readonly (() => unknown)[]]>([
    ["staff write", [staff]],
    ["staff write before a stranger", [staff, ann]],
    ["somebody writes who became staff", [() => desk.sim.addUser("ann", { roles: { "acme/service": "triage" } }), ann]],
    ["the reporter writes", [() => says("customer", "Is there any news?")]],
    ["three write of whom nothing is known", [ann, () => says("bo"), () => says("cy")]],
    ["our own identity writes", [() => says("github-actions[bot]")]],
    ["a label is put on", [labels]],
    ["it is closed", [() => desk.repo.close(number, { by: "staff" })]],
    ["a comment is deleted and another written", [deletes, ann]],
    ["a comment is edited after it", [ann, editsLater]],
    ["a person edits the status comment", [editsStatus, ann]],
    ["the policy is another", [() => desk.repo.writeFile(".github/incident-slo.yml", POLICY.replace("support@", "help@")), ann]],
    ["more are new than an answer holds", Array.from({ length: 120 }, () => ann)],
  ])("is read whole where %s", async (_, acts) => {
    for (const act of acts) act();
    await desk.run(number);
    expect(isReadWhole()).toBe(true);
    expect((await desk.run(number, READS_ALL)).outcome.deeds).toEqual([]);
  });

  it("is read whole where the issue is locked", async () => {
    ann();
    desk.repo.lock(number, { by: "lead" });
    await desk.run(number);
    expect(isReadWhole()).toBe(true);
  });

  it("is read whole while the first answer is awaited: who writes is written down at once", async () => {
    const other = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
    desk.repo.label(other, "sev4", { by: "lead" });
    for (let index = 0; index < 120; index += 1) desk.repo.comment(other, { by: "ann", body: `Word ${index}` });
    await desk.run(other);
    await desk.run(other);
    desk.repo.comment(other, { by: "ann", body: "And again." });
    desk.forget();
    await desk.run(other);
    expect(isReadWhole()).toBe(true);
  });
});
