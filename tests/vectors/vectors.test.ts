import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerLine, openDesk } from "../../src/app/deadline/deadline.ts";
import { parseCalendars } from "../../src/core/policy/parse.ts";
import { wrong } from "../../src/core/result.ts";
import { findDeadline } from "../../src/core/time/deadline.ts";
import { parseInstant } from "../../src/core/time/luxon.ts";
import { openTimeBetween } from "../../src/core/time/open-time.ts";
import { calendarNamedBy, parseTarget } from "../../src/core/time/target.ts";
import type { Vector } from "./vectors.ts";

function readVectors(file: string): readonly Vector[] {
  const data: { readonly vectors: readonly Vector[] } = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
  return data.vectors;
}

const files = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".json"));

/** What the product's engine says, in the vector's own terms. */
async function engineAnswer(vector: Vector): Promise<{ readonly due: number | null } | { readonly elapsed: number }> {
  const { calendar: given, calendars } = vector;
  const read = await parseCalendars(calendars === undefined ? { calendar: given } : { calendar: given, calendars });
  const calendar = read.ok ? read.value.get("default") : undefined;
  const from = parseInstant(vector.from);
  if (calendar === undefined || from === null) throw new Error(`cannot read ${vector.id}: ${JSON.stringify(read)}`);
  if ("until" in vector) return { elapsed: openTimeBetween(calendar, from, parseInstant(vector.until) ?? Number.NaN) / 60_000 };
  const target = parseTarget(vector.target);
  if (!target.ok || target.value.type === "best-effort") throw new Error(`cannot read ${vector.id}`);
  return { due: findDeadline(target.value, calendarNamedBy(target.value) === null ? null : calendar, from) };
}

describe.each(files)("%s", (file) => {
  const vectors = readVectors(file);

  it.each(vectors.map((vector) => [vector.id, vector.why, vector] as const))("%s: %s", async (_id, _why, vector) => {
    const expected = "until" in vector ? { elapsed: vector.elapsed } : { due: parseInstant(vector.due) };
    expect(await engineAnswer(vector)).toEqual(expected);
  });

  it("is answered line by line, in the calendar's own offset", async () => {
    const desk = openDesk(async (name) => wrong(`no policy ${name}`));
    for (const vector of vectors) {
      const { id, why: _why, ...rest } = vector;
      const { due, elapsed, ...question } = { due: undefined, elapsed: undefined, ...rest };
      const answer: unknown = JSON.parse(await answerLine(JSON.stringify(question), desk));
      expect({ id, answer }).toEqual({ id, answer: due === undefined ? { elapsed } : { due } });
    }
  });
});

it("there are several hundred, each with its own id", () => {
  const ids = files.flatMap((file) => readVectors(file).map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(300);
  expect(new Set(ids).size).toBe(ids.length);
});
