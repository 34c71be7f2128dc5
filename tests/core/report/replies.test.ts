import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { checkPolicy } from "../../../src/app/check/check.ts";
import { formsOf } from "../../../src/core/report/forms.ts";
import { reportJson } from "../../../src/core/report/json.ts";
import { changesBetween, mayJudgeOtherwise } from "../../../src/core/report/policy-change.ts";
import { policyPage } from "../../../src/core/report/policy-page.ts";
import { at, issueOf, policyOf } from "../../support/scene.ts";
import { reportOn } from "./reports.ts";

const textOf = (promise: string) => `
extends: none
severities:
  sev1: { title: Critical, response: 1 hour${promise} }
  sev2: { title: Major, response: 1 business day }
`;
const PROMISING = textOf(", next-reply: 1 hour");
const NONE = textOf("");
const policy = await policyOf(PROMISING);
const none = await policyOf(NONE);

const DAY = "2026-03-02";
const issue = issueOf(
  DAY,
  "09:00 opened customer It fails.",
  "09:00 labeled sev1",
  "09:10 comment staff We look into it.",
  "10:00 comment customer It got worse, what shall we do?",
  "10:30 comment staff Use last month's report.",
  "12:00 comment customer That one fails, too.",
  "14:00 comment staff /ack 13:30 by phone",
  "15:00 comment customer And the other one?",
  "15:20 closed staff completed",
);

const reportUnder = (own: typeof policy) => reportOn(own, [issue], { since: "2026-03", now: `${DAY}T18:00:00Z` });

describe("a report on promised replies", () => {
  const report = reportUnder(policy);

  it("counts each time a customer waited", () => {
    const { total, incidents, misses } = reportJson(report);
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync("docs/report.schema.json", "utf8")));
    expect([validate(reportJson(report)), validate.errors]).toEqual([true, null]);
    expect(total.promises).toMatchObject({ reply: { met: 2, missed: 1, open: 0 }, all: { met: 3, missed: 1 } });
    expect(incidents[0]?.replies).toEqual({ met: 2, missed: 1, open: 0 });
    expect(misses).toMatchObject([{ metric: "reply", target: "1 hour", due: "2026-03-02T13:00:00Z", late: 1_800_000, outcome: "came" }]);
  });

  it("names them in its text, its table and its page", () => {
    const forms = formsOf(report);
    for (const form of ["index.html", "report.md"]) expect(forms.get(form) ?? "").toContain("Next reply");
    const [head = "", line = ""] = (forms.get("incidents.csv") ?? "").split("\r\n").map((row) => row.split(","));
    expect(["replies_met", "replies_missed", "replies_open"].map((name) => line[head.indexOf(name)])).toEqual(["2", "1", "0"]);
  });

  it("says nothing of them where the policy promises none", () => {
    const forms = formsOf(reportUnder(none));
    for (const [name, text] of forms) expect([name, text.match(/next.?repl\w*|"repl\w*|replies_/gi)]).toEqual([name, null]);
  });
});

describe("what a policy promises of replies", () => {
  it("stands in the published page, in check's table and among what changed, and nowhere where there is none", async () => {
    const tableOf = async (text: string) => {
      const options = { now: at("09:00", DAY), json: false, width: 200 };
      return (await checkPolicy({ name: "policy.yml", text }, options)).lines.join("\n");
    };
    expect(policyPage(policy, 2026, "markdown", null)).toMatch(/\| Severity \| Definition \| First answer \| Next reply \| Solution \|/);
    expect(policyPage(none, 2026, "markdown", null)).not.toMatch(/next reply/i);
    expect(await tableOf(PROMISING)).toMatch(/First answer +Next reply +Updates[\s\S]*1 hour +1 hour +as promised/);
    expect(await tableOf(NONE)).not.toMatch(/next reply/i);
    const changes = changesBetween(none, policy, at("09:00", DAY));
    expect(changes).toMatchObject([{ type: "changed", before: "none", after: "1 hour" }]);
    expect(mayJudgeOtherwise(none, policy)).toBe(true);
  });
});
