import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

const POLICY = `
severities: { sev2: { response: 1 hour, resolution: 8 hours } }
calendar: { timezone: America/New_York }
clocks:
  pending-labels: { asked: an answer to our question }
  pause-labels: { supplier: Waiting for our supplier }
`;

const open: Desk[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((desk) => desk.sim.stop()));
});

/** A Sev2 of a customer's, opened at 09:00 UTC on Friday 6 March 2026 and answered with a question at 09:40. */
async function waiting(how: "label" | "/pending the deploy log", policy = POLICY): Promise<Desk> {
  const desk = await openDesk("2026-03-06T09:00:00Z", { policy });
  open.push(desk);
  const { repo } = desk;
  for (const label of ["asked", "supplier"]) repo.createLabel(label);
  repo.openIssue({ author: "customer", title: "Deploys hang" });
  repo.label(1, "sev2", { by: "staff" });
  await desk.run(1);
  desk.at("09:40");
  if (how === "label") {
    repo.comment(1, { by: "staff", body: "Please send the deploy log." });
    repo.label(1, "asked", { by: "staff" });
  } else repo.comment(1, { by: "staff", body: `${how}\n\nPlease send the deploy log.` });
  await desk.run(1);
  return desk;
}

const status = ({ ours }: Desk) => ours(1)[0] ?? "";
const removals = ({ writes }: Desk) => writes().filter((line) => line.startsWith("DELETE") && line.includes("/labels/"));

describe("support waits for the reporter", () => {
  it("the status comment says so, since when, and that a comment lets the clock go on, with how much is left", async () => {
    const desk = await waiting("/pending the deploy log");
    expect(status(desk)).toMatch(/^### Severity 2 \(High\): support waits for an answer\n/);
    expect(status(desk)).toContain(
      "**Since Friday 6 March 2026, 09:40 UTC (04:40 New York) support waits for an answer from the person who reported this**: the deploy log. Comment here and the clock goes on: 7 hours 20 minutes are left then.",
    );
    expect(status(desk)).toContain("“Please send the deploy log.”");
  });

  it("after the answer it says since when the clock runs again, and what is due", async () => {
    const desk = await waiting("/pending the deploy log");
    await desk.happens("13:00", 1, (repo) => repo.comment(1, { by: "customer", body: "Here it is." }));
    expect(status(desk)).toContain("**The clock runs again since Friday 6 March 2026, 13:00 UTC (08:00 New York)**, when the answer came.");
    expect(status(desk)).toContain("**A solution is due by Friday 6 March 2026, 20:20 UTC (15:20 New York).**");
    await desk.happens("13:30", 1, (repo) => repo.comment(1, { by: "staff", body: "Thanks, we see it." }));
    expect(status(desk)).not.toContain("runs again");
  });

  it("the run takes the label off, once, and the wait ended with the comment", async () => {
    const desk = await waiting("label");
    desk.at("13:00");
    desk.repo.comment(1, { by: "customer", body: "Here it is." });
    desk.forget();
    await desk.run(1);
    expect(removals(desk)).toHaveLength(1);
    expect(desk.repo.thread(1).labels).toEqual(["sev2"]);
    const said = status(desk);
    desk.forget();
    desk.at("13:10");
    await desk.run(1);
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
    expect(said).toContain("20:20 UTC");
  });

  it("a label put on again begins another wait, and stays until it is answered", async () => {
    const desk = await waiting("label");
    await desk.happens("13:00", 1, (repo) => repo.comment(1, { by: "customer", body: "Here it is." }));
    desk.at("14:00");
    desk.repo.label(1, "asked", { by: "staff" });
    desk.forget();
    await desk.run(1);
    expect(removals(desk)).toEqual([]);
    expect(status(desk)).toContain("**Since Friday 6 March 2026, 14:00 UTC (09:00 New York) support waits for an answer");
    expect(status(desk)).toContain("6 hours 20 minutes are left then");
    await desk.happens("15:00", 1, (repo) => repo.comment(1, { by: "customer", body: "And this." }));
    expect(removals(desk)).toHaveLength(1);
    expect(status(desk)).toContain("**A solution is due by Friday 6 March 2026, 21:20 UTC (16:20 New York).**");
  });

  it("what anybody else writes lets nothing go on", async () => {
    const desk = await waiting("label");
    desk.sim.addUser("stranger");
    desk.at("13:00");
    desk.repo.comment(1, { by: "stranger", body: "Me too." });
    desk.forget();
    await desk.run(1);
    expect(desk.repo.thread(1).labels).toEqual(["sev2", "asked"]);
    expect(status(desk)).toContain("support waits for an answer");
  });

  it("a label whose removal breaks is taken off by the next run", async () => {
    const desk = await waiting("label");
    desk.at("13:00");
    desk.repo.comment(1, { by: "customer", body: "Here it is." });
    desk.sim.faults.add({ match: { method: "DELETE", path: /\/labels\/asked$/ }, do: "500" });
    const { outcome } = await desk.run(1);
    expect(outcome.warnings.join()).toContain("take the label asked off #1");
    expect(desk.repo.thread(1).labels).toEqual(["sev2", "asked"]);
    expect(status(desk)).toContain("The clock runs again");
    desk.at("13:20");
    await desk.run(1);
    expect(desk.repo.thread(1).labels).toEqual(["sev2"]);
  });

  it("an answer that is deleted later moves nothing", async () => {
    const desk = await waiting("/pending the deploy log");
    desk.at("13:00");
    const answer = desk.repo.comment(1, { by: "customer", body: "Here it is." });
    await desk.run(1);
    await desk.happens("13:20", 1, (repo) => repo.deleteComment(answer, { by: "customer" }));
    expect(status(desk)).toContain("20:20 UTC");
  });

  it.each([
    ["support reported it", "lead", "sev2"],
    ["something else holds the clock too", "customer", "supplier"],
  ])("where %s, nobody is told that a comment lets the clock go on", async (_, author, label) => {
    const from = author === "customer" ? " from the person who reported this" : "";
    const desk = await openDesk("2026-03-06T09:00:00Z", { policy: POLICY });
    open.push(desk);
    for (const name of ["asked", "supplier"]) desk.repo.createLabel(name);
    desk.repo.openIssue({ author, title: "Deploys hang" });
    for (const name of new Set(["sev2", "asked", label])) desk.repo.label(1, name, { by: "staff" });
    await desk.run(1);
    expect(status(desk)).toContain(`support waits for an answer to our question${from}**. The clock stands still: 8 hours are left.`);
  });

  it("the ledger tells one hold from the next", async () => {
    const desk = await waiting("label");
    desk.at("10:00");
    desk.repo.unlabel(1, "asked", { by: "staff" });
    desk.repo.label(1, "supplier", { by: "staff" });
    await desk.run(1);
    expect(status(desk)).toContain(
      "| 09:40 | 10:00 |  | waiting: an answer to our question (by support) |\n| 10:00 | still so |  | paused: Waiting for our supplier (by support) |",
    );
  });

  it("a dry run lists the label and leaves it", async () => {
    const desk = await waiting("label");
    desk.at("13:00");
    desk.repo.comment(1, { by: "customer", body: "Here it is." });
    desk.forget();
    const { outcome } = await desk.run(1, { dryRun: true });
    expect(outcome.deeds).toContainEqual(expect.objectContaining({ what: "label-off", keys: ["asked"] }));
    expect(desk.writes()).toEqual([]);
  });
});

describe("a pause that outlives a customer's comment", () => {
  it("shows staff, in fold and summary, that a customer has written since", async () => {
    const desk = await waiting("label");
    desk.at("10:20");
    desk.repo.unlabel(1, "asked", { by: "staff" });
    desk.repo.label(1, "supplier", { by: "staff" });
    await desk.run(1);
    desk.at("10:40");
    desk.repo.comment(1, { by: "customer", body: "Here it is." });
    const { outcome } = await desk.run(1);
    expect(status(desk)).toContain("For the support team (please look)");
    expect(status(desk)).toContain("**The customer has written since** (10:40 UTC), and the clocks still stand.");
    expect(status(desk)).toContain("The person who reported this has written since (10:40 UTC).");
    expect(outcome.incidents[0]?.writtenSincePause).toBe(Date.parse("2026-03-06T10:40:00Z"));
  });
});

describe("/pause until", () => {
  it("shows its end, and goes on then by itself", async () => {
    const desk = await waiting("label");
    desk.at("10:00");
    desk.repo.unlabel(1, "asked", { by: "staff" });
    desk.repo.comment(1, { by: "staff", body: "/pause until 14:00 UTC our supplier looks" });
    await desk.run(1);
    expect(status(desk)).toContain(
      "**Paused since Friday 6 March 2026, 10:00 UTC (05:00 New York) until Friday 6 March 2026, 14:00 UTC (09:00 New York)**: our supplier looks. The clocks stand still and go on then.",
    );
    desk.at("14:00");
    await desk.sweep();
    expect(status(desk)).toContain("**A solution is due by Friday 6 March 2026, 21:20 UTC (16:20 New York).**");
  });

  it.each(["/pause until Monday: vendor", "/pause until 09:00 UTC"])(
    "%s gets 😕 and a line for support, and pauses nothing",
    async (body) => {
      const desk = await waiting("/pending the deploy log");
      desk.at("10:00");
      const id = desk.repo.comment(1, { by: "staff", body: `/resume\n${body}` });
      await desk.run(1);
      const comment = desk.repo.thread(1).comments.find((one) => one.id === id);
      expect(comment?.reactions.map(({ content }) => content)).toEqual(["confused"]);
      expect(status(desk)).toContain(`“${body}” was not understood. Write /pause until 15:45`);
      expect(status(desk)).not.toContain("Paused");
    },
  );

  it("/resume under a pause label gets 😕 and names it", async () => {
    const desk = await waiting("label");
    desk.at("10:00");
    desk.repo.label(1, "supplier", { by: "staff" });
    const id = desk.repo.comment(1, { by: "staff", body: "/resume" });
    await desk.run(1);
    const comment = desk.repo.thread(1).comments.find((one) => one.id === id);
    expect(comment?.reactions.map(({ content }) => content)).toEqual(["confused"]);
    expect(status(desk)).toContain("the label “supplier” still pauses the clock");
  });
});
