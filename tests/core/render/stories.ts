import type { RcaFacts } from "../../../src/core/render/context.ts";
import type { Story } from "../../support/facts.ts";
import { at, policyOf } from "../../support/scene.ts";

/** The incident of the published example: a Sev1 answered late, solved in time. */
export const DEPLOYS: Story = {
  day: "2026-03-06",
  title: "Deploys fail with 403 in us-east-1",
  lines: [
    "14:02 opened customer",
    "14:09 labeled sev1",
    "14:51 comment staff /impact about 40 of 310 customers. Every deploy through the pipelines module in us-east-1 stops with a 403. Services already running are not touched; no data is at risk.\\n/workaround deploy from us-west-2, or wait. Nothing else is needed from you.\\n/next-update 2026-03-06T15:45Z\\nA role lost a permission this morning. We are restoring it now.",
    "15:38 comment staff /next-update 2026-03-06T16:45Z\\nWe have confirmed the cause; a fix is being written.",
    "16:40 comment staff /next-update 2026-03-06T17:45Z\\nThe fix is in review.",
    "17:05 linked 415 merged 17:10",
    "17:24 comment staff /impact about 40 of 310 customers. Every deploy through the pipelines module in us-east-1 stopped with a 403. Services already running were not touched; no data was lost.\\nA permission was removed from the deploy role in a routine cleanup. We put it back and have watched deploys succeed for a quarter of an hour. Please run again any deploy that failed today.",
    "17:26 closed staff completed",
  ],
};

export const acme = await policyOf(`
extends: gruntwork
calendar:
  timezone: America/New_York
severities:
  sev1: { rca: 5 business days }
clocks: { stop-labels: [mitigated] }
notices:
  mention: ["@acme/support"]
contact: support@acme.example
`);

export const HOME = "https://github.com/acme/service-catalog/issues";

/** Its RCA, just opened. */
export const REVIEW: RcaFacts = {
  number: 418,
  url: `${HOME}/418`,
  repository: "acme/service-catalog",
  due: at("2026-03-13T16:26"),
  state: "open",
  items: null,
  shared: null,
  visible: true,
};

/** A Sev4 over a weekend with a holiday, with a pause, on business hours. */
export const TYPO: Story = {
  day: "2026-05-22",
  title: "Wrong currency sign on the invoice page",
  lines: [
    "18:30 opened customer",
    "18:40 labeled sev4",
    "2026-05-26T15:00 comment staff /next-update 2026-05-27T21:00Z\\nThanks, we can see it. Which browser do you use?",
    "2026-05-26T15:05 labeled waiting-on-customer",
    "2026-05-27T16:00 comment customer Firefox 140",
    "2026-05-27T16:10 unlabeled waiting-on-customer",
    "2026-05-27T19:00 comment staff Fixed and released. The page shows the euro sign again.",
    "2026-05-27T19:01 closed staff completed",
  ],
};

export const office = await policyOf(`
extends: gruntwork
calendar:
  timezone: America/Chicago
  hours:
    mon-thu: 09:00-17:00
    fri: 09:00-16:00
  holidays:
    dates: { 2026-05-25: Memorial Day }
severities:
  sev4: { response: 1 business day, resolution: 3 business days }
clocks:
  pause-labels: { waiting-on-customer: Waiting for the customer }
contact: "help@acme.example, or https://help.acme.example"
`);
