import type { Metric } from "../../core/policy/policy.ts";

/** What each kind of promise is called in a terminal. */
export const PROMISE_NAMES: Readonly<Record<Metric, string>> = { response: "First answer", update: "Updates", resolution: "Solution" };
