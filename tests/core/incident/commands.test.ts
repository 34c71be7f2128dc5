import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { COMMAND_WORDS, parseComment } from "../../../src/core/incident/commands.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { at, clock, policyOf } from "../../support/scene.ts";

const DAY = "2026-03-02"; // a Monday
const NOW = at("15:00", DAY); // 09:00 in Chicago
let policy: Policy;

beforeAll(async () => {
  policy = await policyOf(`
calendar: { timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 } }
calendars: { emea: { timezone: Europe/Berlin, hours: { mon-fri: 08:00-18:00 } } }
`);
});

describe("times in commands", () => {
  it.each`
    command                                      | instant
    ${"/next-update 2h"}                         | ${"17:00"}
    ${"/next-update in 90 minutes"}              | ${"16:30"}
    ${"/next-update 1 business hour"}            | ${"16:00"}
    ${"/next-update 1 business day"}             | ${"23:00"}
    ${"/next-update 1 business hour on emea"}    | ${"16:00"}
    ${"/next-update 60 business min on emea"}    | ${"16:00"}
    ${"/next-update 2 business hours on emea"}   | ${"17:00"}
    ${"/next-update end of business day"}        | ${"23:00"}
    ${"/next-update 9:45"}                       | ${"15:45"}
    ${"/next-update 09:45"}                      | ${"15:45"}
    ${"/next-update 16:45 UTC"}                  | ${"16:45"}
    ${"/next-update 17:45 Europe/Berlin"}        | ${"16:45"}
    ${"/next-update 2026-03-02T15:45Z"}          | ${"15:45"}
    ${"/next-update 2026-03-02T16:45+01:00"}     | ${"15:45"}
    ${"/next-update 2026-03-02 09:45"}           | ${"15:45"}
    ${"/next-update 2026-03-02T9:45"}            | ${"15:45"}
    ${"/next-update 2026-03-02T09:45:30"}        | ${"15:45:30"}
    ${"/NEXT-UPDATE 2h"}                         | ${"17:00"}
    ${"/ack 08:20 by phone"}                     | ${"14:20"}
    ${"/ack 2026-03-02T14:20Z"}                  | ${"14:20"}
    ${"/ack 09:00"}                              | ${"15:00"}
    ${"/started 2026-03-02T08:00"}               | ${"14:00"}
    ${"/started 2026-03-02T09:30 Europe/Berlin"} | ${"08:30"}
    ${"/started 2026-03-02T09:00"}               | ${"15:00"}
  `("$command is $instant UTC", ({ command, instant }) => {
    const [parsed] = parseComment(command, NOW, policy).commands;
    const found =
      parsed?.type === "next-update"
        ? parsed.due
        : parsed?.type === "ack"
          ? parsed.answeredAt
          : parsed?.type === "started"
            ? parsed.troubleAt
            : null;
    expect(clock(found)).toBe(instant);
  });

  it.each([
    ["/next-update 2 weeks", "2026-03-16T14:00:00.000Z"],
    ["/next-update 3 calendar days", "2026-03-05T15:00:00.000Z"],
    ["/next-update end of next business day", "2026-03-03T23:00:00.000Z"],
  ])("%s counts the days of the default calendar", (command, instant) => {
    const [parsed] = parseComment(command, NOW, policy).commands;
    expect(parsed?.type === "next-update" ? new Date(parsed.due).toISOString() : parsed).toBe(instant);
  });

  it.each([
    "/next-update",
    "/next-update soon",
    "/next-update best effort",
    "/next-update 0h",
    "/next-update 09:00",
    "/next-update 2026-03-02T15:00Z",
    "/next-update 1 business hour on mars",
    "/next-update 25:00",
    "/next-update 17:45 Europe/Atlantis",
    "/ack yesterday by phone",
    "/ack 09:01",
    "/ack 09:01 by phone",
    "/started",
    "/started 09:01",
    "/status",
    "/status fixed",
    "/impact",
    "/cause",
    "/workaround",
    "/rca",
    "/rca send",
  ])("%s is refused, with what was given and what helps", (command) => {
    const { commands, problems, isCommand } = parseComment(command, NOW, policy);
    expect([commands, problems.length, isCommand]).toEqual([[], 1, true]);
    expect(problems[0]).toContain(`“${command}”`);
    expect(problems[0]).toMatch(/Write \/\S+/);
  });
});

describe("/pause until", () => {
  // 09:00 in Chicago, on a Monday; the desk opens at 09:00 there.
  it.each`
    command                                           | until                 | reason
    ${"/pause until 16:45 UTC"}                       | ${"16:45"}            | ${""}
    ${"/pause until 9:45"}                            | ${"15:45"}            | ${""}
    ${"/pause Until 9:45: the vendor looks"}          | ${"15:45"}            | ${"the vendor looks"}
    ${"/pause until 9:45, the vendor looks"}          | ${"15:45"}            | ${"the vendor looks"}
    ${"/pause until 9:45 – the vendor looks"}         | ${"15:45"}            | ${"the vendor looks"}
    ${"/pause until 9:45 (the vendor)"}               | ${"15:45"}            | ${"(the vendor)"}
    ${"/pause until 17:45 Europe/Berlin vendor"}      | ${"16:45"}            | ${"vendor"}
    ${"/pause until 2h vendor"}                       | ${"17:00"}            | ${"vendor"}
    ${"/pause until in 2 hours: vendor"}              | ${"17:00"}            | ${"vendor"}
    ${"/pause until 2 business hours on emea vendor"} | ${"17:00"}            | ${"vendor"}
    ${"/pause until 1 business day"}                  | ${"23:00"}            | ${""}
    ${"/pause until 2026-03-05T09:00 vendor"}         | ${"2026-03-05T15:00"} | ${"vendor"}
    ${"/pause until 2026-03-05 09:00 vendor"}         | ${"2026-03-05T15:00"} | ${"vendor"}
    ${"/pause until 2026-03-05T15:00Z vendor"}        | ${"2026-03-05T15:00"} | ${"vendor"}
    ${"/pause until 2026-03-05"}                      | ${"2026-03-05T15:00"} | ${""}
    ${"/pause until 2026-03-05: the vendor is back"}  | ${"2026-03-05T15:00"} | ${"the vendor is back"}
    ${"/pause until 2026-03-07"}                      | ${"2026-03-09T14:00"} | ${""}
  `("$command", ({ command, until, reason }) => {
    const [parsed] = parseComment(command, NOW, policy).commands;
    expect(parsed?.type === "pause" ? [clock(parsed.until), parsed.reason] : parsed).toEqual([until, reason]);
  });

  it.each([
    ["names no time", "/pause until Monday"],
    ["names no time", "/pause until Monday: vendor"],
    ["names no time", "/pause until"],
    ["names no time", "/pause until we hear from them"],
    ["has passed", "/pause until 08:59"],
    ["has passed", "/pause until 09:00"],
    ["has passed", "/pause until 2026-03-01T09:00 vendor"],
    ["has passed", "/pause until 2026-03-02"],
    ["might be another day's", "/pause until 11:00 tomorrow"],
    ["might be another day's", "/pause until 11:00 on Tuesday"],
    ["might be the afternoon's", "/pause until 11:00 pm"],
    ["might be another zone's", "/pause until 11:00 EST"],
    ["is more than a year away", "/pause until 2028-03-05"],
  ])("that %s is refused, and what helps is said: %s", (_, command) => {
    const { commands, problems } = parseComment(command, NOW, policy);
    expect([commands, problems.length]).toEqual([[], 1]);
    expect(problems[0]).toContain(`“${command}”`);
    expect(problems[0]).toMatch(/Write \/pause until /);
  });

  it("a date of /next-update is that day's first opening too", () => {
    expect(parseComment("/next-update 2026-03-05", NOW, policy).commands).toEqual([{ type: "next-update", due: at("2026-03-05T15:00") }]);
  });
});

describe("spaces in commands", () => {
  it.each`
    command                               | same
    ${"/next-update   in   2h"}           | ${"/next-update 2h"}
    ${"  /next-update 2h  "}              | ${"/next-update 2h"}
    ${"/next-update  16:45   Etc/UTC"}    | ${"/next-update 16:45 Etc/UTC"}
    ${"/next-update 16:45   utc"}         | ${"/next-update 16:45 UTC"}
    ${"/next-update 2026-03-02T15:45Z  "} | ${"/next-update 2026-03-02T15:45Z"}
    ${"/ack  08:20   by   phone  "}       | ${"/ack 08:20 by phone"}
    ${"/ack   by   phone"}                | ${"/ack by phone"}
    ${"/ack 08:20\tby phone"}             | ${"/ack 08:20 by phone"}
    ${"/ack 08:20 BY phone"}              | ${"/ack 08:20 by phone"}
    ${"/impact   many of us"}             | ${"/impact many of us"}
    ${"/status  gone   fishing"}          | ${"/status gone fishing"}
    ${"\r/help\r\rHello"}                 | ${"/help\n\nHello"}
    ${" \t\n \n/help\n  \n/resume"}       | ${"/help\n/resume"}
  `("$command is $same", ({ command, same }) => {
    expect(parseComment(command, NOW, policy)).toEqual(parseComment(same, NOW, policy));
  });

  it.each([
    "/next-update soon 9:45",
    "/next-update x9:45",
    "/next-update 9:45 UTC please",
    "/next-update 16:45 UTC please",
    "/next-update 2h in",
    "/next-update 2 in 3h",
    "/ack x by",
  ])("%s is refused", (command) => {
    expect(parseComment(command, NOW, policy)).toMatchObject({ isCommand: true, commands: [] });
  });

  it("a comment without any is none", () => {
    expect(parseComment("Hello", NOW, policy).isCommand).toBe(false);
  });
});

describe("a comment", () => {
  it.each`
    body                                    | commands                                                                     | text
    ${"/ack"}                               | ${[{ type: "ack", answeredAt: null, how: null }]}                            | ${""}
    ${"/ack by phone"}                      | ${[{ type: "ack", answeredAt: null, how: "phone" }]}                         | ${""}
    ${"/ack 08:20 by phone, twice by mail"} | ${[{ type: "ack", answeredAt: at("14:20"), how: "phone, twice by mail" }]}   | ${""}
    ${"/status Monitoring"}                 | ${[{ type: "status", phase: "monitoring" }]}                                 | ${""}
    ${"/impact 40 of 310 customers"}        | ${[{ type: "impact", text: "40 of 310 customers" }]}                         | ${""}
    ${"/cause a role\n/workaround wait"}    | ${[{ type: "cause", text: "a role" }, { type: "workaround", text: "wait" }]} | ${""}
    ${"/pause"}                             | ${[{ type: "pause", until: null, reason: "" }]}                              | ${""}
    ${"/pause waiting for a log"}           | ${[{ type: "pause", until: null, reason: "waiting for a log" }]}             | ${""}
    ${"/pause untilled fields"}             | ${[{ type: "pause", until: null, reason: "untilled fields" }]}               | ${""}
    ${"/pending"}                           | ${[{ type: "pending", reason: "" }]}                                         | ${""}
    ${"/pending the deploy log\n\nPlease."} | ${[{ type: "pending", reason: "the deploy log" }]}                           | ${"Please."}
    ${"/resume\n\nHello again"}             | ${[{ type: "resume" }]}                                                      | ${"Hello again"}
    ${"/rca Share"}                         | ${[{ type: "share-rca" }]}                                                   | ${""}
    ${"/help"}                              | ${[{ type: "help" }]}                                                        | ${""}
    ${"\n\n  /help\r\n\r\nText\r\nmore"}    | ${[{ type: "help" }]}                                                        | ${"Text\nmore"}
    ${"/help\n\n/resume\ntext\n/pause"}     | ${[{ type: "help" }, { type: "resume" }]}                                    | ${"text"}
    ${"text\n/pause"}                       | ${[]}                                                                        | ${"text"}
    ${"    /pause in a code block"}         | ${[]}                                                                        | ${"/pause in a code block"}
    ${"/usr/bin is full"}                   | ${[]}                                                                        | ${"/usr/bin is full"}
    ${"/pauses are over"}                   | ${[]}                                                                        | ${"/pauses are over"}
    ${""}                                   | ${[]}                                                                        | ${""}
  `("$body", ({ body, commands, text }) => {
    const parsed = parseComment(body, NOW, policy);
    expect([parsed.commands, parsed.text, parsed.isCommand]).toEqual([commands, text, commands.length > 0]);
  });

  it.each`
    case                                    | body                                                      | text                       | problems
    ${"one"}                                | ${"Back soon.\n/pause"}                                   | ${"Back soon."}            | ${["“/pause” stands below other text, where no command is obeyed. Put commands first, one a line."]}
    ${"two, and one twice"}                 | ${"a\n/resume\nb\n/status monitoring\n/resume now\nc"}    | ${"a\nb\nc"}               | ${["“/resume” and “/status” stand below other text, where no command is obeyed. Put commands first, one a line."]}
    ${"in code"}                            | ${"a\n\n```\n/pause\n```"}                                | ${"a\n\n```\n/pause\n```"} | ${[]}
    ${"quoted"}                             | ${"a\n\n> /pause"}                                        | ${"a"}                     | ${[]}
    ${"in a mail that is answered"}         | ${"a\n\nOn Mon, 2 Mar 2026 at 09:00, Kim wrote:\n/pause"} | ${"a"}                     | ${[]}
    ${"of a robot"}                         | ${"a\n/assign @kim"}                                      | ${"a"}                     | ${[]}
    ${"after what the first line commands"} | ${"/help\na\n/pause"}                                     | ${"a"}                     | ${["“/pause” stands below other text, where no command is obeyed. Put commands first, one a line."]}
  `("a command below other text is named, not quoted and not obeyed: $case", ({ body, text, problems }) => {
    const parsed = parseComment(body, NOW, policy);
    expect([parsed.text, parsed.problems]).toEqual([text, problems]);
    expect(parsed.commands.filter(({ type }) => type !== "help")).toEqual([]);
  });

  it.each`
    case                               | body                                      | types          | text
    ${"below what it answers"}         | ${"> works for me\n\n/confirm"}           | ${["confirm"]} | ${""}
    ${"below two quotes"}              | ${"> a\n> b\n\n> c\n\n/confirm\nThanks."} | ${["confirm"]} | ${"Thanks."}
    ${"of a quote, that goes on"}      | ${"> works for me\n/confirm"}             | ${[]}          | ${""}
    ${"quoted itself"}                 | ${"> /confirm"}                           | ${[]}          | ${""}
    ${"none, but words below a quote"} | ${"> works?\n\nNo."}                      | ${[]}          | ${"No."}
  `("a command may stand $case", ({ body, types, text }) => {
    const parsed = parseComment(body, NOW, policy);
    expect([parsed.commands.map(({ type }) => type), parsed.text]).toEqual([types, text]);
  });

  it("of ours is no command of a robot's where it is not obeyed", () => {
    expect(parseComment("@kim thanks.\n\n/confirm", NOW, policy).isForBots).toBe(false);
    expect(parseComment("> /assign @kim\n/pause", NOW, policy).isForBots).toBe(false);
  });

  it("keeps what was understood beside what was not", () => {
    const parsed = parseComment("/impact many\n/status gone\nHello", NOW, policy);
    expect([parsed.commands.length, parsed.problems.length, parsed.text]).toEqual([1, 1, "Hello"]);
  });
});

describe("every command", () => {
  it.each(["templates/part-help.md.hbs", "README.md", "CHANGELOG.md"])("stands in %s", (file) => {
    const text = readFileSync(file, "utf8");
    expect(COMMAND_WORDS.filter((word) => word !== "help" && !text.includes(`\`/${word}`))).toEqual([]);
  });
});
