import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { MailChannel } from "../../../src/shell/mail/channel.ts";
import { connectMailer } from "../../../src/shell/mail/mailer.ts";
import { timeLimits } from "../../support/time-limits.ts";
import { type Received, type Reply, startServer } from "../support/server.ts";
import { DIGEST, MAIL } from "./mails.ts";

const SECRET = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;
const CHANNEL: Omit<MailChannel, "url"> = {
  format: "json",
  token: "bearer-token",
  secret: SECRET,
  from: "Acme Support <support@acme.example>",
  recipients: { customers: ["list@acme.example"], staff: [] },
};

async function serve(answer: (request: Received, count: number) => Reply, more: Partial<MailChannel> = {}) {
  const limits = timeLimits();
  const server = await startServer((request, count) => {
    const told = answer(request, count);
    if ("do" in told && told.do === "hang") limits.pass();
    return told;
  });
  const slept: number[] = [];
  let now = Date.parse("2026-03-06T14:47:00.500Z");
  const mailer = connectMailer({
    channel: { ...CHANNEL, url: `${server.url}/hook/very-secret-path`, ...more },
    runnerNow: () => now,
    sleep: async (time) => {
      slept.push(time);
      now += time;
    },
    random: () => 0.5,
    timeLimit: limits.begin,
  });
  return { mailer, slept, received: server.received };
}

describe("a mail in the json format", () => {
  const ajv = addFormats.default(new Ajv({ allErrors: true, allowUnionTypes: true }));
  const isMail = ajv.compile(JSON.parse(readFileSync("docs/mail.schema.json", "utf8")));

  it.each`
    case                 | mail                                                                                                        | channel
    ${"a later one"}     | ${MAIL}                                                                                                     | ${{}}
    ${"the first one"}   | ${{ ...MAIL, inReplyTo: null, replyTo: null }}                                                              | ${{}}
    ${"with little set"} | ${{ ...MAIL, audience: "staff", links: { ...MAIL.links, rca: "https://github.com/acme/shop/issues/418" } }} | ${{ from: null, token: null, secret: null }}
  `("agrees with its published schema: $case", async ({ mail, channel }) => {
    const { mailer, received } = await serve(() => ({ status: 202 }), channel);
    expect(await mailer.send(mail)).toEqual({ type: "sent" });
    isMail(received[0]?.json);
    expect(isMail.errors ?? []).toEqual([]);
  });

  it("so does the list of the morning", async () => {
    const { mailer, received } = await serve(() => ({ status: 202 }));
    expect(await mailer.sendBulletin(DIGEST)).toEqual({ type: "sent" });
    isMail(received[0]?.json);
    expect(isMail.errors ?? []).toEqual([]);
    expect(received[0]).toMatchObject({ headers: { "idempotency-key": DIGEST.id }, json: { type: "incident.digest", audience: "staff" } });
  });

  it("carries its headers, recipients and keys", async () => {
    const { mailer, received } = await serve(() => ({ status: 200 }));
    await mailer.send(MAIL);
    expect(received[0]).toMatchObject({
      method: "POST",
      path: "/hook/very-secret-path",
      headers: { authorization: "Bearer bearer-token", "idempotency-key": MAIL.id, "content-type": "application/json" },
      json: {
        recipients: ["list@acme.example"],
        from: "Acme Support <support@acme.example>",
        headers: {
          "Message-ID": "<412.1@acme.example>",
          "In-Reply-To": "<412.0@acme.example>",
          References: "<412.0@acme.example>",
          "Auto-Submitted": "auto-generated",
        },
      },
    });
  });

  it("is signed by the Standard Webhooks rules", async () => {
    const { mailer, received } = await serve(() => ({ status: 200 }));
    await mailer.send(MAIL);
    const { headers, text } = received[0] ?? { headers: {}, text: "" };
    const expected = createHmac("sha256", "0123456789abcdef0123456789abcdef").update(`${MAIL.id}.1772808420.${text}`).digest("base64");
    expect(headers).toMatchObject({ "webhook-id": MAIL.id, "webhook-timestamp": "1772808420", "webhook-signature": `v1,${expected}` });
  });

  it("is unsigned and without token where none is given", async () => {
    const { mailer, received } = await serve(() => ({ status: 200 }), { secret: null, token: null });
    await mailer.send(MAIL);
    expect(Object.keys(received[0]?.headers ?? {}).filter((name) => /webhook|authorization/.test(name))).toEqual([]);
  });
});

describe("a delivery", () => {
  it("is tried three times with the same key and the same body, signed anew", async () => {
    const { mailer, received, slept } = await serve((_, count) => (count < 3 ? { status: 502 } : { status: 200 }));
    expect(await mailer.send(MAIL)).toEqual({ type: "sent" });
    expect(new Set(received.map((request) => request.text)).size).toBe(1);
    expect(new Set(received.map((request) => request.headers["webhook-id"]))).toEqual(new Set([MAIL.id]));
    expect(new Set(received.map((request) => request.headers["webhook-signature"])).size).toBeGreaterThan(1);
    expect(slept).toEqual([500, 1_000]);
  });

  it.each`
    answer                       | reply                                                          | tries | certainty    | why
    ${"HTTP 500 all along"}      | ${{ status: 500 }}                                             | ${3}  | ${"unknown"} | ${"HTTP 500 after 3 tries"}
    ${"a lost answer all along"} | ${{ do: "reset" }}                                             | ${3}  | ${"unknown"} | ${"connection closed before the answer (UND_ERR_SOCKET) after 3 tries"}
    ${"a receiver that hangs"}   | ${{ do: "hang" }}                                              | ${3}  | ${"unknown"} | ${"no answer within 15 s after 3 tries"}
    ${"HTTP 408 all along"}      | ${{ status: 408 }}                                             | ${3}  | ${"unknown"} | ${"HTTP 408 after 3 tries"}
    ${"HTTP 429 all along"}      | ${{ status: 429 }}                                             | ${3}  | ${"refused"} | ${"HTTP 429 after 3 tries"}
    ${"HTTP 429, wait for long"} | ${{ status: 429, headers: { "retry-after": "3600" } }}         | ${1}  | ${"refused"} | ${"HTTP 429"}
    ${"HTTP 400"}                | ${{ status: 400 }}                                             | ${1}  | ${"refused"} | ${"HTTP 400"}
    ${"HTTP 410"}                | ${{ status: 410 }}                                             | ${1}  | ${"refused"} | ${"HTTP 410"}
    ${"a redirect"}              | ${{ status: 302, headers: { location: "https://e.example" } }} | ${1}  | ${"refused"} | ${"HTTP 302: the webhook redirects, which is not followed"}
  `("fails on $answer, $certainty", async ({ reply, tries, certainty, why }) => {
    const { mailer, received } = await serve(() => reply);
    const delivery = await mailer.send(MAIL);
    expect(received).toHaveLength(tries);
    expect(delivery).toMatchObject({ type: "failed", certainty });
    // Node's versions name a broken connection differently.
    expect(delivery).toMatchObject({ why: reply.do === "reset" ? expect.stringMatching(/connection .* after 3 tries/) : why });
  });

  it("that may have arrived once stays uncertain, whatever is answered later", async () => {
    const { mailer } = await serve((_, count) => (count === 1 ? { do: "reset" } : { status: 400 }));
    expect(await mailer.send(MAIL)).toMatchObject({ certainty: "unknown", why: "HTTP 400 after 2 tries" });
  });

  it("waits as long as Retry-After says", async () => {
    const { mailer, slept } = await serve((_, count) =>
      count === 1 ? { status: 503, headers: { "retry-after": "12" } } : { status: 200 },
    );
    expect(await mailer.send(MAIL)).toEqual({ type: "sent" });
    expect(slept).toEqual([12_000]);
  });

  it("is done when the receiver has the key already", async () => {
    const { mailer, received } = await serve(() => ({ status: 409 }));
    expect(await mailer.send(MAIL)).toEqual({ type: "sent" });
    expect(received).toHaveLength(1);
  });

  it.each(["http://hooks.example.com/secret", "ftp://hooks.example.com/secret", "https://user:secret@hooks.example.com/"])(
    "never leaves for %s",
    async (url) => {
      const { mailer } = await serve(() => ({ status: 200 }), { url });
      const delivery = await mailer.send(MAIL);
      expect(delivery).toMatchObject({ type: "failed", certainty: "refused" });
      expect(JSON.stringify(delivery)).not.toMatch(/secret|hooks/);
    },
  );

  it("that finds no host says so without naming it", async () => {
    const { mailer } = await serve(() => ({ status: 200 }), { url: "https://no-such-host.invalid/secret" });
    const delivery = await mailer.send(MAIL);
    expect(delivery).toMatchObject({
      type: "failed",
      certainty: "refused",
      why: expect.stringContaining("host name could not be resolved"),
    });
    expect(JSON.stringify(delivery)).not.toMatch(/secret|no-such-host|invalid/);
  });
});

describe("without a webhook", () => {
  it("no audience is mailed", async () => {
    const mailer = connectMailer({ channel: null, runnerNow: () => 0, sleep: async () => {} });
    expect([mailer.channels("customers", "opened"), mailer.channels("staff", "missed")]).toEqual([[], []]);
    expect(await mailer.send(MAIL)).toMatchObject({ type: "failed", certainty: "refused" });
  });
});
