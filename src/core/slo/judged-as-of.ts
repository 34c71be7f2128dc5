import { issueAsOf } from "../incident/as-of.ts";
import type { Issue } from "../incident/issue.ts";
import type { Known } from "../incident/known.ts";
import { ownPolicy } from "../incident/own-policy.ts";
import type { Roster } from "../incident/people.ts";
import { replay } from "../incident/replay.ts";
import type { Policy } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation } from "./evaluation.ts";
import { type Seals, sealsAsOf } from "./seal.ts";

/** An issue whose whole course is known, and who its people are. */
export type ReplayInput = { readonly issue: Issue; readonly policy: Policy; readonly roster: Roster };

/** Reads an issue as an incident and judges it by its own policy; null: no severity was ever in force. `seals`: what was written down before. */
export function judgedIncident({ issue, policy, roster }: ReplayInput, known: Known | null, seals: Seals, now: Instant): Evaluation | null {
  const told = replay(issue, policy, roster, known);
  if (told === null) return null;
  const own = ownPolicy(policy, told);
  const incident = own === policy ? told : replay(issue, own, roster, known);
  return incident === null ? null : evaluate(incident, own, seals, now);
}

/** An incident judged as it stood at `at`, with what had been written down by then; null: it was none. */
export function judgedAsOf({ issue, policy, roster }: ReplayInput, known: Known & Seals, at: Instant): Evaluation | null {
  const seals = sealsAsOf(known, at);
  const words = known.words.filter(({ recordedAt }) => recordedAt <= at);
  const answers = known.answers.filter((answer) => answer.at <= at);
  const then = issueAsOf(issue, at, { policy, acts: known.acts });
  const acts = known.acts.filter((act) => act.at <= at);
  return judgedIncident({ issue: then, policy, roster }, { ...known, ...seals, words, answers, acts }, seals, at);
}
