import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { MAIL_FORMATS } from "../../src/core/policy/policy.ts";

it.each(["action.yml", "README.md", "docs/mail.md"])("%s names every mail format", (file) => {
  const text = readFileSync(file, "utf8");
  expect(MAIL_FORMATS.filter((format) => !text.includes(`\`${format}\``))).toEqual([]);
});
