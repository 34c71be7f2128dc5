/** Writes `tests/vectors/*.json`: `node tests/vectors/write.ts`. What is expected comes from the oracle, never from the product. */
import { writeFileSync } from "node:fs";
import { SCENES } from "./scenes.ts";
import { type Vector, vectorsOf } from "./vectors.ts";

const lines = (vectors: readonly Vector[]) => vectors.map((vector) => `    ${JSON.stringify(vector)}`).join(",\n");

for (const [name, scenes] of Object.entries(SCENES)) {
  const vectors = vectorsOf(name, scenes);
  writeFileSync(new URL(`${name}.json`, import.meta.url), `{\n  "about": "See README.md.",\n  "vectors": [\n${lines(vectors)}\n  ]\n}\n`);
  console.log(`${name}: ${vectors.length}`);
}
