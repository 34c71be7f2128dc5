import { afterEach, expect, it } from "vitest";
import { formsOf } from "../../../src/core/report/forms.ts";
import type { SloReport } from "../../../src/core/report/report.ts";
import { openWorld, type World } from "../../faults/world.ts";

let world: World;
afterEach(() => world.sim.stop());

const DAY = "2026-03-06";

async function openAt(policy: string): Promise<void> {
  world = await openWorld(`${DAY}T10:00:00Z`, { policy });
}

function at(time: string): void {
  world.at(`${DAY}T${time}:00Z`);
}

async function publicReport(since = "2026-01"): Promise<SloReport> {
  const answer = await world.report({ since, until: null }, true);
  if (answer.type !== "report") throw new Error(answer.type);
  return answer.report;
}

/** An incident of a customer's, labelled by support. */
async function incident(title: string, label: string): Promise<number> {
  const number = world.repo.openIssue({ author: "customer", title });
  world.repo.label(number, label, { by: "staff" });
  await world.run(number);
  return number;
}

it.each`
  case                                                | renames                                                                                          | title
  ${"a stranger's word for it, afterwards"}           | ${[["10:20", "customer", "Visit evil.example"]]}                                                 | ${"Deploys fail"}
  ${"support's"}                                      | ${[["10:20", "staff", "Deploys fail in us-east-1"]]}                                             | ${"Deploys fail in us-east-1"}
  ${"support's, whatever a stranger makes of it"}     | ${[["10:20", "staff", "Deploys stop"], ["10:30", "customer", "Visit evil.example"]]}             | ${"Deploys stop"}
  ${"support's, after a stranger's"}                  | ${[["10:20", "customer", "Visit evil.example"], ["10:30", "staff", "Deploys stop"]]}             | ${"Deploys stop"}
  ${"the reporter's, before support answered for it"} | ${[["10:05", "customer", "Deploys fail with 403"], ["10:20", "customer", "Visit evil.example"]]} | ${"Deploys fail with 403"}
`("in public a title is $case", async ({ renames, title }) => {
  await openAt("contact: support@acme.example\n");
  world.repo.openIssue({ author: "customer", title: "Deploys fail" });
  world.repo.openIssue({ author: "customer", title: "Disks fill" });
  const acts = [...renames, ["10:10", "staff", null]].sort(([a], [b]) => a.localeCompare(b));
  for (const [time, by, to] of acts) {
    at(time);
    if (to === null) world.repo.label(1, "sev2", { by });
    else world.repo.editIssue(1, { by, title: to });
  }
  world.repo.label(2, "sev3", { by: "staff" });
  at("11:00");
  await world.sweep();
  const files = formsOf(await publicReport());
  for (const name of ["status.html", "index.html", "feed.atom", "incidents.csv", "api/v2/summary.json"])
    expect([name, files.get(name)]).toEqual([name, expect.stringContaining(title)]);
  expect([...files.values()].join("").includes("evil.example")).toBe(false);
});

it("shows an incident that is open, and what was, after its severity's label was renamed", async () => {
  await openAt("contact: support@acme.example\n");
  const open = await incident("Deploys fail", "sev1");
  const over = await incident("Slow search", "sev1");
  at("10:30");
  world.repo.close(over, { by: "staff" });
  await world.run(over);
  const small = await incident("Small", "sev3");
  world.repo.renameLabel("sev1", "severity one");
  const check = async () => {
    const { status, total } = await publicReport();
    expect(status?.open.map(({ number }) => number)).toEqual([open, small]);
    expect(status?.past.map(({ number, severity }) => [number, severity.key])).toEqual([[over, "sev1"]]);
    return total.incidents;
  };
  at("10:40");
  expect(await check()).toBe(3);
  at("11:00");
  await world.sweep();
  at("11:10");
  await check();
});

it.each([
  ["named others", "extends: none\nseverities: { p0: { title: Blocker, labels: [P0], response: 15 minutes, resolution: 1 hour } }\n"],
  ["moved to other labels", "severities: { sev1: { labels: [urgent] }, sev2: { labels: [high] } }\n"],
])("shows them where the policy %s", async (_, policy) => {
  await openAt("contact: support@acme.example\n");
  const open = await incident("Deploys fail", "sev1");
  const over = await incident("Slow search", "sev2");
  world.repo.openIssue({ author: "customer", title: "A question" });
  at("10:30");
  world.repo.close(over, { by: "staff" });
  await world.run(over);
  world.repo.writeFile(".github/incident-slo.yml", policy);
  for (const time of ["10:40", "11:00"]) {
    at(time);
    const { status } = await publicReport();
    expect(status?.open.map(({ number }) => number)).toEqual([open]);
    expect(status?.past.map(({ number, severity }) => [number, severity.title])).toEqual([[over, "High"]]);
    await world.sweep();
  }
});

it("shows none any more whose label support took off", async () => {
  await openAt("contact: support@acme.example\n");
  const number = await incident("Deploys fail", "sev1");
  at("10:20");
  world.repo.unlabel(number, "sev1", { by: "staff" });
  await world.run(number);
  at("10:30");
  const { status } = await publicReport();
  expect([status?.open, status?.isAll]).toEqual([[], false]);
});

it("does not say that there was none where it could not look at all issues", async () => {
  await openAt("contact: support@acme.example\n");
  for (let number = 0; number < 1_001; number += 1) world.repo.openIssue({ author: "customer", title: "A question" });
  expect((await publicReport()).status?.isAll).toBe(false);
  expect(world.sim.requests.filter((request) => JSON.stringify(request).includes("query Unlisted"))).toHaveLength(10);
});
