import { describe, expect, it } from "vitest";
import { calendarChart } from "../../../src/core/report/charts/calendar-chart.ts";
import { issueOf, policyOf } from "../../support/scene.ts";
import { reportOn, titlesIn } from "./reports.ts";

const CHICAGO = await policyOf("calendar: { timezone: America/Chicago }\n");

/** The strip as a desk shows it, for incidents that began at these moments in UTC. */
function stripOf(since: string, until: string, ...starts: readonly string[]): readonly string[] {
  const issues = starts.map((start) => {
    const [day = "", time = ""] = start.split("T");
    return issueOf(day, `${time} opened customer`, `${time} labeled sev4`);
  });
  const [wide = ""] = calendarChart(reportOn(CHICAGO, issues, { since, until, now: "2026-11-20T12:00:00Z" })).split('class="narrow"');
  return titlesIn(wide).map((title) => title.replace(/, \d with a missed promise$/, ""));
}

describe("the strip of when incidents began", () => {
  it("dates them by the local day, after the clocks change too", () => {
    // Midnight in Chicago is 05:00 UTC until 2 November, then 06:00.
    expect(stripOf("2025-10-01", "2025-12-20", "2025-11-01T05:00", "2025-11-03T05:59", "2025-11-04T06:00", "2025-11-05T05:59")).toEqual([
      "1 Nov 2025: 1 incident",
      "2 Nov 2025: 1 incident",
      "4 Nov 2025: 2 incidents",
    ]);
  });

  it("shows weeks that do not overlap, by their first and last day", () => {
    const weeks = stripOf(
      "2025-10-05",
      "2026-10-05",
      "2025-10-05T05:00",
      "2025-11-09T06:00",
      "2025-11-16T05:59",
      "2025-11-16T06:00",
      "2026-01-01T12:00",
    );
    expect(weeks).toEqual([
      "5 to 11 Oct 2025: 1 incident",
      "9 to 15 Nov 2025: 2 incidents",
      "16 to 22 Nov 2025: 1 incident",
      "28 Dec 2025 to 3 Jan 2026: 1 incident",
    ]);
  });

  it("ends its last week with the range", () => {
    expect(stripOf("2025-10-05", "2026-10-05", "2025-10-05T05:00", "2026-09-29T12:00", "2026-10-04T12:00")).toEqual([
      "5 to 11 Oct 2025: 1 incident",
      "27 Sep to 3 Oct 2026: 1 incident",
      "4 Oct 2026: 1 incident",
    ]);
  });
});
