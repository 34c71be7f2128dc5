import type { Incident } from "../../src/core/incident/incident.ts";
import type { Actor, CloseReason, Issue, OriginalReference, TimelineEvent } from "../../src/core/incident/issue.ts";
import type { Known } from "../../src/core/incident/known.ts";
import type { Roster } from "../../src/core/incident/people.ts";
import { replay } from "../../src/core/incident/replay.ts";
import { parsePolicy } from "../../src/core/policy/parse.ts";
import type { Policy, Role } from "../../src/core/policy/policy.ts";
import { NO_SEALS } from "../../src/core/slo/evaluate.ts";
import type { Evaluation } from "../../src/core/slo/evaluation.ts";
import { judgedIncident } from "../../src/core/slo/judged-as-of.ts";
import type { Seals } from "../../src/core/slo/seal.ts";

/** Who plays in every scene: `staff` and `lead` have a role, `customer` and `stranger` have none, `robot` is a bot. */
export const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["staff", "triage"],
  ["lead", "maintain"],
  ["customer", "read"],
  ["stranger", "none"],
]);

export const ROSTER: Roster = { ourselves: { identity: { login: "github-actions", type: "bot" }, logins: new Set() }, roles: ROLES };

export function person(login: string): Actor | null {
  if (login === "ghost") return null;
  return { login, type: login === "robot" || login === "github-actions" ? "bot" : "user" };
}

export async function policyOf(text: string): Promise<Policy> {
  const parsed = await parsePolicy({ name: "policy.yml", text });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.policy;
}

/** "14:02" or "2026-03-06T14:02", seconds too, in UTC. */
export function at(time: string, day = "2026-03-02"): number {
  const full = time.includes("T") ? time : `${day}T${time}`;
  return Date.parse(`${full.length === 16 ? `${full}:00` : full}Z`);
}

let nextComment = 1000;

/**
 * An issue told in lines: `10:00 labeled sev1`, `10:20 comment staff text…`, `11:00 closed staff not_planned`, `reopened staff`,
 * `11:00 marked staff #7`, `unmarked staff #7`, `transferred staff`.
 * Who labels is `staff` unless named after the label as `by NAME`. The first line may be `09:00 opened customer text of the issue…`.
 */
export function issueOf(day: string, ...lines: readonly string[]): Issue {
  const events: TimelineEvent[] = [];
  const labels = new Set<string>();
  let author: Actor | null = person("customer");
  let createdAt = at("09:00", day);
  let body = "";
  let open = true;
  for (const line of lines) {
    const [, time = "", verb = "", rest = ""] = /^(\S+)\s+(\S+)\s*([\s\S]*)$/.exec(line) ?? [];
    const when = at(time, day);
    const [, what = "", by = "staff"] = /^(.*?)(?:\s+by\s+(\S+))?$/.exec(rest) ?? [];
    const [who = "", ...words] = rest.split(" ");
    switch (verb) {
      case "opened":
        author = person(who);
        createdAt = when;
        body = words.join(" ");
        break;
      case "labeled":
      case "unlabeled":
        if (verb === "labeled") labels.add(what);
        else labels.delete(what);
        events.push({ type: verb, at: when, actor: person(by), label: what });
        break;
      case "comment":
        nextComment += 1;
        events.push({
          type: "commented",
          at: when,
          id: nextComment,
          url: `https://github.test/c/${nextComment}`,
          actor: person(who),
          body: words.join(" "),
          hidden: false,
        });
        break;
      case "closed":
        open = false;
        events.push({ type: "closed", at: when, actor: person(who), reason: (words[0] ?? "completed") as CloseReason, closer: null });
        break;
      case "marked":
      case "unmarked":
        events.push({ type: `${verb}-duplicate`, at: when, actor: person(who), original: originalOf(words[0]) });
        break;
      case "transferred":
        events.push({ type: "transferred", at: when, actor: person(who), from: null });
        break;
      case "reopened":
        open = true;
        events.push({ type: "reopened", at: when, actor: person(who) });
        break;
      default:
        throw new Error(`no such line in a scene: ${line}`);
    }
  }
  return {
    number: 42,
    repository: "acme/service",
    repositoryId: "1296269",
    url: "https://github.test/acme/service/issues/42",
    title: "Deploys fail",
    body,
    createdAt,
    author,
    state: open ? "open" : "closed",
    labels: [...labels],
    assignees: [],
    locked: false,
    events,
  };
}

/** "#7", "acme/other#7" (public), "acme/secret#7" (private); nothing: GitHub does not say. */
function originalOf(name: string | undefined): OriginalReference | null {
  if (name === undefined) return null;
  const [repository = "", number] = name.split("#");
  return { repository: repository || "acme/service", number: Number(number), mayBeNamed: !repository.endsWith("secret") };
}

export function incidentOf(issue: Issue, policy: Policy, known: Known | null = null, roster: Roster = ROSTER): Incident {
  const incident = replay(issue, policy, roster, known);
  if (incident === null) throw new Error("this scene is no incident");
  return incident;
}

export function judged(issue: Issue, policy: Policy, now: number, seals: Seals = NO_SEALS, known: Known | null = null): Evaluation {
  const evaluation = judgedIncident({ issue, policy, roster: ROSTER }, known, seals, now);
  if (evaluation === null) throw new Error("this scene is no incident");
  return evaluation;
}

/** "10:30" of an instant in UTC, with the date when it is not `day`; null stays null. */
export function clock(instant: number | null, day = "2026-03-02"): string | null {
  if (instant === null) return null;
  const text = new Date(instant).toISOString();
  const time = text.slice(17, 19) === "00" ? text.slice(11, 16) : text.slice(11, 19);
  return text.startsWith(day) ? time : `${text.slice(0, 10)}T${time}`;
}
