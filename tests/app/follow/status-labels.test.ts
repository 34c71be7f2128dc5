import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

const PROMISES = `
severities: { sev2: { response: 1 hour, resolution: 8 hours, email: { customers: [], staff: [] }, rca: false } }
clocks: { pause-labels: { supplier: Waiting for our supplier } }
exclusions: { beta: Beta feature }
`;
const POLICY = `${PROMISES}
status-labels: { at-risk: "slo: at risk", missed: "SLO: missed", waiting: "slo: waiting" }
`;

const open: Desk[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((desk) => desk.sim.stop()));
});

/** A Sev2 of a customer's, opened at 09:00 UTC on Friday 6 March 2026, looked at once. */
async function begun(policy = POLICY): Promise<Desk> {
  const desk = await openDesk("2026-03-06T09:00:00Z", { policy });
  open.push(desk);
  for (const label of ["supplier", "beta"]) desk.repo.createLabel(label);
  desk.repo.openIssue({ author: "customer", title: "Deploys hang" });
  desk.repo.label(1, "sev2", { by: "staff" });
  await desk.run(1);
  return desk;
}

const labels = ({ repo }: Desk, number = 1) =>
  repo
    .thread(number)
    .labels.filter((label) => /^slo:/i.test(label))
    .sort();
const labelWrites = (desk: Desk) => desk.writes().filter((line) => /\/labels/.test(line));

async function seen(desk: Desk, time: string): Promise<readonly string[]> {
  desk.at(time);
  await desk.run(1);
  return labels(desk);
}

describe("status labels", () => {
  it("are on exactly while it is so, from the opening to the end", async () => {
    const desk = await begun();
    const { repo } = desk;
    expect(labels(desk)).toEqual(["slo: waiting"]);
    expect(await seen(desk, "09:44")).toEqual(["slo: waiting"]);
    expect(await seen(desk, "09:45")).toEqual(["slo: at risk", "slo: waiting"]);
    repo.comment(1, { by: "staff", body: "We are looking at the role." });
    expect(await seen(desk, "09:50")).toEqual([]);
    repo.comment(1, { by: "customer", body: "It hangs at step 3 since this morning." });
    expect(await seen(desk, "10:30")).toEqual(["slo: waiting"]);
    repo.comment(1, { by: "staff", body: "We see it there, too." });
    expect(await seen(desk, "10:40")).toEqual([]);
    expect(await seen(desk, "15:00")).toEqual(["slo: at risk"]);
    expect(await seen(desk, "17:01")).toEqual(["SLO: missed"]);
    repo.comment(1, { by: "customer", body: "It still hangs at step 3." });
    expect(await seen(desk, "17:10")).toEqual(["SLO: missed", "slo: waiting"]);
    repo.close(1, { by: "staff" });
    expect(await seen(desk, "17:20")).toEqual(["SLO: missed"]);
    desk.forget();
    desk.at("17:40");
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it("are written only where they differ, one request each, and a run without news reads no more for them", async () => {
    const [desk, plain] = [await begun(), await begun(PROMISES)];
    for (const each of [desk, plain]) {
      each.at("09:46");
      await each.run(1);
      each.forget();
      each.at("09:47");
      await each.run(1);
      await each.sweep();
    }
    expect(desk.writes()).toEqual([]);
    expect(desk.sim.requests.map(({ path }) => path)).toEqual(plain.sim.requests.map(({ path }) => path));
  });

  it("without the key nothing is to be seen of them", async () => {
    const desk = await begun(PROMISES);
    for (const time of ["09:46", "10:01"]) {
      desk.at(time);
      await desk.run(1);
    }
    expect(desk.repo.thread(1).labels).toEqual(["sev2"]);
    expect(labelWrites(desk)).toEqual([]);
  });

  it("that are not named are not put on, and the others are", async () => {
    const desk = await begun(`${PROMISES}\nstatus-labels: { missed: late }\n`);
    desk.at("10:01");
    await desk.run(1);
    expect(desk.repo.thread(1).labels).toEqual(["sev2", "late"]);
  });

  it("touch no other label, and mean nothing to the clocks, the fold or whose hand it was", async () => {
    const desk = await begun();
    desk.repo.createLabel("team: build");
    desk.repo.label(1, "team: build", { by: "staff" });
    desk.at("09:46");
    await desk.run(1);
    expect(desk.repo.thread(1).labels.filter((label) => !labels(desk).includes(label))).toEqual(["sev2", "team: build"]);
    const plain = await begun(PROMISES);
    plain.at("09:46");
    await plain.run(1);
    expect(desk.ours(1)).toEqual(plain.ours(1));
  });

  it("come off an open incident that is set aside, and come back with it", async () => {
    const desk = await begun();
    expect(await seen(desk, "10:01")).toEqual(["SLO: missed", "slo: waiting"]);
    desk.repo.label(1, "beta", { by: "staff" });
    expect(await seen(desk, "10:10")).toEqual([]);
    desk.repo.unlabel(1, "beta", { by: "staff" });
    expect(await seen(desk, "10:20")).toEqual(["SLO: missed", "slo: waiting"]);
  });

  it("come off an issue that lost its severity, by a sweep alone", async () => {
    const desk = await begun();
    desk.at("09:20");
    desk.repo.unlabel(1, "sev2", { by: "staff" });
    await desk.sweep();
    expect(labels(desk)).toEqual([]);
  });

  it.each(["not_planned", "duplicate"] as const)("missed stays on what is closed as %s, the others come off", async (reason) => {
    const desk = await begun();
    expect(await seen(desk, "10:01")).toEqual(["SLO: missed", "slo: waiting"]);
    desk.repo.close(1, { by: "staff", reason });
    expect(await seen(desk, "10:10")).toEqual(["SLO: missed"]);
  });

  it("a miss that is taken back takes its label off", async () => {
    const desk = await begun();
    expect(await seen(desk, "10:01")).toEqual(["SLO: missed", "slo: waiting"]);
    desk.repo.comment(1, { by: "staff", body: "/ack 2026-03-06T09:20Z by phone" });
    expect(await seen(desk, "10:10")).toEqual([]);
  });

  it("an incident that others closed waits for nobody, and does again once it is open", async () => {
    const desk = await begun();
    desk.repo.close(1, { by: "customer" });
    expect(await seen(desk, "09:20")).toEqual([]);
    desk.repo.reopen(1, { by: "customer" });
    expect(await seen(desk, "09:30")).toEqual(["slo: waiting"]);
  });

  it("a muted incident's are left alone", async () => {
    const desk = await begun();
    desk.repo.createLabel("incident-slo: mute");
    desk.repo.label(1, "incident-slo: mute", { by: "staff" });
    desk.forget();
    expect(await seen(desk, "10:01")).toEqual(["slo: waiting"]);
    expect(desk.writes()).toEqual([]);
  });

  it("thanks by the reporter wait for no answer", async () => {
    const desk = await begun();
    desk.repo.comment(1, { by: "staff", body: "Fixed in the next release." });
    desk.repo.comment(1, { by: "customer", body: "Thanks!" });
    expect(await seen(desk, "09:30")).toEqual([]);
  });

  it("a dry run lists them and writes nothing", async () => {
    const desk = await begun(PROMISES);
    desk.repo.writeFile(".github/incident-slo.yml", POLICY);
    desk.forget();
    const { outcome } = await desk.run(1, { dryRun: true });
    expect(desk.writes()).toEqual([]);
    expect(outcome.deeds.map(({ what, keys }) => [what, ...keys])).toContainEqual(["label-on", "slo: waiting"]);
  });

  it("one that GitHub refuses stops nothing else, and is put on by the next run", async () => {
    const desk = await begun();
    desk.sim.faults.add({ match: { method: "POST", path: /\/issues\/1\/labels$/ }, do: "500", times: 9 });
    desk.at("10:01");
    const { outcome } = await desk.run(1);
    expect(outcome.warnings.join()).toContain("put the label SLO: missed on #1");
    expect(desk.ours(1).join("\n")).toContain("is late");
    desk.sim.faults.clear();
    expect(await seen(desk, "10:10")).toEqual(["SLO: missed", "slo: waiting"]);
  });
});

it("with an app's token each label of ours begins a run, which has nothing to do", async () => {
  const desk = await begun();
  for (const time of ["09:46", "10:01", "15:00"]) {
    desk.at(time);
    desk.forget();
    await desk.run(1);
    expect(labelWrites(desk).length).toBeGreaterThan(0);
    desk.forget();
    await desk.run(1);
    expect(desk.writes()).toEqual([]);
  }
});

describe("whoever changes a status label", () => {
  it("is put right by the next run that looks at the issue", async () => {
    const desk = await begun();
    desk.repo.unlabel(1, "slo: waiting", { by: "staff" });
    desk.repo.label(1, "SLO: missed", { by: "staff" });
    expect(await seen(desk, "09:10")).toEqual(["slo: waiting"]);
  });

  it("for the third time within a day is left alone with it: there is no war of labels", async () => {
    const desk = await begun();
    desk.forget();
    for (const minute of [10, 12, 14, 16, 18, 20]) {
      desk.at(`09:${minute}`);
      if (labels(desk).includes("slo: waiting")) desk.repo.unlabel(1, "slo: waiting", { by: "staff" });
      await desk.run(1);
    }
    expect(labels(desk)).toEqual([]);
    expect(labelWrites(desk)).toHaveLength(2);
    // A day later it is put right once more.
    desk.at("2026-03-07T09:30:00Z");
    await desk.run(1);
    expect(labels(desk)).toContain("slo: waiting");
  });
});

describe("what strangers change", () => {
  it("is always put right, however often they do: a bot that is not listed hides nobody who waits", async () => {
    const desk = await begun();
    desk.sim.addUser("tidy", { type: "Bot" });
    for (const minute of [10, 12, 14, 16]) {
      desk.at(`09:${minute}`);
      if (labels(desk).includes("slo: waiting")) desk.repo.unlabel(1, "slo: waiting", { by: "tidy" });
      await desk.run(1);
    }
    expect(labels(desk)).toEqual([]);
    expect(await seen(desk, "09:37")).toEqual(["slo: waiting"]);
  });
});

it("what staff took off again and again is right again at the closing", async () => {
  const desk = await begun();
  await seen(desk, "10:01");
  for (const minute of [10, 12, 14]) {
    await desk.happens(`10:${minute}`, 1, (repo) => repo.unlabel(1, "SLO: missed", { by: "staff" }));
  }
  expect(labels(desk)).toEqual(["slo: waiting"]);
  desk.repo.close(1, { by: "staff" });
  expect(await seen(desk, "10:30")).toEqual(["SLO: missed"]);
});

describe("a label that the policy no longer names", () => {
  it.each([
    ["the key is taken out", PROMISES, []],
    ["it is renamed", POLICY.replace('"slo: waiting"', '"slo: your turn"'), ["SLO: missed", "slo: your turn"]],
  ])("comes off where %s, and what others put on stays", async (_, policy, after) => {
    const desk = await begun();
    await seen(desk, "10:01");
    desk.repo.createLabel("slo: theirs");
    desk.repo.label(1, "slo: theirs", { by: "staff" });
    desk.repo.writeFile(".github/incident-slo.yml", policy);
    desk.at("10:30");
    await desk.sweep();
    expect(labels(desk)).toEqual([...after, "slo: theirs"].sort());
    desk.forget();
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });
});

describe("a run that stays", () => {
  it("knows when a promise comes to be at risk, although nobody is mailed of it", async () => {
    const [desk, plain] = [await begun(), await begun(PROMISES)];
    const [labelled, without] = [await desk.run(1), await plain.run(1)];
    const ahead = (outcome: typeof labelled.outcome) => outcome.ahead.get(1)?.what.type;
    expect([ahead(labelled.outcome), ahead(without.outcome)]).toEqual(["at-risk", "missed"]);
    expect(labelled.outcome.ahead.get(1)?.at).toBe(Date.parse("2026-03-06T09:45:00Z"));
  });
});
