/** What a monitor reports, as it was understood. All text is a stranger's word. */
export type Alert = {
  readonly service: AlertService;
  /** Tells the alert from all others of the service. */
  readonly key: string;
  /** `recovered`: all of it. */
  readonly state: "firing" | "recovered";
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
  return textOf(value) === "" ? "nothing" : `"${textOf(value)}"`;
}
