import { expect, it } from "vitest";
import { checkVerdicts } from "../../../src/core/plan/verdict-check.ts";
import { at, policyOf } from "../../support/scene.ts";
import { remembered } from "../slo/runs.ts";

const POLICY = `
calendar: { timezone: America/New_York, hours: { mon-fri: 09:00-17:00 } }
severities:
  sev1: { response: 30 minutes, updates: every 1 hour, resolution: 4 hours }
  sev3: { response: 1 business day, resolution: 2 business days }
clocks: { reopened: restart, pending-labels: { asked: a log }, stop-labels: [mitigated] }
exclusions: { "excluded: beta": Beta or preview feature }
`;
const DAY = "2026-03-06";

it.each`
  case                                                              | lines                                                                                                                                                                                       | visits
  ${"closed while set aside, reopened into a new cycle and closed"} | ${["14:02 labeled sev3", "14:03 labeled asked", "16:43 unlabeled sev3", "20:01 closed staff", "21:39 reopened staff", "21:39 unlabeled asked", "21:39 labeled sev1", "21:40 closed staff"]} | ${["14:02", "16:43", "20:01", "21:40"]}
`(
  "names nothing that runs wrote down: $case",
  async ({ lines, visits }: { readonly lines: readonly string[]; readonly visits: readonly string[] }) => {
    const policy = await policyOf(POLICY);
    const { evaluation, after } = remembered(DAY, lines, ...visits.map((time) => [time, policy] as const));
    const seen = { seenThrough: at(visits.at(-1) ?? "", DAY), said: new Set<string>() };
    expect(checkVerdicts(evaluation, policy, after, seen).differences).toEqual([]);
  },
);
