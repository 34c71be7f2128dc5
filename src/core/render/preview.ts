import { calledBy } from "../notice/escalation.ts";
import type { Notice } from "../notice/notice.ts";
import { type Audience, homeZone, shortNameOf } from "../policy/policy.ts";
import { freshest } from "./context.ts";
import { mailView } from "./mail.ts";
import { digestView, entriesOf, reviewEntries } from "./morning-list.ts";
import { rcaView } from "./rca.ts";
import type { RcaSection } from "./rca-share.ts";
import type { SampleScene } from "./sample.ts";
import type { TemplateName } from "./templates.ts";
import type { View } from "./view.ts";
import { correctionView, type NewsView, newsView } from "./view-news.ts";
import { remarkView, sharedView } from "./view-shared.ts";
import { statusView } from "./view-status.ts";

// What an audience may be mailed; the policy chooses among it.
const MAILED: Readonly<Record<Notice["type"], readonly Audience[]>> = {
  opened: ["customers", "staff"],
  "at-risk": ["staff"],
  missed: ["staff"],
  escalated: ["staff"],
  answered: ["staff"],
  relieved: ["staff"],
  ended: ["staff"],
  resolved: ["customers", "staff"],
  reopened: ["customers", "staff"],
  "ended-elsewhere": ["customers"],
  "stood-down": ["customers", "staff"],
  maintenance: ["customers"],
  rca: ["customers", "staff"],
};

/** What a template would be given in a scene; null: it has nothing to say there. */
export function viewIn(name: TemplateName, whole: SampleScene): View | null {
  const { facts } = whole;
  if (name === "correction.md") return correctionIn(whole);
  // A miss that was put right is told by its correction alone.
  const notices = whole.notices.filter(
    (notice) => notice.type !== "missed" || freshest(facts.evaluation, notice.objective).standing === "missed",
  );
  const scene = { ...whole, notices };
  switch (name) {
    case "status.md":
      return statusView(facts);
    case "news.md":
      return orNull(newsView(facts, notices));
    case "missed.md":
      return partOf("missed", scene);
    case "all-clear.md":
      return partOf("all-clear", scene);
    case "maintenance.md":
      return partOf("maintenance", scene);
    case "reopened.md":
      return partOf("reopened", scene);
    case "ended-elsewhere.md":
      return partOf("ended-elsewhere", scene);
    case "rca.md":
      return facts.rca === null && facts.evaluation.state !== "resolved" ? null : rcaView(facts);
    case "mail-customers.txt":
    case "mail-customers.html":
      return mailIn(scene, "customers");
    case "mail-staff.txt":
    case "mail-staff.html":
      return mailIn(scene, "staff");
    case "mail-digest.txt":
    case "mail-digest.html":
      return digestIn(facts);
    case "shared.md":
      return sharedIn(scene);
    case "rca-remark.md":
      return remarkIn(scene);
  }
}

function orNull(news: NewsView): View | null {
  return news.parts.length === 0 ? null : news;
}

function partOf(type: NewsView["parts"][number]["type"], { facts, notices }: SampleScene): View | null {
  const wanted = type === "missed" ? notices.filter((notice) => notice.type === "missed") : notices;
  return newsView(facts, wanted).parts.find((part) => part.type === type) ?? null;
}

function correctionIn({ facts, notices }: SampleScene): View | null {
  const view = correctionView(
    facts,
    notices,
    `**The first answer to this ${shortNameOf(facts.evaluation.incident.worst)} incident is late.**`,
  );
  return view.corrected.length === 0 ? null : view;
}

function digestIn({ evaluation, policy, rca }: SampleScene["facts"]): View | null {
  const { at, incident } = evaluation;
  const isOpen = rca !== null && (rca.state === "open" || rca.state === "overdue");
  const reviews =
    isOpen && rca.number !== null && rca.url !== null ? [{ ...rca, number: rca.number, url: rca.url, title: incident.title }] : [];
  const entries = [...entriesOf(evaluation, policy), ...reviews.flatMap((review) => reviewEntries(review, policy, at))];
  return digestView(entries, { repositories: [incident.repository], zone: homeZone(policy), now: at, isWhole: true });
}

function sharedIn({ facts }: SampleScene): View | null {
  const version = facts.memory?.shared.at(-1);
  return version === undefined ? null : sharedView(facts, version, SECTIONS);
}

const SECTIONS: readonly RcaSection[] = [
  { title: "What Happened", text: "A cleanup of unused permissions removed one that the deploy role needed." },
  { title: "Who Was Affected", text: "About 40 of 310 customers, whose deploys in us-east-1 stopped with a 403." },
  { title: "Root Cause", text: "The list of unused permissions was made from thirty days of use; this one is used once a quarter." },
  { title: "How We'll Prevent It", text: "- [x] Put the permission back\n- [ ] Check a year of use before a permission is removed" },
  { title: "Lessons Learned", text: "A deploy that fails should say which permission it lacked." },
];

/** The comment that has them, as `shared.md` writes it. */
const SHARED = `<!-- incident-slo:review -->\n${SECTIONS.map(({ title, text }) => `### ${title}\n\n${text}\n`).join("\n")}\n<!-- /incident-slo:review -->`;

function remarkIn({ facts }: SampleScene): View | null {
  const { rca } = facts;
  if (rca?.state === "overdue") return remarkView(facts, "overdue");
  return rca?.state === "done" && rca.items !== null ? remarkView(facts, "open-items") : null;
}

function isForOthers(notice: Notice): boolean {
  return (notice.type === "rca" && notice.news !== "shared") || (notice.type === "maintenance" && notice.news === "overrun");
}

function mailIn({ facts, notices }: SampleScene, audience: Audience): View | null {
  const wanted = notices.filter((notice) => MAILED[notice.type].includes(audience) && !(audience === "customers" && isForOthers(notice)));
  const posted = new Map(wanted.map(({ key }): [string, string] => [key, SHARED]));
  return wanted.length === 0
    ? null
    : mailView(facts, wanted, audience, posted, audience === "staff" ? calledBy(wanted, facts.evaluation, facts.policy) : "");
}
