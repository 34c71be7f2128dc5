import { type Answered, type Asked, bodyOf, bytesOf, fieldsOf, headerOf, itemsOf, type Landed, type Receiver } from "./receiver.ts";

type Fields = Readonly<Record<string, unknown>>;

/** An alert as whoever is on call sees it. */
export type Alert = { readonly key: string; readonly state: "triggered" | "acknowledged" | "resolved"; readonly summary: string };

/**
 * PagerDuty's Events API v2 by https://developer.pagerduty.com/docs/send-alert-event: routing key of 32 characters, one open alert a
 * deduplication key; an acknowledgement or an end of no open alert changes nothing, news of an acknowledged one calls nobody.
 */
export function pagerdutyReceiver(routingKey: string): Receiver & { readonly alerts: () => readonly Alert[] } {
  const landed: Landed[] = [];
  const alerts: Alert[] = [];
  return {
    path: "/v2/enqueue",
    landed,
    alerts: () => alerts,
    answer: (asked) => {
      const problem = problemIn(asked, routingKey);
      if (problem !== null) return problem;
      const { event_action: action, dedup_key: key, payload } = fieldsOf(bodyOf(asked));
      const { summary, custom_details: details } = fieldsOf(payload);
      const place = alerts.findLastIndex((alert) => alert.key === key && alert.state !== "resolved");
      const open = alerts[place];
      if (action === "trigger") {
        if (open === undefined) alerts.push({ key: String(key), state: "triggered", summary: String(summary) });
        const text = String(fieldsOf(details).text);
        landed.push({ to: null, alsoSees: [], from: null, subject: String(summary), text, html: null, headers: new Map() });
      } else if (open !== undefined) alerts[place] = { ...open, state: action === "resolve" ? "resolved" : "acknowledged" };
      return { status: 202, json: { status: "success", message: "Event processed", dedup_key: key } };
    },
  };
}

const EVENT = ["routing_key", "event_action", "dedup_key", "payload", "links", "images", "client", "client_url"];
const PAYLOAD = ["summary", "source", "severity", "timestamp", "component", "group", "class", "custom_details"];

function problemIn(asked: Asked, routingKey: string): Answered | null {
  const wrong = (message: string): Answered => ({
    status: 400,
    json: { status: "invalid event", message: "Event object is invalid", errors: [message] },
  });
  if (asked.path !== "/v2/enqueue" || asked.method !== "POST") return { status: 404 };
  if (!/^application\/json\b/.test(headerOf(asked, "content-type"))) return wrong("content type");
  if (bytesOf(asked.text) > 512 * 1024) return { status: 413 };
  const event = fieldsOf(bodyOf(asked));
  if (typeof event.routing_key !== "string" || event.routing_key.length !== 32)
    return wrong("Length of 'routing_key' is incorrect (should be 32 characters)");
  if (event.routing_key !== routingKey) return wrong("Invalid routing key");
  if (!has(event, EVENT)) return wrong("unknown field");
  const { event_action: action, dedup_key: key } = event;
  if (action !== "trigger" && action !== "acknowledge" && action !== "resolve") return wrong("'event_action' is invalid");
  if (typeof key !== "string" || key === "" || key.length > 255) return wrong("'dedup_key' is missing, blank or too long");
  return action === "trigger" ? triggerProblem(event, wrong) : null;
}

function triggerProblem(event: Fields, wrong: (message: string) => Answered): Answered | null {
  const payload = fieldsOf(event.payload);
  if (!has(payload, PAYLOAD)) return wrong("unknown field in 'payload'");
  const { summary, source, severity, timestamp } = payload;
  if (typeof summary !== "string" || summary === "" || [...summary].length > 1_024)
    return wrong("'payload.summary' is missing, blank or too long");
  if (typeof source !== "string" || source === "") return wrong("'payload.source' is missing or blank");
  if (!["critical", "error", "warning", "info"].includes(String(severity))) return wrong("'payload.severity' is invalid");
  if (timestamp !== undefined && Number.isNaN(Date.parse(String(timestamp)))) return wrong("'payload.timestamp' is invalid");
  const isLinked = itemsOf(event.links).every((link) => URL.canParse(String(fieldsOf(link).href)));
  return isLinked ? null : wrong("'links' is invalid");
}

function has(value: Fields, known: readonly string[]): boolean {
  return Object.keys(value).every((name) => known.includes(name));
}
