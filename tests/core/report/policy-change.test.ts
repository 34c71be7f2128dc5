import { describe, expect, it } from "vitest";
import { changesBetween, mayJudgeOtherwise, type PolicyChange } from "../../../src/core/report/policy-change.ts";
import { policyOf } from "../../support/scene.ts";
import { EXAMPLE } from "../policy/example.ts";

const NOW = Date.parse("2026-03-02T12:00:00Z");

async function changed(before: string, after: string): Promise<readonly string[]> {
  return changesBetween(await policyOf(before), await policyOf(after), NOW).map(lineOf);
}

function lineOf(change: PolicyChange): string {
  switch (change.type) {
    case "changed":
      return `${change.fact}: ${change.before} → ${change.after}`;
    case "added":
      return `${change.fact} + ${change.words}`;
    case "removed":
      return `${change.fact} - ${change.words}`;
    case "replaced":
      return `${change.fact} is another`;
  }
}

const SEV3 = (facts: string) => `severities: { sev3: { ${facts} } }`;
const TIERS = (facts: string) => `tiers: { ${facts} }`;
const HOURS = (facts: string) => `calendar: { ${facts} }`;
const MAIL = (facts: string) => `channels: { desk: { format: slack, url: env:INCIDENT_SLO_A, ${facts} } }`;

describe("the change in words", () => {
  it.each`
    before                                                           | after                                                                          | says
    ${""}                                                            | ${SEV3("response: 4 business hours")}                                          | ${["Sev3 first answer: 4 hours → 4 business hours"]}
    ${""}                                                            | ${SEV3("response: 4h")}                                                        | ${[]}
    ${""}                                                            | ${SEV3("response: 240 minutes, resolution: 1440m")}                            | ${[]}
    ${""}                                                            | ${SEV3("updates: every 2 hours")}                                              | ${["Sev3 updates: as promised → every 2 hours"]}
    ${""}                                                            | ${SEV3("resolution: best effort")}                                             | ${["Sev3 solution: 24 hours → best effort"]}
    ${""}                                                            | ${SEV3("title: Middling")}                                                     | ${["Sev3 title: Medium → Middling"]}
    ${SEV3("means: Slow")}                                           | ${SEV3("means: Slower")}                                                       | ${["Sev3 definition: Slow → Slower"]}
    ${TIERS("gold: { severities: { sev3: { response: 1 hour } } }")} | ${TIERS("gold: { severities: { sev3: { response: 2 hours } } }")}              | ${["Tier gold: Sev3 first answer: 1 hour → 2 hours"]}
    ${""}                                                            | ${TIERS("gold: { labels: [vip] }")}                                            | ${["Tier gold + labels vip, calendar default"]}
    ${TIERS("gold: , silver: ")}                                     | ${TIERS("silver: , gold: ")}                                                   | ${["Tiers, the first one counts: gold, silver → silver, gold"]}
    ${""}                                                            | ${SEV3("labels: [SEV3]")}                                                      | ${[]}
    ${""}                                                            | ${SEV3("labels: [sev3, minor]")}                                               | ${["Sev3 labels: sev3 → sev3, minor"]}
    ${""}                                                            | ${SEV3("rca: 3 business days")}                                                | ${["Sev3 RCA: none → due in 3 business days"]}
    ${""}                                                            | ${SEV3("email: { customers: [opened] }")}                                      | ${["Sev3 mail to customers: none → opened"]}
    ${""}                                                            | ${SEV3("email: { staff: [missed] }")}                                          | ${["Sev3 mail to staff: none → missed"]}
    ${""}                                                            | ${"severities: { sev4: false }"}                                               | ${["Severity Sev4 (Low) - first answer 1 business day, updates as promised, solution best effort, labels sev4"]}
    ${""}                                                            | ${"severities: { urgent: { title: Urgent, above: sev1 } }"}                    | ${["Severity Urgent + first answer best effort, updates as promised, solution best effort, labels urgent"]}
    ${"severities: { a: { title: A }, b: { title: B } }"}            | ${"severities: { b: { title: B, above: sev1 }, a: { title: A } }"}             | ${["Severities, most severe first: sev1, sev2, sev3, sev4, a, b → b, sev1, sev2, sev3, sev4, a"]}
    ${""}                                                            | ${HOURS("timezone: Europe/Berlin")}                                            | ${["Time zone: Etc/UTC → Europe/Berlin"]}
    ${""}                                                            | ${HOURS("hours: { mon-thu: 09:00-17:00 }")}                                    | ${["Business hours: Mon–Fri 09:00–17:00 → Mon–Thu 09:00–17:00"]}
    ${""}                                                            | ${HOURS("holidays: { country: US, region: NY }")}                              | ${["Country's holidays: none → US-NY (public)"]}
    ${HOURS("holidays: { country: US }")}                            | ${HOURS("holidays: { country: US, except: [2026-10-12] }")}                    | ${["Worked although a holiday + 2026-10-12"]}
    ${HOURS("holidays: { dates: [2026-12-24] }")}                    | ${HOURS("holidays: { dates: { 2026-12-31: Eve } }")}                           | ${["Holidays of its own + 2026-12-31 Eve", "Holidays of its own - 2026-12-24"]}
    ${""}                                                            | ${HOURS("special: { 2026-12-24: 09:00-12:00 }")}                               | ${["Special hours + 2026-12-24 09:00–12:00"]}
    ${""}                                                            | ${"calendars: { emea: { hours: { mon: 08:00-10:00 } } }"}                      | ${["Calendar emea + Mon 08:00–10:00 (Etc/UTC)"]}
    ${""}                                                            | ${"clocks: { start: labeled }"}                                                | ${["Clocks start: when the issue is opened → with the first severity label"]}
    ${""}                                                            | ${"clocks: { reopened: restart }"}                                             | ${["Reopened: the clocks go on → the clocks start again"]}
    ${""}                                                            | ${"clocks: { at-risk: false }"}                                                | ${["At risk: at 75% of the time → never told"]}
    ${""}                                                            | ${"clocks: { pause-labels: { waiting: Their turn } }"}                         | ${["Paused by waiting: none → Their turn"]}
    ${""}                                                            | ${"clocks: { stop-labels: [fixed] }"}                                          | ${["Stopped by + fixed"]}
    ${"exclusions: { beta: Beta }"}                                  | ${"exclusions: { beta: Not yet }"}                                             | ${["Not covered: beta: Beta → Not yet"]}
    ${""}                                                            | ${"staff: { role: write, users: [kim] }"}                                      | ${["Staff: role triage or more → role write or more", "Staff by name + kim"]}
    ${""}                                                            | ${"rca: { labels: [review] }"}                                                 | ${["RCA issues: in the incident's repository, labels rca, assigned to who closed the incident → in the incident's repository, labels review, assigned to who closed the incident"]}
    ${"rca: { means: we write }"}                                    | ${"rca: { means: we talk }"}                                                   | ${["What is promised of an RCA: we write → we talk"]}
    ${"page: { Here: One }"}                                         | ${"page: { Here: Two, There: Three }"}                                         | ${["The page's section Here: One → Two", "The page's section There: none → Three"]}
    ${""}                                                            | ${"notices: { missed: status }"}                                               | ${["A miss: gets a comment → is shown in the status comment"]}
    ${""}                                                            | ${'notices: { mention: ["@acme/support"] }'}                                   | ${["Mentioned on a miss + @acme/support"]}
    ${""}                                                            | ${"notices: { mute-label: quiet }"}                                            | ${["Muted by: incident-slo: mute → quiet"]}
    ${""}                                                            | ${"notices: { stale-after: 12 hours }"}                                        | ${["News is old after: 24 h → 12 h"]}
    ${""}                                                            | ${"notices: { max-per-run: 10 }"}                                              | ${["New comments and mails a run, at most: 50 → 10"]}
    ${""}                                                            | ${"maintenance: { windows: [{ days: tue, hours: 10:00-11:00, reason: Up }] }"} | ${["Maintenance + Tue 10:00–11:00: Up"]}
    ${""}                                                            | ${"intake: { severities: { critical: sev1 }, max-per-hour: 5 }"}               | ${["Alerts open: none → critical: sev1", "New issues from alerts an hour, at most: 10 → 5"]}
    ${"contact: a@b.example"}                                        | ${"contact: c@d.example"}                                                      | ${["Contact: a@b.example → c@d.example"]}
    ${""}                                                            | ${MAIL("audiences: [staff]")}                                                  | ${["Channel desk + slack, for staff, all news"]}
    ${MAIL("audiences: [staff]")}                                    | ${MAIL("audiences: [staff], kinds: [missed]")}                                 | ${["Channel desk: what it carries: for staff, all news → for staff, missed"]}
    ${MAIL("")}                                                      | ${MAIL("").replace("SLO_A", "SLO_B")}                                          | ${["Channel desk: url is another"]}
    ${""}                                                            | ${"extends: gruntwork"}                                                        | ${[]}
  `("$before to $after", async ({ before, after, says }) => {
    expect(await changed(before, after)).toEqual(says);
  });

  it("tells of every setting that the format has", async () => {
    const lines = EXAMPLE.split("\n");
    const silent: string[] = [];
    for (const [index, line] of lines.entries()) {
      if (!/^ {2,}\S/.test(line) || /^ {2}(?:hours|holidays|sev\d):\s*$/.test(line) || /title: |country:/.test(line)) continue;
      const without = lines.filter((_, other) => other !== index).join("\n");
      const parsed = await changed(without, EXAMPLE).catch(() => null);
      if (parsed !== null && parsed.length === 0) silent.push(line.trim());
    }
    // These say what holds without them, too.
    const same =
      /^(?:timezone: Etc|reopened: continue|updates: as promised|response: 30 minutes|resolution: (?:4 hours|best)|response: 1 business day|start: opened|at-risk: 75%|role: triage|labels: \[rca\]|assign: closer|missed: comment|mute-label|stale-after|max-per-run)/;
    expect(silent.filter((line) => !same.test(line))).toEqual([]);
  });

  it("gives long lists in short", async () => {
    const dates = Array.from({ length: 20 }, (_, day) => `2026-05-${String(day + 1).padStart(2, "0")}`);
    const [line] = await changed("", HOURS(`holidays: { dates: [${dates.join(", ")}] }`));
    expect(line).toBe(`Holidays of its own + ${dates.slice(0, 8).join(", ")} and 12 more`);
  });
});

describe("whether verdicts can differ", () => {
  it.each`
    after                                              | may
    ${SEV3("response: 4h")}                            | ${false}
    ${SEV3("response: 5h")}                            | ${true}
    ${SEV3("title: Middling, means: Slow, rca: true")} | ${false}
    ${SEV3("labels: [minor]")}                         | ${true}
    ${"severities: { sev4: false }"}                   | ${true}
    ${HOURS("timezone: Europe/Berlin")}                | ${true}
    ${"clocks: { start: labeled }"}                    | ${true}
    ${"clocks: { at-risk: 50% }"}                      | ${false}
    ${"clocks: { pause-labels: { w: W } }"}            | ${true}
    ${"clocks: { stop-labels: [w] }"}                  | ${true}
    ${"exclusions: { w: W }"}                          | ${true}
    ${"staff: { role: write }"}                        | ${true}
    ${"staff: { users: [kim] }"}                       | ${true}
    ${"contact: a@b.example"}                          | ${false}
  `("$after: $may", async ({ after, may }) => {
    expect(mayJudgeOtherwise(await policyOf(""), await policyOf(after))).toBe(may);
  });
});
