import { afterEach, expect, it } from "vitest";
import { openWorld, type World } from "../../faults/world.ts";

let world: World;
afterEach(() => world.sim.stop());

it("a report that meets GitHub's limit promises no next run, and says which range would fit", async () => {
  world = await openWorld("2026-01-01T10:00:00Z");
  for (let day = 1; day <= 100; day += 1) {
    world.at(new Date(Date.UTC(2026, 0, day, 10)).toISOString());
    world.repo.openIssue({ author: "customer", title: `Down ${day}` });
    world.repo.label(day, "sev3", { by: "staff" });
  }
  // The facts, then one of two pages.
  world.sim.faults.add({
    match: ({ operation }) => operation === "Page" && asked() > 1,
    do: "graphql-limit",
    times: Number.POSITIVE_INFINITY,
    retryAfter: 1_800,
  });
  const asked = () => world.sim.requests.filter(({ operation }) => operation === "Page").length;
  const failed = await world.report({ since: "2026-01-01", until: "2026-04-11" }).catch((cause: unknown) => cause);
  const words = failed instanceof Error ? failed.message : "";
  expect(words).not.toContain("next run");
  const since = /A shorter range fits into what GitHub allows in an hour: since (\d{4}-\d{2}-\d{2})\.$/.exec(words)?.[1] ?? "";
  // Of a hundred days as many as were read, with some room.
  expect(since > "2026-01-01" && since < "2026-04-11").toBe(true);
  world.sim.faults.clear();
  expect((await world.report({ since, until: "2026-04-11" })).type).toBe("report");
});
