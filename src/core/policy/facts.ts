import type { HolidayProblem } from "../time/holiday.ts";
import type { DatesProblem } from "../time/parse-dates.ts";
import type { HoursProblem } from "../time/parse-hours.ts";
import type { TargetProblem } from "../time/target.ts";
import type { MailFormatName, Metric, StatusLabel } from "./policy.ts";

/** What a label does; each label does one thing. */
export type LabelUse =
  | { readonly type: "severity"; readonly severity: string }
  | { readonly type: "tier"; readonly tier: string }
  | { readonly type: "except" }
  | { readonly type: "status"; readonly status: StatusLabel }
  | { readonly type: "exclusion" | "pending" | "pause" | "stop" | "mute" | "maintenance" | "rca" };

/** What is wrong, as data. `expected` names an entry of the table of expectations. */
export type PolicyProblemFacts =
  | { readonly code: "expected"; readonly expected: string; readonly got: unknown }
  /** `free`: the known keys that do not stand there yet. */
  | { readonly code: "unknown-key"; readonly key: string; readonly known: readonly string[]; readonly free: readonly string[] }
  | { readonly code: "duplicate-key"; readonly firstLine: number }
  | { readonly code: "forbidden-key"; readonly key: string }
  | { readonly code: "syntax"; readonly kind: string; readonly message: string }
  | { readonly code: "too-big"; readonly limit: number }
  | { readonly code: "too-deep" }
  | { readonly code: "too-many-aliases" }
  | { readonly code: "unknown-policy"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "target"; readonly problem: TargetProblem; readonly got: string }
  | { readonly code: "updates"; readonly got: string; readonly suggestions: readonly string[] }
  | { readonly code: "hours"; readonly problem: HoursProblem }
  | { readonly code: "holidays"; readonly problem: HolidayProblem }
  | { readonly code: "dates"; readonly problem: DatesProblem }
  | { readonly code: "needs-country"; readonly key: string }
  | { readonly code: "timezone"; readonly got: string; readonly isShort: boolean; readonly suggestion: string | null }
  /** `meant`: a known severity that other desks call so and that the file does not name yet. */
  | { readonly code: "new-severity"; readonly key: string; readonly suggestion: string | null; readonly meant: string | null }
  | { readonly code: "severity-key"; readonly key: string; readonly meant: string | null; readonly needsTitle: boolean }
  | { readonly code: "unknown-severity"; readonly name: string; readonly suggestion: string | null }
  | { readonly code: "no-severities" }
  | { readonly code: "unknown-calendar"; readonly name: string; readonly known: readonly string[]; readonly suggestion: string | null }
  | { readonly code: "default-calendar" }
  /** A union has hours of its own. */
  | { readonly code: "union-hours" }
  /** The unions that lead back to the first of them. */
  | { readonly code: "union-circle"; readonly names: readonly string[] }
  | { readonly code: "never-opens" }
  | { readonly code: "label-twice"; readonly label: string; readonly use: LabelUse; readonly other: LabelUse }
  | { readonly code: "no-days" }
  | { readonly code: "unknown-channel"; readonly name: string; readonly known: readonly string[]; readonly suggestion: string | null }
  | { readonly code: "channel-without-staff"; readonly name: string }
  | { readonly code: "pages-customers" }
  | { readonly code: "empty-step" }
  | { readonly code: "never-at-risk" }
  | { readonly code: "never-announced" }
  | { readonly code: "channel-token"; readonly format: MailFormatName }
  | { readonly code: "team-mentioned"; readonly team: string }
  | { readonly code: "every-workflow-trusted" }
  | { readonly code: "last-minute-closed"; readonly span: string }
  | { readonly code: "all-past"; readonly last: string }
  | { readonly code: "staff-only-news"; readonly kind: string }
  | { readonly code: "late-opening"; readonly weekday: string; readonly at: string }
  /** New severities that another desk's words name, one of which is the inherited `meant`. */
  | {
      readonly code: "severities-beside";
      readonly keys: readonly string[];
      readonly below: string;
      readonly key: string;
      readonly meant: string;
    }
  | {
      readonly code: "looks-more-severe";
      readonly key: string;
      readonly above: string;
      readonly below: string;
      /** Null: only its name says so. */
      readonly sooner: { readonly metric: Metric; readonly target: string; readonly other: string } | null;
    }
  /** `when`: for what comes then, such as "Friday 16:00"; null: always. */
  /** Words of monitors, and the severities they mean. */
  | {
      readonly code: "alerts-out-of-order";
      readonly worse: string;
      readonly means: string;
      readonly milder: string;
      readonly other: string;
    }
  | { readonly code: "solution-before-answer"; readonly answer: string; readonly solution: string; readonly when: string | null }
  | {
      readonly code: "later-than-milder";
      readonly metric: Metric;
      readonly target: string;
      readonly milder: string;
      readonly milderTarget: string;
      /** Both targets as hours by the wall on average, where they count differently; null: compared exactly. */
      readonly estimate: { readonly hours: number; readonly milderHours: number } | null;
    };
