import type { Result } from "../result.ts";
import type { Alert, Fields } from "./alert.ts";
import { pairsInWords, readGroup } from "./groups.ts";

/**
 * Prometheus Alertmanager's webhook, version 4, as its configuration page documents `webhook_config`
 * (https://prometheus.io/docs/alerting/latest/configuration/#webhook_config):
 *
 * - `status`: `firing` while any alert of the group is, `resolved` when all are; where `max_alerts` cuts the list, of those that are left;
 * - `groupKey`: names the group; `truncatedAlerts`: how many `max_alerts` cut off. Templates of a free `payload` know neither;
 * - `receiver`, `groupLabels`, `commonLabels`, `commonAnnotations`, `externalURL`;
 * - `alerts[]`: `status`, `labels`, `annotations`, `startsAt`, `endsAt`, `generatorURL`, `fingerprint`.
 *
 * Before 0.34 a free `payload` is rendered leaf by leaf again, and what reads as YAML then is no text any more:
 * https://github.com/prometheus/alertmanager/pull/5304.
 *
 * By convention of Prometheus's own rules the label `severity` holds the severity, and the annotations `summary`, `description` and
 * `runbook_url` say what it is.
 */
export function readAlertmanager(payload: Fields): Result<Alert, string> {
  return readGroup(payload, {
    service: "alertmanager",
    // What Alertmanager makes its key of, but for the route.
    keyWithout: ({ receiver, labels }) => (receiver === "" ? "" : `${receiver}:{${pairsInWords(sorted(labels))}}`),
    links: [["generatorURL", "Rule"]],
  });
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
