import { METRICS } from "../policy/policy.ts";
import * as z from "../shape.ts";

const ahead = z.object({
  at: z.number(),
  what: z.discriminatedUnion("type", [
    z.object({ type: z.enum(["missed", "at-risk", "escalated"]), metric: z.enum(METRICS) }),
    z.object({ type: z.enum(["rca-overdue", "pause-ends"]) }),
    z.object({ type: z.literal("maintenance"), news: z.enum(["reminder", "started", "overrun"]) }),
  ]),
  due: z.number(),
});

const line = z.object({
  severity: z.nullable(z.string()),
  untriaged: z.boolean(),
  state: z.enum(["open", "pending", "paused", "mitigated", "ended", "resolved", "set-aside"]),
  missed: z.array(z.string()),
  nextDue: z.nullable(z.number()),
  nextMetric: z.nullable(z.enum(METRICS)),
  awaits: z.nullable(z.enum(["end", "severity", "reopening"])),
  writtenSincePause: z.nullable(z.number()),
  unansweredSince: z.nullable(z.number()),
});

/** How an incident stood when nothing more was to be said about it: while that is so, a sweep passes it over. */
export const checkpointSchema = z.object({
  /** GitHub's clock when it was read. */
  at: z.number(),
  /** Digest of what it was judged by and told with: policy, templates, channels. */
  under: z.string(),
  /** How many items its timeline had, ours among them. */
  items: z.number(),
  /** What time alone will make news; null: nothing. */
  ahead: z.nullable(ahead),
  /** What lists and outputs say of it. */
  line,
});

export type Checkpoint = Readonly<z.infer<typeof checkpointSchema>>;
