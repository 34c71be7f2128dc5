import { describe, expect, it } from "vitest";
import type { MailFormatName } from "../../../src/core/policy/policy.ts";
import type { Bulletin, Mail } from "../../../src/ports.ts";
import { connectMailer } from "../../../src/shell/mail/mailer.ts";
import { formatProblem } from "../../../src/shell/mail/url.ts";
import { pagerdutyReceiver } from "../../support/receivers/pagerduty.ts";
import type { Receiver } from "../../support/receivers/receiver.ts";
import { teamsReceiver } from "../../support/receivers/teams.ts";
import { startServer } from "../support/server.ts";
import { DIGEST, MAIL } from "./mails.ts";

const KEY = "0123456789abcdef0123456789abcdef";

async function send(format: MailFormatName, receiver: Receiver, mail: Mail | Bulletin, token: string | null = KEY) {
  const server = await startServer((asked) => receiver.answer(asked));
  const channel = {
    format,
    url: `${server.url}${receiver.path}`,
    token,
    secret: null,
    from: null,
    recipients: { customers: [], staff: [] },
  };
  const mailer = connectMailer({ channel, runnerNow: () => 0, sleep: async () => {}, random: () => 0.5 });
  return {
    delivery: await (mail.incident === null ? mailer.sendBulletin(mail) : mailer.send(mail)),
    bodies: server.received.map(({ text }) => text),
  };
}

const STAFF: Mail = { ...MAIL, audience: "staff" };
const HOSTILE = '[click](https://evil.example) <at>Everyone</at> **bold** \\ " @here';

describe("a message in the format teams", () => {
  it("is taken by the service's own rules, says what the mail says, and links the issue", async () => {
    const service = teamsReceiver();
    expect((await send("teams", service, STAFF)).delivery).toEqual({ type: "sent" });
    expect(service.landed[0]).toMatchObject({
      subject: "[shop #412] Deploys fail",
      text: "It is late. Grüße\nFollow it: https://github.com/acme/shop/issues/412\nacme/shop#412 (https://github.com/acme/shop/issues/412)",
    });
  });

  it("holds nothing that a stranger wrote as a link or a mention", async () => {
    const { delivery, bodies } = await send("teams", teamsReceiver(), { ...STAFF, subject: HOSTILE, text: HOSTILE });
    expect(delivery).toEqual({ type: "sent" });
    expect(bodies[0]).not.toMatch(/"TextBlock"|"entities"/);
  });

  it.each([
    ["one endless paragraph", "wörd ".repeat(20_000)],
    ["signs that are escaped", '"\\\u0001'.repeat(20_000)],
    ["thousands of lines", "line\n".repeat(5_000)],
    ["nothing but a foot", "\n--\nfoot"],
  ])("keeps to the service's lengths with %s", async (_, text) => {
    expect((await send("teams", teamsReceiver(), { ...STAFF, subject: "🙂".repeat(400), text })).delivery).toEqual({ type: "sent" });
  });
});

describe("an event in the format pagerduty", () => {
  it.each([
    [["opened"], ["trigger"]],
    [["missed:response", "escalated-0:response"], ["trigger"]],
    [["escalated-at-risk:resolution@2026-03-06T14:00:00Z"], ["trigger"]],
    [["answered"], ["acknowledge"]],
    [["missed:response", "resolved@2026-03-06T14:00:00Z"], ["resolve"]],
    [["relieved@2026-03-06T14:00:00Z"], ["resolve"]],
    [["rca:overdue"], []],
    [["ended"], []],
  ])("of %j is %j, and is taken by the service's own rules", async (notices, actions) => {
    const service = pagerdutyReceiver(KEY);
    const { delivery, bodies } = await send("pagerduty", service, { ...STAFF, incident: { ...STAFF.incident, notices } });
    expect(delivery).toEqual({ type: "sent" });
    const events = bodies.map((body) => JSON.parse(body) as { event_action: string; dedup_key: string });
    expect(events.map(({ event_action }) => event_action)).toEqual(actions);
    // The first mail's Message-ID, whichever mail this is.
    expect(events.every(({ dedup_key }) => dedup_key === "412.0@acme.example")).toBe(true);
  });

  it("of a test opens an alert that names no incident, and ends it", async () => {
    const { delivery, bodies } = await send("pagerduty", pagerdutyReceiver(KEY), { ...DIGEST, about: "test" });
    expect(delivery).toEqual({ type: "sent" });
    expect(bodies.map((body) => JSON.parse(body).event_action)).toEqual(["trigger", "resolve"]);
    expect(JSON.parse(bodies[0] ?? "")).toMatchObject({ payload: { source: "Incident SLO", severity: "info" } });
    expect((await send("pagerduty", pagerdutyReceiver(KEY), DIGEST)).bodies).toEqual([]);
  });

  it("keeps to the service's lengths, and with a wrong key is refused without showing it", async () => {
    const long: Mail = { ...STAFF, subject: "x".repeat(3_000), text: "🙂".repeat(100_000) };
    expect((await send("pagerduty", pagerdutyReceiver(KEY), long)).delivery).toEqual({ type: "sent" });
    const { delivery } = await send("pagerduty", pagerdutyReceiver(KEY), STAFF, "f".repeat(32));
    expect(delivery).toMatchObject({ type: "failed", certainty: "refused", why: expect.stringMatching(/^HTTP 400/) });
    expect(JSON.stringify(delivery)).not.toContain("fff");
  });
});

it.each`
  url                                                   | format         | right
  ${"https://hooks.slack.com/services/a/b"}             | ${"json"}      | ${"slack"}
  ${"https://events.pagerduty.com/v2/enqueue"}          | ${"teams"}     | ${"pagerduty"}
  ${"https://acme.webhook.office.com/x"}                | ${"slack"}     | ${"teams"}
  ${"https://x.westeurope.logic.azure.com/workflows/1"} | ${"slack"}     | ${"teams"}
  ${"https://x.westeurope.logic.azure.com/workflows/1"} | ${"json"}      | ${null}
  ${"https://api.resend.com/emails"}                    | ${"resend"}    | ${null}
  ${"https://hooks.example.com/x"}                      | ${"pagerduty"} | ${null}
  ${"https://hooks.slack-gov.com/services/a/b"}         | ${"json"}      | ${"slack"}
`("$format at $url: $right", ({ url, format, right }) => {
  const problem = formatProblem(url, format);
  if (right === null) expect(problem).toBeNull();
  else expect(problem).toMatch(new RegExp(`Write ${right}$`));
});

it("an address of PagerDuty that takes no events of its Events API v2 is a problem", () => {
  expect(formatProblem("https://events.eu.pagerduty.com/v2/enqueue", "pagerduty")).toBeNull();
  expect(formatProblem("https://events.pagerduty.com/generic/2010-04-15/create_event.json", "pagerduty")).toBe(
    "PagerDuty takes events at /v2/enqueue only, of its Events API v2",
  );
});
