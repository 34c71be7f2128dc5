import { expect, it } from "vitest";
import { textsOfAMiss, warmUp } from "../../../src/app/watch/warm-up.ts";

it("makes each text that a miss takes", async () => {
  expect((await textsOfAMiss()).map(([name]) => name)).toEqual(["status.md", "news.md"]);
  await expect(warmUp()).resolves.toBeUndefined();
});
