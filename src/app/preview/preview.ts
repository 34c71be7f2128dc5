import type { Policy } from "../../core/policy/policy.ts";
import type { Problem } from "../../core/policy/problem.ts";
import { viewIn } from "../../core/render/preview.ts";
import { render, type TemplateProblem } from "../../core/render/render.ts";
import { type SampleScene, scenesOf } from "../../core/render/sample.ts";
import { TEMPLATES, type TemplateName } from "../../core/render/templates.ts";
import type { Ports } from "../../ports.ts";
import { type ExplainSettings, policyFor, runOf } from "../explain/explain.ts";
import { draftOf } from "../follow/draft.ts";
import { rosterOf } from "../follow/judge.ts";

/** A text as it would be written in a scene. */
export type Preview = {
  /** The scene's name. */
  readonly scene: string;
  readonly text: string;
  /** What is wrong with a template of one's own; then the built-in one made the text. */
  readonly problem: TemplateProblem | null;
};

/** Every text there is, by the name under which it can be previewed. */
export const PREVIEWS: readonly TemplateName[] = Object.keys(TEMPLATES).filter(isTemplate);

function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(TEMPLATES, name);
}

/** A template's text in each scene in which it has something to say. */
export async function previewsOf(
  name: TemplateName,
  scenes: readonly SampleScene[],
  overrides: ReadonlyMap<string, string>,
): Promise<readonly Preview[]> {
  const previews: Preview[] = [];
  for (const scene of scenes) {
    const view = viewIn(name, scene);
    if (view !== null) previews.push({ scene: scene.name, ...(await render(name, view, overrides)) });
  }
  return previews;
}

/** The scenes of a real issue, or why there are none. */
export type IssueScenes =
  | { readonly type: "scenes"; readonly scenes: readonly SampleScene[] }
  | { readonly type: "no-issue" }
  | { readonly type: "no-incident"; readonly policy: Policy }
  | { readonly type: "broken-policy"; readonly problems: readonly Problem[] };

/** A scene for each piece of news in an issue's course. Reads only. May throw `GitHubProblem`. */
export async function issueScenes(number: number, ports: Ports, settings: ExplainSettings): Promise<IssueScenes> {
  const reading = await ports.github.readIncident(number);
  if (reading.issue === null) return { type: "no-issue" };
  const prepared = await policyFor(reading, settings);
  if (!prepared.ok) return { type: "broken-policy", problems: prepared.problems };
  const run = runOf(reading, prepared.policy, ports, settings);
  const draft = await draftOf(reading.issue, reading.at, run);
  if (draft === null) return { type: "no-incident", policy: prepared.policy };
  const course = { issue: reading.issue, policy: prepared.policy, roster: rosterOf(run) };
  return { type: "scenes", scenes: scenesOf(course, draft.plan.start.memory, reading.at) };
}
