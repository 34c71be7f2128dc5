// What an event asks for is decided before anything heavy is loaded: most events of a repository concern no incident.
import { messageOf } from "./core/text/message.ts";
import { mayBeStrangers } from "./shell/action/began.ts";
import { readTask, type Task } from "./shell/action/task.ts";
import { whenOutputEnds } from "./shell/terminal/output-end.ts";

// A log that takes no more ends no run: what is to be said in threads is said.
whenOutputEnds((failure) => {
  if (failure === null) return;
  if (!mayBeStrangers(process.env)) process.exitCode = 1;
  process.stderr.on("error", () => {});
  process.stderr.write(`${failure}\n`);
});

const task = readTask(process.env);
if (task.job === "none") {
  console.log(`${task.why} Nothing to do.`);
} else {
  // The exit code alone is set, so that everything still being written arrives.
  const code = await run(task).catch(unexpected);
  const told = code === 1 && mayBeStrangers(process.env) ? forgiven() : code;
  // A log that could not be written has set its own.
  if (told !== 0 || process.exitCode === undefined) process.exitCode = told;
  // Told to end: nothing that still waits is worth waiting for.
  if (code > 128) process.exit();
}

/** Each job is loaded only when it is wanted. */
async function run(task: Exclude<Task, { job: "none" }>): Promise<number> {
  switch (task.job) {
    case "incident":
    case "all":
      return (await import("./shell/action/follow-job.ts")).runFollow(task, process.env, mayBeStrangers(process.env));
    case "pull-request":
      return (await import("./shell/action/pull-request-job.ts")).runPullRequest(task.number, process.env);
    case "many":
      return (await import("./shell/action/many-job.ts")).runMany(process.env);
    case "shards":
      return (await import("./shell/action/shards-job.ts")).runShards(process.env);
    case "test-mail":
      return (await import("./shell/action/test-mail-job.ts")).runTestMail(process.env);
    case "intake":
      return (await import("./shell/action/intake-job.ts")).runIntake(task.alert, process.env);
    case "digest":
      return (await import("./shell/action/digest-job.ts")).runDigest(process.env);
    case "report":
      return (await import("./shell/action/report-job.ts")).runReport(process.env);
  }
}

/** GitHub mails a failure to whoever began the run, and strangers are not to be mailed about what is the owner's. */
function forgiven(): number {
  console.log(
    "::notice::This run does not fail, since somebody from outside may have begun it. The next scheduled run does, if it is still so.",
  );
  return 0;
}

/** Of an error that nobody foresaw, one line: Node.js would print a whole line of the bundle. */
function unexpected(error: unknown): number {
  const words = messageOf(error);
  console.log(`::error::This run ended unexpectedly: ${words.replaceAll("%", "%25").replace(/[\r\n]+/g, " ")}`);
  return 1;
}
