import type { Mail } from "../../../src/ports.ts";

/** A second mail about an incident, to customers. */
export const MAIL: Mail = {
  id: "missed:response/acme/shop/412/customers/mail",
  audience: "customers",
  channel: "mail",
  delivered: [],
  subject: "[shop #412] Deploys fail",
  text: "It is late. Grüße\n\nFollow it: https://github.com/acme/shop/issues/412\n\n--\nYou receive this because you are on the list.",
  html: "<p>It is late. Grüße</p>",
  replyTo: "support@acme.example",
  messageId: "<412.1@acme.example>",
  inReplyTo: "<412.0@acme.example>",
  incident: {
    repository: "acme/shop",
    number: 412,
    title: "Deploys fail",
    severity: "sev1",
    state: "open",
    notices: ["missed:response"],
    startedAt: "2026-03-06T14:02:00Z",
  },
  links: { issue: "https://github.com/acme/shop/issues/412", rca: null },
  at: "2026-03-06T14:32:00Z",
};
