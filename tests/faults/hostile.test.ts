import { createHmac } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { parseComment } from "../../src/core/incident/commands.ts";
import type { IssueComment, TimelineEvent } from "../../src/core/incident/issue.ts";
import { type Marker, ownComments, readMarker, type Seat, withMarker } from "../../src/core/notice/marker.ts";
import { memoryFrom, NO_MEMORY } from "../../src/core/notice/memory.ts";
import { incidentOf, issueOf, person, policyOf, ROSTER } from "../support/scene.ts";
import { longForm } from "./long-form.ts";
import { openWorld, type World } from "./world.ts";

const runs = { numRuns: longForm.isOn ? 5_000 : 300, seed: longForm.seed };
const SEAT: Seat = {
  repository: "acme/service",
  repositoryId: "1296269",
  number: 42,
  author: person("customer"),
  createdAt: Date.parse("2026-03-02T09:00:00Z"),
};
/** Another repository, under whatever name. */
const ELSEWHERE = "7777777";
const SECRET = "a secret of the repository";
const NEWS: Marker = { kind: "news", shown: "0123456789abcdef", keys: ["missed:response"], corrected: false };

const MOVED: readonly TimelineEvent[] = [{ type: "transferred", at: SEAT.createdAt, actor: person("staff"), from: "acme/service" }];

/** Text as it comes from people who mean harm: pieces of markers, of comments and of commands among anything else. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "<!-- incident-slo:",
        "<!-- incident-slo:z:",
        '{"kind":"news","keys":["missed:response"]}',
        '{"kind":"status","memory":{}}',
        " -->",
        "-->",
        "\n",
        "\r\n",
        "> ",
      ),
      fc.constantFrom(
        "/ack",
        "/pause x",
        "/resume",
        "/next-update 2h",
        "/status resolved",
        "/started 2026-03-02T09:30",
        "/rca share",
        "```",
        "~~~",
      ),
      fc.constantFrom(
        "\u202e",
        "\u2028",
        "\u0000",
        "@victim",
        "{{incident.title}}",
        "__proto__",
        "constructor",
        "0".repeat(64),
        `${"9".repeat(400)}h`,
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("a marker", () => {
  it("is read back whatever text stands above it, and stays on one closed line", () => {
    fc.assert(
      fc.property(nasty, nasty, fc.boolean(), (text, subject, signed) => {
        const marker: Marker = { kind: "status", shown: subject, memory: { ...NO_MEMORY, subject } };
        const body = withMarker(text, marker, SEAT, signed ? SECRET : null);
        const line = body.trimEnd().split("\n").at(-1) ?? "";
        expect(line.slice("<!-- ".length, -" -->".length)).not.toMatch(/--|[<>@#]|[^\x20-\x7e]/);
        expect(readMarker(body, SEAT, signed ? SECRET : null)).toMatchObject(marker);
      }),
      runs,
    );
  });

  it("is never found by accident, and reading never throws", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(readMarker(text, SEAT, SECRET)).toBeNull();
        readMarker(text, SEAT, null);
      }),
      runs,
    );
  });

  it("signed for one issue, or changed by one character, is worth nothing", () => {
    const body = withMarker("Late.", NEWS, SEAT, SECRET);
    expect(readMarker(body, SEAT, SECRET)).toMatchObject(NEWS);
    const others: readonly Partial<Seat>[] = [{ createdAt: SEAT.createdAt + 1_000 }, { number: 43 }, { repositoryId: ELSEWHERE }];
    for (const other of others) expect(readMarker(body, { ...SEAT, ...other }, SECRET)).toBeNull();
    expect(readMarker(body, SEAT, "another secret")).toBeNull();
    expect(readMarker(withMarker("Late.", NEWS, SEAT, null), SEAT, SECRET)).toBeNull();
    const from = body.indexOf("<!-- incident-slo:");
    fc.assert(
      fc.property(fc.integer({ min: from, max: body.trimEnd().length - 1 }), fc.integer({ min: 33, max: 126 }), (at, code) => {
        const changed = body.slice(0, at) + String.fromCharCode(code) + body.slice(at + 1);
        // The author's mark and the second digest speak where the issue was moved to.
        const moved = { ...SEAT, number: 7, repository: "acme/other", repositoryId: ELSEWHERE, events: MOVED };
        if (changed !== body) expect([readMarker(changed, SEAT, SECRET), readMarker(changed, moved, SECRET)]).toContain(null);
        if (changed !== body && at < body.lastIndexOf(" ", body.lastIndexOf(" -->") - 1))
          expect(readMarker(changed, SEAT, SECRET)).toBeNull();
      }),
      runs,
    );
  });

  it("goes along where the issue is moved, for its author and moment, and only there", () => {
    const body = withMarker("Late.", NEWS, SEAT, SECRET);
    const moved: Seat = { ...SEAT, number: 7, repository: "acme/other", repositoryId: ELSEWHERE, events: MOVED };
    expect(readMarker(body, moved, SECRET)).toMatchObject(NEWS);
    expect(readMarker(body, { ...moved, events: [] }, SECRET)).toBeNull();
    expect(readMarker(body, { ...moved, author: person("stranger") }, SECRET)).toBeNull();
    expect(readMarker(body, { ...moved, createdAt: SEAT.createdAt + 1_000 }, SECRET)).toBeNull();
    expect(readMarker(body, { ...moved, author: null }, SECRET)).toMatchObject(NEWS);
  });

  it("stays good when its author takes another name or goes", () => {
    const body = withMarker("Late.", NEWS, SEAT, SECRET);
    expect(readMarker(body, { ...SEAT, author: person("renamed") }, SECRET)).toMatchObject(NEWS);
    expect(readMarker(body, { ...SEAT, author: null }, SECRET)).toMatchObject(NEWS);
  });

  it("stays good when its repository or its owner takes another name, and is worth nothing in one that takes the old name", () => {
    const body = withMarker("Late.", NEWS, SEAT, SECRET);
    expect(readMarker(body, { ...SEAT, repository: "newco/platform" }, SECRET)).toMatchObject(NEWS);
    expect(readMarker(body, { ...SEAT, repositoryId: ELSEWHERE }, SECRET)).toBeNull();
  });

  it("of an earlier release, signed under the repository's name, is still read there, and is signed anew with the next writing", () => {
    const { repositoryId: _, ...named } = SEAT;
    const earlier = withMarker("Late.", NEWS, named, SECRET);
    const hmac = (...parts: readonly (string | number)[]) =>
      createHmac("sha256", SECRET).update(parts.join("\n")).digest("hex").slice(0, 32);
    const [, data = ""] = /incident-slo:(\{.*\}) /.exec(earlier) ?? [];
    expect(earlier).toContain(`.${hmac("2", "acme/service", 42, SEAT.createdAt, data)}.`);
    expect(readMarker(earlier, SEAT, SECRET)).toMatchObject(NEWS);
    expect(readMarker(earlier, { ...SEAT, repository: "acme/other" }, SECRET)).toBeNull();
    expect(withMarker("Late.", NEWS, SEAT, SECRET)).not.toBe(earlier);
  });

  it("of an earlier release, signed for the moment of creation alone, is still read", () => {
    const data = JSON.stringify(NEWS);
    const signature = createHmac("sha256", SECRET).update(`${SEAT.createdAt} ${data}`).digest("hex");
    const body = `Late.\n\n<!-- incident-slo:${data} ${signature} -->\n`;
    expect(readMarker(body, SEAT, SECRET)).toEqual(NEWS);
    expect(readMarker(body, { ...SEAT, createdAt: SEAT.createdAt + 1_000 }, SECRET)).toBeNull();
  });

  it("that unpacks to more than any of ours is none", () => {
    const bomb = `<!-- incident-slo:z:${Buffer.from(new Uint8Array(0)).toString("base64")} -->`;
    expect(readMarker(bomb, SEAT, null)).toBeNull();
    const huge: Marker = { kind: "status", shown: "x".repeat(5_000_000), memory: NO_MEMORY };
    expect(readMarker(withMarker("", huge, SEAT, null), SEAT, null)).toBeNull();
  });

  it("counts in our own comments only, whoever copies it", () => {
    const body = withMarker("Late.", NEWS, SEAT, null);
    const authors = [
      null,
      person("customer"),
      person("staff"),
      person("robot"),
      { login: "github-actions", type: "user" } as const,
      { login: "github-actions-fake", type: "bot" } as const,
    ];
    const copies = authors.map(
      (actor, index): IssueComment => ({ type: "commented", at: SEAT.createdAt, id: index + 1, url: "", actor, body, hidden: false }),
    );
    const quoted = { ...copies[0], actor: person("github-actions"), id: 50, body: body.replace(/^/gm, "> ") } as IssueComment;
    const split = { ...quoted, id: 51, body: body.replace("kind", "ki\nnd") };
    const above = { ...quoted, id: 52, body: `${body}\nand more below` };
    const issue = { ...issueOf("2026-03-02"), events: [...copies, quoted, split, above] };
    expect(ownComments(issue, ROSTER.ourselves, null)).toEqual([]);
  });

  it("with data of any shape makes a memory of the right shape", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (data) => {
        const body = withMarker("", { kind: "status", shown: "", memory: memoryFrom(data) }, SEAT, null);
        expect(readMarker(body, SEAT, null)).toMatchObject({ kind: "status" });
        expect(
          memoryFrom({
            words: data,
            seen: data,
            people: data,
            verdicts: data,
            deadlines: data,
            mails: data,
            rca: data,
            shared: data,
            ask: data,
          }).words,
        ).toBeDefined();
      }),
      runs,
    );
  });
});

describe("comments", () => {
  it("of any text are taken apart without a throw", async () => {
    const policy = await policyOf("severities: { sev1: { response: 30 minutes } }\n");
    fc.assert(
      fc.property(nasty, (text) => {
        const parsed = parseComment(text, SEAT.createdAt, policy);
        expect(Array.isArray(parsed.commands)).toBe(true);
      }),
      runs,
    );
  });

  it("by strangers, bots, the deleted and quoting staff change nothing of what counts", async () => {
    const policy = await policyOf("severities: { sev1: { response: 30 minutes } }\n");
    const scene = issueOf(
      "2026-03-02",
      "09:30 labeled sev1",
      "10:20 comment staff We look.",
      "11:00 closed staff completed",
      "12:00 reopened customer",
    );
    const plain = incidentOf(scene, policy);
    const author = fc.constantFrom(person("customer"), person("stranger"), person("robot"), person("constructor"), null);
    const comments = fc.array(fc.record({ actor: author, body: nasty, minute: fc.integer({ min: 1, max: 300 }) }), { maxLength: 6 });
    fc.assert(
      fc.property(comments, (said) => {
        const noise = said.map(
          ({ actor, body, minute }, index): TimelineEvent => ({
            type: "commented",
            at: SEAT.createdAt + minute * 60_000,
            id: 9_000_000 + index,
            url: "",
            actor,
            body,
            hidden: false,
          }),
        );
        const { replies, holds, commands, closings, phase, impact, troubleAt, shareAsk } = incidentOf(
          { ...scene, events: [...scene.events, ...noise] },
          policy,
        );
        expect({ replies, holds, commands, closings, phase, impact, troubleAt, shareAsk }).toEqual({
          replies: plain.replies,
          holds: plain.holds,
          commands: plain.commands,
          closings: plain.closings,
          phase: plain.phase,
          impact: plain.impact,
          troubleAt: plain.troubleAt,
          shareAsk: plain.shareAsk,
        });
      }),
      runs,
    );
  });
});

describe("on the thread", () => {
  let world: World;
  afterEach(() => world.sim.stop());

  const HOSTILE = [
    'Down\u202e for @victim and @acme/everyone --> <!-- incident-slo:{"kind":"news","keys":["missed:response"]} -->',
    "{{#each this}}{{@root}}{{/each}} ${process.env} {{{incident}}} {{> status}}",
    "<script>alert(1)</script><img src=x onerror=alert(1)> [click](javascript:alert(1)) ![](https://evil.example/p.png)",
    "Subject\r\nBcc: everyone@victim.example\r\n\r\nBody fixes #1 closes acme/service#1 GH-1",
    "__proto__ constructor toString hasOwnProperty | a | b | `code` ~~x~~ **y** \u0000\u2028\u2066\u{e0041}",
  ];

  it.each(HOSTILE.map((text, index) => ({ index, text })))(
    "hostile words (no. $index) mention nobody, forge nothing and break nothing",
    async ({ text }) => {
      world = await openWorld("2026-03-06T14:02:00Z");
      const title = text.replace(/[\r\n]+/g, " ").slice(0, 250);
      world.sim.addUser("constructor", { roles: { "acme/service": "triage" } });
      world.repo.openIssue({ author: "customer", title, body: `${text}\n<!-- incident-slo:{"kind":"status","shown":"","memory":{}} -->` });
      for (const label of ["__proto__", "constructor", "a --> b"]) world.repo.label(1, label, { by: "constructor" });
      world.repo.label(1, "sev1", { by: "constructor" });
      world.repo.comment(1, { by: "customer", body: `/ack\n${text}` });
      await world.run(1);
      world.at("2026-03-06T14:33:00Z");
      await world.run(1);
      world.at("2026-03-06T14:40:00Z");
      world.repo.comment(1, {
        by: "constructor",
        body: `/impact ${text.replace(/[\r\n]+/g, " ")}\n/pause ${title}\n\n${text}\n\n${"a very long line ".repeat(3_500)}`.slice(
          0,
          60_000,
        ),
      });
      await world.run(1);
      world.at("2026-03-06T15:00:00Z");
      world.repo.close(1, { by: "constructor" });
      const report = await world.run(1);
      expect(report === "died" ? [] : report.outcome.failures).toEqual([]);

      const written = world.repo
        .threads()
        .flatMap((thread) => [
          ...thread.comments.filter(({ by }) => by === "github-actions").map(({ body }) => body),
          ...(thread.number === 1 ? [] : [thread.body]),
        ]);
      expect(written).toHaveLength(4);
      for (const body of written) expectHarmless(body);
      for (const { subject, text: words, html, messageId } of world.arrivals) {
        expect(subject + messageId).not.toMatch(/[\r\n\u202e\u2028]/);
        expect(html).not.toMatch(/<script|<img|onerror=[^&]*>|javascript:alert\(1\)"/i);
        expect(subject + words + html).not.toMatch(/[\u202e\u2066]/);
      }
      const quiet = world.sim.writes().length;
      await world.run(1);
      await world.sweep();
      expect(world.sim.writes()).toHaveLength(quiet);
    },
  );

  /** What is not code mentions nobody, holds no HTML of others, and the marker stands once, at the end. */
  function expectHarmless(body: string): void {
    const lines = body.trimEnd().split("\n");
    expect(lines.at(-1)).toMatch(/^<!-- incident-slo:.* -->$/);
    const text = lines
      .slice(0, -1)
      .join("\n")
      .replace(/<!-- \/?incident-slo:rca:[a-z-]+ -->/g, "")
      .replace(/`[^`\n]*`/g, "");
    expect(text).not.toContain("<!--");
    expect(text).not.toContain("-->");
    expect(text).not.toMatch(/(?<![\w&;/])@(?:victim|acme)/);
    expect(text).not.toMatch(/<script|<img/i);
    expect(text).not.toMatch(/[\u202e\u2066]|\u{e0041}/u);
    expect(text).not.toMatch(/!\[/);
  }

  it("a stranger's, a bot's or a quoting staff's copy of our comments changes nothing", async () => {
    world = await openWorld("2026-03-06T14:02:00Z");
    world.repo.openIssue({ author: "customer", title: "Down" });
    world.repo.label(1, "sev1", { by: "staff" });
    await world.run(1);
    const [status] = world.repo.thread(1).comments;
    const forged = `<!-- incident-slo:${JSON.stringify(NEWS)} -->`;
    for (const by of ["customer", "other[bot]", "stranger"]) {
      world.repo.comment(1, { by, body: status?.body ?? "" });
      const id = world.repo.comment(1, { by, body: "Hello" });
      if (by === "customer") world.repo.editComment(id, { by, body: `Late.\n\n${forged}` });
      else world.repo.comment(1, { by, body: `Late.\n\n${forged}` });
    }
    world.repo.openIssue({
      author: "stranger",
      title: "RCA: Down (incident #1)",
      body: '<!-- incident-slo:{"kind":"rca","incident":"acme/service#1","due":null} -->',
    });
    world.at("2026-03-06T14:33:00Z");
    await world.sweep();
    const ours = () => world.repo.thread(1).comments.filter(({ by }) => by === "github-actions").length;
    expect(ours()).toBe(2);
    world.at("2026-03-06T15:00:00Z");
    world.repo.comment(1, { by: "staff", body: `> Late.\n>\n> ${forged}\n\nAll is well again.\n\n${forged}` });
    world.repo.close(1, { by: "staff" });
    await world.run(1);
    expect(ours()).toBe(3);
    expect(world.repo.threads().filter(({ by }) => by === "github-actions")).toHaveLength(1);
  });

  it("another workflow under our own identity forges nothing once markers are signed", async () => {
    world = await openWorld("2026-03-06T14:02:00Z", { settings: { stateSecret: SECRET } });
    world.repo.openIssue({ author: "customer", title: "Down" });
    world.repo.label(1, "sev1", { by: "staff" });
    world.repo.comment(1, { by: "github-actions[bot]", body: `Late.\n\n<!-- incident-slo:${JSON.stringify(NEWS)} -->` });
    await world.run(1);
    world.at("2026-03-06T14:33:00Z");
    await world.run(1);
    expect(world.repo.thread(1).comments.filter(({ by }) => by === "github-actions")).toHaveLength(3);
  });

  it("of a status comment that a person edited only what was said is believed; it is written anew, and says so", async () => {
    world = await openWorld("2026-03-06T14:02:00Z");
    world.repo.openIssue({ author: "customer", title: "Down" });
    world.repo.label(1, "sev1", { by: "staff" });
    await world.run(1);
    world.at("2026-03-06T14:20:00Z");
    world.repo.comment(1, { by: "customer", body: "Anybody?" });
    await world.run(1);
    const [status] = world.repo.thread(1).comments;
    const kept = readMarker(status?.body ?? "", SEAT, null);
    const forged = memoryFrom({
      judgedThrough: 2_000_000_000,
      words: [{ at: Date.parse("2026-03-06T14:05:00Z"), kind: "comment", login: "staff", comment: 77, url: "" }],
      verdicts: { response: { verdict: "met", due: 1, endedAt: 1, severity: "sev1", fingerprint: "" } },
      decided: kept?.kind === "status" ? kept.memory.decided : [],
    });
    const body = withMarker("We are the best.", { kind: "status", shown: "", memory: forged }, SEAT, null);
    world.repo.editComment(status?.id ?? 0, { by: "lead", body });
    world.at("2026-03-06T14:33:00Z");
    await world.sweep();
    const ours = () => world.repo.thread(1).comments.filter(({ by }) => by === "github-actions");
    // The miss is said, for the forged answer is not believed, and the mail of the beginning is not sent again.
    expect(ours()).toHaveLength(2);
    expect(ours()[0]?.id).toBe(status?.id);
    expect(ours()[0]?.body).not.toContain("the best");
    expect(ours()[0]?.body).toContain("**This comment had been edited** by lead.");
    expect(ours()[1]?.body).toContain("missed");
    expect(world.arrivals.filter(({ id }) => id.startsWith("opened"))).toHaveLength(2);
    world.sim.clearLog();
    await world.sweep();
    expect(world.sim.writes()).toEqual([]);
  });

  it("a comment of ours that a person edited is neither deleted nor merged, and takes nothing from the others", async () => {
    world = await openWorld("2026-03-06T14:02:00Z");
    world.repo.openIssue({ author: "customer", title: "Down" });
    world.repo.label(1, "sev1", { by: "staff" });
    await world.run(1);
    world.at("2026-03-06T14:33:00Z");
    await world.run(1);
    const [status, missed] = world.repo.thread(1).comments;
    // The news made a second status comment, the status comment made the first to bear that news.
    world.repo.editComment(missed?.id ?? 0, { by: "lead", body: status?.body ?? "" });
    world.at("2026-03-06T14:40:00Z");
    await world.sweep();
    const thread = () => world.repo.thread(1).comments;
    expect(thread().map(({ id }) => id)).toEqual([status?.id, missed?.id]);
    world.repo.editComment(missed?.id ?? 0, { by: "lead", body: missed?.body ?? "" });
    const news = withMarker("Late.", { ...NEWS, keys: ["missed:response", "missed:resolution"] }, SEAT, null);
    world.repo.editComment(status?.id ?? 0, { by: "lead", body: news });
    world.at("2026-03-06T14:50:00Z");
    await world.sweep();
    expect(
      thread()
        .slice(0, 2)
        .map(({ id, body }) => [id, body]),
    ).toEqual([
      [status?.id, news],
      [missed?.id, missed?.body],
    ]);
  });

  it("a comment of ours that a person deleted is not said again", async () => {
    world = await openWorld("2026-03-06T14:02:00Z");
    world.repo.openIssue({ author: "customer", title: "Down" });
    world.repo.label(1, "sev1", { by: "staff" });
    await world.run(1);
    world.at("2026-03-06T14:33:00Z");
    await world.run(1);
    world.at("2026-03-06T14:40:00Z");
    world.repo.comment(1, { by: "staff", body: "We look into it." });
    await world.run(1);
    const missed = world.repo.thread(1).comments[1];
    world.repo.deleteComment(missed?.id ?? 0, { by: "lead" });
    await world.run(1);
    await world.sweep();
    expect(world.repo.thread(1).comments.map(({ by }) => by)).toEqual(["github-actions", "staff"]);
  });

  it("a comment of ours that a person deleted at once is not said again either", async () => {
    world = await openWorld("2026-03-06T14:02:00Z");
    world.repo.openIssue({ author: "customer", title: "Down" });
    world.repo.label(1, "sev3", { by: "staff" });
    await world.run(1);
    world.at("2026-03-06T18:03:00Z");
    await world.run(1);
    const missed = world.repo.thread(1).comments[1];
    world.repo.deleteComment(missed?.id ?? 0, { by: "lead" });
    await world.run(1);
    await world.sweep();
    expect(world.repo.thread(1).comments.map(({ by }) => by)).toEqual(["github-actions"]);
  });

  it("a template that loops over what is not there or throws is told, and the news goes out all the same", async () => {
    world = await openWorld("2026-03-06T14:02:00Z");
    world.repo.writeFile(".github/incident-slo/status.md.hbs", "{{#each nothing}}{{constructor.constructor}}{{/each}}{{lookup this 'x'}}");
    world.repo.openIssue({ author: "customer", title: "Down" });
    world.repo.label(1, "sev1", { by: "staff" });
    const report = await world.run(1);
    expect(report === "died" ? [] : report.templateProblems.map(({ file }) => file)).toContain("status.md.hbs");
    expect(world.repo.thread(1).comments).toHaveLength(1);
  });
});
