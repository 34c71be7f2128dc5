import { describe, expect, it } from "vitest";
import { momentView, spanInWords } from "../../../src/core/time/moments.ts";
import { at } from "../../support/scene.ts";

describe("times", () => {
  it.each`
    time                  | zone                  | short                            | whole
    ${"2026-03-06T14:32"} | ${"America/New_York"} | ${"14:32 UTC (09:32 New York)"}  | ${"Friday 6 March 2026, 14:32 UTC (09:32 New York)"}
    ${"2026-03-06T14:32"} | ${"Etc/UTC"}          | ${"14:32 UTC"}                   | ${"Friday 6 March 2026, 14:32 UTC"}
    ${"2026-03-06T23:30"} | ${"Asia/Tokyo"}       | ${"23:30 UTC (08:30 Tokyo)"}     | ${"Friday 6 March 2026, 23:30 UTC (Saturday 08:30 Tokyo)"}
    ${"2026-01-01T02:00"} | ${"America/Chicago"}  | ${"02:00 UTC (20:00 Chicago)"}   | ${"Thursday 1 January 2026, 02:00 UTC (Wednesday 20:00 Chicago)"}
    ${"2026-03-06T14:32"} | ${"Asia/Kathmandu"}   | ${"14:32 UTC (20:17 Kathmandu)"} | ${"Friday 6 March 2026, 14:32 UTC (20:17 Kathmandu)"}
  `("$time in $zone", ({ time, zone, short, whole }) => {
    expect(momentView(at(time), zone, at(time)).time).toBe(short);
    expect(momentView(at(time), zone, at(time)).full).toBe(whole);
  });
  it("shows the date once it is another day for the reader or in UTC", () => {
    const began = at("2026-03-06T23:30");
    expect(momentView(at("2026-03-06T23:50"), "America/Chicago", began).near).toBe("23:50 UTC (17:50 Chicago)");
    expect(momentView(at("2026-03-07T00:10"), "America/Chicago", began).near).toBe("Saturday 7 March, 00:10 UTC (Friday 18:10 Chicago)");
    expect(momentView(at("2027-03-07T00:10"), "America/Chicago", began).near).toContain("2027");
  });
  it("stands in a sentence, with the date on any day but the one it began on", () => {
    const began = at("2022-02-09T22:00");
    const later = momentView(at("2022-02-10T04:10"), "America/New_York", began);
    expect(later.near).toBe("Thursday 10 February, 04:10 UTC (Wednesday 23:10 New York)");
    expect(later.at).toBe("on Thursday 10 February at 04:10 UTC (Wednesday 23:10 New York)");
    expect(later.on).toBe("on Thursday 10 February 2022 at 04:10 UTC (Wednesday 23:10 New York)");
    expect(later.brief).toBe("Thursday 10 February, 04:10 UTC");
    expect(momentView(at("2022-02-09T22:30"), "America/New_York", began).at).toBe("at 22:30 UTC (17:30 New York)");
  });
});

describe("a span", () => {
  it.each`
    zone                  | from                  | until                 | words
    ${"Etc/UTC"}          | ${"2026-12-05T22:00"} | ${"2026-12-05T23:30"} | ${"Saturday 5 December 2026, 22:00 to 23:30 UTC"}
    ${"America/New_York"} | ${"2026-12-05T22:00"} | ${"2026-12-05T23:30"} | ${"Saturday 5 December 2026, 22:00 to 23:30 UTC (17:00 to 18:30 New York)"}
    ${"America/New_York"} | ${"2026-12-05T02:00"} | ${"2026-12-05T03:00"} | ${"Saturday 5 December 2026, 02:00 to 03:00 UTC (Friday 21:00 to 22:00 New York)"}
    ${"America/New_York"} | ${"2026-12-05T04:00"} | ${"2026-12-05T06:00"} | ${"Saturday 5 December 2026, 04:00 to 06:00 UTC (Friday 23:00 to Saturday 01:00 New York)"}
    ${"Pacific/Auckland"} | ${"2026-04-05T11:00"} | ${"2026-04-05T13:00"} | ${"Sunday 5 April 2026, 11:00 to 13:00 UTC (23:00 to Monday 01:00 Auckland)"}
    ${"Etc/UTC"}          | ${"2026-12-05T22:00"} | ${"2026-12-06T01:00"} | ${"Saturday 5 December 2026, 22:00 UTC to Sunday 6 December 2026, 01:00 UTC"}
  `("in $zone from $from", ({ zone, from, until, words }) => {
    expect(spanInWords({ from: at(from), until: at(until) }, zone)).toBe(words);
  });
});
