import { afterEach, describe, expect, it } from "vitest";
import { type IntakeReport, takeAlert } from "../../../src/app/intake/intake.ts";
import type { Settings } from "../../../src/app/run/context.ts";
import { readAlert } from "../../../src/core/intake/read-alert.ts";
import { alertmanager, ENDED, generic, member } from "../../core/intake/payloads.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

const POLICY = `
contact: support@acme.example
severities:
  sev1: { email: { customers: [opened, resolved], staff: [opened] } }
intake: { severities: { critical: sev1, warning: sev3 }, max-per-hour: 3 }
`;

let desk: Desk;
afterEach(() => desk.sim.stop());

async function open(policy = POLICY) {
  desk = await openDesk("2026-03-06T14:02:00Z", { policy });
}

let told = 0;

/** A delivery of its own each time, unless it is named. */
async function take(payload: unknown, settings: Partial<Settings> = {}, delivery = `run ${told++}`): Promise<IntakeReport> {
  const alert = readAlert(payload);
  if (!alert.ok) throw new Error(alert.error);
  return takeAlert(alert.value, delivery, desk.ports(), { ...desk.settings, ...settings });
}

const RESOLVED = alertmanager({ status: "resolved", alerts: [member("web-1", ENDED), member("web-2", ENDED)] });
const issues = () => desk.repo.threads().map(({ number, state, labels }) => [number, state, ...labels]);
const status = (number: number) => desk.ours(number)[0] ?? "";

describe("a firing alert", () => {
  it("opens an issue with its severity's label, its facts as a table, and the status comment", async () => {
    await open();
    const { problems, warnings, report } = await take(alertmanager());
    expect([issues(), problems, warnings, report?.outcome.failures]).toEqual([[[1, "open", "sev1"]], [], [], []]);
    const { title, body } = desk.repo.thread(1);
    expect(title).toBe("HighErrorRate: More than 10 % of requests fail");
    expect(body.replace(/\n\n<!-- incident-slo:.*\n$/, "")).toBe(
      [
        "Reported by Prometheus Alertmanager. What stands here is the monitor's word, not support's.",
        "",
        "> Since ten minutes.",
        "",
        "| Alert | As the monitor tells it |",
        "|---|---|",
        "| Severity, by the monitor | critical |",
        "| Since | 2026-03-06T13:52Z |",
        "| Alerts | 2 of 2 |",
        "| alertname | HighErrorRate |",
        "| severity | critical |",
        "| job | api |",
        "| Alert | instance=web-1 |",
        "| Alert | instance=web-2 |",
        "| Rule | [prometheus.example](https://prometheus.example/graph?g0.expr=rate%28errors%5B5m%5D%29+%3E+0.1) |",
        "| Monitor | [alertmanager.example](https://alertmanager.example/) |",
        "| Runbook | [runbooks.example](https://runbooks.example/errors) |",
        '| Known as | \\{\\}/\\{severity="critical"\\}:\\{alertname="HighErrorRate"\\} |',
      ].join("\n"),
    );
    expect(status(1)).toContain("### Severity 1 (Critical): waiting for our first answer");
    expect(status(1)).toContain("**Severity 1 is not confirmed yet:** it was not set by support.");
    expect(status(1)).toContain("| 14:02 UTC | fires |");
  });

  it("mails no customer until staff confirm its severity", async () => {
    await open();
    await take(alertmanager());
    expect(desk.mails.filter(({ audience }) => audience === "customers")).toEqual([]);
    desk.at("14:05");
    desk.repo.comment(1, { by: "staff", body: "/confirm" });
    await desk.run(1);
    expect(desk.mails.filter(({ audience }) => audience === "customers").map(({ incident }) => incident.notices)).toEqual([["opened"]]);
  });

  it("whose login the policy lists among its bots counts as staff's at once", async () => {
    await open(`${POLICY}staff: { bots: [github-actions] }\n`);
    await take(alertmanager());
    expect(status(1)).not.toContain("not confirmed yet");
    expect(desk.mails.filter(({ audience }) => audience === "customers").map(({ incident }) => incident.notices)).toEqual([["opened"]]);
  });

  it("adds a line while its issue is open, and opens no other", async () => {
    await open();
    await take(alertmanager());
    desk.at("14:32");
    await take(alertmanager());
    expect([issues(), desk.ours(1).length]).toEqual([[[1, "open", "sev1"]], 1]);
    expect(status(1)).toContain("<details><summary>What the monitor reported (2)</summary>");
    expect(status(1)).toContain("| 14:02 UTC | fires |\n| 14:32 UTC | fires |");
  });

  it("puts on the first of its severity's labels that the repository has", async () => {
    await open(`${POLICY.replace("severities:\n", "severities:\n  sev3: { labels: [medium, SEV3] }\n")}`);
    await take(generic());
    expect(issues()).toEqual([[1, "open", "sev3"]]);
    expect(status(1)).toContain("### Severity 3 (Medium)");
  });

  it("of another group, or of another service with the same key, opens another", async () => {
    await open();
    await take(alertmanager({ groupKey: "one" }));
    await take(alertmanager({ groupKey: "two" }));
    await take(generic({ key: "one" }));
    expect(issues()).toEqual([
      [1, "open", "sev1"],
      [2, "open", "sev1"],
      [3, "open", "sev3"],
    ]);
  });

  it("keeps the last twenty lines and a count", async () => {
    await open();
    for (let hour = 0; hour < 22; hour += 1) {
      desk.sim.clock.set(new Date(Date.parse("2026-03-06T14:02:00Z") + hour * 3_600_000).toISOString());
      await take(alertmanager());
    }
    expect(status(1)).toContain("What the monitor reported (22)");
    expect(status(1)).toContain("Earlier: 2 more.");
    expect(status(1).match(/\| fires \|/g)).toHaveLength(20);
  });

  it("repeated hundreds of times writes once in five minutes, and asks little", async () => {
    await open();
    await take(alertmanager());
    desk.at("14:08");
    desk.forget();
    for (let count = 0; count < 60; count += 1) await take(alertmanager());
    const writes = desk.writes();
    expect(writes.filter((line) => line.startsWith("PATCH"))).toHaveLength(1);
    expect(writes.length).toBeLessThanOrEqual(3);
    expect(desk.sim.requests.length).toBeLessThanOrEqual(60 * 3 + 10);
  });

  it("is told once for each delivery, however often its job is run", async () => {
    await open();
    await take(alertmanager(), {}, "run 77");
    desk.at("14:20");
    desk.forget();
    await take(alertmanager(), {}, "run 77");
    expect(desk.writes()).toEqual([]);
  });
});

describe("an alert that recovered", () => {
  const LOCKED =
    "That it recovered could not be written down on #1. Unlock its conversation and run this job again: until then the alert counts as firing.";

  it("says so and asks staff to confirm, who alone end it", async () => {
    await open();
    await take(alertmanager());
    desk.at("14:20");
    await take(RESOLVED);
    expect(issues()).toEqual([[1, "open", "sev1"]]);
    expect(status(1)).toContain(
      "**The monitor reports that it recovered** at 14:20 UTC. That is the monitor's word alone: support, please confirm that it is over by closing this issue, or say what remains.",
    );
    expect(desk.mails.filter(({ incident }) => incident.notices.includes("resolved"))).toEqual([]);
    desk.at("14:30");
    await take(alertmanager());
    expect(status(1)).not.toContain("The monitor reports that it recovered");
    expect(status(1)).toContain("| 14:02 UTC | fires |\n| 14:20 UTC | reported as recovered |\n| 14:30 UTC | fires |");
  });

  it("in part has not", async () => {
    await open();
    await take(alertmanager());
    desk.at("14:20");
    await take(alertmanager({ alerts: [member("web-1"), member("web-2", ENDED)] }));
    expect(status(1)).not.toContain("recovered");
  });

  it("fires again after the end: another issue names the last", async () => {
    await open();
    await take(alertmanager());
    desk.at("14:20");
    await take(RESOLVED);
    desk.at("14:30");
    desk.repo.comment(1, { by: "staff", body: "A deploy was rolled back." });
    desk.repo.close(1, { by: "staff" });
    await desk.run(1);
    desk.at("15:00");
    await take(alertmanager());
    expect(issues()).toEqual([
      [1, "closed", "sev1"],
      [2, "open", "sev1"],
    ]);
    expect(desk.repo.thread(2).body).toContain("The same alert was #1 before, which has ended.");
  });

  it.each([["not_planned"], ["duplicate"]] as const)(
    "fires again after support closed it as %s, which is not called an end",
    async (reason) => {
      await open();
      await take(generic());
      desk.repo.close(1, { by: "staff", reason });
      desk.at("14:20");
      await take(generic({ state: "resolved" }));
      desk.at("15:00");
      await take(generic());
      expect(desk.repo.thread(2).body).toContain("The same alert was #1 before, which support closed.");
    },
  );

  it("only after the end counts then: until it has, nothing is opened, and a warning says why", async () => {
    await open();
    await take(alertmanager());
    desk.at("14:30");
    desk.repo.comment(1, { by: "staff", body: "We know." });
    desk.repo.close(1, { by: "staff" });
    await desk.run(1);
    desk.at("15:00");
    desk.forget();
    const { warnings, report } = await take(alertmanager());
    expect([desk.writes(), report, warnings]).toEqual([
      [],
      null,
      [
        "The monitor still reports what #1 was about, which was closed. Nothing is opened until it has recovered or begun anew: reopen #1 if it is not over.",
      ],
    ]);
    desk.at("15:10");
    await take(RESOLVED);
    expect(status(1)).toContain("**The monitor reports that it recovered** at 15:10 UTC.\n");
    desk.at("16:00");
    await take(alertmanager());
    expect(issues()).toEqual([
      [1, "closed", "sev1"],
      [2, "open", "sev1"],
    ]);
  });

  it("need not be told of where it says that it began after the end: that one names the last, too", async () => {
    await open();
    await take(alertmanager());
    desk.at("14:30");
    desk.repo.comment(1, { by: "staff", body: "A deploy was rolled back." });
    desk.repo.close(1, { by: "staff" });
    await desk.run(1);
    desk.at("16:00");
    const since = (one: string, other: string) =>
      alertmanager({ alerts: [member("web-1", { startsAt: one }), member("web-2", { startsAt: other })] });
    for (const still of [
      since("2026-03-06T15:59:00Z", "2026-03-06T13:58:00Z"),
      since("2026-03-06T15:59:00Z", "2026-03-06T14:30:00Z"),
      since("2026-03-06T15:59:00Z", "0001-01-01T00:00:00Z"),
      since("2026-03-06T15:59:00Z", "lately"),
    ]) {
      const { warnings } = await take(still);
      expect([issues().length, warnings]).toEqual([1, [expect.stringContaining("The monitor still reports what #1 was about")]]);
    }
    const { warnings } = await take(since("2026-03-06T15:59:00Z", "2026-03-06T15:58:00Z"));
    expect([issues(), warnings]).toEqual([
      [
        [1, "closed", "sev1"],
        [2, "open", "sev1"],
      ],
      [],
    ]);
    expect(desk.repo.thread(2).body).toContain("The same alert was #1 before, which has ended.");
  });

  it("nor a job's failure that says when it began", async () => {
    await open();
    await take(generic());
    desk.at("14:30");
    desk.repo.comment(1, { by: "staff", body: "The disk was full." });
    desk.repo.close(1, { by: "staff" });
    await desk.run(1);
    desk.at("2026-03-07T02:00:00Z");
    await take(generic());
    expect(issues()).toHaveLength(1);
    await take(generic({ startsAt: "2026-03-07T02:00:00Z" }));
    expect(issues()).toHaveLength(2);
  });

  it("as far as a cut list goes is written down as neither, and a warning says why", async () => {
    await open();
    await take(alertmanager());
    desk.at("14:20");
    desk.forget();
    const { warnings, report } = await take({ ...RESOLVED, truncatedAlerts: 3 });
    expect([desk.writes(), report, warnings]).toEqual([
      [],
      null,
      [
        "The monitor says that it recovered, but left 3 alerts out of its list, which may still fire, so nothing was written down. Let it list all (Alertmanager: without max_alerts).",
      ],
    ]);
  });

  it("while its issue is locked is an error, since no later run knows of it; run again once unlocked, the job goes on", async () => {
    await open();
    await take(generic());
    desk.at("14:20");
    desk.repo.lock(1, { by: "lead" });
    const again = await take(generic(), {}, "run 78");
    expect([again.problems, again.warnings]).toEqual([[], ["What the monitor reported could not be added to #1."]]);
    const { problems } = await take(generic({ state: "resolved" }), {}, "run 79");
    expect(problems).toEqual([LOCKED]);
    expect(status(1)).not.toContain("reported as recovered");
    desk.at("14:30");
    desk.repo.unlock(1, { by: "lead" });
    expect((await take(generic({ state: "resolved" }), {}, "run 79")).problems).toEqual([]);
    desk.repo.close(1, { by: "staff" });
    await desk.run(1);
    desk.at("15:00");
    await take(generic());
    expect(issues()).toEqual([
      [1, "closed", "sev3"],
      [2, "open", "sev3"],
    ]);
  });

  it("while its issue is locked in that moment is an error, too", async () => {
    await open();
    await take(generic());
    desk.at("14:20");
    const alert = readAlert(generic({ state: "resolved" }));
    if (!alert.ok) throw new Error(alert.error);
    const { github, ...ports } = desk.ports();
    const takeLock = (number: number) => {
      desk.repo.lock(number, { by: "lead" });
      return github.takeLock(number);
    };
    const { problems } = await takeAlert(alert.value, "run 80", { ...ports, github: { ...github, takeLock } }, desk.settings);
    expect(problems).toEqual([LOCKED]);
  });

  it("and fires again while its issue is locked is an error as well: the issue says that it recovered", async () => {
    await open();
    await take(generic());
    desk.at("14:20");
    await take(generic({ state: "resolved" }));
    desk.repo.lock(1, { by: "lead" });
    desk.at("14:30");
    const { problems } = await take(generic());
    expect(problems).toEqual([
      'That "The backup failed" fires could not be written down on #1. Unlock its conversation and run this job again.',
    ]);
  });

  it("and that nobody knows is passed over", async () => {
    await open();
    const { report, problems } = await take(RESOLVED);
    expect([issues(), report, problems]).toEqual([[], null, []]);
  });
});

describe("an issue that support muted", () => {
  async function muted() {
    await open();
    await take(alertmanager());
    desk.repo.label(1, "incident-slo: mute", { by: "staff" });
    desk.at("14:20");
    desk.forget();
  }

  it.each([
    ["that it fires", alertmanager()],
    ["that it recovered", RESOLVED],
  ])("hears nothing, and a warning says so (%s)", async (_, payload) => {
    await muted();
    const { warnings, problems } = await take(payload);
    expect([desk.writes(), warnings, problems]).toEqual([[], ["#1 is muted, so what the monitor reported is not written down there."], []]);
  });

  it("and closed swallows no later alert, since nothing told whether the first had recovered", async () => {
    await muted();
    await take(RESOLVED);
    desk.at("14:30");
    desk.repo.close(1, { by: "staff" });
    await desk.run(1);
    desk.at("15:00");
    await take(alertmanager());
    expect(issues()).toHaveLength(1);
    await take(alertmanager({ alerts: [member("web-2", { startsAt: "2026-03-06T14:59:00Z" })] }));
    expect(issues().map(([number, state]) => [number, state])).toEqual([
      [1, "closed"],
      [2, "open"],
    ]);
  });

  it("nor one that does not say when it began", async () => {
    await open();
    await take(generic());
    desk.repo.label(1, "incident-slo: mute", { by: "staff" });
    desk.repo.close(1, { by: "staff" });
    desk.at("15:00");
    await take(generic());
    expect(issues()).toHaveLength(2);
  });
});

describe("a closing by somebody outside support", () => {
  async function closedByOthers() {
    await open();
    await take(generic());
    desk.at("14:10");
    desk.repo.close(1, { by: "stale[bot]" });
  }

  it.each([
    ["seen", async () => void (await desk.run(1))],
    ["not seen yet", async () => {}],
  ])("silences nothing (%s): the issue hears that the alert fires until support has confirmed the end", async (_, seen) => {
    await closedByOthers();
    await seen();
    desk.at("14:20");
    const { warnings } = await take(generic());
    expect(issues()).toEqual([[1, "closed", "sev3"]]);
    expect(status(1)).toContain("14:20 UTC | fires");
    expect(warnings).toEqual([
      "The monitor still reports what #1 was about, which is closed. No other issue is opened: reopen #1 if it is not over.",
    ]);
    desk.at("14:30");
    desk.repo.comment(1, { by: "staff", body: "/confirm" });
    await desk.run(1);
    desk.at("14:40");
    await take(generic());
    expect(status(1)).not.toContain("14:40 UTC | fires");
  });

  it("is not called the end by the issue that follows its recovery", async () => {
    await closedByOthers();
    desk.at("14:20");
    await take(generic({ state: "resolved" }));
    desk.at("14:30");
    await take(generic());
    expect(desk.repo.thread(2).body).toContain("The same alert was #1 before, which was closed.");
  });
});

describe("two open issues of one alert, since support reopened the first", () => {
  async function reopened(act: () => void) {
    await open();
    await take(generic());
    desk.at("14:10");
    await take(generic({ state: "resolved" }));
    desk.repo.comment(1, { by: "staff", body: "Over." });
    desk.repo.close(1, { by: "staff" });
    await desk.run(1);
    desk.at("15:00");
    await take(generic());
    desk.at("15:05");
    act();
    desk.at("15:10");
    desk.repo.reopen(1, { by: "staff" });
    await desk.run(1);
    // It recovered before: whoever reopened it knows.
    expect(status(1)).toContain("reported as recovered");
    expect(status(1)).not.toContain("please confirm that it is over");
    expect(status(1)).not.toContain("The monitor reports that it recovered");
    desk.at("15:20");
    await take(generic());
  }

  it.each([
    ["confirmed", () => void desk.repo.comment(2, { by: "staff", body: "/confirm" })],
    ["wrote on", () => void desk.repo.comment(2, { by: "staff", body: "We look at the switch now." })],
    ["gave another severity", () => desk.repo.label(2, "sev4", { by: "staff" })],
  ])("both stay where support %s the second, and both hear of the alert", async (_, act) => {
    await reopened(act);
    expect(issues().map(([number, state]) => [number, state])).toEqual([
      [1, "open"],
      [2, "open"],
    ]);
    for (const number of [1, 2]) {
      expect(status(number)).toContain("15:20 UTC | fires");
      expect(status(number)).not.toContain("The monitor reports that it recovered");
    }
    desk.at("15:30");
    const { report } = await take(generic({ state: "resolved" }));
    expect(report?.outcome.incidents.map(({ number }) => number)).toEqual([1, 2]);
    for (const number of [1, 2]) expect(status(number)).toMatch(/\*\*The monitor reports that it recovered\*\* .*15:30 UTC\./);
    for (const number of [2, 1]) {
      desk.repo.close(number, { by: "staff" });
      await desk.run(number);
    }
    desk.at("16:00");
    await take(generic());
    expect(issues()).toHaveLength(3);
  });

  it.each([
    ["nobody wrote on the second", () => {}],
    ["a stranger alone did", () => void desk.repo.comment(2, { by: "customer", body: "/confirm" })],
  ])("are one where %s", async (_, act) => {
    await reopened(act);
    expect(issues().map(([number, state]) => [number, state])).toEqual([
      [1, "open"],
      [2, "closed"],
    ]);
    expect(status(1)).toContain("15:20 UTC | fires");
  });
});

describe("a severity", () => {
  it("that the map does not know opens the issue without one, which a warning names; it recovers, and staff sort it", async () => {
    await open();
    const { warnings } = await take(generic({ severity: "page" }));
    expect([issues(), warnings]).toEqual([
      [[1, "open"]],
      [
        'The policy\'s intake knows no severity "page", so #1 was opened without one. Say in the policy what it means: intake: { severities: { page: sev1 } }.',
      ],
    ]);
    expect(status(1)).toContain("so no times are promised");
    desk.at("14:20");
    await take(generic({ severity: "page", state: "resolved" }));
    expect([issues(), desk.ours(1).length]).toEqual([[[1, "open"]], 1]);
    expect(status(1)).toContain("**The monitor reports that it recovered** at 14:20 UTC. That is the monitor's word alone");
    desk.at("14:30");
    desk.repo.label(1, "sev2", { by: "staff" });
    await desk.run(1);
    expect(status(1)).toContain("### Severity 2");
    expect(status(1)).toContain("| 14:20 UTC | reported as recovered |");
  });

  it.each([
    ["very high", "very high"],
    ["P1: page", '"P1: page"'],
    ["#1", '"#1"'],
  ])("%s that the map does not know is named so that the policy's line can be pasted", async (severity, key) => {
    await open();
    const { warnings } = await take(generic({ severity }));
    expect(warnings[0]).toContain(`intake: { severities: { ${key}: sev1 } }.`);
  });

  it("that the monitor does not name is missed in a warning, too", async () => {
    await open();
    const { warnings } = await take(generic({ severity: undefined }));
    expect([issues(), warnings]).toEqual([[[1, "open"]], ["The monitor names no severity, so #1 was opened without one."]]);
  });
});

describe("more alerts than an hour holds", () => {
  const alert = (name: string, change = {}) => generic({ key: name, title: name, severity: "warning", ...change });

  it("are listed in one issue, each once", async () => {
    await open();
    for (const name of ["a", "b", "c", "d", "e", "f"]) await take(alert(name));
    await take(alert("e"));
    expect(issues()).toEqual([1, 2, 3, 4].map((number) => [number, "open", number === 4 ? "sev1" : "sev3"]));
    expect(desk.repo.thread(4).title).toBe("More alerts than issues are opened for in an hour");
    expect(status(4)).toContain("The alerts that are listed here (3)");
    expect(status(4)).toMatch(/14:02 UTC \| d \| fires \|\n.*14:02 UTC \| e \| fires \|\n.*14:02 UTC \| f \| fires \|/);
    desk.at("14:10");
    await take(alert("e", { state: "resolved" }));
    expect(status(4)).toContain("14:10 UTC | e | reported as recovered |");
    await take(alert("x", { state: "resolved" }));
    expect(status(4)).toContain("listed here (3)");
  });

  it("are listed once, in the later of two lists that support keeps, and raise that one alone", async () => {
    await open(`${POLICY}staff: { bots: [github-actions] }\n`);
    for (const name of ["a", "b", "c", "d"]) await take(alert(name));
    desk.repo.close(4, { by: "staff" });
    await take(alert("e"));
    desk.repo.comment(5, { by: "staff", body: "We look." });
    desk.repo.reopen(4, { by: "staff" });
    desk.at("14:10");
    await take(alert("f", { severity: "critical" }));
    expect([status(4).includes("| f |"), status(5).includes("| f | fires |")]).toEqual([false, true]);
    expect(issues().slice(-2)).toEqual([
      [4, "open", "sev3"],
      [5, "open", "sev1"],
    ]);
  });

  it("recover in every list that names them, also where they have an issue of their own by now", async () => {
    await open();
    for (const name of ["a", "b", "c", "d"]) await take(alert(name));
    desk.at("15:30");
    await take(alert("d"));
    desk.at("15:40");
    await take(alert("d", { state: "resolved" }));
    expect(status(5)).toMatch(/15:40 UTC \| reported as recovered/);
    expect(status(4)).toContain("15:40 UTC | d | reported as recovered |");
  });

  it("get an issue of their own once they fire in a quieter hour", async () => {
    await open();
    for (const name of ["a", "b", "c", "d"]) await take(alert(name));
    desk.at("15:30");
    await take(alert("d"));
    expect(desk.repo.threads().map(({ title }) => title)).toEqual([
      "a",
      "b",
      "c",
      "More alerts than issues are opened for in an hour",
      "d",
    ]);
  });

  it("that were opened at the same time and closed as too many are told so by their next issue", async () => {
    await open();
    await Promise.all(["a", "b", "c", "d"].map((name) => take(alert(name))));
    const [surplus] = desk.repo.threads().filter(({ state }) => state === "closed");
    expect(surplus?.title).toMatch(/^[a-d]$/);
    desk.at("15:30");
    await take(alert(surplus?.title ?? ""));
    const last = desk.repo.threads().at(-1);
    expect([last?.title, last?.body]).toEqual([
      surplus?.title,
      expect.stringContaining(`The same alert was #${surplus?.number} before, which was closed as one of too many.`),
    ]);
  });

  it("give their issue the most severe that the policy's intake knows at once, since what joins could not raise it", async () => {
    await open();
    for (const name of ["a", "b", "c", "d"]) await take(alert(name));
    expect(issues().at(-1)).toEqual([4, "open", "sev1"]);
    expect(desk.repo.thread(4).body).toContain(
      "Its severity is the most severe that the policy gives to alerts, whatever is listed: support, please set the right one.",
    );
    desk.at("14:04");
    const { warnings } = await take(alert("e", { severity: "critical" }));
    expect([issues().at(-1), warnings]).toEqual([[4, "open", "sev1"], []]);
    expect(status(4)).toContain("### Severity 1 (Critical)");
    expect(status(4)).not.toContain("counts for nothing");
    expect(desk.mails.filter(({ audience }) => audience === "customers")).toEqual([]);
  });

  it("are told staff where they are more severe than their issue, whose severity is staff's", async () => {
    await open();
    for (const name of ["a", "b", "c", "d"]) await take(alert(name));
    desk.at("14:10");
    desk.repo.unlabel(4, "sev1", { by: "staff" });
    desk.repo.label(4, "sev3", { by: "staff" });
    const { warnings } = await take(alert("e", { severity: "critical" }));
    expect([issues().at(-1), warnings]).toEqual([
      [4, "open", "sev3"],
      ['The monitor calls "e" "critical", which is Severity 1 here, and #4 has Severity 3. If the monitor is right, set Severity 1.'],
    ]);
  });

  it("raise their issue's label where that counts, and its texts say so at once", async () => {
    await open(`${POLICY}staff: { bots: [github-actions] }\n`);
    for (const name of ["a", "b", "c", "d"]) await take(alert(name));
    expect(issues().at(-1)).toEqual([4, "open", "sev3"]);
    await take(alert("e", { severity: "critical" }));
    expect(issues().at(-1)).toEqual([4, "open", "sev1"]);
    expect(status(4)).toContain("### Severity 1 (Critical)");
    expect(status(4)).not.toContain("Several severity labels");
    desk.forget();
    await take(alert("f"));
    expect(desk.writes().filter((line) => line.includes("/labels"))).toEqual([]);
  });
});

describe("a more severe word while the issue is open", () => {
  const RAISED =
    'The monitor calls "The backup failed" "critical", which is Severity 1 here, and #1 has Severity 3. If the monitor is right, set Severity 1.';

  it("stands in the line, and staff are told; the severity stays theirs to change", async () => {
    await open();
    await take(generic());
    desk.at("14:04");
    const { warnings } = await take(generic({ severity: "critical" }));
    expect([issues(), warnings]).toEqual([[[1, "open", "sev3"]], [RAISED]]);
    expect(status(1)).toContain("| Friday 6 March, 14:02 UTC | fires |\n| Friday 6 March, 14:04 UTC | fires as “critical” |");
    expect(status(1)).toContain("For the support team (please look)");
    expect(status(1)).toContain(
      "- **The monitor calls this “critical”** since Friday 6 March, 14:04 UTC, which is Severity 1 here; this issue has Severity 3. That is the monitor's word: if it is right, set Severity 1.",
    );
    desk.at("14:30");
    await take(generic({ severity: "critical" }));
    expect(status(1)).toContain("| Friday 6 March, 14:04 UTC | fires as “critical” |\n| Friday 6 March, 14:30 UTC | fires |");
    expect(status(1)).toContain("**The monitor calls this “critical”**");
    desk.repo.label(1, "sev1", { by: "staff" });
    await desk.run(1);
    expect(status(1)).not.toContain("The monitor calls this");
  });

  it("is no news where staff have set a milder one since, nor once it recovered", async () => {
    await open();
    await take(generic());
    desk.at("14:04");
    await take(generic({ severity: "critical" }));
    desk.at("14:06");
    await take(generic({ state: "resolved" }));
    expect(status(1)).not.toContain("The monitor calls this");
    desk.at("14:12");
    await take(generic({ severity: "critical" }));
    desk.at("14:20");
    desk.repo.unlabel(1, "sev3", { by: "staff" });
    desk.repo.label(1, "sev2", { by: "staff" });
    await desk.run(1);
    expect(status(1)).not.toContain("The monitor calls this");
  });

  it("is told of an issue without a severity, too", async () => {
    await open();
    await take(generic({ severity: "page" }));
    desk.at("14:20");
    const { warnings } = await take(generic({ severity: "critical" }));
    expect(warnings).toEqual([RAISED.replace("Severity 3", "no severity")]);
    expect(status(1)).toContain("which is Severity 1 here; this issue has no severity. That is the monitor's word");
  });

  it("counts since the monitor last began to say so; each line names what changed, also to a word that means nothing", async () => {
    await open();
    await take(generic());
    for (const [time, severity] of [
      ["14:04", "critical"],
      ["14:10", "warning"],
      ["14:11", "critical"],
      ["14:20", "critical"],
    ] as const) {
      desk.at(time);
      await take(generic({ severity }));
      if (severity === "warning") expect(status(1)).not.toContain("The monitor calls this");
    }
    expect(status(1)).toMatch(
      /14:04 UTC \| fires as “critical” \|\n.*14:10 UTC \| fires as “warning” \|\n.*14:11 UTC \| fires as “critical” \|\n.*14:20 UTC \| fires \|/,
    );
    expect(status(1)).toMatch(/\*\*The monitor calls this “critical”\*\* since .*14:11 UTC, which/);
    desk.at("14:30");
    await take(generic({ severity: "weird" }));
    expect(status(1)).toMatch(/14:30 UTC \| fires as “weird” \|/);
    expect(status(1)).not.toContain("The monitor calls this");
  });

  it.each([
    ["by the same job, run again", "run 81"],
    ["as it next fires", "run 82"],
  ])("while its issue is locked is an error; once unlocked it is written %s", async (_, later) => {
    await open();
    await take(generic());
    desk.at("14:20");
    desk.repo.lock(1, { by: "lead" });
    const critical = generic({ severity: "critical" });
    const LOST = 'That "The backup failed" fires could not be written down on #1. Unlock its conversation and run this job again.';
    expect((await take(critical, {}, "run 81")).problems).toEqual([LOST]);
    expect((await take(generic())).problems).toEqual([]);
    desk.repo.unlock(1, { by: "lead" });
    desk.at("14:30");
    expect((await take(critical, {}, later)).problems).toEqual([]);
    expect(status(1)).toMatch(/14:30 UTC \| fires as “critical” \|/);
    expect(status(1)).toContain("**The monitor calls this “critical”**");
    desk.repo.lock(1, { by: "lead" });
    desk.at("14:40");
    expect((await take(critical)).problems).toEqual([]);
  });

  it("that is a milder one stands in the line alone", async () => {
    await open();
    await take(generic({ severity: "critical" }));
    desk.at("14:20");
    const { warnings } = await take(generic());
    expect(warnings).toEqual([]);
    expect(status(1)).toContain("| 14:20 UTC | fires as “warning” |");
    expect(status(1)).not.toContain("The monitor calls this");
  });
});

describe("a lock that a run left when it died", () => {
  const waiting = () => ({ ...desk.ports(), sleep: async (time: number) => desk.sim.clock.advance(time) });

  async function told(payload: unknown, ports = waiting()) {
    const alert = readAlert(payload);
    if (!alert.ok) throw new Error(alert.error);
    return takeAlert(alert.value, "run 90", ports, desk.settings);
  }

  it.each([
    ["that it fires again", generic(), "| fires |", 1],
    ["that it recovered", generic({ state: "resolved" }), "| reported as recovered |", 1],
    ["an alert that is listed", generic({ key: "e", title: "e" }), "| e | fires |", 4],
  ])("keeps nobody from writing down %s: the run waits until it counts as dead", async (_, payload, line, number) => {
    await open();
    await take(generic());
    if (number > 1) for (const name of ["a", "b", "c"]) await take(generic({ key: name }));
    desk.at("14:20");
    desk.repo.react(number, "rocket", { by: "github-actions[bot]" });
    desk.at("14:21");
    const { problems, warnings, report } = await told(payload);
    expect([problems, warnings, report?.outcome.left]).toEqual([[], [], []]);
    expect(status(number)).toMatch(new RegExp(`14:21 UTC ${line.replaceAll("|", "\\|")}`));
    expect(desk.repo.thread(number).reactions).toEqual([]);
  });

  it("or any that stays is an error, since no later run knows what was told", async () => {
    await open();
    await take(generic());
    desk.at("14:21");
    desk.repo.react(1, "rocket", { by: "github-actions[bot]" });
    desk.forget();
    const { problems } = await told(generic(), desk.ports());
    expect(problems).toEqual(['That "The backup failed" fires could not be written down on #1. Run this job again.']);
    expect(desk.sim.requests.length).toBeLessThan(150);
  });
});

it("an issue that is deleted meanwhile leaves what was told of it to the same job, run again", async () => {
  await open();
  await take(generic());
  desk.at("14:21");
  const { github, ...ports } = desk.ports();
  const alert = readAlert(generic());
  if (!alert.ok) throw new Error(alert.error);
  const beginIncident = async (number: number) => ({ ...(await github.beginIncident(number)), issue: null });
  const gone = { ...ports, github: { ...github, beginIncident, readIncident: beginIncident } };
  const { problems } = await takeAlert(alert.value, "run 91", gone, desk.settings);
  expect(problems).toEqual(['That "The backup failed" fires could not be written down on #1. Run this job again.']);
});

describe("an issue without a severity", () => {
  it("promises nothing: no table of it, and no clock", async () => {
    await open();
    await take(generic({ severity: "page" }));
    expect(status(1)).toContain("so no times are promised");
    expect(status(1)).not.toMatch(/The clock began|What you can count on|How the time was counted/);
  });

  it("closed while no event told of it, is found closed by a sweep, once", async () => {
    await open();
    await take(generic({ severity: "page" }));
    const other = desk.repo.openIssue({ author: "customer", title: "Another" });
    desk.at("14:20");
    desk.repo.comment(1, { by: "staff", body: "A false alarm, the page was wrong." });
    desk.repo.close(1, { by: "staff" });
    desk.repo.close(other, { by: "customer" });
    desk.at("14:25");
    await desk.sweep();
    expect(status(1)).toMatch(/^### No severity: closed/);
    expect(status(1)).not.toContain("stays open");
    desk.at("14:40");
    desk.forget();
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });
});

describe("who may not be believed", () => {
  it("a marker that somebody copied into an issue of their own is none", async () => {
    await open();
    await take(alertmanager());
    const { body } = desk.repo.thread(1);
    desk.repo.close(1, { by: "staff" });
    desk.repo.openIssue({ author: "customer", title: "Mine", body });
    await take(alertmanager({ groupKey: "other" }));
    desk.forget();
    await take(RESOLVED);
    expect(desk.writes().filter((line) => line.includes("/issues/2"))).toEqual([]);
  });

  it("nor one that is not signed where markers are", async () => {
    await open();
    await take(alertmanager());
    await take(alertmanager(), { stateSecret: "secret" });
    await take(alertmanager(), { stateSecret: "secret" });
    expect(issues()).toEqual([
      [1, "open", "sev1"],
      [2, "open", "sev1"],
    ]);
  });

  it("what people add to the issue's text is left, and the marker is found in it", async () => {
    await open();
    await take(alertmanager());
    const { body } = desk.repo.thread(1);
    desk.repo.editIssue(1, { body: `${body}\nNotes of ours`, by: "staff" });
    await take(alertmanager());
    expect(issues()).toEqual([[1, "open", "sev1"]]);
  });
});

describe("a dry run", () => {
  const planned = ({ deeds }: IntakeReport) => deeds.map(({ what, issue, keys }) => [what, issue, ...keys]);

  it("writes nothing and says what it would open, comment and mail", async () => {
    await open(`${POLICY}staff: { bots: [github-actions] }\n`);
    const taken = await take(alertmanager(), { dryRun: true });
    expect([desk.writes(), issues(), desk.mails, taken.report]).toEqual([[], [], [], null]);
    expect(planned(taken)).toEqual([
      ["alert-opened", null, "sev1"],
      ["status-created", null],
      ["mail", null, "customers", "opened"],
      ["mail", null, "staff", "opened"],
    ]);
    const [issue, comment] = taken.deeds;
    expect(issue?.text).toMatch(/^# HighErrorRate: .*\n\nReported by Prometheus Alertmanager\./);
    expect(comment?.text).toMatch(/^### Severity 1 \(Critical\): waiting for our first answer[\s\S]*\| 14:02 UTC \| fires \|/);
    const { warnings } = await take(alertmanager());
    expect([issues(), taken.warnings]).toEqual([[[1, "open", "sev1"]], warnings]);
  });

  it("mails nobody of an issue whose severity staff are to confirm, and warns of a word that means nothing", async () => {
    await open();
    const confirmed = await take(generic({ severity: "warning" }), { dryRun: true });
    expect(planned(confirmed)).toEqual([
      ["alert-opened", null, "sev3"],
      ["status-created", null],
    ]);
    const unknown = await take(generic({ severity: "page" }), { dryRun: true });
    expect(planned(unknown)).toEqual([
      ["alert-opened", null],
      ["status-created", null],
    ]);
    expect(unknown.warnings).toEqual([
      'The policy\'s intake knows no severity "page", so the issue would be opened without one. Say in the policy what it means: intake: { severities: { page: sev1 } }.',
    ]);
  });

  it("lists an alert that is too much for the hour as its issue would", async () => {
    await open();
    for (const name of ["a", "b", "c"]) await take(generic({ key: name }));
    const { deeds } = await take(generic({ key: "d", title: "d" }), { dryRun: true });
    expect(deeds.map(({ what, text }) => [what, text.split("\n")[0]])).toEqual([
      ["alert-opened", "# More alerts than issues are opened for in an hour"],
      ["status-created", "### Severity 1 (Critical): waiting for our first answer"],
      ["mail", ""],
    ]);
    expect(deeds[1]?.text).toContain("| d | fires |");
  });

  it("says what is wrong with a template of the repository's own", async () => {
    await open();
    desk.repo.writeFile(".github/incident-slo/status.md.hbs", "{{nothing}}");
    const { warnings } = await take(alertmanager(), { dryRun: true });
    expect(warnings).toEqual([expect.stringContaining("status.md.hbs")]);
  });
});

it("a dry run lists the line that an open issue would get", async () => {
  await open();
  await take(alertmanager());
  desk.at("14:20");
  desk.forget();
  const { report } = await take(RESOLVED, { dryRun: true });
  expect([desk.writes(), report?.outcome.deeds.map(({ what }) => what)]).toEqual([[], ["status-edited"]]);
  expect(report?.outcome.deeds[0]?.text).toContain("The monitor reports that it recovered");
});

it("a broken policy opens nothing, and is told whole", async () => {
  await open("severities: { sev1: { response: 30 minuets } }\n");
  const { prepared } = await take(alertmanager());
  expect([prepared.ok, issues()]).toEqual([false, []]);
});
