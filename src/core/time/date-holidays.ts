import { createRequire } from "node:module";
import type Holidays from "date-holidays";

/** The package, loaded when it is first asked: it is large, and few runs want it. The build puts it in a file of its own. */
export function dateHolidays(): typeof Holidays {
  return createRequire(import.meta.url)("date-holidays");
}
