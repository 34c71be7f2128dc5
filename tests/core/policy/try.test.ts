import { expect, it } from "vitest";
import { checkPolicy } from "../../../src/app/check.ts";
it("x", async () => {
  const now = Date.parse("2026-03-06T10:00:00Z");
  for (const builtIn of ["gruntwork", "cloud-gov", "community", "nope"]) console.log((await checkPolicy({ builtIn }, { now, json: false })).lines.join("\n"));
  console.log((await checkPolicy({ name: "p.yml", text: "severities: {sev1: {response: 1 business day}, sev2: {updates: every 4 hours}, sev3: {updates: every 1 hour}}" }, { now, json: false })).lines.join("\n"));
  console.log((await checkPolicy({ name: "p.yml", text: "severities: {sev1: {response: 1 businss day}}" }, { now, json: true })).lines.join("\n"));
  expect(1).toBe(1);
});
