import { promiseName } from "../../core/policy/metric-words.ts";
import { wrapped } from "../../core/text/wrap.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { type Direction, play } from "./director.ts";
import { narratorOn } from "./narrator.ts";
import { openStage, type Play } from "./stage.ts";
import { BEGINS, SCENES } from "./story.ts";

/** What is done with the finished stage before it is torn down. */
export type Finale = (direction: Direction) => Promise<void>;

/** Plays a support desk's week and tells it as it happens. True: the action did all it meant to do. */
export async function playWeek(shown: Play, terminal: Terminal, finale: Finale): Promise<boolean> {
  const stage = await openStage(shown, BEGINS);
  try {
    for (const line of introduction(shown, terminal)) terminal.print(line);
    const direction = await play(SCENES, stage, narratorOn(terminal));
    for (const line of ending(direction, terminal)) terminal.print(line);
    await finale(direction);
    return direction.tally.failures.length === 0;
  } finally {
    await stage.stop();
  }
}

function introduction({ policy }: Play, { ink, width }: Terminal): readonly string[] {
  const source = policy.source.type === "built-in" ? `the built-in policy ${policy.source.name}` : policy.source.path;
  return [
    ink.bold("A support desk's week"),
    ...wrapped(`People act on a simulated GitHub; Incident SLO (▸) does its real work on it over HTTP, under ${source}.`, width),
    "All times are UTC. Comments and mails are its own words, shortened.",
    ink.dim("Under your own policy: incident-slo demo --policy FILE. As pages to look at: --html DIR."),
  ];
}

function ending({ lines, tally, stage }: Direction, { ink }: Terminal): readonly string[] {
  const sent = stage.mailbox.deliveries.length;
  const writes = stage.sim.writes().length;
  const requests = stage.sim.requests.length;
  return [
    "",
    ink.bold("The week in numbers"),
    ...[...lines.values()]
      .sort((a, b) => a.number - b.number)
      .map(({ number, title, severity, missed }) => {
        const verdict = missed.length === 0 ? ink.green("every promise kept") : ink.red(`missed: ${missed.map(promiseName).join(", ")}`);
        return `  #${number} ${title}: ${severity ?? "no severity"}, ${verdict}`;
      }),
    `  ${tally.runs} runs of Incident SLO, ${tally.speaking} of them with something to say; ${requests} requests, ${writes} of them writes`,
    `  ${sent} mails and messages arrived`,
    ...tally.failures.map((failure) => ink.red(`  ✗ ${failure}`)),
  ];
}
