/** Where a repository keeps its policy unless its workflow says otherwise. */
export const USUAL_PATH = ".github/incident-slo.yml";
/** The same path with YAML's other ending, which it might have by mistake. */
export function otherEnding(path: string): string {
  return path.endsWith(".yaml") ? path.replace(/yaml$/, "yml") : path.replace(/yml$/, "yaml");
}

/** What the usual one might be called by mistake. */
export const OTHER_PATH = otherEnding(USUAL_PATH);
