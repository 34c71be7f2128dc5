import * as z from "zod/mini";
import { type Expectation, isExpectation } from "./expectations.ts";
import { policyFile } from "./schema.ts";

/** The shape of a policy file as a JSON Schema, without the words' own rules. `expected` names what is expected (expectations.ts). */
export function shapeOfPolicyFile(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(policyFile, {
    io: "input",
    target: "draft-7",
    override: ({ zodSchema, jsonSchema }) => {
      const expected = expectationOf(zodSchema);
      if (expected !== null) jsonSchema.expected = expected;
    },
  });
}

/** What a schema says it expected when it gets something that no policy holds; null: it has no words of its own. */
function expectationOf(schema: z.core.$ZodType): Expectation | null {
  const message = z.safeParse(schema, Symbol("nothing"), { jitless: true }).error?.issues[0]?.message ?? "";
  return isExpectation(message) ? message : null;
}
