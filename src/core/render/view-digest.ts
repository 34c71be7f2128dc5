import { createHash } from "node:crypto";
import type { View } from "./view.ts";

/** Tells whether a rendered text would differ, without rendering it: 16 hex digits of the view and the template's text. */
export function digestOf(view: View, templateText: string): string {
  return createHash("sha256").update(JSON.stringify(view)).update("\u0000").update(templateText).digest("hex").slice(0, 16);
}
