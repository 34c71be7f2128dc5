import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../support/desk.ts";
import { call } from "./call.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const READER = "ghp_reader";
const SECRET = "s3cret-of-the-state";

/** As somebody who may read and no more. */
function verify(args: readonly string[], environment: Readonly<Record<string, string>> = {}, width = 100) {
  desk.sim.addUser("reader", {});
  desk.sim.addToken(READER, { login: "reader", permissions: { issues: "read", contents: "read", metadata: "read" } });
  return call(["verify", ...args], {
    environment: { GITHUB_TOKEN: READER, GITHUB_API_URL: desk.sim.url, GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl, ...environment },
    width,
  });
}

/** A Sev1 whose first answer came late, closed. */
async function incident(stateSecret: string | null = null): Promise<number> {
  desk = await openDesk("2026-03-06T14:00:00Z");
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  desk.repo.label(number, "sev1", { by: "staff" });
  await desk.run(number, { stateSecret });
  desk.at("14:33");
  await desk.run(number, { stateSecret });
  desk.at("14:50");
  desk.repo.comment(number, { by: "staff", body: "A role lost a permission." });
  await desk.run(number, { stateSecret });
  desk.at("15:10");
  desk.repo.close(number, { by: "staff" });
  await desk.run(number, { stateSecret });
  desk.at("15:30");
  return number;
}

function statusOf(number: number) {
  const status = desk.repo.thread(number).comments.find(({ body }) => body.includes('"kind":"status"'));
  if (status === undefined) throw new Error("there is no status comment");
  return status;
}

/** What else may write as the action: it stands as the action's own. */
function tamper(number: number, from: string | RegExp, to: string): void {
  const { id, body } = statusOf(number);
  const changed = body.replace(from, to);
  if (changed === body) throw new Error(`“${from}” is not there`);
  desk.repo.editComment(id, { by: "github-actions[bot]", body: changed });
}

describe("verify", () => {
  it("of an honest repository names nothing, asks nobody's role and writes nothing", async () => {
    await incident();
    desk.forget();
    const { code, out, err } = await verify(["acme/service"]);
    expect([code, err]).toEqual([0, "1 issue to read.\n".slice(0, err.length)]);
    expect(out).toContain("3 verdicts and 3 texts in 1 thread follow.");
    expect(out).toContain("Nothing was found that does not follow from the threads.");
    expect(desk.writes()).toEqual([]);
    expect(desk.sim.requests.filter(({ path }) => path.includes("collaborators"))).toEqual([]);
  });

  it("breaks its sentences at the terminal's width, and no address", async () => {
    const number = await incident();
    tamper(number, "Critical", "Negligible, as whoever wrote into this comment would have everybody believe");
    const { out } = await verify(["acme/service"], {}, 40);
    expect(out.split("\n").filter((line) => line.length > 40 && !line.includes("https://"))).toEqual([]);
    expect(out).toMatch(/^ {2}https:\/\/\S+#issuecomment-\d+$/m);
    expect(out).toMatch(/^acme\/service#1: the text of a comment\n {2}does not follow\.$/m);
  });

  it("names a verdict that was changed, with both values, and ends with 1", async () => {
    const number = await incident();
    tamper(number, '"response":{"verdict":"missed"', '"response":{"verdict":"met"');
    const { code, out } = await verify(["acme/service", String(number)]);
    expect(code).toBe(1);
    expect(out).toMatch(/acme\/service#1: response: the verdict does not follow\.\n +stands there: met\n +follows: +missed\n/);
  });

  it("names a text that was changed, with both lines", async () => {
    const number = await incident();
    tamper(number, /\*\*Missed\*\*/i, "Kept");
    const { code, out } = await verify([`acme/service#${number}`]);
    expect(code).toBe(1);
    expect(out).toMatch(/the text of a comment does not follow\.\n +stands there: .*Kept.*\n +follows: .*\*\*Missed\*\*/i);
  });

  it("names a text that was changed where nothing else can tell it: what a correction struck through", async () => {
    const number = await incident();
    desk.repo.comment(number, { by: "staff", body: "/ack 14:20 UTC by phone" });
    await desk.run(number);
    const missed = desk.repo.thread(number).comments.find(({ body }) => body.includes("~~"));
    if (missed === undefined) throw new Error("there is no corrected comment");
    const changed = missed.body.replace("within 30 minutes", "within 20 minutes");
    expect(changed).not.toBe(missed.body);
    expect((await verify(["acme/service"])).code).toBe(0);
    desk.repo.editComment(missed.id, { by: "github-actions[bot]", body: changed });
    expect(await verify(["acme/service"])).toMatchObject({ code: 1, out: expect.stringContaining(`#issuecomment-${missed.id}`) });
  });

  it("names whose word of support it was, and when, where the marker tells otherwise than the comment", async () => {
    const number = await incident();
    tamper(number, /("words":\[\{"at":)\d+(,.*?"login":")staff"/, `$1${Date.parse("2026-03-06T14:20:00Z")}$2customer"`);
    const { code, out } = await verify(["acme/service", String(number), "--json"]);
    const words = JSON.parse(out).differences.filter(({ type }: { type: string }) => type === "word");
    expect([code, words]).toEqual([
      1,
      [
        expect.objectContaining({ field: "by", said: "customer", follows: "staff" }),
        expect.objectContaining({ field: "at", said: "2026-03-06T14:20:00.000Z", follows: "2026-03-06T14:50:00.000Z" }),
      ],
    ]);
  });

  const [OPENED, BETWEEN, ANSWERED] = ["14:00", "14:20", "14:50"].map((time) => Date.parse(`2026-03-06T${time}:00Z`));
  it.each([
    ["when the opening was", `{"at":${OPENED}`, `{"at":${BETWEEN}`, ["at", "2026-03-06T14:20:00.000Z", "2026-03-06T14:00:00.000Z"]],
    [
      "when the opening was recorded",
      `"recordedAt":${OPENED}`,
      `"recordedAt":${ANSWERED}`,
      ["recordedAt", "2026-03-06T14:50:00.000Z", "2026-03-06T14:00:00.000Z"],
    ],
    ["whose the opening was", '"login":"staff"', '"login":"lead"', ["by", "lead", "staff"]],
    [
      "when an answer was recorded",
      `"recordedAt":${ANSWERED}`,
      `"recordedAt":${OPENED}`,
      ["recordedAt", "2026-03-06T14:00:00.000Z", "2026-03-06T14:50:00.000Z"],
    ],
    ["that the opening was one", /"words":\[\{.*?\},/, '"words":[', ["at", null, "2026-03-06T14:00:00.000Z"]],
    ["that the closing was one", /,\{[^{}]*"kind":"closed"[^{}]*\}/, "", ["at", null, "2026-03-06T15:10:00.000Z"]],
    ["that there was any", /"words":\[\{.*?\}\]/, '"words":[]', ["at", null, "2026-03-06T15:10:00.000Z"]],
  ] as const)("names %s where the marker tells otherwise than the thread", async (_, from, to, [field, said, follows]) => {
    desk = await openDesk("2026-03-06T14:00:00Z");
    const number = desk.repo.openIssue({ author: "staff", title: "Deploys fail with 403" });
    desk.repo.label(number, "sev1", { by: "staff" });
    await desk.run(number);
    await desk.happens("14:50", number, (repo) => repo.comment(number, { by: "lead", body: "A role lost a permission." }));
    await desk.happens("15:10", number, (repo) => repo.close(number, { by: "staff" }));
    desk.at("15:30");
    expect(JSON.parse((await verify(["acme/service", "--json"])).out).differences).toEqual([]);
    tamper(number, from, to);
    const { code, out } = await verify(["acme/service", "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out).differences).toContainEqual(expect.objectContaining({ issue: number, type: "word", field, said, follows }));
    expect((await verify(["acme/service"])).out).toContain("a word of support");
  });

  it("names a comment that a person edited, whose marker is compared and no more", async () => {
    const number = await incident();
    const { id, body } = statusOf(number);
    desk.repo.editComment(id, { by: "lead", body: body.replace('"response":{"verdict":"missed"', '"response":{"verdict":"met"') });
    const { code, out } = await verify(["acme/service", String(number), "--json"]);
    const { differences } = JSON.parse(out);
    expect(code).toBe(1);
    expect(differences).toContainEqual({ issue: 1, type: "edited", url: expect.stringContaining(`#issuecomment-${id}`), by: "lead" });
    expect(differences).toContainEqual(
      expect.objectContaining({ type: "verdict", promise: "response", field: "verdict", said: "met", follows: "missed" }),
    );
  });

  it.each<[string, (body: string) => string]>([
    ["a letter after it", (body) => `${body.trimEnd()}x`],
    ["a line after it", (body) => `${body}\nEverybody gets a refund.`],
    ["without it", (body) => body.replace(/<!-- incident-slo.*/, "")],
    ["of broken JSON", (body) => body.replace('"kind"', '"kind')],
    ["of an unknown kind", (body) => body.replace(/"kind":"\w+"/, '"kind":"other"')],
    ["another text", () => "All is well."],
  ])(
    "names a comment whose marker cannot be read where a person edited it, and counts it where the action's login did: %s",
    async (_, broken) => {
      const number = await incident();
      const ours = desk.repo.thread(number).comments.filter(({ by }) => by === "github-actions");
      expect(ours).toHaveLength(3);
      for (const { id, body } of ours) {
        const url = expect.stringContaining(`#issuecomment-${id}`);
        desk.repo.editComment(id, { by: "github-actions[bot]", body: broken(body) });
        const counted = await verify(["acme/service", "--json"]);
        expect([counted.code, JSON.parse(counted.out).untold]).toEqual([
          0,
          expect.arrayContaining([{ issue: number, what: url, why: "marker" }]),
        ]);
        desk.repo.editComment(id, { by: "github-actions[bot]", body });
        desk.repo.editComment(id, { by: "lead", body: broken(body) });
        const named = await verify(["acme/service", "--json"]);
        const { differences, untold } = JSON.parse(named.out);
        expect([named.code, differences]).toEqual([1, [{ issue: number, type: "edited", url, by: "lead" }]]);
        expect(untold).not.toContainEqual({ issue: number, what: url, why: "marker" });
        desk.repo.editComment(id, { by: "github-actions[bot]", body });
      }
    },
  );

  it("of comments that the action's login wrote for another workflow counts none that nobody edited", async () => {
    desk = await openDesk("2026-03-06T14:00:00Z");
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    desk.repo.label(number, "sev1", { by: "staff" });
    desk.repo.comment(number, { by: "github-actions[bot]", body: "Coverage: 92 %" });
    desk.at("14:01");
    expect((await verify(["acme/service"])).out).toContain("0 verdicts and 0 texts in 0 threads follow.");
    await desk.run(number);
    const { texts, differences, untold } = JSON.parse((await verify(["acme/service", "--json"])).out);
    expect([texts, differences, untold]).toEqual([1, [], [{ issue: number, what: "marker", why: "signature" }]]);
  });

  it("counts as cannot tell what went with a deleted comment, and no more than that", async () => {
    desk = await openDesk("2026-03-06T14:00:00Z");
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    desk.repo.label(number, "sev1", { by: "staff" });
    const [word, pause] = [
      desk.repo.comment(number, { by: "staff", body: "We look." }),
      desk.repo.comment(number, { by: "staff", body: "/pause a vendor" }),
    ];
    await desk.run(number);
    desk.at("17:00");
    desk.repo.comment(number, { by: "staff", body: "/resume" });
    await desk.happens("17:30", number, (repo) => repo.close(number, { by: "staff" }));
    desk.repo.deleteComment(word, { by: "lead" });
    desk.at("18:00");
    await desk.run(number);
    const before = JSON.parse((await verify(["acme/service", String(number), "--json"])).out);
    expect(before).toMatchObject({ verdicts: 3, differences: [], untold: [{ why: "signature" }] });
    desk.repo.deleteComment(pause, { by: "lead" });
    const { code, out } = await verify(["acme/service", String(number), "--json"]);
    const { differences, untold } = JSON.parse(out);
    expect([code, differences]).toEqual([0, []]);
    expect(untold).toContainEqual({ issue: 1, what: "resolution", why: "gone" });
  });

  it("checks signatures with the secret, and says without it that it did not", async () => {
    const number = await incident(SECRET);
    const without = JSON.parse((await verify(["acme/service", String(number), "--json"])).out);
    expect(without).toMatchObject({ verdicts: 3, differences: [], untold: [{ issue: 1, what: "marker", why: "signature" }] });
    const signed = JSON.parse((await verify(["acme/service", String(number), "--json"], { INCIDENT_SLO_STATE_SECRET: SECRET })).out);
    expect(signed).toEqual({ repository: "acme/service", verdicts: 3, texts: 3, differences: [], untold: [] });
    const forged = JSON.parse((await verify(["acme/service", String(number), "--json"], { INCIDENT_SLO_STATE_SECRET: "other" })).out);
    const unsigned = { issue: 1, what: expect.stringContaining("#issuecomment-"), why: "signature" };
    expect(forged).toMatchObject({ verdicts: 0, differences: [], untold: [unsigned, unsigned, unsigned] });
  });

  it("ends with 1 where there is no such issue, with 2 where the number is none", async () => {
    await incident();
    expect(await verify(["acme/service", "7"])).toMatchObject({ code: 1, err: expect.stringContaining("no such issue") });
    expect(await verify(["acme/service", "seven"])).toMatchObject({ code: 2, err: expect.stringContaining('got "seven"') });
  });
});
