/** What came: one request as the service sees it. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
};

export type Answered = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
};

/** A mail as it lands in one person's inbox, or a message in a channel. */
export type Landed = {
  /** Null: a channel's message. */
  readonly to: string | null;
  /** Everyone the reader can see beside themselves. */
  readonly alsoSees: readonly string[];
  readonly from: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
};

/** A service by its own published rules, with what it delivered. */
export type Receiver = {
  /** Where its API is. */
  readonly path: string;
  readonly answer: (asked: Asked) => Answered;
  readonly landed: readonly Landed[];
};

type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function headerOf(asked: Asked, name: string): string {
  const value = asked.headers[name];
  return typeof value === "string" ? value : "";
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** The parsed body; undefined: it is no JSON. */
export function bodyOf({ text }: Asked): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The address in `user@host` or `Name <user@host>` by RFC 5322's short rules; null: it is none. A name with punctuation needs quotes. */
export function mailboxIn(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const bare = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;
  if (bare.test(value)) return value;
  const [, name = "", email = ""] = /^(?:("(?:[^"\\]|\\.)*"|[^",.:;<>()[\]\\@]+?)\s*)?<([^<>]+)>$/.exec(value) ?? [];
  return name !== undefined && bare.test(email) ? email : null;
}

/** Header names are tokens, values one line of ASCII (RFC 5322); null: nothing is wrong. */
export function headerProblem(name: string, value: unknown): string | null {
  if (!/^[!-9;-~]+$/.test(name)) return `bad header name ${name}`;
  return typeof value === "string" && /^[\x20-\x7e]*$/.test(value) ? null : `bad value of ${name}`;
}
