import { afterEach, describe, expect, it } from "vitest";
import { readForDigest, sendDigests } from "../../../src/app/digest/digest.ts";
import type { Bulletin, Delivery, Mailer } from "../../../src/ports.ts";
import { type Desk, openDesk } from "../../support/desk.ts";
import { mailerWith } from "../../support/ports.ts";

const POLICY = `
calendar: { timezone: America/New_York }
contact: support@acme.example
severities:
  sev1: { response: 1 hour, resolution: 4 hours, rca: 24 hours, email: { customers: [opened, resolved], staff: [] } }
  sev2: { response: 1 hour, resolution: 3 calendar days, rca: false, email: { customers: [], staff: [] } }
  sev3: { response: best effort, resolution: best effort, rca: false }
untriaged: { as: sev2, from: 2026-03-01 }
`;

const open: Desk[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((desk) => desk.sim.stop()));
});

async function opened(policy = POLICY): Promise<Desk> {
  const desk = await openDesk("2026-03-05T15:00:00Z", { policy });
  open.push(desk);
  return desk;
}

function incident({ repo }: Desk, title: string, severity: string | null, author = "customer"): number {
  const number = repo.openIssue({ author, title });
  if (severity !== null) repo.label(number, severity, { by: "staff" });
  return number;
}

/** A mailer whose inputs' channel takes the list, unless told. */
function mailerOf(arrived: Bulletin[], channels: readonly string[] = ["mail"], delivery: Delivery = { type: "sent" }): Mailer {
  return mailerWith({
    channels: (audience, kind) => (audience === "staff" && kind === "digest" ? channels : []),
    sendBulletin: async (mail) => {
      arrived.push(mail);
      return delivery;
    },
  });
}

/** The list of the morning, as it was sent. */
async function morning(desk: Desk, dryRun = false) {
  const arrived: Bulletin[] = [];
  desk.forget();
  const reading = { repository: "acme/service", ...(await readForDigest(desk.ports(), { ...desk.settings, dryRun })) };
  const sent = await sendDigests([reading], mailerOf(arrived), { dryRun });
  expect(desk.writes()).toEqual([]);
  return { arrived, sent, reading };
}

describe("the list of the morning", () => {
  it("has each incident in the first part that fits, the longest due first, and says what is to be done", async () => {
    const desk = await opened();
    const { repo } = desk;
    incident(desk, "Deploys hang", "sev1");
    incident(desk, "Login fails", "sev2");
    repo.comment(2, { by: "staff", body: "We are looking at it." });
    incident(desk, "Typo on the page", "sev3");
    repo.comment(3, { by: "staff", body: "We will mend it." });
    desk.at("15:10");
    repo.comment(3, { by: "customer", body: "There is a second one in the footer." });
    incident(desk, "How do I export?", null);
    repo.openIssue({ author: "customer", title: "Everything is down", labels: ["sev1"] });
    repo.comment(5, { by: "staff", body: "We see nothing." });
    incident(desk, "Answered, and nobody waits", "sev3");
    repo.comment(6, { by: "staff", body: "Planned for May." });
    await desk.sweep();
    desk.at("2026-03-08T12:00:00Z");
    const { arrived } = await morning(desk);
    expect(arrived).toHaveLength(1);
    const [mail] = arrived;
    expect(mail?.subject).toBe("[service] Sunday 8 March 2026: 2 overdue, 1 due today, 1 customer waiting, 1 not sorted and 1 to confirm");
    expect(mail?.text.replace(/ https:\/\/github\.com\/acme\/service\/issues\/\d+/g, "").split(/\n+/)).toEqual([
      "What needs somebody on Sunday 8 March 2026: acme/service",
      "Overdue",
      "- #1 Deploys hang (Severity 1): first answer was due Thursday 5 March, 16:00 UTC (11:00 New York); also overdue: solution; the customer waits since Thursday 5 March, 15:00 UTC (10:00 New York).",
      "- #5 Everything is down (Severity 1): solution was due Thursday 5 March, 19:10 UTC (14:10 New York).",
      "Due today",
      "- #2 Login fails (Severity 2): solution due 14:00 UTC (10:00 New York).",
      "Customers waiting for an answer",
      "- #3 Typo on the page (Severity 3): the customer waits since Thursday 5 March, 15:10 UTC (10:10 New York).",
      "Not sorted yet: give it a severity",
      "- #4 How do I export?: first answer was due Thursday 5 March, 16:10 UTC (11:10 New York); the customer waits since Thursday 5 March, 15:10 UTC (10:10 New York).",
      "Awaiting support's word",
      "- #5 Everything is down (Severity 1): its severity was not set by support. Comment /confirm if it is right, else set the right one.",
      "--",
      "You receive this because you are on the support list for acme/service. It is a list of Sunday 8 March 2026 as it stood when it was made.",
    ]);
    expect(mail?.html).toContain("<h2>Overdue</h2>");
    expect(mail?.links).toContain("https://github.com/acme/service/issues/3");
    expect(mail?.replyTo).toBe("support@acme.example");
  });

  it("where there is nothing nothing is sent", async () => {
    const desk = await opened();
    incident(desk, "Answered", "sev3");
    desk.repo.comment(1, { by: "staff", body: "Planned for May." });
    await desk.sweep();
    desk.at("2026-03-06T12:00:00Z");
    const { arrived, sent } = await morning(desk);
    expect([arrived, sent]).toEqual([[], []]);
  });

  it("names a muted incident that nobody answers, and whatever severity others set that nobody has confirmed", async () => {
    const desk = await opened();
    desk.repo.createLabel("incident-slo: mute");
    desk.repo.label(incident(desk, "Muted", "sev1"), "incident-slo: mute", { by: "staff" });
    desk.repo.openIssue({ author: "customer", title: "By a form", labels: ["sev3"] });
    desk.repo.comment(2, { by: "staff", body: "Planned for May." });
    await desk.sweep();
    desk.at("2026-03-06T12:00:00Z");
    const { arrived } = await morning(desk);
    expect(arrived[0]?.subject).toContain("1 overdue and 1 to confirm");
    expect(arrived[0]?.text).toContain("- #1 Muted (Severity 1, muted): first answer was due Thursday 5 March, 16:00 UTC");
    expect(arrived[0]?.text).toContain("- #2 By a form (Severity 3): its severity was not set by support. Comment /confirm if it is right");
  });

  it("asks whether what its reporter closed before it had a severity is over", async () => {
    const desk = await opened();
    incident(desk, "How do I export?", null);
    await desk.sweep();
    desk.repo.close(1, { by: "customer" });
    const { arrived } = await morning(desk);
    expect(arrived[0]?.subject).toContain("1 to confirm");
  });

  it("has the same key all day, and another the next day", async () => {
    const desk = await opened();
    incident(desk, "Deploys hang", "sev1");
    const ids: (string | undefined)[] = [];
    for (const time of ["2026-03-06T12:00:00Z", "2026-03-06T23:00:00Z", "2026-03-07T03:00:00Z", "2026-03-07T12:00:00Z"]) {
      desk.at(time);
      ids.push((await morning(desk)).arrived[0]?.id);
    }
    // 03:00 UTC is still the evening before in New York.
    expect(ids).toEqual([
      "digest/2026-03-06/acme/service/mail",
      "digest/2026-03-06/acme/service/mail",
      "digest/2026-03-06/acme/service/mail",
      "digest/2026-03-07/acme/service/mail",
    ]);
  });

  it("a review stands on it from the day it is due until it is closed", async () => {
    const desk = await opened();
    incident(desk, "Deploys hang", "sev1");
    desk.repo.comment(1, { by: "staff", body: "A role lost a permission." });
    await desk.sweep();
    desk.at("16:00");
    desk.repo.close(1, { by: "staff" });
    await desk.sweep();
    const subjects: string[] = [];
    for (const time of ["2026-03-05T22:00:00Z", "2026-03-06T12:00:00Z", "2026-03-09T12:00:00Z"]) {
      desk.at(time);
      subjects.push((await morning(desk)).arrived[0]?.subject ?? "nothing");
    }
    expect(subjects).toEqual(["nothing", "[service] Friday 6 March 2026: 1 analysis due", "[service] Monday 9 March 2026: 1 analysis due"]);
    desk.repo.close(2, { by: "staff" });
    expect((await morning(desk)).arrived).toEqual([]);
  });

  it("what others closed asks for /confirm, with nobody's title as a link or a mention", async () => {
    const desk = await opened();
    incident(desk, "@everyone see https://evil.example `x`", "sev1");
    desk.repo.comment(1, { by: "staff", body: "We look." });
    await desk.sweep();
    desk.repo.close(1, { by: "customer" });
    await desk.sweep();
    const { arrived } = await morning(desk);
    expect(arrived[0]?.text).toContain("closed, but not by support. Comment /confirm if that is the end, else reopen it.");
    expect(arrived[0]?.text).not.toContain("https://evil.example");
  });

  it("a dry run sends nothing and shows what it would send", async () => {
    const desk = await opened();
    incident(desk, "Deploys hang", "sev1");
    desk.at("2026-03-06T12:00:00Z");
    const { arrived, sent } = await morning(desk, true);
    expect(arrived).toEqual([]);
    expect(sent.map(({ deliveries, text }) => [deliveries, /Deploys hang/.test(text)])).toEqual([
      [[{ channel: "mail", delivery: null }], true],
    ]);
  });

  it("of which not all could be read says so", async () => {
    const desk = await opened();
    incident(desk, "Deploys hang", "sev1");
    incident(desk, "Login fails", "sev1");
    desk.at("2026-03-06T12:00:00Z");
    const reading = { repository: "acme/service", ...(await readForDigest(desk.ports(), desk.settings)) };
    reading.report.outcome.left.push({ issue: 7, why: "half of the data" });
    const arrived: Bulletin[] = [];
    await sendDigests([reading], mailerOf(arrived), { dryRun: false });
    expect(arrived[0]?.text).toContain("Not all incidents could be read, so this list may lack some.");
  });

  it("a repository's own template makes it", async () => {
    const desk = await opened();
    incident(desk, "Deploys hang", "sev1");
    desk.repo.writeFile(".github/incident-slo/mail-digest-list.hbs", "Guten Morgen, {{place}}: {{#each parts}}{{kind}} {{/each}}");
    desk.at("2026-03-06T12:00:00Z");
    expect((await morning(desk)).arrived[0]?.text).toBe("Guten Morgen, acme/service: overdue");
  });
});

it("a channel that hears of some incidents only, or of steps of an escalation, gets the list where it asks for it", async () => {
  const channel = (more: string) => `{ format: slack, url: env:INCIDENT_SLO_X, ${more} }`;
  const desk = await opened(
    `${POLICY}
channels:
  all: ${channel("audiences: [staff]")}
  worst: ${channel("severities: [sev1]")}
  customer: ${channel('labels: ["customer: acme"]')}
  lists: ${channel("severities: [sev1], kinds: [digest]")}
  pager: ${channel("audiences: [staff]")}
`.replace("resolution: 4 hours,", "resolution: 4 hours, escalation: [{ at: due, channels: [pager] }],"),
  );
  incident(desk, "Deploys hang", "sev1");
  desk.at("2026-03-06T12:00:00Z");
  const reading = { repository: "acme/service", ...(await readForDigest(desk.ports(), desk.settings)) };
  const arrived: Bulletin[] = [];
  const own = mailerOf(arrived, ["all", "worst", "customer", "lists", "pager"]);
  await sendDigests([reading], { ...mailerOf(arrived, []), under: () => ({ mailer: own, problems: [] }) }, { dryRun: false });
  expect(arrived.map(({ channel: name }) => name)).toEqual(["all", "lists"]);
});

describe("of several repositories", () => {
  it("the inputs' channel gets one list, a policy's own channels that repository's", async () => {
    const desk = await opened();
    incident(desk, "Deploys hang", "sev1");
    desk.at("2026-03-06T12:00:00Z");
    const one = { repository: "acme/service", ...(await readForDigest(desk.ports(), desk.settings)) };
    const other = { ...one, repository: "acme/web", entries: one.entries.map((entry) => ({ ...entry, repository: "acme/web" })) };
    const arrived: Bulletin[] = [];
    const own = mailerOf(arrived, ["mail", "desk"]);
    const mailer = { ...mailerOf(arrived), under: () => ({ mailer: own, problems: [] }) };
    await sendDigests([one, other], mailer, { dryRun: false });
    expect(arrived.map(({ channel, subject }) => `${channel} ${subject}`)).toEqual([
      "mail [2 repositories] Friday 6 March 2026: 2 overdue",
      "desk [service] Friday 6 March 2026: 1 overdue",
      "desk [web] Friday 6 March 2026: 1 overdue",
    ]);
    expect(arrived[0]?.text).toContain("acme/web#1 Deploys hang");
    expect(new Set(arrived.map(({ id }) => id)).size).toBe(3);
    const again: Bulletin[] = [];
    await sendDigests([other, one], mailerOf(again), { dryRun: false });
    expect(again[0]?.id).toBe(arrived[0]?.id);
  });
});
