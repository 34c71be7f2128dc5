import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dirname, join as joinPosix } from "node:path/posix";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SOURCES, writeSite } from "../../scripts/site.ts";
import { some } from "../faults/long-form.ts";
import { BROWSER, type Frame, look, lookingAtItself } from "../support/browser.ts";

const folder = mkdtempSync(join(tmpdir(), "slo-site-"));
const site = join(folder, "site");
let pages: ReadonlyMap<string, string> = new Map();
let files: ReadonlySet<string> = new Set();
beforeAll(() => {
  writeSite(site, null);
  files = new Set(readdirSync(site, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/")));
  pages = new Map([...files].filter((name) => name.endsWith(".html")).map((name) => [name, readFileSync(join(site, name), "utf8")]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const valuesOf = (page: string, attribute: string) =>
  [...page.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) => value.replaceAll("&amp;", "&"));

describe("the site", () => {
  it("has every document, a week to look at, and its report", () => {
    expect(pages.size).toBeGreaterThan(SOURCES.length + 5);
    for (const name of ["index.html", "docs/policy.html", "demo/index.html", "demo/report/index.html", "demo/policy.html"])
      expect([...pages.keys()]).toContain(name);
  });

  it("leads nowhere that is not there", () => {
    const wrong = [...pages].flatMap(([name, page]) =>
      [...valuesOf(page, "href"), ...valuesOf(page, "src"), ...valuesOf(page, "srcset")]
        .filter((to) => to !== "" && !/^(?:[a-z][a-z\d+.-]*:)/i.test(to))
        .flatMap((to) => {
          const [path = "", anchor = ""] = to.split("#");
          const target = path === "" ? name : joinPosix(dirname(name), decodeURI(path));
          if (!files.has(target)) return [`${name}: ${to}`];
          const ids = valuesOf(pages.get(target) ?? "", "id");
          return anchor === "" || ids.includes(decodeURIComponent(anchor)) ? [] : [`${name}: ${to} has no such place`];
        }),
    );
    expect(wrong).toEqual([]);
  });

  it("leads to nobody who only has a part in the samples", () => {
    const wrong = [...pages].flatMap(([name, page]) =>
      valuesOf(page, "href")
        .filter((to) => /github\.com\/(?:acme|jonas|kim)\b/.test(to))
        .map((to) => `${name}: ${to}`),
    );
    expect(wrong).toEqual([]);
    for (const [name, page] of pages)
      if (name.startsWith("demo/")) expect([name, page.includes("Incident SLO: the documents</a>")]).toEqual([name, true]);
  });

  it("loads nothing from elsewhere and runs nothing", () => {
    for (const [name, page] of pages)
      expect([
        name,
        page.match(/<script|<link(?! rel="icon" href="data:)|@import|\son\w+=|<(?:img|source)[^>]*(?:src|srcset)="https?:/g),
      ]).toEqual([name, null]);
  });
});

describe.skipIf(BROWSER === undefined)("in a browser", () => {
  it.each([
    ["light", [390, 1280]],
    ["dark", [390, 1280]],
  ] as const)("axe finds nothing that matters on any page, and nothing sticks out, %s", async (scheme, widths) => {
    // All of them in the long form; in the short one every sixteenth, and a thread.
    const thread = "demo/issue-1.html";
    const looked = new Map([...some([...pages], 16), [thread, pages.get(thread) ?? ""] as const]);
    const frames = [...looked].flatMap(([name, page]) =>
      // Where it is shown, it stands in no folder that has the pictures.
      widths.map(
        (width): Frame => ({
          name: `${name} ${width} ${scheme}`,
          width,
          page: lookingAtItself(page.replace(/<(?:img|source)[^>]*>/g, "")),
        }),
      ),
    );
    const said = await look(frames, scheme, join(folder, scheme));
    expect(said).toHaveLength(frames.length);
    expect(
      said.filter(({ found, outside }) => found.length + outside.length > 0).map(({ name, found, outside }) => [name, found, outside]),
    ).toEqual([]);
  });
});
