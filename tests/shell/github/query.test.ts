import { schema as published } from "@octokit/graphql-schema";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import {
  FULL_DIALECT,
  incidentQuery,
  issuesQuery,
  PARTS,
  type Part,
  pageQuery,
  sweepQuery,
  timelinesQuery,
} from "../../../src/shell/github/query.ts";

const schema = buildSchema(published.idl, { assumeValid: true });

const QUERIES = {
  incident: (dialect: ReadonlySet<Part>) => incidentQuery(dialect, { policy: true }),
  "incident without policy": (dialect: ReadonlySet<Part>) => incidentQuery(dialect, { policy: false }),
  sweep: (dialect: ReadonlySet<Part>) => sweepQuery(dialect, { policy: true, issues: true, reviews: true }),
  "sweep without RCAs": (dialect: ReadonlySet<Part>) => sweepQuery(dialect, { policy: false, issues: true, reviews: false }),
  facts: (dialect: ReadonlySet<Part>) => sweepQuery(dialect, { policy: true, issues: false, reviews: false }),
  "open page": (dialect: ReadonlySet<Part>) => pageQuery(dialect, { issues: "OPEN", changed: true }),
  "closed page": (dialect: ReadonlySet<Part>) => pageQuery(dialect, { issues: "CLOSED", changed: false }),
  "changed page": (dialect: ReadonlySet<Part>) => pageQuery(dialect, { issues: null, changed: true }),
  issues: (dialect: ReadonlySet<Part>) => issuesQuery(dialect, [1, 22]),
  timelines: (dialect: ReadonlySet<Part>) => timelinesQuery(dialect, [1, 22]),
};

const parts = Object.keys(PARTS).filter((name): name is Part => name in PARTS);
const DIALECTS: readonly ReadonlySet<Part>[] = [
  FULL_DIALECT,
  new Set(),
  ...parts.map((left) => new Set(parts.filter((part) => part !== left))),
];

describe("the queries", () => {
  it.each(Object.entries(QUERIES))("%s: are valid by GitHub's published schema, whatever is left out", (_, query) => {
    for (const dialect of DIALECTS) expect(validate(schema, parse(query(dialect)))).toEqual([]);
  });

  it("ask for every part that a server may lack", () => {
    expect([...FULL_DIALECT].sort()).toEqual([...parts].sort());
  });
});
