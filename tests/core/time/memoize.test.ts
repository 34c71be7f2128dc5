import { expect, it } from "vitest";
import { memoized } from "../../../src/core/time/memoize.ts";

it("what was found for a key is found once, and every key for itself", () => {
  const asked: string[] = [];
  const find = memoized((key: string) => {
    asked.push(key);
    return { key };
  });
  expect([find("a"), find("b"), find("a")]).toEqual([{ key: "a" }, { key: "b" }, { key: "a" }]);
  expect(asked).toEqual(["a", "b"]);
  expect(find("a")).toBe(find("a"));
});
