import { info } from "@actions/core";
import { sentenceOf } from "../../app/run/prepare.ts";
import { testedLines, testMail } from "../../app/test-mail/test-mail.ts";
import { failWith, placeless, writeAnnotations } from "./annotations.ts";
import { writeSummary } from "./outputs.ts";
import { runJob, settingsOf } from "./run-job.ts";

/** `job: test-mail`: one test message to staff through every channel, and how each went. Answers the exit code. */
export function runTestMail(environment: NodeJS.ProcessEnv): Promise<number> {
  return runJob(environment, async ({ inputs, github, redact }) => {
    const answer = await testMail(github.portsTo(inputs.repository), settingsOf(inputs));
    if (answer.type === "broken-policy") return failWith(answer.problems.map(sentenceOf), redact);
    const { channels, warning } = answer;
    if (warning !== null) writeAnnotations([placeless("warning", warning)], redact);
    const lines = testedLines(channels);
    for (const line of lines) info(redact(line));
    await writeSummary(`# Incident SLO: test messages\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`, redact, environment);
    const failed = channels.filter(({ went }) => went === "failed");
    return failed.length === 0 && channels.length > 0 ? 0 : failWith(channels.length === 0 ? lines : testedLines(failed), redact);
  });
}
