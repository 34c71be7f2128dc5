import { type Result, wrong } from "../result.ts";
import { oneLine } from "../text/escape.ts";
import { type Alert, type Fields, fieldsOf, jsonIn } from "./alert.ts";
import { readAlertmanager } from "./alertmanager.ts";
import { readGeneric } from "./generic.ts";
import { readGrafana } from "./grafana.ts";

/** Reads what stands under `alert`: an object, or JSON as text. It is known by its shape. What is wrong is one sentence. */
export function readAlert(payload: unknown): Result<Alert, string> {
  const data = typeof payload === "string" ? jsonIn(payload) : payload;
  if (data === undefined) return wrong("alert: expected JSON, got text that is none.");
  if (typeof data !== "object" || data === null || Array.isArray(data))
    return wrong(`alert: expected an object, got ${Array.isArray(data) ? "a list" : data === null ? "nothing" : "a single value"}.`);
  const fields = fieldsOf(data);
  const reader = readerFor(fields);
  if (reader === null) return wrong(unknownShape(fields));
  const read = reader(fields);
  return read.ok ? read : wrong(`alert.${oneLine(read.error, 200)}.`);
}

function readerFor(fields: Fields): ((payload: Fields) => Result<Alert, string>) | null {
  const has = (...names: readonly string[]) => names.some((name) => Object.hasOwn(fields, name));
  if (has("status") && has("alerts", "groupKey", "groupLabels")) return has("orgId") ? readGrafana : readAlertmanager;
  return has("key", "state") ? readGeneric : null;
}

function unknownShape(fields: Fields): string {
  const names = Object.keys(fields).slice(0, 5);
  const got = names.length === 0 ? "an empty object" : `one with ${oneLine(names.join(", "), 100)}`;
  return `alert: expected what Alertmanager or Grafana sends (status, alerts, groupKey, …) or the form of our own (key, state, …), got ${got}.`;
}
