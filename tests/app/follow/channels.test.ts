import { afterEach, describe, expect, it } from "vitest";
import { connectMailer } from "../../../src/shell/mail/mailer.ts";
import { type Mailbox, startMailbox } from "../../../src/simulator/mailbox/mailbox.ts";
import { startServer } from "../../shell/support/server.ts";
import { type Desk, openDesk } from "../../support/desk.ts";
import { postmarkReceiver } from "../../support/receivers/postmark.ts";
import { slackReceiver } from "../../support/receivers/slack.ts";

const POLICY = `
severities:
  sev1: { email: { customers: [opened, resolved], staff: [opened, missed, resolved] } }
channels:
  post: { format: postmark, url: env:INCIDENT_SLO_POST_URL, token: env:INCIDENT_SLO_POST_TOKEN, from: desk@acme.example, customers: [a@one.example, b@two.example], audiences: [customers] }
  chat: { format: slack, url: env:INCIDENT_SLO_CHAT_URL, audiences: [staff], kinds: [missed, resolved] }
contact: support@acme.example
`;

let desk: Desk | null = null;
let mailbox: Mailbox | null = null;
afterEach(async () => {
  await desk?.sim.stop();
  await mailbox?.stop();
  [desk, mailbox] = [null, null];
});

/** A desk whose inputs name a json channel, and whose policy names Postmark for customers and Slack for staff. */
async function open(isBroken: (path: string, count: number) => boolean = () => false) {
  const [post, chat] = [postmarkReceiver("pm-token"), slackReceiver("/services/T/B/X")];
  const receivers = await startServer((asked, count) =>
    isBroken(asked.path, count) ? { status: 500 } : (asked.path === post.path ? post : chat).answer(asked),
  );
  const box = await startMailbox();
  mailbox = box;
  const environment = {
    INCIDENT_SLO_POST_URL: `${receivers.url}/email`,
    INCIDENT_SLO_POST_TOKEN: "pm-token",
    INCIDENT_SLO_CHAT_URL: `${receivers.url}${chat.path}`,
  };
  const recipients = { customers: [], staff: [] };
  const own = { format: "json", url: `${box.url}/hook`, token: null, secret: null, from: null, recipients } as const;
  const opened = await openDesk("2026-03-06T14:02:00Z", {
    policy: POLICY,
    mailer: (runnerNow) => connectMailer({ channel: own, environment, runnerNow, sleep: async () => {}, random: () => 0.5 }),
  });
  desk = opened;
  const number = opened.repo.openIssue({ author: "customer", title: "Deploys fail" });
  opened.repo.label(number, "sev1", { by: "staff" });
  return { desk: opened, number, post, chat, box };
}

const keysIn = (box: Mailbox) => box.deliveries.map(({ key }) => key);

describe("several channels", () => {
  it("get each notice that they want, once, under keys of their own", async () => {
    const { desk: at, number, post, chat, box } = await open();
    expect((await at.run(number)).outcome.failures).toEqual([]);
    at.at("14:47");
    await at.run(number);
    at.repo.close(number, { by: "staff" });
    await at.run(number);
    await at.run(number);
    expect(post.landed.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      "a@one.example [service #1] Deploys fail",
      "b@two.example [service #1] Deploys fail",
      "a@one.example [service #1] Deploys fail",
      "b@two.example [service #1] Deploys fail",
    ]);
    expect(chat.landed.map(({ text }) => text.split("\n\n")[1]?.split(":")[0])).toEqual(["First answer missed, due 14", "Over"]);
    expect(keysIn(box)).toEqual([
      "opened/acme/service/1/customers/mail",
      "opened/acme/service/1/staff/mail",
      "missed:response/acme/service/1/staff/mail",
      "resolved/acme/service/1/customers/mail",
      "resolved/acme/service/1/staff/mail",
    ]);
  });

  it("thread their mails each by their own first one", async () => {
    const { desk: at, number, post } = await open();
    await at.run(number);
    at.repo.close(number, { by: "staff" });
    await at.run(number);
    const [first, , later] = post.landed;
    expect(first?.headers.get("in-reply-to")).toBeUndefined();
    expect(later?.headers.get("in-reply-to")).toBe(first?.headers.get("message-id"));
  });

  it("fail apart: what one could not deliver stays pending for it alone, and is finished without a second mail to anybody", async () => {
    const { desk: at, number, post, box } = await open((path, count) => path === "/email" && count > 1 && count < 5);
    const first = await at.run(number);
    expect(first.outcome.failures.map(({ message }) => message)).toEqual([
      "Failed to send the mail for #1 by the channel post (opened): HTTP 500 after 3 tries, for 1 of 2 requests. It stays pending and is tried again next run.",
    ]);
    expect(post.landed.map(({ to }) => to)).toEqual(["a@one.example"]);
    const second = await at.run(number);
    expect(second.outcome.failures).toEqual([]);
    expect(post.landed.map(({ to }) => to)).toEqual(["a@one.example", "b@two.example"]);
    expect(keysIn(box)).toHaveLength(2);
    at.forget();
    await at.run(number);
    expect(at.writes()).toEqual([]);
  });

  it("whose variables are missing are told at once, before any mail is due, and nothing else stops", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", {
      policy: POLICY,
      mailer: (runnerNow) => connectMailer({ channel: null, runnerNow, sleep: async () => {} }),
    });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
    desk.repo.label(number, "sev3", { by: "staff" });
    const listed = await desk.run(number, { dryRun: true });
    expect(listed.outcome.failures.map(({ fatal }) => fatal)).toEqual([false, false, false]);
    const { outcome } = await desk.run(number);
    expect(outcome.failures.map(({ fatal }) => fatal)).toEqual([true, true, true]);
    expect(outcome.failures.map(({ message }) => message.split(". ")[0])).toEqual([
      "channels.post.url: the environment variable INCIDENT_SLO_POST_URL is not set",
      "channels.post.token: the environment variable INCIDENT_SLO_POST_TOKEN is not set",
      "channels.chat.url: the environment variable INCIDENT_SLO_CHAT_URL is not set",
    ]);
    expect(desk.ours(number)).toHaveLength(1);
  });
});
