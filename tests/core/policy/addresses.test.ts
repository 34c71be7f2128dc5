import { describe, expect, it } from "vitest";
import { addressesIn } from "../../../src/core/policy/addresses.ts";
import { isMailAddress } from "../../../src/core/policy/channel.ts";
import { addressIn, addressText } from "../../../src/shell/mail/address.ts";

describe("a list of addresses", () => {
  it.each`
    case                                   | text                                                            | addresses
    ${"with commas"}                       | ${"ann@example.test, bo@example.test"}                          | ${["ann@example.test", "bo@example.test"]}
    ${"with semicolons"}                   | ${"ann@example.test; bo@example.test;"}                         | ${["ann@example.test", "bo@example.test"]}
    ${"one a line"}                        | ${"ann@example.test\n  bo@example.test\r\n\r\ncy@example.test"} | ${["ann@example.test", "bo@example.test", "cy@example.test"]}
    ${"with a comma in a name in quotes"}  | ${'"Doe, Jane" <jane@example.test>; joe@example.test'}          | ${['"Doe, Jane" <jane@example.test>', "joe@example.test"]}
    ${"with a quote in a name in quotes"}  | ${'"J. \\"the; boss\\" Doe" <jane@example.test>'}               | ${['"J. \\"the; boss\\" Doe" <jane@example.test>']}
    ${"with brackets in a name in quotes"} | ${'"Desk <24/7>" <desk@example.test>'}                          | ${['"Desk <24/7>" <desk@example.test>']}
    ${"with names without quotes"}         | ${"Jane Doe <jane@example.test>,Joe <joe@example.test>"}        | ${["Jane Doe <jane@example.test>", "Joe <joe@example.test>"]}
    ${"with comments"}                     | ${"jane@example.test (Jane, at work), joe@example.test (Joe)"}  | ${["jane@example.test", "joe@example.test"]}
    ${"folded"}                            | ${'"Doe, Jane"\r\n <jane@example.test>,\r\n joe@example.test'}  | ${['"Doe, Jane" <jane@example.test>', "joe@example.test"]}
    ${"of a group"}                        | ${"Support team: ann@example.test, Bo <bo@example.test>;"}      | ${["ann@example.test", "Bo <bo@example.test>"]}
    ${"of nobody"}                         | ${" ,;\n "}                                                     | ${[]}
  `("$case", ({ text, addresses }) => {
    expect(addressesIn(text)).toEqual(addresses);
    expect(addressesIn(text).every(isMailAddress)).toBe(true);
  });

  it.each`
    text
    ${"Doe, Jane <jane@example.test>"}
    ${'"Doe, Jane <jane@example.test>, joe@example.test'}
    ${"jane@example.test joe@example.test"}
    ${"jane@"}
    ${"<jane@example.test"}
    ${'"Jane" jane@example.test'}
    ${"jane@example.test <joe@example.test> more"}
  `("has an entry that is no address: $text", ({ text }) => {
    expect(addressesIn(text).every(isMailAddress)).toBe(false);
  });

  it.each`
    text                                      | email                  | name             | line
    ${'"Doe, Jane" <jane@example.test>'}      | ${"jane@example.test"} | ${"Doe, Jane"}   | ${'"Doe, Jane" <jane@example.test>'}
    ${'"Desk <24/7>" <desk@example.test>'}    | ${"desk@example.test"} | ${"Desk <24/7>"} | ${'"Desk <24/7>" <desk@example.test>'}
    ${'"J. \\"x\\" Doe" <jane@example.test>'} | ${"jane@example.test"} | ${'J. "x" Doe'}  | ${'"J. \\"x\\" Doe" <jane@example.test>'}
    ${"Jane Doe <jane@example.test>"}         | ${"jane@example.test"} | ${"Jane Doe"}    | ${"Jane Doe <jane@example.test>"}
    ${"jane@example.test"}                    | ${"jane@example.test"} | ${null}          | ${"jane@example.test"}
  `("is told to services with its names: $text", ({ text, email, name, line }) => {
    expect(addressIn(text)).toEqual({ email, name });
    expect(addressText(text)).toBe(line);
  });
});
