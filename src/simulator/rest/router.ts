import { actionRoutes } from "./action-routes.ts";
import { commentRoutes } from "./comment-routes.ts";
import { contentRoutes } from "./content-routes.ts";
import { issueRoutes } from "./issue-routes.ts";
import { labelRoutes } from "./label-routes.ts";
import { pullRoutes } from "./pull-routes.ts";
import { repositoryRoutes } from "./repository-routes.ts";
import type { Route } from "./route.ts";
import { timelineRoutes } from "./timeline-routes.ts";

const ROUTES: readonly Route[] = [
  ...commentRoutes,
  ...issueRoutes,
  ...labelRoutes,
  ...timelineRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...repositoryRoutes,
  ...actionRoutes,
];

const PATTERNS: readonly { readonly route: Route; readonly pattern: RegExp }[] = ROUTES.map((route) => ({
  route,
  pattern: patternOf(route.path),
}));

/** `{name}` takes one segment, `{name*}` all that follow; numbers and ids must be digits, but for a workflow's, which may be its file. */
function patternOf(path: string): RegExp {
  const source = path.replaceAll(/\{(\w+)(\*?)\}/g, (_, name: string, rest: string) => {
    const taken = rest === "*" ? ".+" : /(?:_number|(?<!^workflow)_id)$/.test(name) ? String.raw`\d+` : "[^/]+";
    return `(?<${name}>${taken})`;
  });
  return new RegExp(`^${source}/?$`);
}

export type Match = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

/** The route of a request; null: GitHub has none, or this is not simulated. */
export function matchRoute(method: string, path: string): Match | null {
  const wanted = method === "HEAD" ? "GET" : method;
  for (const { route, pattern } of PATTERNS) {
    if (route.method !== wanted) continue;
    const match = pattern.exec(path);
    if (match === null) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decode(value)]);
    return { route, params: Object.fromEntries(params) };
  }
  return null;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
