/** What is wrong with a webhook's URL, in words that do not show it; null: nothing. Plain http is for this machine alone. */
export function webhookUrlProblem(text: string): string | null {
  if (!URL.canParse(text)) return "expected a URL such as https://hooks.example.com/…";
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return "expected a URL without user name and password; a token has its own input";
  if (url.protocol === "https:") return null;
  if (url.protocol !== "http:") return `expected a URL that begins with https://, got one that begins with ${url.protocol}//`;
  return isLoopback(url.hostname) ? null : "expected https: over plain http anybody on the way could read the mail";
}

const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)resend\.com$/, "Resend"],
  [/(?:^|\.)sendgrid\.com$/, "SendGrid"],
  [/(?:^|\.)postmarkapp\.com$/, "Postmark"],
  [/(?:^|\.)slack\.com$/, "Slack"],
  [/(?:^|\.)(?:logic\.azure\.com|powerplatform\.com|office\.com)$/, "Microsoft Teams"],
  [/(?:^|\.)pagerduty\.com$/, "PagerDuty"],
];

/** Whose a webhook's address is, as its host tells; null: nobody's that is known here. */
export function serviceAt(url: string): string | null {
  const { hostname } = URL.canParse(url) ? new URL(url) : { hostname: "" };
  return SERVICES.find(([host]) => host.test(hostname))?.[1] ?? null;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
