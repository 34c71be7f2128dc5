import type { Bulletin, Mail } from "../../../src/ports.ts";

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

/** The list of a morning. */
export const DIGEST: Bulletin = {
  ...MAIL,
  id: "digest/2026-03-06/acme/shop/mail",
  audience: "staff",
  subject: "[shop] Friday 6 March 2026: 1 overdue",
  text: "Overdue\n\n- #412 Deploys fail: first answer was due. https://github.com/acme/shop/issues/412 see https://evil.example\n\n--\nYou receive this because you are on the support list.",
  html: "<p>Overdue</p>",
  inReplyTo: null,
  incident: null,
  about: "digest",
  links: ["https://github.com/acme/shop/issues/412"],
};
