import { html } from "../../../core/text/escape.ts";
import { counted } from "../../../core/text/numbers.ts";
import type { ThreadSnapshot } from "../../../simulator/snapshot.ts";
import { icon, label, moment } from "./page.ts";
import { stateIcon, type ThreadStyle } from "./thread-page.ts";

/** Threads of a repository, as its list of issues shows them, newest first. */
export type ThreadList = { readonly repository: string; readonly threads: readonly ThreadSnapshot[]; readonly style: ThreadStyle };

export function listContent(lists: readonly ThreadList[], mails: number, policy: string): string {
  const intro = `<h1>A week of a support desk</h1>
<p class="intro">A support desk's week on a simulated GitHub, under ${html(policy)}. Comments by <strong>github-actions</strong>, mails and root cause analyses are what Incident SLO wrote.</p>`;
  const mailLine = `<p class="intro">${icon("mail")} <a href="mails.html">${counted(mails, "mail")}</a> went out. What was promised: <a href="policy.html">the policy as customers read it</a>. What was kept: <a href="report/index.html">the report</a>. What is so now: <a href="report/status.html">the status page</a>.</p>`;
  return [intro, ...lists.map(listOf), mailLine].join("\n");
}

/** The threads of one repository. */
export function listOf({ repository, threads, style }: ThreadList): string {
  const open = threads.filter(({ state }) => state === "open").length;
  const rows = [...threads].sort((a, b) => b.number - a.number).map((thread) => rowOf(thread, style));
  return `<section class="list"><div class="head"><strong>${html(repository)}</strong><span>${open} open</span><span>${threads.length - open} closed</span></div>${rows.join("")}</section>`;
}

function rowOf(thread: ThreadSnapshot, { colorOf, pageOf }: ThreadStyle): string {
  const labels = thread.labels.map((name) => label(name, colorOf(name))).join(" ");
  return `<div class="row">${stateIcon(thread)}<div><a href="${html(pageOf(thread.number))}"><strong>${html(thread.title)}</strong></a> ${labels}<p>#${thread.number} · ${html(thread.by)} opened on ${moment(thread.createdAt)} · ${thread.comments.length} comments</p></div></div>`;
}
