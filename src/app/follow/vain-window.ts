import type { Issue } from "../../core/incident/issue.ts";
import { mayAnnounce } from "../../core/incident/may-announce.ts";
import { vainWindow } from "../../core/incident/vain-window.ts";
import { isRecent } from "../../core/plan/recent.ts";
import { HOUR, type Instant, type Milliseconds } from "../../core/time/instant.ts";
import type { Run } from "../run/context.ts";
import { attempt } from "../run/failure.ts";
import { rosterOf } from "./judge.ts";

/** Nothing is written down of an issue that is no incident: so long each run puts the reaction there, which is there once. */
const ANSWERS_FOR: Milliseconds = HOUR;

/** Answers support's `/window` by which an issue announces nothing: 😕 there, and why to whoever reads the run. Customers read nothing of it. */
export async function answerVainWindow(issue: Issue, now: Instant, run: Run): Promise<void> {
  const { outcome, policy, ports, settings } = run;
  const vain = mayAnnounce(issue, policy) ? vainWindow(issue, policy, rosterOf(run)) : null;
  if (vain === null || !isRecent(vain.at, policy, now)) return;
  const { comment, url, at, why } = vain;
  outcome.warnings.push(`#${issue.number}: the “/window” of support (${new Date(at).toISOString().slice(0, 16)}Z) ${why}`);
  if (comment === null || issue.locked || outcome.halted !== null || now - at > ANSWERS_FOR) return;
  const isNew = settings.dryRun || (await attempt(issue.number, run, () => ports.github.reactToComment(comment, "confused")));
  if (isNew === true) outcome.deeds.push({ issue: issue.number, what: "reaction", keys: [], url, text: "" });
}
