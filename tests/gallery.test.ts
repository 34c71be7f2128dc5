import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { viewIn } from "../src/core/render/preview.ts";
import { type SampleScene, sampleScenes } from "../src/core/render/sample.ts";
import type { TemplateName } from "../src/core/render/templates.ts";
import { textOf } from "./core/render/text-of.ts";

const FILE = "docs/gallery.md";

/** The story in the order in which people get to see it. */
const PAGES: readonly (readonly [title: string, scene: string, template: TemplateName])[] = [
  ["14:09, staff label the issue: the status comment", "opened", "status.md"],
  ["14:09, the mail to customers", "opened", "mail-customers.txt"],
  ["14:25, three quarters of the time are used up: the mail to staff", "at-risk", "mail-staff.txt"],
  ["14:47, the first answer is late: a comment", "missed", "news.md"],
  ["14:47, the mail to staff", "missed", "mail-staff.txt"],
  ["14:51, the first answer: the status comment, edited in place", "answered", "status.md"],
  ["Paused: the status comment", "paused", "status.md"],
  ["15:58, the record is put right, an answer had been given by phone: the missed comment, edited", "corrected", "correction.md"],
  ["Lowered: the mail to customers who had been told", "lowered", "mail-customers.txt"],
  ["Set aside: the status comment", "set-aside", "status.md"],
  ["Closed by the customer: the status comment", "ended", "status.md"],
  ["Closed by the customer: the mail to staff", "ended", "mail-staff.txt"],
  ["17:26, closed as completed: the all-clear", "over", "news.md"],
  ["17:26, the mail to customers", "over", "mail-customers.txt"],
  ["17:26, the status comment", "over", "status.md"],
  ["Closed by a merged change instead: the all-clear", "merged", "news.md"],
  ["Open again: a comment", "reopened", "news.md"],
  ["Open again: the mail to customers", "reopened", "mail-customers.txt"],
  ["The root cause analysis, as it is opened", "over", "rca.md"],
  ["The root cause analysis is overdue: a comment on it", "review-overdue", "rca-remark.md"],
  ["The root cause analysis is shared: a comment", "review-shared", "shared.md"],
  ["The root cause analysis is shared: the mail to customers", "review-shared", "mail-customers.txt"],
  ["A duplicate of #410, marked and closed by support: its status comment", "duplicate", "status.md"],
  ["When #410 ends: a comment in the duplicate", "duplicate-over", "news.md"],
  [
    "When #410 ends and no mail about it reaches whoever heard of the duplicate: the mail to customers",
    "duplicate-over",
    "mail-customers.txt",
  ],
  ["A duplicate of an issue elsewhere: the mail to customers who had been told", "duplicate-elsewhere", "mail-customers.txt"],
  ["The other side, an incident that was reported again: the all-clear", "original", "news.md"],
  ["Another story, a Sev2. 14:42, support asks and waits: the status comment", "pending", "status.md"],
  ["17:40, the answer: the status comment", "pending-answered", "status.md"],
  ["And another, a Sev3. 19:02, the person who reported it accepts the answer: the status comment", "accepted", "status.md"],
  ["Maintenance. 14:05, support says when: the status comment", "maintenance-planned", "status.md"],
  ["The mail to customers", "maintenance-planned", "mail-customers.txt"],
  ["16:00, it is moved: a comment", "maintenance-moved", "news.md"],
  ["16:00, it is moved: the mail to customers", "maintenance-moved", "mail-customers.txt"],
  ["22:00, it begins: the status comment", "maintenance-under-way", "status.md"],
  ["23:31, it takes longer: a comment", "maintenance-overrun", "news.md"],
  ["23:52, support closes it: a comment", "maintenance-done", "news.md"],
  ["Or closes it before it began: a comment", "maintenance-cancelled", "news.md"],
];

const HEAD = `# Gallery

Every kind of text for one story: a Sev1 in \`acme/service-catalog\`, under the built-in policy \`gruntwork\` with a time zone, a
contact and a due date for the review. Comments stand here as GitHub shows them, mails in their plain-text form.
\`npm run gallery\` writes this page; the tests fail when it is not what the templates say. The same texts, one by one or with
a real issue: \`node dist/cli.js preview\`.
`;

async function pageOf(title: string, scene: SampleScene | undefined, template: TemplateName): Promise<string> {
  const view = scene === undefined ? null : viewIn(template, scene);
  if (view === null) throw new Error(`${template} has nothing to say in the scene of "${title}"`);
  const text = await textOf(template, view);
  const shown = template.endsWith(".txt")
    ? `\`\`\`text\n${text}\n\`\`\``
    : text
        .split("\n")
        .map((line) => (line === "" ? ">" : `> ${line}`))
        .join("\n");
  return `## ${title}\n\n${shown}\n`;
}

it("the gallery shows what the templates say", async () => {
  const scenes = new Map((await sampleScenes()).map((scene) => [scene.name, scene]));
  const pages: string[] = [];
  for (const [title, scene, template] of PAGES) pages.push(await pageOf(title, scenes.get(scene), template));
  const gallery = `${HEAD}\n${pages.join("\n")}`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(FILE, gallery);
  expect(readFileSync(FILE, "utf8")).toBe(gallery);
});
