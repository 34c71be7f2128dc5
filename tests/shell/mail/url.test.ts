import { expect, it } from "vitest";
import { serviceAt } from "../../../src/shell/mail/url.ts";

it.each`
  url                                         | service
  ${"https://api.resend.com/emails"}          | ${"Resend"}
  ${"https://api.eu.sendgrid.com/v3/mail"}    | ${"SendGrid"}
  ${"https://hooks.slack.com/services/a/b"}   | ${"Slack"}
  ${"https://slack.com.example.com/services"} | ${null}
  ${"https://hooks.example.com/x"}            | ${null}
  ${"no address"}                             | ${null}
`("$url is of $service", ({ url, service }) => {
  expect(serviceAt(url)).toBe(service);
});
