import { describe, expect, it } from "vitest";
import { duplicateWords } from "../../../src/core/incident/duplicate-words.ts";
import { at, clock, incidentOf, issueOf, judged, policyOf } from "../../support/scene.ts";

const policy = await policyOf("extends: gruntwork");
const HERE = { repository: "acme/service", number: 42, url: "https://github.test/acme/service/issues/42" };

function holdsIn(...lines: readonly string[]) {
  return incidentOf(issueOf("2026-03-02", "09:05 labeled sev1", ...lines), policy).holds.map(({ hold, from, until }) => {
    const original = hold.type === "set-aside" && hold.cause === "duplicate" ? hold.original : undefined;
    const of = original === undefined ? "" : original === null ? " of nothing named" : ` of ${original.repository}#${original.number}`;
    return `${hold.cause}${of} ${clock(from)}-${clock(until) ?? ""}`;
  });
}

const HERE_7 = "duplicate of acme/service#7";

describe("the words of staff that name an original", () => {
  it.each`
    text                                                                                 | original
    ${"Duplicate of #7"}                                                                 | ${"acme/service#7"}
    ${"duplicate of #7 and some more"}                                                   | ${"acme/service#7"}
    ${"Duplicate of: acme/service#7."}                                                   | ${"acme/service#7"}
    ${"Closing as a duplicate of GH-7"}                                                  | ${"acme/service#7"}
    ${"This is a duplicate of https://github.test/acme/service/issues/7#issuecomment-1"} | ${"acme/service#7"}
    ${"Dupe of [that one](https://github.test/acme/service/issues/7)"}                   | ${"acme/service#7"}
    ${"Duplicate of acme/secret#3"}                                                      | ${"acme/secret#3, not to be named"}
    ${"Duplicate of https://tracker.example/OPS-3"}                                      | ${"nothing that is here"}
    ${"closing, dup of #7"}                                                              | ${"acme/service#7"}
    ${"This is the same as #7 - closing as duplicate."}                                  | ${"acme/service#7"}
    ${"Dupe of https://github.test/acme/service/issues/7, please follow there"}          | ${"acme/service#7"}
    ${"Thanks for the report! Duplicate of #7."}                                         | ${"acme/service#7"}
    ${"Hi Jane, closing as duplicate, see #7"}                                           | ${"acme/service#7"}
    ${"Looks like a dup of #7"}                                                          | ${"acme/service#7"}
    ${"Duplicate #7"}                                                                    | ${"acme/service#7"}
    ${"Duplicates #7"}                                                                   | ${"acme/service#7"}
    ${"Same issue as #7"}                                                                | ${"acme/service#7"}
    ${"Closing in favor of #7"}                                                          | ${"acme/service#7"}
    ${"Tracked in #7, closing"}                                                          | ${"acme/service#7"}
    ${"**Duplicate of #7**"}                                                             | ${"acme/service#7"}
    ${"@jane @joe duplicate of #7"}                                                      | ${"acme/service#7"}
    ${"Merging into #7, follow there please"}                                            | ${"acme/service#7"}
    ${"Already tracked in #7"}                                                           | ${"acme/service#7"}
    ${"duplicate: #7"}                                                                   | ${"acme/service#7"}
    ${"Handled in #7"}                                                                   | ${"acme/service#7"}
    ${"This is covered by #7."}                                                          | ${"acme/service#7"}
    ${"Looks like #7. Closing."}                                                         | ${"acme/service#7"}
    ${"Igual que #7, cierro"}                                                            | ${"acme/service#7"}
    ${"Doppelt, siehe #7"}                                                               | ${"acme/service#7"}
    ${"same thing as #7, closing this one"}                                              | ${"acme/service#7"}
    ${"Même problème que #7, je ferme"}                                                  | ${"acme/service#7"}
    ${"Duplicado de #7, vou fechar este."}                                               | ${"acme/service#7"}
    ${"Дубликат #7"}                                                                     | ${"acme/service#7"}
    ${"#7 と重複"}                                                                       | ${"acme/service#7"}
    ${"Duplicate of #42"}                                                                | ${"nothing that is here"}
    ${"Nicht doppelt, siehe #7"}                                                         | ${"no such words"}
    ${"Same as #7, restarted it again"}                                                  | ${"no such words"}
    ${"Duplikat von #7"}                                                                 | ${"acme/service#7"}
    ${"Doublon de #7"}                                                                   | ${"acme/service#7"}
    ${"Closing as duplicate."}                                                           | ${"nothing that is here"}
    ${"Duplicate of the one from Monday"}                                                | ${"nothing that is here"}
    ${"Duplicate of #7th"}                                                               | ${"nothing that is here"}
    ${"Same as #7: restarting the proxy helped."}                                        | ${"no such words"}
    ${"Not the same as #7"}                                                              | ${"no such words"}
    ${"Maybe the same as #7"}                                                            | ${"no such words"}
    ${"Same as #7 or #8"}                                                                | ${"no such words"}
    ${"Duplicates: #7, #8"}                                                              | ${"no such words"}
    ${"If this is a duplicate of #7, reopen it"}                                         | ${"no such words"}
    ${"Fixed. Follow-up is tracked in #7"}                                               | ${"no such words"}
    ${"Fixed in #7"}                                                                     | ${"no such words"}
    ${"See #7"}                                                                          | ${"no such words"}
    ${"Duplicate of #7?"}                                                                | ${"no such words"}
    ${"Not a duplicate of #7"}                                                           | ${"no such words"}
    ${"Is it a duplicate of #7?"}                                                        | ${"no such words"}
    ${"Maybe a duplicate of #7"}                                                         | ${"no such words"}
  `("$text: $original", ({ text, original }) => {
    const words = duplicateWords(text, HERE);
    const named = words?.original;
    const is =
      words === null
        ? "no such words"
        : named == null
          ? "nothing that is here"
          : `${named.repository}#${named.number}${named.mayBeNamed ? "" : ", not to be named"}`;
    expect(is).toBe(original);
  });
});

describe("set aside as a duplicate", () => {
  it.each([
    ["closed by staff as one, which names no original", ["10:00 closed staff duplicate"], ["duplicate of nothing named 10:00-"]],
    [
      "closed by staff as one while marked",
      ["10:00 marked staff #7", "10:00 closed staff duplicate"],
      [`${HERE_7} 10:00-`, `${HERE_7} 10:00-`],
    ],
    ["marked by staff", ["10:00 marked staff #7"], [`${HERE_7} 10:00-`]],
    ["marked by a customer: nothing", ["10:00 marked customer #7"], []],
    ["marked by a bot that nobody lists: nothing", ["10:00 marked robot #7"], []],
    ["closed as completed while marked", ["10:00 marked staff #7", "10:30 closed staff"], [`${HERE_7} 10:00-`, `${HERE_7} 10:30-`]],
    ["marked right after it was closed", ["10:00 closed staff", "10:01 marked staff #7"], [`${HERE_7} 10:00-`, `${HERE_7} 10:01-`]],
    ["closed right after the words", ["10:00 comment staff Duplicate of #7 and more", "10:02 closed staff"], [`${HERE_7} 10:02-`]],
    [
      "closed as not planned right after the words",
      ["10:00 comment staff Dupe of #7, please follow there", "10:02 closed staff not_planned"],
      [`${HERE_7} 10:02-`],
    ],
    ["closed right after common words", ["10:00 comment staff closing, dup of #7", "10:02 closed staff"], [`${HERE_7} 10:02-`]],
    [
      "a customer writes in between",
      ["10:00 comment staff Duplicate of #7", "10:01 comment customer oh", "10:02 closed staff"],
      [`${HERE_7} 10:02-`],
    ],
    [
      "staff write something else in between",
      ["10:00 comment staff Duplicate of #7", "10:01 comment staff No, it is not.", "10:02 closed staff"],
      ["closed 10:02-"],
    ],
    ["words of a customer", ["10:00 comment customer Duplicate of #7", "10:02 closed staff"], ["closed 10:02-"]],
    ["marked and unmarked", ["10:00 marked staff #7", "10:20 unmarked staff #7"], [`${HERE_7} 10:00-10:20`]],
    [
      "marked anew, of another",
      ["10:00 marked staff #7", "10:20 marked staff #8"],
      [`${HERE_7} 10:00-10:20`, "duplicate of acme/service#8 10:20-"],
    ],
    [
      "closed as completed while marked, then unmarked: it was completed",
      ["10:00 marked staff #7", "10:30 closed staff", "11:00 unmarked staff #7"],
      [`${HERE_7} 10:00-11:00`, "closed 10:30-"],
    ],
    ["unmarked by a customer: it stays", ["10:00 marked staff #7", "10:20 unmarked customer #7"], [`${HERE_7} 10:00-`]],
    [
      "reopened: the clocks go on, and a closing later is one",
      ["10:00 marked staff #7", "10:00 closed staff duplicate", "11:00 reopened staff", "12:00 closed staff"],
      [`${HERE_7} 10:00-11:00`, `${HERE_7} 10:00-11:00`, "closed 12:00-"],
    ],
    ["of an original that is not ours to see", ["10:00 marked staff"], ["duplicate of nothing named 10:00-"]],
  ] as const)("%s", (_, lines, holds) => {
    expect(holdsIn(...lines)).toEqual(holds);
  });

  it("holds every clock, and nothing is missed meanwhile", () => {
    const issue = issueOf("2026-03-02", "09:05 labeled sev1", "09:10 marked staff #7");
    const { state, response, resolutions } = judged(issue, policy, at("20:00"));
    expect([state, response.standing, resolutions[0]?.standing]).toEqual(["set-aside", "held", "held"]);
    const again = judged(
      issueOf("2026-03-02", "09:05 labeled sev1", "09:10 marked staff #7", "10:10 unmarked staff #7"),
      policy,
      at("10:20"),
    );
    expect([again.state, clock(again.response.due)]).toEqual(["open", "10:30"]);
  });

  it("what not everybody can see is not quoted", () => {
    const text = (words: string) =>
      incidentOf(issueOf("2026-03-02", "09:05 labeled sev1", `10:00 comment staff ${words}`), policy).replies[0]?.text;
    expect([text("Duplicate of acme/secret#3"), text("Duplicate of #7 and more")]).toEqual(["", "Duplicate of #7 and more"]);
  });
});
