import { schema as published } from "@octokit/graphql-schema";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import {
  FULL_DIALECT,
  glancesQuery,
  incidentQuery,
  issuesQuery,
  PARTS,
  pageQuery,
  type QueryPart,
  sweepQuery,
  sweepsQuery,
  timelinesQuery,
  unlistedQuery,
} from "../../../src/shell/github/query.ts";

const schema = buildSchema(published.idl, { assumeValid: true });

const QUERIES = {
  incident: (dialect: ReadonlySet<QueryPart>) => incidentQuery(dialect, { policy: true }),
  "incident without policy": (dialect: ReadonlySet<QueryPart>) => incidentQuery(dialect, { policy: false }),
  sweep: (dialect: ReadonlySet<QueryPart>) => sweepQuery(dialect, { policy: true, issues: true, reviews: true, labels: 2 }),
  "sweep without RCAs": (dialect: ReadonlySet<QueryPart>) =>
    sweepQuery(dialect, { policy: false, issues: true, reviews: false, labels: 1 }),
  sweeps: (dialect: ReadonlySet<QueryPart>) => sweepsQuery(dialect, { policy: true, issues: true, reviews: true, labels: 2 }, 50),
  facts: (dialect: ReadonlySet<QueryPart>) => sweepQuery(dialect, { policy: true, issues: false, reviews: false, labels: 0 }),
  "open page": (dialect: ReadonlySet<QueryPart>) => pageQuery(dialect, { issues: "OPEN", ofRange: false, changed: "page" }),
  "page of a range": (dialect: ReadonlySet<QueryPart>) => pageQuery(dialect, { issues: "OPEN, CLOSED", ofRange: true, changed: "page" }),
  "page with counts": (dialect: ReadonlySet<QueryPart>) =>
    pageQuery(dialect, { issues: "OPEN", ofRange: false, changed: dialect.has("since") ? "counts" : null }),
  "closed page": (dialect: ReadonlySet<QueryPart>) => pageQuery(dialect, { issues: "CLOSED", ofRange: false, changed: null }),
  "changed page": (dialect: ReadonlySet<QueryPart>) => pageQuery(dialect, { issues: null, ofRange: false, changed: "page" }),
  glances: (dialect: ReadonlySet<QueryPart>) => glancesQuery(dialect, [1, 22]),
  unlisted: (dialect: ReadonlySet<QueryPart>) => unlistedQuery(dialect, false),
  "unlisted with labels": (dialect: ReadonlySet<QueryPart>) => unlistedQuery(dialect, true),
  issues: (dialect: ReadonlySet<QueryPart>) => issuesQuery(dialect, [1, 22]),
  timelines: (dialect: ReadonlySet<QueryPart>) =>
    timelinesQuery(dialect, [{ number: 1 }, ...(dialect.has("skip") ? [{ number: 22, skip: 199 }] : [])]),
};

const parts = Object.keys(PARTS).filter((name): name is QueryPart => name in PARTS);
const DIALECTS: readonly ReadonlySet<QueryPart>[] = [
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
