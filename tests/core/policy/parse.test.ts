import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../src/core/policy/parse.ts";
import { HOUR, MINUTE } from "../../../src/core/time/instant.ts";
import { EXAMPLE } from "./example.ts";
import { comparable, policyOf, severityIn } from "./read.ts";

describe("the example of the reference", () => {
  it("is read in every key", async () => {
    const policy = await policyOf(EXAMPLE);
    expect({ ...policy, severities: undefined, calendars: undefined, exclusions: undefined, tiers: undefined }).toEqual({
      source: { type: "file", path: "policy.yml", text: EXAMPLE, sealed: expect.not.stringContaining('"gold"') },
      base: "gruntwork",
      timezoneSet: true,
      clocks: {
        start: "opened",
        reopened: "continue",
        pendingLabels: new Map([["waiting-on-customer", "an answer to our question"]]),
        pauseLabels: new Map([["waiting-on-supplier", "Waiting for our supplier"]]),
        stopLabels: new Set(["mitigated"]),
        atRisk: 0.75,
      },
      untriaged: { as: "sev4", from: Date.parse("2026-12-01T06:00:00Z"), except: new Set(["question"]) },
      staff: { role: "triage", users: new Set(["octo-support"]), bots: new Set() },
      rca: { repository: "acme/postmortems", labels: ["rca"], assign: "closer", means: expect.stringMatching(/^we write an analysis/) },
      notices: {
        missed: "comment",
        mention: ["assignees", "@acme/support"],
        muteLabel: "incident-slo: mute",
        staleAfter: 24 * HOUR,
        maxPerRun: 50,
        pin: true,
      },
      statusLabels: { "at-risk": "slo: at risk", missed: "slo: missed", waiting: "SLO: waiting for us" },
      maintenance: {
        windows: [{ days: [2, 3, 4], dates: [], spans: [{ from: 600, until: 840 }], calendar: "default", reason: "Upgrades" }],
        label: "planned-maintenance",
        email: { customers: ["planned", "reminder", "started", "finished"] },
      },
      intake: {
        severities: new Map([
          ["critical", "sev1"],
          ["warning", "sev3"],
        ]),
        maxPerHour: 10,
      },
      contact: "support@example.com, or https://support.example.com",
      page: expect.objectContaining({ size: 4 }),
      channels: [
        {
          name: "mail",
          format: "resend",
          url: "INCIDENT_SLO_MAIL_URL",
          token: "INCIDENT_SLO_MAIL_TOKEN",
          secret: null,
          from: null,
          recipients: { customers: null, staff: null },
          audiences: ["customers", "staff"],
          kinds: null,
          severities: null,
          labels: null,
        },
        {
          name: "desk",
          format: "slack",
          url: "INCIDENT_SLO_SLACK_URL",
          token: null,
          secret: null,
          from: null,
          recipients: { customers: null, staff: null },
          audiences: ["staff"],
          kinds: ["at-risk", "missed"],
          severities: null,
          labels: null,
        },
      ],
    });
    expect(policy.exclusions.get("excluded: beta")).toBe("Beta or preview feature");
    expect(policy.exclusions.size).toBe(5);
  });

  it("gives the severity what it says", async () => {
    const policy = await policyOf(EXAMPLE);
    expect(severityIn(policy, "sev1")).toEqual({
      key: "sev1",
      rank: 0,
      title: "Critical",
      means: "Complete outage or critical functionality unavailable for several customers",
      labels: ["sev1", "severity: critical"],
      response: { type: "duration", text: "30 minutes", milliseconds: 30 * MINUTE, calendar: null },
      nextReply: null,
      updates: { type: "as-promised" },
      resolution: { type: "duration", text: "4 hours", milliseconds: 4 * HOUR, calendar: null },
      email: { customers: ["opened", "resolved"], staff: ["opened", "at-risk", "missed", "resolved", "rca"] },
      rca: { type: "wanted", due: { type: "business-days", text: "5 business days", days: 5, calendar: "default" } },
      escalation: [],
    });
  });

  it("gives the calendars what it says", async () => {
    const policy = await policyOf(EXAMPLE);
    const long = [{ from: 540, until: 1020 }];
    const friday = [
      { from: 540, until: 750 },
      { from: 810, until: 960 },
    ];
    expect([...policy.calendars.keys()]).toEqual(["default", "emea"]);
    expect(policy.calendars.get("default")?.offices[0].spec).toEqual({
      timezone: "America/Chicago",
      hours: [long, long, long, long, friday, [], []],
      dates: new Map([
        ["2026-12-24", ""],
        ["2026-12-31", ""],
      ]),
      country: { code: "US", region: null, types: ["public"] },
      except: new Set(["2026-10-12"]),
      special: new Map([["2026-12-24", [{ from: 540, until: 720 }]]]),
    });
    expect(policy.calendars.get("emea")?.offices[0].spec).toMatchObject({ timezone: "Europe/Berlin", country: null });
  });
});

describe("what a policy rests on", () => {
  it.each`
    case                               | text
    ${"an empty file"}                 | ${""}
    ${"a file of blanks"}              | ${" \n\n  \n"}
    ${"a file of comments"}            | ${"# nothing yet\n# severities:\n"}
    ${"an empty document"}             | ${"---\n"}
    ${"a file of empty sections"}      | ${"severities:\nclocks:\ncalendar:\nexclusions:\n"}
    ${"an empty severity"}             | ${"severities:\n  sev1:\n"}
    ${"the default named"}             | ${"extends: gruntwork\n"}
    ${"a file with a byte order mark"} | ${"\uFEFFextends: gruntwork\n"}
  `("is gruntwork for $case", async ({ text }) => {
    const builtIn = await parsePolicy({ builtIn: "gruntwork" });
    const policy = await policyOf(text);
    expect(comparable(policy)).toEqual(builtIn.ok && comparable(builtIn.value.policy));
    expect(policy.source).toEqual({ type: "file", path: "policy.yml", text });
  });

  it("is nothing with none", async () => {
    const policy = await policyOf("extends: none\nseverities: { urgent: { title: Urgent } }");
    expect(policy.base).toBeNull();
    expect(policy.exclusions.size).toBe(0);
    expect(policy.severities).toEqual([
      {
        key: "urgent",
        rank: 0,
        title: "Urgent",
        means: null,
        labels: ["urgent"],
        response: { type: "best-effort", text: "best effort" },
        nextReply: null,
        updates: { type: "as-promised" },
        resolution: { type: "best-effort", text: "best effort" },
        email: { customers: [], staff: [] },
        rca: { type: "none" },
        escalation: [],
      },
    ]);
  });

  it("names a built-in policy as its own base", async () => {
    const parsed = await parsePolicy({ builtIn: "community" });
    expect(parsed.ok && [parsed.value.policy.source, parsed.value.policy.base]).toEqual([
      { type: "built-in", name: "community" },
      "community",
    ]);
  });

  it.each`
    text                                               | set
    ${""}                                              | ${false}
    ${"calendar: { hours: { mon: 09:00-17:00 } }"}     | ${false}
    ${"calendar: { timezone: Europe/Berlin }"}         | ${true}
    ${"calendar: { timezone: Etc/UTC }"}               | ${true}
    ${"extends: cloud-gov"}                            | ${true}
    ${"calendars: { emea: { timezone: Asia/Tokyo } }"} | ${false}
  `("knows whether the time zone is anyone's choice: $text", async ({ text, set }) => {
    expect((await policyOf(text)).timezoneSet).toBe(set);
  });
});

describe("merging", () => {
  it("overrides a severity key by key", async () => {
    const sev1 = severityIn(await policyOf("severities: { sev1: { response: 15 minutes, email: { staff: [] } } }"), "sev1");
    expect([sev1.title, sev1.response.text, sev1.resolution.text]).toEqual(["Critical", "15 minutes", "4 hours"]);
    expect(sev1.email).toEqual({ customers: ["opened", "resolved"], staff: [] });
  });

  it("replaces hours as a whole", async () => {
    const policy = await policyOf("calendar: { hours: { sat: 10:00-14:00 } }");
    expect(policy.calendars.get("default")?.offices[0].spec.hours).toEqual([[], [], [], [], [], [{ from: 600, until: 840 }], []]);
  });

  it("replaces holidays as a whole, and keeps the zone and hours", async () => {
    const policy = await policyOf("extends: cloud-gov\ncalendar: { holidays: { dates: { 2026-12-24: Christmas Eve } } }");
    expect(policy.calendars.get("default")?.offices[0].spec).toMatchObject({
      timezone: "America/New_York",
      country: null,
      dates: new Map([["2026-12-24", "Christmas Eve"]]),
    });
  });

  it("replaces labels as a whole", async () => {
    const policy = await policyOf("severities: { sev1: { labels: [P1] } }\nrca: { labels: [] }");
    expect(severityIn(policy, "sev1").labels).toEqual(["P1"]);
    expect(policy.rca.labels).toEqual([]);
  });

  it("changes a label's reason whatever its case, adds one and leaves one out", async () => {
    const policy = await policyOf('exclusions: { "Excluded: Beta": Labs, "excluded: third party": false, demo: Demonstration }');
    expect(policy.exclusions.get("excluded: beta")).toBe("Labs");
    expect(policy.exclusions.has("excluded: third party")).toBe(false);
    expect(policy.exclusions.get("demo")).toBe("Demonstration");
    expect(policy.exclusions.size).toBe(5);
  });

  it.each`
    case                        | text                                                                                       | order
    ${"new ones follow"}        | ${"severities: { p9: { title: Nine }, sev2: { title: Two } }"}                             | ${"sev1 sev2 sev3 sev4 p9"}
    ${"false leaves one out"}   | ${"severities: { sev3: false }"}                                                           | ${"sev1 sev2 sev4"}
    ${"above the first"}        | ${"severities: { sev0: { title: Zero, above: sev1 } }"}                                    | ${"sev0 sev1 sev2 sev3 sev4"}
    ${"above one in between"}   | ${"severities: { odd: { title: Odd, above: sev3 } }"}                                      | ${"sev1 sev2 odd sev3 sev4"}
    ${"above another new one"}  | ${"severities: { a: { title: A, above: sev2 }, b: { title: B, above: a } }"}               | ${"sev1 b a sev2 sev3 sev4"}
    ${"an inherited one moves"} | ${"severities: { sev4: { above: sev2 } }"}                                                 | ${"sev1 sev4 sev2 sev3"}
    ${"prototype names"}        | ${"severities: { constructor: { title: C }, toString: { title: T, above: constructor } }"} | ${"sev1 sev2 sev3 sev4 toString constructor"}
  `("puts severities in order: $case", async ({ text, order }) => {
    const { severities } = await policyOf(text);
    expect(severities.map(({ key }) => key).join(" ")).toBe(order);
    expect(severities.map(({ rank }) => rank)).toEqual(severities.map((_, place) => place));
  });

  it("takes a calendar's time zone from the default one where it names none, but not its holidays", async () => {
    const policy = await policyOf("extends: cloud-gov\ncalendars: { weekend: { hours: { sat-sun: 10:00-16:00 } } }");
    expect(policy.calendars.get("weekend")?.offices[0].spec).toMatchObject({ timezone: "America/New_York", country: null });
    expect(policy.calendars.get("weekend")?.name).toBe("weekend");
  });
});

describe("words", () => {
  it.each`
    written    | share
    ${"75%"}   | ${0.75}
    ${"7.5 %"} | ${0.075}
    ${"1%"}    | ${0.01}
    ${"false"} | ${null}
  `("reads the share $written", async ({ written, share }) => {
    expect((await policyOf(`clocks: { at-risk: ${written} }`)).clocks.atRisk).toBe(share);
  });

  it.each`
    updates                   | read
    ${"as promised"}          | ${{ type: "as-promised" }}
    ${"As Promised"}          | ${{ type: "as-promised" }}
    ${"every 90m"}            | ${{ type: "every", target: { type: "duration", text: "90 minutes", milliseconds: 90 * MINUTE, calendar: null } }}
    ${"every 1 business day"} | ${{ type: "every", target: { type: "business-days", text: "1 business day", days: 1, calendar: "default" } }}
  `("reads the updates $updates", async ({ updates, read }) => {
    expect(severityIn(await policyOf(`severities: { sev1: { updates: ${updates} } }`), "sev1").updates).toEqual(read);
  });

  it.each`
    rca           | read
    ${"true"}     | ${{ type: "wanted", due: null }}
    ${"false"}    | ${{ type: "none" }}
    ${"72 hours"} | ${{ type: "wanted", due: { type: "duration", text: "72 hours", milliseconds: 72 * HOUR, calendar: null } }}
  `("reads the RCA wish $rca", async ({ rca, read }) => {
    expect(severityIn(await policyOf(`severities: { sev3: { rca: ${rca} } }`), "sev3").rca).toEqual(read);
  });

  it("puts a target on the calendar it names", async () => {
    const policy = await policyOf(
      "calendars: { emea: { timezone: Europe/Berlin } }\nseverities: { sev3: { response: 4 business hours on emea } }",
    );
    expect(severityIn(policy, "sev3").response).toMatchObject({ type: "duration", milliseconds: 4 * HOUR, calendar: "emea" });
  });

  it("keeps labels and logins that are compared without case in lower case", async () => {
    const policy = await policyOf(
      "clocks: { pending-labels: { Asked: a log }, pause-labels: { Waiting: For the customer }, stop-labels: [Mitigated] }\nstaff: { users: [Octo-Support] }\nnotices: { mute-label: Hush }",
    );
    expect(policy.clocks.pendingLabels).toEqual(new Map([["asked", "a log"]]));
    expect(policy.clocks.pauseLabels).toEqual(new Map([["waiting", "For the customer"]]));
    expect(policy.clocks.stopLabels).toEqual(new Set(["mitigated"]));
    expect(policy.staff.users).toEqual(new Set(["octo-support"]));
    expect(policy.notices.muteLabel).toBe("hush");
  });

  it("cuts blanks around labels, wherever they stand", async () => {
    const policy = await policyOf(
      'severities: { sev1: { labels: [" P1 "] } }\nclocks: { pause-labels: { " waiting ": For them }, stop-labels: [" done "] }\nexclusions: { " beta ": A try }\nrca: { labels: [" pm "] }\nnotices: { mute-label: " quiet " }',
    );
    const { clocks, exclusions, rca, notices } = policy;
    const labels = [...severityIn(policy, "sev1").labels, ...clocks.pauseLabels.keys(), ...clocks.stopLabels, ...rca.labels];
    expect([...labels, exclusions.get("beta"), notices.muteLabel]).toEqual(["P1", "waiting", "done", "pm", "A try", "quiet"]);
  });

  it("reads what a marker of an earlier release keeps, where maintenance was a list", async () => {
    const given = { name: "slo.yml", text: "maintenance: [{ days: tue, hours: 10:00-11:00 }]" };
    const sealed = await parsePolicy(given, { sealed: true });
    const today = await policyOf("maintenance: { windows: [{ days: tue, hours: 10:00-11:00 }] }");
    expect(sealed.ok && sealed.value.policy.maintenance).toEqual(today.maintenance);
    expect((await parsePolicy(given)).ok).toBe(false);
  });

  it("reads a dated maintenance window, and one of whole days", async () => {
    const policy = await policyOf(
      "maintenance: { windows: [{ dates: [2026-07-01], hours: 22:00-02:00, reason: Move }, { days: sat-mon }] }",
    );
    expect(policy.maintenance.windows).toEqual([
      { days: [], dates: ["2026-07-01"], spans: [{ from: 1320, until: 1560 }], calendar: "default", reason: "Move" },
      { days: [6, 7, 1], dates: [], spans: [{ from: 0, until: 1440 }], calendar: "default", reason: "Maintenance" },
    ]);
  });

  it("takes a label that stands twice in one list once", async () => {
    expect(severityIn(await policyOf("severities: { sev1: { labels: [P1, p1] } }"), "sev1").labels).toEqual(["P1"]);
  });
});

describe("a tier", () => {
  const calendars = "calendars: { emea: { timezone: Europe/Berlin, hours: { mon-fri: 08:00-18:00 } }, apac: { timezone: Asia/Tokyo } }";
  const tierOf = async (text: string) => (await policyOf(`${calendars}\ntiers: { gold: ${text} }`)).tiers[0];
  const sev = async (text: string, key = "sev2") => (await tierOf(text))?.severities.find((severity) => severity.key === key);

  it("promises what its severities say, and all else as without it", async () => {
    const [own, other] = [await sev("{ severities: { sev2: { response: 15 minutes } } }"), (await policyOf("")).severities[1]];
    expect(own).toEqual({ ...other, response: { type: "duration", text: "15 minutes", milliseconds: 15 * MINUTE, calendar: null } });
  });

  it("is meant by its labels, else by its name", async () => {
    expect([(await tierOf("{ labels: ['tier: gold'] }"))?.labels, (await tierOf("{}"))?.labels]).toEqual([["tier: gold"], ["gold"]]);
  });

  it("counts business time on its own calendar where a target names none, its own target or not", async () => {
    const [sev2, sev4] = [
      await sev("{ calendar: emea, severities: { sev2: { response: 4 business hours, resolution: 4 business hours on apac } } }"),
      await sev("{ calendar: emea }", "sev4"),
    ];
    expect([sev2?.response, sev2?.resolution, sev4?.response]).toMatchObject([
      { calendar: "emea" },
      { calendar: "apac" },
      { calendar: "emea" },
    ]);
  });

  it("runs day and night where the target does, whatever its calendar", async () => {
    expect((await sev("{ calendar: emea }"))?.response).toMatchObject({ calendar: null });
  });

  it("keeps the file's order", async () => {
    expect((await policyOf("tiers: { silver: , gold: , bronze: }")).tiers.map(({ name }) => name)).toEqual(["silver", "gold", "bronze"]);
  });
});
