import type { IncidentReading } from "../../ports.ts";
import { factsAnswer, incidentAnswer, issueOf, told, understand } from "./answers.ts";
import { toFacts } from "./facts.ts";
import type { Files } from "./files.ts";
import type { Sizing } from "./sizes.ts";
import { completeIssues, type QuestionTarget } from "./timeline.ts";

/** One issue with its whole timeline, the policy's and the templates' text, all of one moment: one request, more for a long timeline. */
export async function readIncident(source: QuestionTarget, sizing: Sizing, files: Files, number: number): Promise<IncidentReading> {
  const doing = `read #${number}`;
  const answer = await sizing.within((sizes, heavy) =>
    source.ask({
      doing,
      query: files.incidentQuery,
      variables: { ...source.variables, ...files.variables, number, items: sizes.items },
      heavy,
    }),
  );
  const { viewer, repository } = understand(factsAnswer, answer.data, doing).data;
  const facts = toFacts(repository, viewer.login, files.policyPath, answer.dialect);
  const node = told(incidentAnswer, answer.data, doing).data.repository.issue;
  if (node === null) return { ...facts, at: answer.at, issue: null };
  const read = { nodes: [issueOf(node, answer.dialect)], dialect: answer.dialect, at: answer.at };
  const { issues, unread, at } = await completeIssues({ ...source, repository: facts.repository.name }, sizing, read);
  for (const { problem } of unread) throw problem;
  return { ...facts, at, issue: issues[0] ?? null };
}
