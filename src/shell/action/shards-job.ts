import { matrixOf, shardsFor, shareOut } from "../../app/many/shards.ts";
import { failWith, placeless, writeAnnotations } from "./annotations.ts";
import { nothingFits, repositoriesFor } from "./choose-repositories.ts";
import { writeOutput, writeSummary } from "./outputs.ts";
import { type JobTools, runJob } from "./run-job.ts";

/** `job: shards`: shares the repositories out over jobs, as the output `matrix`. Writes to no repository. Answers the exit code. */
export function runShards(environment: NodeJS.ProcessEnv): Promise<number> {
  return runJob(environment, shareOutFor);
}

async function shareOutFor({ inputs, github, redact, environment }: JobTools): Promise<number> {
  const choice = await repositoriesFor(inputs, github);
  const matrix = matrixOf(shareOut(choice.names, shardsFor(choice.names.length, inputs.shards)));
  writeOutput("matrix", redact(JSON.stringify(matrix)));
  // GitHub refuses an empty matrix; a job that fails keeps those that need it from starting.
  if (choice.names.length === 0) return failWith([nothingFits(choice)], redact);
  writeAnnotations(
    choice.unfit.map((pattern) => placeless("warning", `repositories: the token reaches none that fits ${pattern}.`)),
    redact,
  );
  const shards = matrix.include.map(({ shard, repositories }) => `- Job ${shard}: ${counted(repositories.split(",").length)}`);
  const jobs = matrix.include.length === 1 ? "1 job" : `${matrix.include.length} jobs`;
  const passed = choice.passedOver.map(({ name, why }) => `- ${name}: ${why}`);
  const parts = [`# Incident SLO: ${counted(choice.names.length)} for ${jobs}`, shards.join("\n")];
  if (passed.length > 0) parts.push("## Passed over", passed.join("\n"));
  await writeSummary(`${parts.join("\n\n")}\n`, redact, environment);
  return 0;
}

function counted(repositories: number): string {
  return repositories === 1 ? "1 repository" : `${repositories} repositories`;
}
