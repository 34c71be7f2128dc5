import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FOLDERS = [".github", "docs", "scripts", "src", "templates", "tests"];
const inside = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.png$/.test(entry.name))
    .map((entry) => `${entry.parentPath.replaceAll("\\", "/")}/${entry.name}`),
);
const texts = ["README.md", "CHANGELOG.md", "LICENSE", "action.yml", "package.json", ...inside].map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
}));

/** Names that belong to nobody, by the rules of the Internet, and this machine's own. */
const NOBODYS = /(?:^|\.)(?:example|test|invalid|localhost)(?:\.(?:com|org|net))?$|^(?:\d+\.){3}\d+$/;
/** GitHub's own, where all of this happens. */
const GITHUBS = /(?:^|\.)(?:github|ghe)\.com$|(?:^|\.)githubusercontent\.com$|(?:^|\.)github\.io$/;
/** Services that news is sent to and standards that are kept, as their own pages document them. */
const DOCUMENTED =
  /(?:^|\.)(?:resend\.com|sendgrid\.com|twilio\.com|postmarkapp\.com|slack\.com|slack-gov\.com|slack\.dev|statuspage\.io|shields\.io|handlebarsjs\.com|standardwebhooks\.com|json-schema\.org|w3\.org|no-color\.org|microsoft\.com|pagerduty\.com|adaptivecards\.io|office\.com|azure\.com|powerplatform\.com|prometheus\.io|grafana\.com)$/;
/** Where repositories stand that are no GitHub's, which are refused by name. */
const FORGES = /^(?:gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht|dev\.azure\.com|git-codecommit\.us-east-1\.amazonaws\.com)$/;
const isFree = (host: string) => [NOBODYS, GITHUBS, DOCUMENTED, FORGES].some((pattern) => pattern.test(host.toLowerCase()));

/** What stands before a repository's name in an address: ours to use, GitHub's own, or whose interface is documented there. */
const OWNERS =
  /^(?:acme|other|octo(?:-[\w-]+)?|example|fork|x|OWNER|YOU|actions|github|resend|twilio|slackapi|octokit|prometheus|en|rest|graphql|api|user-attachments|notifications|\d+)$/;

function foundIn(pattern: RegExp, isFine: (name: string) => boolean): readonly string[] {
  return texts.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].flatMap(([, name = ""]) => (isFine(name) ? [] : [`${path}: ${name}`])),
  );
}

it("no address leads to a host that is somebody's", () => {
  expect(foundIn(/https?:\/\/(?:[^\s/@]+@)?([a-z\d](?:[a-z\d-]*\.)+[a-z]{2,})/gi, isFree)).toEqual([]);
});

it("no address of mail is somebody's", () => {
  // Letters such as a@b.c stand in tests of what is no address; versions follow an action's name.
  const isNobodys = (host: string) => isFree(host) || /^(?:[a-z]\.[a-z]|v\d[\d.]*|gitlab\.com)$/i.test(host);
  expect(foundIn(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g, isNobodys)).toEqual([]);
});

it("no repository is somebody's", () => {
  expect(foundIn(/(?<!api\.)github\.com[/:]([A-Za-z\d][\w-]*)\/[\w.-]+/g, (owner) => OWNERS.test(owner))).toEqual([]);
});

it("finds what it looks for", () => {
  expect([isFree("hooks.example.com"), isFree("docs.github.com"), isFree("example.com.evil"), isFree("some-company.com")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
