import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { followMany, type RepositoryReport, roundFrom } from "../../../src/app/many/many.ts";
import { manySummaryOf } from "../../../src/app/many/many-summary.ts";
import { chooseRepositories, type ListedRepository, ownersIn, readWishes, type Wishes } from "../../../src/app/many/repositories.ts";
import { matrixOf, shardsFor, shareOut } from "../../../src/app/many/shards.ts";
import { HOUR, MINUTE } from "../../../src/core/time/instant.ts";
import type { Ports } from "../../../src/ports.ts";
import { actionOctokit } from "../../../src/shell/github/action-octokit.ts";
import { connectIdleReads, connectRepository, openConnection } from "../../../src/shell/github/connection.ts";
import type { LimitOptions } from "../../../src/simulator/limits.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../../src/simulator/simulator.ts";
import { damagingWire, fieldsOf, recordingWire } from "../../faults/half-answers.ts";
import type { Wire } from "../../faults/wire.ts";
import { mailerWith } from "../../support/ports.ts";

const listed = (name: string, more: Partial<ListedRepository> = {}): ListedRepository => {
  return { name, isArchived: false, isDisabled: false, hasIssues: true, ...more };
};

function wishesIn(text: string): Wishes {
  const read = readWishes(text);
  if (!read.ok) throw new Error(read.error.join("\n"));
  return read.value;
}

describe("the repositories that a workflow names", () => {
  it.each`
    case                                    | text                               | chosen
    ${"by name, in the alphabet's order"}   | ${"acme/web, acme/api"}            | ${["acme/api", "acme/web"]}
    ${"one a line"}                         | ${"acme/web\n  acme/api\r\n\n"}    | ${["acme/api", "acme/web"]}
    ${"once, whatever their case"}          | ${"acme/web, Acme/WEB"}            | ${["acme/web"]}
    ${"all of an owner"}                    | ${"acme/*"}                        | ${["acme/api", "acme/api-v2", "acme/web"]}
    ${"by the beginning of the name"}       | ${"acme/api*"}                     | ${["acme/api", "acme/api-v2"]}
    ${"by its end"}                         | ${"acme/*-v2"}                     | ${["acme/api-v2"]}
    ${"without those left out"}             | ${"acme/*, !acme/api*"}            | ${["acme/web"]}
    ${"left out although named"}            | ${"acme/web, acme/api, !ACME/api"} | ${["acme/web"]}
    ${"exactly, though they are archived"}  | ${"acme/old, acme/no-issues"}      | ${["acme/no-issues", "acme/old"]}
    ${"of others, without asking for them"} | ${"other/x, acme/web"}             | ${["acme/web", "other/x"]}
    ${"a dot being a dot"}                  | ${"acme/.*"}                       | ${[]}
  `("are found $case", ({ text, chosen }: { readonly text: string; readonly chosen: readonly string[] }) => {
    const known = [
      listed("acme/web"),
      listed("acme/api"),
      listed("acme/api-v2"),
      listed("acme/old", { isArchived: true }),
      listed("acme/off", { isDisabled: true }),
      listed("acme/no-issues", { hasIssues: false }),
    ];
    expect(chooseRepositories(wishesIn(text), known).names).toEqual(chosen);
  });

  it("tell what fits and was passed over, and which pattern fits nothing", () => {
    const known = [listed("acme/old", { isArchived: true }), listed("acme/quiet", { hasIssues: false })];
    expect(chooseRepositories(wishesIn("acme/*, acme/x-*, !acme/none"), known)).toEqual({
      names: [],
      passedOver: [
        { name: "acme/old", why: "archived" },
        { name: "acme/quiet", why: "without issues" },
      ],
      unfit: ["acme/x-*"],
    });
  });

  it("need a list only of owners in patterns", () => {
    expect([ownersIn(wishesIn("acme/a, beta/b")), ownersIn(wishesIn("Acme/*, acme/x*, beta/b"))]).toEqual([[], ["acme"]]);
  });

  it.each`
    text                  | problem
    ${"acme"}             | ${'expected owner/name, owner/* or owner/prefix-*, got "acme". Did you mean "acme/*"?'}
    ${"*/web"}            | ${'expected owner/name, owner/* or owner/prefix-*, got "*/web". The owner must be named.'}
    ${"acme/a b"}         | ${'expected owner/name, owner/* or owner/prefix-*, got "acme/a b".'}
    ${"https://x.test/a"} | ${'expected owner/name, owner/* or owner/prefix-*, got "https://x.test/a".'}
    ${"!acme/a"}          | ${'expected at least one owner/name or owner/*, got "!acme/a".'}
    ${" , "}              | ${'expected at least one owner/name or owner/*, got ",".'}
  `("are refused as $text", ({ text, problem }) => {
    expect(readWishes(text)).toEqual({ ok: false, error: [problem] });
  });
});

const repositories = (most: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}\/[a-z0-9-]{1,8}$/), {
    minLength: 1,
    maxLength: most,
    selector: (name) => name.toLowerCase(),
  });

describe("shares", () => {
  it("hold every repository once, none more than its part, whatever order they are listed in", () => {
    fc.assert(
      fc.property(repositories(200), fc.integer({ min: 1, max: 256 }), (names, wanted) => {
        const shards = shardsFor(names.length, wanted);
        const shares = shareOut(names, shards);
        expect(shares.flat().toSorted()).toEqual([...names].toSorted());
        expect(Math.max(...shares.map((share) => share.length))).toBeLessThanOrEqual(Math.ceil(names.length / shards));
        expect(shareOut(names.toReversed(), shards)).toEqual(shares);
      }),
    );
  });

  it("stay mostly as they were when a repository comes or goes", () => {
    const names = Array.from({ length: 400 }, (_, index) => `acme/service-${index}`);
    const shares = shareOut(names, 8);
    const placeOf = (all: readonly (readonly string[])[]) => new Map(all.flatMap((share, index) => share.map((name) => [name, index])));
    const before = placeOf(shares);
    const moved = names.slice(0, 40).map((gone) => {
      const after = placeOf(
        shareOut(
          names.filter((name) => name !== gone),
          8,
        ),
      );
      return names.filter((name) => name !== gone && after.get(name) !== before.get(name)).length;
    });
    expect(Math.max(...moved)).toBeLessThan(40);
    expect(moved.reduce((sum, one) => sum + one, 0) / moved.length).toBeLessThan(10);
  });

  it.each`
    repositories | wanted  | shards
    ${0}         | ${null} | ${0}
    ${1}         | ${null} | ${1}
    ${50}        | ${null} | ${1}
    ${51}        | ${null} | ${2}
    ${3}         | ${10}   | ${3}
    ${20_000}    | ${null} | ${256}
  `("are $shards of $repositories repositories where $wanted are wanted", ({ repositories: count, wanted, shards }) => {
    expect(shardsFor(count, wanted)).toBe(shards);
  });

  it("make a matrix that names the share and its repositories", () => {
    expect(matrixOf([["acme/a", "acme/b"], ["acme/c"]])).toEqual({
      include: [
        { shard: "1 of 2", repositories: "acme/a,acme/b" },
        { shard: "2 of 2", repositories: "acme/c" },
      ],
    });
    expect(matrixOf(shareOut([], 0))).toEqual({ include: [] });
  });
});

describe("a round", () => {
  it("goes through all repositories, from another one each quarter of an hour", () => {
    fc.assert(
      fc.property(repositories(50), fc.nat(2 ** 41), (names, now) => {
        const round = roundFrom(names, now);
        expect([...round].toSorted()).toEqual([...names].toSorted());
        const first = names.indexOf(round[0] ?? "");
        expect(round).toEqual([...names.slice(first), ...names.slice(0, first)]);
      }),
    );
  });

  it.each([15 * MINUTE, 30 * MINUTE, HOUR])(
    "comes to each in turn though GitHub's limit ends it after a tenth (every %d ms)",
    (interval) => {
      const names = Array.from({ length: 100 }, (_, index) => `acme/r${index}`);
      const last = new Map(names.map((name) => [name, 0]));
      let longest = 0;
      for (let run = 1; run <= 2_000; run += 1) {
        for (const name of roundFrom(names, Date.parse("2026-03-06T14:00:00Z") + run * interval).slice(0, 10)) {
          longest = Math.max(longest, run - (last.get(name) ?? 0));
          last.set(name, run);
        }
      }
      for (const run of last.values()) longest = Math.max(longest, 2_000 - run);
      // Ten runs would be the least that is possible.
      expect(longest).toBeLessThan(45);
    },
  );
});

const TOKEN = "ghs_many";

describe("many repositories on the simulator", () => {
  let sim: Simulator;
  afterEach(() => sim.stop());

  async function open(
    policy: string,
    limits: LimitOptions = {},
    older: SimulatorOptions["older"] = {},
    count = 12,
    wire: Wire | null = null,
  ) {
    sim = await startSimulator({ now: "2026-03-06T14:02:00Z", limits, older });
    sim.addToken(TOKEN, { login: "desk-app[bot]", permissions: { issues: "write", contents: "read", metadata: "read" } });
    const names = Array.from({ length: count }, (_, index) => `acme/r${index + 10}`);
    for (const name of names) sim.repository(name).writeFile(".github/incident-slo.yml", policy);
    const logged: string[] = [];
    const connection = openConnection({
      octokit: async () => {
        const octokit = await actionOctokit(TOKEN, sim.url);
        return wire === null ? octokit : { request: (call) => wire.pass(() => octokit.request(call)) };
      },
      graphqlUrl: sim.graphqlUrl,
      runnerNow: () => sim.clock.now(),
      sleep: async () => {},
      log: (line) => logged.push(line),
    });
    const mailer = mailerWith();
    const files = { policyPath: ".github/incident-slo.yml", templatesPath: ".github/incident-slo" };
    const portsTo = (repository: string): Ports => ({
      github: connectRepository(connection, { repository, ...files }),
      mailer,
      sleep: async () => {},
      elapsed: () => 0,
      log: (line) => logged.push(line),
    });
    const settings = { policy: { path: ".github/incident-slo.yml" }, dryRun: false, stateSecret: null, botLogins: new Set<string>() };
    return {
      names,
      logged,
      follow: (cancelled?: AbortSignal, wanted: readonly string[] = names) =>
        followMany(
          wanted,
          (name) => ({ ...portsTo(name), ...(cancelled === undefined ? {} : { cancelled }) }),
          connectIdleReads(connection, files),
          settings,
          sim.clock.now(),
        ),
    };
  }

  function openIncidentIn(name: string) {
    sim.addUser("staff", { roles: { [name]: "triage" } });
    const repo = sim.repository(name);
    repo.createLabel("sev1");
    repo.label(repo.openIssue({ author: "staff", title: "Deploys fail" }), "sev1", { by: "staff" });
  }

  /** What was found and done in each. */
  const outcomesOf = (reports: readonly RepositoryReport[]) =>
    reports.map(({ repository, report: { outcome, prepared } }) => {
      const { incidents, failures, warnings, left } = outcome;
      return { repository, isPrepared: prepared?.ok, incidents: incidents.length, failures, warnings, left };
    });

  const told = (path: string) => sim.requests.filter((request) => request.path === path).length;

  it("learn from the first ones what policies like to ask: labels of one's own cost a request more for those only", async () => {
    const { follow } = await open("severities:\n  sev1: { labels: [P1] }\n  sev2: { labels: [P2] }\n");
    const { reports, left, whyLeft } = await follow();
    expect([reports.length, left, whyLeft]).toEqual([12, [], null]);
    // Four were asked together for the usual labels, then each for its own; the other eight together for theirs.
    expect(told("/graphql")).toBe(1 + 4 + 1);
  });

  it("are asked about fifty in a request while they are idle: 200 cost five requests, and a point for three or four of them", async () => {
    const { follow, names } = await open("extends: gruntwork\n", {}, {}, 200);
    const { reports, left } = await follow();
    expect([reports.map(({ repository }) => repository).toSorted(), left]).toEqual([names.toSorted(), []]);
    expect(reports.flatMap(({ report }) => report.outcome.failures)).toEqual([]);
    expect(sim.requests.map(({ operation }) => operation)).toEqual(["Sweeps", "Sweeps", "Sweeps", "Sweeps", "Sweeps"]);
    const answer = await fetch(`${sim.url}/rate_limit`, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(await answer.json()).toMatchObject({ resources: { graphql: { used: 55 } } });
  });

  it.each`
    what                                                  | issues | closed   | requests
    ${"a few issues that were closed without a severity"} | ${10}  | ${true}  | ${2}
    ${"more of them than are asked for"}                  | ${11}  | ${true}  | ${2 + 12}
    ${"open issues that are no incidents"}                | ${2}   | ${false} | ${2 + 12}
  `("cost $requests requests where each has $what", async ({ issues, closed, requests }) => {
    const { follow, names } = await open("extends: gruntwork\n");
    sim.addUser("customer");
    for (const repo of names.map((name) => sim.repository(name))) {
      for (let count = 0; count < issues; count += 1) {
        const number = repo.openIssue({ author: "customer", title: "Thanks" });
        if (closed) repo.close(number, { by: "customer" });
      }
    }
    const { reports } = await follow();
    expect(reports.flatMap(({ report }) => [...report.outcome.failures, ...report.outcome.left])).toEqual([]);
    expect(told("/graphql")).toBe(requests);
  });

  it("are left, each by name, where GitHub's limit is used up", async () => {
    const { follow } = await open("extends: gruntwork\n", { graphql: 1, isEnforced: true });
    const { left, whyLeft } = await follow();
    expect([left.length, whyLeft]).toEqual([8, expect.stringContaining("rate limit")]);
  });

  it("are read by themselves where an incident is open, and no others", async () => {
    const { follow } = await open("extends: gruntwork\n");
    openIncidentIn("acme/r13");
    const { reports } = await follow();
    const busy = reports.filter(({ report }) => report.outcome.incidents.length > 0);
    expect(busy.map(({ repository }) => repository)).toEqual(["acme/r13"]);
    expect([sim.requests.filter(({ operation }) => operation === "Sweep").length, sim.writes().length > 0]).toEqual([1, true]);
  });

  it("are named when they are not there, at the price of one request", async () => {
    const { follow, names } = await open("extends: gruntwork\n");
    const { reports } = await follow(undefined, [...names, "acme/gone"]);
    const failed = reports.filter(({ report }) => report.outcome.failures.length > 0);
    expect(failed.map(({ repository }) => repository)).toEqual(["acme/gone"]);
    expect(failed[0]?.report.outcome.failures).toMatchObject([
      { issue: null, fatal: true, message: expect.stringMatching(/acme\/gone.*Is there such a repository/) },
    ]);
    expect(told("/graphql")).toBe(2 + 1);
  });

  it.each`
    case                                                 | fault         | times                       | together | alone
    ${"about half as many at once, then more again"}     | ${"502"}      | ${1}                        | ${4}     | ${1}
    ${"each by itself, where GitHub always answers 502"} | ${"502"}      | ${Number.POSITIVE_INFINITY} | ${2}     | ${12}
    ${"each by itself, where GitHub always answers 504"} | ${"504"}      | ${Number.POSITIVE_INFINITY} | ${2}     | ${12}
    ${"each by itself, where it is always broken"}       | ${"500"}      | ${Number.POSITIVE_INFINITY} | ${6}     | ${12}
    ${"again, where an answer broke off"}                | ${"truncate"} | ${1}                        | ${3}     | ${1}
  `("are asked $case", async ({ fault, times, together, alone }) => {
    const whole = await open("extends: gruntwork\n");
    openIncidentIn("acme/r13");
    const outcomes = outcomesOf((await whole.follow()).reports);
    const writes = sim.writes().length;
    await sim.stop();
    const { follow } = await open("extends: gruntwork\n");
    openIncidentIn("acme/r13");
    sim.faults.add({ match: ({ operation }) => operation === "Sweeps", do: fault, times });
    const { reports, left } = await follow();
    expect([outcomesOf(reports), left, sim.writes().length]).toEqual([outcomes, [], writes]);
    const count = (name: string) => sim.requests.filter(({ operation }) => operation === name).length;
    expect([count("Sweeps"), count("Sweep")]).toEqual([together, alone]);
  });

  it.each(["refused", "null"] as const)(
    "are taken for idle only by an answer that tells all of them: else each is read by itself, whatever field is %s",
    async (damage) => {
      const closeOneIn = (name: string) => {
        sim.addUser("customer");
        const repo = sim.repository(name);
        repo.close(repo.openIssue({ author: "customer", title: "Thanks" }), { by: "customer" });
      };
      const recorder = recordingWire();
      const whole = await open("extends: gruntwork\n", {}, {}, 4, recorder);
      closeOneIn("acme/r13");
      const outcomes = outcomesOf((await whole.follow()).reports);
      expect(sim.requests).toHaveLength(1);
      const fields = fieldsOf(recorder.answers.slice(0, 1)).filter(({ path }) => path[1] === "viewer" || path[1] === "r3");
      expect(fields.length).toBeGreaterThan(20);
      for (const field of fields) {
        await sim.stop();
        const { follow } = await open("extends: gruntwork\n", {}, {}, 4, damagingWire(field, damage));
        closeOneIn("acme/r13");
        const { reports } = await follow();
        expect([field.name, outcomesOf(reports)]).toEqual([field.name, outcomes]);
        expect([field.name, sim.requests.length > 1 || damage === "null"]).toEqual([field.name, true]);
      }
    },
  );

  it("find out together what an older server lacks, and lose no more than that", async () => {
    const older = { lacks: ["Issue.reactionGroups"], knowsVersions: false };
    const { follow, logged } = await open("extends: gruntwork\n", {}, older);
    const { reports } = await follow();
    expect(reports.flatMap(({ report }) => [...report.outcome.failures, ...report.outcome.left])).toEqual([]);
    expect(new Set(reports.flatMap(({ report }) => report.reading?.lacks ?? []))).toEqual(
      new Set(["since when a run has been writing about an issue, so a 🚀 that a dead run left stays until the next news"]),
    );
    expect(logged.filter((line) => line.startsWith("This server"))).toEqual([
      "This server does not know version 2022-11-28 of GitHub's API; going on with its own.",
      "This server's GraphQL lacks reactions; going on without.",
    ]);
  });

  it("list the root cause analyses in a repository of their own once for all", async () => {
    const { follow } = await open("rca: { repository: acme/postmortems }\n");
    sim.repository("acme/postmortems").createLabel("rca");
    await follow();
    expect(told("/repos/acme/postmortems/issues")).toBe(2);
  });

  it("are left, each by name, when the run is told to end", async () => {
    const { follow, names } = await open("extends: gruntwork\n");
    const { left, reports, whyLeft } = await follow(AbortSignal.abort());
    expect([left, reports, whyLeft]).toEqual([names, [], "this run was told to end."]);
    expect(sim.requests).toEqual([]);
  });

  it("say in the log which of them a line is about, and in the summary which are quiet", async () => {
    const { follow, logged, names } = await open("extends: gruntwork\n");
    openIncidentIn("acme/r13");
    const many = await follow();
    expect(logged).toContain("acme/r13: Looked at 1 issue.");
    const summary = manySummaryOf(many, { passedOver: [], unfit: [] }, { dryRun: false });
    expect(summary).toContain("## acme/r13\n\n### Open incidents");
    const quiet = names.filter((name) => name !== "acme/r13");
    expect(summary).toContain(`- 11 repositories with nothing open and nothing new to say: ${quiet.join(", ")}`);
    expect(summary).toContain(`None of the labels that make an issue an incident: ${quiet.join(", ")}.`);
  });
});
