import type { Result } from "../result.ts";
import type { Alert, Fields } from "./alert.ts";
import { readGroup } from "./groups.ts";

/**
 * Grafana Alerting's webhook contact point, as its page "Configure webhook notifications" documents the body
 * (https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/): the
 * fields of Alertmanager's webhook, and beside them `orgId`, `title`, `state` and `message`, and of each alert `values`, `silenceURL`,
 * `dashboardURL`, `panelURL` and `imageURL`. `orgId` tells it from Alertmanager's.
 */
export function readGrafana(payload: Fields): Result<Alert, string> {
  return readGroup(payload, {
    service: "grafana",
    keyWithout: () => "",
    links: [
      ["generatorURL", "Rule"],
      ["panelURL", "Panel"],
      ["dashboardURL", "Dashboard"],
      ["silenceURL", "Silence it"],
    ],
  });
}
