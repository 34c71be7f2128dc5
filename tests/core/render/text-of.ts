import { expect } from "vitest";
import { render } from "../../../src/core/render/render.ts";
import type { TemplateName } from "../../../src/core/render/templates.ts";
import type { View } from "../../../src/core/render/view.ts";

/** What our template makes of a view. */
export async function textOf(name: TemplateName, view: View): Promise<string> {
  const { text, problem } = await render(name, view, new Map());
  expect(problem).toBeNull();
  return text;
}
