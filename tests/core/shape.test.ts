import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as zod from "zod/mini";
import * as z from "../../src/core/shape.ts";
import { longForm } from "../faults/long-form.ts";

const OURS = {
  text: z.string(),
  count: z.number(),
  list: z.array(z.nullable(z.number())),
  map: z.record(z.boolean()),
  choice: z.enum(["a", "b"]),
  either: z.union(z.number(), z.object({ a: z.string() })),
  object: z.object({ a: z.string(), b: z.optional(z.number()), c: z.nullish(z.boolean()), d: z.unknown() }),
  kinds: z.discriminatedUnion("a", [z.object({ a: z.literal("x"), b: z.number() }), z.object({ a: z.enum(["y", "z"]) })]),
  caught: z.object({ a: z.catch(z.string(), ""), b: z.ifSo(z.number()) }),
  changed: z.pipe(z.string(), (text) => (text === "" ? new z.Mismatch("empty") : text.length)),
  refined: z.refine(z.array(z.number()), ({ length }) => length === 2, "two"),
};

const ZODS: { readonly [Name in keyof typeof OURS]: zod.ZodMiniType } = {
  text: zod.string(),
  count: zod.number(),
  list: zod.array(zod.nullable(zod.number())),
  map: zod.record(zod.string(), zod.boolean()),
  choice: zod.enum(["a", "b"]),
  either: zod.union([zod.number(), zod.object({ a: zod.string() })]),
  object: zod.object({ a: zod.string(), b: zod.optional(zod.number()), c: zod.nullish(zod.boolean()), d: zod.optional(zod.unknown()) }),
  kinds: zod.discriminatedUnion("a", [zod.object({ a: zod.literal("x"), b: zod.number() }), zod.object({ a: zod.enum(["y", "z"]) })]),
  caught: zod.object({ a: zod.catch(zod.string(), ""), b: zod.catch(zod.optional(zod.number()), undefined) }),
  changed: zod.pipe(
    zod.string().check(zod.minLength(1)),
    zod.transform((text: string) => text.length),
  ),
  refined: zod.array(zod.number()).check(zod.length(2)),
};

const key = fc.constantFrom("a", "b", "c", "d", "__proto__", "constructor");
const data = fc.letrec((of) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("", "a", "b", "x", "y", "__proto__", null, true, false, 0, 1.5),
    fc.array(of("any"), { maxLength: 3 }),
    fc.array(fc.tuple(key, of("any")), { maxLength: 5 }).map((entries) => JSON.parse(JSON.stringify(Object.fromEntries(entries)))),
  ),
})).any;

describe.each(Object.keys(OURS).map((name) => name as keyof typeof OURS))("%s", (name) => {
  it("is read as zod reads it", () => {
    fc.assert(
      fc.property(data, (given) => {
        const read = ZODS[name].safeParse(given);
        const ours: unknown = OURS[name](given);
        expect(read.success ? ours : ours instanceof z.Mismatch).toEqual(read.success ? read.data : true);
      }),
      { numRuns: 500, seed: longForm.seed },
    );
  });
});

it("says where it is not as asked, and what stands there", () => {
  const shape = z.object({ data: z.object({ nodes: z.array(z.object({ name: z.string() })) }) });
  expect(shape({ data: { nodes: [{ name: "a" }, { name: null }] } })).toEqual(
    new z.Mismatch("Invalid input: expected string, received null", ["data", "nodes", 1, "name"]),
  );
});
