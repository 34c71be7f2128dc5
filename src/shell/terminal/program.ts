import { readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** How a person called this program, so that they can call it again from the same folder. `script`: the path that Node was given. */
export function programAt(script: string, folder: string): string {
  const place = script.replaceAll("\\", "/");
  const npx = /^.*\/_npx\/[^/]+(?=\/)/.exec(place)?.[0];
  if (npx !== undefined) {
    const wanted = packageOf(npx);
    return wanted === null || wanted === NAME ? `npx ${NAME}` : `npx --package=${quoted(wanted)} ${NAME}`;
  }
  if (place.endsWith(`/node_modules/.bin/${NAME}`)) return `npx ${NAME}`;
  if (place.endsWith(`/${NAME}`)) return NAME;
  const near = relative(folder, script);
  return `node ${quoted(near.length < script.length ? near : script)}`;
}

const NAME = "incident-slo";

/** What npx was told to run, which it writes down beside what it installs. */
function packageOf(npx: string): string | null {
  try {
    return /"_npx":\s*\{\s*"packages":\s*\[\s*"([^"\\]+)"\s*\]/.exec(readFileSync(join(npx, "package.json"), "utf8"))?.[1] ?? null;
  } catch {
    return null;
  }
}

function quoted(word: string): string {
  return /^[\w./:@\\~+-]+$/.test(word) ? word : `"${word}"`;
}
