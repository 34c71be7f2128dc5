/** Where a repository keeps its policy unless its workflow says otherwise. */
export const USUAL_PATH = ".github/incident-slo.yml";
