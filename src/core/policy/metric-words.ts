import { METRICS, type Metric } from "./policy.ts";

type MetricWords = {
  /** As a heading. */
  readonly title: string;
  /** One of them, within a sentence. */
  readonly name: string;
  readonly withArticle: string;
};

/** What each metric is called wherever people read of it; in the policy it goes by its key. */
export const METRIC_WORDS: Readonly<Record<Metric, MetricWords>> = {
  response: { title: "First answer", name: "first answer", withArticle: "a first answer" },
  reply: { title: "Next reply", name: "next reply", withArticle: "a reply" },
  update: { title: "Updates", name: "update", withArticle: "an update" },
  resolution: { title: "Solution", name: "solution", withArticle: "a solution" },
};

/** The name of what a promise's key stands for: "update" for `update@2026-03-06T15:45:00Z`. */
export function promiseName(key: string): string {
  const metric = METRICS.find((one) => one === key.split("@")[0]);
  return metric === undefined ? key : METRIC_WORDS[metric].name;
}
