/** How one request goes wrong. `dies-before`: the run is killed before it. `dies-after`: it takes effect and the run is killed. `loses-answer`: it takes effect and the run goes on. */
export type Mischief = "dies-before" | "dies-after" | "loses-answer";

export const MISCHIEF: readonly Mischief[] = ["dies-before", "dies-after", "loses-answer"];

/** What lies between one run and the world: counts its requests and breaks one of them. */
export type Wire = {
  readonly pass: <Value>(perform: () => Promise<Value>) => Promise<Value>;
  /** Fulfilled when the run is killed. A dead run makes no request and never ends. */
  readonly death: Promise<"died">;
  readonly count: () => number;
};

/** A wire that breaks request number `at` (from 0); -1: none. */
export function wireThat(how: Mischief, at: number): Wire {
  let count = 0;
  let isDead = false;
  let die = () => {};
  const death = new Promise<"died">((resolve) => {
    die = () => {
      isDead = true;
      resolve("died");
    };
  });
  return {
    death,
    count: () => count,
    pass: async (perform) => {
      if (isDead) return forever();
      const index = count;
      count += 1;
      if (index !== at) {
        const value = await perform();
        return isDead ? forever() : value;
      }
      if (how === "dies-before") {
        die();
        return forever();
      }
      await perform();
      if (how === "loses-answer") throw new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) });
      die();
      return forever();
    },
  };
}

function forever(): Promise<never> {
  return new Promise(() => {});
}
