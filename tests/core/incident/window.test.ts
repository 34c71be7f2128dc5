import { describe, expect, it } from "vitest";
import { parseComment } from "../../../src/core/incident/commands.ts";
import { replay } from "../../../src/core/incident/replay.ts";
import { maintenanceOf } from "../../../src/core/slo/maintenance.ts";
import { at, clock, issueOf, judged, policyOf, ROSTER } from "../../support/scene.ts";

const policy = await policyOf("calendar: { timezone: America/New_York }\nmaintenance: { label: Planned }\n");
const NOW = at("2026-12-01T14:00");

describe("/window", () => {
  it.each`
    text                                           | from                  | until
    ${"2026-12-05T22:00Z to 23:30"}                | ${"2026-12-05T22:00"} | ${"2026-12-05T23:30"}
    ${"2026-12-05T22:00 to 23:30 Etc/UTC"}         | ${"2026-12-05T22:00"} | ${"2026-12-05T23:30"}
    ${"2026-12-05T22:00 to 23:30"}                 | ${"2026-12-06T03:00"} | ${"2026-12-06T04:30"}
    ${"2026-12-05 22:00 until 01:30 Europe/Paris"} | ${"2026-12-05T21:00"} | ${"2026-12-06T00:30"}
    ${"2026-12-05T22:00+02:00 to 01:30"}           | ${"2026-12-05T20:00"} | ${"2026-12-05T23:30"}
    ${"2026-12-05T22:00 to 2026-12-07T01:30"}      | ${"2026-12-06T03:00"} | ${"2026-12-07T06:30"}
    ${"2026-12-05T22:00Z - 2026-12-05T23:30Z"}     | ${"2026-12-05T22:00"} | ${"2026-12-05T23:30"}
    ${"22:00 to 23:30"}                            | ${"2026-12-02T03:00"} | ${"2026-12-02T04:30"}
    ${"2026-10-31T23:00 to 2026-11-01T03:00"}      | ${null}               | ${null}
    ${"2027-03-13T23:00 to 03:30"}                 | ${"2027-03-14T04:00"} | ${"2027-03-14T07:30"}
    ${"2026-12-01T08:00 to 10:00"}                 | ${"2026-12-01T13:00"} | ${"2026-12-01T15:00"}
    ${"2026-12-01T06:00 to 09:00"}                 | ${null}               | ${null}
    ${"2026-12-05T22:00 to 22:00"}                 | ${null}               | ${null}
    ${"2026-12-05T22:00 to 2026-12-05T21:00"}      | ${null}               | ${null}
    ${"2026-12-05T22:00 to 2027-12-05T21:00"}      | ${null}               | ${null}
    ${"2029-12-05T22:00 to 23:00"}                 | ${null}               | ${null}
    ${"2026-12-05T22:00 to 23:30 EST"}             | ${null}               | ${null}
    ${"2026-12-05T22:00 to 23:30 Paris"}           | ${null}               | ${null}
    ${"2026-02-30T22:00 to 23:30"}                 | ${null}               | ${null}
    ${"Saturday evening"}                          | ${null}               | ${null}
    ${""}                                          | ${null}               | ${null}
  `("$text", ({ text, from, until }) => {
    const { commands, problems } = parseComment(`/window ${text}`, NOW, policy);
    const shown = commands.map((command) => command.type === "window" && [clock(command.from, "any"), clock(command.until, "any")]);
    expect(shown).toEqual(from === null ? [] : [[`${from}`, `${until}`]]);
    expect(problems.length).toBe(from === null ? 1 : 0);
    if (from === null) expect(problems[0]).toContain("Write /window 2026-12-05T22:00 to 23:30");
  });

  it("is a word like others where no label announces maintenance", async () => {
    expect(parseComment("/window 2026-12-05T22:00 to 23:30", NOW, await policyOf(""))).toMatchObject({
      isCommand: false,
      commands: [],
    });
  });

  it("takes no time over a long line", () => {
    const began = performance.now();
    parseComment(`/window ${"2026-12-05 ".repeat(6_000)} to ${" ".repeat(60_000)}x`, NOW, policy);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

const DAY = "2026-12-01";
const SAID = "14:05 comment staff /window 2026-12-05T22:00Z to 23:30";

/** Where the maintenance of a scene stands at a moment; null: it announces none. */
function phaseAt(time: string, ...lines: readonly string[]) {
  const issue = issueOf(DAY, "14:00 opened staff", ...lines);
  const incident = replay(issue, policy, ROSTER, null);
  return incident === null ? null : (maintenanceOf(incident, policy, at(time))?.phase ?? null);
}

describe("an issue announces maintenance", () => {
  it.each`
    case                                             | lines                                                                | phase
    ${"from staff's first /window on"}               | ${["14:01 labeled planned", SAID]}                                   | ${"planned"}
    ${"also where the label comes later"}            | ${[SAID, "14:10 labeled planned"]}                                   | ${"planned"}
    ${"not before"}                                  | ${["14:01 labeled planned"]}                                         | ${null}
    ${"not by a stranger's /window"}                 | ${["14:01 labeled planned", SAID.replace("staff", "stranger")]}      | ${null}
    ${"not by a stranger's label"}                   | ${["14:01 labeled planned by stranger", SAID]}                       | ${null}
    ${"not by a /window that was not understood"}    | ${["14:01 labeled planned", "14:05 comment staff /window tomorrow"]} | ${null}
    ${"not with a label that comes when it is over"} | ${[SAID, "2026-12-05T23:31 labeled planned"]}                        | ${null}
    ${"and a severity beside it counts for nothing"} | ${["14:01 labeled sev1", "14:02 labeled planned", SAID]}             | ${"planned"}
  `("$case", ({ lines, phase }) => {
    expect(phaseAt("2026-12-01T15:00", ...lines)).toBe(phase);
  });

  it.each`
    case                                           | more                                                                                                                                         | time                     | phase
    ${"planned to the very start"}                 | ${[]}                                                                                                                                        | ${"2026-12-05T21:59:59"} | ${"planned"}
    ${"under way from then on"}                    | ${[]}                                                                                                                                        | ${"2026-12-05T22:00"}    | ${"under-way"}
    ${"to the announced end itself"}               | ${[]}                                                                                                                                        | ${"2026-12-05T23:30"}    | ${"under-way"}
    ${"and overrun after it"}                      | ${[]}                                                                                                                                        | ${"2026-12-05T23:30:01"} | ${"overrun"}
    ${"planned again once it is moved"}            | ${["2026-12-05T22:30 comment staff /window 2026-12-06T22:00Z to 23:00"]}                                                                     | ${"2026-12-05T23:31"}    | ${"planned"}
    ${"under way with a later end"}                | ${["2026-12-05T23:40 comment staff /window 2026-12-05T22:00Z to 23:59"]}                                                                     | ${"2026-12-05T23:45"}    | ${"under-way"}
    ${"done when staff close it"}                  | ${["2026-12-05T23:00 closed staff"]}                                                                                                         | ${"2026-12-05T23:45"}    | ${"done"}
    ${"cancelled when they close it before"}       | ${["2026-12-05T21:59 closed staff"]}                                                                                                         | ${"2026-12-05T23:45"}    | ${"cancelled"}
    ${"what others close stands still"}            | ${["2026-12-05T23:00 closed customer"]}                                                                                                      | ${"2026-12-05T23:45"}    | ${"under-way"}
    ${"until staff confirm it"}                    | ${["2026-12-05T23:00 closed customer", "2026-12-05T23:40 comment staff /confirm"]}                                                           | ${"2026-12-05T23:45"}    | ${"done"}
    ${"reopened, it goes on"}                      | ${["2026-12-05T21:00 closed staff", "2026-12-05T21:30 reopened staff"]}                                                                      | ${"2026-12-05T22:45"}    | ${"under-way"}
    ${"a /window while it is closed says nothing"} | ${["2026-12-05T21:00 closed staff", "2026-12-05T21:10 comment staff /window 2026-12-09T22:00Z to 23:00", "2026-12-05T21:30 reopened staff"]} | ${"2026-12-05T22:45"}    | ${"under-way"}
    ${"a stranger takes no label off"}             | ${["2026-12-02T10:00 unlabeled planned by stranger"]}                                                                                        | ${"2026-12-05T22:45"}    | ${"under-way"}
  `("$case", ({ more, time, phase }) => {
    expect(phaseAt(time, "14:01 labeled planned", SAID, ...more)).toBe(phase);
  });

  it("is no incident meanwhile, and its severity counts again once the label is off", () => {
    const lines = ["14:00 opened customer", "14:01 labeled sev1", "14:02 labeled planned", SAID, "2026-12-02T10:00 unlabeled planned"];
    const whole = judged(issueOf(DAY, ...lines), policy, at("2026-12-02T12:00"));
    const before = judged(issueOf(DAY, ...lines.slice(0, -1)), policy, at("2026-12-02T09:00"));
    expect([before.state, before.response.standing, whole.state, whole.maintenance?.phase]).toEqual([
      "set-aside",
      "met",
      "open",
      "withdrawn",
    ]);
    // The five minutes before it was announced count, and those since.
    expect(whole.resolutions[0]?.due).toBe(at("2026-12-02T10:00") + (4 * 60 - 5) * 60_000);
  });

  it("tells staff of a /window without the label", () => {
    const { incident } = judged(issueOf(DAY, "14:00 opened customer", "14:01 labeled sev3", SAID), policy, at("2026-12-01T15:00"));
    expect(incident.commands.map(({ problem }) => problem)).toEqual([
      "“/window” announces maintenance under the label “Planned” alone, put on by support before the window is over.",
    ]);
  });

  it.each`
    command                         | helps
    ${"/ack"}                       | ${"no clock runs"}
    ${"/next-update 2h"}            | ${"no clock runs"}
    ${"/pending"}                   | ${"no clock runs"}
    ${"/pause x"}                   | ${"no clock runs"}
    ${"/resume"}                    | ${"no clock runs"}
    ${"/status monitoring"}         | ${"in plain words"}
    ${"/cause disk"}                | ${"in plain words"}
    ${"/started 2026-12-01T14:00Z"} | ${"it begins when “/window” says"}
    ${"/ended 2026-12-01T14:05Z"}   | ${"before it was to begin"}
  `("tells staff that $command does nothing on it, and does nothing", ({ command, helps }) => {
    const lines = ["14:00 opened staff", "14:01 labeled planned", SAID, `14:10 comment staff ${command}`];
    const { incident, updates } = judged(issueOf(DAY, ...lines), policy, at("2026-12-01T15:00"));
    const [first, second] = incident.commands.map(({ problem }) => problem);
    expect(first).toBeNull();
    expect(second).toContain(helps);
    expect(second).toContain(`“${/\S+/.exec(command)?.[0]}”`);
    expect(incident.holds.every(({ hold }) => hold.type === "set-aside")).toBe(true);
    expect([incident.troubleAt, incident.overAt, ...updates.map(({ due }) => due)]).toEqual([null, null, null]);
  });

  it.each(["/impact Deploys wait", "/workaround Deploy later", "/help", "/window 2026-12-06T22:00Z to 23:30"])(
    "does as %s says",
    (command) => {
      const lines = ["14:00 opened staff", "14:01 labeled planned", SAID, `14:10 comment staff ${command}`];
      const { incident } = judged(issueOf(DAY, ...lines), policy, at("2026-12-01T15:00"));
      expect(incident.commands.map(({ problem }) => problem)).toEqual([null, null]);
    },
  );

  it("goes on where a later /window says so, after /ended", () => {
    const lines = ["14:00 opened staff", "14:01 labeled planned", SAID, "2026-12-05T23:10 comment staff /ended 2026-12-05T23:05Z"];
    const again = "2026-12-05T23:20 comment staff /window 2026-12-05T22:00Z to 23:59";
    const overAt = (...more: readonly string[]) => judged(issueOf(DAY, ...lines, ...more), policy, at("2026-12-05T23:30")).incident.overAt;
    expect([overAt(), overAt(again)]).toEqual([at("2026-12-05T23:05"), null]);
  });

  it("asks for no analysis, which it never has", () => {
    const share = "14:10 comment staff /rca share";
    const { incident } = judged(issueOf(DAY, "14:00 opened staff", "14:01 labeled planned", SAID, share), policy, at("2026-12-01T15:00"));
    expect(incident.commands[1]?.problem).toBe("“/rca share”: maintenance gets no root cause analysis.");
    expect(incident.shareAsk).toBeNull();
  });

  it("takes an /ack for an answer given elsewhere to the incident that it was", () => {
    const lines = [
      "14:00 opened customer",
      "14:01 labeled sev1",
      "14:02 labeled planned",
      SAID,
      "14:50 comment staff /ack 2026-12-01T14:03Z by phone",
    ];
    const { incident, response } = judged(issueOf(DAY, ...lines), policy, at("2026-12-01T15:00"));
    expect(incident.commands.map(({ problem }) => problem)).toEqual([null, null]);
    expect(response.endedAt).toBe(at("2026-12-01T14:03"));
  });

  it("remembers the end that passed although it was moved later", () => {
    const lines = ["14:01 labeled planned", SAID, "2026-12-05T23:40 comment staff /window 2026-12-05T22:00Z to 23:59"];
    const { maintenance } = judged(issueOf(DAY, "14:00 opened staff", ...lines), policy, at("2026-12-05T23:45"));
    expect(clock(maintenance?.late ?? null, "2026-12-05")).toBe("23:30");
  });
});
