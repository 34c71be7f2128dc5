/** Whether a path matches GitHub's filter patterns: the last one that matches decides, `!` excludes. */
export function matchesPatterns(path: string, patterns: readonly string[]): boolean {
  return patterns.reduce((matches, pattern) => {
    const isNegative = pattern.startsWith("!");
    return expressionOf(isNegative ? pattern.slice(1) : pattern).test(path) ? !isNegative : matches;
  }, false);
}

/** `*` stays within a folder, `**` does not; `?` and `+` are zero or one, and one or more, of what stands before. */
function expressionOf(pattern: string): RegExp {
  const source = pattern.replaceAll(/\*\*\/?|\*|[.^${}()|\\]/g, (sign) => {
    if (sign === "**/") return "(?:.*/)?";
    if (sign === "**") return ".*";
    return sign === "*" ? "[^/]*" : `\\${sign}`;
  });
  return new RegExp(`^${source}$`);
}
