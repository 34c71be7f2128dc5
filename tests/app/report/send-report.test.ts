import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportOn } from "../../../src/app/report/report.ts";
import { sendReport } from "../../../src/app/report/send-report.ts";
import { connectMailer } from "../../../src/shell/mail/mailer.ts";
import { type Mailbox, startMailbox } from "../../../src/simulator/mailbox/mailbox.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

const POLICY = `
contact: support@acme.example
severities:
  sev1: { response: 30 minutes, escalation: [{ at: due, channels: [pager] }] }
channels:
  desk: { format: json, url: env:INCIDENT_SLO_HOOK, audiences: [staff] }
  all: { format: json, url: env:INCIDENT_SLO_HOOK, audiences: [customers] }
  pager: { format: json, url: env:INCIDENT_SLO_HOOK }
  vip: { format: json, url: env:INCIDENT_SLO_HOOK, severities: [sev1] }
`;

let desk: Desk;
let mailbox: Mailbox;
beforeEach(async () => {
  mailbox = await startMailbox();
  const environment = { INCIDENT_SLO_HOOK: `${mailbox.url}/hook` };
  desk = await openDesk("2026-03-02T10:00:00Z", {
    policy: POLICY,
    mailer: (runnerNow) => connectMailer({ channel: null, environment, runnerNow, sleep: async () => {}, random: () => 0.5 }),
  });
  const number = desk.repo.openIssue({ author: "customer", title: "Search | is slow, see https://evil.example/x" });
  desk.repo.label(number, "sev1", { by: "staff" });
  desk.at("2026-04-01T06:17:00Z");
});
afterEach(async () => {
  await desk.sim.stop();
  await mailbox.stop();
});

async function send(dryRun = false) {
  const answer = await reportOn(desk.ports(), { ...desk.settings, wish: { since: "last-month", until: null }, goal: 1, isPublic: false });
  if (answer.type !== "report") throw new Error(answer.type);
  return sendReport(answer.report, desk.ports().mailer, dryRun);
}

describe("a month's report to staff", () => {
  it("leaves by the channels that hear of all incidents, as the schema says", async () => {
    expect(await send()).toEqual([{ channel: "desk", delivery: { type: "sent" } }]);
    const [mail, ...others] = mailbox.deliveries;
    expect(others).toEqual([]);
    expect(mail?.key).toBe("report/2026-03/acme/service/desk");
    const validate = addFormats
      .default(new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false }))
      .compile(JSON.parse(readFileSync("docs/mail.schema.json", "utf8")));
    expect([validate(mail?.body), validate.errors]).toEqual([true, null]);
    expect(mail?.body).toMatchObject({
      type: "incident.report",
      audience: "staff",
      subject: "[service] Promises kept in March 2026",
      replyTo: "support@acme.example",
      text: expect.stringMatching(
        /0% of promises were kept[\s\S]*Escalations: 0 steps were said\.[\s\S]*on the support list for acme\/service/,
      ),
      html: expect.not.stringMatching(/<svg|<script|src=/),
    });
    const said = JSON.stringify(mail?.body);
    expect(said.match(/Search \| is slow/g)).toHaveLength(8);
    expect(said).not.toContain("https://evil");
    expect(said).not.toContain("How long it took");
  });

  it("has the same key all month", async () => {
    await send();
    desk.at("2026-04-20T06:17:00Z");
    await send();
    expect(new Set(mailbox.deliveries.map(({ key }) => key)).size).toBe(1);
    desk.at("2026-05-01T06:17:00Z");
    await send();
    expect(mailbox.deliveries.at(-1)?.key).toBe("report/2026-04/acme/service/desk");
  });

  it("is listed and not sent by a dry run", async () => {
    expect(await send(true)).toEqual([{ channel: "desk", delivery: null }]);
    expect(mailbox.deliveries).toEqual([]);
  });
});
