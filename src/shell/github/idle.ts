import { HOUR } from "../../core/time/instant.ts";
import type { ReadIdle, SweepQuery, SweepReading } from "../../ports.ts";
import { changedIssueOf, changedPageAnswer, openCountAnswer, told } from "./answers.ts";
import type { Files } from "./files.ts";
import { type GraphQLAnswer, isAnyLacking } from "./graphql.ts";
import { GitHubProblem, lacking } from "./problem.ts";
import type { Sizes, Sizing } from "./sizes.ts";
import { sweepAsks, sweepReadingOf, sweepVariables } from "./sweep.ts";
import type { QuestionTarget } from "./timeline.ts";
import { isHeavy } from "./transport.ts";

/** Of open incidents their number is enough. Where more issues changed lately, the repository is to be read by itself. */
const SIZES: Sizes = { issues: 1, items: 1, changed: 10 };

const DOING = "look at several repositories";

type Reach = { readonly source: QuestionTarget; readonly sizing: Sizing };

/**
 * What GitHub gives up on is asked of half as many repositories, then of more again as long as it answers. Where it gives up on one or two,
 * or for whatever else goes wrong, each is to be read by itself.
 */
export function createIdleReads(
  { ask, pause }: { readonly ask: QuestionTarget["ask"]; readonly pause: () => Promise<void> },
  files: Files,
  reach: (repository: string) => Reach,
): ReadIdle {
  let most = Number.POSITIVE_INFINITY;
  return async (repositories, query) => {
    const found: [string, SweepReading][] = [];
    for (let left = query.labels.length === 0 ? [] : repositories.map(reach); left.length > 1 && most > 1; ) {
      const asked = left.slice(0, most);
      try {
        const answer = await ask({
          doing: DOING,
          query: (dialect) => files.sweepsQuery(dialect, sweepAsks(query), asked.length),
          variables: { ...namesOf(asked), ...files.variables, ...sweepVariables(query, SIZES) },
          heavy: true,
        });
        for (const [index, { source, sizing }] of asked.entries()) {
          const reading = unlessProblem(() => sweepReadingOf(source, sizing, files, query, answerAbout(answer, `r${index}`, query)));
          if (reading?.open === 0) found.push([source.repository, reading]);
        }
        left = left.slice(most);
        most *= 2;
      } catch (cause) {
        if (!(cause instanceof GitHubProblem)) throw cause;
        if (!isHeavy(cause.facts)) break;
        most = Math.floor(asked.length / 2);
        await pause();
      }
    }
    return new Map(found);
  };
}

function namesOf(targets: readonly Reach[]): Readonly<Record<string, string>> {
  const named = targets.map(({ source: { variables } }, index) => ({ [`o${index}`]: variables.owner, [`n${index}`]: variables.name }));
  return Object.assign({}, ...named);
}

/** As if the repository alone had been asked about. Throws `GitHubProblem` where any of it is lacking, also what a sweep would ask for again or go on without. */
function answerAbout(answer: GraphQLAnswer, name: string, { hoursBack }: SweepQuery): GraphQLAnswer {
  const data: unknown = Reflect.get(Object(answer.data), "data");
  const one = { data: { viewer: Reflect.get(Object(data), "viewer"), repository: Reflect.get(Object(data), name) } };
  if (isAnyLacking(answer.data, name)) throw lacking(DOING, "GitHub did not tell all of one");
  told(openCountAnswer, one, DOING);
  const { pageInfo, nodes } = told(changedPageAnswer, one, DOING).data.repository.changed;
  const areAllRecent = nodes.map((node) => changedIssueOf(node)).every(({ updatedAt }) => updatedAt >= answer.at - hoursBack * HOUR);
  if (pageInfo.hasNextPage && areAllRecent) throw lacking(DOING, "more issues of one changed lately than were asked for");
  return { ...answer, data: one };
}

/** Null: the answer tells too little, so that the repository is asked by itself. */
function unlessProblem<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof GitHubProblem) return null;
    throw cause;
  }
}
