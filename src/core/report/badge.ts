import { attainmentText } from "./figure-words.ts";
import type { SloReport } from "./report.ts";

/** A badge in the form that shields.io's endpoint reads. */
export function badgeJson({ total, goal }: SloReport) {
  const { all } = total.promises;
  const color = colorOf(all.attainment, goal);
  const message = all.attainment === null ? "none due yet" : attainmentText(all);
  return { schemaVersion: 1, label: "promises kept", message, color };
}

/** Green from the goal on, yellow up to ten points below it. */
function colorOf(share: number | null, goal: number): string {
  if (share === null) return "lightgrey";
  if (share >= goal) return "brightgreen";
  return share >= goal - 0.1 ? "yellow" : "red";
}
