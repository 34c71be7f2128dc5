import { describe, expect, it } from "vitest";
import { EXAMPLE } from "./example.ts";
import { comparable, policyOf, problemsIn, severityIn } from "./read.ts";

describe("a file", () => {
  it("means the same with the line ends of another system", async () => {
    expect(comparable(await policyOf(EXAMPLE.replaceAll("\n", "\r\n")))).toEqual(comparable(await policyOf(EXAMPLE)));
  });

  it("keeps its places with the line ends of another system and a byte order mark", async () => {
    expect(await problemsIn("\uFEFFseverities:\r\n  sev1:\r\n    response: soon\r\n")).toEqual([
      'policy.yml:3:15 severities.sev1.response: expected a target such as "4 hours" or "2 business days", got "soon".',
    ]);
  });

  it("keeps its first place after a byte order mark", async () => {
    expect((await problemsIn("\uFEFFfoo: 1"))[0]).toMatch(/^policy\.yml:1:1 foo: unknown key/);
  });

  it("may repeat itself by anchor and alias", async () => {
    const policy = await policyOf("severities:\n  sev1: &top { response: 10 minutes }\n  sev2: *top\n");
    expect(severityIn(policy, "sev2").response.text).toBe("10 minutes");
  });

  it("has its problem where the anchor stands", async () => {
    expect(await problemsIn("severities:\n  sev1: &top { response: soon }\n  sev2: *top\n")).toEqual([
      'policy.yml:2:26 severities.sev1.response: expected a target such as "4 hours" or "2 business days", got "soon".',
      'policy.yml:2:26 severities.sev2.response: expected a target such as "4 hours" or "2 business days", got "soon".',
    ]);
  });

  it.each`
    case                         | text                                            | problem
    ${"a tab"}                   | ${"severities:\n\tsev1: {}\n"}                  | ${"2:1: expected spaces before this line's words, got a tab, which YAML does not allow there."}
    ${"a second colon"}          | ${"contact: mail: us\n"}                        | ${'1:10: not valid YAML: a second ":" in one line. Put the text in quotes.'}
    ${"a reserved sign"}         | ${"notices: { mention: [@acme/support] }\n"}    | ${"1:22: not valid YAML: plain value cannot start with reserved character @. Put the text in quotes."}
    ${"an unclosed list"}        | ${"contact: [us\n"}                             | ${"2:1: not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]."}
    ${"two documents"}           | ${"extends: gruntwork\n---\nextends: none\n"}   | ${'2:1: expected one policy, got another part after "---" or "...".'}
    ${"an unknown tag"}          | ${"contact: !env HOME\n"}                       | ${"1:10: not valid YAML: unresolved tag: !env."}
    ${"a binary value"}          | ${"contact: !!binary aGk=\n"}                   | ${"1:19 contact: not valid YAML: a tag that turns this into something else than text."}
    ${"a list as a key"}         | ${"? [a]\n: 1\n"}                               | ${"1:3: expected a word before the colon, got a list or a map."}
    ${"an alias of nothing"}     | ${"contact: *us\n"}                             | ${"1:10 contact: not valid YAML: no anchor &us before this alias."}
    ${"a merge key"}             | ${"severities: { sev1: { <<: { title: A } } }"} | ${'1:23 severities.sev1."<<": merge keys ("<<") are not read here. Write the settings out, or build on a policy with "extends".'}
    ${"a key that stands twice"} | ${"contact: a\ncontact: b\n"}                   | ${"2:1 contact: this key stands in line 1 already; only one of them can count."}
  `("with $case is a problem", async ({ text, problem }) => {
    expect(await problemsIn(text)).toEqual([`policy.yml:${problem}`]);
  });

  it("with a key that stands twice has its other problems told too", async () => {
    expect(await problemsIn("severities: { sev1: { title: A } }\nfoo: 1\nseverities: { sev1: { title: B } }\n")).toEqual([
      "policy.yml:2:1 foo: unknown key. Known here: extends, calendar, calendars, severities, clocks, exclusions, tiers, untriaged, staff, rca, notices, status-labels, maintenance, intake, contact, page, channels.",
      "policy.yml:3:1 severities: this key stands in line 1 already; only one of them can count.",
    ]);
  });

  it("with a key that stands twice is read by the first", async () => {
    expect(await problemsIn("contact: [a]\ncontact: b\n")).toEqual([
      "policy.yml:1:10 contact: expected a text, got a list.",
      "policy.yml:2:1 contact: this key stands in line 1 already; only one of them can count.",
    ]);
  });

  it("reads words as words, whatever version of YAML it says it is", async () => {
    const policy = await policyOf("%YAML 1.1\n---\nseverities: { sev1: { title: yes, labels: [on, 1:30:00, 2026-01-01] } }\n");
    expect(severityIn(policy, "sev1")).toMatchObject({ title: "yes", labels: ["on", "1:30:00", "2026-01-01"] });
  });
});

describe("names of prototypes", () => {
  it("mean nothing special as keys", async () => {
    const policy = await policyOf("exclusions: { constructor: Built, toString: Told }\ncalendars: { valueOf: { timezone: Asia/Tokyo } }");
    expect(policy.exclusions.get("constructor")).toBe("Built");
    expect(policy.calendars.get("valueOf")?.zone).toBe("Asia/Tokyo");
    expect(Object.hasOwn(Object.prototype, "title")).toBe(false);
  });

  it.each`
    text                                                                      | problem
    ${"__proto__: { contact: x }"}                                            | ${"1:1 __proto__: no setting can have this name."}
    ${"exclusions: { __proto__: x }"}                                         | ${"1:15 exclusions.__proto__: no setting can have this name."}
    ${"severities: { __proto__: { title: x } }"}                              | ${"1:15 severities.__proto__: no setting can have this name."}
    ${"hasOwnProperty: 1"}                                                    | ${/^policy.yml:1:1 hasOwnProperty: unknown key\./}
    ${"extends: constructor"}                                                 | ${/^policy.yml:1:10 extends: expected "gruntwork"/}
    ${"severities: { sev1: { updates: every 1 business hour on toString } }"} | ${/there is no calendar "toString"/}
  `("are refused where they are no key: $text", async ({ text, problem }) => {
    const [first, ...rest] = await problemsIn(text);
    expect(rest).toEqual([]);
    if (typeof problem === "string") expect(first).toBe(`policy.yml:${problem}`);
    else expect(first).toMatch(problem);
  });
});

describe("a bomb", () => {
  let counter = 0;
  const laughs = Array.from(
    { length: 12 },
    (_, level) =>
      `l${level}: &l${level} [${Array(9)
        .fill(level === 0 ? "ha" : `*l${level - 1}`)
        .join(", ")}]`,
  );

  it.each`
    case                  | text                                                                                                | problem
    ${"of aliases"}       | ${laughs.join("\n")}                                                                                | ${/repeats itself too often through aliases \("\*"\)\.$/}
    ${"of one long list"} | ${`l: &l [${"a, ".repeat(3000)}]\nm: [${"*l, ".repeat(90)}]`}                                       | ${/repeats itself too often/}
    ${"of a circle"}      | ${"severities: &s { sev1: *s }"}                                                                    | ${/nested too deeply/}
    ${"of two circles"}   | ${"severities: &s { sev1: *s, sev2: *s }"}                                                          | ${/nested too deeply|too often/}
    ${"of brackets"}      | ${"[".repeat(100_000)}                                                                              | ${/nested too deeply/}
    ${"of nested lists"}  | ${`contact: ${"[".repeat(500)}${"]".repeat(500)}`}                                                  | ${/nested too deeply/}
    ${"of severities"}    | ${`severities:\n${"  s#: { title: x }\n".repeat(101).replaceAll("#", () => String(counter++))}`}    | ${/^policy\.yml:2:3 severities: expected at most 100 severities, got 101\.$/}
    ${"of calendars"}     | ${`calendars:\n${"  c#: { timezone: x }\n".repeat(5000).replaceAll("#", () => String(counter++))}`} | ${/^policy\.yml:2:3 calendars: expected at most 100 calendars, got 5000\.$/}
    ${"of size"}          | ${`# ${"x".repeat(256 * 1024)}`}                                                                    | ${/^policy\.yml:1:1: expected a policy of at most 256 KB\.$/}
  `("$case ends in a problem", async ({ text, problem }) => {
    const problems = await problemsIn(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(10);
    expect(problems[0]).toMatch(problem);
  });
});
