import cloudGov from "./built-in/cloud-gov.yml";
import community from "./built-in/community.yml";
import gruntwork from "./built-in/gruntwork.yml";

/** The policies that come along; the first is the default. */
export const BUILT_IN_NAMES = ["gruntwork", "cloud-gov", "community"] as const;
export type BuiltInName = (typeof BUILT_IN_NAMES)[number];

const TEXTS: Readonly<Record<BuiltInName, string>> = { gruntwork, "cloud-gov": cloudGov, community };

/** Whether a built-in policy has this name. */
export function isBuiltIn(name: string): name is BuiltInName {
  return Object.hasOwn(TEXTS, name);
}

/** A built-in policy as the YAML that anyone could have written. */
export function builtInText(name: BuiltInName): string {
  return TEXTS[name];
}
