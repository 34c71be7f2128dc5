import { expect, it } from "vitest";
import { NO_MEMORY } from "../../../src/core/notice/memory.ts";
import { remember } from "../../../src/core/plan/remember.ts";
import { evaluate, NO_SEALS } from "../../../src/core/slo/evaluate.ts";
import { at, incidentOf, issueOf, policyOf, ROSTER } from "../../support/scene.ts";

it("one stranger who writes on and on hides nobody whose comment is still to be judged", async () => {
  const policy = await policyOf("severities: { sev1: { response: 30 minutes } }\n");
  const storm = Array.from({ length: 150 }, () => "09:12 comment flood +1");
  const issue = issueOf("2026-03-02", "09:10 labeled sev1", "09:11 comment newcomer We look.", ...storm);
  const incident = incidentOf(issue, policy, null, { ...ROSTER, roles: new Map() });
  const { unjudged } = remember({ evaluation: evaluate(incident, policy, NO_SEALS, at("09:20")), issue, policy, memory: NO_MEMORY });
  const comments = issue.events.flatMap((event) => (event.type === "commented" ? [event.id] : []));
  expect(unjudged.map(({ comment }) => comment)).toEqual([comments[0], comments[1], comments.at(-1)]);
});
