import { expect, it } from "vitest";
import type { StaffCommand } from "../../../src/core/incident/incident.ts";
import { memoryFrom } from "../../../src/core/notice/read-memory.ts";

const COMMANDS: { readonly [Type in StaffCommand["type"]]: StaffCommand & { readonly type: Type } } = {
  ack: { type: "ack", answeredAt: 1, how: "by phone" },
  status: { type: "status", phase: "monitoring" },
  impact: { type: "impact", text: "some" },
  cause: { type: "cause", text: "a role" },
  workaround: { type: "workaround", text: "wait" },
  "next-update": { type: "next-update", due: 2 },
  pause: { type: "pause", reason: "waiting" },
  resume: { type: "resume" },
  started: { type: "started", troubleAt: 3 },
  "share-rca": { type: "share-rca" },
  help: { type: "help" },
};

it("remembers every command as it was first seen", () => {
  const seen = [{ comment: 7, commands: Object.values(COMMANDS), problems: ["“/x” was not understood."] }];
  expect(memoryFrom(JSON.parse(JSON.stringify({ seen }))).seen).toEqual(seen);
});
