// What an event asks for is decided before anything heavy is loaded: most events of a repository concern no incident.
import { readTask } from "./shell/action/event.ts";

const task = readTask(process.env);
if (task.job === "none") {
  console.log(`${task.why} Nothing to do.`);
} else if (task.job === "report") {
  const { runReport } = await import("./shell/action/report.ts");
  process.exitCode = await runReport(process.env);
} else if (task.job === "pull-request") {
  const { runPullRequest } = await import("./shell/action/pull-request.ts");
  const code = await runPullRequest(task.number, process.env);
  process.exitCode = code;
  if (code > 128) process.exit();
} else if (task.job === "shards") {
  const { runShards } = await import("./shell/action/shards.ts");
  process.exitCode = await runShards(process.env);
} else if (task.job === "many") {
  const { runMany } = await import("./shell/action/repositories.ts");
  const code = await runMany(process.env);
  process.exitCode = code;
  if (code > 128) process.exit();
} else {
  const { runFollow } = await import("./shell/action/follow.ts");
  // The exit code alone is set, so that everything still being written arrives.
  const code = await runFollow(task, process.env);
  process.exitCode = code;
  // Told to end: nothing that still waits is worth waiting for.
  if (code > 128) process.exit();
}
