/** A heading's name for links by GitHub's own rules: lower case, punctuation goes, blanks become hyphens, the second of a name gets -1. */
export function slugOf(heading: string, taken: ReadonlySet<string>): string {
  const slug = heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
  const numbered = [slug, ...Array.from({ length: 99 }, (_, index) => `${slug}-${index + 1}`)];
  return numbered.find((name) => !taken.has(name)) ?? slug;
}
