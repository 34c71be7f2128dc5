import { html } from "./escape.ts";

/** A page before it is written: `title` is plain text, everything else stands as it is. */
export type HtmlPage = {
  readonly title: string;
  readonly style: string;
  readonly body: string;
  /** More elements for its head, each on a line; none unless told. */
  readonly head?: readonly string[];
};

// Without one every page is asked for /favicon.ico.
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='%230969da'/%3E%3Cpath d='M8 4v4l3 2' fill='none' stroke='%23fff' stroke-width='1.5'/%3E%3C/svg%3E";

/** A whole page that needs nothing else: nothing on it is loaded from elsewhere unless its body says so. */
export function htmlPage({ title, style, body, head = [] }: HtmlPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${ICON}">
${head.map((element) => `${element}\n`).join("")}<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
