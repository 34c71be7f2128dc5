import { describe, expect, it } from "vitest";
import type { Channel } from "../../../src/core/policy/policy.ts";
import type { MailChannel } from "../../../src/shell/mail/channel.ts";
import { connectMailer } from "../../../src/shell/mail/mailer.ts";
import { policyOf } from "../../support/scene.ts";
import { startServer } from "../support/server.ts";
import { MAIL } from "./mails.ts";

const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const ENVIRONMENT = {
  INCIDENT_SLO_URL: "https://mail.example/hook-s3cret",
  INCIDENT_SLO_KEY: "key-s3cret",
  INCIDENT_SLO_SECRET: SECRET,
  INCIDENT_SLO_LIST: "a@b.example, c@d.example\n",
  INCIDENT_SLO_EMPTY: "  ",
  INCIDENT_SLO_PLAIN: "http://mail.example/hook-s3cret",
  INCIDENT_SLO_TWO_LINES: "key-s3cret\nx: y",
};

const INPUTS: MailChannel = {
  format: "json",
  url: "https://inputs.example/hook",
  token: null,
  secret: null,
  from: "Inputs <inputs@acme.example>",
  recipients: { customers: ["list@acme.example"], staff: [] },
};

async function channelsOf(text: string): Promise<readonly Channel[]> {
  return (await policyOf(`channels:\n  ${text}`)).channels;
}

async function under(text: string, channel: MailChannel | null = null) {
  const secrets: string[] = [];
  const mailer = connectMailer({
    channel,
    addresses: INPUTS,
    environment: ENVIRONMENT,
    onSecret: (secret) => secrets.push(secret),
    runnerNow: () => 0,
    sleep: async () => {},
  });
  const under = mailer.under(await channelsOf(text));
  return { mailer: under.mailer, problems: under.problems.map((problem) => problem.text), secrets };
}

describe("the policy's channels", () => {
  it("stand beside the one that the inputs make, each for its audiences and kinds", async () => {
    const { mailer, problems } = await under(
      "desk: { format: slack, url: env:INCIDENT_SLO_URL, audiences: [staff], kinds: [missed, at-risk] }\n  log: { format: json, url: env:INCIDENT_SLO_URL }",
      INPUTS,
    );
    expect(problems).toEqual([]);
    expect(mailer.channels("customers", "opened")).toEqual(["mail", "log"]);
    expect(mailer.channels("staff", "missed")).toEqual(["mail", "desk", "log"]);
    expect(mailer.channels("staff", "resolved")).toEqual(["mail", "log"]);
  });

  it("take from the inputs whom they leave out", async () => {
    const channels = await under("post: { format: postmark, url: env:INCIDENT_SLO_URL, token: env:INCIDENT_SLO_KEY }");
    expect(channels.problems).toEqual([]);
    expect(channels.mailer.channels("customers", "opened")).toEqual(["post"]);
    expect(channels.mailer.channels("staff", "opened")).toEqual([]);
  });

  it("tell every secret before it is used", async () => {
    const { secrets } = await under(
      "log: { format: json, url: env:INCIDENT_SLO_URL, token: env:INCIDENT_SLO_KEY, secret: env:INCIDENT_SLO_SECRET, staff: env:INCIDENT_SLO_LIST }",
    );
    expect(secrets).toEqual(["https://mail.example/hook-s3cret", "key-s3cret", SECRET, "a@b.example, c@d.example"]);
  });

  it.each`
    mistake                         | text                                                                                                 | problem
    ${"a variable that is not set"} | ${"desk: { format: slack, url: env:INCIDENT_SLO_NONE }"}                                             | ${'channels.desk.url: the environment variable INCIDENT_SLO_NONE is not set. Give it to the action\'s step, as in env: { INCIDENT_SLO_NONE: "${{ secrets.INCIDENT_SLO_NONE }}" }.'}
    ${"a variable that is empty"}   | ${"log: { format: json, url: env:INCIDENT_SLO_URL, token: env:INCIDENT_SLO_EMPTY }"}                 | ${'channels.log.token: the environment variable INCIDENT_SLO_EMPTY is not set. Give it to the action\'s step, as in env: { INCIDENT_SLO_EMPTY: "${{ secrets.INCIDENT_SLO_EMPTY }}" }.'}
    ${"plain http"}                 | ${"log: { format: json, url: env:INCIDENT_SLO_PLAIN }"}                                              | ${"channels.log.url: expected https: over plain http anybody on the way could read the mail."}
    ${"a token of two lines"}       | ${"log: { format: json, url: env:INCIDENT_SLO_URL, token: env:INCIDENT_SLO_TWO_LINES }"}             | ${"channels.log.token: expected one line without accents or other special characters."}
    ${"a secret that is none"}      | ${"log: { format: json, url: env:INCIDENT_SLO_URL, secret: env:INCIDENT_SLO_KEY }"}                  | ${'channels.log.secret: expected a Standard Webhooks secret, which begins with "whsec_".'}
    ${"a list that is none"}        | ${"log: { format: json, url: env:INCIDENT_SLO_URL, staff: env:INCIDENT_SLO_KEY }"}                   | ${"channels.log.staff: expected addresses, one a line or with commas or semicolons between; 1 of 1 are none."}
    ${"nobody to mail"}             | ${"post: { format: resend, url: env:INCIDENT_SLO_URL, token: env:INCIDENT_SLO_KEY, customers: [] }"} | ${"channels.post.customers: resend needs to know whom to mail. Set customers or staff here, or the inputs email-customers or email-staff."}
  `("with $mistake say so, show no secret, and keep their mail until it is put right", async ({ text, problem }) => {
    const { mailer, problems } = await under(text);
    expect(problems).toEqual([problem]);
    const [name = ""] = mailer.channels("staff", "missed");
    const delivery = await mailer.send({ ...MAIL, audience: "staff", channel: name });
    expect(delivery).toEqual({ type: "failed", certainty: "refused", why: problem });
    expect(JSON.stringify(problems)).not.toContain("s3cret");
  });

  it("cannot have the name of the inputs' own", async () => {
    const { problems, mailer } = await under("mail: { format: slack, url: env:INCIDENT_SLO_URL }", INPUTS);
    expect(problems).toEqual([
      expect.stringContaining("channels.mail: the action's inputs email-webhook-… are the channel called mail already."),
    ]);
    expect(mailer.channels("staff", "opened")).toEqual(["mail"]);
  });

  it("are where a mail goes by name, and a name that is gone is refused", async () => {
    const server = await startServer(() => ({ status: 200 }));
    const mailer = connectMailer({
      channel: null,
      environment: { INCIDENT_SLO_ONE: `${server.url}/one`, INCIDENT_SLO_TWO: `${server.url}/two` },
      runnerNow: () => 0,
      sleep: async () => {},
    }).under(
      await channelsOf("one: { format: json, url: env:INCIDENT_SLO_ONE }\n  two: { format: json, url: env:INCIDENT_SLO_TWO }"),
    ).mailer;
    expect(await mailer.send({ ...MAIL, channel: "two" })).toEqual({ type: "sent" });
    expect(server.received.map(({ path }) => path)).toEqual(["/two"]);
    expect(await mailer.send({ ...MAIL, channel: "three" })).toMatchObject({
      type: "failed",
      certainty: "refused",
      why: "no channel is called three any more",
    });
  });
});
