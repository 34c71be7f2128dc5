import { readFileSync } from "node:fs";

/** The cron expression that started the run, as the event's payload has it; null: something else did, or it is not said. */
export function scheduleOf(environment: Readonly<Record<string, string | undefined>>): string | null {
  const path = environment.GITHUB_EVENT_PATH ?? "";
  if (environment.GITHUB_EVENT_NAME !== "schedule" || path === "") return null;
  try {
    const payload: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
    const schedule: unknown = typeof payload === "object" && payload !== null ? Reflect.get(payload, "schedule") : null;
    return typeof schedule === "string" && schedule.trim() !== "" ? schedule : null;
  } catch {
    return null;
  }
}
