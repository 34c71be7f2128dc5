import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { call } from "./call.ts";
import { playPast } from "./past.ts";

const BROWSER = [
  process.env.CHROME_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
].find((path) => path !== "" && existsSync(path));

// Tests see style sheets empty; the pages get the real one back.
const CSS = readFileSync("src/core/report/page.css", "utf8");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8").replaceAll("</script", "<\\/script");

/** What the page says of itself once it is drawn. */
const PROBE = `addEventListener("load", () => look().catch((error) => parent.postMessage({ name: window.name, found: [String(error)], outside: [], scroll: [] }, "*")));
async function look() {
  const { violations } = await axe.run({ resultTypes: ["violations"], ...(window.name.endsWith("dark") ? { runOnly: ["color-contrast"] } : {}) });
  const found = violations.filter(({ impact }) => impact !== "minor").map(({ id, impact, nodes }) => [id, impact, nodes[0].html.slice(0, 200)]);
  const outside = [...document.querySelectorAll("main *")].filter((part) => !part.closest(".scroll") && part.getBoundingClientRect().right > innerWidth + 1);
  const scroll = [...document.querySelectorAll(".scroll")].filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.textContent.slice(0, 40));
  parent.postMessage({ name: window.name, found, outside: outside.slice(0, 3).map((part) => part.outerHTML.slice(0, 120)), scroll }, "*");
}`;

type Frame = { readonly name: string; readonly width: number; readonly page: string };

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

/** One severity has a title of 58 letters. */
const POLICY = `severities:
  sev1: { updates: every 1 hour }
  sev4: false
  slow: { title: Degraded performance of something that only a few depend on, labels: [sev4], response: 4 hours }
`;

/** A page that axe and the ruler must not let pass. */
const BROKEN =
  '<!doctype html><html lang="en"><head><title>x</title><style></style></head><body><main><h1>x</h1><p style="color: #777; background: #888">grey on grey</p><div style="width: 3000px"></div></main></body></html>';

type Said = {
  readonly name: string;
  readonly found: readonly unknown[];
  readonly outside: readonly string[];
  readonly scroll: readonly string[];
};

describe.skipIf(BROWSER === undefined)("in a browser", () => {
  let desk: Desk;
  let folder: string;
  const pages = new Map<string, string>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "slo-pages-"));
    desk = await openDesk("2026-03-20T12:00:00Z", { policy: POLICY });
    playPast(desk.repo, 24, "2025-06-01T00:00:00Z", "2026-03-20T10:00:00Z", 5);
    const environment = { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: desk.sim.url, GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl };
    for (const more of [[], ["--public"]]) {
      await call(["report", "acme/service", "--since", "2025-06", "--out", folder, ...more], { environment, now: "2026-03-20T12:00:00Z" });
      pages.set(["report", ...more].join(""), readFileSync(join(folder, "index.html"), "utf8"));
    }
    const policy = join(folder, "policy.html");
    await call(["policy", "cloud-gov", "--out", policy]);
    pages.set("policy", readFileSync(policy, "utf8"));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    await desk.sim.stop();
  });

  /** Each page, as the names say: on a phone or a desk. */
  async function look(scheme: "light" | "dark", widths: readonly number[]): Promise<readonly Said[]> {
    const frames = [...pages, ["broken", BROKEN] as const].flatMap(([name, page]) =>
      widths.map((width): Frame => {
        const whole = page.replace(
          /<style>[\s\S]*?<\/style>/,
          () => `<style>${CSS}</style><script>${AXE}</script><script>${PROBE}</script>`,
        );
        return { name: `${name} ${width} ${scheme}`, width, page: whole };
      }),
    );
    const colors = `--blink-settings=preferredColorScheme=${scheme === "dark" ? 0 : 1}`;
    return JSON.parse(await drawn(HOST(frames), join(folder, scheme), colors));
  }

  it.each([
    ["light", [360, 390, 1280]],
    ["dark", [390]],
  ] as const)("axe finds nothing that matters, and nothing sticks out, %s", async (scheme, widths) => {
    const said = await look(scheme, widths);
    expect(said).toHaveLength((pages.size + 1) * widths.length);
    const [broken, fine] = [said.filter(({ name }) => name.startsWith("broken")), said.filter(({ name }) => !name.startsWith("broken"))];
    for (const { found, outside } of broken) expect([found.length, outside.length]).toEqual([1, 1]);
    for (const { name, found, outside, scroll } of fine) {
      expect([name, found, outside, scroll]).toEqual([name, [], [], []]);
    }
  });

  it("the pages load nothing and run nothing", () => {
    for (const [name, page] of pages) expect([name, page.match(/<script|<link|<img|@import|url\(|\son\w+=/g)]).toEqual([name, null]);
  });
});
