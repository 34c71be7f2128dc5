import { render, type TemplateProblem } from "../../core/render/render.ts";
import { type TemplateName, templateText } from "../../core/render/templates.ts";
import type { View } from "../../core/render/view.ts";
import { digestOf } from "../../core/render/view-digest.ts";

/** Turns views into texts, with the repository's own templates where it has them. */
export type Renderer = {
  readonly render: (name: TemplateName, view: View) => Promise<string>;
  /** Whether the text would differ, told without making it. */
  readonly digest: (name: TemplateName, view: View) => string;
  /** What is wrong with the repository's own templates, each once; the built-in ones stood in for them. */
  readonly problems: ReadonlyMap<string, TemplateProblem>;
};

/** One map for all repositories without templates of their own, so that the built-in ones are compiled once a process. */
const NONE: ReadonlyMap<string, string> = new Map();

export function rendererWith(found: ReadonlyMap<string, string>): Renderer {
  const overrides = found.size === 0 ? NONE : found;
  const problems = new Map<string, TemplateProblem>();
  const texts = new Map<TemplateName, string>();
  const textOf = (name: TemplateName): string => {
    const text = texts.get(name) ?? templateText(name, overrides);
    texts.set(name, text);
    return text;
  };
  return {
    render: async (name, view) => {
      const { text, problem } = await render(name, view, overrides);
      if (problem !== null) problems.set(`${problem.file} ${problem.line} ${problem.message}`, problem);
      return text;
    },
    digest: (name, view) => digestOf(view, textOf(name)),
    problems,
  };
}
