/** Where a repository keeps templates of its own. */
export const TEMPLATES_FOLDER = ".github/incident-slo";
