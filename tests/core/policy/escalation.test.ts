import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../src/core/policy/parse.ts";
import { describeFinding, describeProblem } from "../../../src/core/policy/problem.ts";

const policyWith = (step: string, more = "") =>
  `severities: { sev1: { escalation: [${step}] } }\nchannels: { pager: { format: json, url: env:INCIDENT_SLO_P }, news: { format: json, url: env:INCIDENT_SLO_N, audiences: [customers] } }\n${more}`;

async function saidOf(text: string): Promise<readonly string[]> {
  const read = await parsePolicy({ name: "p.yml", text });
  return read.ok ? read.value.warnings.map(describeFinding) : read.error.map(describeProblem);
}

describe("a step of an escalation", () => {
  it.each`
    step                                                      | said
    ${"{ at: due, channels: [pagr] }"}                        | ${'escalation[0].channels[0]: there is no channel "pagr", only "pager", "news", "mail". Did you mean "pager"?'}
    ${"{ at: due, channels: [news] }"}                        | ${'escalation[0].channels[0]: the channel "news" is not for staff, and whom a step wakes is staff. Add staff to its audiences.'}
    ${"{ at: due }"}                                          | ${"escalation[0]: this step wakes nobody. Give it a mention such as [ann], channels such as [pager], or both."}
    ${"{ at: soon, mention: [ann] }"}                         | ${'escalation[0].at: expected "at-risk", "due", or how long after the due time such as "15 minutes late" or "1 business hour late", got "soon".'}
    ${"{ at: 15 minuets late, mention: [ann] }"}              | ${'escalation[0].at: expected a target such as "4 hours" or "2 business days", got "15 minuets". Did you mean "15 minutes"?'}
    ${"{ at: 0 minutes late, mention: [ann] }"}               | ${'escalation[0].at: expected more than no time, got "0 minutes". Write "1 minute" or "due".'}
    ${"{ at: best effort late, mention: [ann] }"}             | ${'escalation[0].at: expected "at-risk", "due", or how long after the due time such as "15 minutes late" or "1 business hour late", got "best effort late".'}
    ${"{ at: 1 business hour on emae late, mention: [ann] }"} | ${'escalation[0].at: there is no calendar "emae", only "default".'}
    ${'{ at: due, mention: ["@acme/support"] }'}              | ${'escalation[0].mention[0]: GitHub is reported not to notify "@acme/support", a team, when the job\'s own token mentions it. Name people.'}
  `("is refused or warned of: $step", async ({ step, said }) => {
    const all = await saidOf(policyWith(step));
    expect(all).toHaveLength(1);
    expect(all[0]).toContain(`severities.sev1.${said}`);
  });

  it.each(["at-risk", "At risk", "due", "15 minutes late", "2 business hours late", "1 business day late", "90m late"])(
    "can speak %s",
    async (moment) => {
      expect(await saidOf(policyWith(`{ at: ${moment}, mention: [ann, assignees], channels: [pager, mail] }`))).toEqual([]);
    },
  );

  it("at risk is warned of where nothing ever is", async () => {
    const [said = ""] = await saidOf(policyWith("{ at: at-risk, channels: [pager] }", "clocks: { at-risk: false }"));
    expect(said).toContain("nothing is ever at risk while clocks.at-risk is false");
  });
});
