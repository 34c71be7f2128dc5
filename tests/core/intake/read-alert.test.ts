import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Alert } from "../../../src/core/intake/alert.ts";
import { severityOfAlert } from "../../../src/core/intake/alert-severity.ts";
import { readAlert } from "../../../src/core/intake/read-alert.ts";
import { policyOf } from "../../support/scene.ts";
import { alertmanager, ENDED, generic, grafana, member } from "./payloads.ts";

function read(payload: unknown): Alert {
  const alert = readAlert(payload);
  if (!alert.ok) throw new Error(alert.error);
  return alert.value;
}

function problem(payload: unknown): string {
  const alert = readAlert(payload);
  return alert.ok ? "none" : alert.error;
}

describe("what a service sends is understood", () => {
  it("from Alertmanager", () => {
    expect(read(alertmanager())).toEqual({
      service: "alertmanager",
      key: '{}/{severity="critical"}:{alertname="HighErrorRate"}',
      state: "firing",
      cutOff: 0,
      beganAt: Date.parse("2026-03-06T13:52:00.5Z"),
      title: "HighErrorRate: More than 10 % of requests fail",
      severities: ["critical"],
      text: "Since ten minutes.",
      facts: [
        { name: "Since", value: "2026-03-06T13:52Z" },
        { name: "Alerts", value: "2 of 2" },
        { name: "alertname", value: "HighErrorRate" },
        { name: "severity", value: "critical" },
        { name: "job", value: "api" },
        { name: "Alert", value: "instance=web-1" },
        { name: "Alert", value: "instance=web-2" },
      ],
      links: [
        { name: "Rule", url: "https://prometheus.example/graph?g0.expr=rate%28errors%5B5m%5D%29+%3E+0.1" },
        { name: "Monitor", url: "https://alertmanager.example" },
        { name: "Runbook", url: "https://runbooks.example/errors" },
      ],
    });
  });

  it("from Grafana", () => {
    expect(read(grafana())).toEqual({
      service: "grafana",
      key: "{}:{}",
      state: "firing",
      cutOff: 0,
      beganAt: Date.parse("2026-03-06T11:51:03.157Z"),
      title: "Memory: Memory is short in us-1",
      severities: [],
      text: "The system has high memory usage",
      facts: [
        { name: "Since", value: "2026-03-06T11:51Z" },
        { name: "team", value: "blue" },
        { name: "Alert", value: "alertname=Memory, zone=us-1" },
      ],
      links: [
        { name: "Rule", url: "https://play.grafana.example/alerting/1afz29v7z/edit" },
        { name: "Silence it", url: "https://play.grafana.example/alerting/silence/new?matchers=alertname%3DMemory" },
        { name: "Monitor", url: "https://play.grafana.example/" },
      ],
    });
  });

  it("from anything else, in the form of our own", () => {
    expect(read(generic())).toEqual({
      service: "generic",
      key: "backup",
      state: "firing",
      cutOff: 0,
      beganAt: null,
      title: "The backup failed",
      severities: ["warning"],
      text: "No backup for 26 hours.",
      facts: [],
      links: [{ name: "Monitor", url: "https://jobs.example/backup/17" }],
    });
  });

  it("as JSON in a text, as workflow_dispatch brings it", () => {
    expect(read(JSON.stringify(grafana()))).toEqual(read(grafana()));
    expect(read(`\uFEFF${JSON.stringify(grafana())}\n`)).toEqual(read(grafana()));
  });

  it("of Alertmanager's free payload, whose templates know no groupKey: receiver and group labels stand for it", () => {
    const { groupKey: _, version: __, truncatedAlerts: ___, ...free } = alertmanager({ groupLabels: { team: "a", alertname: "X" } });
    expect(read(free).key).toBe("github:{alertname=X, team=a}");
  });

  it("with a number where a template of Alertmanager made one of a text", () => {
    expect(read(alertmanager({ groupKey: 17, commonLabels: { severity: 1, alertname: true } }))).toMatchObject({
      key: "17",
      severities: ["1"],
      title: "true: More than 10 % of requests fail",
    });
  });
});

describe("a group has recovered", () => {
  it.each`
    case                                           | change                                                                              | state
    ${"when all of it has"}                        | ${{ status: "resolved", alerts: [member("web-1", ENDED), member("web-2", ENDED)] }} | ${"recovered"}
    ${"not while one of it fires"}                 | ${{ alerts: [member("web-1"), member("web-2", ENDED)] }}                            | ${"firing"}
    ${"not when only its status says so"}          | ${{ status: "resolved", alerts: [member("web-1"), member("web-2", ENDED)] }}        | ${"firing"}
    ${"when no list came, and its status says so"} | ${{ status: "resolved", alerts: undefined }}                                        | ${"recovered"}
    ${"in capitals, too"}                          | ${{ status: "RESOLVED", alerts: [member("web-1", ENDED)] }}                         | ${"recovered"}
  `("$case", ({ change, state }) => {
    expect(read(alertmanager(change)).state).toBe(state);
  });

  it("as far as a list goes that was cut, which is told apart", () => {
    const alert = read(alertmanager({ status: "resolved", truncatedAlerts: 3, alerts: [member("web-1", ENDED)] }));
    expect([alert.state, alert.cutOff]).toEqual(["recovered", 3]);
  });

  it("and its facts are those of what fires", () => {
    expect(read(alertmanager({ alerts: [member("web-1"), member("web-2", ENDED)] })).facts).toEqual(
      expect.arrayContaining([
        { name: "Alerts", value: "1 of 2" },
        { name: "Alert", value: "instance=web-1" },
      ]),
    );
  });
});

describe("the number of alerts", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => member(`web-${index}`));
  const { truncatedAlerts: _, ...grafanas } = grafana({ alerts: [...grafana().alerts, ...grafana().alerts] });
  it.each`
    case                                           | payload                                                                         | count
    ${"is that of the list"}                       | ${alertmanager({ alerts: many(20) })}                                           | ${"20 of 20"}
    ${"counts what the monitor says it cut off"}   | ${alertmanager({ alerts: many(20), truncatedAlerts: 100 })}                     | ${"at least 20 of 120"}
    ${"also of a list of one"}                     | ${alertmanager({ alerts: many(1), truncatedAlerts: 2 })}                        | ${"at least 1 of 3"}
    ${"is what our recipes count, who list a few"} | ${alertmanager({ alerts: many(20), counts: { firing: 57, all: 120 } })}         | ${"57 of 120"}
    ${"from Grafana, too"}                         | ${{ ...grafanas, counts: { firing: "2", all: "3" } }}                           | ${"2 of 3"}
    ${"is that of the list where a count is none"} | ${alertmanager({ alerts: many(2), counts: { firing: "many", all: { a: 1 } } })} | ${"2 of 2"}
  `("$case", ({ payload, count }) => {
    expect(read(payload).facts.find(({ name }) => name === "Alerts")?.value).toBe(count);
  });
});

it("lists and objects that came as JSON in a text are read all the same: so Alertmanager's free payload hands on what its YAML reader refuses", () => {
  const { alerts, commonLabels, commonAnnotations, groupLabels, ...rest } = alertmanager({ groupKey: "{}" });
  const texts = Object.entries({ alerts, commonLabels, commonAnnotations, groupLabels, counts: { firing: 2, all: 2 } }).map(
    ([name, value]) => [name, ` ${JSON.stringify(value)}`] as const,
  );
  expect(read({ ...rest, ...Object.fromEntries(texts) })).toEqual(read(alertmanager({ groupKey: "{}" })));
});

describe("what Alertmanager before 0.34 made of a text is put back", () => {
  it.each`
    arrived                                | text
    ${{ Disk: "full on web-1" }}           | ${"Disk: full on web-1"}
    ${{ Disk: { "web-1": null } }}         | ${"Disk: web-1:"}
    ${{ Free: 7 }}                         | ${"Free: 7"}
    ${["a", "b"]}                          | ${'["a","b"]'}
    ${{ Error: "refused", Host: "web-1" }} | ${'{"Error":"refused","Host":"web-1"}'}
  `("$text", ({ arrived, text }) => {
    const alert = read(alertmanager({ commonAnnotations: { summary: arrived, description: arrived } }));
    expect([alert.title, alert.text]).toEqual([`HighErrorRate: ${text}`, text]);
  });

  it("in labels, too, so that two groups are not taken for one", () => {
    const { groupKey: _, ...free } = alertmanager({ groupLabels: { alertname: "X", path: { a: "b" } } });
    expect(read(free).key).toBe("github:{alertname=X, path=a: b}");
  });
});

describe("since when it fires", () => {
  it.each`
    startsAt                              | iso
    ${"2026-03-06T13:51:03.157076+02:00"} | ${"2026-03-06T11:51:03.157Z"}
    ${"2026-03-06T13:52:00Z"}             | ${"2026-03-06T13:52:00.000Z"}
    ${"2026-03-06 13:52:00+0000"}         | ${"2026-03-06T13:52:00.000Z"}
    ${"0001-01-01T00:00:00Z"}             | ${null}
    ${"web-1 5"}                          | ${null}
    ${""}                                 | ${null}
  `("is $iso where the monitor says $startsAt", ({ startsAt, iso }) => {
    const alert = read(alertmanager({ alerts: [member("web-1", { startsAt })] }));
    expect(alert.beganAt === null ? null : new Date(alert.beganAt).toISOString()).toBe(iso);
    expect(alert.facts.some(({ name }) => name === "Since")).toBe(iso !== null);
  });
});

describe("the title", () => {
  it.each`
    case                                                  | payload                                                                                                                                                                                                                        | title
    ${"is the alert's name and what it is"}               | ${alertmanager()}                                                                                                                                                                                                              | ${"HighErrorRate: More than 10 % of requests fail"}
    ${"is the name alone"}                                | ${alertmanager({ commonAnnotations: {}, alerts: [] })}                                                                                                                                                                         | ${"HighErrorRate"}
    ${"of a group of several alerts is what groups them"} | ${alertmanager({ groupLabels: { team: "a" }, commonLabels: {}, commonAnnotations: {}, alerts: [member("a", { labels: { alertname: "A" }, annotations: {} }), member("b", { labels: { alertname: "B" }, annotations: {} })] })} | ${"team=a"}
    ${"is Grafana's where nothing else is"}               | ${grafana({ alerts: [], commonLabels: {} })}                                                                                                                                                                                   | ${"[FIRING:1]  (blue)"}
    ${"is the key at last"}                               | ${generic({ title: "" })}                                                                                                                                                                                                      | ${"backup"}
  `("$case", ({ payload, title }) => {
    expect(read(payload).title).toBe(title);
  });
});

describe("what cannot be read is one sentence", () => {
  it.each`
    payload                                                                 | sentence
    ${"{not json"}                                                          | ${"alert: expected JSON, got text that is none."}
    ${""}                                                                   | ${"alert: expected JSON, got text that is none."}
    ${null}                                                                 | ${"alert: expected an object, got nothing."}
    ${[1]}                                                                  | ${"alert: expected an object, got a list."}
    ${7}                                                                    | ${"alert: expected an object, got a single value."}
    ${'"text"'}                                                             | ${"alert: expected an object, got a single value."}
    ${{}}                                                                   | ${"alert: expected what Alertmanager or Grafana sends (status, alerts, groupKey, …) or the form of our own (key, state, …), got an empty object."}
    ${{ event: "x", "data\u0007\n": 1 }}                                    | ${"alert: expected what Alertmanager or Grafana sends (status, alerts, groupKey, …) or the form of our own (key, state, …), got one with event, data."}
    ${alertmanager({ status: "pending" })}                                  | ${'alert.status: expected firing or resolved, got "pending".'}
    ${alertmanager({ status: { a: 1 } })}                                   | ${"alert.status: expected firing or resolved, got an object."}
    ${alertmanager({ alerts: { a: 1 } })}                                   | ${"alert.alerts: expected a list, got an object."}
    ${alertmanager({ alerts: ["a"] })}                                      | ${"alert.alerts[0]: expected an object, got a text."}
    ${alertmanager({ alerts: [member("a"), member("b", { labels: [] })] })} | ${"alert.alerts[1].labels: expected an object, got a list."}
    ${alertmanager({ commonLabels: ["a"] })}                                | ${"alert.commonLabels: expected an object, got a list."}
    ${alertmanager({ commonAnnotations: "a" })}                             | ${"alert.commonAnnotations: expected an object, got a text."}
    ${alertmanager({ groupLabels: 7 })}                                     | ${"alert.groupLabels: expected an object, got a text."}
    ${alertmanager({ groupKey: ["a"] })}                                    | ${"alert.groupKey: expected a text, got a list."}
    ${generic({ title: ["a", { b: 1 }] })}                                  | ${"alert.title: expected a text, got a list."}
    ${generic({ severity: ["critical"] })}                                  | ${"alert.severity: expected a text, got a list."}
    ${generic({ text: { a: 1 } })}                                          | ${"alert.text: expected a text, got an object."}
    ${generic({ url: ["https://a.example"] })}                              | ${"alert.url: expected a text, got a list."}
    ${generic({ key: ["a"] })}                                              | ${"alert.key: expected a text, got a list."}
    ${alertmanager({ groupKey: "", receiver: "" })}                         | ${"alert.groupKey: expected what names the group, got nothing."}
    ${grafana({ groupKey: undefined })}                                     | ${"alert.groupKey: expected what names the group, got nothing."}
    ${generic({ key: " " })}                                                | ${"alert.key: expected what names the alert, got nothing."}
    ${generic({ state: undefined })}                                        | ${"alert.state: expected firing or resolved, got nothing."}
    ${generic({ startsAt: "yesterday" })}                                   | ${'alert.startsAt: expected a moment such as 2026-03-07T02:00:00Z, got "yesterday".'}
    ${generic({ startsAt: "07/03/2026 02:00" })}                            | ${'alert.startsAt: expected a moment such as 2026-03-07T02:00:00Z, got "07/03/2026 02:00".'}
    ${generic({ startsAt: "2026-03-07T02:00" })}                            | ${'alert.startsAt: expected a moment such as 2026-03-07T02:00:00Z, got "2026-03-07T02:00".'}
    ${generic({ startsAt: 1772445600 })}                                    | ${'alert.startsAt: expected a moment such as 2026-03-07T02:00:00Z, got "1772445600".'}
    ${generic({ startsAt: "2026-13-07T02:00Z" })}                           | ${'alert.startsAt: expected a moment such as 2026-03-07T02:00:00Z, got "2026-13-07T02:00Z".'}
    ${generic({ state: "ok" })}                                             | ${'alert.state: expected firing or resolved, got "ok".'}
  `("$sentence", ({ payload, sentence }) => {
    expect(problem(payload)).toBe(sentence);
  });

  it("whatever comes has an answer", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.jsonValue()), (payload) => {
        expect(typeof problem(payload)).toBe("string");
      }),
    );
    const tree = fc.jsonValue();
    fc.assert(
      fc.property(
        fc.record({ status: fc.constantFrom("firing", "resolved"), alerts: tree, commonLabels: tree, groupKey: tree, receiver: tree }),
        (payload) => {
          expect(typeof problem(payload)).toBe("string");
        },
      ),
    );
  });
});

describe("an alert's severity", () => {
  it.each`
    words                      | key       | unknown
    ${["critical"]}            | ${"sev1"} | ${[]}
    ${["CRITICAL"]}            | ${"sev1"} | ${[]}
    ${["warning", "critical"]} | ${"sev1"} | ${[]}
    ${["warning", "page"]}     | ${"sev3"} | ${["page"]}
    ${["page"]}                | ${null}   | ${["page"]}
    ${[]}                      | ${null}   | ${[]}
    ${["sev2"]}                | ${"sev2"} | ${[]}
  `("$words means $key", async ({ words, key, unknown }) => {
    const policy = await policyOf("intake: { severities: { Critical: sev1, warning: sev3 } }");
    const found = severityOfAlert({ severities: words }, policy);
    expect([found.severity?.key ?? null, found.unknown]).toEqual([key, unknown]);
  });
});
