/** Writes `docs/policy.schema.json` and the reference `docs/policy.md` from the schema that checks policies. */
import { writeFileSync } from "node:fs";
import { policyJsonSchema } from "../src/core/policy/json-schema.ts";
import { policyReference } from "./policy-reference.ts";

writeFileSync(new URL("../docs/policy.schema.json", import.meta.url), `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
writeFileSync(new URL("../docs/policy.md", import.meta.url), policyReference());
