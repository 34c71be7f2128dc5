import { addressesIn } from "../../core/policy/addresses.ts";
import { type ChannelNeed, isMailAddress, needsOf } from "../../core/policy/channel.ts";
import { AUDIENCES, type Audience, type Channel, type EnvironmentName } from "../../core/policy/policy.ts";
import type { Addresses, MailChannel, NamedChannel } from "./channel.ts";
import { secretProblem } from "./sign.ts";
import { formatProblem, webhookUrlProblem } from "./url.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** A channel of the policy as this environment has it. `problems`: sentences that show no secret; any keeps it from working. */
export type ResolvedChannel = {
  readonly channel: NamedChannel;
  readonly problems: readonly string[];
  /** What must appear nowhere. */
  readonly secrets: readonly string[];
};

/** Looks up what a channel's variables hold; what it leaves out is as the inputs say. */
export function resolveChannel(channel: Channel, inputs: Addresses, environment: Environment): ResolvedChannel {
  const problems: string[] = [];
  const secrets: string[] = [];
  const complain = (key: string, problem: string) => problems.push(`channels.${channel.name}.${key}: ${problem}.`);
  const heldBy = (key: string, name: EnvironmentName | null): string | null => {
    if (name === null) return null;
    const value = environment[name]?.trim() ?? "";
    if (value === "")
      complain(
        key,
        `the environment variable ${name} is not set. Give it to the action's step, as in env: { ${name}: "\${{ secrets.${name} }}" }`,
      );
    else secrets.push(value);
    return value === "" ? null : value;
  };
  const recipientsOf = (audience: Audience): readonly string[] => {
    const wanted = channel.recipients[audience];
    if (wanted === null) return inputs.recipients[audience];
    return typeof wanted === "string" ? addressList(heldBy(audience, wanted) ?? "", (problem) => complain(audience, problem)) : wanted;
  };
  const { name, format, audiences, kinds } = channel;
  const url = heldBy("url", channel.url);
  const token = heldBy("token", channel.token);
  const secret = heldBy("secret", channel.secret);
  const recipients = { customers: recipientsOf("customers"), staff: recipientsOf("staff") };
  const resolved = { name, format, audiences, kinds, url: url ?? "", token, secret, from: channel.from ?? inputs.from, recipients };
  checkValues(resolved, complain);
  for (const need of lacking(resolved)) if (need !== "token") complain(need === "from" ? "from" : "customers", LACKS[need](format));
  return { channel: resolved, problems, secrets };
}

const LACKS = {
  from: (format: string) => `${format} needs a sender. Set it here, or the input email-from`,
  recipients: (format: string) =>
    `${format} needs to know whom to mail. Set customers or staff here, or the inputs email-customers or email-staff`,
} as const;

function checkValues({ format, url, token, secret }: NamedChannel, complain: (key: string, problem: string) => void): void {
  const urlWrong = url === "" ? null : webhookUrlProblem(url);
  if (urlWrong !== null) complain("url", urlWrong);
  const formatWrong = formatProblem(url, format);
  if (formatWrong !== null) complain("format", formatWrong);
  if (token !== null && !isHeaderSafe(token)) complain("token", "expected one line without accents or other special characters");
  const secretWrong = secret === null ? null : secretProblem(secret);
  if (secretWrong !== null) complain("secret", secretWrong);
}

/** Whether a token can stand in an HTTP header. */
export function isHeaderSafe(token: string): boolean {
  return /^[\x20-\x7e]*$/.test(token);
}

/** What a channel lacks of what its format needs. */
export function lacking({
  format,
  token,
  from,
  recipients,
  audiences,
}: MailChannel & { readonly audiences?: readonly Audience[] }): readonly ChannelNeed[] {
  const has: Readonly<Record<ChannelNeed, boolean>> = {
    token: token !== null,
    from: from !== null,
    recipients: (audiences ?? AUDIENCES).some((audience) => recipients[audience].length > 0),
  };
  return needsOf(format).filter((need) => !has[need]);
}

/** A list of addresses; those that are none are told by how many they are. */
function addressList(text: string, complain: (problem: string) => void): readonly string[] {
  const addresses = addressesIn(text);
  const wrong = addresses.filter((address) => !isMailAddress(address)).length;
  if (wrong > 0) complain(`expected addresses, one a line or with commas or semicolons between; ${wrong} of ${addresses.length} are none`);
  return addresses.filter(isMailAddress);
}
