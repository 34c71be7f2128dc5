import { valueAt } from "../../core/policy/problem.ts";
import { listed } from "../../core/text/lists.ts";
import { textOf } from "../../core/workflow/expression.ts";
import { contextsOf, type Sample, samplesOf } from "../../core/workflow/samples.ts";
import { entriesOf, type FilePlace, hears, isEntries } from "../../core/workflow/workflow.ts";
import { type RemoteFinding, warns, wrong } from "./finding.ts";
import type { Follower, Site } from "./site.ts";

/** What stands in one another's way: the same done twice, or concurrency groups that drop runs. */
export function overlapFindings(site: Site): readonly RemoteFinding[] {
  return [...twice(site), ...site.followers.flatMap((follower) => groupFindings(follower, site))];
}

function twice({ followers }: Site): readonly RemoteFinding[] {
  const shared = ["issues", "issue_comment", "schedule"].filter(
    (event) => followers.filter(({ workflow }) => workflow.triggers.has(event)).length > 1,
  );
  if (shared.length === 0) return [];
  const files = [
    ...new Set(
      followers.filter(({ workflow }) => shared.some((event) => workflow.triggers.has(event))).map(({ workflow }) => workflow.path),
    ),
  ];
  const where = files.length > 1 ? listed(files) : `several steps of ${files.join("")}`;
  const text = `${where} all run on ${listed(shared)}. Nothing is said twice, but each run costs its minutes.`;
  return [warns("workflow", text, { cure: ["Keep one of them."] })];
}

type Group = { readonly written: string; readonly cancels: boolean; readonly place: FilePlace };

/** Runs that share a group wait for one another, and of those that wait GitHub keeps one. */
function groupFindings({ workflow, use }: Follower, { policy, settings }: Site): readonly RemoteFinding[] {
  const where = { repository: settings.name, branch: settings.defaultBranch, workflow: workflow.name };
  const heard = (...events: readonly string[]) => {
    const find = (issue: number) =>
      samplesOf(policy, issue).find(({ event, kind }) => events.includes(event) && hears(workflow, event, kind));
    return [find(1), find(2)] as const;
  };
  const [ofIssue, ofOther] = heard("issues", "issue_comment");
  const [ofTime] = heard("schedule");
  return groupsOn(workflow, use.path).flatMap(({ written, cancels, place }) => {
    const nameOn = (sample: Sample | undefined, run: number) =>
      sample === undefined ? null : textOf(written, contextsOf(sample, where, run));
    const own = nameOn(ofIssue, 1);
    if (own === null) return [];
    const isOfAll = own === nameOn(ofOther, 2);
    const isOfTime = own === nameOn(ofTime, 3);
    return isOfAll || isOfTime ? [sharedFinding({ written, cancels, place }, isOfAll)] : [];
  });
}

const PER_ISSUE = ["concurrency:", "  group: incident-slo-${{ github.event.issue.number || github.run_id }}"];

function sharedFinding({ written, cancels, place }: Group, isOfAll: boolean): RemoteFinding {
  const who = isOfAll ? "The runs of all issues" : "An issue's runs and those of the schedule";
  const cure = ["Leave it out, or give each issue a group of its own:", ...PER_ISSUE];
  if (cancels)
    return wrong("workflow", `${who} share the concurrency group "${written}", and each new one ends the one under way.`, { place, cure });
  const text = `${who} share the concurrency group "${written}". Of runs that wait GitHub keeps one and drops the others, whose news comes only with the next run.`;
  return warns("workflow", text, { place, cure });
}

function groupsOn({ data, placeOf }: Follower["workflow"], path: readonly (string | number)[]): readonly Group[] {
  return [[], path.slice(0, 2)].flatMap((part) => {
    const where = [...part, "concurrency"];
    const written = valueAt(data, where);
    const group = isEntries(written) ? written.group : written;
    if (group === undefined || group === null) return [];
    // Whatever may turn out to be true counts as true.
    const cancels = ![undefined, null, false, "false"].some((no) => no === entriesOf(written)["cancel-in-progress"]);
    return [{ written: String(group), cancels, place: placeOf(where) }];
  });
}
