// What an event asks for is decided before anything heavy is loaded: most events of a repository concern no incident.
import { readTask } from "./shell/action/event.ts";

const task = readTask(process.env);
if (task.job === "none") {
  console.log(`${task.why} Nothing to do.`);
} else if (task.job === "report") {
  const { runReport } = await import("./shell/action/report.ts");
  process.exitCode = await runReport(process.env);
} else {
  const { runFollow } = await import("./shell/action/follow.ts");
  // The exit code alone is set, so that everything still being written arrives.
  const code = await runFollow(task, process.env);
  process.exitCode = code;
  // Told to end: nothing that still waits is worth waiting for.
  if (code > 128) process.exit();
}
