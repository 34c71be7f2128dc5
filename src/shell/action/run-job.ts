import { info } from "@actions/core";
import type { Settings } from "../../app/run/context.ts";
import { messageOf } from "../../core/text/message.ts";
import { type Redact, redactor } from "../secrets.ts";
import { failWith } from "./annotations.ts";
import { listenForCancel } from "./cancellation.ts";
import { type Inputs, type RunInputs, readInputs } from "./inputs.ts";
import { type JobConnection, openJobConnection, secretsOf } from "./job-connection.ts";

/** What every job of the action works with. */
export type JobTools = {
  readonly inputs: Inputs;
  readonly github: JobConnection;
  /** Everything that leaves the job goes through it. */
  readonly redact: Redact;
  readonly environment: NodeJS.ProcessEnv;
};

/**
 * Reads the inputs and does a job; answers the exit code. Wrong inputs and what the job throws are said and answer 1; of a job
 * that was told to end the code tells by which signal.
 */
export async function runJob(environment: NodeJS.ProcessEnv, job: (tools: JobTools) => Promise<number>): Promise<number> {
  const read = readInputs(environment);
  if (!read.ok) return failWith(read.problems, redactor(read.secrets));
  const { inputs } = read;
  const secrets = secretsOf(inputs);
  const cancellation = listenForCancel(() => info("Told to end: nothing new is begun."));
  const github = openJobConnection(inputs, secrets, environment, cancellation.signal);
  try {
    const code = await job({ inputs, github, redact: secrets.redact, environment });
    return cancellation.exitCode() ?? code;
  } catch (error) {
    return cancellation.exitCode() ?? failWith([messageOf(error)], secrets.redact);
  }
}

/** What the inputs choose. */
export function settingsOf({ policy, dryRun, stateSecret, botLogins }: RunInputs): Settings {
  return {
    policy: policy.type === "file" ? { path: policy.path } : { builtIn: policy.name },
    dryRun,
    stateSecret,
    botLogins: new Set(botLogins.map((login) => login.toLowerCase())),
  };
}
