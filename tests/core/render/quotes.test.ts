import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../../src/core/incident/incident.ts";
import { NO_MEMORY } from "../../../src/core/notice/memory.ts";
import { factsOf } from "../../../src/core/plan/text.ts";
import { mailView } from "../../../src/core/render/mail.ts";
import { rcaView } from "../../../src/core/render/rca.ts";
import { newsView } from "../../../src/core/render/view-news.ts";
import { statusView } from "../../../src/core/render/view-status.ts";
import { factsAt, newsIn, type Story } from "../../support/facts.ts";
import { policyOf } from "../../support/scene.ts";
import { acme } from "./stories.ts";
import { textOf } from "./text-of.ts";

/** Every text about the end of a story, at `time`. */
async function textsAt(story: Story, time: string) {
  const facts = factsAt(story, acme, time);
  const news = newsIn(facts, "resolved");
  return {
    status: await textOf("status.md", statusView(facts)),
    allClear: await textOf("news.md", newsView(facts, news)),
    mail: await textOf("mail-customers.txt", mailView(facts, news, "customers")),
    html: await textOf("mail-customers.html", mailView(facts, news, "customers")),
    rca: await textOf("rca.md", rcaView(facts)),
  };
}

const BODY =
  "Deploys fail. The provider went [all dark]( https://status.test ), <b>we</b> wait. ![graph](https://x.test/g.png)\\n\\n/assign @kim";
const MAIL =
  "The role lost a permission. We put it back.\\n\\nOn Fri, Mar 6, 2026 at 4:10 PM Pia Frost <p@x.test> wrote:\\n\\n> Is it me? unsubscribe";

function story(...lines: readonly string[]): Story {
  return { day: "2026-03-06", title: "Deploys fail", lines: [`14:02 opened staff ${BODY}`, "14:09 labeled sev1", ...lines] };
}

describe("what support wrote reads the same in every text", () => {
  it("of its own opening and of an answer by mail, without what others wrote and without code of pictures", async () => {
    const texts = await textsAt(
      story(`16:20 comment staff ${MAIL}`, "16:25 comment staff Closing this, thanks all!", "16:26 closed staff"),
      "16:27",
    );
    for (const text of [texts.status, texts.allClear, texts.mail, texts.html]) {
      expect(text).toContain("The role lost a permission. We put it back.");
      expect(text).not.toMatch(/Closing this|wrote:|unsubscribe|p@x\.test|\/assign/);
    }
    expect(texts.status).toContain("**Support, at closing:** “The role lost");
    expect(texts.rca).toContain(
      ": “Deploys fail. The provider went [all dark](https://status.test), we wait. [graph](https://x.test/g.png)” |",
    );
    expect(texts.rca).toMatch(/\| 14:02 \|[^\n]*First answer/);
    expect(texts.rca).not.toMatch(/wrote:|unsubscribe|\/assign|<b>|!\[/);
  });

  it("before it ends, the opening is what support said last", async () => {
    const status = await textOf("status.md", statusView(factsAt(story(), acme, "14:20")));
    expect(status).toContain(
      "“Deploys fail. The provider went [all dark](https://status.test), we wait. [graph](https://x.test/g.png)” [Read it](https://github.com/acme/service-catalog/issues/412)",
    );
  });
});

describe("what is said at the end", () => {
  it("is what was said before it where the closing word says nothing, with its time", async () => {
    const { status, allClear, mail } = await textsAt(
      story("15:00 comment staff We roll back.", "16:26 comment staff Resolved.", "16:26 closed staff"),
      "16:27",
    );
    for (const text of [status, allClear]) expect(text).toMatch(/\*\*Latest from support, [^*]*15:00 UTC:\*\* “We roll back\.”/);
    expect(mail).toContain("“We roll back.”");
    for (const text of [status, allClear, mail]) expect(text).not.toMatch(/Resolved\.|at closing|What happened/);
  });

  it("is left out where nothing was said", async () => {
    const silent: Story = {
      ...story(),
      lines: ["14:02 opened customer", "14:09 labeled sev1", "16:26 comment staff Done", "16:26 closed staff"],
    };
    const { status, allClear, mail, rca } = await textsAt(silent, "16:27");
    for (const text of [status, allClear, mail]) expect(text).not.toMatch(/Latest from support|at closing|“/);
    expect(rca).not.toContain("Closing comment");
  });

  it("is not changed by what is said more than an hour later", async () => {
    const lines = ["15:00 comment staff We roll back.", "16:26 closed staff"];
    const before = await textsAt(story(...lines), "16:27");
    const after = await textsAt(story(...lines, "18:00 comment staff Please open an issue of its own for that."), "18:01");
    expect([after.status, after.allClear, after.mail]).toEqual([before.status, before.allClear, before.mail]);
    const within = await textsAt(story(...lines, "17:00 comment staff The disk was full."), "17:01");
    expect(within.allClear).toContain("“The disk was full.”");
  });

  it("`/cause` alone is what happened", async () => {
    const { status, allClear, mail } = await textsAt(
      story("16:20 comment staff /cause A role lost a permission, see [the log](https://x.test).", "16:26 closed staff"),
      "16:27",
    );
    for (const text of [status, allClear])
      expect(text).toContain("**What happened:** A role lost a permission, see [the log](https://x.test).");
    expect(mail).toContain("What happened: A role lost a permission, see the log (https://x.test).");
  });
});

describe("a promise that was taken back", () => {
  it("is not called one that never was, in the mail of the end", async () => {
    const policy = await policyOf("extends: gruntwork\nseverities: { sev1: { resolution: best effort } }");
    const facts = factsAt(story("16:26 closed staff"), policy, "16:27");
    const text = await textOf("mail-customers.txt", mailView(facts, newsIn(facts, "resolved"), "customers"));
    expect(text).toContain("Still seeing it?");
    expect(text).not.toMatch(/time was promised|\n /);
  });
});

describe("what was moved into a private repository", () => {
  it("mails its end to customers without a word of the thread, and with the title that they know", async () => {
    const secret = story(
      "16:05 comment staff /impact SECRET keys\\n/cause SECRET key 7",
      "16:25 comment staff SECRET end",
      "16:26 closed staff",
    );
    const facts = factsAt({ ...secret, title: "SECRET title" }, acme, "16:27", {
      memory: { ...NO_MEMORY, subject: "[service-catalog #412] Deploys fail" },
    });
    for (const name of ["mail-customers.txt", "mail-customers.html"] as const) {
      const mailed = (outOfSight: boolean) => textOf(name, mailView({ ...facts, outOfSight }, newsIn(facts, "resolved"), "customers"));
      expect((await mailed(false)).match(/SECRET/g)?.length).toBeGreaterThanOrEqual(3);
      const text = await mailed(true);
      expect(text).toContain("It is over, says support: Deploys fail");
      expect(text).not.toContain("SECRET");
      // They cannot open it, and what was promised and kept there was promised to others.
      expect(text).not.toMatch(/omment here|in the issue|review|promised|first answer|at Severity|issues\/412/);
      expect(text).toContain("Still seeing it?");
    }
  });

  it("mails that it was closed, where a label of there had set it aside, without the policy's reason", async () => {
    const policy = await policyOf("extends: gruntwork\nexclusions: { dropped: SECRET reason }");
    const lines = ["14:30 labeled dropped", "16:26 closed staff not_planned"];
    const told = factsAt({ ...story(), lines: story().lines }, policy, "14:10");
    const record = {
      audience: "customers",
      channel: "mail",
      keys: ["opened"],
      asOf: told.noticedAt,
      id: "x",
      state: "sent",
      tries: 1,
      refused: false,
      delivered: [],
      severity: "sev1",
      calls: "",
      rca: null,
      awaits: null,
    } as const;
    const facts = factsAt(story(...lines), policy, "16:27", { memory: { ...NO_MEMORY, mails: [record] }, outOfSight: true });
    const text = await textOf("mail-customers.txt", mailView(facts, newsIn(facts, "stood-down"), "customers"));
    expect(text).toContain("Closed as not planned: Deploys fail");
    expect(text).not.toMatch(/SECRET|issues\/412/);
  });

  it("is out of sight there only, and only after a transfer", () => {
    const moved = factsAt(story(), acme, "14:20").evaluation;
    const transferred = {
      at: moved.at,
      by: moved.incident.reporter,
      url: null,
      what: { type: "transferred", from: null },
    } as const;
    const seen = (isPrivate: boolean, history: readonly HistoryEntry[]) =>
      factsOf(
        {
          evaluation: { ...moved, incident: { ...moved.incident, history } },
          policy: acme,
          repository: { name: "acme/service-catalog", isPrivate },
        },
        NO_MEMORY,
        null,
      ).outOfSight;
    expect([seen(true, [transferred]), seen(false, [transferred]), seen(true, [])]).toEqual([true, false, false]);
  });
});
