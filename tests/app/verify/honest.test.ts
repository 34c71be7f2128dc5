import { afterEach, expect, it } from "vitest";
import { longForm } from "../../faults/long-form.ts";
import { type Desk, openDesk } from "../../support/desk.ts";
import { namedIn, readerOf, verifiedBy } from "../../support/verify.ts";
import { unnoticedOn, untoldTexts } from "./tampered.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const policy = (resolution: string) => `extends: none
calendar: { timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 } }
severities:
  sev1: { title: Critical, response: 30 minutes, updates: every 2 hours, resolution: ${resolution}, email: { customers: [opened, resolved] }, rca: 5 business days }
`;

it("put right, moved by a policy, ended, told in a duplicate, reopened, missed and ended again: all can be told, and every change is named", async () => {
  desk = await openDesk("2026-03-02T15:00:00Z", { policy: policy("4 hours") });
  const { repo } = desk;
  const staff = { by: "staff" };
  const [first, second] = ["Deploys fail", "Also fails"].map((title) => repo.openIssue({ author: "customer", title }));
  if (first === undefined || second === undefined) throw new Error("two were opened");
  const acts: readonly (readonly [at: string, act: () => void])[] = [
    ["15:02", () => repo.label(first, "sev1", staff)],
    ["15:21", () => repo.label(second, "sev1", staff)],
    ["15:25", () => repo.comment(second, { ...staff, body: `Duplicate of #${first}` })],
    ["15:26", () => repo.close(second, { ...staff, reason: "not_planned" })],
    ["15:37", () => {}],
    ["15:45", () => repo.comment(first, { ...staff, body: "/ack 15:20 UTC by phone\nThe load balancer drops them." })],
    ["16:30", () => repo.comment(first, { ...staff, body: "/pause vendor" })],
    ["17:00", () => repo.writeFile(".github/incident-slo.yml", policy("6 hours"))],
    ["17:30", () => repo.comment(first, { ...staff, body: "/resume" })],
    ["19:59", () => repo.comment(first, { ...staff, body: "Restarted it, all is well again." })],
    ["20:00", () => repo.close(first, staff)],
    ["21:00", () => repo.reopen(first, staff)],
    ["21:05", () => repo.comment(first, { ...staff, body: "Back again, looking." })],
    ["23:30", () => {}],
    ["2026-03-03T01:10:00Z", () => repo.close(first, staff)],
    ["2026-03-03T15:00:00Z", () => repo.writeFile(".github/incident-slo.yml", policy("1 hour"))],
  ];
  for (const [at, act] of acts) {
    desk.at(at);
    act();
    await desk.sweep();
    const threads = await verifiedBy(readerOf(desk.sim), null);
    expect([namedIn(threads), await untoldTexts(desk.sim, threads)], at).toEqual([[], []]);
    desk.sim.clock.advance(130_000);
    await desk.sweep();
  }
  const every = longForm.isOn ? 1 : 9;
  for (const number of [first, second]) expect(await unnoticedOn(desk.sim, number, every), `#${number}`).toEqual([]);
}, 120_000);
