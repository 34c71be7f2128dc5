import { getInput, setSecret } from "@actions/core";
import { readWishes, type Wishes } from "../../app/many/repositories.ts";
import { MOST_SHARDS } from "../../app/many/shards.ts";
import { addressesIn } from "../../core/policy/addresses.ts";
import { BUILT_IN_NAMES, type BuiltInName, isBuiltIn } from "../../core/policy/built-in.ts";
import { isAlerting, isMailAddress } from "../../core/policy/channel.ts";
import { MAIL_FORMATS, type MailFormatName } from "../../core/policy/policy.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import { didYouMean } from "../../core/text/closest-match.ts";
import type { Milliseconds } from "../../core/time/instant.ts";
import { graphqlUrlOf } from "../github/connection.ts";
import type { SharedPolicy } from "../github/shared-policy.ts";
import type { Addresses, MailChannel } from "../mail/channel.ts";
import { type Environment, isHeaderSafe, lacking } from "../mail/environment.ts";
import { secretProblem } from "../mail/sign.ts";
import { formatProblem, serviceAt, webhookUrlProblem } from "../mail/url.ts";
import { spellingsOf } from "../secrets.ts";
import type { NamedJob } from "./task.ts";
import { readWatchFor } from "./watch-for.ts";

/** How a run goes, whatever its job. */
export type RunInputs = {
  readonly token: string;
  readonly policy: PolicyLocation;
  readonly dryRun: boolean;
  /** More logins whose comments are ours; `name[bot]` an app's alone. */
  readonly botLogins: readonly string[];
  /** Signs our markers; null: they are not signed. */
  readonly stateSecret: string | null;
};

/** What is only for many repositories. */
export type ManyInputs = {
  /** Which repositories are followed; null: the workflow's own. */
  readonly repositories: Wishes | null;
  /** How many jobs share them out at most; null: nobody said. */
  readonly shards: number | null;
};

export type MailInputs = {
  /** The channel called `mail`; null: the inputs name none. */
  readonly mail: MailChannel | null;
  /** What channels of the policy leave to the inputs. */
  readonly addresses: Addresses;
};

/** Where the workflow runs, as the runner says. */
export type ServerInputs = {
  /** `owner/name`. */
  readonly repository: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
};

/** What the workflow says, checked. */
export type Inputs = RunInputs &
  ManyInputs &
  MailInputs &
  ServerInputs & {
    /** How long a run may stay for what falls due; 0: not at all. */
    readonly watchFor: Milliseconds;
    /** What must appear nowhere. */
    readonly secrets: readonly string[];
    /** Worth saying, although nothing is wrong. */
    readonly notes: readonly string[];
  };

/** Where the policy stands: a file of the default branch, or a built-in one by name. */
export type PolicyLocation =
  | {
      readonly type: "file";
      /** As problems name it. */
      readonly path: string;
      /** The file of a repository that was named. Not there: it is the file of each repository itself. */
      readonly shared?: SharedPolicy;
    }
  | { readonly type: "built-in"; readonly name: BuiltInName };

export type InputsResult =
  | { readonly ok: true; readonly inputs: Inputs }
  /** Every problem, as a sentence. */
  | { readonly ok: false; readonly problems: readonly string[]; readonly secrets: readonly string[] };

type Complain = (problem: string) => void;

const SECRET_INPUTS = ["token", "email-webhook-url", "email-webhook-token", "email-webhook-secret", "state-secret"];

/** Reads the action's inputs and checks them, all at once. Secrets are masked first, so that nothing later can show them. */
export function readInputs(environment: Environment): InputsResult {
  const secrets = SECRET_INPUTS.map((name) => getInput(name)).filter((secret) => secret !== "");
  for (const secret of new Set(secrets.flatMap(spellingsOf))) setSecret(secret);
  const problems: string[] = [];
  const notes: string[] = [];
  const complain = (problem: string) => problems.push(problem);
  const inputs = {
    ...readRun(complain),
    ...readServer(environment, complain),
    ...readMail(complain, (note) => notes.push(note)),
    ...readMany(complain),
    watchFor: readWatch(complain, (note) => notes.push(note)),
    secrets,
    notes,
  };
  readJob(complain, (note) => notes.push(note));
  // What it means is decided before anything is loaded (task.ts).
  readBoolean("untriaged", complain);
  return problems.length > 0 ? { ok: false, problems, secrets } : { ok: true, inputs };
}

function readRun(complain: Complain): RunInputs {
  const token = getInput("token");
  if (token === "") complain('token: expected a token, got nothing. Leave the input out, or write "${{ github.token }}".');
  return {
    token,
    policy: readPolicy(getInput("policy") || USUAL_PATH, complain),
    dryRun: readBoolean("dry-run", complain),
    botLogins: listIn(getInput("bot-logins")).map((login) => login.replace(/^@/, "")),
    stateSecret: getInput("state-secret") || null,
  };
}

/** A built-in policy's name, a path, or `owner/name:path` for a file of another repository. */
function readPolicy(value: string, complain: Complain): PolicyLocation {
  if (isBuiltIn(value)) return { type: "built-in", name: value };
  const [, repository, within] = /^([\w-]+\/[\w.-]+):(.+)$/.exec(value) ?? [];
  if (repository !== undefined && within !== undefined) {
    const path = readPath(within, value, complain);
    return { type: "file", path: `${repository}:${path}`, shared: { repository, path } };
  }
  if (!/[./\\]/.test(value)) complain(`policy: expected a file's path or one of ${BUILT_IN_NAMES.join(", ")}, got "${value}".`);
  return { type: "file", path: readPath(value, value, complain) };
}

function readPath(text: string, value: string, complain: Complain): string {
  const path = text.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
  if (path.startsWith("/") || path.includes("://") || path.split("/").includes("..")) {
    complain(`policy: expected a path within the repository, such as .github/incident-slo.yml, got "${value}".`);
  }
  return path;
}

function readMany(complain: Complain): ManyInputs {
  const [wanted, shards, job] = [getInput("repositories"), getInput("shards"), getInput("job").toLowerCase()];
  const wishes = wanted === "" ? null : readWishes(wanted);
  if (wishes !== null && !wishes.ok) for (const problem of wishes.error) complain(`repositories: ${problem}`);
  if (wishes === null && job === "shards") complain("repositories: job shards needs to know which, such as owner/* or owner/a, owner/b.");
  if (wishes !== null && job === "report") complain("repositories: a report is about one repository. Leave it out.");
  if (wishes?.ok === true && job === "intake" && !isOneName(wishes.value))
    complain("repositories: an alert's issue goes to one repository. Name it as owner/name.");
  const count = Number(shards);
  const isCount = /^\d+$/.test(shards) && count >= 1 && count <= MOST_SHARDS;
  if (shards !== "" && !isCount) complain(`shards: expected a whole number from 1 to ${MOST_SHARDS}, got "${shards}".`);
  return { repositories: wishes?.ok === true ? wishes.value : null, shards: isCount ? count : null };
}

function isOneName({ exact, patterns }: Wishes): boolean {
  return exact.length === 1 && patterns.length === 0;
}

function readBoolean(name: string, complain: Complain): boolean {
  const value = getInput(name);
  if (value !== "" && !/^(true|false)$/i.test(value)) complain(`${name}: expected true or false, got "${value}".`);
  return /^true$/i.test(value);
}

function readMail(complain: Complain, note: Complain): MailInputs {
  const addresses = readAddresses(complain);
  const format = readFormat(complain);
  const [url, token, secret] = [getInput("email-webhook-url"), getInput("email-webhook-token"), getInput("email-webhook-secret")];
  const urlWrong = url === "" ? null : webhookUrlProblem(url);
  if (urlWrong !== null) complain(`email-webhook-url: ${urlWrong}.`);
  const formatWrong = format === null ? null : formatProblem(url, format);
  if (formatWrong !== null) complain(`email-webhook-format: ${formatWrong}.`);
  if (format !== null && isAlerting(format))
    complain(`email-webhook-format: ${format} wakes whoever is on call, so it is a channel of the policy, which says for what.`);
  if (!isHeaderSafe(token)) complain("email-webhook-token: expected one line without accents or other special characters.");
  const secretWrong = secret === "" ? null : secretProblem(secret);
  if (secretWrong !== null) complain(`email-webhook-secret: ${secretWrong}.`);
  if (url === "") {
    if (addresses.recipients.customers.length + addresses.recipients.staff.length > 0) note(NO_URL);
    return { mail: null, addresses };
  }
  if (/^true$/i.test(getInput("dry-run"))) note(`Mail is not sent in a dry run. email-webhook-url is ${whose(url)}.`);
  const mail: MailChannel = { format: format ?? "json", url, token: token || null, secret: secret || null, ...addresses };
  for (const need of format === null ? [] : lacking(mail)) complain(LACKS[need](mail.format));
  return { mail, addresses };
}

function whose(url: string): string {
  const service = serviceAt(url);
  return service === null ? "an address of no mail service that is known here" : `an address of ${service}`;
}

const NO_URL =
  "email-customers or email-staff is set, but email-webhook-url is empty: nobody there is mailed unless the policy names a channel.";

const LACKS = {
  token: (format: string) => `email-webhook-token: the format ${format} needs the service's API key, got nothing.`,
  from: (format: string) => `email-from: the format ${format} needs a sender such as "Support <support@example.com>", got nothing.`,
  recipients: (format: string) =>
    `email-customers: the format ${format} needs to know whom to mail. Set email-customers or email-staff, or both.`,
} as const;

/** Null: there is no such format. */
function readFormat(complain: Complain): MailFormatName | null {
  const format = getInput("email-webhook-format") || "json";
  const known = MAIL_FORMATS.find((name) => name === format) ?? null;
  if (known === null) {
    const expected = `email-webhook-format: expected ${MAIL_FORMATS.join(", ")}, got "${format}".`;
    complain(`${expected}${didYouMean(format, MAIL_FORMATS)}`);
  }
  return known;
}

function readAddresses(complain: Complain): Addresses {
  const from = getInput("email-from");
  if (from !== "" && !isMailAddress(from)) {
    complain(`email-from: expected an address such as "Support <support@example.com>", got "${from}".`);
  }
  const recipients = { customers: readRecipients("email-customers", complain), staff: readRecipients("email-staff", complain) };
  return { from: from || null, recipients };
}

function readRecipients(name: string, complain: Complain): readonly string[] {
  const addresses = addressesIn(getInput(name));
  const wrong = addresses.filter((address) => !isMailAddress(address));
  if (wrong.length > 0)
    complain(`${name}: expected addresses, one a line or with commas or semicolons between, got "${wrong.join('", "')}".`);
  return addresses;
}

function listIn(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A dry run would have to pretend that it had said what it only planned, so it does not stay. */
function readWatch(complain: Complain, note: Complain): Milliseconds {
  const time = readWatchFor(getInput("watch-for"));
  if (typeof time !== "number") {
    complain(`watch-for: ${time.problem}`);
    return 0;
  }
  if (time > 0 && getInput("repositories") !== "") complain("watch-for: a run about many repositories cannot stay. Leave it out.");
  if (time > 0 && /^true$/i.test(getInput("dry-run"))) note("watch-for is set, but a dry run does not stay for what falls due.");
  return time;
}

// By type alone: the file that decides by the event loads nothing else.
const JOBS = { report: true, shards: true, digest: true, "test-mail": true, intake: true } satisfies Readonly<Record<NamedJob, true>>;

function readJob(complain: Complain, note: Complain): void {
  const job = getInput("job");
  if (getInput("post") !== "" && job.toLowerCase() !== "report") note("post is set, but only job: report posts anything.");
  if (job !== "" && !Object.hasOwn(JOBS, job.toLowerCase()))
    complain(`job: expected ${Object.keys(JOBS).join(", ")}, or nothing, got "${job}".`);
}

function readServer(environment: Environment, complain: Complain): ServerInputs {
  const repository = environment.GITHUB_REPOSITORY ?? "";
  if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) complain(`GITHUB_REPOSITORY: expected owner/name, got "${repository}". The runner sets it.`);
  const apiUrl = (environment.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
  const graphqlUrl = environment.GITHUB_GRAPHQL_URL || graphqlUrlOf(apiUrl);
  const serverUrl = (environment.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, "");
  const addresses = { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl, GITHUB_SERVER_URL: serverUrl };
  for (const [name, url] of Object.entries(addresses)) if (!URL.canParse(url)) complain(`${name}: expected a URL, got "${url}".`);
  return { repository, apiUrl, graphqlUrl, serverUrl };
}
