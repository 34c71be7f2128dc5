import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closestMatch } from "../../../src/core/text/closest-match.ts";

/** Every text one slip away: a letter dropped, changed, added, or swapped with its neighbour. */
function slips(word: string, letters: string): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index <= word.length; index += 1) {
    const [before, after] = [word.slice(0, index), word.slice(index)];
    if (after !== "") found.push(before + after.slice(1));
    for (const letter of letters) {
      found.push(before + letter + after);
      if (after !== "") found.push(before + letter + after.slice(1));
    }
    if (after.length > 1) found.push(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  return found;
}

describe("the closest known word", () => {
  it.each`
    word              | known                        | found
    ${"hour"}         | ${["minute", "hour"]}        | ${"hour"}
    ${"HOUR"}         | ${["minute", "hour"]}        | ${"hour"}
    ${"hour"}         | ${["minute", "Hour"]}        | ${"Hour"}
    ${"horus"}        | ${["hours", "house"]}        | ${"hours"}
    ${"fry"}          | ${["tue", "fri"]}            | ${"fri"}
    ${"fyr"}          | ${["tue", "fri"]}            | ${null}
    ${"satuday"}      | ${["sunday", "saturday"]}    | ${"saturday"}
    ${"saturrdayy"}   | ${["sunday", "saturday"]}    | ${"saturday"}
    ${"ssaturrdayy"}  | ${["sunday", "saturday"]}    | ${null}
    ${"abcd"}         | ${["abxy"]}                  | ${"abxy"}
    ${"abc"}          | ${["axy"]}                   | ${null}
    ${"abc"}          | ${["abx"]}                   | ${"abx"}
    ${"ab"}           | ${["ba"]}                    | ${"ba"}
    ${"ab"}           | ${["bc"]}                    | ${null}
    ${"ab"}           | ${["ca"]}                    | ${null}
    ${"ab"}           | ${["bc"]}                    | ${null}
    ${"ba"}           | ${["cb"]}                    | ${null}
    ${"xhorusx"}      | ${["hours"]}                 | ${null}
    ${"xhorus"}       | ${["hours"]}                 | ${"hours"}
    ${"sve2"}         | ${["sev1", "sev2"]}          | ${"sev2"}
    ${"sev9"}         | ${["sev1", "sev2"]}          | ${"sev1"}
    ${"anything"}     | ${[]}                        | ${null}
    ${"calender"}     | ${["calendars", "calendar"]} | ${"calendar"}
    ${"wholly-other"} | ${["calendars", "calendar"]} | ${null}
  `('of "$word" among $known is $found', ({ word, known, found }) => {
    expect(closestMatch(word, known)).toBe(found);
  });

  it("is found after any one slip, and after any two in words of four letters or more", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 4, maxLength: 7 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (word, first, second) => {
        const once = slips(word, "abcd");
        const one = once[first % once.length] ?? word;
        expect(closestMatch(one, [word])).toBe(word);
        // Two swaps or changes in different places; the same letters twice may be more than two slips.
        const twice = slips(word, "d").filter((text) => text.length === word.length);
        const other = twice[second % twice.length] ?? word;
        expect(closestMatch(other, ["zzzzzzzzzzzz", word])).toBe(word);
      }),
    );
  });

  it("is none three slips away", () => {
    for (const far of ["xxxur days", "business", "bbbb", "hhhhour"]) expect(closestMatch(far, ["hour"])).toBeNull();
  });

  it("does not pore over a novel", () => {
    expect(closestMatch("a".repeat(1_000_000), ["a".repeat(41)])).toBe("a".repeat(41));
  });
});
