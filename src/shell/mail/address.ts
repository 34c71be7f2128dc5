import { createHash } from "node:crypto";

/** A mail address taken apart. */
export type Address = {
  readonly email: string;
  /** Without quotes; null: there is none. */
  readonly name: string | null;
};

/** Takes `Name <user@host>` or `user@host` apart; which addresses are right was checked before. */
export function addressIn(text: string): Address {
  const [, name = "", email] = /^(.*)<([^<>]+)>$/s.exec(text.trim()) ?? [];
  const plain = name
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .replace(/\\(.)/g, "$1")
    .trim();
  return { email: (email ?? text).trim(), name: plain === "" ? null : plain };
}

/** The address in one line; a name with punctuation stands in quotes (RFC 5322). */
export function addressText(text: string): string {
  const { email, name } = addressIn(text);
  if (name === null) return email;
  const isPlain = /^[\p{L}\p{M}\p{N} !#$%&'*+/=?^_`{|}~-]+$/u.test(name);
  return isPlain ? `${name} <${email}>` : `"${name.replace(/[\\"]/g, "\\$&")}" <${email}>`;
}

/** Without repeats: nobody gets the same mail twice. Compared without case and names. */
export function distinct(addresses: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const text of addresses) {
    const { email } = addressIn(text);
    if (!known.has(email.toLowerCase())) known.set(email.toLowerCase(), text);
  }
  return [...known.values()];
}

const LONGEST_ID = 200;

/** The key of the part of a mail that is for these recipients: the same at every try, whoever else is on the list. At most 256 ASCII characters. */
export function keyFor(id: string, addresses: readonly string[]): string {
  const emails = addresses.map((text) => addressIn(text).email.toLowerCase());
  const isPlain = id.length <= LONGEST_ID && /^[\x21-\x7e]+$/.test(id);
  return `${isPlain ? id : digest(id, 64)}/${digest(emails.join("\n"), 16)}`;
}

function digest(text: string, length: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}

/** A list in parts of at most so many. */
export function chunksOf<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, index) => items.slice(index * most, (index + 1) * most));
}
