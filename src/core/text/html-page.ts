import { html } from "./escape.ts";

/** A page before it is written: `title` is plain text, everything else stands as it is. */
export type HtmlPage = {
  readonly title: string;
  readonly style: string;
  readonly body: string;
  /** More elements for its head, each on a line; none unless told. */
  readonly head?: readonly string[];
};

/** A whole page that needs nothing else: nothing on it is loaded from elsewhere unless its body says so. */
export function htmlPage({ title, style, body, head = [] }: HtmlPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head.map((element) => `${element}\n`).join("")}<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
