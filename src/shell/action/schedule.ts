import { field, type JobEnvironment, readPayload } from "./event.ts";

/** The cron expression that started the run, as the event's payload has it; null: something else did, or it is not said. */
export function scheduleOf(environment: JobEnvironment): string | null {
  const schedule = environment.GITHUB_EVENT_NAME === "schedule" ? field(readPayload(environment), "schedule") : null;
  return typeof schedule === "string" && schedule.trim() !== "" ? schedule : null;
}
