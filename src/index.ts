// What an event asks for is decided before anything heavy is loaded: most events of a repository concern no incident.
import { readTask } from "./shell/event.ts";

const task = readTask(process.env);
if (task.job === "none") {
  console.log(`${task.why} Nothing to do.`);
} else if (task.job === "report") {
  const { runReport } = await import("./shell/report-action.ts");
  process.exitCode = await runReport(process.env);
} else {
  const { runAction } = await import("./shell/action.ts");
  // The exit code alone is set, so that everything still being written arrives.
  const code = await runAction(task, process.env);
  process.exitCode = code;
  // Told to end: nothing that still waits is worth waiting for.
  if (code > 128) process.exit();
}
