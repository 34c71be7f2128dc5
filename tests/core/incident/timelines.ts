import fc from "fast-check";
import { at } from "../../support/scene.ts";

const STEPS = [
  "labeled sev1",
  "labeled sev2",
  "labeled sev3",
  "unlabeled sev1",
  "unlabeled sev2",
  "labeled waiting",
  "unlabeled waiting",
  "labeled asked",
  "unlabeled asked",
  "labeled mitigated",
  "unlabeled mitigated",
  "labeled excluded: beta",
  "unlabeled excluded: beta",
  "comment staff hello",
  "comment customer hello",
  "comment staff /next-update 3h",
  "comment staff /pause x",
  "comment staff /pause until 2h x",
  "comment staff /pending x",
  "comment staff /resume",
  "closed staff",
  "closed customer",
  "closed staff not_planned",
  "reopened staff",
  "marked staff #7",
  "unmarked staff #7",
];

/** Timelines of 2 March 2026 as they may really be: only labels that are on come off, only open issues close. */
export const timelines = fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.integer({ min: 0, max: 180 })), { maxLength: 14 }).map((steps) => {
  let minute = 5;
  let open = true;
  const on = new Set<string>();
  const lines = ["09:05 labeled sev2"];
  on.add("sev2");
  for (const [step, gap] of steps) {
    minute += gap;
    const [verb = "", ...rest] = step.split(" ");
    const label = rest.join(" ");
    if (verb === "labeled" && on.has(label)) continue;
    if (verb === "unlabeled" && !on.has(label)) continue;
    if ((verb === "closed" && !open) || (verb === "reopened" && open)) continue;
    if (verb === "labeled") on.add(label);
    if (verb === "unlabeled") on.delete(label);
    if (verb === "closed") open = false;
    if (verb === "reopened") open = true;
    lines.push(`${new Date(at("09:00") + minute * 60_000).toISOString().slice(0, 19)} ${step}`);
  }
  return lines;
});
