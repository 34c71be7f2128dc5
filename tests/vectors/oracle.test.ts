import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SCENES } from "./scenes.ts";
import { vectorsOf } from "./vectors.ts";

it.each(Object.keys(SCENES))("%s.json is what the oracle says", (name) => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8"));
  expect(data).toMatchObject({ vectors: vectorsOf(name, SCENES[name] ?? []) });
});
