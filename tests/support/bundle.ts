import { bundle } from "../../scripts/build.ts";

let built: ReturnType<typeof bundle> | null = null;

/** What the build writes into `dist/`, bundled once for all tests that look at it. */
export function builtOnce(): ReturnType<typeof bundle> {
  built ??= bundle();
  return built;
}
