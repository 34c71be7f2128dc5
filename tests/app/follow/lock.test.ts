import { beforeEach, describe, expect, it } from "vitest";
import { type Lock, type Locks, newLocks, takeLock } from "../../../src/app/follow/lock.ts";
import type { Ports } from "../../../src/ports.ts";
import { actionOctokit } from "../../../src/shell/github/action-octokit.ts";
import { connectGitHub } from "../../../src/shell/github/connection.ts";
import { mailerWith } from "../../support/ports.ts";

const SECOND = 1_000;

let now: number;
let sleepers: { readonly until: number; readonly wake: () => void }[];
let calls: string[];
let ports: Ports;
let locks: Locks;

/** A GitHub on which nobody else takes a lock; the runner's clock goes when a test says so. */
beforeEach(() => {
  now = 0;
  sleepers = [];
  calls = [];
  locks = newLocks();
  const github = connectGitHub({
    octokit: () => actionOctokit("none", "http://localhost:1"),
    graphqlUrl: "http://localhost:1",
    repository: "acme/service",
    policyPath: null,
    templatesPath: "",
    runnerNow: () => now,
    sleep: async () => {},
    log: () => {},
  });
  ports = {
    github: {
      ...github,
      takeLock: async (issue) => {
        calls.push(`take ${issue}`);
        return { id: calls.length, mine: true, since: now, at: now };
      },
      removeLock: async (issue, id) => {
        calls.push(`remove ${issue}, ${id}, at ${now / SECOND} s`);
      },
    },
    mailer: mailerWith(),
    sleep: (time) => new Promise((wake) => sleepers.push({ until: now + time, wake })),
    elapsed: () => now,
    log: () => {},
  };
});

async function goOn(to: number): Promise<void> {
  now = to;
  for (const { wake } of sleepers.filter(({ until }) => until <= now)) wake();
  sleepers = sleepers.filter(({ until }) => until > now);
  await new Promise((resolve) => setImmediate(resolve));
}

async function taken(issue = 7): Promise<Lock> {
  const lock = await takeLock(issue, locks, ports);
  if (lock === null) throw new Error("another run has it");
  return lock;
}

const never = (cause: unknown) => {
  throw cause;
};

describe("a run's lock", () => {
  it("is given back at once where nothing was written", async () => {
    (await taken()).release(null, never);
    await goOn(0);
    expect(calls).toEqual(["take 7", "remove 7, 1, at 0 s"]);
  });

  it("is kept for six seconds after the last write", async () => {
    const lock = await taken();
    await goOn(2 * SECOND);
    lock.release({ status: "as written" }, never);
    await goOn(7.9 * SECOND);
    expect(calls).toEqual(["take 7"]);
    await goOn(8 * SECOND);
    expect(calls).toEqual(["take 7", "remove 7, 1, at 8 s"]);
  });

  it("serves the same run again meanwhile, and is given back once, six seconds after the latest write", async () => {
    (await taken()).release({ status: "as written" }, never);
    await goOn(4 * SECOND);
    const again = await taken();
    await goOn(7 * SECOND);
    expect(calls).toEqual(["take 7"]);
    again.release({ status: "as written then" }, never);
    await goOn(13 * SECOND);
    expect(calls).toEqual(["take 7", "remove 7, 1, at 13 s"]);
    await taken();
    expect(calls.at(-1)).toBe("take 7");
  });

  it("that served again without a write is given back when it would have been", async () => {
    (await taken()).release({ status: "as written" }, never);
    await goOn(4 * SECOND);
    (await taken()).release(null, never);
    await goOn(6 * SECOND);
    expect(calls).toEqual(["take 7", "remove 7, 1, at 6 s"]);
  });

  it("knows whether a reading shows what was written under it", async () => {
    const lock = await taken();
    expect([lock.isShownBy(null), lock.isShownBy("of another run")]).toEqual([true, true]);
    lock.release({ status: "as written" }, never);
    const again = await taken();
    expect([null, "before that", "as written"].map((status) => again.isShownBy(status))).toEqual([false, false, true]);
  });

  it("is not used again where too little time is left to write", async () => {
    const lock = await taken();
    await goOn(60 * SECOND);
    lock.release({ status: "as written" }, never);
    expect(await takeLock(7, locks, ports)).toBeNull();
    await goOn(66 * SECOND);
    expect(await takeLock(7, locks, ports)).not.toBeNull();
    expect(calls).toEqual(["take 7", "remove 7, 1, at 66 s", "take 7"]);
  });

  it("is one for each incident", async () => {
    (await taken(7)).release({ status: "as written" }, never);
    (await taken(8)).release(null, never);
    await goOn(0);
    expect(calls).toEqual(["take 7", "take 8", "remove 8, 2, at 0 s"]);
  });
});
