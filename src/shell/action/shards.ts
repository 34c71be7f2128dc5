import { info, setOutput } from "@actions/core";
import { matrixOf, shardsFor, shareOut } from "../../app/many/shards.ts";
import { type Redact, redactor } from "../secrets.ts";
import { type Annotation, failWith, writeAnnotations } from "./annotations.ts";
import { listenForCancel } from "./cancel.ts";
import { nothingFits, repositoriesFor } from "./choose.ts";
import { type Line, openLine, secretsOf } from "./connect.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { writeSummary } from "./outputs.ts";

/** `job: shards`: shares the repositories out over jobs, as the output `matrix`. Writes to no repository. Answers the exit code. */
export async function runShards(environment: NodeJS.ProcessEnv): Promise<number> {
  const read = readInputs(environment);
  if (!read.ok) return failWith(read.problems, redactor(read.secrets));
  const secrets = secretsOf(read.inputs);
  const { signal } = listenForCancel(() => info("Told to end: nothing new is begun."));
  try {
    return await shareOutFor(read.inputs, openLine(read.inputs, secrets, environment, signal), secrets.redact, environment);
  } catch (error) {
    return failWith([error instanceof Error ? error.message : String(error)], secrets.redact);
  }
}

async function shareOutFor(inputs: Inputs, line: Line, redact: Redact, environment: NodeJS.ProcessEnv): Promise<number> {
  const choice = await repositoriesFor(inputs, line);
  const matrix = matrixOf(shareOut(choice.names, shardsFor(choice.names.length, inputs.shards)));
  setOutput("matrix", redact(JSON.stringify(matrix)));
  // GitHub refuses an empty matrix; a job that fails keeps those that need it from starting.
  if (choice.names.length === 0) return failWith([nothingFits(choice)], redact);
  writeAnnotations(
    choice.unfit.map(
      (pattern): Annotation => ({ level: "warning", message: `repositories: the token reaches none that fits ${pattern}.`, place: null }),
    ),
    redact,
  );
  const shards = matrix.include.map(({ shard, repositories }) => `- ${shard}: ${repositories.split(",").length}`);
  const jobs = matrix.include.length === 1 ? "1 job" : `${matrix.include.length} jobs`;
  const passed = choice.passedOver.map(({ name, why }) => `- ${name}: ${why}`);
  const parts = [`# Incident SLO: ${choice.names.length} repositories for ${jobs}`, shards.join("\n")];
  if (passed.length > 0) parts.push("## Passed over", passed.join("\n"));
  await writeSummary(`${parts.join("\n\n")}\n`, redact, environment);
  return 0;
}
