import { describe, expect, it } from "vitest";
import { hoursInWords } from "../../../src/core/render/hours-in-words.ts";
import { office } from "./stories.ts";

describe("hours", () => {
  it("says a calendar in words", () => {
    const calendar = office.calendars.get("default");
    expect(calendar === undefined ? "" : hoursInWords(calendar)).toBe(
      "Monday to Thursday 09:00–17:00 and Friday 09:00–16:00 Chicago time, not on holidays",
    );
  });
});
