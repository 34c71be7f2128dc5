import { isAlerting, isMailAddress, needsOf } from "./channel.ts";
import { labelsOf } from "./compile-severity.ts";
import { checkSeverity } from "./known-names.ts";
import { AUDIENCES, type Audience, type Channel, type Severity } from "./policy.ts";
import type { KeyPath, ReportProblem } from "./problem.ts";
import type { ChannelFile, PolicyFile } from "./schema.ts";
import { readWords } from "./word-rules.ts";

/** The channels of a file, in its order. */
export function compileChannels({ channels }: PolicyFile, severities: readonly Severity[], report: ReportProblem): readonly Channel[] {
  const keys = severities.map(({ key }) => key);
  return Object.entries(channels ?? {}).map(([name, file]) => compileChannel(name, file, keys, report));
}

function compileChannel(name: string, file: ChannelFile, keys: readonly string[], report: ReportProblem): Channel {
  const path = ["channels", name];
  readWords(name, "channel-name", path, report, "key");
  const channel: Channel = {
    name,
    format: file.format,
    url: variableIn(file.url),
    token: file.token === undefined ? null : variableIn(file.token),
    secret: file.secret === undefined ? null : variableIn(file.secret),
    from: file.from === undefined ? null : addressOf(file.from, [...path, "from"], report),
    recipients: { customers: recipientsOf("customers", file, path, report), staff: recipientsOf("staff", file, path, report) },
    audiences: file.audiences ?? (isAlerting(file.format) ? ["staff"] : AUDIENCES),
    kinds: file.kinds ?? null,
    severities: file.severities ?? null,
    labels: file.labels === undefined ? null : labelsOf(file.labels, [...path, "labels"], report),
  };
  for (const [index, key] of (file.severities ?? []).entries()) {
    checkSeverity(key, keys, [...path, "severities", index], report);
  }
  if (isAlerting(channel.format) && channel.audiences.includes("customers")) report([...path, "audiences"], { code: "pages-customers" });
  // The rest of what a service needs may come from the action's inputs.
  if (channel.token === null && needsOf(channel.format).includes("token")) {
    report(path, { code: "channel-token", format: channel.format }, "key");
  }
  return channel;
}

/** `env:INCIDENT_SLO_MAIL_URL` → `INCIDENT_SLO_MAIL_URL`; the schema has checked it. */
function variableIn(reference: string): string {
  return reference.replace(/^env:/, "");
}

function recipientsOf(audience: Audience, file: ChannelFile, path: KeyPath, report: ReportProblem): Channel["recipients"][Audience] {
  const listed = file[audience] ?? null;
  if (listed === null) return null;
  if (typeof listed === "string") return variableIn(listed);
  return listed.map((address, index) => addressOf(address, [...path, audience, index], report));
}

function addressOf(text: string, path: KeyPath, report: ReportProblem): string {
  if (!isMailAddress(text.trim())) report(path, { code: "expected", expected: "address", got: text });
  return text.trim();
}
