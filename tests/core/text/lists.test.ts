import { describe, expect, it } from "vitest";
import { listed } from "../../../src/core/text/lists.ts";

describe("lists", () => {
  it("joins words", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});
