import { expect, it } from "vitest";
import { testedLines, testMail } from "../../../src/app/test-mail/test-mail.ts";
import { connectMailer } from "../../../src/shell/mail/mailer.ts";
import { startMailbox } from "../../../src/simulator/mailbox/mailbox.ts";
import { openDesk } from "../../support/desk.ts";

const POLICY = `
channels:
  chat: { format: json, url: env:INCIDENT_SLO_CHAT, audiences: [staff] }
  status: { format: json, url: env:INCIDENT_SLO_CHAT, audiences: [customers] }
  post: { format: postmark, url: env:INCIDENT_SLO_CHAT, token: env:INCIDENT_SLO_CHAT, from: a@b.example, customers: [c@d.example] }
  unset: { format: slack, url: env:INCIDENT_SLO_NOT_SET }
  broken: { format: json, url: env:INCIDENT_SLO_GONE }
`;

it.each([false, true])(
  "a test message goes to staff through every channel, and of each it is said how it went (dry run: %s)",
  async (dryRun) => {
    const box = await startMailbox();
    const environment = { INCIDENT_SLO_CHAT: `${box.url}/hook`, INCIDENT_SLO_GONE: "http://127.0.0.1:9/hook" };
    const desk = await openDesk("2026-03-06T14:00:00Z", {
      policy: POLICY,
      mailer: (runnerNow) => connectMailer({ channel: null, environment, runnerNow, sleep: async () => {}, random: () => 0.5 }),
    });
    try {
      const settings = { policy: { path: ".github/incident-slo.yml" }, dryRun, stateSecret: null, botLogins: new Set<string>() };
      const answer = await testMail(desk.ports(), settings);
      expect(answer.type === "tested" ? testedLines(answer.channels).map((line) => line.split(/ after | \(|\. Give/)[0]) : answer).toEqual([
        dryRun ? "chat: would be sent." : "chat: sent, and taken by the service.",
        "unset: failed. channels.unset.url: the environment variable INCIDENT_SLO_NOT_SET is not set",
        dryRun ? "broken: would be sent." : expect.stringMatching(/^broken: failed\. /),
        "status: passed over, since it is for customers, who get no test message.",
        "post: passed over, since nobody of staff is named to be mailed.",
      ]);
      expect(box.deliveries.map(({ key }) => key)).toEqual(dryRun ? [] : ["test/acme/service/2026-03-06T14:00:00Z/chat"]);
      expect(desk.writes()).toEqual([]);
    } finally {
      await desk.sim.stop();
      await box.stop();
    }
  },
);
