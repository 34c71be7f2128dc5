import { existsSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk | null = null;
afterEach(async () => {
  await desk?.sim.stop();
  desk = null;
});

async function deskUnder(policy: string | null, now = "2026-03-06T14:02:00Z"): Promise<Desk> {
  desk = await openDesk(now, policy === null ? {} : { policy });
  return desk;
}

/** Opened by a customer, labelled by staff, followed. */
async function labelled(here: Desk, severity: string): Promise<number> {
  const number = here.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  here.repo.label(number, severity, { by: "staff" });
  await here.run(number);
  return number;
}

async function says(here: Desk, number: number, at: string, body: string): Promise<void> {
  here.at(at);
  here.repo.comment(number, { by: "staff", body });
  await here.run(number);
}

async function closed(here: Desk, number: number, at: string): Promise<void> {
  here.at(at);
  here.repo.close(number, { by: "staff" });
  await here.run(number);
}

const customers = (here: Desk) =>
  here.mails.filter(({ audience }) => audience === "customers").map((mail) => [mail.at.slice(11, 16), ...mail.incident.notices]);
const reviews = (here: Desk) => here.repo.threads().filter(({ title }) => title.startsWith("RCA:"));

describe("docs/promises.md", () => {
  const [kept = "", left = ""] = readFileSync("docs/promises.md", "utf8").split("\n## What is left");
  const rowsOf = (text: string) => text.split("\n").filter((line) => line.startsWith("|") && !/^\| ?(?:---|promise |sentence )/.test(line));
  const rows = rowsOf(kept);

  it("names only files that there are", () => {
    const files = rows.flatMap((row) => [...row.matchAll(/`((?:src|tests|templates|docs)\/[^`]+)`/g)].map(([, file = ""]) => file));
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it("names only tests that there are, each in its file", () => {
    const named = rows
      .flatMap((row) => [...row.matchAll(/`(tests\/[^`]+)`: ((?:“[^”]+”(?:, )?)+)/g)])
      .flatMap(([, file = "", titles = ""]) => [...titles.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => ({ file, title })));
    expect(named.length).toBeGreaterThan(40);
    const titlesIn = (file: string) =>
      [...readFileSync(file, "utf8").matchAll(/\(\s*"((?:[^"\\]|\\.)+)",\s*(?:async\s*)?\(/g)].map(([, title]) => title);
    expect(named.filter(({ file, title }) => !titlesIn(file).includes(title))).toEqual([]);
  });

  it("says of every promise how it is kept", () => {
    const desks = rows.slice(rows.findIndex((row) => /\| (?:kept|helped|theirs) \|/.test(row)));
    expect(desks.length).toBeGreaterThan(40);
    expect(desks.filter((row) => !/^\|[^|]+\| (?:kept|helped|theirs|kept and helped) \|[^|]{5,}\|[^|]*\|$/.test(row))).toEqual([]);
    expect(desks.filter((row) => !/\| theirs \|/.test(row) && !row.includes("`tests/"))).toEqual([]);
  });

  it("says of every sentence that is left why it is", () => {
    expect(rowsOf(left).length).toBeGreaterThan(5);
    expect(rowsOf(left).filter((row) => !/^\|[^|]+\|[^|]{10,}\|$/.test(row))).toEqual([]);
  });
});

describe("under gruntwork, staff only label, comment and close", () => {
  it("First Update (within our response time)", async () => {
    const here = await deskUnder(null);
    const number = await labelled(here, "sev1");
    expect(here.ours(number)[0]).toContain("**A first answer is due by Friday 6 March 2026, 14:32 UTC");
    await says(here, number, "14:20", "We have found the problem and are working on it.");
    expect(here.ours(number)[0]).toContain("### Severity 1 (Critical): we are working on it");
    expect(here.ours(number)[0]).toContain("“We have found the problem and are working on it.”");
    expect(here.ours(number)[0]).toContain("Kept: answered 14:20 UTC");
  });

  it("How bad it is and who's affected", async () => {
    const here = await deskUnder(null);
    const number = await labelled(here, "sev2");
    expect(here.ours(number)[0]).toContain(
      "Severity 2 stands for: significant degradation of service or critical functionality unavailable for a subset of customers.",
    );
    expect(here.ours(number)[0]).toContain("how bad it is and for whom");
    await says(here, number, "14:20", "/impact 40 of 310 customers cannot deploy\nWe are on it.");
    expect(here.ours(number)[0]).toContain("**Who is affected:** 40 of 310 customers cannot deploy");
  });

  it("When you'll hear from us next", async () => {
    const here = await deskUnder(null);
    const number = await labelled(here, "sev1");
    await says(here, number, "14:20", "/next-update 1h\nWe are on it.");
    expect(here.ours(number)[0]).toContain("**Next update by Friday 6 March 2026, 15:20 UTC");
    here.at("15:30");
    await here.sweep();
    expect(here.ours(number)[0]).toContain("**An update was due by Friday 6 March 2026, 15:20 UTC** and has not come yet.");
    expect(here.ours(number)).toHaveLength(1);
  });

  it("Regular Updates", async () => {
    const here = await deskUnder(null);
    const number = await labelled(here, "sev1");
    await says(here, number, "14:20", "/next-update 1h\nWe are on it.");
    await says(here, number, "15:10", "/status identified\n/workaround Deploy from us-west-2.\nWe are putting the permission back.");
    const [status = ""] = here.ours(number);
    expect(status).toContain("we know the cause and are working on it");
    expect(status).toContain("**What you can do now:** Deploy from us-west-2.");
    expect(status).toContain("**Latest from support, 15:10 UTC:** “We are putting the permission back.”");
    expect(status).toContain("Kept, 1 of 1");
  });

  it("Updated timeline if things change", async () => {
    const here = await deskUnder(null);
    const number = await labelled(here, "sev3");
    expect(here.ours(number)[0]).toContain("| A solution within 24 hours | Saturday 7 March, 14:02 UTC |");
    here.at("14:30");
    here.repo.label(number, "sev1", { by: "staff" });
    await here.run(number);
    expect(here.ours(number)[0]).toContain("| A solution within 4 hours | 18:30 UTC |");
    await says(here, number, "14:40", "/pause Waiting for your logs\nPlease send us the log.");
    expect(here.ours(number)[0]).toContain("**Paused since Friday 6 March 2026, 14:40 UTC**: Waiting for your logs");
    await says(here, number, "15:40", "/resume");
    expect(here.ours(number)[0]).toContain("| A solution within 4 hours | 19:30 UTC |");
  });

  it("All Clear", async () => {
    const here = await deskUnder(null);
    const number = await labelled(here, "sev2");
    await says(here, number, "14:20", "We are on it.");
    await says(here, number, "14:55", "A role lost a permission; it is back.");
    await closed(here, number, "15:00");
    const [, allClear = ""] = here.ours(number);
    expect(allClear).toContain(
      "**It is over, says support:** closed as completed on Friday 6 March 2026 at 15:00 UTC, 58 minutes after it was opened",
    );
    expect(allClear).toContain("**Support, at closing:** “A role lost a permission; it is back.”");
    expect(allClear).toContain(`A full review ([#${reviews(here)[0]?.number}]`);
    expect(allClear).toContain("If you want a copy when it is finished, say so here");
  });

  it("Immediate notification via email, and one more when it is over", async () => {
    const here = await deskUnder(null);
    const number = await labelled(here, "sev1");
    await says(here, number, "14:20", "We are on it.");
    await says(here, number, "14:40", "Still on it.");
    await closed(here, number, "15:00");
    expect(customers(here)).toEqual([
      ["14:02", "opened"],
      ["15:00", "resolved"],
    ]);
  });

  it("Notification via email upon resolution, and none before", async () => {
    const here = await deskUnder(null);
    const number = await labelled(here, "sev2");
    await says(here, number, "14:20", "We are on it.");
    await closed(here, number, "15:00");
    expect(customers(here)).toEqual([["15:00", "resolved"]]);
  });

  it("For serious incidents we'll create a Root Cause Analysis", async () => {
    const here = await deskUnder(null);
    for (const severity of ["sev1", "sev2", "sev3", "sev4"]) {
      const number = await labelled(here, severity);
      here.repo.close(number, { by: "staff" });
      await here.run(number);
    }
    expect(reviews(here)).toHaveLength(2);
    const headings = [...(reviews(here)[0]?.body ?? "").matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(headings).toEqual(["What Happened", "Who Was Affected", "Root Cause", "How We'll Prevent It", "Lessons Learned"]);
    expect(reviews(here)[0]?.body).toContain("| 14:02 | [Reported](");
  });

  it("upon request, shared with customers", async () => {
    const here = await deskUnder(null);
    const number = await labelled(here, "sev2");
    await closed(here, number, "15:00");
    const review = reviews(here)[0];
    const body = (review?.body ?? "").replace(/^\*[^*].*\*$/gm, "It broke because of a cleanup.").replace("- [ ] …", "- [ ] An alarm");
    here.at("16:00");
    here.repo.editIssue(review?.number ?? 0, { by: "staff", body });
    await says(here, number, "16:30", "/rca share");
    expect(here.ours(number)[2]).toMatch(
      /### What Happened[\s\S]*### Who Was Affected[\s\S]*### Root Cause[\s\S]*### How We'll Prevent It[\s\S]*### Lessons Learned/,
    );
    expect(customers(here)).toEqual([
      ["15:00", "resolved"],
      ["16:30", "rca:shared"],
    ]);
  });
});

describe("under cloud-gov", () => {
  it("within 3 business hours, two and five business days", async () => {
    // A Friday at 15:00 Eastern Time: two hours are left of it, and Monday is a holiday.
    const here = await deskUnder("extends: cloud-gov\n", "2026-02-13T20:00:00Z");
    const due = async (severity: string) =>
      /first answer is due by ([^*]*)\.\*\*/.exec(here.ours(await labelled(here, severity))[0] ?? "")?.[1];
    expect(await due("sev1")).toBe("Tuesday 17 February 2026, 15:00 UTC (10:00 New York)");
    expect(await due("sev2")).toBe("Wednesday 18 February 2026, 20:00 UTC (15:00 New York)");
    expect(await due("sev3")).toBe("Monday 23 February 2026, 20:00 UTC (15:00 New York)");
  });

  it("Hold a retrospective", async () => {
    const here = await deskUnder("extends: cloud-gov\n", "2026-02-11T15:00:00Z");
    for (const severity of ["sev1", "sev2", "sev3"]) {
      const number = await labelled(here, severity);
      here.repo.comment(number, { by: "staff", body: "We have moved the traffic." });
      here.repo.close(number, { by: "staff" });
      await here.run(number);
    }
    expect(reviews(here)).toHaveLength(2);
    expect(reviews(here)[0]?.body).toContain("“We have moved the traffic.” | support |");
    expect(customers(here)).toEqual([]);
  });
});
