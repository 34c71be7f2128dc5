import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../src/core/text/columns.ts";
import { wrapped } from "../../../src/core/text/wrap.ts";

describe("columns", () => {
  it("are as wide as their longest cell where all fit", () => {
    expect(
      columnsOf([
        ["a", "bb", "c"],
        ["aaa", "b", ""],
      ]),
    ).toEqual(["a    bb  c", "aaa  b"]);
  });

  it("break their cells at blanks where they do not, the widest first", () => {
    const rows = [
      ["name", "a text that is much too long"],
      ["x", "short"],
    ];
    expect(columnsOf(rows, 20)).toEqual(["name  a text that is", "      much too long", "x     short"]);
  });

  it("lose nothing of words longer than a column", () => {
    const word = "abcdefghijklmnopqrstuvwxyz";
    const lines = columnsOf([[word, word]], 30);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(30);
    expect(lines.join("").replaceAll(" ", "").length).toBe(2 * word.length);
  });
});

it.each`
  text                 | width | indent | lines
  ${""}                | ${9}  | ${2}   | ${[""]}
  ${"one two three"}   | ${13} | ${2}   | ${["one two three"]}
  ${"one two three"}   | ${12} | ${2}   | ${["one two", "  three"]}
  ${"  one two three"} | ${9}  | ${0}   | ${["  one two", "  three"]}
  ${"abcdefghij k"}    | ${4}  | ${1}   | ${["abcd", " efg", " hij", " k"]}
`("$text is broken at $width", ({ text, width, indent, lines }) => {
  expect(wrapped(text, width, indent)).toEqual(lines);
});
