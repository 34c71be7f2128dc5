// Read before anything heavy is loaded, so it imports nothing but Node's own files.
import { readFileSync } from "node:fs";

export type JobEnvironment = Readonly<Record<string, string | undefined>>;

/** The event's payload; null: there is none, or it makes no sense. */
export function readPayload({ GITHUB_EVENT_PATH: path }: JobEnvironment): unknown {
  if (path === undefined || path === "") return null;
  try {
    return JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

/** A field of something that may be anything. */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
