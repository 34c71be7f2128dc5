import { promiseName } from "../../core/policy/metric-words.ts";
import { isMaintenanceLabel } from "../../core/policy/policy.ts";
import { IS_LIVE } from "../../core/slo/evaluation.ts";
import { wrapped } from "../../core/text/wrap.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { type DemoPolicy, startDemoGitHub } from "./demo-github.ts";
import { playScenes, type StoryState } from "./play-scenes.ts";
import { BEGINS, SCENES } from "./story.ts";
import { storyPrinterOn } from "./story-printer.ts";

/** What is done with the finished week before the simulator stops. */
export type AfterWeek = (story: StoryState) => Promise<void>;

/** Plays a support desk's week and tells it as it happens. True: the action did all it meant to do. */
export async function playWeek(shown: DemoPolicy, terminal: Terminal, afterWeek: AfterWeek): Promise<boolean> {
  const github = await startDemoGitHub(shown, BEGINS);
  try {
    for (const line of introduction(shown, terminal)) terminal.print(line);
    const story = await playScenes(SCENES, github, storyPrinterOn(terminal));
    for (const line of ending(story, terminal)) terminal.print(line);
    await afterWeek(story);
    return story.tally.failures.length === 0;
  } finally {
    await github.stop();
  }
}

function introduction({ policy }: DemoPolicy, { style, width }: Terminal): readonly string[] {
  const source = policy.source.type === "built-in" ? `the built-in policy ${policy.source.name}` : policy.source.path;
  return [
    style.bold("A support desk's week"),
    ...wrapped(`People act on a simulated GitHub; Incident SLO (▸) does its real work on it over HTTP, under ${source}.`, width),
    "All times are UTC. Comments and mails are its own words, shortened.",
    style.dim("Under your own policy: incident-slo demo --policy FILE. As pages to look at: --html DIR."),
  ];
}

function ending({ lines, tally, github }: StoryState, { style }: Terminal): readonly string[] {
  const sent = github.mailbox.deliveries.length;
  const writes = github.sim.writes().length;
  const requests = github.sim.requests.length;
  return [
    "",
    style.bold("The week in numbers"),
    ...[...lines.values()]
      .filter(({ number }) => !github.repo.thread(number).labels.some((label) => isMaintenanceLabel(github.policy, label)))
      .sort((a, b) => a.number - b.number)
      .map(({ number, title, severity, missed, state }) => {
        const kept = IS_LIVE[state] ? "open, nothing missed so far" : "every promise kept";
        const verdict = missed.length === 0 ? style.green(kept) : style.red(`missed: ${missed.map(promiseName).join(", ")}`);
        return `  #${number} ${title}: ${severity ?? "no severity"}, ${verdict}`;
      }),
    `  ${tally.runs} runs of Incident SLO, ${tally.speaking} of them with something to say; ${requests} requests, ${writes} of them writes`,
    `  ${sent} mails and messages arrived`,
    ...tally.failures.map((failure) => style.red(`  ✗ ${failure}`)),
  ];
}
