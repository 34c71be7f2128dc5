import { type DigestReading, readForDigest, type SentDigest, sendDigests } from "../../app/digest/digest.ts";
import { section, trouble } from "../../app/follow/summary.ts";
import { notSent, takenByNobody } from "../../app/run/bulletin.ts";
import { describeProblem } from "../../core/policy/problem.ts";
import { type Annotation, failWith, placeless, writeAnnotations } from "./annotations.ts";
import { nothingFits, repositoriesFor } from "./choose-repositories.ts";
import { isWell, sumOf } from "./follow-and-report.ts";
import { NO_OUTPUTS, type Outputs, writeOutputs, writeSummary } from "./outputs.ts";
import { runJob, settingsOf } from "./run-job.ts";

/** `job: digest`: sends staff the list of what needs somebody today. Writes nothing to GitHub. Answers the exit code. */
export function runDigest(environment: NodeJS.ProcessEnv): Promise<number> {
  return runJob(environment, async ({ inputs, github, redact }) => {
    const settings = settingsOf(inputs);
    const choice = inputs.repositories === null ? null : await repositoriesFor(inputs, github);
    if (choice !== null && choice.names.length === 0) return failWith([nothingFits(choice)], redact);
    const readings: DigestReading[] = [];
    for (const repository of choice?.names ?? [inputs.repository])
      readings.push({ repository, ...(await readForDigest(github.portsTo(repository), settings)) });
    const sent = await sendDigests(readings, github.portsTo(inputs.repository).mailer, settings);
    const annotations = annotationsOf(readings, sent);
    writeAnnotations(annotations, redact);
    writeOutputs(factsOf(readings, sent), redact);
    await writeSummary(summaryOf(readings, sent, settings.dryRun), redact, environment);
    const isAllWell = readings.every(({ report }) => isWell(report)) && annotations.every(({ level }) => level !== "error");
    return isAllWell ? 0 : 1;
  });
}

function annotationsOf(readings: readonly DigestReading[], sent: readonly SentDigest[]): readonly Annotation[] {
  const failed = sent.flatMap(({ deliveries }) => deliveries.flatMap((one) => notSent("the list", one)));
  return [
    ...readings.flatMap(({ repository, report }) => problemsOf(report).map((message) => placeless("error", `${repository}: ${message}`))),
    ...failed.map((message) => placeless("error", message)),
    ...(isForNobody(sent) ? [placeless("warning", takenByNobody("the list"))] : []),
  ];
}

/** What keeps a repository from being listed. */
function problemsOf({ outcome, prepared }: DigestReading["report"]): readonly string[] {
  const policy = prepared?.ok === false ? prepared.problems.map(describeProblem) : [];
  return [...policy, ...outcome.failures.filter(({ fatal }) => fatal).map(({ message }) => message)];
}

function isForNobody(sent: readonly SentDigest[]): boolean {
  return sent.length > 0 && sent.every(({ deliveries }) => deliveries.length === 0);
}

/** The facts of an ordinary run, of all repositories; nothing was written to GitHub. */
function factsOf(readings: readonly DigestReading[], sent: readonly SentDigest[]): Outputs {
  const mails = sent.flatMap(({ deliveries }) => deliveries).filter(({ delivery }) => delivery?.type === "sent").length;
  const { open, missed, incidents } = sumOf(readings, { dryRun: true });
  return { ...NO_OUTPUTS, open, missed, incidents, mails };
}

function summaryOf(readings: readonly DigestReading[], sent: readonly SentDigest[], dryRun: boolean): string {
  const parts = [
    dryRun ? "# Incident SLO: the list of today, dry run" : "# Incident SLO: the list of today",
    ...readings.flatMap(({ report }) => trouble(report)),
    ...(sent.length === 0
      ? ["Nothing needs anybody, so nothing is sent."]
      : sent.flatMap((list) => [...section(list.subject, howSent(list)), fenced(list.text)])),
  ];
  return `${parts.join("\n\n")}\n`;
}

function howSent({ deliveries }: SentDigest): readonly string[] {
  if (deliveries.length === 0) return ["Sent to nobody by this."];
  return deliveries.map(({ channel, delivery }) =>
    delivery === null
      ? `Would be sent by the channel ${channel}.`
      : delivery.type === "sent"
        ? `Sent by the channel ${channel}.`
        : `Not sent by the channel ${channel}: ${delivery.why}`,
  );
}

/** As plain text, whatever strangers wrote in their titles. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
