/** What Alertmanager's configuration page documents of a webhook's message, filled in. */
export function alertmanager(change: Readonly<Record<string, unknown>> = {}) {
  return {
    version: "4",
    groupKey: '{}/{severity="critical"}:{alertname="HighErrorRate"}',
    truncatedAlerts: 0,
    status: "firing",
    receiver: "github",
    groupLabels: { alertname: "HighErrorRate" },
    commonLabels: { alertname: "HighErrorRate", severity: "critical", job: "api" },
    commonAnnotations: {
      summary: "More than 10 % of requests fail",
      description: "Since ten minutes.",
      runbook_url: "https://runbooks.example/errors",
    },
    externalURL: "https://alertmanager.example",
    alerts: [member("web-1"), member("web-2")],
    ...change,
  };
}

export function member(instance: string, change: Readonly<Record<string, unknown>> = {}) {
  return {
    status: "firing",
    labels: { alertname: "HighErrorRate", severity: "critical", job: "api", instance },
    annotations: { summary: "More than 10 % of requests fail", description: "Since ten minutes." },
    startsAt: instance === "web-1" ? "2026-03-06T13:52:00.5Z" : "2026-03-06T13:58:00Z",
    endsAt: "0001-01-01T00:00:00Z",
    generatorURL: "https://prometheus.example/graph?g0.expr=rate%28errors%5B5m%5D%29+%3E+0.1",
    fingerprint: `fingerprint-${instance}`,
    ...change,
  };
}

export const ENDED = { status: "resolved", endsAt: "2026-03-06T14:10:00Z" };

/** What Grafana's page about webhooks documents of a body, filled in. */
export function grafana(change: Readonly<Record<string, unknown>> = {}) {
  return {
    receiver: "GitHub",
    status: "firing",
    orgId: 1,
    alerts: [
      {
        status: "firing",
        labels: { alertname: "Memory", team: "blue", zone: "us-1" },
        annotations: { description: "The system has high memory usage", summary: "Memory is short in us-1" },
        startsAt: "2026-03-06T13:51:03.157076+02:00",
        endsAt: "0001-01-01T00:00:00Z",
        values: { B: 44.2, C: 1 },
        generatorURL: "https://play.grafana.example/alerting/1afz29v7z/edit",
        fingerprint: "c6eadffa33fcdf37",
        silenceURL: "https://play.grafana.example/alerting/silence/new?matchers=alertname%3DMemory",
        dashboardURL: "",
        panelURL: "",
        imageURL: "",
      },
    ],
    groupLabels: {},
    commonLabels: { team: "blue" },
    commonAnnotations: {},
    externalURL: "https://play.grafana.example/",
    version: "1",
    groupKey: "{}:{}",
    truncatedAlerts: 0,
    title: "[FIRING:1]  (blue)",
    state: "alerting",
    message: "**Firing**",
    ...change,
  };
}

export function generic(change: Readonly<Record<string, unknown>> = {}) {
  return {
    key: "backup",
    state: "firing",
    title: "The backup failed",
    severity: "warning",
    text: "No backup for 26 hours.",
    url: "https://jobs.example/backup/17",
    ...change,
  };
}
