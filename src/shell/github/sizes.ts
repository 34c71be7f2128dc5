import { GitHubProblem } from "./problem.ts";
import { isHeavy } from "./transport.ts";

/** How much is asked at once. */
export type Sizes = {
  /** Whole issues a page. */
  readonly issues: number;
  /** Timeline items a page. */
  readonly items: number;
  /** Changed issues a page, of which little is asked. */
  readonly changed: number;
};

export type Sizing = {
  /** Asks with the present sizes. Where the question was too big, halves them (for good) and asks again. */
  readonly within: <Value>(ask: (sizes: Sizes, heavy: boolean) => Promise<Value>) => Promise<Value>;
};

const LEAST: Sizes = { issues: 1, items: 10, changed: 5 };

/** Page sizes that shrink when GitHub gives up on a question. `pause` waits a little before the next try. */
export function createSizing(first: Sizes, pause: () => Promise<void>): Sizing {
  let sizes = first;
  return {
    within: async (ask) => {
      for (;;) {
        const least = sizes.issues === LEAST.issues && sizes.items === LEAST.items && sizes.changed === LEAST.changed;
        const asked = sizes;
        try {
          return await ask(asked, !least);
        } catch (error) {
          if (least || !(error instanceof GitHubProblem) || error.kind !== "passing" || !isHeavy(error.facts)) throw error;
          sizes = halved(asked);
          await pause();
        }
      }
    },
  };
}

/** Fewer issues first; a single one's items last. */
function halved(sizes: Sizes): Sizes {
  const changed = Math.max(LEAST.changed, Math.floor(sizes.changed / 2));
  if (sizes.issues > LEAST.issues) return { ...sizes, changed, issues: Math.max(LEAST.issues, Math.floor(sizes.issues / 2)) };
  return { ...sizes, changed, items: Math.max(LEAST.items, Math.floor(sizes.items / 2)) };
}
