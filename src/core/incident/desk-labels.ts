import type { Instant } from "../time/instant.ts";
import type { Incident } from "./incident.ts";

/** Since when one of some labels is on by a hand of staff or a bot of the policy, as runs judged it; null: none is. */
export function deskLabelSince({ acts }: Pick<Incident, "acts">, labels: readonly string[]): Instant | null {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  const on = new Map<string, Instant>();
  const shown = new Set<string>();
  for (const { at, what, label, desk } of acts) {
    const name = label?.toLowerCase() ?? "";
    if (!wanted.has(name) || (what !== "labeled" && what !== "unlabeled")) continue;
    if (what === "labeled") shown.add(name);
    else shown.delete(name);
    if (!desk) continue;
    if (what === "unlabeled") on.delete(name);
    else if (!on.has(name)) on.set(name, at);
    // What strangers took off, nobody of support can take off any more.
    for (const other of on.keys()) if (!shown.has(other)) on.delete(other);
  }
  return on.size === 0 ? null : Math.min(...on.values());
}
