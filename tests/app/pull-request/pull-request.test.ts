import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import workflow from "../../../src/app/init/starter/policy-check.yml";
import { openPullDesk, POLICY, type PullDesk, READER, TEMPLATES, WRITER } from "../../support/pull-desk.ts";

let desk: PullDesk;
afterEach(() => desk.sim.stop());

const BASE = "calendar: { timezone: America/New_York }\n";
const LONGER = `${BASE}severities:\n  sev3: { response: 4 business hours }\n`;

/** A Sev3 from Friday evening that was answered on Saturday, and one that was answered at once. */
function playPast({ repo }: PullDesk): readonly [number, number] {
  const late = repo.openIssue({ author: "customer", title: "Reports are slow", at: "2026-03-06T21:30:00Z", labels: ["sev3"] });
  repo.comment(late, { by: "staff", body: "We are on it.", at: "2026-03-07T10:00:00Z" });
  repo.close(late, { by: "staff", at: "2026-03-07T12:00:00Z" });
  const quick = repo.openIssue({ author: "customer", title: "A typo", at: "2026-03-10T15:00:00Z", labels: ["sev3"] });
  repo.comment(quick, { by: "staff", body: "Thank you.", at: "2026-03-10T15:10:00Z" });
  repo.close(quick, { by: "staff", at: "2026-03-10T16:00:00Z" });
  return [late, quick];
}

describe("a pull request that lengthens a target", () => {
  it("gets one comment with the change in words and the verdicts that flip, edited with each push", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const [late, quick] = playPast(desk);
    const number = desk.propose({ [POLICY]: LONGER });
    const report = await desk.checked(number);
    expect(report.errors).toEqual([]);
    const [first, ...others] = desk.comments(number);
    expect(others).toEqual([]);
    expect(first?.by).toBe("github-actions");
    expect(first?.body).toContain("- Sev3 first answer: 4 hours → 4 business hours\n");
    expect(first?.body).toContain("1 verdict flips (1 no longer missed)");
    expect(first?.body).toContain(`[#${late}](https://github.com/acme/service/issues/${late}) Reports are slow`);
    expect(first?.body).toMatch(/4 hours: missed, due 7 Mar 2026, 01:30 UTC → 4 business hours: kept/);
    expect(first?.body.split("Deadlines that move")[0]).not.toContain(`#${quick}]`);
    expect(first?.body.trimEnd().split("\n").at(-1)).toBe('<!-- incident-slo:{"kind":"policy"} -->');

    desk.push(number, { [POLICY]: LONGER.replace("4 business hours", "1 business day") });
    const again = await desk.checked(number);
    expect(again.kept?.type).toBe("edited");
    const after = desk.comments(number);
    expect(after.map(({ id }) => id)).toEqual([first?.id]);
    expect(after[0]?.body).toContain("Sev3 first answer: 4 hours → 1 business day");
    expect(after[0]?.body).not.toContain("4 business hours");
  });

  it("writes nothing when nothing is new", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: LONGER });
    await desk.check(number);
    desk.sim.clearLog();
    expect((await desk.checked(number)).kept?.type).toBe("unchanged");
    expect(desk.sim.writes()).toEqual([]);
  });

  it("is told that nothing changes any more when a later push takes it back", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: LONGER, "README.md": "# Changed\n" });
    await desk.check(number);
    desk.push(number, { [POLICY]: BASE });
    expect((await desk.checked(number)).kept?.type).toBe("edited");
    const [comment, ...others] = desk.comments(number);
    expect(others).toEqual([]);
    expect(comment?.body).toContain("no promise changes");
    expect(comment?.body).not.toContain("→");
  });

  it("is told that nothing changes where only the words are other ones", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: `# About us\n${BASE}severities: { sev3: { response: 4h } }\n` });
    await desk.check(number);
    expect(desk.comments(number)[0]?.body).toContain("no promise changes");
  });

  it("is told plainly where there is nothing to try it on, and of one incident as of one", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: LONGER });
    const { text } = await desk.checked(number);
    expect(text).toContain("No incident began in the last 90 days, so there is none to try this on.");
    expect(text).not.toContain("| All |");
    desk.repo.openIssue({ author: "customer", title: "Slow", labels: ["sev3"], at: "2026-03-16T09:00:00Z" });
    expect((await desk.checked(number)).text).toContain("1 incident, 20 Dec 2025");
  });

  it("is not tried on past incidents where no deadline can move", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    playPast(desk);
    const number = desk.propose({ [POLICY]: `${BASE}contact: support@acme.example\n` });
    await desk.check(number);
    const body = desk.comments(number)[0]?.body;
    expect(body).toContain("- Contact: none → support@&#8203;acme.example");
    expect(body).toContain("past incidents would have fared the same");
  });
});

describe("which pull requests are looked at", () => {
  it("leaves one that touches neither after two requests", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ "src/index.js": "1\n", [`${TEMPLATES}/policy.schema.json`]: "{}", [`${TEMPLATES}/deeper/x.hbs`]: "" });
    desk.sim.clearLog();
    expect(await desk.check(number)).toEqual({ type: "untouched" });
    expect(desk.sim.requests).toHaveLength(2);
  });

  it("pages through three thousand files, and beyond looks for itself", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`.a/${String(index).padStart(4, "0")}.txt`, "x"]));
    const last = desk.propose({ ...many(2_999), [POLICY]: LONGER });
    expect((await desk.checked(last)).text).toContain("Sev3 first answer");
    const beyond = desk.propose({ ...many(3_050), [POLICY]: LONGER });
    expect((await desk.checked(beyond)).text).toContain("Sev3 first answer");
    expect(await desk.check(desk.propose(many(3_050)))).toEqual({ type: "untouched" });
    const template = desk.propose({ ...many(3_050), [`${TEMPLATES}/status.md.hbs`]: "{{nothing}}" });
    expect((await desk.checked(template)).errors).toHaveLength(1);
  });

  it.each`
    case                            | policy                          | files                                                                                            | says
    ${"adds the file"}              | ${null}                         | ${{ [POLICY]: LONGER }}                                                                          | ${"There was no policy file, so the built-in policy gruntwork counted."}
    ${"takes the file away"}        | ${LONGER}                       | ${{ [POLICY]: null }}                                                                            | ${"Sev3 first answer: 4 business hours → 4 hours"}
    ${"moves the file away"}        | ${LONGER}                       | ${{ [POLICY]: null, "slo/policy.yml": LONGER }}                                                  | ${'The policy file is moved to slo/policy.yml. Give the action the input "policy"'}
    ${"moves a file to its place"}  | ${null}                         | ${{ [POLICY]: "# Service\n", "README.md": null }}                                                | ${"There was no policy file"}
    ${"puts a broken policy right"} | ${"severities: { sev3: 4h }\n"} | ${{ [POLICY]: LONGER }}                                                                          | ${"the policy can be read again"}
    ${"adds a severity"}            | ${BASE}                         | ${{ [POLICY]: `${BASE}severities: { sev5: { title: Cosmetic, response: 5 business days } }\n` }} | ${"Severity Sev5 (Cosmetic): new: first answer 5 business days"}
    ${"removes a severity"}         | ${BASE}                         | ${{ [POLICY]: `${BASE}severities: { sev4: false }\n` }}                                          | ${"Severity Sev4 (Low): no longer: first answer 1 business day"}
  `("says what one means that $case", async ({ policy, files, says }) => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", policy);
    const number = desk.propose(files);
    const { errors, text } = await desk.checked(number);
    expect(errors).toEqual([]);
    expect(text).toContain(says);
    expect(desk.comments(number)).toHaveLength(1);
  });

  it("compares with what is on the branch now, not with what was there when it was opened", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: LONGER });
    desk.repo.writeFile(POLICY, LONGER);
    expect((await desk.checked(number)).text).toContain("no promise changes");
  });
});

describe("what is broken", () => {
  it("is listed with lines, fails, and is put right by a later push in the same comment", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: `${BASE}severities:\n  sev3: { response: 4 horus }\n  sve2: {}\n` });
    const report = await desk.checked(number);
    expect(report.errors.map(({ file, line, column, message }) => [file, line, column, message])).toEqual([
      [POLICY, 3, 21, expect.stringContaining("severities.sev3.response: expected a target")],
      [POLICY, 4, 3, expect.stringContaining('a new severity needs a title. Did you mean "sev2"?')],
    ]);
    expect(desk.comments(number)[0]?.body).toContain("2 problems to put right");
    expect(desk.comments(number)[0]?.body).toContain(`${POLICY}:3:21 severities.sev3.response: expected a target`);
    desk.push(number, { [POLICY]: LONGER });
    expect((await desk.checked(number)).errors).toEqual([]);
    expect(desk.comments(number)).toHaveLength(1);
    expect(desk.comments(number)[0]?.body).not.toContain("to put right");
  });

  it("may be a template, whose tree alone is read", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const evil = '{{#with (lookup this "constructor") as |f|}}{{f "process.exit(3)"}}{{/with}}\n{{shout severity}}\n';
    const number = desk.propose({ [`${TEMPLATES}/status.md.hbs`]: evil, [`${TEMPLATES}/rca.md.hbs`]: "{{#if" });
    const { errors } = await desk.checked(number);
    expect(errors.map(({ text }) => text)).toEqual([
      expect.stringContaining(`${TEMPLATES}/rca.md.hbs:1: it cannot be read here`),
      expect.stringContaining(`${TEMPLATES}/status.md.hbs:1: there is no helper "f"`),
      expect.stringContaining(`${TEMPLATES}/status.md.hbs:2: there is no helper "shout"`),
    ]);
  });

  it("may be a partial that was taken away from a template that prints it", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    desk.repo.writeFile(`${TEMPLATES}/status.md.hbs`, "{{> mine}}");
    desk.repo.writeFile(`${TEMPLATES}/mine.hbs`, "ours");
    const number = desk.propose({ [`${TEMPLATES}/mine.hbs`]: null });
    const { errors, text } = await desk.checked(number);
    expect(errors.map(({ text: one }) => one)).toEqual([`${TEMPLATES}/status.md.hbs:1: there is no template "mine" to print here.`]);
    expect(text).toContain("Templates taken away: mine.hbs");
  });

  it("is what is too long or no text", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: `# ${"x".repeat(300_000)}\n`, [`${TEMPLATES}/status.md.hbs`]: "\u0000\u0001" });
    const { errors } = await desk.checked(number);
    expect(errors.map(({ text }) => text)).toEqual([
      `${POLICY}: it cannot be read: it is longer than 256 KB.`,
      `${TEMPLATES}/status.md.hbs: it cannot be read: it is not a text file.`,
    ]);
  });

  it("is not this pull request's when it stands on the branch already", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", "severities: { sev3: 4h }\n");
    const number = desk.propose({ [`${TEMPLATES}/status.md.hbs`]: "{{severity.name}}" });
    expect((await desk.checked(number)).errors).toEqual([]);
  });

  it("is not this pull request's in a template that it leaves alone, unless it broke it", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    desk.repo.writeFile(`${TEMPLATES}/missed.md.hbs`, "{{nothing}}");
    const number = desk.propose({ [`${TEMPLATES}/status.md.hbs`]: "{{severity.name}}" });
    expect((await desk.checked(number)).errors).toEqual([]);
    desk.push(number, { [`${TEMPLATES}/status.md.hbs`]: "{{severity.nothing}}" });
    expect((await desk.checked(number)).errors.map(({ file }) => file)).toEqual([`${TEMPLATES}/status.md.hbs`]);
  });

  it("warns of what may not be meant", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: `${BASE}severities:\n  sev1: { response: 2 hours }\n` });
    const { warnings, errors } = await desk.checked(number);
    expect(errors).toEqual([]);
    expect(warnings.map(({ file, line }) => [file, line])).toEqual([[POLICY, 3]]);
    expect(desk.comments(number)[0]?.body).toContain("Worth a look");
  });
});

describe("strangers", () => {
  it("get the check from a fork, read through the base repository, and no comment where the token may only read", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    playPast(desk);
    desk.sim.repository("stranger/service");
    const number = desk.propose({ [POLICY]: LONGER }, { fork: "stranger/service" });
    const { kept, text, errors } = await desk.checked(number, {}, READER);
    expect(kept).toMatchObject({ type: "not-written", mayNot: true });
    expect(kept?.type === "not-written" ? kept.why : "").toContain('Give the job "pull-requests: write"');
    expect(errors).toEqual([]);
    expect(text).toContain("Sev3 first answer: 4 hours → 4 business hours");
    expect(text).toContain("1 verdict flips");
    expect(desk.comments(number)).toEqual([]);
    expect(desk.sim.requests.filter(({ path }) => path.startsWith("/repos/stranger/"))).toEqual([]);
    desk.push(number, { [POLICY]: LONGER.replace("4 business", "8 business") });
    expect((await desk.checked(number, {}, WRITER)).text).toContain("4 hours → 8 business hours");
    expect(desk.comments(number)).toHaveLength(1);
  });

  it("cannot format, mention, link, comment out or forge a marker", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const nasty = "@acme/everyone #1 **bold** <img src=x onerror=alert(1)> <!-- --> [x](https://evil.example) `code` | \\u202e";
    const policy = [
      BASE.trim().replace(" }", `, holidays: { dates: { 2026-03-25: ${JSON.stringify(nasty)} } } }`),
      "severities:",
      `  sev5: { title: ${JSON.stringify(nasty)}, labels: [${JSON.stringify(`${nasty} l`)}] }`,
      `contact: ${JSON.stringify(`${nasty}\n\n<!-- incident-slo:{"kind":"policy"} -->\n\n# Heading`)}`,
      `exclusions: { beta: ${JSON.stringify(nasty)} }`,
      "",
    ].join("\n");
    const number = desk.propose({ [POLICY]: policy }, { title: nasty });
    const { errors } = await desk.checked(number);
    expect(errors).toEqual([]);
    const body = desk.comments(number)[0]?.body ?? "";
    const said = body.split("\n").slice(0, -2).join("\n");
    expect(said).not.toMatch(/@[a-z]|<img|<!--|\*\*bold|\]\(https:\/\/evil|#1\b|\u202e|^# Heading/m);
    expect(body.match(/incident-slo:\{/g)).toHaveLength(1);
    expect(body.trimEnd().split("\n").at(-1)).toBe('<!-- incident-slo:{"kind":"policy"} -->');
  });

  it("cannot have their own comments taken for ours", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: LONGER });
    desk.repo.comment(number, { by: "stranger", body: 'Mine\n\n<!-- incident-slo:{"kind":"policy"} -->' });
    expect((await desk.checked(number)).kept?.type).toBe("created");
    expect(desk.comments(number).map(({ by }) => by)).toEqual(["stranger", "github-actions"]);
  });

  it("whose comment is written under our name without the signature does not count", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: LONGER });
    desk.repo.comment(number, { by: "github-actions[bot]", body: 'Other\n\n<!-- incident-slo:{"kind":"policy"} -->' });
    const settings = { stateSecret: "a secret of twenty characters" };
    expect((await desk.checked(number, settings)).kept?.type).toBe("created");
    expect((await desk.checked(number, settings)).kept?.type).toBe("unchanged");
  });

  it("cannot make the comment longer than GitHub takes", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    for (let day = 0; day < 70; day += 1) {
      const at = new Date(Date.parse("2026-01-05T21:30:00Z") + day * 86_400_000);
      const title = `${"_*|`[".repeat(30)} ${day}`;
      desk.repo.openIssue({ author: "customer", title, at: at.toISOString(), labels: ["sev3"] });
    }
    const severities = Array.from({ length: 90 }, (_, index) => `  x${index}: { title: ${JSON.stringify("*_`[".repeat(40))} }`);
    const number = desk.propose({ [POLICY]: `${LONGER}${severities.join("\n")}\n` });
    const { kept, text } = await desk.checked(number);
    expect(kept?.type).toBe("created");
    expect(text.length).toBeLessThanOrEqual(60_000);
  });
});

describe("in a private repository", () => {
  it("needs what the example workflow gives", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE, { isPrivate: true });
    desk.sim.addUser("customer", { roles: { "acme/service": "read" } });
    playPast(desk);
    const number = desk.propose({ [POLICY]: LONGER });
    const { permissions } = parse(workflow);
    const granted = Object.fromEntries(Object.entries(permissions).map(([name, access]) => [name.replace("-", "_"), access]));
    desk.sim.addToken("ghs_few", { login: "github-actions[bot]", permissions: { metadata: "read", ...granted } });
    const { kept, text } = await desk.checked(number, {}, "ghs_few");
    expect(kept?.type).toBe("created");
    expect(text).toContain("1 verdict flips");
  });

  it.each`
    missing                  | permissions                                   | says
    ${"pull-requests: read"} | ${{ contents: "read", issues: "read" }}       | ${'Give the job "pull-requests: read"'}
    ${"contents: read"}      | ${{ issues: "read", pull_requests: "write" }} | ${'Give the job "contents: read"'}
  `("says that $missing is missing", async ({ permissions, says }) => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE, { isPrivate: true });
    const number = desk.propose({ [POLICY]: LONGER });
    desk.sim.addToken("ghs_few", { login: "github-actions[bot]", permissions: { metadata: "read", ...permissions } });
    await expect(desk.check(number, {}, "ghs_few")).rejects.toThrow(says);
  });
});

it("says why past incidents could not be tried, and comments all the same", async () => {
  desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
  playPast(desk);
  const number = desk.propose({ [POLICY]: LONGER });
  desk.sim.faults.add({ match: ({ operation }) => operation === "Page", do: "graphql-limit", times: Number.POSITIVE_INFINITY });
  const { kept, text, errors } = await desk.checked(number);
  expect([kept?.type, errors]).toEqual(["created", []]);
  expect(text).toContain("Sev3 first answer: 4 hours → 4 business hours");
  expect(text).toMatch(/The last incidents could not be tried under this policy: .*limit/);
});

describe("several runs", () => {
  it("at once leave one comment", async () => {
    for (const lag of [0, 50]) {
      desk = await openPullDesk("2026-03-20T12:00:00Z", BASE, { readLag: lag, randomDelay: { seed: 7 + lag, most: 20 } });
      const number = desk.propose({ [POLICY]: LONGER });
      await new Promise((resolve) => setTimeout(resolve, lag * 2));
      await Promise.all([desk.check(number), desk.check(number), desk.check(number)]);
      expect(desk.comments(number)).toHaveLength(1);
      if (lag === 0) await desk.sim.stop();
    }
  });

  it("heal what a killed one left", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: LONGER });
    for (const text of ["one", "two"])
      desk.repo.comment(number, { by: "github-actions[bot]", body: `${text}\n\n<!-- incident-slo:{"kind":"policy"} -->` });
    const [first] = desk.comments(number);
    await desk.check(number);
    expect(desk.comments(number).map(({ id }) => id)).toEqual([first?.id]);
    expect(desk.comments(number)[0]?.body).toContain("Sev3 first answer");
  });

  it("that were overtaken by a push leave the comment to the newer one", async () => {
    let push = () => {};
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE, {
      onResponse: ({ request: { method, path } }) => {
        if (method === "GET" && path.endsWith("/files")) push();
        return undefined;
      },
    });
    const number = desk.propose({ [POLICY]: LONGER });
    push = () => desk.push(number, { [POLICY]: LONGER.replace("4 business", "5 business") });
    expect((await desk.checked(number)).kept).toEqual({ type: "outdated" });
    push = () => {};
    expect(desk.comments(number)).toEqual([]);
    expect((await desk.checked(number)).kept?.type).toBe("created");
  });

  it("find the comment whose answer was lost", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE, {
      onResponse: ({ request: { method, path } }) => (method === "POST" && path.endsWith("/comments") ? "drop" : undefined),
    });
    const number = desk.propose({ [POLICY]: LONGER });
    expect((await desk.checked(number)).kept?.type).toBe("unchanged");
    expect(desk.comments(number)).toHaveLength(1);
  });

  it("that only try write nothing, and say what they would have said", async () => {
    desk = await openPullDesk("2026-03-20T12:00:00Z", BASE);
    const number = desk.propose({ [POLICY]: LONGER });
    const report = await desk.checked(number, { dryRun: true }, READER);
    expect([report.kept, report.planned]).toEqual([null, "comment"]);
    expect(report.text).toContain("Sev3 first answer");
    expect(desk.sim.writes()).toEqual([]);
    await desk.check(number);
    expect((await desk.checked(number, { dryRun: true }, READER)).planned).toBe(null);
    desk.push(number, { [POLICY]: BASE });
    expect((await desk.checked(number, { dryRun: true }, READER)).planned).toBe("comment-edited");
  });
});

it("checks the templates alone where a built-in policy was chosen", async () => {
  desk = await openPullDesk("2026-03-20T12:00:00Z", null);
  const settings = { policy: { builtIn: "community" } };
  const other = desk.propose({ [POLICY]: "broken: [" });
  expect(await desk.check(other, settings)).toEqual({ type: "untouched" });
  const number = desk.propose({ [`${TEMPLATES}/status.md.hbs`]: "{{nothing}}" });
  expect((await desk.checked(number, settings)).errors).toHaveLength(1);
});
