import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import"./chunk-Y7CRFQTT.js";var o=`# The policy of the demo's support desk: Gruntwork's published one, with a time zone, holidays and a way to pause.
extends: gruntwork
calendar:
  timezone: America/New_York
  holidays: { country: US }
severities:
  sev1: { rca: 5 business days }
  sev2: { rca: 5 business days }
  sev4: { resolution: 3 business days }
clocks:
  pause-labels: { waiting-on-customer: Waiting for the customer }
notices: { mention: ["@acme/support"] }
contact: support@acme.example
`;export{o as default};
