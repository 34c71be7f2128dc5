/** Takes every secret out of a text. */
export type Redact = (text: string) => string;

/** A function that replaces each of `secrets`, whole or one of their lines, by `***`. Shorter ones than four characters are left, or nothing would be readable. */
export function redactor(secrets: readonly string[]): Redact {
  const parts = [...new Set(secrets.flatMap(spellingsOf))].filter((part) => part.length >= 4).sort((a, b) => b.length - a.length);
  return (text) => parts.reduce((rest, part) => rest.replaceAll(part, "***"), text);
}

/** The ways a secret may be spelled in a log: as it is, line by line, as `URL` writes it, and within JSON. */
export function spellingsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const href = URL.canParse(secret) ? [new URL(secret).href, pathOf(new URL(secret))] : [];
  const json = JSON.stringify(secret).slice(1, -1);
  return [secret, ...lines, ...href, json].filter((part) => part !== "");
}

/** The part of a webhook's URL that is the secret: a path alone like `/hook` says nothing. */
function pathOf(url: URL): string {
  const path = url.pathname + url.search;
  return path.length >= 16 ? path : "";
}
