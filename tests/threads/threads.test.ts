import { beforeAll, describe, expect, it } from "vitest";
import { threadFiles } from "./format.ts";
import { namesIn, type Played, play } from "./play.ts";
import { UNMET } from "./unmet.ts";

describe.each(threadFiles().map((thread) => [thread.name, thread] as const))("%s", (file, thread) => {
  const unmet = new Map(Object.entries(UNMET[file] ?? {}));
  let played: Played;
  beforeAll(async () => {
    played = await play(thread);
  });

  it("no run fails", () => {
    expect(played.failures).toEqual([]);
  });

  for (const name of namesIn(thread)) {
    const reason = unmet.get(name);
    const problems = (): readonly string[] => played.verdicts.get(name) ?? ["was never judged"];
    if (reason === undefined) {
      it(name, () => {
        if (problems().length > 0) expect.fail(problems().join("\n\n"));
      });
    } else {
      it(`not yet: ${name}; ${reason}`, () => {
        if (problems().length === 0) expect.fail("this is met now: take it out of unmet.ts");
      });
    }
  }

  it("what is listed as not met yet is expected", () => {
    expect([...unmet.keys()].filter((name) => !namesIn(thread).includes(name))).toEqual([]);
  });
});

it("only threads that are here are listed as not met yet", () => {
  const names = threadFiles().map(({ name }) => name);
  expect(Object.keys(UNMET).filter((file) => !names.includes(file))).toEqual([]);
});
