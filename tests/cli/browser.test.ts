import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSER, type Frame, look, lookingAtItself, type Said } from "../support/browser.ts";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { call } from "./call.ts";
import { playPast } from "./past.ts";

// Tests see style sheets empty; the pages get the real one back.
const CSS = readFileSync("src/core/report/page.css", "utf8");
/** One severity has a title of 58 letters. */
const POLICY = `severities:
  sev1: { updates: every 1 hour }
  sev4: false
  slow: { title: Degraded performance of something that only a few depend on, labels: [sev4], response: 4 hours }
`;

/** A page that axe and the ruler must not let pass. */
const BROKEN =
  '<!doctype html><html lang="en"><head><title>x</title><style></style></head><body><main><h1>x</h1><p style="color: #777; background: #888">grey on grey</p><div style="width: 3000px"></div></main></body></html>';

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
      if (more.length > 0) pages.set("status", readFileSync(join(folder, "status.html"), "utf8"));
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
  function lookAt(scheme: "light" | "dark", widths: readonly number[]): Promise<readonly Said[]> {
    const frames = [...pages, ["broken", BROKEN] as const].flatMap(([name, page]) =>
      widths.map((width): Frame => {
        const whole = lookingAtItself(page.replace(/<style>[\s\S]*?<\/style>/, () => `<style>${CSS}</style>`));
        return { name: `${name} ${width} ${scheme}`, width, page: whole };
      }),
    );
    return look(frames, scheme, join(folder, scheme));
  }

  it.each([
    ["light", [360, 390, 1280]],
    ["dark", [390]],
  ] as const)("axe finds nothing that matters, and nothing sticks out, %s", async (scheme, widths) => {
    const said = await lookAt(scheme, widths);
    expect(said).toHaveLength((pages.size + 1) * widths.length);
    const [broken, fine] = [said.filter(({ name }) => name.startsWith("broken")), said.filter(({ name }) => !name.startsWith("broken"))];
    for (const { found, outside } of broken) expect([found.length, outside.length]).toEqual([1, 1]);
    for (const { name, found, outside, scroll } of fine) {
      expect([name, found, outside, scroll]).toEqual([name, [], [], []]);
    }
  });

  it("the pages load nothing and run nothing", () => {
    for (const [name, page] of pages)
      expect([name, page.match(/<script|<link(?! rel="icon" href="data:)|<img|@import|url\(|\son\w+=/g)]).toEqual([name, null]);
  });
});
