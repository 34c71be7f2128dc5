import { expect, it } from "vitest";
import { checkVerdicts } from "../../../src/core/plan/verdict-check.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { objectivesOf } from "../../../src/core/slo/evaluation.ts";
import { seededRandom } from "../../../src/simulator/random.ts";
import { longForm } from "../../faults/long-form.ts";
import { at, policyOf } from "../../support/scene.ts";
import { type Run, remembered } from "../slo/runs.ts";

const REST = `
calendar: { timezone: America/New_York, hours: { mon-fri: 09:00-17:00 } }
clocks: { reopened: restart, pending-labels: { asked: a log }, pause-labels: { waiting: A vendor }, stop-labels: [mitigated] }
exclusions: { "excluded: beta": Beta or preview feature }
staff: { bots: [robot] }
`;
const hourly = await policyOf(`severities:
  sev1: { response: 30 minutes, updates: every 1 hour, resolution: 4 hours }
  sev2: { response: 30 minutes, next-reply: 1 hour, updates: daily, resolution: 2 business days }
  sev3: { response: 1 business day, resolution: 2 business days }
${REST}`);
const quiet = await policyOf(`severities: { sev1: { resolution: best effort }, sev2: { response: 1 business hour } }\n${REST}`);
const labeled = await policyOf(
  `severities: { sev1: { updates: every 1 hour } }\n${REST.replace("clocks: {", "clocks: { start: labeled,")}`,
);
const POLICIES: Readonly<Record<string, Policy>> = { quiet, labeled };
const DAY = "2026-03-06"; // a Friday
const OPENED = ["14:00 opened customer It fails."];

/** What is named of what the last of some runs wrote down. */
function namedBy({ evaluation, after }: Run, policy: Policy): readonly string[] {
  const said = new Set(Object.entries(after.verdicts).flatMap(([key, one]) => (one.verdict === "missed" ? [`missed:${key}`] : [])));
  const { differences } = checkVerdicts(evaluation, policy, after, { seenThrough: evaluation.at, said });
  return differences.map(({ key, field, said, follows }) => `${key} ${field}: ${said}, but ${follows}`);
}

it.each`
  case                                                                | lines                                                                                                                                                                                       | visits
  ${"closed while set aside, reopened into a new cycle and closed"}   | ${["14:02 labeled sev3", "14:03 labeled asked", "16:43 unlabeled sev3", "20:01 closed staff", "21:39 reopened staff", "21:39 unlabeled asked", "21:39 labeled sev1", "21:40 closed staff"]} | ${["14:02", "16:43", "20:01", "21:40"]}
  ${"resolved, then set aside, closed and reopened into a new cycle"} | ${["14:02 labeled sev3", "16:21 labeled mitigated", "17:04 unlabeled sev3", "18:00 closed staff", "19:00 reopened staff", "19:00 labeled sev1"]}                                            | ${["16:30", "19:01"]}
  ${"answered late, and earlier by phone, before any run came"}       | ${["14:02 labeled sev1", "14:40 comment staff We look.", "14:50 comment staff /ack 2026-03-06T14:20Z by phone"]}                                                                            | ${["14:03", "15:00"]}
  ${"a time announced while closed, under a policy that changes"}     | ${["14:02 labeled sev1", "14:07 closed staff", "14:08 comment staff /next-update 30m", "14:09 reopened staff", "14:50 comment staff We look."]}                                             | ${["15:00", "15:10 quiet"]}
  ${"closed, reopened, and closed again under another policy"}        | ${["14:02 labeled sev1", "14:10 closed staff", "14:20 labeled waiting", "15:00 reopened stranger", "15:10 closed staff"]}                                                                   | ${["14:11", "15:11 quiet"]}
  ${"raised before it was closed again under another policy"}         | ${["14:02 labeled sev2", "14:10 closed staff", "14:20 labeled waiting", "15:00 reopened stranger", "15:02 labeled sev1", "15:10 closed staff not_planned"]}                                 | ${["14:11", "15:11 quiet"]}
  ${"missed before a policy let the clocks begin elsewhere"}          | ${["14:20 labeled sev1", "15:30 comment staff We look."]}                                                                                                                                   | ${["16:00", "16:10 labeled"]}
  ${"kept by a word before they began, under the new policy"}         | ${["14:10 comment staff We look.", "14:20 labeled sev1"]}                                                                                                                                   | ${["14:30", "14:40 labeled"]}
  ${"closed by a bot, reopened, late, and closed by a bot again"}     | ${["14:02 labeled sev1", "14:05 closed robot", "14:10 reopened robot", "15:30 closed robot"]}                                                                                               | ${["14:06", "15:31"]}
`(
  "names nothing that runs wrote down: $case",
  ({ lines, visits }: { readonly lines: readonly string[]; readonly visits: readonly string[] }) => {
    const told = visits.map((visit): readonly [string, Policy] => [visit.slice(0, 5), POLICIES[visit.slice(6)] ?? hourly]);
    const runs = remembered(DAY, [...OPENED, ...lines], ...told);
    expect(runs.flatMap((run, place) => namedBy(run, told[place]?.[1] ?? hourly))).toEqual([]);
  },
);

const LABELS: readonly [string, ...string[]] = ["sev1", "sev2", "sev3", "asked", "waiting", "mitigated", "excluded: beta"];
const WORDS: readonly [string, ...string[]] = [
  "We look.",
  "It got worse, what now?",
  "/ack",
  "/pause vendor",
  "/resume",
  "/pending a log",
  "/next-update 40m",
  "/confirm",
  "thanks",
];
const HANDS: readonly [string, ...string[]] = ["staff", "staff", "lead", "robot", "stranger", "customer"];

/** What people do, in order, some of it seen by a run; support changes its policy while the issue is open. */
function randomStory(random: () => number) {
  const among = <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(random() * items.length)] ?? items[0];
  const lines = [...OPENED, "14:01 labeled sev2"];
  const visits: (readonly [string, Policy])[] = [];
  const labels = new Set(["sev2"]);
  let [minutes, isOpen, policy] = [1, true, hourly];
  for (let step = 0; step < 16; step += 1) {
    minutes += 1 + Math.floor(random() ** 3 * 900);
    const time = new Date(at("14:00", DAY) + minutes * 60_000).toISOString().slice(0, 16);
    const what = random();
    if (what < 0.3) {
      const label = among(LABELS);
      const wasOn = labels.delete(label);
      if (!wasOn) labels.add(label);
      lines.push(`${time} ${wasOn ? "unlabeled" : "labeled"} ${label} by ${among(HANDS)}`);
    } else if (what < 0.65) lines.push(`${time} comment ${among(HANDS)} ${among(WORDS)}`);
    else if (what < 0.9) {
      lines.push(`${time} ${isOpen ? "closed" : "reopened"} ${among(HANDS)}${isOpen ? ` ${among(["completed", "not_planned"])}` : ""}`);
      isOpen = !isOpen;
    } else if (isOpen) policy = among([hourly, quiet]);
    if (random() < 0.5) visits.push([time, policy]);
  }
  return { lines, visits };
}

const STORIES = longForm.isOn ? 1000 : 60;

it(`of ${STORIES} random stories each run names nothing, and the next at the same moment judges the same (seed ${longForm.seed})`, () => {
  const findings: string[] = [];
  for (let story = 0; story < STORIES; story += 1) {
    const { lines, visits } = randomStory(seededRandom(longForm.seed * 100_000 + story));
    const runs = remembered(DAY, lines, ...visits.flatMap((visit) => [visit, visit]));
    const judged = runs.map(({ evaluation }) => objectivesOf(evaluation).filter(({ standing }) => standing !== "none"));
    const told = judged.map((objectives) => objectives.map(({ key, standing, due }) => `${key} ${standing} ${due}`));
    const named = runs.flatMap((run, place) => namedBy(run, visits[Math.floor(place / 2)]?.[1] ?? hourly));
    const anew = told.flatMap((now, place) =>
      place % 2 === 1 && now.join() !== told[place - 1]?.join() ? [`${told[place - 1]?.join()} then ${now.join()}`] : [],
    );
    if (named.length + anew.length > 0)
      findings.push([`Story ${story}`, ...named, ...anew, ...lines, ...visits.map(([time]) => time)].join("\n"));
  }
  expect(findings.slice(0, 3).join("\n\n")).toBe("");
}, 3_600_000);
