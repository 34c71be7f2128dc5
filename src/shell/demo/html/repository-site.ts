import { createHash } from "node:crypto";
import { html } from "../../../core/text/escape.ts";
import type { RepositoryHandle } from "../../../simulator/repository-handle.ts";
import type { WebPage } from "../../../simulator/simulator.ts";
import { markdownRenderer } from "../../html/markdown-renderer.ts";
import { listOf } from "./list-page.ts";
import { page, type Tabs } from "./page.ts";
import { type ThreadStyle, threadContent } from "./thread-page.ts";

/** A mail that arrived, as the site shows it. */
export type SiteMail = { readonly subject: string; readonly audience: string; readonly text: string };

/** What the web pages of one repository are made of. */
export type RepositorySite = {
  readonly repo: RepositoryHandle;
  readonly colorOf: (label: string) => string;
  readonly staff: ReadonlySet<string>;
  readonly mails: () => readonly SiteMail[];
};

// An open page follows what happens: it is fetched again every other second, and shown anew where it differs. Folds stay open.
const FOLLOW = `const read = async () => new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html").querySelector("main").innerHTML;
let shown = null;
setInterval(async () => {
  const now = await read().catch(() => shown);
  if (shown !== null && now !== shown) {
    const open = [...document.querySelectorAll("details")].map((fold) => fold.open);
    document.querySelector("main").innerHTML = now;
    document.querySelectorAll("details").forEach((fold, place) => { fold.open = open[place] ?? fold.open; });
  }
  shown = now;
}, 2000);`;
const HASH = createHash("sha256").update(FOLLOW).digest("base64");
const HEADERS = {
  "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; connect-src 'self'; script-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'`,
};

/** The repository's web pages by path, as GitHub has them: its issues, each thread, and its mails. */
export function siteOf(site: RepositorySite): (path: string) => WebPage | null {
  const { repo } = site;
  const root = `/${repo.name}`;
  const tabs: Tabs = { issues: `${root}/issues`, mails: `${root}/mails` };
  const show = (title: string, here: keyof Tabs | null, content: string): WebPage => {
    return {
      html: page(title, here, repo.name, content, tabs).replace("</body>", `<script>${FOLLOW}</script>\n</body>`),
      headers: HEADERS,
    };
  };
  const style = styleOf(site, root);
  return (path) => {
    if (path === "/" || path === root) return { location: tabs.issues };
    if (path === tabs.issues) return show("Issues", "issues", listOf({ repository: repo.name, threads: repo.threads(), style }));
    if (path === tabs.mails) return show("Mails", "mails", mailsIn(site.mails()));
    const number = Number(path.startsWith(`${root}/`) ? /^(?:issues|pull)\/(\d+)$/.exec(path.slice(root.length + 1))?.[1] : Number.NaN);
    const thread = repo.threads().find((one) => one.number === number);
    return thread === undefined ? null : show(`${thread.title} · #${number}`, null, threadContent(thread, style));
  };
}

function styleOf({ colorOf, staff }: RepositorySite, root: string): ThreadStyle {
  const pageOf = (number: number) => `${root}/issues/${number}`;
  return { markdown: markdownRenderer({ issue: pageOf, page: (url) => url }), colorOf, staff, pageOf };
}

function mailsIn(mails: readonly SiteMail[]): string {
  const boxes = mails.map(
    ({ subject, audience, text }) =>
      `<article class="mail"><h2>${html(subject)}</h2><dl><dt>To</dt><dd>${html(audience)}</dd></dl><pre>${html(text)}</pre></article>`,
  );
  return boxes.join("\n") || '<p class="intro">No mail went out yet.</p>';
}
