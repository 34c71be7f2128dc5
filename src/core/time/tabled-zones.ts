import type { ZoneTable } from "./zone-table.ts";

/** The build puts the table here. Null: there is none, as where nothing is bundled, or Node.js knows newer rules than it was made of. */
export function tabledZones(): ZoneTable | null {
  return null;
}
