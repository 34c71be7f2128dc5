import { mergeConfig } from "vitest/config";
import base from "../vitest.config.ts";

/** Only the tests of what is mutated: the others would kill little more and take long. */
const tests = ["time", "incident", "slo", "plan"].map((room) => `tests/core/${room}/**/*.test.ts`);

const merged = mergeConfig(base, {});
export default {
  ...merged,
  test: { ...merged.test, include: [...tests, "tests/vectors/vectors.test.ts"], setupFiles: [".ci/mutation-setup.ts"] },
};
