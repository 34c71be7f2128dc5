import { ok, type Result, wrong } from "../result.ts";
import { type Alert, type Fields, instantOf, mistyped, shown, textOf } from "./alert.ts";

const STATES: ReadonlyMap<string, Alert["state"]> = new Map([
  ["firing", "firing"],
  ["resolved", "recovered"],
]);

/**
 * Our own form, for whatever can send JSON. All are texts:
 *
 * - `key`: names the alert; the same each time, when it recovers too. Needed;
 * - `state`: `firing` or `resolved`. Needed;
 * - `title`: the key when left out;
 * - `severity`: a word of the policy's `intake.severities`, or a severity's key;
 * - `text`: what it is, in sentences;
 * - `url`: where to look; https;
 * - `startsAt`: since when it fires, as ISO 8601 has it, with a zone.
 */
export function readGeneric(payload: Fields): Result<Alert, string> {
  const [key, title, severity, url] = [payload.key, payload.title, payload.severity, payload.url].map(textOf);
  const startsAt = textOf(payload.startsAt);
  const beganAt = instantOf(startsAt);
  const state = STATES.get(textOf(payload.state).toLowerCase());
  const problem = mistyped(payload, {
    key: "a text",
    title: "a text",
    severity: "a text",
    text: "a text",
    url: "a text",
    startsAt: "a text",
  });
  if (problem !== null) return wrong(problem);
  if (key === undefined || key === "") return wrong("key: expected what names the alert, got nothing");
  if (state === undefined) return wrong(`state: expected firing or resolved, got ${shown(payload.state)}`);
  if (beganAt === null && startsAt !== "") return wrong(`startsAt: expected a moment such as 2026-03-07T02:00:00Z, got "${startsAt}"`);
  return ok({
    service: "generic",
    key,
    state,
    cutOff: 0,
    beganAt,
    title: title || key,
    severities: severity ? [severity] : [],
    text: textOf(payload.text),
    facts: [],
    links: url ? [{ name: "Monitor", url }] : [],
  });
}
