import { afterEach, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../../src/simulator/simulator.ts";
import { startServer } from "../shell/support/server.ts";
import type { Receiver } from "../support/receivers/receiver.ts";
import { resendReceiver } from "../support/receivers/resend.ts";
import { sendgridReceiver } from "../support/receivers/sendgrid.ts";
import { slackReceiver } from "../support/receivers/slack.ts";
import { runAction } from "../support/runner.ts";

const TOKEN = "ghs_runner_token_1234567890";
const KEY = "service-key-1234567890";

let sim: Simulator | null = null;
afterEach(async () => {
  await sim?.stop();
  sim = null;
});

/** A repository with an open Sev1, and services behind one address. */
async function open(receivers: readonly Receiver[], policy: string) {
  sim = await startSimulator({ now: "2026-03-06T14:02:00Z" });
  const server = await startServer((asked) => {
    const receiver = receivers.find(({ path }) => path === asked.path);
    return receiver?.answer(asked) ?? { status: 404 };
  });
  const repo = sim.repository("acme/service");
  sim.addUser("staff", { roles: { "acme/service": "triage" } });
  sim.addUser("customer", { roles: { "acme/service": "read" } });
  sim.addToken(TOKEN, { login: "github-actions[bot]", permissions: { issues: "write", contents: "read", metadata: "read" } });
  repo.createLabel("sev1");
  repo.writeFile(".github/incident-slo.yml", policy);
  const number = repo.openIssue({ author: "customer", title: 'Deploys "fail" <b>&' });
  repo.label(number, "sev1", { by: "staff" });
  return { sim, url: server.url };
}

it("the built action's mails arrive, whole and accepted, at Resend's rules", async () => {
  const resend = resendReceiver(KEY);
  const { sim: github, url } = await open([resend], "contact: support@acme.example\n");
  const inputs = {
    "email-webhook-url": `${url}/emails`,
    "email-webhook-format": "resend",
    "email-webhook-token": KEY,
    "email-from": "Acme Support <support@acme.example>",
    "email-customers": "ann@one.example, bob@two.example",
  };
  const run = await runAction(github, { token: TOKEN, inputs });
  expect([run.code, run.log.match(/::error.*/g)]).toEqual([0, null]);
  expect(resend.landed.map(({ to, alsoSees, subject }) => [to, alsoSees, subject])).toEqual([
    ["ann@one.example", [], '[service #1] Deploys "fail" <b>&'],
    ["bob@two.example", [], '[service #1] Deploys "fail" <b>&'],
  ]);
  const [mail] = resend.landed;
  expect(mail?.html).toContain("Deploys &quot;fail&quot; &lt;b&gt;&amp;");
  expect(mail?.text).toContain("https://github.com/acme/service/issues/1");
  await runAction(github, { token: TOKEN, inputs });
  expect(resend.landed).toHaveLength(2);
});

it("channels of the policy find their secrets in the step's environment, and show none", async () => {
  const [sendgrid, slack] = [sendgridReceiver(KEY), slackReceiver("/services/T000/B000/very-secret-path")];
  const policy = `
severities: { sev1: { email: { customers: [opened], staff: [opened] } } }
channels:
  post: { format: sendgrid, url: env:INCIDENT_SLO_POST, token: env:INCIDENT_SLO_KEY, from: a@acme.example, customers: [c@one.example], audiences: [customers] }
  chat: { format: slack, url: env:INCIDENT_SLO_CHAT, audiences: [staff] }
  gone: { format: json, url: env:INCIDENT_SLO_GONE }
`;
  const { sim: github, url } = await open([sendgrid, slack], policy);
  const environment = { INCIDENT_SLO_POST: `${url}/v3/mail/send`, INCIDENT_SLO_KEY: KEY, INCIDENT_SLO_CHAT: `${url}${slack.path}` };
  const run = await runAction(github, { token: TOKEN, environment });
  expect(sendgrid.landed.map(({ to }) => to)).toEqual(["c@one.example"]);
  expect(slack.landed).toHaveLength(1);
  expect(run.code).toBe(1);
  expect(run.log).toContain("channels.gone.url: the environment variable INCIDENT_SLO_GONE is not set.");
  const said = `${run.log.replace(/^::add-mask::.*$/gm, "")}${run.summary}${[...run.outputs.values()].join("")}`;
  expect(said).not.toMatch(/service-key|very-secret-path/);
  expect(run.log).toContain(`::add-mask::${KEY}`);
});

it("the list of the morning reaches staff by the inputs' channel, once a day at Resend's rules, and GitHub is only read", async () => {
  const resend = resendReceiver(KEY);
  const { sim: github, url } = await open([resend], "contact: support@acme.example\n");
  const inputs = {
    job: "digest",
    "email-webhook-url": `${url}/emails`,
    "email-webhook-format": "resend",
    "email-webhook-token": KEY,
    "email-from": "Acme Support <support@acme.example>",
    "email-staff": "desk@acme.example",
  };
  const dry = await runAction(github, { token: TOKEN, inputs: { ...inputs, "dry-run": "true" } });
  expect([dry.code, resend.landed.length]).toEqual([0, 0]);
  expect(dry.summary).toContain('#1 Deploys "fail" <b>& (Severity 1): first answer due 14:32 UTC');
  const run = await runAction(github, { token: TOKEN, inputs });
  github.clock.set("2026-03-06T15:00:00Z");
  const again = await runAction(github, { token: TOKEN, inputs });
  expect([run.code, run.outputs.get("mails"), run.outputs.get("open")]).toEqual([0, "1", "1"]);
  expect(again.code).toBe(0);
  expect(resend.landed.map(({ to, subject }) => [to, subject])).toEqual([
    ["desk@acme.example", "[service] Friday 6 March 2026: 1 due today"],
  ]);
  expect(github.writes()).toEqual([]);
});
