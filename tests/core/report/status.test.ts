import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, it } from "vitest";
import { issueAsOf } from "../../../src/core/incident/as-of.ts";
import type { Issue } from "../../../src/core/incident/issue.ts";
import { formsOf } from "../../../src/core/report/forms.ts";
import { type CurrentStatus, statusOf } from "../../../src/core/report/status.ts";
import { at, clock, issueOf, judged, policyOf } from "../../support/scene.ts";
import { reportOn } from "./reports.ts";

const policy = await policyOf("maintenance: { label: planned }\ntiers: { gold: { labels: [gold] } }\ncontact: help@acme.example\n");
const DAY = "2026-03-02";

/** A scene of its own number and title. */
function scene(number: number, title: string, ...lines: readonly string[]): Issue {
  const url = `https://github.test/acme/service/issues/${number}`;
  return { ...issueOf(DAY, ...lines), number, title, url };
}

const DONE = scene(
  9,
  "New disks",
  "09:00 opened staff",
  "09:01 labeled planned",
  "09:02 labeled sev4",
  "09:05 comment staff /window 2026-03-02T12:00 to 13:00",
  "12:50 closed staff",
);

function statusAt(issues: readonly Issue[], now: string, isPrivate = false): CurrentStatus {
  return statusOf(
    issues.map((issue) => judged(issue, policy, at(now))),
    isPrivate,
    true,
  );
}

/** Every file of a public report with that status, as text. */
function filesOf(status: CurrentStatus, isPrivate = false): ReadonlyMap<string, string> {
  const report = reportOn(policy, [], { since: "2026-01", now: `${DAY}T15:00:00Z` });
  return new Map([...formsOf({ ...report, isPublic: true, isPrivate, status })].filter(([name]) => /^status|^api/.test(name)));
}

const OPEN = scene(7, "Deploys fail", "09:00 opened customer", "09:05 labeled sev2", "09:20 comment staff We look.");
const WORSE = scene(
  8,
  "Nothing works",
  "10:00 opened customer",
  "10:05 labeled sev1",
  "10:10 labeled gold",
  "10:20 comment staff /status identified\n/impact All of [eu-1](https://acme.example/eu).\n\nA disk is **full**.",
  "10:40 comment customer Any news?",
);
const OVER = scene(5, "Slow search", "08:00 opened customer", "08:01 labeled sev3", "08:30 comment staff On it.", "09:30 closed staff");
const WORKS = scene(
  9,
  "New disks",
  "09:00 opened staff",
  "09:01 labeled planned",
  "09:02 labeled sev4",
  "09:05 comment staff /window 2026-03-02T12:00 to 13:00\n/impact Deploys wait.",
);

it("has open incidents, the most severe first, maintenance, and what was", () => {
  const { open, maintenance, past, done } = statusAt([OPEN, WORSE, OVER, WORKS], "11:00");
  const [worst] = open;
  expect([open, maintenance, past, done].map((list) => list.map(({ number }) => number))).toEqual([[8, 7], [9], [5], []]);
  expect(worst).toMatchObject({ phase: "identified", impact: "All of eu-1 (https://acme.example/eu)." });
  expect(worst?.updates).toMatchObject([{ text: "" }, { text: "A disk is full." }]);
});

it.each`
  case                                      | lines                                                                     | now        | due
  ${"of the first answer"}                  | ${[]}                                                                     | ${"10:20"} | ${"10:30"}
  ${"of the first answer, late"}            | ${[]}                                                                     | ${"10:40"} | ${"10:30 late"}
  ${"that support announced"}               | ${["10:20 comment staff /next-update 1h\n\nWe look."]}                    | ${"10:40"} | ${"11:20"}
  ${"that is late"}                         | ${["10:20 comment staff /next-update 1h\n\nWe look."]}                    | ${"11:30"} | ${"11:20 late"}
  ${"but not of a wait that a pause ended"} | ${["10:20 comment staff /next-update 30m", "11:00 comment staff /pause"]} | ${"11:10"} | ${null}
  ${"but not while clocks stand still"}     | ${["10:20 comment staff /next-update 1h", "10:25 comment staff /pause"]}  | ${"10:40"} | ${null}
`("names the due time of the next word $case", ({ lines, now, due }) => {
  const [incident] = statusAt([scene(3, "Down", "10:00 opened customer", "10:00 labeled sev1", ...lines)], now).open;
  const next = incident?.nextWord ?? null;
  expect(next && `${clock(next.due)}${next.isLate ? " late" : ""}`).toBe(due);
});

it.each`
  case                                                     | lines
  ${"whose severity a stranger set"}                       | ${["10:00 labeled sev1 by stranger"]}
  ${"that an alert opened, until support confirms it"}     | ${["10:00 labeled sev1 by github-actions"]}
  ${"that is muted"}                                       | ${["10:00 labeled sev1", "10:01 labeled incident-slo: mute"]}
  ${"that is not covered"}                                 | ${["10:00 labeled sev1", "10:01 labeled excluded: beta"]}
  ${"that is a duplicate"}                                 | ${["10:00 labeled sev1", "10:01 marked staff #7", "10:02 closed staff duplicate"]}
  ${"that has no severity any more"}                       | ${["10:00 labeled sev1", "10:01 unlabeled sev1"]}
  ${"whose severity is a stranger's although staff's was"} | ${["10:00 labeled sev1 by stranger", "10:05 labeled sev3"]}
`("shows no incident $case", ({ lines }) => {
  const { open, past } = statusAt([scene(3, "<b>Buy now</b>", "09:59 opened stranger", ...lines)], "11:00");
  expect([...open, ...past].filter(({ severity }) => severity.key === "sev1")).toEqual([]);
});

it("shows what a stranger reported once support has confirmed it", () => {
  const lines = ["10:00 opened stranger", "10:00 labeled sev1 by stranger", "10:30 comment staff /confirm"];
  expect(statusAt([scene(3, "Down", ...lines)], "11:00").open).toMatchObject([{ title: "Down" }]);
});

it("still calls open what others closed, until support confirms it", () => {
  const closed = ["10:00 opened customer", "10:01 labeled sev1", "10:30 closed stranger"];
  expect(statusAt([scene(3, "Down", ...closed)], "11:00").open).toMatchObject([{ state: "ended", closedAt: null }]);
  expect(statusAt([scene(3, "Down", ...closed, "10:40 comment staff /confirm")], "11:00").past).toHaveLength(1);
});

it("says of a private repository numbers, severities and times alone", () => {
  const files = filesOf(statusAt([OPEN, WORSE, OVER, WORKS], "11:00", true), true);
  expect(files.size).toBe(9);
  for (const [name, text] of files) {
    expect([name, text.match(/acme\/service|github\.test|Deploys|Nothing|disk|Slow|eu-1|We look/g)]).toEqual([name, null]);
  }
  expect(files.get("status.html")).toContain("Incident 8");
  expect(JSON.parse(files.get("api/v2/summary.json") ?? "").incidents[0]).toMatchObject({ name: "Incident 8", impact: "critical" });
});

it("names no tier, whosever incident it is", () => {
  for (const [name, text] of filesOf(statusAt([WORSE], "11:00"))) expect([name, text.match(/gold/gi)]).toEqual([name, null]);
});

it("escapes what strangers wrote, wherever it stands", () => {
  const evil = `</title><img src=x onerror=alert(1)>"'\u202egnp </script><script>alert(2)</script>`;
  const files = filesOf(
    statusAt(
      [
        { ...OPEN, title: evil },
        { ...OVER, title: evil },
        { ...WORKS, title: evil },
      ],
      "11:00",
    ),
  );
  for (const [name, text] of files) expect([name, text.match(/<img|<script|<\/script|\u202e/g)]).toEqual([name, null]);
});

it("reads well when there is nothing", () => {
  const files = filesOf(statusAt([], "11:00"));
  const page = files.get("status.html") ?? "";
  expect(page).toContain("<h1>No open incident</h1>");
  expect(page).toContain("No incident since 1 Jan 2026.");
  expect(page).not.toContain("Maintenance");
  expect(JSON.parse(files.get("api/v2/status.json") ?? "").status).toEqual({ indicator: "none", description: "No open incident" });
});

it.each([
  ["11:00", "scheduled", 1],
  ["12:30", "in_progress", 0],
  ["14:00", "in_progress", 0],
])("at %s maintenance is %s", (now, status, upcoming) => {
  const read = (name: string) => JSON.parse(filesOf(statusAt([WORKS], now)).get(`api/v2/${name}.json`) ?? "").scheduled_maintenances;
  expect(read("summary")).toMatchObject([{ status, scheduled_for: "2026-03-02T12:00:00Z", scheduled_until: "2026-03-02T13:00:00Z" }]);
  expect(read("scheduled-maintenances/upcoming")).toHaveLength(upcoming);
});

it("keeps maintenance that is done in the history", () => {
  const done = statusAt([DONE], "14:00");
  expect([done.maintenance, done.done.map(({ ended }) => ended?.at)]).toEqual([[], [Date.parse("2026-03-02T12:50:00Z")]]);
  expect(filesOf(done).get("status.html")).toContain("New disks");
});

// The fields that Statuspage documents for readers of a page (its status API, version 2), and the words each may have.
const MOMENT = { type: "string", format: "date-time" };
const MAYBE = { anyOf: [MOMENT, { type: "null" }] };
const TEXT = { type: "string", minLength: 1 };
// "" where a private repository has none that everybody may see: clients that want one make their own then.
const URI = { anyOf: [{ type: "string", format: "uri" }, { const: "" }] };
const object = (properties: Readonly<Record<string, unknown>>) => ({ type: "object", required: Object.keys(properties), properties });
const page = object({ id: TEXT, name: TEXT, url: URI, time_zone: TEXT, updated_at: MOMENT });
const status = object({ indicator: { enum: ["none", "minor", "major", "critical"] }, description: TEXT });
const entry = (words: readonly string[], impacts: readonly string[], more = {}) => {
  const update = object({
    id: TEXT,
    incident_id: TEXT,
    status: { enum: words },
    body: TEXT,
    created_at: MOMENT,
    updated_at: MOMENT,
    display_at: MOMENT,
  });
  return object({
    ...{ id: TEXT, name: TEXT, status: { enum: words }, impact: { enum: impacts }, shortlink: URI, page_id: TEXT, created_at: MOMENT },
    ...{ updated_at: MOMENT, monitoring_at: MAYBE, resolved_at: MAYBE, components: { type: "array" }, ...more },
    incident_updates: { type: "array", minItems: 1, items: update },
  });
};
const incidents = {
  type: "array",
  items: entry(["investigating", "identified", "monitoring", "resolved", "postmortem"], ["none", "minor", "major", "critical"]),
};
const scheduled_maintenances = {
  type: "array",
  items: entry(["scheduled", "in_progress", "verifying", "completed"], ["none", "minor", "major", "critical", "maintenance"], {
    scheduled_for: MOMENT,
    scheduled_until: MOMENT,
  }),
};
const DOCUMENTS: Readonly<Record<string, object>> = {
  "api/v2/summary.json": object({ page, components: { type: "array", maxItems: 0 }, incidents, scheduled_maintenances, status }),
  "api/v2/status.json": object({ page, status }),
  "api/v2/incidents/unresolved.json": object({ page, incidents }),
  "api/v2/components.json": object({ page, components: { type: "array", maxItems: 0 } }),
  "api/v2/incidents.json": object({ page, incidents }),
  "api/v2/scheduled-maintenances.json": object({ page, scheduled_maintenances }),
  "api/v2/scheduled-maintenances/upcoming.json": object({ page, scheduled_maintenances }),
  "api/v2/scheduled-maintenances/active.json": object({ page, scheduled_maintenances }),
};

it.each(Object.entries(DOCUMENTS))("%s is as Statuspage documents it", (name, schema) => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const accepts = ajv.compile(schema);
  for (const isPrivate of [false, true]) {
    const document = JSON.parse(filesOf(statusAt([OPEN, WORSE, OVER, WORKS], "11:00", isPrivate), isPrivate).get(name) ?? "null");
    expect([accepts(document), accepts.errors]).toEqual([true, null]);
  }
});

it("tells a client of Statuspage's what is open, the latest word first", () => {
  const summary = JSON.parse(filesOf(statusAt([OPEN, WORSE, OVER], "11:00")).get("api/v2/summary.json") ?? "");
  expect(summary.status).toEqual({ indicator: "critical", description: "2 open incidents" });
  expect(summary.incidents).toMatchObject([
    {
      ...{ name: "Nothing works", status: "identified", impact: "critical", shortlink: "https://github.test/acme/service/issues/8" },
      incident_updates: [
        { status: "identified", body: "A disk is full.\n\nWho is affected: All of eu-1 (https://acme.example/eu)." },
        { status: "investigating" },
      ],
    },
    { name: "Deploys fail", status: "investigating", impact: "major", incident_updates: [{ body: "We look." }, {}] },
  ]);
});

const COURSE = [
  "10:00 opened customer",
  "10:01 labeled sev3",
  "10:10 comment staff /status identified",
  "10:12 labeled sev2",
  "10:20 comment staff /workaround Use us-west-2.\n\nA disk is full.",
  "10:30 labeled mitigated",
  "10:40 closed stranger",
  "10:50 comment staff /confirm",
  "11:00 reopened staff",
  "11:10 unlabeled mitigated",
  "11:20 comment staff On it again.",
  "11:30 closed staff",
] as const;

const withStop = await policyOf("clocks: { stop-labels: [mitigated] }\n");

const course = scene(3, "Down", ...COURSE);

/** The scene as it stood. */
function courseAt(now: string, isPrivate = false): CurrentStatus {
  return statusOf([judged(issueAsOf(course, at(now)), withStop, at(now))], isPrivate, true);
}

function entryAt(now: string, isPrivate = false) {
  const read = (name: string) => JSON.parse(filesOf(courseAt(now, isPrivate), isPrivate).get(`api/v2/${name}.json`) ?? "").incidents[0];
  return read("incidents");
}

it("tells programs each turn of an incident at its own moment", () => {
  const told = entryAt("12:00").incident_updates.toReversed();
  expect(told.map((one: Record<string, string>) => `${one.created_at?.slice(11, 16)} ${one.status} ${one.body}`)).toEqual([
    "10:00 investigating Severity 3 (Medium), open since 2 Mar 2026, 10:00 UTC.",
    "10:10 identified We know the cause and are working on it.",
    "10:12 identified Now Severity 2 (High).",
    "10:20 identified A disk is full.\n\nWhat you can do now: Use us-west-2.",
    "10:30 monitoring Mitigated, says support.",
    "10:40 monitoring Closed by others. Support has not confirmed that.",
    "10:50 resolved Support confirms that it is closed.",
    "11:00 monitoring Open again.",
    "11:10 investigating No longer mitigated.",
    "11:20 investigating On it again.",
    "11:30 resolved Closed.",
  ]);
});

it.each(["10:05", "10:15", "10:35", "10:45", "10:55", "11:05", "11:15", "11:25", "12:00"])(
  "at %s an entry stands as its latest update does, and no update ever changes",
  (now) => {
    const final = new Map<string, unknown>(entryAt("12:00").incident_updates.map((one: { readonly id: string }) => [one.id, one]));
    for (const isPrivate of [false, true]) {
      const entry = entryAt(now, isPrivate);
      const [latest] = entry.incident_updates;
      expect([entry.status, entry.updated_at]).toEqual([latest.status, latest.updated_at]);
      expect(entry.monitoring_at === null).toBe(now < "10:30");
      expect(new Set(entry.incident_updates.map(({ id }: { readonly id: string }) => id)).size).toBe(entry.incident_updates.length);
      if (!isPrivate) for (const update of entry.incident_updates) expect(final.get(update.id)).toEqual(update);
    }
  },
);

it("says that it is open again, or no longer mitigated, once nothing of the kind holds it", async () => {
  const two = await policyOf("clocks: { stop-labels: [mitigated, stopped] }\nexclusions: { beta: Beta, lab: Lab }\n");
  const lines = ["10:00 labeled sev2", "10:10 labeled beta", "10:20 labeled lab", "10:30 unlabeled beta", "10:40 unlabeled lab"];
  const more = ["11:10 labeled mitigated", "11:20 labeled stopped", "11:30 unlabeled mitigated", "11:40 unlabeled stopped"];
  const again = ["12:10 labeled beta", "12:20 closed staff not_planned", "12:30 reopened staff", "12:40 unlabeled beta"];
  const [incident] = statusOf([judged(scene(3, "Down", ...lines, ...more, ...again), two, at("13:00"))], false, true).open;
  expect(incident?.updates.slice(1).map(({ at: when, text }) => `${clock(when)} ${text}`)).toEqual([
    "10:10 Set aside by support.",
    "10:40 Open again.",
    "11:10 Mitigated, says support.",
    "11:40 No longer mitigated.",
    "12:10 Set aside by support.",
    "12:20 Closed.",
    "12:40 Open again.",
  ]);
});

it("names an update as before where another one goes", () => {
  const first = issueOf(DAY, ...COURSE.slice(0, 5), "10:25 comment staff Third.", "10:26 comment staff Fourth.");
  const without = { ...first, events: first.events.filter((event) => event.type !== "commented" || !event.body.startsWith("Third")) };
  const idsOf = (issue: Issue) =>
    statusOf([judged(issue, withStop, at("10:30"))], false, true).open[0]?.updates.map(({ id, text }) => [text, id]);
  expect(idsOf(first)?.filter(([text]) => text !== "Third.")).toEqual(idsOf(without));
});

it.each`
  now        | words
  ${"10:05"} | ${"open since 2 Mar 2026, 10:00 UTC."}
  ${"10:15"} | ${"we know the cause and are working on it since 2 Mar 2026, 10:10 UTC. Opened 2 Mar 2026, 10:00 UTC."}
  ${"10:35"} | ${"mitigated, says support, since 2 Mar 2026, 10:30 UTC. Opened 2 Mar 2026, 10:00 UTC."}
  ${"10:45"} | ${"closed by others, not yet confirmed by support, since 2 Mar 2026, 10:40 UTC. Opened 2 Mar 2026, 10:00 UTC."}
  ${"11:15"} | ${"open again since 2 Mar 2026, 11:00 UTC. Opened 2 Mar 2026, 10:00 UTC."}
`("says at $now since when it stands so", ({ now, words }) => {
  expect(plain(filesOf(courseAt(now)).get("status.html") ?? "")).toContain(words);
});

function plain(html: string): string {
  return html.replace(/<[^>]+>/g, "");
}

it("says what one can do, what staff wrote at the opening, and that a promised word is late, in the policy's zone too", async () => {
  const berlin = await policyOf("calendar: { timezone: Europe/Berlin }\n");
  const issue = scene(
    3,
    "Down",
    "10:00 opened staff We see errors.",
    "10:00 labeled sev1",
    "10:10 comment staff /workaround Use us-west-2.\n/next-update 1h",
  );
  const status = statusOf([judged(issue, berlin, at("12:00"))], false, true);
  const report = reportOn(berlin, [], { since: "2026-01", now: `${DAY}T12:00:00Z` });
  const page = plain(formsOf({ ...report, isPublic: true, status }).get("status.html") ?? "");
  expect(page).toContain("What you can do now: Use us-west-2.");
  expect(page).toContain("10:00 UTC (11:00 Berlin): We see errors.");
  expect(page).toContain("The next word was due by 2 Mar 2026, 11:10 UTC (12:10 Berlin) and is late.");
});

it("names an incident by its number where nothing of its title can be seen", () => {
  const page = plain(filesOf(statusAt([{ ...OPEN, title: "\u202e\u2800 \u0301" }], "11:00")).get("status.html") ?? "");
  expect(page).toContain("Incident 7");
});

it.each`
  case                           | lines
  ${"that is muted"}             | ${["10:00 labeled sev1", "10:01 labeled incident-slo: mute"]}
  ${"that nobody has confirmed"} | ${["10:00 labeled sev1 by stranger"]}
  ${"that is set aside"}         | ${["10:00 labeled sev1", "10:01 labeled excluded: beta"]}
`("does not say that there was no incident where there is one $case", ({ lines }) => {
  const page = filesOf(statusAt([scene(3, "Down", "09:59 opened stranger", ...lines)], "11:00")).get("status.html");
  expect(page).toContain("No incident is listed here since 1 Jan 2026.");
});
