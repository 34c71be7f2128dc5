import { expect, it } from "vitest";
import { reportFeed } from "../../../src/core/report/atom.ts";
import { issueOf, policyOf } from "../../support/scene.ts";
import { reportOn } from "./reports.ts";

const policy = await policyOf("clocks: { stop-labels: [mitigated] }\n");
const LINES = ["09:00 opened customer", "09:01 labeled sev2", "09:30 labeled mitigated"];

it.each`
  case                                | more                                                   | news
  ${"it is open under a stop label"}  | ${[]}                                                  | ${["mitigated: Mitigated since 2 Mar 2026, 09:30 UTC, says support."]}
  ${"others closed it"}               | ${["10:00 closed customer"]}                           | ${["mitigated: Mitigated since 2 Mar 2026, 09:30 UTC, says support."]}
  ${"support closed it after that"}   | ${["10:00 closed staff"]}                              | ${["resolved: Closed 2 Mar 2026, 10:00 UTC.", "mitigated: Mitigated since 2 Mar 2026, 09:30 UTC, says support."]}
  ${"support closed it without that"} | ${["09:40 unlabeled mitigated", "10:00 closed staff"]} | ${["resolved: Closed 2 Mar 2026, 10:00 UTC."]}
`("the feed tells no end but support's, where $case", ({ more, news }) => {
  const feed = reportFeed(reportOn(policy, [issueOf("2026-03-02", ...LINES, ...more)], { since: "2026-03", now: "2026-03-02T12:00:00Z" }));
  const told = [...feed.matchAll(/<title>#1 Deploys fail: (.*?)<\/title>[\s\S]*?<content[^>]*>(.*?)<\/content>/g)].map(
    ([, title, text]) => `${title}: ${text}`,
  );
  expect(told.filter((line) => /^(?:resolved|mitigated)/.test(line))).toEqual(news);
});
