import { expect, it } from "vitest";
import { textsOfAMiss, warmUp } from "../../src/app/watch/warm-up.ts";

it("makes each text that a miss takes, once", async () => {
  expect((await textsOfAMiss()).map(([name]) => name)).toEqual(["status.md", "news.md"]);
  const first = warmUp();
  expect(warmUp()).toBe(first);
  await expect(first).resolves.toBeUndefined();
});
