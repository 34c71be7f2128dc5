import { describe, expect, it } from "vitest";
import { holidayText } from "../../../src/core/time/holiday.ts";
import { loadCountryHolidays } from "../../../src/core/time/holidays.ts";

async function holidaysIn(code: string, year: number, region: string | null = null, types: readonly string[] = ["public"]) {
  const holidays = await loadCountryHolidays({ code, region, types });
  if (!holidays.ok) throw new Error(JSON.stringify(holidays.error));
  return new Map([...holidays.value.of(year)].map(([date, holiday]) => [date, holidayText(holiday)]));
}

describe("a country's holidays", () => {
  it("are the federal ones in the United States, with the days observed instead", async () => {
    const days = await holidaysIn("US", 2026);
    expect([...days.keys()]).toEqual(
      ["01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "07-04", "09-07", "10-12", "11-11", "11-26", "12-25"].map(
        (day) => `2026-${day}`,
      ),
    );
    expect(days.get("2026-09-07")).toBe("Labor Day");
  });

  it("stand in the year they fall in, also when they stand in for the next one's", async () => {
    expect((await holidaysIn("US", 2021)).get("2021-12-31")).toContain("New Year");
    expect([...(await holidaysIn("US", 2022)).keys()].every((date) => date.startsWith("2022-"))).toBe(true);
  });

  it("depend on region and type, in any case", async () => {
    expect((await holidaysIn("de", 2026)).has("2026-01-06")).toBe(false);
    expect((await holidaysIn("DE", 2026, "by")).get("2026-01-06")).toBe("Epiphany");
    expect((await holidaysIn("DE", 2026, "BY-A")).has("2026-08-08")).toBe(true);
    expect((await holidaysIn("DE", 2026)).has("2026-12-24")).toBe(false);
    expect((await holidaysIn("DE", 2026, null, ["public", "bank"])).has("2026-12-24")).toBe(true);
  });

  it("of several days close each of them", async () => {
    const days = await holidaysIn("AE", 2026);
    expect(["2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22", "2026-03-23"].map((date) => days.has(date))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it("of several days reach into the next year", async () => {
    const days = [...(await holidaysIn("SZ", 2026))].filter(([, name]) => name === "Incwala Festival").map(([date]) => date);
    expect(days).toEqual(["2026-01-01", "2026-01-02", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"]);
  });

  it("of several days have them all where one has 23 hours", async () => {
    const days = await holidaysIn("EG", 2029);
    expect(["2029-04-24", "2029-04-27", "2029-04-28"].map((date) => days.has(date))).toEqual([true, true, false]);
  });

  it("are in order, and of two on one date the first gives the name", async () => {
    const days = await holidaysIn("AI", 2025);
    expect([...days.keys()]).toEqual([...days.keys()].sort());
    expect(days.get("2025-06-09")).toBe("Whit Monday");
  });

  it.each`
    country | region   | types                   | date            | says
    ${"AU"} | ${"QLD"} | ${["public"]}           | ${"2026-12-24"} | ${"Christmas Eve (from 18:00)"}
    ${"AU"} | ${"QLD"} | ${["public"]}           | ${"2026-12-25"} | ${"Christmas Day"}
    ${"DE"} | ${null}  | ${["public", "bank"]}   | ${"2026-12-24"} | ${"Christmas Eve (from 14:00)"}
    ${"DE"} | ${null}  | ${["public", "bank"]}   | ${"2028-12-24"} | ${"Christmas Eve"}
    ${"BR"} | ${null}  | ${["bank", "optional"]} | ${"2026-02-18"} | ${"Carnival (until 14:00)"}
    ${"TR"} | ${null}  | ${["public"]}           | ${"2026-05-27"} | ${"Feast of the Sacrifice (Eid al-Adha)"}
  `("name their hours where their own date does: $country $date", async ({ country, region, types, date, says }) => {
    expect((await holidaysIn(country, Number(date.slice(0, 4)), region, types)).get(date)).toBe(says);
  });

  it("that begin on their eve close whole dates, their own", async () => {
    const days = await holidaysIn("IL", 2026);
    expect(["2026-09-20", "2026-09-21"].map((date) => days.get(date))).toEqual([undefined, "Day of Atonement (Yom Kippur)"]);
  });

  it("have English names, the country's own English where it has one", async () => {
    expect((await holidaysIn("FR", 2026)).get("2026-01-01")).toBe("New Year's Day");
    expect((await holidaysIn("US", 2026)).get("2026-09-07")).toBe("Labor Day");
  });

  it("are worked out once a year", async () => {
    const holidays = await loadCountryHolidays({ code: "US", region: null, types: ["public"] });
    if (!holidays.ok) throw new Error("no holidays");
    expect(holidays.value.of(2026)).toBe(holidays.value.of(2026));
  });
});

describe("what there is not", () => {
  it.each`
    country      | region                                  | type        | problem
    ${"XX"}      | ${null}                                 | ${"public"} | ${{ code: "unknown-country", country: "XX", didYouMean: null }}
    ${"Germany"} | ${null}                                 | ${"public"} | ${{ code: "unknown-country", country: "Germany", didYouMean: "DE" }}
    ${"Frnace"}  | ${null}                                 | ${"public"} | ${{ code: "unknown-country", country: "Frnace", didYouMean: "FR" }}
    ${"uk"}      | ${null}                                 | ${"public"} | ${{ code: "unknown-country", country: "uk", didYouMean: "GB" }}
    ${"DE"}      | ${"BAY"}                                | ${"public"} | ${{ code: "unknown-region", country: "DE", region: "BAY", didYouMean: "BY" }}
    ${"DE"}      | ${"BY-Z"}                               | ${"public"} | ${{ code: "unknown-region", country: "DE", region: "BY-Z" }}
    ${"DE"}      | ${"UK"}                                 | ${"public"} | ${{ code: "unknown-region", country: "DE", region: "UK", didYouMean: null }}
    ${"ES"}      | ${"Basque Country"}                     | ${"public"} | ${{ code: "unknown-region", didYouMean: "PV" }}
    ${"DE"}      | ${"Predominantly Catholic communities"} | ${"public"} | ${{ code: "unknown-region", didYouMean: "BY-KATH" }}
    ${"US"}      | ${null}                                 | ${"pubic"}  | ${{ code: "unknown-type", type: "pubic", didYouMean: "public" }}
  `("$country $region $type", async ({ country, region, type, problem }) => {
    const holidays = await loadCountryHolidays({ code: country, region, types: [type] });
    expect(holidays).toMatchObject({ ok: false, error: problem });
  });
});
