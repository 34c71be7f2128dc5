import { viewIn } from "../../core/render/preview.ts";
import type { TemplateName } from "../../core/render/templates.ts";
import type { View } from "../../core/render/view.ts";
import { rendererWith } from "../run/renderer.ts";

/**
 * Makes the texts of a miss once, with the sample's data, so that the first real ones need not wait until what makes them is loaded
 * and compiled. May throw where a built-in template is broken.
 */
export async function warmUp(): Promise<void> {
  const { render } = rendererWith(new Map());
  for (const [name, view] of await textsOfAMiss()) await render(name, view);
}

/** The status comment and the news when a promise was missed. */
export async function textsOfAMiss(): Promise<readonly (readonly [name: TemplateName, view: View])[]> {
  const { sampleScenes } = await import("../../core/render/sample.ts");
  const missed = (await sampleScenes()).filter(({ name }) => name === "missed");
  return (["status.md", "news.md"] as const).flatMap((name) =>
    missed.flatMap((scene) => {
      const view = viewIn(name, scene);
      return view === null ? [] : [[name, view] as const];
    }),
  );
}
