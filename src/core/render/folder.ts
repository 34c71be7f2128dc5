import type { TemplateProblem } from "./render.ts";

/** Where a repository keeps templates of its own. */
export const TEMPLATES_FOLDER = ".github/incident-slo";

/** The problem as a line for people, with its place: ".github/incident-slo/status.md.hbs:2: there is no field … here." */
export function describeTemplateProblem({ file, line, message }: TemplateProblem): string {
  return `${TEMPLATES_FOLDER}/${file}${line === null ? "" : `:${line}`}: ${message}.`;
}
