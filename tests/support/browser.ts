import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";

/** A browser of this machine; undefined: it has none. */
export const BROWSER = [
  process.env.CHROME_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
].find((path) => path !== "" && existsSync(path));

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8").replaceAll("</script", "<\\/script");

/** What the page says of itself once it is drawn. */
const PROBE = `addEventListener("load", () => look().catch((error) => parent.postMessage({ name: window.name, found: [String(error)], outside: [], scroll: [] }, "*")));
async function look() {
  const { violations } = await axe.run({ resultTypes: ["violations"], ...(window.name.endsWith("dark") ? { runOnly: ["color-contrast", "link-in-text-block"] } : {}) });
  const found = violations.filter(({ id, impact }) => impact !== "minor" || id === "empty-table-header").map(({ id, impact, nodes }) => [id, impact, nodes[0].html.slice(0, 200)]);
  const scrolls = (part) => part !== null && (/auto|scroll/.test(getComputedStyle(part).overflowX) || scrolls(part.parentElement));
  const outside = [...document.querySelectorAll("main *")].filter((part) => !scrolls(part) && part.getBoundingClientRect().right > innerWidth + 1);
  const scroller = (part) => (part === null || /auto|scroll/.test(getComputedStyle(part).overflowX) ? part : scroller(part.parentElement));
  const isShown = (part) => part.tabIndex === 0 && part.hasAttribute("aria-label") && getComputedStyle(part).backgroundImage.includes("gradient");
  const clipped = [...document.querySelectorAll("table")].filter((table) => { const part = scroller(table); return part !== null && part.scrollWidth > part.clientWidth + 1 && !isShown(part); });
  const scroll = [...document.querySelectorAll(".scroll")].filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.textContent.slice(0, 40));
  parent.postMessage({ name: window.name, found, outside: [...outside, ...clipped].slice(0, 3).map((part) => part.outerHTML.slice(0, 120)), scroll }, "*");
}`;

export type Frame = { readonly name: string; readonly width: number; readonly page: string };

/** Shows one frame after the other, since what is out of sight is not drawn, and tells what they said. */
const HOST = (frames: readonly Frame[]) => `<!doctype html><title>pages</title><script>
const frames = ${JSON.stringify(frames).replaceAll("<", "\\u003c")};
const said = [];
const show = () => {
  const { name, width, page } = frames[said.length];
  const frame = Object.assign(document.createElement("iframe"), { name, width, height: 900, srcdoc: page });
  document.body.replaceChildren(frame);
};
addEventListener("message", ({ data }) => {
  if (said.push(data) < frames.length) show();
  else fetch("/said", { method: "POST", body: JSON.stringify(said) });
});
addEventListener("load", show);
</script>`;

/** What a page says, loaded by a browser of its own. */
async function drawn(page: string, folder: string, colors: string): Promise<string> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (request.method === "POST") server.emit("said", Buffer.concat(parts).toString("utf8"));
      response.setHeader("content-type", "text/html; charset=utf-8").end(request.url === "/" ? page : "");
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const options = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${folder}`, "--remote-debugging-port=0", colors];
  const browser = spawn(BROWSER ?? "", [...options, `http://127.0.0.1:${port}/`], { stdio: "ignore" });
  const ended = once(browser, "exit");
  try {
    const [said] = await Promise.race([once(server, "said"), ended]);
    return String(said);
  } finally {
    browser.kill();
    await ended;
    server.closeAllConnections();
    server.close();
  }
}

/** What a page said of itself: what axe found, what sticks out or is cut off without a hint, and which of its parts scroll sideways. */
export type Said = {
  readonly name: string;
  readonly found: readonly unknown[];
  readonly outside: readonly string[];
  readonly scroll: readonly string[];
};

/** A page that looks at itself with axe and a ruler. `inserted`: what stands in its head besides. */
export function lookingAtItself(page: string, inserted = ""): string {
  return page.replace("</head>", () => `${inserted}<script>${AXE}</script><script>${PROBE}</script></head>`);
}

/** What each frame says of itself, one after the other, in a browser of its own. `folder`: the browser's. */
export async function look(frames: readonly Frame[], scheme: "light" | "dark", folder: string): Promise<readonly Said[]> {
  const colors = `--blink-settings=preferredColorScheme=${scheme === "dark" ? 0 : 1}`;
  return JSON.parse(await drawn(HOST(frames), folder, colors));
}
