import { afterEach, describe, expect, it, vi } from "vitest";
import { readInputs } from "../../../src/shell/action/inputs.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const PLACE = { GITHUB_REPOSITORY: "acme/shop" };
const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

/** Reads inputs given by name, as the runner passes them; what was printed comes along. */
function read(inputs: Readonly<Record<string, string>>, place: Readonly<Record<string, string>> = PLACE) {
  const printed: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  for (const [name, value] of Object.entries({ token: "ghs_token", ...inputs })) vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
  const result = readInputs(place);
  vi.restoreAllMocks();
  return { result, printed };
}

function problemsOf(inputs: Readonly<Record<string, string>>, place: Readonly<Record<string, string>> = PLACE): readonly string[] {
  const { result } = read(inputs, place);
  return result.ok ? [] : result.problems;
}

describe("the inputs", () => {
  it("have defaults good enough", () => {
    const { result } = read({});
    expect(result).toEqual({
      ok: true,
      inputs: {
        token: "ghs_token",
        policy: { type: "file", path: ".github/incident-slo.yml" },
        dryRun: false,
        mail: null,
        addresses: { from: null, recipients: { customers: [], staff: [] } },
        watchFor: 0,
        botLogins: [],
        stateSecret: null,
        repositories: null,
        shards: null,
        repository: "acme/shop",
        apiUrl: "https://api.github.com",
        graphqlUrl: "https://api.github.com/graphql",
        serverUrl: "https://github.com",
        secrets: ["ghs_token"],
        notes: [],
      },
    });
  });

  it("may all be set", () => {
    const inputs = {
      policy: "./policies\\support.yml",
      "dry-run": "True",
      "email-webhook-url": "https://hooks.example.com/abc",
      "email-webhook-format": "json",
      "email-webhook-token": "bearer",
      "email-webhook-secret": SECRET,
      "email-from": "Acme Support <support@acme.example>",
      "email-customers": "list@acme.example, Jo <jo@acme.example>\n",
      "email-staff": "desk@acme.example",
      "bot-logins": "acme-bot[bot]\n@helper",
      "state-secret": "hush-hush",
    };
    const { result } = read(inputs, { ...PLACE, GITHUB_API_URL: "https://ghe.example/api/v3", GITHUB_SERVER_URL: "https://ghe.example" });
    expect(result).toMatchObject({
      ok: true,
      inputs: {
        policy: { type: "file", path: "policies/support.yml" },
        dryRun: true,
        botLogins: ["acme-bot[bot]", "helper"],
        stateSecret: "hush-hush",
        graphqlUrl: "https://ghe.example/api/graphql",
        mail: {
          format: "json",
          url: "https://hooks.example.com/abc",
          token: "bearer",
          secret: SECRET,
          from: "Acme Support <support@acme.example>",
          recipients: { customers: ["list@acme.example", "Jo <jo@acme.example>"], staff: ["desk@acme.example"] },
        },
      },
    });
  });

  it.each`
    text                    | time
    ${"30m"}                | ${30 * 60_000}
    ${"2 hours"}            | ${2 * 3_600_000}
    ${"1h 30m"}             | ${90 * 60_000}
    ${"90 seconds"}         | ${90_000}
    ${"5 hours 45 minutes"} | ${345 * 60_000}
    ${""}                   | ${0}
    ${"0"}                  | ${0}
    ${"0m"}                 | ${0}
  `("say how long a run may stay: $text", ({ text, time }) => {
    expect(read({ "watch-for": text }).result).toMatchObject({ ok: true, inputs: { watchFor: time } });
  });

  it("say whose the address is that a dry run does not mail to, and never the address", () => {
    const notesOf = (url: string, format = "json") => {
      const { result } = read({ "dry-run": "true", "email-webhook-url": url, "email-webhook-format": format });
      return result.ok ? result.inputs.notes : result.problems;
    };
    expect(notesOf("https://hooks.slack.com/services/T0/secret", "slack")).toEqual([
      "Mail is not sent in a dry run. email-webhook-url is an address of Slack.",
    ]);
    expect(notesOf("https://hooks.example.com/secret")).toEqual([
      "Mail is not sent in a dry run. email-webhook-url is an address of no mail service that is known here.",
    ]);
    expect(notesOf("https://hooks.slack.com/services/T0/secret")).toEqual([
      "email-webhook-format: the address is one of Slack, which does not understand the format json. Write slack.",
    ]);
  });

  it("say that a dry run does not stay", () => {
    expect(read({ "watch-for": "30m", "dry-run": "true" }).result).toMatchObject({
      inputs: { notes: ["watch-for is set, but a dry run does not stay for what falls due."] },
    });
  });

  it("say that nothing is posted without the report's job", () => {
    expect(read({ post: "issue" }).result).toMatchObject({ inputs: { notes: ["post is set, but only job: report posts anything."] } });
    expect(read({ post: "issue", job: "report" }).result).toMatchObject({ inputs: { notes: [] } });
  });

  it("refuse to stay where a run is about many repositories", () => {
    expect(problemsOf({ "watch-for": "30m", repositories: "acme/a, acme/b" })).toEqual([
      "watch-for: a run about many repositories cannot stay. Leave it out.",
    ]);
  });

  it("name a built-in policy", () => {
    expect(read({ policy: "cloud-gov" }).result).toMatchObject({ inputs: { policy: { type: "built-in", name: "cloud-gov" } } });
  });

  it("honour the runner's own URL of GraphQL", () => {
    expect(read({}, { ...PLACE, GITHUB_GRAPHQL_URL: "http://127.0.0.1:1/gql" }).result).toMatchObject({
      inputs: { graphqlUrl: "http://127.0.0.1:1/gql" },
    });
  });

  it("mask every secret before anything else is said", () => {
    const { printed } = read({
      "email-webhook-url": "https://hooks.example.com/abc",
      "email-webhook-secret": SECRET,
      "email-webhook-token": "bearer",
      "state-secret": "hush-hush",
    });
    const text = printed.join("");
    for (const secret of ["ghs_token", "https://hooks.example.com/abc", SECRET, "bearer", "hush-hush"])
      expect(text).toContain(`::add-mask::${secret}`);
    expect(text.split("\n").filter((line) => line !== "" && !line.startsWith("::add-mask::"))).toEqual([]);
  });

  it("name many repositories, and a policy that stands in one for all", () => {
    const { result } = read({ repositories: "acme/*\n!acme/old, beta/web", shards: "4", policy: "acme/.github:./policies/slo.yml" });
    expect(result).toMatchObject({
      inputs: {
        repositories: { exact: ["beta/web"], patterns: ["acme/*"], without: ["acme/old"] },
        shards: 4,
        policy: {
          type: "file",
          path: "acme/.github:policies/slo.yml",
          shared: { repository: "acme/.github", path: "policies/slo.yml" },
        },
      },
    });
    expect(problemsOf({ repositories: "acme/*", job: "report" })).toEqual([
      "repositories: a report is about one repository. Leave it out.",
    ]);
  });

  it("say that recipients without a webhook get nothing", () => {
    expect(read({ "email-staff": "desk@acme.example" }).result).toMatchObject({
      inputs: {
        mail: null,
        addresses: { recipients: { staff: ["desk@acme.example"] } },
        notes: [expect.stringContaining("nobody there is mailed")],
      },
    });
  });
});

describe("what is wrong with the inputs", () => {
  it.each`
    input                     | value                                | problem
    ${"token"}                | ${""}                                | ${'token: expected a token, got nothing. Leave the input out, or write "${{ github.token }}".'}
    ${"policy"}               | ${"cloudgov"}                        | ${'policy: expected a file\'s path or one of gruntwork, cloud-gov, community, got "cloudgov".'}
    ${"policy"}               | ${"../secrets.yml"}                  | ${'policy: expected a path within the repository, such as .github/incident-slo.yml, got "../secrets.yml".'}
    ${"policy"}               | ${"https://example.com/p.yml"}       | ${'policy: expected a path within the repository, such as .github/incident-slo.yml, got "https://example.com/p.yml".'}
    ${"dry-run"}              | ${"yes"}                             | ${'dry-run: expected true or false, got "yes".'}
    ${"email-webhook-url"}    | ${"http://hooks.example.com/s3cret"} | ${"email-webhook-url: expected https: over plain http anybody on the way could read the mail."}
    ${"email-webhook-url"}    | ${"hooks s3cret"}                    | ${"email-webhook-url: expected a URL such as https://hooks.example.com/…."}
    ${"email-webhook-format"} | ${"xml"}                             | ${'email-webhook-format: expected json, resend, sendgrid, postmark, slack, teams, pagerduty, got "xml".'}
    ${"email-webhook-format"} | ${"sengrid"}                         | ${'email-webhook-format: expected json, resend, sendgrid, postmark, slack, teams, pagerduty, got "sengrid". Did you mean "sendgrid"?'}
    ${"email-webhook-token"}  | ${"s3cret\nx"}                       | ${"email-webhook-token: expected one line without accents or other special characters."}
    ${"email-webhook-secret"} | ${"s3cret"}                          | ${'email-webhook-secret: expected a Standard Webhooks secret, which begins with "whsec_".'}
    ${"email-webhook-secret"} | ${"whsec_c2hvcnQ="}                  | ${'email-webhook-secret: expected 24 to 64 bytes in base64 after "whsec_", got 5.'}
    ${"email-from"}           | ${"Support"}                         | ${'email-from: expected an address such as "Support <support@example.com>", got "Support".'}
    ${"email-customers"}      | ${"a@b.example, nobody"}             | ${'email-customers: expected addresses, one a line or with commas or semicolons between, got "nobody".'}
    ${"watch-for"}            | ${"30"}                              | ${'watch-for: expected a length of time such as 30m, 2 hours or 1h 30m, got "30".'}
    ${"watch-for"}            | ${"1 business hour"}                 | ${'watch-for: expected a length of time such as 30m, 2 hours or 1h 30m, got "1 business hour".'}
    ${"watch-for"}            | ${"best effort"}                     | ${'watch-for: expected a length of time such as 30m, 2 hours or 1h 30m, got "best effort".'}
    ${"watch-for"}            | ${"-5m"}                             | ${'watch-for: expected a length of time such as 30m, 2 hours or 1h 30m, got "-5m".'}
    ${"watch-for"}            | ${"6h"}                              | ${'watch-for: expected at most 5h 45m, since GitHub ends a job after six hours, got "6h".'}
    ${"policy"}               | ${"acme/.github:/etc/slo.yml"}       | ${'policy: expected a path within the repository, such as .github/incident-slo.yml, got "acme/.github:/etc/slo.yml".'}
    ${"job"}                  | ${"reprot"}                          | ${'job: expected report, shards, digest, test-mail, intake, or nothing, got "reprot".'}
    ${"job"}                  | ${"shards"}                          | ${"repositories: job shards needs to know which, such as owner/* or owner/a, owner/b."}
    ${"repositories"}         | ${"acme"}                            | ${'repositories: expected owner/name, owner/* or owner/prefix-*, got "acme". Did you mean "acme/*"?'}
    ${"shards"}               | ${"0"}                               | ${'shards: expected a whole number from 1 to 256, got "0".'}
    ${"shards"}               | ${"257"}                             | ${'shards: expected a whole number from 1 to 256, got "257".'}
  `("is said of $input: $value", ({ input, value, problem }) => {
    expect(problemsOf({ [input]: value })).toEqual([problem]);
  });

  const ready = {
    "email-webhook-url": "https://mail.example/send",
    "email-webhook-token": "key",
    "email-from": "Support <support@acme.example>",
    "email-customers": "list@acme.example",
  };

  it.each`
    format        | without                  | problem
    ${"resend"}   | ${"email-webhook-token"} | ${"email-webhook-token: the format resend needs the service's API key, got nothing."}
    ${"sendgrid"} | ${"email-from"}          | ${'email-from: the format sendgrid needs a sender such as "Support <support@example.com>", got nothing.'}
    ${"postmark"} | ${"email-customers"}     | ${"email-customers: the format postmark needs to know whom to mail. Set email-customers or email-staff, or both."}
  `("is said of $format without $without", ({ format, without, problem }: { format: string; without: string; problem: string }) => {
    expect(problemsOf({ ...ready, "email-webhook-format": format })).toEqual([]);
    expect(problemsOf({ ...ready, "email-webhook-format": format, [without]: "" })).toEqual([problem]);
  });

  it("is nothing where a format needs no more than the URL", () => {
    expect(problemsOf({ "email-webhook-url": "https://hooks.example.com/services/x", "email-webhook-format": "slack" })).toEqual([]);
    expect(problemsOf({ "email-webhook-url": "https://hooks.example.com/x" })).toEqual([]);
  });

  it("is said all at once", () => {
    expect(problemsOf({ token: "", "dry-run": "yes", "email-webhook-format": "xml" }, {})).toHaveLength(4);
  });

  it("never shows a secret", () => {
    const text = problemsOf({
      "email-webhook-url": "hooks s3cret",
      "email-webhook-secret": "s3cret",
      "email-webhook-token": "s3cret\nx",
    }).join();
    expect(text).not.toContain("s3cret");
  });
});
