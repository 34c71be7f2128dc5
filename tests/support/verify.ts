import type { ExplainSettings } from "../../src/app/explain/explain.ts";
import type { Difference, VerifiedThread, VerifyAnswer } from "../../src/app/verify/verify.ts";
import { verifyThreads } from "../../src/app/verify/verify.ts";
import type { Issue } from "../../src/core/incident/issue.ts";
import type { IncidentReading, Ports } from "../../src/ports.ts";
import type { Simulator } from "../../src/simulator/simulator.ts";
import { githubOf, mailerWith } from "./ports.ts";

const READER = "ghp_reader";

/** GitHub as somebody sees it who may read the repository and no more: no role, no list of people. */
export function readerOf(sim: Simulator): Ports {
  sim.addUser("reader", {});
  sim.addToken(READER, { login: "reader", permissions: { issues: "read", contents: "read", metadata: "read" } });
  return { github: githubOf(sim, READER), mailer: mailerWith(), sleep: async () => {}, elapsed: () => 0, log: () => {} };
}

/** The same GitHub, on which one issue reads as it is given. */
export function telling(ports: Ports, reading: IncidentReading, issue: Issue): Ports {
  const readIncident: Ports["github"]["readIncident"] = async (number) =>
    number === issue.number ? { ...reading, issue } : ports.github.readIncident(number);
  return { ...ports, github: { ...ports.github, readIncident } };
}

const SETTINGS: ExplainSettings = {
  whatIf: null,
  policyPath: ".github/incident-slo.yml",
  stateSecret: null,
  botLogins: new Set(["github-actions"]),
};

export async function verifiedBy(
  ports: Ports,
  number: number | null,
  settings: Partial<ExplainSettings> = {},
): Promise<readonly VerifiedThread[]> {
  const answer: VerifyAnswer = await verifyThreads(number, ports, { ...SETTINGS, ...settings });
  if (answer.type !== "verified") throw new Error(answer.type);
  return answer.threads;
}

/** What is named, in words. */
export async function namedOn(
  sim: Simulator,
  number: number | null = null,
  settings: Partial<ExplainSettings> = {},
): Promise<readonly string[]> {
  return namedIn(await verifiedBy(readerOf(sim), number, settings));
}

export function namedIn(threads: readonly VerifiedThread[]): readonly string[] {
  return threads.flatMap(({ number, differences }) => differences.map((one) => `#${number} ${inWords(one)}`));
}

function inWords(difference: Difference): string {
  switch (difference.type) {
    case "verdict":
      return `${difference.key} ${difference.field}: ${shown(difference.said)}, but ${shown(difference.follows)}`;
    case "text":
      return `text: “${difference.said}”, but “${difference.follows}”`;
    case "word":
      return `word ${difference.field}: ${shown(difference.said)}, but ${shown(difference.follows)}`;
    case "edited":
      return `edited by ${difference.by}`;
  }
}

function shown(value: string | number | null): string {
  return typeof value === "number" && value > 1e12 ? new Date(value).toISOString() : String(value);
}
