import { afterEach, describe, expect, it } from "vitest";
import { readForDigest } from "../../../src/app/digest/digest.ts";
import { explainIncident } from "../../../src/app/explain/explain.ts";
import { summaryOf } from "../../../src/app/follow/summary.ts";
import { verifyThreads } from "../../../src/app/verify/verify.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const POLICY = "maintenance: { label: planned-maintenance, email: { customers: [planned, reminder, started, finished] } }\n";
const WINDOW = "/window 2026-12-05T22:00 to 23:30\nWe move the database.";

/** Announced by staff on Tuesday 1 December 2026. */
async function announced(body = WINDOW, policy = POLICY, author = "staff"): Promise<number> {
  desk = await openDesk("2026-12-01T14:00:00Z", { policy });
  desk.repo.createLabel("planned-maintenance");
  if (author === "customer") desk.sim.addUser(author, { roles: { "acme/service": "read" } });
  const number = desk.repo.openIssue({ author, title: "The database moves" });
  desk.repo.label(number, "planned-maintenance", { by: "staff" });
  desk.at("2026-12-01T14:05:00Z");
  if (body !== "") desk.repo.comment(number, { by: "staff", body });
  return number;
}

async function at(time: string, number: number): Promise<readonly string[]> {
  desk.at(`${time}:00Z`);
  await desk.run(number);
  return desk.ours(number);
}

const told = () => desk.mails.map(({ audience, incident }) => `${audience} ${incident.notices.join(" ")}`.replaceAll("maintenance:", ""));

describe("an issue that announces maintenance", () => {
  it("is told from its plan to its end, each once", async () => {
    const number = await announced();
    expect((await at("2026-12-01T14:06", number))[0]).toContain(
      "### Planned maintenance\n\n**Saturday 5 December 2026, 22:00 to 23:30 UTC**",
    );
    await desk.run(number);
    expect((await at("2026-12-04T22:00", number)).length).toBe(1);
    expect((await at("2026-12-05T22:00", number))[0]).toContain("### Maintenance: under way");
    expect((await at("2026-12-05T23:31", number))[0]).toContain("### Maintenance: overrun");
    desk.at("2026-12-05T23:40:00Z");
    desk.repo.comment(number, { by: "staff", body: "All done, everything works." });
    desk.repo.close(number, { by: "staff" });
    const [status = "", overrun = "", done = "", ...more] = await at("2026-12-05T23:41", number);
    expect(status).toContain("### Maintenance: done");
    expect(overrun).toContain(
      "**This maintenance is taking longer than announced.** It was to end by **Saturday 5 December 2026, 23:30 UTC**",
    );
    expect(done).toContain("that end was missed by 10 minutes");
    expect([more, told()]).toEqual([[], ["customers planned", "customers reminder", "customers started", "customers finished"]]);
    desk.forget();
    await desk.sweep();
    await at("2026-12-06T12:00", number);
    expect(desk.writes()).toEqual([]);
    const verified = await verifyThreads(number, desk.ports(), { ...desk.settings, policyPath: ".github/incident-slo.yml", whatIf: null });
    expect(verified).toMatchObject({ type: "verified", threads: [{ differences: [] }] });
  });

  const answers = (number: number) =>
    desk.repo.thread(number).comments.flatMap(({ reactions }) => reactions.map(({ content, by }) => `${content} ${by}`));

  it.each([
    ["cannot be understood", "/window tomorrow night @octocat <!-- x", "was not understood"],
    ["names what has passed", "/window 2026-11-05T22:00 to 23:30", "was not understood"],
    ["stands below other text", "We move.\n/window 2026-12-05T22:00 to 23:30", "stands below other text"],
  ])("answers a first /window that %s with 😕, and its run's readers with what helps", async (_, body, why) => {
    const number = await announced(body);
    for (const report of [await desk.run(number), await desk.sweep()]) {
      expect(report.outcome.warnings).toEqual([expect.stringMatching(/^#1: the “\/window” of support \(2026-12-01T14:05Z\) /)]);
      expect(report.outcome.warnings[0]).toContain(why);
      expect(summaryOf(report, { dryRun: false })).toContain(why);
      expect(report.outcome.warnings[0]).not.toMatch(/octocat|<!--/);
    }
    expect(answers(number)).toEqual(["confused github-actions"]);
    expect([desk.ours(number), desk.mails]).toEqual([[], []]);
    // Later it is known; a right one ends it.
    desk.forget();
    desk.at("2026-12-01T15:10:00Z");
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
    desk.at("2026-12-02T14:10:00Z");
    expect((await desk.sweep()).outcome.warnings).toEqual([]);
    desk.repo.comment(number, { by: "staff", body: WINDOW });
    expect((await desk.run(number)).outcome.warnings).toEqual([]);
    expect(desk.ours(number)[0]).toContain("### Planned maintenance");
  });

  it.each(["customer", "robo[bot]"])("answers a right /window under a label that %s put on", async (login) => {
    desk = await openDesk("2026-12-01T14:00:00Z", { policy: POLICY });
    desk.repo.createLabel("planned-maintenance");
    if (login === "customer") desk.sim.addUser("customer", { roles: { "acme/service": "read" } });
    const number = desk.repo.openIssue({ author: login, title: "The database moves", labels: ["planned-maintenance"] });
    desk.at("2026-12-01T14:05:00Z");
    desk.repo.comment(number, { by: "staff", body: WINDOW });
    const { outcome } = await desk.run(number);
    expect(outcome.warnings[0]).toContain("support has not put the label “planned-maintenance” on before it was over");
    expect(answers(number)).toEqual(["confused github-actions"]);
    expect([desk.ours(number), desk.mails]).toEqual([[], []]);
  });

  it("answers no stranger's /window, and writes nothing in a dry run", async () => {
    const number = await announced("");
    desk.repo.comment(number, { by: "customer", body: "/window tomorrow" });
    expect((await desk.run(number)).outcome.warnings).toEqual([]);
    expect(answers(number)).toEqual([]);
    desk.repo.comment(number, { by: "staff", body: "/window tomorrow" });
    desk.forget();
    const { outcome } = await desk.run(number, { dryRun: true });
    expect(outcome.deeds.map(({ what }) => what)).toEqual(["reaction"]);
    expect(desk.writes()).toEqual([]);
  });

  it("is found by a sweep; without /window, or with a stranger's, it is nobody's concern", async () => {
    const number = await announced("");
    desk.repo.comment(number, { by: "customer", body: WINDOW });
    await desk.sweep();
    expect(desk.ours(number)).toEqual([]);
    desk.repo.comment(number, { by: "staff", body: WINDOW });
    const report = await desk.sweep();
    expect(desk.ours(number)[0]).toContain("### Planned maintenance");
    expect(summaryOf(report, { dryRun: false })).not.toMatch(/untriaged|Not sorted/);
  });

  it.each(["third", "customer"])("is found where one of support labels and another says when, opened by a %s", async (author) => {
    desk = await openDesk("2026-12-01T14:00:00Z", { policy: POLICY });
    desk.sim.faults.add({ match: ({ path }) => path.endsWith("/collaborators"), do: "404", times: Number.POSITIVE_INFINITY });
    desk.sim.addUser("third", { roles: { "acme/service": "triage" } });
    desk.repo.createLabel("planned-maintenance");
    const number = desk.repo.openIssue({ author, title: "The database moves" });
    desk.repo.label(number, "planned-maintenance", { by: "lead" });
    desk.repo.comment(number, { by: "staff", body: WINDOW });
    for (const body of [WINDOW, "When?"]) desk.repo.comment(number, { by: "bystander", body });
    await desk.sweep();
    expect(desk.ours(number)[0]).toContain("### Planned maintenance");
    expect(told()).toEqual(["customers planned"]);
  });

  it("answers what is no window with 😕 and a word for staff, and keeps the plan", async () => {
    const number = await announced();
    await at("2026-12-01T14:06", number);
    desk.repo.comment(number, { by: "staff", body: "/window 2026-11-05T22:00 to 23:30" });
    const [status = ""] = await at("2026-12-01T14:08", number);
    expect(status).toContain("“/window 2026-11-05T22:00 to 23:30” was not understood. Write /window 2026-12-05T22:00 to 23:30");
    expect(status).toContain("**Saturday 5 December 2026, 22:00 to 23:30 UTC**");
    const reactions = desk.repo
      .thread(number)
      .comments.filter(({ by }) => by === "staff")
      .map(({ reactions: given }) => given);
    expect(JSON.stringify(reactions)).toMatch(/rocket.*confused/);
  });

  it("ended when support says so by /ended, however late it is closed", async () => {
    const number = await announced();
    await at("2026-12-05T22:00", number);
    desk.at("2026-12-05T23:28:00Z");
    desk.repo.comment(number, { by: "staff", body: "/ended 23:20\nEverything works." });
    expect((await at("2026-12-05T23:28", number))[0]).toContain(
      "### Maintenance: ended, says support\n\n**It ended on Saturday 5 December 2026 at 23:20 UTC, says support;** this issue is still open.",
    );
    expect(await at("2026-12-06T01:30", number)).toHaveLength(1);
    desk.repo.close(number, { by: "staff" });
    const [status = "", done = ""] = await at("2026-12-06T01:31", number);
    for (const text of [status, done, ...desk.mails.map((mail) => mail.text)]) expect(text).not.toContain("missed");
    expect(done).toContain("It ended on Saturday 5 December 2026 at 23:20 UTC, says support.");
    expect(told()).toEqual(["customers started", "customers finished"]);
  });

  it("is late by when support says it ended, not by when it was closed", async () => {
    const number = await announced();
    await at("2026-12-05T22:00", number);
    await at("2026-12-05T23:31", number);
    desk.at("2026-12-05T23:50:00Z");
    desk.repo.comment(number, { by: "staff", body: "/ended 23:45" });
    expect((await at("2026-12-05T23:51", number))[0]).toContain("that end was missed by 15 minutes");
    desk.at("2026-12-06T03:00:00Z");
    desk.repo.close(number, { by: "staff" });
    expect((await at("2026-12-06T03:01", number))[2]).toContain("that end was missed by 15 minutes");
  });

  it("stays as it was said, whatever the comment is edited to", async () => {
    const number = await announced();
    await at("2026-12-01T14:06", number);
    const said = desk.repo.thread(number).comments.find(({ by }) => by === "staff");
    if (said === undefined) throw new Error("staff said nothing");
    desk.repo.editComment(said.id, { by: "staff", body: "/window 2026-12-09T22:00 to 23:30" });
    expect((await at("2026-12-01T14:10", number))[0]).toContain("**Saturday 5 December 2026, 22:00 to 23:30 UTC**");
  });

  it.each<[string, (said: number) => void]>([
    ["its comment is deleted", (said) => desk.repo.deleteComment(said, { by: "staff" })],
    ["whoever said so is gone", () => desk.sim.removeUser("staff")],
    ["whoever said so has lost the role", () => desk.sim.addUser("staff", { roles: { "acme/service": "read" } })],
  ])("stands once customers were told when %s", async (_, change) => {
    const number = await announced();
    await at("2026-12-01T14:06", number);
    desk.at("2026-12-02T10:00:00Z");
    const said = desk.repo.thread(number).comments.find(({ by }) => by === "staff");
    change(said?.id ?? 0);
    await desk.sweep();
    expect(desk.ours(number)[0]).toContain("### Planned maintenance\n\n**Saturday 5 December 2026, 22:00 to 23:30 UTC**");
    await at("2026-12-04T22:00", number);
    expect((await at("2026-12-05T22:00", number))[0]).toContain("### Maintenance: under way");
    desk.at("2026-12-05T23:00:00Z");
    desk.repo.close(number, { by: "lead" });
    expect((await at("2026-12-05T23:01", number))[0]).toContain("### Maintenance: done");
    expect(told()).toEqual(["customers planned", "customers reminder", "customers started", "customers finished"]);
    const verified = await verifyThreads(number, desk.ports(), { ...desk.settings, policyPath: ".github/incident-slo.yml", whatIf: null });
    expect(verified).toMatchObject({ type: "verified", threads: [{ differences: [] }] });
  });

  it("stands when it was said in the issue's own text, and its author is gone", async () => {
    desk = await openDesk("2026-12-01T14:00:00Z", { policy: POLICY });
    desk.repo.createLabel("planned-maintenance");
    const number = desk.repo.openIssue({ author: "staff", title: "The database moves", body: WINDOW, labels: ["planned-maintenance"] });
    await at("2026-12-01T14:06", number);
    desk.sim.removeUser("staff");
    expect((await at("2026-12-05T22:00", number))[0]).toContain("### Maintenance: under way");
  });

  it("authorises nothing more by what whoever said so wrote beside it", async () => {
    const number = await announced(`/impact Deploys wait\n${WINDOW}`);
    expect((await at("2026-12-01T14:06", number))[0]).toContain("**Who is affected:** Deploys wait");
    desk.sim.addUser("staff", { roles: { "acme/service": "read" } });
    const [status = ""] = await at("2026-12-02T10:00", number);
    expect(status).toContain("### Planned maintenance");
    expect(status).not.toContain("Who is affected");
    desk.sim.addUser("staff", { roles: { "acme/service": "triage" } });
    expect((await at("2026-12-02T11:00", number))[0]).toContain("**Who is affected:** Deploys wait");
  });

  it.each([
    ["its label is taken off", () => desk.repo.unlabel(1, "planned-maintenance", { by: "staff" })],
    ["its label is deleted", () => desk.repo.deleteLabel("planned-maintenance", { by: "lead" })],
    ["the policy names another label", () => desk.repo.writeFile(".github/incident-slo.yml", POLICY.replace("planned-m", "m"))],
    ["the policy names none", () => desk.repo.writeFile(".github/incident-slo.yml", "extends: gruntwork\n")],
  ])("tells whoever was told when %s", async (_, change) => {
    const number = await announced();
    await at("2026-12-01T14:06", number);
    desk.at("2026-12-02T10:00:00Z");
    change();
    await desk.sweep();
    expect(desk.ours(number)[0]).toContain("### Maintenance: no longer announced");
    expect(desk.ours(number)[1]).toContain("**This maintenance is no longer announced:**");
    // Whatever the reason: of a label that is on while the policy names another nothing else is true.
    const since = "since Wednesday 2 December 2026, 10:00 UTC, no label of this issue announces it.";
    expect(desk.ours(number).map((text) => text.includes(since))).toEqual([true, true]);
    expect(told()).toEqual(["customers planned", "customers withdrawn"]);
    desk.forget();
    await at("2026-12-02T10:05", number);
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it("tells whoever was told when its label was renamed, and again when the policy follows", async () => {
    const number = await announced();
    await at("2026-12-01T14:06", number);
    desk.repo.renameLabel("planned-maintenance", "maintenance-planned");
    desk.at("2026-12-02T10:00:00Z");
    await desk.sweep();
    expect(told()).toEqual(["customers planned", "customers withdrawn"]);
    desk.repo.writeFile(".github/incident-slo.yml", POLICY.replace("planned-maintenance", "maintenance-planned"));
    desk.at("2026-12-02T10:10:00Z");
    await desk.sweep();
    const [status, , again] = desk.ours(number);
    expect(status).toContain("### Planned maintenance");
    expect(again).toContain("**This maintenance is announced again,** for **Saturday 5 December 2026, 22:00 to 23:30 UTC**.");
    const planned = "customers planned@2026-12-02T10:00:00Z";
    expect(told()).toEqual(["customers planned", "customers withdrawn", planned]);
    desk.forget();
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
    desk.at("2026-12-03T10:00:00Z");
    desk.repo.unlabel(number, "maintenance-planned", { by: "staff" });
    await desk.sweep();
    expect(told().slice(3)).toEqual(["customers withdrawn@2026-12-03T10:00:00Z"]);
    expect(desk.ours(number)).toHaveLength(4);
    desk.forget();
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it.each(["closed", "marked"])("is the same maintenance as another when it is %s so, never cancelled", async (how) => {
    const number = await announced();
    await at("2026-12-01T14:06", number);
    const second = desk.repo.openIssue({ author: "staff", title: "The database moves, again", labels: ["planned-maintenance"] });
    desk.repo.comment(second, { by: "staff", body: WINDOW });
    await at("2026-12-01T14:10", second);
    desk.at("2026-12-01T14:20:00Z");
    if (how === "closed") desk.repo.close(second, { by: "staff", duplicateOf: number });
    else desk.repo.markDuplicate(second, { by: "staff", of: number });
    const [status = "", comment = "", ...more] = await at("2026-12-01T14:21", second);
    expect(status).toMatch(/^### The same maintenance as #1\n/);
    for (const text of [status, comment]) {
      expect(text).toContain("is the same maintenance as [#1](");
      expect(text).toContain("press **Subscribe** on [#1](");
      expect(text).not.toMatch(/cancelled|over|no longer/);
    }
    expect(more).toEqual([]);
    expect(told()).toEqual(["customers planned", "customers planned", "customers duplicate@2026-12-01T14:20:00Z"]);
    expect(desk.mails[2]?.text).toContain("You will have no further mail about this one.");
    expect(desk.mails[2]?.text).toMatch(/^The same maintenance as #1: The database moves, again\n/);
    // What becomes of it is told there.
    await at("2026-12-04T22:00", second);
    await at("2026-12-05T22:01", second);
    desk.at("2026-12-05T23:00:00Z");
    desk.repo.close(number, { by: "staff" });
    await desk.sweep();
    expect(desk.ours(second)).toHaveLength(2);
    expect(told().slice(3)).toEqual(["customers finished"]);
  });

  it.each`
    longer                                         | end                     | closed     | missed
    ${["23:40 /window 2026-12-05T22:00 to 23:58"]} | ${""}                   | ${"23:50"} | ${null}
    ${["23:40 /window 2026-12-05T22:00 to 23:50"]} | ${""}                   | ${"23:58"} | ${"8 minutes"}
    ${["23:40 /window 2026-12-05T22:00 to 23:50"]} | ${"23:55 /ended 23:45"} | ${"23:58"} | ${null}
    ${["23:20 /window 2026-12-05T22:00 to 23:50"]} | ${""}                   | ${"23:45"} | ${null}
    ${["23:20 /window 2026-12-05T22:00 to 23:50"]} | ${"23:56 /ended 23:55"} | ${"23:58"} | ${"5 minutes"}
  `("counts lateness from the end that was announced last: $longer, $end, $closed", async ({ longer, end, closed, missed }) => {
    const number = await announced();
    await at("2026-12-05T22:01", number);
    for (const said of [...longer, end].filter((line: string) => line !== "")) {
      const [time = "", ...words] = said.split(" ");
      await at(time > "23:31" ? "2026-12-05T23:31" : "2026-12-05T22:02", number);
      desk.at(`2026-12-05T${time}:00Z`);
      desk.repo.comment(number, { by: "staff", body: words.join(" ") });
      await desk.run(number);
    }
    desk.at(`2026-12-05T${closed}:00Z`);
    desk.repo.close(number, { by: "staff" });
    const [status = "", ...comments] = await at("2026-12-05T23:59", number);
    for (const text of [status, comments.at(-1), desk.mails.at(-1)?.text]) {
      expect(text).toMatch(/done, says support/);
      const claim = /missed by ([^.]*)/.exec(text ?? "")?.[1] ?? null;
      expect(claim).toBe(missed);
    }
  });

  it.each([
    ["is planned", "", "/window 2026-12-05T22:00 to 23:30\n/ended 22:10\nShort one."],
    ["is moved", "/window 2026-12-05T21:00 to 23:00", "/window 2026-12-05T22:00 to 23:30\n/ended 22:10\nShort one."],
    ["takes longer", "/window 2026-12-05T22:00 to 22:50", "/window 2026-12-05T22:00 to 23:30\n/ended 22:10\nShort one."],
  ])("says in every text that it ended where the comment by which it %s says so", async (_, before, body) => {
    const number = await announced(before);
    if (before !== "") await at("2026-12-01T14:06", number);
    desk.at("2026-12-05T22:11:00Z");
    desk.repo.comment(number, { by: "staff", body });
    const [status = "", ...comments] = await at("2026-12-05T22:11", number);
    expect(told().at(-1)).toMatch(/^customers (?:planned|moved@.*)$/);
    const mail = desk.mails.at(-1)?.text ?? "";
    for (const text of [status, ...comments, mail]) {
      expect(text).toContain("It ended on Saturday 5 December 2026 at 22:10 UTC, says support");
      expect(text).not.toMatch(/under way|is (?:to|now)|announced until/);
    }
    expect(mail).toContain("Maintenance ended, says support: The database moves");
    expect(mail).toContain("You will have a mail from us if another time is announced, and when it is closed.");
  });

  it.each(["customer", "robo[bot]"])("stays cancelled when %s reopens it, until support writes", async (login) => {
    const number = await announced(WINDOW, POLICY, login);
    await at("2026-12-01T14:06", number);
    desk.at("2026-12-02T09:00:00Z");
    desk.repo.comment(number, { by: "staff", body: "The vendor is not ready." });
    desk.repo.close(number, { by: "staff" });
    await at("2026-12-02T09:01", number);
    desk.at("2026-12-02T10:00:00Z");
    desk.repo.reopen(number, { by: login });
    const [status = "", cancelled = "", ...more] = await at("2026-12-02T10:01", number);
    expect(status).toContain("### Maintenance: cancelled");
    expect(status).toContain("**Reopened by others** (Wednesday 2 December, 10:00 UTC). Customers are not told of that");
    expect(cancelled).toContain("**This maintenance is cancelled:**");
    expect([more, told()]).toEqual([[], ["customers planned", "customers cancelled"]]);
    const report = await desk.sweep();
    expect(summaryOf(report, { dryRun: false })).toContain("reopened by others after support ended it");
    const { entries } = await readForDigest(desk.ports(), desk.settings);
    expect(entries.map(({ part, awaits }) => `${part} ${awaits}`)).toEqual(["confirm reopening"]);
    desk.at("2026-12-02T11:00:00Z");
    desk.repo.comment(number, { by: "staff", body: "It takes place after all." });
    const [after = "", , again = ""] = await at("2026-12-02T11:01", number);
    expect(after).toContain("### Planned maintenance");
    expect(after).not.toContain("Reopened by others");
    expect(again).toContain("**This maintenance is open again.**");
    expect(told()).toEqual(["customers planned", "customers cancelled", "customers reopened@2026-12-02T10:00:00Z"]);
  });

  it("stands on the morning's list on its day, and when it takes longer", async () => {
    const number = await announced();
    const parts = async (time: string) => {
      desk.at(time);
      return (await readForDigest(desk.ports(), desk.settings)).entries.map(({ part, promise }) => `${part} ${promise}`);
    };
    expect(await parts("2026-12-04T07:00:00Z")).toEqual([]);
    expect(await parts("2026-12-05T07:00:00Z")).toEqual(["today start of the maintenance"]);
    expect(await parts("2026-12-06T07:00:00Z")).toEqual(["overdue end of the maintenance"]);
    const explained = await explainIncident(number, desk.ports(), {
      ...desk.settings,
      policyPath: ".github/incident-slo.yml",
      whatIf: null,
    });
    expect(explained).toMatchObject({ type: "incident", evaluation: { maintenance: { phase: "overrun" } } });
    desk.repo.comment(number, { by: "staff", body: "/ended 2026-12-05T23:20" });
    expect(await parts("2026-12-07T07:00:00Z")).toEqual([]);
  });
});

describe("an incident that becomes maintenance", () => {
  it("says what holds from then on, in one letter and in its thread, and that its times count again after it", async () => {
    desk = await openDesk("2026-12-01T14:00:00Z", { policy: POLICY });
    desk.repo.createLabel("planned-maintenance");
    const number = desk.repo.openIssue({ author: "customer", title: "All slow" });
    desk.repo.label(number, "sev1", { by: "staff" });
    await at("2026-12-01T14:01", number);
    desk.at("2026-12-01T14:05:00Z");
    desk.repo.label(number, "planned-maintenance", { by: "staff" });
    desk.repo.comment(number, { by: "staff", body: WINDOW });
    const [, comment = ""] = await at("2026-12-01T14:06", number);
    const letter = desk.mails.at(-1)?.text ?? "";
    for (const text of [comment, letter]) {
      expect(text).toContain("response and solution times do not apply to it any more");
      expect(text).toContain("Saturday 5 December 2026, 22:00 to 23:30 UTC");
      expect(text).not.toMatch(/again|one more mail|Not covered/);
    }
    expect(letter.match(/will have/g)).toHaveLength(1);
    desk.at("2026-12-02T10:00:00Z");
    desk.repo.unlabel(number, "planned-maintenance", { by: "staff" });
    const back = (await at("2026-12-02T10:01", number)).at(-1);
    expect(back).toContain("**This maintenance is no longer announced:**");
    expect(back).toContain("It counts as Severity 1 (Critical) again");
  });
});

describe("an incident that is a duplicate of maintenance", () => {
  it("is told what that is, and of its end, and of no severity that it lost", async () => {
    const number = await announced();
    await at("2026-12-01T14:06", number);
    desk.at("2026-12-05T22:30:00Z");
    const incident = desk.repo.openIssue({ author: "customer", title: "Deploys hang" });
    desk.repo.label(incident, "sev1", { by: "staff" });
    await at("2026-12-05T22:30", incident);
    desk.at("2026-12-05T22:40:00Z");
    desk.repo.close(incident, { by: "staff", duplicateOf: number });
    const [status = ""] = await at("2026-12-05T22:41", incident);
    expect(status).toContain("announces maintenance for Saturday 5 December 2026, 22:00 to 23:30 UTC");
    const mail = desk.mails.at(-1)?.text ?? "";
    expect(mail).toContain("announces maintenance for Saturday 5 December 2026, 22:00 to 23:30 UTC");
    for (const text of [status, mail]) expect(text).not.toMatch(/severity any more|No severity|same problem/i);
    desk.at("2026-12-05T23:20:00Z");
    desk.repo.close(number, { by: "staff" });
    await desk.sweep();
    const [after = "", done = ""] = desk.ours(incident);
    const over = desk.mails.findLast((one) => one.incident.number === incident)?.text ?? "";
    for (const text of [after, done, over]) expect(text).toMatch(/maintenance (?:is )?done, says support/i);
    for (const text of [after, done, over]) expect(text).not.toContain("same problem");
    desk.at("2026-12-05T23:25:00Z");
    desk.repo.reopen(number, { by: "staff" });
    await desk.sweep();
    expect(desk.ours(incident)[2]).toMatch(/^\*\*It is not over:\*\* \[#1\]\(\S+\), of which this is a duplicate, is open again\./);
  });
});

describe("an incident opened during maintenance", () => {
  async function incidentAt(time: string): Promise<string> {
    const number = await announced();
    await at("2026-12-01T14:06", number);
    desk.at(`${time}:00Z`);
    const incident = desk.repo.openIssue({ author: "customer", title: "Deploys hang" });
    desk.repo.label(incident, "sev3", { by: "staff" });
    const [status = ""] = await at(time, incident);
    desk.forget();
    await desk.run(incident);
    expect(desk.writes()).toEqual([]);
    return status;
  }

  it("says so, with a hint to staff, and its clocks run", async () => {
    const status = await incidentAt("2026-12-05T22:30");
    expect(status).toContain("while [#1](");
    expect(status).toContain("announced maintenance for Saturday 5 December 2026, 22:00 to 23:30 UTC.");
    expect(status).toContain("If it comes of that, the label `excluded: maintenance` sets it aside");
    expect(status).toContain("**A first answer is due by");
  });

  it("says so while it takes longer, with the end that it had", async () => {
    const status = await incidentAt("2026-12-05T23:45");
    expect(status).toContain("for Saturday 5 December 2026, 22:00 to 23:30 UTC; that time had passed, and [#1](");
    expect(status).toContain("was still open.");
    expect(status).toContain("If it comes of that, the label `excluded: maintenance` sets it aside");
  });

  it("is none before the window begins", async () => {
    expect(await incidentAt("2026-12-05T21:59")).not.toMatch(/maintenance/i);
  });

  it.each([
    ["closed", (number: number) => desk.repo.close(number, { by: "staff" })],
    ["over, as support says,", (number: number) => desk.repo.comment(number, { by: "staff", body: "/ended 23:10" })],
    ["moved away", (number: number) => desk.repo.comment(number, { by: "staff", body: "/window 2026-12-06T22:00 to 23:30" })],
    ["a duplicate", (number: number) => desk.repo.close(number, { by: "staff", reason: "duplicate" })],
  ])("is none once it is %s before", async (_, end) => {
    const number = await announced();
    await at("2026-12-01T14:06", number);
    desk.at("2026-12-05T23:15:00Z");
    end(number);
    await at("2026-12-05T23:16", number);
    desk.at("2026-12-05T23:20:00Z");
    const incident = desk.repo.openIssue({ author: "customer", title: "Deploys hang" });
    desk.repo.label(incident, "sev3", { by: "staff" });
    expect((await at("2026-12-05T23:21", incident))[0]).not.toMatch(/maintenance/i);
  });

  it("is still so in the window that it was moved away from only since", async () => {
    const number = await announced();
    await at("2026-12-01T14:06", number);
    desk.at("2026-12-05T22:30:00Z");
    const incident = desk.repo.openIssue({ author: "customer", title: "Deploys hang" });
    desk.at("2026-12-05T22:31:00Z");
    desk.repo.comment(number, { by: "staff", body: "/window 2026-12-06T22:00 to 23:30" });
    desk.repo.label(incident, "sev3", { by: "staff" });
    expect((await at("2026-12-05T22:32", incident))[0]).toContain(
      "announced maintenance for Saturday 5 December 2026, 22:00 to 23:30 UTC.",
    );
  });
});
