import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { type Mailbox, type MailboxOptions, startMailbox } from "../../src/simulator/mailbox/mailbox.ts";

let box: Mailbox | null = null;
afterEach(async () => {
  await box?.stop();
  box = null;
});

async function open(options: MailboxOptions = {}) {
  const mailbox = await startMailbox(options);
  box = mailbox;
  const post = async (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${mailbox.url}${path}`, {
      method: "POST",
      headers,
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text.startsWith("{") ? JSON.parse(text) : text };
  };
  return { mailbox, post };
}

describe("a key", () => {
  it("delivers once: the same body gets the same answer, another 409", async () => {
    const { mailbox, post } = await open();
    const first = await post("/hook", { subject: "Down" }, { "idempotency-key": "k1" });
    const again = await post("/hook", { subject: "Down" }, { "idempotency-key": "k1" });
    const other = await post("/hook", { subject: "Up" }, { "idempotency-key": "k1" });
    expect([first.status, again.body, other.status]).toEqual([202, first.body, 409]);
    expect([mailbox.attempts.length, mailbox.deliveries.length]).toEqual([3, 1]);
    await post("/hook", { subject: "Down" }, { "idempotency-key": "k2" });
    await post("/hook", { subject: "Down" });
    await post("/hook", { subject: "Down" });
    expect(mailbox.deliveries.map((mail) => mail.key)).toEqual(["k1", "k2", null, null]);
  });

  it("is forgotten after a day", async () => {
    let now = Date.parse("2026-03-02T09:00:00Z");
    const { mailbox, post } = await open({ now: () => now });
    await post("/hook", {}, { "idempotency-key": "k" });
    now += 86_400_000;
    await post("/hook", {}, { "idempotency-key": "k" });
    expect(mailbox.deliveries).toHaveLength(2);
  });
});

describe("told answers", () => {
  it("come in their order; a failure delivers nothing, a lost answer does", async () => {
    const { mailbox, post } = await open();
    mailbox.answer(500, { status: 429, headers: { "retry-after": "3" } }, "lost-answer", "reset");
    expect((await post("/hook", {})).status).toBe(500);
    expect((await post("/hook", {})).headers.get("retry-after")).toBe("3");
    expect(mailbox.deliveries).toHaveLength(0);
    await expect(post("/hook", {}, { "idempotency-key": "k" })).rejects.toThrow();
    expect(mailbox.deliveries).toHaveLength(1);
    await expect(post("/hook", {})).rejects.toThrow();
    expect((await post("/hook", {}, { "idempotency-key": "k" })).status).toBe(202);
    expect(mailbox.deliveries).toHaveLength(1);
    await expect.poll(() => mailbox.attempts.map((attempt) => attempt.outcome)).toEqual([500, 429, "lost", "dropped", 202]);
  });

  it("may last, deliver in spite of their status, or never come", async () => {
    const { mailbox, post } = await open();
    mailbox.answerAlways(503);
    expect([(await post("/hook", {})).status, (await post("/hook", {})).status]).toEqual([503, 503]);
    mailbox.answerAlways({ status: 504, delivers: true });
    expect([(await post("/hook", {})).status, mailbox.deliveries.length]).toEqual([504, 1]);
    mailbox.answerAlways("hang");
    const client = new AbortController();
    const request = fetch(mailbox.url, { method: "POST", body: "{}", signal: client.signal });
    await Promise.race([request, expect.poll(() => mailbox.attempts.at(-1)?.outcome).toBe("hanging")]);
    client.abort(new Error("gave up"));
    await expect(request).rejects.toThrow("gave up");
    mailbox.answerAlways(null);
    expect((await post("/hook", {})).status).toBe(202);
  });
});

describe("a signature", () => {
  const secret = `whsec_${Buffer.from("a secret of at least 24 bytes").toString("base64")}`;
  const now = Date.parse("2026-03-02T09:00:00Z");
  const sign = (body: string, seconds = now / 1000, key = "a secret of at least 24 bytes") => ({
    "webhook-id": "m1",
    "webhook-timestamp": String(seconds),
    "webhook-signature": `v1,AAAA v1,${createHmac("sha256", key).update(`m1.${seconds}.${body}`).digest("base64")}`,
  });

  it.each`
    case                  | headers                                     | status
    ${"good"}             | ${sign('{"a":1}')}                          | ${202}
    ${"another body's"}   | ${sign('{"a":2}')}                          | ${401}
    ${"another secret's"} | ${sign('{"a":1}', now / 1000, "wrong one")} | ${401}
    ${"too old"}          | ${sign('{"a":1}', now / 1000 - 301)}        | ${401}
    ${"missing"}          | ${{}}                                       | ${401}
  `("that is $case is answered $status", async ({ headers, status }) => {
    const { mailbox, post } = await open({ secret, now: () => now });
    expect((await post("/hook", '{"a":1}', headers)).status).toBe(status);
    expect(mailbox.deliveries).toHaveLength(status === 202 ? 1 : 0);
  });
});

const BEARER = { authorization: "Bearer key" };
const RESEND = { from: "Support <s@example.com>", to: ["a@example.com"], subject: "Down", text: "It is down." };
const SENDGRID = {
  personalizations: [{ to: [{ email: "a@example.com" }] }],
  from: { email: "s@example.com" },
  subject: "Down",
  content: [
    { type: "text/plain", value: "It is." },
    { type: "text/html", value: "<p>It is.</p>" },
  ],
};
const POSTMARK = {
  From: "s@example.com",
  To: "a@example.com, b@example.com",
  Subject: "Down",
  TextBody: "It is.",
  Headers: [{ Name: "Auto-Submitted", Value: "auto-generated" }],
};
const TOKEN = { "x-postmark-server-token": "key" };

describe("a service", () => {
  it.each`
    case                             | path               | headers   | body                                                                                    | status | answer
    ${"resend"}                      | ${"/emails"}       | ${BEARER} | ${RESEND}                                                                               | ${200} | ${{ id: expect.any(String) }}
    ${"resend without a key"}        | ${"/emails"}       | ${{}}     | ${RESEND}                                                                               | ${401} | ${{ name: "missing_api_key" }}
    ${"resend without recipients"}   | ${"/emails"}       | ${BEARER} | ${{ ...RESEND, to: [] }}                                                                | ${422} | ${{ name: "missing_required_field" }}
    ${"resend with a bad address"}   | ${"/emails"}       | ${BEARER} | ${{ ...RESEND, to: "nobody" }}                                                          | ${422} | ${{ name: "validation_error" }}
    ${"sendgrid"}                    | ${"/v3/mail/send"} | ${BEARER} | ${SENDGRID}                                                                             | ${202} | ${""}
    ${"sendgrid, HTML before text"}  | ${"/v3/mail/send"} | ${BEARER} | ${{ ...SENDGRID, content: SENDGRID.content.toReversed() }}                              | ${400} | ${{ errors: [{ field: "content" }] }}
    ${"sendgrid, a reserved header"} | ${"/v3/mail/send"} | ${BEARER} | ${{ ...SENDGRID, headers: { Subject: "x" } }}                                           | ${400} | ${{ errors: [{ field: "headers" }] }}
    ${"postmark"}                    | ${"/email"}        | ${TOKEN}  | ${POSTMARK}                                                                             | ${200} | ${{ ErrorCode: 0, Message: "OK", MessageID: expect.any(String) }}
    ${"postmark without a token"}    | ${"/email"}        | ${BEARER} | ${POSTMARK}                                                                             | ${401} | ${{ ErrorCode: 10 }}
    ${"postmark without recipients"} | ${"/email"}        | ${TOKEN}  | ${{ ...POSTMARK, To: "" }}                                                              | ${422} | ${{ ErrorCode: 300 }}
    ${"slack"}                       | ${"/services/T/B"} | ${{}}     | ${{ text: "Down" }}                                                                     | ${200} | ${"ok"}
    ${"slack, nothing said"}         | ${"/services/T/B"} | ${{}}     | ${{}}                                                                                   | ${400} | ${"no_text"}
    ${"slack, too long a section"}   | ${"/services/T/B"} | ${{}}     | ${{ blocks: [{ type: "section", text: { type: "mrkdwn", text: "x".repeat(3_001) } }] }} | ${400} | ${"invalid_blocks"}
  `("such as $case answers $status", async ({ path, headers, body, status, answer }) => {
    const { mailbox, post } = await open();
    const answered = await post(path, body, headers);
    expect(answered.status).toBe(status);
    if (typeof answer === "string") expect(answered.body).toBe(answer);
    else expect(answered.body).toMatchObject(answer);
    expect(mailbox.deliveries).toHaveLength(status < 300 ? 1 : 0);
  });

  it("without idempotency delivers as often as it is asked", async () => {
    const { mailbox, post } = await open();
    for (let time = 0; time < 2; time += 1) await post("/v3/mail/send", SENDGRID, { ...BEARER, "idempotency-key": "k" });
    expect(mailbox.deliveries).toHaveLength(2);
  });
});
