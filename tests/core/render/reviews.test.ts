import { describe, expect, it } from "vitest";
import { NO_MEMORY, type RcaRecord, type SharedVersion } from "../../../src/core/notice/memory.ts";
import type { IncidentFacts, RcaFacts } from "../../../src/core/render/context.ts";
import { mailView } from "../../../src/core/render/mail.ts";
import { rcaView } from "../../../src/core/render/rca.ts";
import { sectionsToShare } from "../../../src/core/render/rca-share.ts";
import type { TemplateName } from "../../../src/core/render/templates.ts";
import type { View } from "../../../src/core/render/view.ts";
import { newsView } from "../../../src/core/render/view-news.ts";
import { remarkView, sharedView } from "../../../src/core/render/view-shared.ts";
import { statusView } from "../../../src/core/render/view-status.ts";
import { factsAt, newsIn } from "../../support/facts.ts";
import { expectGolden } from "../../support/golden.ts";
import { at } from "../../support/scene.ts";
import { acme, DEPLOYS, HOME, REVIEW } from "./stories.ts";
import { textOf } from "./text-of.ts";

async function golden(file: string, name: TemplateName, view: View): Promise<void> {
  expectGolden(import.meta.url, `review/${file}`, await textOf(name, view));
}

const RECORD: RcaRecord = {
  openingSince: at("2026-03-06T17:27"),
  repository: REVIEW.repository,
  number: 418,
  url: REVIEW.url,
  due: REVIEW.due,
  shown: "",
  isPrivate: false,
  finishedAt: null,
  isDropped: false,
  items: null,
  remarks: [],
};

const VERSION: SharedVersion = { key: "rca:shared", askedAt: at("2026-03-12T09:00"), by: "staff", digest: "", state: "claimed", url: null };

/** The story a week later, with its RCA in that state. */
function later(rca: Partial<RcaFacts>, time = "2026-03-14T09:00", memory = NO_MEMORY): IncidentFacts {
  return factsAt(DEPLOYS, acme, time, { rca: { ...REVIEW, ...rca }, memory });
}

const FINISHED = { state: "done", items: { done: 3, of: 4 } } as const;
const SHARED = { ...FINISHED, shared: { at: VERSION.askedAt, by: "staff", url: `${HOME}/412#issuecomment-2020` } };

/** What people made of the template, section by section. */
async function written(facts: IncidentFacts): Promise<string> {
  const body = await textOf("rca.md", rcaView(facts));
  return body
    .replace(
      /^\*In five sentences.*\*$/m,
      "A routine cleanup removed a permission from the deploy role. Every deploy through the pipelines module in us-east-1 then failed with a 403, until the permission was put back.",
    )
    .replace(
      /^\*How was the number.*\*$/m,
      "About 40 of 310 customers: those with a failed deploy between 13:40 and 17:20 UTC in the pipeline's log. No data was lost.",
    )
    .replace(
      /^\*What set it off.*\*$/m,
      "The cleanup takes away what no one has used for 90 days. The permission is used by new regions only, so it looked unused, and no check deploys there.",
    )
    .replace(/^\*Each with an owner.*\*\n\n/m, "")
    .replace(
      "- [ ] …",
      "- [x] Mark permissions that must stay (platform team, 10 March)\n- [ ] Deploy to each region every hour and alarm when it fails (platform team, 20 March)",
    )
    .replace(
      /^\*What worked well.*\*$/m,
      "Putting it back took minutes once we knew. We heard of it from a customer; next time the alarm tells us first.",
    );
}

describe("a root cause analysis", () => {
  it("shared with customers, in the thread and by mail", async () => {
    const facts = later({}, "2026-03-12T09:01", { ...NO_MEMORY, rca: RECORD, shared: [VERSION] });
    const sections = sectionsToShare(await written(facts), await textOf("rca.md", rcaView(facts)), true);
    if (!sections.ok) throw new Error(JSON.stringify(sections.error));
    const view = sharedView(facts, VERSION, sections.value);
    await golden("shared.md", "shared.md", view);
    const posted = new Map([[VERSION.key, await textOf("shared.md", view)]]);
    const news = newsIn(facts, "rca").filter(({ key }) => key === VERSION.key);
    for (const audience of ["customers", "staff"] as const) {
      const mail = mailView(facts, news, audience, posted);
      await golden(`mail-${audience}-shared.txt`, `mail-${audience}.txt`, mail);
      await golden(`mail-${audience}-shared.html`, `mail-${audience}.html`, mail);
    }
  });

  it("shared once more names the version before", async () => {
    const again = { ...VERSION, key: "rca:shared@2026-03-13T09:00:00Z", askedAt: at("2026-03-13T09:00") };
    const memory = { ...NO_MEMORY, rca: RECORD, shared: [{ ...VERSION, state: "posted" as const, url: SHARED.shared.url }, again] };
    const text = await textOf("shared.md", sharedView(later({}, "2026-03-13T09:01", memory), again, []));
    expect(text).toContain(`It takes the place of [what we shared before](${SHARED.shared.url}).`);
  });

  it("overdue, remarked on it", async () => {
    await golden("remark-overdue.md", "rca-remark.md", remarkView(later({ state: "overdue" }), "overdue"));
  });

  it("closed with open action items, remarked on it", async () => {
    await golden("remark-open-items.md", "rca-remark.md", remarkView(later(FINISHED), "open-items"));
  });

  it.each([
    ["overdue", { state: "overdue" }],
    ["done", FINISHED],
    ["shared", SHARED],
    ["dropped", { state: "dropped" }],
    ["out of sight", { ...FINISHED, visible: false }],
  ] as const)("%s, in the all-clear and the status comment", async (name, rca) => {
    const facts = later(rca);
    const allClear = await textOf("news.md", newsView(facts, newsIn(facts, "resolved")));
    const status = await textOf("status.md", statusView(facts));
    const lines = [/^\*\*What comes next:\*\*.*$/m.exec(allClear)?.[0], /^\*\*Review:\*\*.*$/m.exec(status)?.[0]];
    expectGolden(import.meta.url, `review/said-${name.replaceAll(" ", "-")}.md`, lines.join("\n\n"));
  });

  it.each(["opened", "overdue", "finished"] as const)("%s, by mail to staff", async (news) => {
    const due = news === "overdue" ? { state: "overdue" as const } : news === "finished" ? FINISHED : {};
    const facts = later(due);
    const notice = { type: "rca", key: `rca:${news}`, moment: facts.evaluation.at, news } as const;
    await golden(`mail-staff-${news}.txt`, "mail-staff.txt", mailView(facts, [notice], "staff"));
  });
});
