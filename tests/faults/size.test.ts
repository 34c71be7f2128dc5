import { afterEach, describe, expect, it } from "vitest";
import type { Issue, TimelineEvent } from "../../src/core/incident/issue.ts";
import { readMarker, withMarker } from "../../src/core/notice/marker.ts";
import { NO_MEMORY } from "../../src/core/notice/memory.ts";
import { planOf } from "../../src/core/plan/plan.ts";
import { rcaView } from "../../src/core/render/rca.ts";
import { render } from "../../src/core/render/render.ts";
import { statusView } from "../../src/core/render/view-status.ts";
import { judged, person, policyOf, ROSTER } from "../support/scene.ts";
import { longForm } from "./long-form.ts";
import { openWorld, type World } from "./world.ts";

const POLICY = `
severities:
  sev1: { updates: every 1 hour, response: 30 minutes, resolution: 4 business hours }
clocks: { pause-labels: { waiting: Waiting for the customer } }
`;
const START = Date.parse("2024-01-02T09:00:00Z");
const HOUR = 3_600_000;

/** Two years of an incident: 2,000 events, 600 comments of them, pauses, raises and commands all along. */
function longThread(): Issue {
  const events: TimelineEvent[] = [{ type: "labeled", at: START, actor: person("staff"), label: "sev1" }];
  for (let index = 0; index < 2_000; index += 1) {
    const at = START + index * 9 * HOUR + ((index * 7_919) % 3_600) * 1_000;
    const by = index % 2 === 0 ? "staff" : "customer";
    const id = 2_000_000_000 + index * 7_331;
    if (index % 10 < 3) {
      const body = `${index % 30 === 0 ? `/next-update 2h\n/impact ${"Everybody is affected. ".repeat(40)}\n` : ""}Word ${index}: ${"we are still looking at it. ".repeat(20)}`;
      events.push({
        type: "commented",
        at,
        id,
        url: `https://github.com/acme/service/issues/42#issuecomment-${id}`,
        actor: person(by),
        body,
        hidden: false,
      });
    } else if (index % 10 < 7) {
      events.push({ type: index % 2 === 0 ? "labeled" : "unlabeled", at, actor: person("staff"), label: "waiting" });
    } else events.push({ type: index % 2 === 0 ? "labeled" : "unlabeled", at, actor: person("lead"), label: `area-${index % 50}` });
  }
  return {
    number: 42,
    repository: "acme/service",
    repositoryId: "1296269",
    url: "https://github.com/acme/service/issues/42",
    title: "x".repeat(256),
    body: "",
    createdAt: START,
    author: person("customer"),
    state: "open",
    labels: ["sev1"],
    assignees: [],
    locked: false,
    events,
  };
}

const NOW = START + 2_001 * 9 * HOUR;

async function judgedThread(issue: Issue) {
  const policy = await policyOf(POLICY);
  const evaluation = judged(issue, policy, NOW);
  const repository = { name: issue.repository, isPrivate: false };
  const known = { comments: [], memory: NO_MEMORY, listings: [], sections: null, channels: () => [], digest: () => "" };
  const { memory } = planOf({ issue, roster: ROSTER, evaluation, policy, repository, ...known }).start;
  return {
    memory,
    facts: { evaluation, policy, memory, noticedAt: evaluation.at, statusUrl: null, rca: null, rcaIsPrivate: false, outOfSight: false },
  };
}

describe("an incident of years, of 2,000 events and 600 comments", () => {
  it("fits the status comment, its memory included, and loses no verdict", async () => {
    const issue = longThread();
    const { memory, facts } = await judgedThread(issue);
    const { text } = await render("status.md", statusView(facts), new Map());
    const body = withMarker(text, { kind: "status", shown: "", memory }, issue, "secret");
    expect(body.length).toBeLessThan(60_000);
    const marker = readMarker(body, issue, "secret");
    expect(marker?.kind === "status" ? marker.memory : null).toEqual(memory);
    expect(Object.keys(memory.verdicts).length).toBeGreaterThan(100);
  });

  it("keeps a memory of at most 32,000 characters however long it lasts", async () => {
    const issue = longThread();
    const longer = { ...issue, events: [0, 1].flatMap((turn) => issue.events.map((event) => moved(event, turn))) };
    const { memory } = await judgedThread(longer);
    expect(withMarker("", { kind: "status", shown: "", memory }, issue, "secret").length).toBeLessThan(32_000);
    expect(memory.verdicts.response?.verdict).toBeDefined();
  });

  it("fits its root cause analysis", async () => {
    const issue = longThread();
    const closed: TimelineEvent = { type: "closed", at: NOW - HOUR, actor: person("staff"), reason: "completed", closer: null };
    const { facts } = await judgedThread({ ...issue, state: "closed", events: [...issue.events, closed] });
    const { text } = await render("rca.md", rcaView(facts), new Map());
    expect(text.length).toBeLessThan(60_000);
    expect(text).toMatch(/\d+ rows are left out here/);
  });
});

/** The same once more, so many turns later. */
function moved(event: TimelineEvent, turn: number): TimelineEvent {
  const at = event.at + turn * 2_000 * 9 * HOUR;
  return event.type === "commented" ? { ...event, at, id: event.id + turn * 20_000_000 } : { ...event, at };
}

let world: World | null = null;
afterEach(async () => {
  await world?.sim.stop();
  world = null;
});

const QUIET = "notices: { max-per-run: 5000 }\nclocks: { start: labeled }\n";

/** A repository with a history: closed incidents of last year, and open ones that have their status comments. */
async function openRepository(closed: number, open: number): Promise<World> {
  world = await openWorld("2026-03-06T14:02:00Z", { policy: QUIET, mail: false });
  for (let index = 0; index < closed; index += 1) {
    const at = new Date(Date.parse("2025-01-01T09:00:00Z") + index * 40 * 60_000).toISOString();
    const number = world.repo.openIssue({ author: "customer", title: `Old trouble ${index}`, at });
    world.repo.label(number, `sev${1 + (index % 4)}`, { by: "staff", at });
    world.repo.comment(number, { by: "staff", body: "Fixed.", at });
    world.repo.close(number, { by: "staff", at });
  }
  for (let index = 0; index < open; index += 1) {
    const number = world.repo.openIssue({ author: "customer", title: `Trouble ${index}` });
    world.repo.label(number, `sev${1 + (index % 4)}`, { by: "staff" });
    world.repo.comment(number, { by: "staff", body: "We are looking into it." });
  }
  await world.sweep();
  world.sim.clearLog();
  return world;
}

const SIZE = longForm.isOn ? { closed: 10_000, open: 1_000 } : { closed: 100, open: 50 };

describe(`a repository with ${SIZE.closed} closed and ${SIZE.open} open incidents`, () => {
  it("is swept by a request for every 25 that matter, and reported on by one for every 50", { timeout: 900_000 }, async () => {
    const { sim, sweep, report } = await openRepository(SIZE.closed, SIZE.open);
    const swept = await sweep();
    if (swept === "died") throw new Error("unreachable: nothing kills this run");
    expect([swept.outcome.incidents.length, swept.outcome.failures, sim.writes()]).toEqual([SIZE.open, [], []]);
    // Besides the open ones: what closed lately, and the rest of what changed lately.
    expect(sim.requests.length).toBeLessThanOrEqual(SIZE.open / 25 + 5);
    sim.clearLog();
    const answer = await report({ since: "2025-01-01", until: null });
    expect(answer.type === "report" ? answer.report.incidents.length : answer).toBe(SIZE.closed + SIZE.open);
    expect(sim.requests.length).toBeLessThanOrEqual((SIZE.closed + SIZE.open) / 50 + 10);
  });
});

describe("an issue with 2,000 events", () => {
  it("is followed rightly on one event, by a request for every thousand", async () => {
    world = await openWorld("2026-03-06T14:02:00Z", { policy: QUIET, mail: false });
    const { sim, repo, run, at } = world;
    const number = repo.openIssue({ author: "customer", title: "It never ends", at: "2026-03-01T09:00:00Z" });
    repo.label(number, "sev2", { by: "staff", at: "2026-03-01T09:00:00Z" });
    for (let index = 0; index < 666; index += 1) {
      const when = new Date(Date.parse("2026-03-01T09:10:00Z") + index * 600_000).toISOString();
      repo.comment(number, { by: index % 2 === 0 ? "customer" : "staff", body: `Word ${index}`, at: when });
      repo.label(number, `area-${index}`, { by: "staff", at: when });
      repo.unlabel(number, `area-${index}`, { by: "staff", at: when });
    }
    const first = await run(number);
    if (first === "died") throw new Error("unreachable: nothing kills this run");
    expect(first.outcome.incidents).toMatchObject([{ number, state: "open" }]);
    const [status] = repo.thread(number).comments.filter(({ by }) => by === "github-actions");
    // Answered by the first word of staff, ten minutes after the first of the customer.
    expect(status?.body).toContain("09:20");
    sim.clearLog();
    at("2026-03-06T14:03:00Z");
    await run(number);
    // 2,000 items: a hundred, then ten pages at a time.
    expect([sim.reads().length, sim.writes().length]).toEqual([3, 0]);
  });
});
