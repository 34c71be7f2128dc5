import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { threadFiles } from "./format.ts";
import { namesIn, play, type Verdicts } from "./play.ts";
import { dropMet, readUnmet } from "./unmet.ts";

const UNMET = readUnmet();
const isUpdate = Boolean(process.env.UPDATE_GOLDEN);
const played = new Map<string, Verdicts>();

describe.each(threadFiles().map((thread) => [thread.name, thread] as const))("%s", (file, thread) => {
  const names = namesIn(thread);
  const unmet = UNMET[file] ?? {};
  beforeAll(async () => {
    played.set(file, await play(thread));
  });
  const problemsOf = (name: string): readonly string[] => played.get(file)?.get(name) ?? ["was never judged"];

  it.each(names.filter((name) => !(name in unmet)))("%s", (name) => {
    if (problemsOf(name).length > 0) expect.fail(problemsOf(name).join("\n\n"));
  });

  it.each(Object.entries(unmet))("not yet: %s; %s", (name) => {
    if (problemsOf(name).length === 0 && !isUpdate) expect.fail("this is met now: UPDATE_GOLDEN=1 takes it off the list");
  });
});

it("only what a thread expects is listed as not met yet", () => {
  const expected = new Map(threadFiles().map((thread) => [thread.name, new Set(namesIn(thread))]));
  const listed = Object.entries(UNMET).flatMap(([file, names]) => Object.keys(names).map((name) => [file, name] as const));
  expect(listed.filter(([file, name]) => expected.get(file)?.has(name) !== true)).toEqual([]);
});

afterAll(() => {
  if (isUpdate) dropMet(UNMET, (file, name) => played.get(file)?.get(name)?.length === 0);
});
