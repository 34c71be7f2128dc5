import type { Instant } from "../time/instant.ts";

/** What a monitor reports, as it was understood. All text is a stranger's word. */
export type Alert = {
  readonly service: AlertService;
  /** Tells the alert from all others of the service. */
  readonly key: string;
  /** `recovered`: all of it that is told. */
  readonly state: "firing" | "recovered";
  /** So many of a group were left out of what is told, and may fire. */
  readonly cutOff: number;
  /** Since when it fires, of several the first; null: that is not known of all of them. */
  readonly beganAt: Instant | null;
  readonly title: string;
  /** What the monitor calls the severity: several where a group holds several; none: it does not say. */
  readonly severities: readonly string[];
  /** What it says in sentences; "": nothing. */
  readonly text: string;
  readonly facts: readonly AlertFact[];
  /** Addresses as they came. */
  readonly links: readonly AlertLink[];
};

export type AlertService = "alertmanager" | "grafana" | "generic";
export type AlertFact = { readonly name: string; readonly value: string };
export type AlertLink = { readonly name: string; readonly url: string };

/** An object of the payload. */
export type Fields = Readonly<Record<string, unknown>>;

/** An object as it is; of anything else an empty one. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}

/** Text, a number or a truth value as text, without spaces around; "": there is none. Templates of monitors make numbers of text that looks like one. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value).trim() : "";
}

/** A value as the end of "expected …, got". */
export function shown(value: unknown): string {
  return textOf(value) === "" ? kindOf(value) : `"${textOf(value)}"`;
}

type Kind = "nothing" | "a text" | "a list" | "an object";

/** The first of the fields that is of another kind, as the end of a sentence; null: none is. What is not there is of any. */
export function mistyped(fields: Fields, kinds: Readonly<Record<string, Exclude<Kind, "nothing">>>): string | null {
  for (const [name, kind] of Object.entries(kinds)) {
    const got = kindOf(fields[name]);
    if (got !== "nothing" && got !== kind) return `${name}: expected ${kind}, got ${got}`;
  }
  return null;
}

export function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return textOf(value) === "" ? "nothing" : "a text";
}

const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)? ?(?:Z|[+-]\d\d:?\d\d)$/i;

/** A moment as monitors write it, with its zone; null: it is none. Go's own zero, in the year 1, says that there is none. */
export function instantOf(text: string): Instant | null {
  const at = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  return at > 0 ? at : null;
}

/** What stands in a text as JSON; undefined: it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
