import type { Policy } from "../../core/policy/policy.ts";
import type { Problem } from "../../core/policy/problem.ts";
import { shortRepository } from "../../core/render/context.ts";
import { type Instant, isoOf } from "../../core/time/instant.ts";
import type { Ports, RepositoryFacts } from "../../ports.ts";
import { type StaffLetter, sendBulletins } from "../run/bulletin.ts";
import type { Settings } from "../run/context.ts";
import { namedInVain, preparePolicy } from "../run/prepare.ts";

/** How a test message went by one channel; `why`: what kept it from leaving, without URL or token. */
export type TestedChannel = { readonly channel: string } & (
  | { readonly went: "sent" | "would-be-sent" }
  | { readonly went: "failed" | "passed-over"; readonly why: string }
);

export type TestMailAnswer =
  | { readonly type: "tested"; readonly channels: readonly TestedChannel[]; readonly warning: string | null }
  | { readonly type: "broken-policy"; readonly problems: readonly Problem[] };

/** Sends one test message to staff through every channel that reaches them, one after the other. It writes nothing to GitHub. May throw `GitHubProblem`. */
export async function testMail(ports: Ports, settings: Settings): Promise<TestMailAnswer> {
  const reading = await ports.github.readSweep({ labels: [], hoursBack: 0 });
  const prepared = await preparePolicy(reading, settings, reading.at);
  if (!prepared.ok) return { type: "broken-policy", problems: prepared.problems };
  const { mailer, problems } = ports.mailer.under(prepared.policy.channels);
  const reached = mailer.channels("staff", null);
  const tested: TestedChannel[] = [];
  for (const channel of [...new Set([...reached, ...prepared.policy.channels.map(({ name }) => name)])]) {
    const trouble = problems.find((one) => one.channel === channel);
    if (trouble !== undefined) tested.push({ channel, went: "failed", why: trouble.text });
    else if (!reached.includes(channel)) tested.push({ channel, went: "passed-over", why: whyUnreached(channel, prepared.policy) });
    else {
      const letter = testLetter(channel, reading.repository, reading.at);
      for (const { delivery } of await sendBulletins(letter, [channel], mailer, settings.dryRun)) {
        if (delivery === null) tested.push({ channel, went: "would-be-sent" });
        else tested.push(delivery.type === "sent" ? { channel, went: "sent" } : { channel, went: "failed", why: delivery.why });
      }
    }
  }
  return { type: "tested", channels: tested, warning: namedInVain(prepared) };
}

function whyUnreached(name: string, { channels }: Policy): string {
  const isForStaff = channels.find((channel) => channel.name === name)?.audiences.includes("staff") === true;
  return isForStaff ? "nobody of staff is named to be mailed" : "it is for customers, who get no test message";
}

/** About no incident, so that no service keeps it beside one. */
function testLetter(channel: string, { name, url }: RepositoryFacts, at: Instant): StaffLetter {
  const text = `This is a test message to staff, by the channel ${channel}. Nothing has happened: whoever runs Incident SLO in ${name} asked for it, and news of incidents arrives the same way.`;
  return {
    key: `test/${name}/${isoOf(at)}`,
    about: "test",
    subject: `[${shortRepository(name)}] Test message of Incident SLO`,
    replyTo: null,
    links: [url],
    server: url,
    at,
    text: `${text}\n\n${url}\n`,
    html: `<p>${text}</p>\n<p><a href="${url}">${url}</a></p>\n`,
  };
}

/** One line a channel, as Markdown. */
export function testedLines(channels: readonly TestedChannel[]): readonly string[] {
  if (channels.length === 0) return ["No channel: neither the inputs nor the policy name one."];
  return channels.map(lineOf);
}

function lineOf(one: TestedChannel): string {
  switch (one.went) {
    case "sent":
      return `${one.channel}: sent, and taken by the service.`;
    case "would-be-sent":
      return `${one.channel}: would be sent.`;
    case "failed":
      return `${one.channel}: failed. ${one.why.replace(/\.$/, "")}.`;
    case "passed-over":
      return `${one.channel}: passed over, since ${one.why}.`;
  }
}
