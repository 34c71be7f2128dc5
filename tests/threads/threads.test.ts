import { beforeAll, describe, expect, it } from "vitest";
import { threadFiles } from "./format.ts";
import { namesIn, play, type Verdicts } from "./play.ts";
import { UNMET } from "./unmet.ts";

describe.each(threadFiles().map((thread) => [thread.name, thread] as const))("%s", (file, thread) => {
  const names = namesIn(thread);
  const unmet = UNMET[file] ?? {};
  let verdicts: Verdicts;
  beforeAll(async () => {
    verdicts = await play(thread);
  });
  const problemsOf = (name: string): readonly string[] => verdicts.get(name) ?? ["was never judged"];

  it.each(names.filter((name) => unmet[name] === undefined))("%s", (name) => {
    if (problemsOf(name).length > 0) expect.fail(problemsOf(name).join("\n\n"));
  });

  it.each(names.flatMap((name) => (unmet[name] === undefined ? [] : [[name, unmet[name]] as const])))("not yet: %s; %s", (name) => {
    if (problemsOf(name).length === 0) expect.fail("this is met now: take it out of unmet.ts");
  });

  it("what is listed as not met yet is expected", () => {
    expect(Object.keys(unmet).filter((name) => !names.includes(name))).toEqual([]);
  });
});

it("only threads that are here are listed as not met yet", () => {
  const names = threadFiles().map(({ name }) => name);
  expect(Object.keys(UNMET).filter((file) => !names.includes(file))).toEqual([]);
});
