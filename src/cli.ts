// What a command needs is loaded when it is called, so that help comes at once and `deadline --batch` never loads GitHub's client.
import { runCommandLine } from "./shell/cli/run.ts";
import { processTerminal } from "./shell/terminal/terminal.ts";

// The exit code alone is set, so that everything still being written arrives.
const code = await runCommandLine(process.argv.slice(2), processTerminal());
// What could not be written has set its own.
if (code !== 0 || process.exitCode === undefined) process.exitCode = code;
