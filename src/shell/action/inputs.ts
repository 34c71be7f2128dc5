import { getInput, setSecret } from "@actions/core";
import { BUILT_IN_NAMES, type BuiltInName, isBuiltIn } from "../../core/policy/built-in.ts";
import { isMailAddress } from "../../core/policy/channel.ts";
import { MAIL_FORMATS, type MailFormatName } from "../../core/policy/policy.ts";
import { nearest } from "../../core/time/nearest.ts";
import { graphqlUrlOf } from "../github/connect.ts";
import type { Addresses, MailChannel } from "../mail/channel.ts";
import { isHeaderSafe, lacking } from "../mail/environment.ts";
import { secretProblem } from "../mail/sign.ts";
import { webhookUrlProblem } from "../mail/url.ts";
import { spellingsOf } from "../secrets.ts";

/** What the workflow says, checked. */
export type Inputs = {
  readonly token: string;
  readonly policy: PolicySource;
  readonly dryRun: boolean;
  /** The channel called `mail`; null: the inputs name none. */
  readonly mail: MailChannel | null;
  /** What channels of the policy leave to the inputs. */
  readonly addresses: Addresses;
  /** More logins whose comments are ours, without `[bot]`. */
  readonly botLogins: readonly string[];
  /** Signs our markers; null: they are not signed. */
  readonly stateSecret: string | null;
  /** `owner/name`. */
  readonly repository: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
  /** What must appear nowhere. */
  readonly secrets: readonly string[];
  /** Worth saying, although nothing is wrong. */
  readonly notes: readonly string[];
};

/** Where the policy stands: a file of the default branch, or a built-in one by name. */
export type PolicySource = { readonly type: "file"; readonly path: string } | { readonly type: "built-in"; readonly name: BuiltInName };

export type InputsResult =
  | { readonly ok: true; readonly inputs: Inputs }
  /** Every problem, as a sentence. */
  | { readonly ok: false; readonly problems: readonly string[]; readonly secrets: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;
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
    ...readPlain(complain),
    ...readPlace(environment, complain),
    ...readMail(complain, (note) => notes.push(note)),
    secrets,
    notes,
  };
  refuseLater(complain);
  return problems.length > 0 ? { ok: false, problems, secrets } : { ok: true, inputs };
}

function readPlain(complain: Complain): Pick<Inputs, "token" | "policy" | "dryRun" | "botLogins" | "stateSecret"> {
  const token = getInput("token");
  if (token === "") complain('token: expected a token, got nothing. Leave the input out, or write "${{ github.token }}".');
  return {
    token,
    policy: readPolicy(getInput("policy") || ".github/incident-slo.yml", complain),
    dryRun: readBoolean("dry-run", complain),
    botLogins: listIn(getInput("bot-logins")).map((login) => login.replace(/^@/, "").replace(/\[bot\]$/i, "")),
    stateSecret: getInput("state-secret") || null,
  };
}

/** A built-in policy's name, or a path. */
function readPolicy(value: string, complain: Complain): PolicySource {
  if (isBuiltIn(value)) return { type: "built-in", name: value };
  if (!/[./\\]/.test(value)) complain(`policy: expected a file's path or one of ${BUILT_IN_NAMES.join(", ")}, got "${value}".`);
  const path = value.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
  if (path.startsWith("/") || path.includes("://") || path.split("/").includes("..")) {
    complain(`policy: expected a path within the repository, such as .github/incident-slo.yml, got "${value}".`);
  }
  return { type: "file", path };
}

function readBoolean(name: string, complain: Complain): boolean {
  const value = getInput(name);
  if (value !== "" && !/^(true|false)$/i.test(value)) complain(`${name}: expected true or false, got "${value}".`);
  return /^true$/i.test(value);
}

function readMail(complain: Complain, note: Complain): Pick<Inputs, "mail" | "addresses"> {
  const addresses = readAddresses(complain);
  const format = readFormat(complain);
  const [url, token, secret] = [getInput("email-webhook-url"), getInput("email-webhook-token"), getInput("email-webhook-secret")];
  const urlWrong = url === "" ? null : webhookUrlProblem(url);
  if (urlWrong !== null) complain(`email-webhook-url: ${urlWrong}.`);
  if (!isHeaderSafe(token)) complain("email-webhook-token: expected one line without accents or other special characters.");
  const secretWrong = secret === "" ? null : secretProblem(secret);
  if (secretWrong !== null) complain(`email-webhook-secret: ${secretWrong}.`);
  if (url === "") {
    if (addresses.recipients.customers.length + addresses.recipients.staff.length > 0) note(NO_URL);
    return { mail: null, addresses };
  }
  const mail: MailChannel = { format: format ?? "json", url, token: token || null, secret: secret || null, ...addresses };
  for (const need of format === null ? [] : lacking(mail)) complain(LACKS[need](mail.format));
  return { mail, addresses };
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
    const meant = nearest(format, MAIL_FORMATS);
    complain(
      `email-webhook-format: expected ${MAIL_FORMATS.join(", ")}, got "${format}".${meant === null ? "" : ` Did you mean "${meant}"?`}`,
    );
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
  const addresses = listIn(getInput(name));
  const wrong = addresses.filter((address) => !isMailAddress(address));
  if (wrong.length > 0) complain(`${name}: expected addresses, one a line or with commas between, got "${wrong.join('", "')}".`);
  return addresses;
}

function listIn(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** What is announced but not there yet is refused rather than passed over. */
function refuseLater(complain: Complain): void {
  for (const name of ["watch-for", "repositories"]) {
    if (getInput(name) !== "") complain(`${name}: not supported yet. Leave it out.`);
  }
  const job = getInput("job");
  if (job !== "" && job.toLowerCase() !== "report") complain(`job: expected report, or nothing, got "${job}".`);
}

function readPlace(environment: Environment, complain: Complain): Pick<Inputs, "repository" | "apiUrl" | "graphqlUrl" | "serverUrl"> {
  const repository = environment.GITHUB_REPOSITORY ?? "";
  if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) complain(`GITHUB_REPOSITORY: expected owner/name, got "${repository}". The runner sets it.`);
  const apiUrl = (environment.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
  const graphqlUrl = environment.GITHUB_GRAPHQL_URL || graphqlUrlOf(apiUrl);
  const serverUrl = (environment.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, "");
  const places = { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl, GITHUB_SERVER_URL: serverUrl };
  for (const [name, url] of Object.entries(places)) if (!URL.canParse(url)) complain(`${name}: expected a URL, got "${url}".`);
  return { repository, apiUrl, graphqlUrl, serverUrl };
}
