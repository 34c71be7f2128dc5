import { it } from "vitest";
import { parsePolicy } from "../../../src/core/policy/parse.ts";

it("speed", async () => {
  const t = async (n: string, text: string) => {
    const s = performance.now();
    const r = await parsePolicy({ name: "p", text });
    console.log(n, r.ok ? "ok" : r.error.length, Math.round(performance.now() - s));
  };
  await t("unknown", Array.from({ length: 25000 }, (_, i) => `k${i}: 1`).join("\n"));
  await t("nested unknown", `severities:\n${Array.from({ length: 8000 }, (_, i) => `  s${i}: { xx: 1, labels: 3 }`).join("\n")}`);
  await t("sev", `severities:\n${Array.from({ length: 8000 }, (_, i) => `  s${i}: {title: x}`).join("\n")}`);
  await t("labels", `stop: 1\nclocks: { stop-labels: [${Array.from({ length: 25000 }, (_, i) => `l${i}`).join(", ")}] }`);
  await t("bad labels", `clocks: { stop-labels: [${Array.from({ length: 25000 }, (_, i) => i).join(", ")}] }`);
  await t("hours", `calendar: { hours: {${Array.from({ length: 20000 }, (_, i) => `m${i}: 1-2`).join(", ")}} }`);
  await t("windows", `maintenance: [${Array.from({ length: 8000 }, (_, i) => `{days: x${i}}`).join(", ")}]`);
  await t("calendars", `calendars:\n${Array.from({ length: 8000 }, (_, i) => `  s${i}: {timezone: x}`).join("\n")}`);
});
