import type { IncidentBeginning, IncidentReading } from "../../ports.ts";
import { factsAnswer, incidentAnswer, issueOf, timelineAnswer, told, understand } from "./answers.ts";
import { toFacts } from "./facts.ts";
import type { Files } from "./files.ts";
import { eventsOf, toIssue } from "./issue.ts";
import { latestQuery } from "./query.ts";
import type { Sizing } from "./sizes.ts";
import { completeIssues, type QuestionTarget } from "./timeline.ts";

/** One issue with its whole timeline, the policy's and the templates' text, all of one moment: one request, more for a long timeline. */
export async function readIncident(source: QuestionTarget, sizing: Sizing, files: Files, number: number): Promise<IncidentReading> {
  const { rest, ...reading } = await beginIncident(source, sizing, files, number);
  return rest === null ? reading : rest.whole();
}

/** The first of these requests alone; the others are made where they are asked for. */
export async function beginIncident(source: QuestionTarget, sizing: Sizing, files: Files, number: number): Promise<IncidentBeginning> {
  const doing = `read #${number}`;
  const answer = await sizing.within((sizes, heavy) =>
    source.ask({
      doing,
      query: files.incidentQuery,
      variables: { ...source.variables, ...files.variables, number, items: sizes.items },
      heavy,
    }),
  );
  const { dialect } = answer;
  const { viewer, repository } = understand(factsAnswer, answer.data, doing).data;
  const facts = toFacts(repository, viewer.login, files.policyPath, dialect);
  const given = told(incidentAnswer, answer.data, doing).data.repository.issue;
  if (given === null) return { ...facts, at: answer.at, issue: null, rest: null };
  const node = issueOf(given, dialect);
  const here = { ...source, repository: facts.repository.name };
  const whole = async () => {
    const { issues, unread, at } = await completeIssues(here, sizing, { nodes: [node], dialect, at: answer.at });
    for (const { problem } of unread) throw problem;
    return { ...facts, at, issue: issues[0] ?? null };
  };
  const { pageInfo, nodes } = node.timelineItems;
  if (!pageInfo.hasNextPage) return { ...(await whole()), rest: null };
  const issue = toIssue(node, eventsOf(nodes, dialect, doing), here.repository);
  const latest = async () => toIssue(node, await readLatest(source, sizing, number), here.repository).events;
  return { ...facts, at: answer.at, issue, rest: { latest, whole } };
}

/** The newest of an issue's items. */
async function readLatest(source: QuestionTarget, sizing: Sizing, number: number) {
  const doing = `read the latest of #${number}`;
  const answer = await sizing.within(({ items }, heavy) =>
    source.ask({ doing, query: latestQuery, variables: { ...source.variables, number, items }, heavy }),
  );
  const { issue } = told(incidentAnswer, answer.data, doing).data.repository;
  return eventsOf(told(timelineAnswer, issue, doing).timelineItems.nodes, answer.dialect, doing);
}
