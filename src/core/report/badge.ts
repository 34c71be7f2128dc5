import type { Report } from "./report.ts";
import { attainmentText } from "./words.ts";

/** A badge in the form that shields.io's endpoint reads. */
export function badgeJson({ total, goal }: Report) {
  const { all } = total.promises;
  const color =
    all.attainment === null ? "lightgrey" : all.attainment >= goal ? "brightgreen" : all.attainment >= goal - 0.1 ? "yellow" : "red";
  const message = all.attainment === null ? "none due yet" : attainmentText(all);
  return { schemaVersion: 1, label: "promises kept", message, color };
}
