import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlertMarker, digestOfAlert, readAlertMarker } from "../../../src/core/intake/alert-marker.ts";
import { alertBody, alertTitle } from "../../../src/core/intake/issue-text.ts";
import { readAlert } from "../../../src/core/intake/read-alert.ts";
import { alertmanager, generic, grafana, member } from "./payloads.ts";

const PLACE = { repository: "acme/service", secret: null };
const MARKER: AlertMarker = { kind: "alert", key: "0".repeat(32), previous: 7 };

function issueOf(payload: unknown) {
  const alert = readAlert(payload);
  if (!alert.ok) throw new Error(alert.error);
  const body = alertBody(alert.value, MARKER, "ended", PLACE);
  return { title: alertTitle(alert.value), body, text: body.slice(0, body.lastIndexOf("\n<!-- incident-slo:")) };
}

const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(
        "<!-- incident-slo:",
        '{"kind":"alert","key":"x"}',
        " -->",
        "-->",
        "<script>",
        "<img src=x onerror=alert(1)>",
        "</td>",
      ),
      fc.constantFrom("@victim", "@acme/team", "#12", "GH-3", "acme/other#4", "https://evil.example/a", "www.evil.example", "CVE-2026-1"),
      fc.constantFrom(
        "|",
        "\\|",
        "`",
        "```\n",
        "[text](https://evil.example)",
        "![i](http://x)",
        "\n",
        "\r\n\r\n# Title\n",
        "\u2028",
        "\u202e",
      ),
      fc.constantFrom("/ack", "\n/confirm", "{{incident.title}}", "$x^2$", "0123456789abcdef", ":tada:"),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

function everywhere(text: string) {
  const pairs = { [text || "x"]: text, alertname: text, severity: text, instance: text };
  return alertmanager({
    groupKey: text || "key",
    commonLabels: pairs,
    commonAnnotations: { summary: text, description: text, runbook_url: text },
    externalURL: text,
    alerts: [
      member("web-1", { labels: { ...pairs, own: text }, annotations: { summary: text }, generatorURL: `https://ok.example/${text}` }),
    ],
  });
}

describe("what an alert says, whatever it is,", () => {
  it("mentions nobody, links nowhere but to hosts that are shown, holds no HTML and no second marker", () => {
    fc.assert(
      fc.property(nasty, (nastyText) => {
        const { text, body, title } = issueOf(everywhere(nastyText));
        expect(body.match(/<!--/g)).toHaveLength(1);
        expect(text.replace(/<span>\$<\/span>/g, "")).not.toMatch(/</);
        expect(text).not.toMatch(/@(?!&#8203;)/);
        expect(text.replace(/\]\(https:\/\/[^)\s]*\)/g, "")).not.toMatch(/:\/\//);
        for (const [, shown = "", url = ""] of text.matchAll(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)/g)) {
          expect(new URL(url).protocol).toBe("https:");
          expect(shown.replace(/\\|&#8203;/g, "")).toBe(new URL(url).host);
        }
        // Each row has its two columns, each text its line.
        const [, ...lines] = text.split("\n").filter((line) => line !== "");
        for (const line of lines) if (!line.startsWith("The same alert")) expect(line).toMatch(/^(?:>|\|)/);
        for (const line of lines) if (line.startsWith("|")) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3);
        expect(title).not.toMatch(/[\n\r\u202e]/);
        expect(readAlertMarker(body, PLACE.repository, null)).toEqual(MARKER);
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it("heads its table with words, for who hears it read", () => {
    const lines = issueOf(generic({ key: "disk" })).text.split("\n");
    const head = lines[lines.indexOf("|---|---|") - 1] ?? "";
    expect(
      head
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim() !== ""),
    ).toEqual([true, true]);
  });

  it("fits an issue, however long it is", () => {
    const long = "x".repeat(64_000);
    const many = Array.from({ length: 500 }, (_, index) => member(`web-${index}`));
    expect(issueOf(everywhere(long)).body.length).toBeLessThan(20_000);
    expect(issueOf(alertmanager({ alerts: many })).body.length).toBeLessThan(20_000);
    expect(issueOf(generic({ title: long })).title.length).toBeLessThanOrEqual(200);
  });

  it.each([["@"], ["<"], ["é"], ["`"], ["\u{1F525}"]])("fits an issue also of signs that take many to write (%s)", (sign) => {
    const long = sign.repeat(1_500);
    const labels = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}${long}`, long]));
    const urls = Object.fromEntries(
      ["generatorURL", "panelURL", "dashboardURL", "silenceURL"].map((name) => [name, `https://a.example/${long}`]),
    );
    const { body } = issueOf(
      grafana({
        groupKey: long,
        commonLabels: labels,
        commonAnnotations: { description: long },
        alerts: [{ ...grafana().alerts[0], ...urls }],
      }),
    );
    expect(body.length).toBeLessThan(60_000);
    expect(body).toContain("| Known as | ");
  });

  it.each`
    url                                               | link
    ${"https://monitor.example/a?b=c&d=%20#e"}        | ${"[monitor.example](https://monitor.example/a?b=c&d=%20#e)"}
    ${"https://monitor.example:9093/a(b)|c"}          | ${"[monitor.example:9093](https://monitor.example:9093/a%28b%29%7Cc)"}
    ${"https://bücher.example/"}                      | ${"[xn--bcher-kva.example](https://xn--bcher-kva.example/)"}
    ${"http://monitor.example/"}                      | ${null}
    ${"https://user:secret@monitor.example/"}         | ${null}
    ${"javascript:alert(1)"}                          | ${null}
    ${"no address"}                                   | ${null}
    ${`https://monitor.example/${"x".repeat(3_000)}`} | ${null}
  `("shows $url as $link", ({ url, link }) => {
    const rows = issueOf(generic({ url })).text.match(/^\| Monitor \| (.*) \|$/m);
    expect(rows?.[1] ?? null).toBe(link);
  });
});

describe("an alert's marker", () => {
  const signed = (repository: string, secret: string) => {
    const alert = readAlert(generic());
    if (!alert.ok) throw new Error(alert.error);
    return alertBody(alert.value, MARKER, "ended", { repository, secret });
  };

  it("counts signed, in the repository that it was made for, whatever people write below it", () => {
    const body = signed("acme/service", "secret");
    expect(readAlertMarker(`${body}\n\nNotes`, "Acme/Service", "secret")).toEqual(MARKER);
    expect(readAlertMarker(body, "acme/other", "secret")).toBe(null);
    expect(readAlertMarker(body, "acme/service", "another")).toBe(null);
    expect(readAlertMarker(issueOf(generic()).body, "acme/service", "secret")).toBe(null);
  });

  it("tells services and keys apart", () => {
    const keys = [
      { service: "generic", key: "a" },
      { service: "grafana", key: "a" },
      { service: "generic", key: "b" },
    ] as const;
    expect(new Set(keys.map(digestOfAlert)).size).toBe(3);
  });
});
