import { otherEnding } from "../../core/policy/usual-path.ts";
import { type Dialect, incidentQuery, type SweepAsks, sweepQuery, sweepsQuery } from "./query.ts";

/** The files that are read along with issues, from the default branch. */
export type Files = {
  /** Null: no policy file is asked for. */
  readonly policyPath: string | null;
  readonly variables: Readonly<Record<string, string>>;
  readonly incidentQuery: (dialect: Dialect) => string;
  readonly sweepQuery: (dialect: Dialect, asks: Omit<SweepAsks, "policy">) => string;
  readonly sweepsQuery: (dialect: Dialect, asks: Omit<SweepAsks, "policy">, count: number) => string;
};

/** Names the files for the queries: a policy file (null: none) and a folder of templates. */
export function filesAt(policyPath: string | null, templatesPath: string): Files {
  const policy = policyPath !== null;
  return {
    policyPath,
    variables: {
      templates: expressionOf(templatesPath),
      ...(policyPath === null ? {} : { policy: expressionOf(policyPath), misnamed: expressionOf(otherEnding(policyPath)) }),
    },
    incidentQuery: (dialect) => incidentQuery(dialect, { policy }),
    sweepQuery: (dialect, asks) => sweepQuery(dialect, { policy, ...asks }),
    sweepsQuery: (dialect, asks, count) => sweepsQuery(dialect, { policy, ...asks }, count),
  };
}

function expressionOf(path: string): string {
  return `HEAD:${path.replace(/^\.\//, "").replace(/\/+$/, "")}`;
}
