/** Prints what CHANGELOG.md says of a version: `node scripts/release-notes.ts v1.2.3`. Fails where tag, package.json and changelog differ. */
import { readFileSync } from "node:fs";

/** The changelog's section of a version, without its heading; null: there is none, or it says nothing. */
export function sectionOf(changelog: string, version: string): string | null {
  const sections = changelog.replaceAll("\r\n", "\n").split(/^(?=## )/m);
  const own = sections.find((section) =>
    new RegExp(String.raw`^## \[?v?${version.replaceAll(".", String.raw`\.`)}\]?(?:\s|$)`).test(section),
  );
  const text = own?.replace(/^.*\n?/, "").trim() ?? "";
  return text === "" ? null : text;
}

/** What keeps a tag from becoming a release, as sentences; none: nothing does. */
export function problemsWith(tag: string, packaged: string, changelog: string): readonly string[] {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (version === undefined) return [`The tag is ${tag}; expected one such as v1.2.3.`];
  return [
    ...(packaged === version ? [] : [`The tag is ${tag}, but package.json has version ${packaged}.`]),
    ...(sectionOf(changelog, version) === null ? [`CHANGELOG.md says nothing under "## ${version}".`] : []),
  ];
}

if (import.meta.main) {
  const tag = process.argv[2] ?? "";
  const changelog = readFileSync("CHANGELOG.md", "utf8");
  const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));
  const problems = problemsWith(tag, version, changelog);
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) console.log(sectionOf(changelog, tag.slice(1)));
  else process.exitCode = 1;
}
