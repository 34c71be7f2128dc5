/** What is wrong with a webhook's URL, in words that do not show it; null: nothing. Plain http is for this machine alone. */
export function webhookUrlProblem(text: string): string | null {
  if (!URL.canParse(text)) return "expected a URL such as https://hooks.example.com/…";
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return "expected a URL without user name and password; a token has its own input";
  if (url.protocol === "https:") return null;
  if (url.protocol !== "http:") return `expected a URL that begins with https://, got one that begins with ${url.protocol}//`;
  return isLoopback(url.hostname) ? null : "expected https: over plain http anybody on the way could read the mail";
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
