import { info, setSecret } from "@actions/core";
import { TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import type { Ports, ReadIdle } from "../../ports.ts";
import { actionOctokit } from "../github/action-octokit.ts";
import { type Connection, connectIdleReads, connectRepository, openConnection } from "../github/connection.ts";
import { connectMailer } from "../mail/mailer.ts";
import { type Redact, redactor, spellingsOf } from "../secrets.ts";
import { untilCancelled } from "./cancellation.ts";
import type { Inputs } from "./inputs.ts";

/** The folder of templates of the repository's own. */
export const TEMPLATES_PATH = TEMPLATES_FOLDER;

/** What must appear nowhere: the inputs' secrets and, once the policy is read, those that its channels name. */
export type Secrets = { readonly redact: Redact; readonly add: (secret: string) => void };

export function secretsOf(inputs: Pick<Inputs, "secrets">): Secrets {
  const known = [...inputs.secrets];
  let redact = redactor(known);
  return {
    redact: (text) => redact(text),
    add: (secret) => {
      for (const spelling of spellingsOf(secret)) setSecret(spelling);
      known.push(secret);
      redact = redactor(known);
    },
  };
}

/** One token's line to GitHub, and ports to each repository it is used for. */
export type JobConnection = {
  readonly connection: Connection;
  readonly portsTo: (repository: string) => Ports;
  readonly readIdle: ReadIdle;
};

/** GitHub and mail as the inputs say. Once `cancelled`, waits end and nothing new is sent. Makes no request by itself. */
export function openJobConnection(inputs: Inputs, secrets: Secrets, environment: NodeJS.ProcessEnv, cancelled: AbortSignal): JobConnection {
  const sleep = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
  const wait = untilCancelled(sleep, cancelled);
  const log = (line: string) => info(secrets.redact(line));
  const connection = openConnection({
    octokit: () => actionOctokit(inputs.token, inputs.apiUrl),
    graphqlUrl: inputs.graphqlUrl,
    runnerNow: Date.now,
    sleep: wait,
    log,
    cancelled,
  });
  const mailer = connectMailer({
    channel: inputs.mail,
    addresses: inputs.addresses,
    environment,
    onSecret: secrets.add,
    runnerNow: Date.now,
    sleep: wait,
  });
  const { policy } = inputs;
  const shared = policy.type === "file" ? policy.shared : undefined;
  const files = {
    policyPath: policy.type === "file" && shared === undefined ? policy.path : null,
    templatesPath: TEMPLATES_PATH,
    ...(shared === undefined ? {} : { sharedPolicy: shared }),
  };
  const portsTo = (repository: string): Ports => {
    const github = connectRepository(connection, { repository, ...files });
    return { github, mailer, sleep, log, elapsed: () => performance.now(), cancelled };
  };
  return { connection, portsTo, readIdle: connectIdleReads(connection, files) };
}
