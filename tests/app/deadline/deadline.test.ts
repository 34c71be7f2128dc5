import { describe, expect, it } from "vitest";
import { answerLine, openDesk } from "../../../src/app/deadline/deadline.ts";
import { parsePolicy } from "../../../src/core/policy/parse.ts";
import { ok, wrong } from "../../../src/core/result.ts";

const NEW_YORK = { timezone: "America/New_York", hours: { "mon-fri": "09:00-17:00" } };
const FROM = "2026-03-06T16:00:00-05:00";

const POLICY = `
calendar: { timezone: America/New_York, hours: { mon-fri: "09:00-17:00" } }
calendars:
  emea: { timezone: Europe/Berlin, hours: { mon-fri: "08:00-18:00" } }
severities:
  sev1: { response: 30 minutes, resolution: 4 business hours on emea }
`;

function desk(texts: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const opened = openDesk(async (name) => {
    asked.push(name);
    const text = texts[name];
    const policy = await parsePolicy(text === undefined ? { builtIn: name } : { name, text });
    return policy.ok ? ok(policy.value.policy) : wrong(`no policy ${name}`);
  });
  const ask = async (question: unknown): Promise<unknown> =>
    JSON.parse(await answerLine(typeof question === "string" ? question : JSON.stringify(question), opened));
  return { ask, asked };
}

describe("deadline --batch", () => {
  it.each`
    target                | due
    ${"8 business hours"} | ${"2026-03-09T16:00:00.000-04:00"}
    ${"1 business day"}   | ${"2026-03-09T16:00:00.000-04:00"}
    ${"48 hours"}         | ${"2026-03-08T17:00:00.000-04:00"}
    ${"0.5 seconds"}      | ${"2026-03-06T16:00:00.500-05:00"}
    ${"best effort"}      | ${null}
  `("$target is due $due", async ({ target, due }) => {
    expect(await desk().ask({ calendar: NEW_YORK, target, from: FROM })).toEqual({ due });
  });

  it("answers in UTC where no calendar is given and none is needed", async () => {
    expect(await desk().ask({ target: "4h", from: FROM })).toEqual({ due: "2026-03-07T01:00:00.000+00:00" });
  });

  it.each`
    until                          | elapsed
    ${"2026-03-09T17:00:00-04:00"} | ${540}
    ${"2026-03-06T16:00:00-05:00"} | ${0}
    ${"2026-03-06T15:00:00-05:00"} | ${-60}
    ${"2026-03-06T16:00:30-05:00"} | ${0.5}
    ${"2026-03-06T22:00:00+01:00"} | ${0}
  `("$elapsed minutes are open until $until", async ({ until, elapsed }) => {
    expect(await desk().ask({ calendar: NEW_YORK, from: FROM, until })).toEqual({ elapsed });
  });

  it("answers as customers of a tier are promised, on the tier's calendar", async () => {
    const text = `${POLICY}tiers: { gold: { calendar: emea, severities: { sev1: { response: 1 business hour } } } }\n`;
    const { ask } = desk({ "policy.yml": text });
    const question = { policy: "policy.yml", severity: "sev1", from: FROM };
    expect(await ask({ ...question, tier: "gold" })).toMatchObject({ response: "2026-03-09T09:00:00.000+01:00" });
    expect(await ask({ ...question, tier: "silver" })).toEqual({ error: 'tier: expected gold, got "silver"' });
  });

  it("knows the calendars that a line names", async () => {
    const calendars = { emea: { timezone: "Europe/Berlin", hours: { "mon-fri": "08:00-18:00" } } };
    expect(await desk().ask({ calendar: NEW_YORK, calendars, target: "1 business hour on emea", from: FROM })).toEqual({
      due: "2026-03-09T09:00:00.000+01:00",
    });
    expect(await desk().ask({ calendars, target: "1 calendar day on emea", from: FROM })).toEqual({ due: "2026-03-07T22:00:00.000+01:00" });
    expect(await desk().ask({ calendar: NEW_YORK, calendars, target: "1 business hour on apac", from: FROM })).toMatchObject({
      error: expect.stringContaining("apac"),
    });
    expect(await desk().ask({ calendars: { emea: { timezone: "BST" } }, target: "1 business hour on emea", from: FROM })).toMatchObject({
      error: expect.stringContaining("Europe/London"),
    });
    expect(await desk().ask({ calendars: [], target: "1 hour", from: FROM })).toMatchObject({
      error: expect.stringContaining("a map of calendars"),
    });
  });

  it("counts on a calendar that unites those", async () => {
    const calendars = {
      berlin: { timezone: "Europe/Berlin" },
      "new-york": { timezone: "America/New_York" },
      all: { union: ["new-york", "berlin"] },
    };
    const from = "2026-03-13T20:30:00Z";
    expect(await desk().ask({ calendar: { union: ["berlin", "new-york"] }, calendars, target: "4 business hours", from })).toEqual({
      due: "2026-03-16T12:30:00.000+01:00",
    });
    expect(await desk().ask({ calendars, target: "4 business hours on all", from })).toEqual({ due: "2026-03-16T07:30:00.000-04:00" });
    expect(await desk().ask({ calendar: { union: ["berlin", "new-york"] }, calendars, from, until: "2026-03-16T12:00:00Z" })).toEqual({
      elapsed: 270,
    });
    expect(await desk().ask({ calendar: { union: ["berlin", "default"] }, calendars, target: "4 business hours", from })).toEqual({
      error: 'calendar.union[1]: a union cannot hold itself: "default" → "default".',
    });
  });

  it("gives a calendar without a zone that of the line's own, as in a policy", async () => {
    const question = {
      calendar: NEW_YORK,
      calendars: { late: { hours: { "mon-fri": "12:00-20:00" } } },
      target: "1 business hour on late",
    };
    expect(await desk().ask({ ...question, from: "2026-03-09T09:00:00-04:00" })).toEqual({ due: "2026-03-09T13:00:00.000-04:00" });
  });

  it.each`
    question                                                                               | answer
    ${{ from: "1970-01-01T00:00:00Z", target: "1 hour" }}                                  | ${{ due: "1970-01-01T01:00:00.000+00:00" }}
    ${{ from: "1970-01-01T00:30:00+01:00", target: "1 hour" }}                             | ${{ error: 'from: expected a moment within the years 1970 to 9999 in UTC, got "1970-01-01T00:30:00+01:00"' }}
    ${{ from: "9999-12-31T22:00:00Z", target: "1 hour" }}                                  | ${{ due: "9999-12-31T23:00:00.000+00:00" }}
    ${{ from: "9999-12-31T23:00:00Z", target: "1 hour" }}                                  | ${{ error: "target: the deadline lies outside the years 1970 to 9999 in UTC" }}
    ${{ from: "9999-12-31T23:00:00Z", target: "1 second" }}                                | ${{ due: "9999-12-31T23:00:01.000+00:00" }}
    ${{ from: "2026-01-01T00:00:00Z", until: "9999-12-31T23:30:00-01:00" }}                | ${{ error: 'until: expected a moment within the years 1970 to 9999 in UTC, got "9999-12-31T23:30:00-01:00"' }}
    ${{ from: "2026-03-06T16:00:00Z", until: "1969-12-31T23:59:59Z", calendar: NEW_YORK }} | ${{ error: 'until: expected a moment within the years 1970 to 9999 in UTC, got "1969-12-31T23:59:59Z"' }}
  `("asks and answers within the years 1970 to 9999: $question", async ({ question, answer }) => {
    expect(await desk().ask(question)).toEqual(answer);
  });

  it("counts day and night without a calendar", async () => {
    expect(await desk().ask({ from: FROM, until: "2026-03-06T22:30:00Z" })).toEqual({ elapsed: 90 });
  });

  it("answers for a severity of a policy, each promise on its own calendar", async () => {
    const { ask, asked } = desk({ "slo.yml": POLICY });
    const question = { policy: "slo.yml", severity: "sev1", from: FROM };
    const answer = { response: "2026-03-06T16:30:00.000-05:00", resolution: "2026-03-09T12:00:00.000+01:00" };
    expect(await ask(question)).toEqual(answer);
    expect(await ask(question)).toEqual(answer);
    expect(asked).toEqual(["slo.yml"]);
  });

  it("answers for a built-in policy; best effort is null", async () => {
    expect(await desk().ask({ policy: "cloud-gov", severity: "sev1", from: FROM })).toEqual({
      response: "2026-03-09T11:00:00.000-04:00",
      resolution: null,
    });
  });

  it("takes a policy's calendars for a target", async () => {
    const { ask } = desk({ "slo.yml": POLICY });
    expect(await ask({ policy: "slo.yml", target: "2 business hours on emea", from: FROM })).toEqual({
      due: "2026-03-09T10:00:00.000+01:00",
    });
  });
});

describe("wrong input", () => {
  it.each([
    [
      "an instant without offset",
      { calendar: NEW_YORK, target: "1 hour", from: "2026-03-06T16:00:00" },
      /^from: expected a date and time with offset.*got "2026-03-06T16:00:00"$/,
    ],
    ["no such date", { target: "1 hour", from: "2026-02-30T16:00:00Z" }, /^from: /],
    ["no start", { target: "1 hour" }, /^from: .*got nothing$/],
    ["a number for an instant", { target: "1 hour", from: 1_772_830_800 }, /^from: /],
    ["an end without offset", { from: FROM, until: "2026-03-06T17:00" }, /^until: /],
    ["nothing asked", { calendar: NEW_YORK, from: FROM }, /expected one of "target", "until" and "severity", got none/],
    ["two things asked", { calendar: NEW_YORK, from: FROM, target: "1 hour", until: FROM }, /got target and until/],
    ["a target that is none", { calendar: NEW_YORK, from: FROM, target: "4 horus" }, /4 hours/],
    ["an ambiguous day", { calendar: NEW_YORK, from: FROM, target: "1 day" }, /24 hours.*1 business day/],
    ["a target that is no text", { calendar: NEW_YORK, from: FROM, target: 4 }, /^target: .*got 4$/],
    ["business time without a calendar", { from: FROM, target: "4 business hours" }, /needs a calendar named "default"/],
    ["another calendar's time", { calendar: NEW_YORK, from: FROM, target: "4 business hours on emea" }, /needs a calendar named "emea"/],
    [
      "an unknown zone",
      { calendar: { ...NEW_YORK, timezone: "America/New_Yrok" }, from: FROM, target: "1 business hour" },
      /^calendar\.timezone: .*America\/New_York/,
    ],
    [
      "a calendar without hours",
      { calendar: { ...NEW_YORK, hours: { mon: "closed" } }, from: FROM, target: "1 business hour" },
      /^calendar: /,
    ],
    ["a calendar that is none", { calendar: 7, from: FROM, target: "1 business hour" }, /^calendar: /],
    [
      "a calendar that opens no more",
      {
        calendar: { ...NEW_YORK, hours: { mon: "closed" }, special: { "2026-03-02": "09:00-10:00" } },
        from: FROM,
        target: "1 business hour",
      },
      /400 days/,
    ],
    ["an unknown policy", { policy: "nobody", severity: "sev1", from: FROM }, /no policy nobody/],
    ["an unknown severity", { policy: "gruntwork", severity: "sev9", from: FROM }, /^severity: expected sev1, .*got "sev9"$/],
    ["a severity without a policy", { severity: "sev1", from: FROM }, /^policy: .*got nothing$/],
    ["no JSON", "{", /expected a JSON object/],
    ["an empty line", "", /expected a JSON object/],
    ["a list", "[1]", /expected a JSON object/],
    ["null", "null", /expected a JSON object/],
  ])("%s", async (_case, question, error) => {
    const answer = await desk().ask(question);
    expect(answer).toEqual({ error: expect.stringMatching(error) });
  });
});

it("ten thousand lines over a handful of calendars are all answered", async () => {
  const { ask } = desk();
  const zones = ["America/New_York", "Europe/Berlin", "Asia/Kathmandu"];
  for (let line = 0; line < 10_000; line += 1) {
    const from = new Date(Date.UTC(2026, 0, 1) + line * 3_600_000).toISOString();
    const answer = await ask({ calendar: { ...NEW_YORK, timezone: zones[line % 3] }, target: "4 business hours", from });
    if (!JSON.stringify(answer).startsWith('{"due":"202')) expect.fail(JSON.stringify(answer));
  }
});
