import { describe, expect, it } from "vitest";
import type { MailFormatName } from "../../../src/core/policy/policy.ts";
import type { Mail } from "../../../src/ports.ts";
import type { MailChannel } from "../../../src/shell/mail/channel.ts";
import { connectMailer } from "../../../src/shell/mail/mailer.ts";
import { postmarkReceiver } from "../../support/receivers/postmark.ts";
import type { Receiver } from "../../support/receivers/receiver.ts";
import { resendReceiver } from "../../support/receivers/resend.ts";
import { sendgridReceiver } from "../../support/receivers/sendgrid.ts";
import { slackReceiver } from "../../support/receivers/slack.ts";
import { type Reply, startServer } from "../support/server.ts";
import { DIGEST, MAIL } from "./mails.ts";

const KEY = "service-key-1234567890";
const PEOPLE = ["ann@one.example", "Bob, of Two <bob@two.example>", "Çelik <celik@three.example>"];

type Trouble = (count: number) => Reply | "fair" | { readonly lost: true };

/** A service behind HTTP, by its own rules; `trouble` comes between. */
async function serve(format: MailFormatName, receiver: Receiver, trouble: Trouble = () => "fair", more: Partial<MailChannel> = {}) {
  const server = await startServer((asked, count) => {
    const told = trouble(count);
    if (told !== "fair" && !("lost" in told)) return told;
    const answer = receiver.answer(asked);
    return told === "fair" ? answer : { do: "reset" };
  });
  const slept: number[] = [];
  const channel: MailChannel = {
    format,
    url: `${server.url}${receiver.path}`,
    token: KEY,
    secret: null,
    from: "Acme, Support <support@acme.example>",
    recipients: { customers: PEOPLE, staff: [] },
    ...more,
  };
  const now = () => Date.parse("2026-03-06T14:47:00Z");
  const mailer = connectMailer({
    channel,
    runnerNow: now,
    sleep: async (time) => void slept.push(time),
    random: () => 0.5,
  });
  return { mailer, slept, received: server.received };
}

const SERVICES: readonly { readonly format: MailFormatName; readonly receiver: () => Receiver; readonly requests: number }[] = [
  { format: "resend", receiver: () => resendReceiver(KEY), requests: 3 },
  { format: "sendgrid", receiver: () => sendgridReceiver(KEY), requests: 1 },
  { format: "postmark", receiver: () => postmarkReceiver(KEY), requests: 3 },
];

describe.each(SERVICES)("a mail in the format $format", ({ format, receiver, requests }) => {
  it("is taken by the service's own rules, and each recipient gets it alone and whole", async () => {
    const service = receiver();
    const { mailer, received } = await serve(format, service);
    expect(await mailer.send(MAIL)).toEqual({ type: "sent" });
    expect(received).toHaveLength(requests);
    expect(service.landed.map(({ to }) => to)).toEqual(["ann@one.example", "bob@two.example", "celik@three.example"]);
    for (const mail of service.landed) {
      expect(mail).toMatchObject({ alsoSees: [], from: "support@acme.example", subject: MAIL.subject, text: MAIL.text, html: MAIL.html });
      expect(Object.fromEntries(mail.headers)).toEqual({
        "message-id": "<412.1@acme.example>",
        "in-reply-to": "<412.0@acme.example>",
        references: "<412.0@acme.example>",
        "auto-submitted": "auto-generated",
        "x-auto-response-suppress": "All",
        "list-unsubscribe": "<mailto:support@acme.example?subject=Unsubscribe%20from%20acme%2Fshop%20incidents>",
        "reply-to": "support@acme.example",
      });
    }
  });

  it("is taken when it is the first, to staff, with nowhere to reply to", async () => {
    const service = receiver();
    const { mailer } = await serve(format, service, () => "fair", { recipients: { customers: [], staff: ["desk@acme.example"] } });
    expect(await mailer.send({ ...MAIL, audience: "staff", inReplyTo: null, replyTo: null })).toEqual({ type: "sent" });
    expect([...(service.landed[0]?.headers.keys() ?? [])].toSorted()).toEqual([
      "auto-submitted",
      "message-id",
      "reply-to",
      "x-auto-response-suppress",
    ]);
  });

  it("goes to nobody twice, however often somebody is listed", async () => {
    const service = receiver();
    const { mailer } = await serve(format, service, () => "fair", {
      recipients: { customers: ["ann@one.example", "Ann <ANN@one.example>"], staff: [] },
    });
    await mailer.send(MAIL);
    expect(service.landed).toHaveLength(1);
  });

  it("with a wrong key is refused at once, and nobody else is tried", async () => {
    const { mailer, received } = await serve(format, receiver(), () => "fair", { token: "wrong" });
    const delivery = await mailer.send(MAIL);
    expect(delivery).toMatchObject({ type: "failed", certainty: "refused", why: expect.stringMatching(/^HTTP 40[13]/) });
    expect(received).toHaveLength(1);
    expect(JSON.stringify(delivery)).not.toMatch(/wrong|example/);
  });

  it("is tried again after 429 as the service asks, and after 5xx", async () => {
    const service = receiver();
    const { mailer, slept } = await serve(format, service, (count) =>
      count === 1 ? { status: 429, headers: { "retry-after": "2" } } : count === 2 ? { status: 503 } : "fair",
    );
    expect(await mailer.send(MAIL)).toEqual({ type: "sent" });
    expect(slept.slice(0, 2)).toEqual([2_000, 1_000]);
    expect(service.landed).toHaveLength(3);
  });

  it("stays pending when the service is down, and a later run sends it", async () => {
    const service = receiver();
    let isDown = true;
    const { mailer } = await serve(format, service, () => (isDown ? { status: 500 } : "fair"));
    expect(await mailer.send(MAIL)).toMatchObject({
      type: "failed",
      certainty: "unknown",
      why: expect.stringContaining("HTTP 500 after 3 tries"),
      delivered: [],
    });
    isDown = false;
    expect(await mailer.send(MAIL)).toEqual({ type: "sent" });
    expect(service.landed).toHaveLength(3);
  });

  it("is none for an audience that nobody is named for", async () => {
    const { mailer } = await serve(format, receiver());
    expect([mailer.channels("customers", "opened"), mailer.channels("staff", "opened")]).toEqual([["mail"], []]);
  });
});

describe("a mail in parts that half fails", () => {
  it.each([
    { format: "resend", receiver: () => resendReceiver(KEY) },
    { format: "postmark", receiver: () => postmarkReceiver(KEY) },
  ] as const)("is finished by a later run, and $format sends nobody a second one", async ({ format, receiver }) => {
    const service = receiver();
    let isDown = true;
    const { mailer } = await serve(format, service, (count) => (isDown && count > 1 ? { status: 500 } : "fair"));
    const first = await mailer.send(MAIL);
    expect(first).toMatchObject({
      type: "failed",
      why: "HTTP 500 after 3 tries, for 2 of 3 requests",
      delivered: [expect.stringMatching(/^[0-9a-f]{12}$/)],
    });
    isDown = false;
    const delivered = first.type === "failed" ? (first.delivered ?? []) : [];
    expect(await mailer.send({ ...MAIL, delivered })).toEqual({ type: "sent" });
    expect(service.landed.map(({ to }) => to)).toEqual(["ann@one.example", "bob@two.example", "celik@three.example"]);
  });

  it("goes on past one recipient that is refused", async () => {
    const service = postmarkReceiver(KEY, { inactive: ["ann@one.example"] });
    const { mailer } = await serve("postmark", service);
    expect(await mailer.send(MAIL)).toMatchObject({
      certainty: "refused",
      why: "HTTP 422 (406), for 1 of 3 requests",
      delivered: [expect.any(String), expect.any(String)],
    });
    expect(service.landed.map(({ to }) => to)).toEqual(["bob@two.example", "celik@three.example"]);
  });

  it("names what arrived so that nobody can tell whose address it is without the channel's secrets", async () => {
    const marks = async (token: string) => {
      const service = postmarkReceiver(token, { inactive: ["bob@two.example"] });
      const { mailer } = await serve("postmark", service, () => "fair", { token });
      const delivery = await mailer.send(MAIL);
      return delivery.type === "failed" ? delivery.delivered : [];
    };
    expect(await marks("one-key")).not.toEqual(await marks("other-key"));
  });
});

describe("Resend's keys", () => {
  it("make a mail whose answer was lost arrive once", async () => {
    const service = resendReceiver(KEY);
    const { mailer } = await serve("resend", service, (count) => (count === 1 ? { lost: true } : "fair"));
    expect(await mailer.send(MAIL)).toEqual({ type: "sent" });
    expect(service.landed).toHaveLength(3);
  });

  it("stay the same for a recipient when the list changes, and differ between recipients", async () => {
    const service = resendReceiver(KEY);
    const { mailer, received } = await serve("resend", service);
    await mailer.send(MAIL);
    const before = received.map(({ headers }) => headers["idempotency-key"]);
    expect(new Set(before).size).toBe(3);
    const again = await serve("resend", service, () => "fair", { recipients: { customers: ["new@four.example", ...PEOPLE], staff: [] } });
    await again.mailer.send(MAIL);
    expect(again.received.map(({ headers }) => headers["idempotency-key"]).slice(1)).toEqual(before);
    expect(service.landed).toHaveLength(4);
  });

  it("that come with another body mean that the mail went out before", async () => {
    const service = resendReceiver(KEY);
    const { mailer } = await serve("resend", service);
    await mailer.send(MAIL);
    expect(await mailer.send({ ...MAIL, subject: "Another" })).toEqual({ type: "sent" });
    expect(service.landed).toHaveLength(3);
  });

  it("that are in use just now are waited for", async () => {
    const service = resendReceiver(KEY);
    const busy = { status: 409, json: { name: "concurrent_idempotent_requests" } };
    const { mailer, received } = await serve("resend", service, (count) => (count === 1 ? busy : "fair"));
    expect(await mailer.send(MAIL)).toEqual({ type: "sent" });
    expect(received).toHaveLength(4);
  });

  it("are short enough however long the names are", async () => {
    const service = resendReceiver(KEY);
    const { mailer } = await serve("resend", service);
    expect(await mailer.send({ ...MAIL, id: `missed:response/${"x".repeat(300)}` })).toEqual({ type: "sent" });
  });
});

describe("Resend", () => {
  it("takes a hundred recipients a request at its batch address, each alone", async () => {
    const service = resendReceiver(KEY);
    const many = Array.from({ length: 130 }, (_, index) => `person${index}@one.example`);
    const { mailer, received } = await serve("resend", { ...service, path: "/emails/batch" }, () => "fair", {
      recipients: { customers: many, staff: [] },
    });
    expect(await mailer.send(MAIL)).toEqual({ type: "sent" });
    expect(received).toHaveLength(2);
    expect(service.landed.map(({ to }) => to)).toEqual(many);
    expect(service.landed.every(({ alsoSees }) => alsoSees.length === 0)).toBe(true);
  });

  it("whose quota is spent is not asked again in the same run", async () => {
    const { mailer, received } = await serve("resend", resendReceiver(KEY), () => ({
      status: 429,
      json: { name: "daily_quota_exceeded" },
    }));
    expect(await mailer.send(MAIL)).toMatchObject({ certainty: "refused", why: "HTTP 429 (daily_quota_exceeded), for 3 of 3 requests" });
    expect(received).toHaveLength(1);
  });

  it("is asked no more than twice a second", async () => {
    const { mailer, slept } = await serve("resend", resendReceiver(KEY));
    await mailer.send(MAIL);
    expect(slept).toEqual([500, 500]);
  });
});

describe("SendGrid", () => {
  it("takes a thousand recipients a request", async () => {
    const service = sendgridReceiver(KEY);
    const many = Array.from({ length: 1_001 }, (_, index) => `person${index}@one.example`);
    const { mailer, received } = await serve("sendgrid", service, () => "fair", { recipients: { customers: many, staff: [] } });
    expect(await mailer.send(MAIL)).toEqual({ type: "sent" });
    expect(received).toHaveLength(2);
    expect(service.landed).toHaveLength(1_001);
  });

  it("says 409 for no mail of ours, so that is no delivery", async () => {
    const { mailer } = await serve("sendgrid", sendgridReceiver(KEY), () => ({ status: 409 }));
    expect(await mailer.send(MAIL)).toMatchObject({ type: "failed", certainty: "refused", why: "HTTP 409" });
  });
});

describe("Postmark", () => {
  it("that answers 200 with an error has not sent", async () => {
    const { mailer } = await serve("postmark", postmarkReceiver(KEY), () => ({
      status: 200,
      json: { ErrorCode: 300, Message: "Invalid email request" },
    }));
    expect(await mailer.send(MAIL)).toMatchObject({ type: "failed", certainty: "refused", why: "HTTP 200 (300), for 3 of 3 requests" });
  });
});

describe("a message in the format slack", () => {
  const send = async (mail: Mail) => {
    const service = slackReceiver();
    const { mailer, received } = await serve("slack", service, () => "fair", {
      token: null,
      from: null,
      recipients: { customers: [], staff: [] },
    });
    return { delivery: await mailer.send(mail), service, mailer, body: received[0]?.text ?? "" };
  };

  it("is taken by Slack's own rules, says what the mail says, and links the issue", async () => {
    const { delivery, service, mailer } = await send(MAIL);
    expect(delivery).toEqual({ type: "sent" });
    expect(service.landed[0]).toMatchObject({
      subject: "[shop #412] Deploys fail",
      text: "[shop #412] Deploys fail\n\nIt is late. Grüße\n\nFollow it: https://github.com/acme/shop/issues/412\n\nacme/shop#412 (https://github.com/acme/shop/issues/412)",
    });
    expect(mailer.channels("staff", "missed")).toEqual(["mail"]);
  });

  it("calls nobody and makes no link, whatever strangers wrote", async () => {
    const hostile =
      "<!channel> <@U123> @here @everyone <https://evil.example|click> & *bold* https://github.com/acme/shop/issues/4125 &lt;!here&gt;";
    const { delivery, service, body } = await send({ ...MAIL, subject: hostile, text: `${hostile}\n\n“${hostile}”` });
    expect(delivery).toEqual({ type: "sent" });
    expect(service.landed[0]?.text.replaceAll("\u200b", "")).toContain(hostile);
    expect(body).not.toMatch(/<https:\/\/evil|issues\/4125>/);
  });

  it.each([
    ["one endless paragraph", "word ".repeat(4_000)],
    ["one endless word of signs that are escaped", "&<>".repeat(4_000)],
    ["hundreds of paragraphs", Array.from({ length: 500 }, (_, index) => `Paragraph ${index}.`).join("\n\n")],
    ["nothing but a foot", "\n--\nfoot"],
  ])("keeps to Slack's lengths with %s", async (_, text) => {
    const { delivery } = await send({ ...MAIL, subject: `${"long ".repeat(60)}🙂`, text });
    expect(delivery).toEqual({ type: "sent" });
  });

  it("to a channel that is gone says what Slack calls it", async () => {
    const { mailer } = await serve("slack", slackReceiver(), () => ({ status: 410, text: "channel_is_archived" }));
    expect(await mailer.send(MAIL)).toMatchObject({ certainty: "refused", why: "HTTP 410 (channel_is_archived)" });
  });
});

describe("the list of the morning", () => {
  const receivers: readonly (readonly [MailFormatName, () => Receiver])[] = [
    ["resend", () => resendReceiver(KEY)],
    ["sendgrid", () => sendgridReceiver(KEY)],
    ["postmark", () => postmarkReceiver(KEY)],
    ["slack", () => slackReceiver()],
  ];
  it.each(receivers)("is taken by %s", async (format, receiver) => {
    const { mailer, received } = await serve(format, receiver(), undefined, {
      recipients: { customers: [], staff: ["desk@acme.example"] },
    });
    expect(await mailer.sendBulletin(DIGEST)).toEqual({ type: "sent" });
    expect(received).toHaveLength(1);
  });

  it("has our addresses as links in Slack, and no others", async () => {
    const { mailer, received } = await serve("slack", slackReceiver());
    await mailer.sendBulletin(DIGEST);
    expect(JSON.stringify(received[0]?.json)).toContain("<https://github.com/acme/shop/issues/412>");
    expect(JSON.stringify(received[0]?.json)).not.toContain("<https://evil.example>");
  });
});
