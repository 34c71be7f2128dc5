/** Where a repository keeps its policy unless its workflow says otherwise. */
export const USUAL_PATH = ".github/incident-slo.yml";
/** What it might be called by mistake. */
export const OTHER_PATH = USUAL_PATH.replace(/yml$/, "yaml");
