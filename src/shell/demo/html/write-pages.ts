import { join, resolve } from "node:path";
import type { RepositoryHandle } from "../../../simulator/repository-handle.ts";
import { FileProblem, reasonOf } from "../../files/file-problem.ts";
import { makeFolders, writeFiles } from "../../files/write-files.ts";
import { markdownRenderer, type Places } from "../../html/markdown-renderer.ts";
import type { WorkingFolder } from "../../terminal/terminal.ts";
import { colorOfLabel, type DemoGitHub, PEOPLE } from "../demo-github.ts";
import type { StoryState } from "../play-scenes.ts";
import { listContent, type ThreadList } from "./list-page.ts";
import { mailsContent } from "./mail-page.ts";
import { page } from "./page.ts";
import { type ThreadStyle, threadContent } from "./thread-page.ts";

/** Makes the folder where it is not there, so that a wrong one is known before the week is played. Throws `FileProblem`. */
export async function makeFolder(folder: string, { folder: base }: WorkingFolder): Promise<void> {
  try {
    await makeFolders(resolve(base, folder));
  } catch (error) {
    throw new FileProblem(`Failed to write the pages to ${folder}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** Writes the week as pages into `folder`: `index.html`, a page a thread, the mails, the policy and the report. Throws `FileProblem`. */
export async function writePages(folder: string, { github }: StoryState, terminal: WorkingFolder): Promise<void> {
  const { formsOf } = await import("../../../core/report/forms.ts");
  const { policyPage } = await import("../../../core/report/policy-page.ts");
  const year = new Date(github.sim.clock.now()).getUTCFullYear();
  await writeFiles(folder, new Map([...pagesOf(github), ["policy.html", policyPage(github.policy, year, "html", null)]]), terminal);
  await writeFiles(
    join(folder, "report"),
    new Map([...formsOf(await github.report())].map(([name, text]) => [name, besidePages(text, github)])),
    terminal,
  );
}

/** The report's links to issues lead to their pages here, not to somebody's on GitHub. */
function besidePages(text: string, { repo }: DemoGitHub): string {
  const home = `https://github.com/${repo.name}`;
  return text.replaceAll(
    new RegExp(`(href="|\\]\\()${home}(?:/(?:issues|pull)/(\\d+))?(?=["#)])`, "g"),
    (_, before: string, number?: string) => {
      return `${before}../${number === undefined ? "index" : `issue-${number}`}.html`;
    },
  );
}

/** File name → page. */
function pagesOf(github: DemoGitHub): ReadonlyMap<string, string> {
  const { repo, sim, policy, mailbox, sentMails } = github;
  const other =
    policy.rca.repository === null || policy.rca.repository.toLowerCase() === repo.name.toLowerCase()
      ? []
      : [sim.repository(policy.rca.repository)];
  const lists = [repo, ...other].map((repository): ThreadList => {
    return { repository: repository.name, threads: repository.threads(), style: styleOf(repository, github) };
  });
  const source = policy.source.type === "built-in" ? `the built-in policy ${policy.source.name}` : policy.source.path;
  const threads = lists.flatMap(({ repository, threads, style }) =>
    threads.map((thread): [string, string] => [
      style.pageOf(thread.number),
      page(`${thread.title} · #${thread.number}`, null, repository, threadContent(thread, style)),
    ]),
  );
  return new Map([
    ["index.html", page("Issues", "issues", repo.name, listContent(lists, mailbox.deliveries.length, source))],
    ["mails.html", page("Mails", "mails", repo.name, mailsContent(sentMails))],
    ...threads,
  ]);
}

function styleOf(repository: RepositoryHandle, { repo, policy }: DemoGitHub): ThreadStyle {
  const pageIn = (name: string, number: number) =>
    name === repo.name ? `issue-${number}.html` : `${name.replace("/", "-")}-${number}.html`;
  const pageOf = (number: number) => pageIn(repository.name, number);
  const known = new Set([repo.name, repository.name, policy.rca.repository ?? repo.name]);
  const places: Places = {
    issue: pageOf,
    page: (url) => {
      const [, name = "", number = "", anchor = ""] =
        /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)(#[\w-]+)?$/.exec(url) ?? [];
      return known.has(name) ? `${pageIn(name, Number(number))}${anchor}` : url;
    },
  };
  return {
    markdown: markdownRenderer(places),
    colorOf: (label) => colorOfLabel(label, policy),
    staff: new Set([PEOPLE.oncall, PEOPLE.support]),
    pageOf,
  };
}
