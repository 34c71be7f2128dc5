import type { MailFormatName } from "../../core/policy/policy.ts";

/** What is wrong with a webhook's URL, in words that do not show it; null: nothing. Plain http is for this machine alone. */
export function webhookUrlProblem(text: string): string | null {
  if (!URL.canParse(text)) return "expected a URL such as https://hooks.example.com/…";
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return "expected a URL without user name and password; a token has its own input";
  if (url.protocol === "https:") return null;
  if (url.protocol !== "http:") return `expected a URL that begins with https://, got one that begins with ${url.protocol}//`;
  return isLoopback(url.hostname) ? null : "expected https: over plain http anybody on the way could read the mail";
}

type KnownService = {
  readonly host: RegExp;
  readonly name: string;
  readonly format: MailFormatName;
  readonly alsoJson?: true;
  /** The one path that the format is for; not there: any. */
  readonly path?: string;
};

const SERVICES: readonly KnownService[] = [
  { host: /(?:^|\.)resend\.com$/, name: "Resend", format: "resend" },
  { host: /(?:^|\.)sendgrid\.com$/, name: "SendGrid", format: "sendgrid" },
  { host: /(?:^|\.)postmarkapp\.com$/, name: "Postmark", format: "postmark" },
  { host: /(?:^|\.)slack(?:-gov)?\.com$/, name: "Slack", format: "slack" },
  { host: /(?:^|\.)office\.com$/, name: "Microsoft Teams", format: "teams" },
  // A workflow of one's own may read what it likes.
  { host: /(?:^|\.)(?:logic\.azure\.com|powerplatform\.com)$/, name: "Microsoft Teams", format: "teams", alsoJson: true },
  { host: /(?:^|\.)pagerduty\.com$/, name: "PagerDuty", format: "pagerduty", path: "/v2/enqueue" },
];

/** Whose a webhook's address is, as its host tells; null: nobody's that is known here. */
export function serviceAt(url: string): string | null {
  return knownAt(url)?.name ?? null;
}

/** That a known service's address stands beside another format, which it does not understand, or is not the one that takes it, in words that do not show it; null: it is not so. */
export function formatProblem(url: string, format: MailFormatName): string | null {
  const service = knownAt(url);
  if (service === null || (service.alsoJson === true && format === "json")) return null;
  if (service.format === format) {
    const { path = null } = service;
    return path === null || new URL(url).pathname === path ? null : `${service.name} takes events at ${path} only, of its Events API v2`;
  }
  return `the address is one of ${service.name}, which does not understand the format ${format}. Write ${service.format}`;
}

function knownAt(url: string): KnownService | null {
  const { hostname } = URL.canParse(url) ? new URL(url) : { hostname: "" };
  return SERVICES.find(({ host }) => host.test(hostname)) ?? null;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
