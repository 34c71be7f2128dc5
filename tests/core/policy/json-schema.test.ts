import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { BUILT_IN_NAMES, isBuiltIn } from "../../../src/core/policy/built-in.ts";
import { policyJsonSchema } from "../../../src/core/policy/json-schema.ts";
import { EXAMPLE } from "./example.ts";
import { problemsIn } from "./read.ts";

const textOf = (name: string) => readFileSync(`src/core/policy/built-in/${name}.yml`, "utf8");

const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(policyJsonSchema());

it("the written schema is the one that the code makes (else: node scripts/write-schema.ts)", () => {
  const written = readFileSync(new URL("../../../docs/policy.schema.json", import.meta.url), "utf8");
  expect(JSON.parse(written)).toEqual(policyJsonSchema());
});

it("every key is described", () => {
  expect(undescribed(policyJsonSchema(), "")).toEqual([]);
});

function undescribed(node: unknown, path: string): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === "properties" ? undescribedKeys(value, path) : undescribed(value, path)));
}

function undescribedKeys(properties: object, path: string): readonly string[] {
  return Object.entries(properties).flatMap(([name, child]: [string, unknown]) => {
    const inside = path === "" ? name : `${path}.${name}`;
    const isDescribed = typeof child === "object" && child !== null && "description" in child;
    return [...(isDescribed ? [] : [inside]), ...undescribed(child, inside)];
  });
}

describe("good files pass the parser and the schema", () => {
  it.each(["the example", ...BUILT_IN_NAMES])("%s", async (name) => {
    const text = isBuiltIn(name) ? textOf(name) : EXAMPLE;
    expect(await problemsIn(text)).toEqual([]);
    expect([accepts(parse(text)), accepts.errors]).toEqual([true, null]);
  });

  it.each([
    "severities:\ncalendar:\nclocks:\nexclusions:\nmaintenance:\n",
    "severities: { sev3: false, sev4: { rca: true, above: sev1 } }",
    "severities: { sev1: { response: 4h, resolution: 1 Business Hour 30 minutes, updates: every 90 business minutes } }",
    "severities: { sev1: { response: 1.5 hours, resolution: 1h30m, rca: 72 hours } }",
    "severities: { sev1: { response: .5h, resolution: 1 hour and 30 minutes, updates: Every 2 BUSINESS DAYS on default } }",
    "severities: { sev1: { updates: hourly }, sev2: { updates: Twice a day }, sev3: { updates: daily on default }, sev4: { updates: weekly } }",
    "severities: { sev1: { updates: every hour }, sev2: { updates: every Business day on default }, sev3: { updates: every calendar day }, sev4: { updates: every week } }",
    "calendars: { emea: {}, all: { union: [default, emea], timezone: Europe/Berlin } }",
    "calendar: { holidays: { dates: [12-31, 2026-12-27..2026-12-30, 12-24..01-01] }, special: { 12-24: 09:00-12:00 } }",
    "calendar: { holidays: { country: US, except: [11-11], dates: { 02-29: Leap } } }",
    "severities: { sev1: { response: '1 hour, 30 minutes', resolution: Best-Effort } }",
    "severities: { sev1: { resolution: 2 business days on emea } }\ncalendars: { emea: }",
    "calendar: { hours: { sat-mon: 22:00-06:00, Tue: closed, 'wed, thu': [9:00-12:00, 13:00-24:00] } }",
    "calendar: { holidays: { country: US, region: NY, type: [public, bank], dates: [] } }",
    "calendar: { holidays: { dates: { 2026-12-24: Eve } }, special: { 2026-12-31: [09:00-10:00] } }",
    "clocks: { at-risk: false, pause-labels: { a: b, c: false } }",
    "clocks: { pending-labels: { a: b, c: false } }",
    "notices: { pin: true }",
    "clocks: { at-risk: 99.5 % }\nnotices: { mention: ['@octo'], stale-after: 36h, max-per-run: 1 }",
    "channels: { desk: { format: postmark, url: env:INCIDENT_SLO_URL, token: env:INCIDENT_SLO_T, from: A <a@b.example>, customers: [a@b.example], staff: env:INCIDENT_SLO_STAFF, audiences: [staff], kinds: [rca] } }",
    "page: { Here: Words, There: false }\nrca: { means: we write }",
    "maintenance: { windows: [{ dates: [2026-07-01], hours: [01:00-02:00, 03:00-04:00] }, { days: mon }], label: planned, email: { customers: [reminder] } }",
  ])("%s", async (text) => {
    expect(await problemsIn(text)).toEqual([]);
    expect([accepts(parse(text) ?? {}), accepts.errors]).toEqual([true, null]);
  });
});

describe("wrong files pass neither", () => {
  it.each([
    "severites: {}",
    "extends: gruntwrok",
    "severities: [sev1]",
    "severities: { sev1: 4 hours }",
    "severities: { sev1: { respnse: 4 hours } }",
    "severities: { sev1: { response: 4 horus } }",
    "severities: { sev1: { response: 30 } }",
    "severities: { sev1: { response: 1 day } }",
    "severities: { sev1: { response: -1 hours } }",
    "severities: { sev1: { response: 1.5 business days } }",
    "severities: { sev1: { response: 4 hours on emea } }",
    "severities: { sev1: { response: } }",
    "severities: { sev1: { updates: houly } }",
    "severities: { sev1: { updates: every day } }",
    "severities: { sev1: { updates: 4 hours } }",
    "calendars: { all: { union: default } }",
    "calendar: { holidays: { dates: [24.12.2026] } }",
    "severities: { sev1: { updates: every best effort } }",
    "severities: { sev1: { rca: best effort } }",
    "severities: { sev1: { labels: sev1 } }",
    "severities: { sev1: { labels: [1] } }",
    "severities: { sev1: { email: { customers: [opend] } } }",
    "severities: { 9: { title: Nine } }",
    "calendar: { hours: { mno: 09:00-17:00 } }",
    "calendar: { hours: { mon: 9-17 } }",
    "calendar: { hours: { mon: [9-17] } }",
    "calendar: { holidays: { dates: [24.12.2026] } }",
    "calendar: { holidays: { dates: { 24.12.2026: Eve } } }",
    "calendar: { holidays: { type: [publc] } }",
    "calendar: { special: { tomorrow: closed } }",
    "calendars: { a b: {} }",
    "severities: { sev1: { email: { customers: [missed] } } }",
    "clocks: { start: created }",
    "clocks: { at-risk: 0.75 }",
    "clocks: { at-risk: 75 }",
    "clocks: { pause-labels: [waiting] }",
    "clocks: { pending-labels: [waiting] }",
    "notices: { pin: maybe }",
    "exclusions: { beta: 3 }",
    "staff: { role: owner }",
    "rca: { repository: postmortems }",
    "notices: { mention: [the team] }",
    "notices: { stale-after: 2 business hours }",
    "notices: { max-per-run: 0 }",
    "maintenance: { days: tue }",
    "maintenance: [{ days: tue }]",
    "maintenance: { windows: [{ days: someday }] }",
    "maintenance: { email: { customers: [opened] } }",
    "contact: [a, b]",
    "channels: { mail: { format: smtp, url: env:INCIDENT_SLO_URL } }",
    "channels: { mail: { format: json, url: env:GITHUB_TOKEN } }",
    "channels: { the mail: { format: json, url: env:INCIDENT_SLO_URL } }",
    "channels: { mail: { format: json, url: env:INCIDENT_SLO_URL, staff: env:HOME } }",
    "- sev1",
  ])("%s", async (text) => {
    expect(await problemsIn(text)).not.toEqual([]);
    expect(accepts(parse(text))).toBe(false);
  });
});
