import cloudGov from "./built-in/cloud-gov.yml?data";
import community from "./built-in/community.yml?data";
import gruntwork from "./built-in/gruntwork.yml?data";
import type { PolicyFile } from "./schema.ts";

/** The policies that come along; the first is the default. */
export const BUILT_IN_NAMES = ["gruntwork", "cloud-gov", "community"] as const;
export type BuiltInName = (typeof BUILT_IN_NAMES)[number];

const FILES: Readonly<Record<BuiltInName, PolicyFile>> = { gruntwork, "cloud-gov": cloudGov, community };

/** Whether a built-in policy has this name. */
export function isBuiltIn(name: string): name is BuiltInName {
  return Object.hasOwn(FILES, name);
}

/** What the YAML file of a built-in policy holds, a file that anyone could have written. It is read when the program is built, and checked by a test. */
export function builtInData(name: BuiltInName): PolicyFile {
  return FILES[name];
}
