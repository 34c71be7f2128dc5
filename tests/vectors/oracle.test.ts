import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { longForm } from "../faults/long-form.ts";
import { SCENES } from "./scenes.ts";
import { vectorsOf } from "./vectors.ts";

/** All of them in the long form, every sixth in the short one. */
const EVERY = longForm.isOn ? 1 : 6;

it.each(Object.keys(SCENES))("%s.json is what the oracle says", (name) => {
  const { vectors }: { readonly vectors: readonly unknown[] } = JSON.parse(
    readFileSync(new URL(`${name}.json`, import.meta.url), "utf8"),
  );
  expect(vectors).toHaveLength((SCENES[name] ?? []).reduce((sum, { ask }) => sum + ask.length, 0));
  expect(vectors.filter((_, index) => index % EVERY === 0)).toEqual(vectorsOf(name, SCENES[name] ?? [], EVERY));
});
