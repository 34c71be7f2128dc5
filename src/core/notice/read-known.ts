import { type Person, PHASES, type SeenCommands, type StaffCommand } from "../incident/incident.ts";
import type { Known, KnownReply } from "../incident/known.ts";
import { type Data, listOf, mapOf, numberFrom, oneOf, recordOf, textFrom } from "./fields.ts";

const PARTS: readonly Person["part"][] = ["staff", "customer", "bot"];

/** What earlier runs wrote down about the thread. */
export function knownFrom(source: Data): Known {
  return {
    words: listOf(source.words, wordFrom),
    seen: listOf(source.seen, seenFrom),
    reporter: oneOf(source.reporter, PARTS),
    confirmed: listOf(source.confirmed, numberFrom),
    labelsJudgedThrough: numberFrom(source.labelsJudgedThrough) ?? 0,
    severityTrusted: source.severityTrusted === true,
    people: mapOf(source.people, (part) => oneOf(part, PARTS)),
    judgedThrough: numberFrom(source.judgedThrough) ?? 0,
  };
}

function wordFrom(data: unknown): KnownReply | null {
  const word = recordOf(data);
  const kind = oneOf(word.kind, ["comment", "opened", "closed", "acknowledged"] as const);
  const at = numberFrom(word.at);
  if (kind === null || at === null) return null;
  return {
    at,
    kind,
    recordedAt: numberFrom(word.recordedAt) ?? at,
    login: textFrom(word.login),
    comment: numberFrom(word.comment),
    url: textFrom(word.url),
    how: textFrom(word.how),
    next: numberFrom(word.next),
  };
}

function seenFrom(data: unknown): SeenCommands | null {
  const seen = recordOf(data);
  const comment = numberFrom(seen.comment);
  return comment === null ? null : { comment, commands: listOf(seen.commands, commandFrom), problems: listOf(seen.problems, textFrom) };
}

type Reader<Type extends StaffCommand["type"]> = (command: Data) => (StaffCommand & { readonly type: Type }) | null;

// One for each command there is: without one it would count in the run that sees it first, and in no later one.
const COMMANDS: { readonly [Type in StaffCommand["type"]]: Reader<Type> } = {
  ack: (command) => ({ type: "ack", answeredAt: numberFrom(command.answeredAt), how: textFrom(command.how) }),
  status: (command) => {
    const phase = oneOf(command.phase, PHASES);
    return phase === null ? null : { type: "status", phase };
  },
  impact: (command) => ({ type: "impact", text: textFrom(command.text) ?? "" }),
  cause: (command) => ({ type: "cause", text: textFrom(command.text) ?? "" }),
  workaround: (command) => ({ type: "workaround", text: textFrom(command.text) ?? "" }),
  "next-update": (command) => ({ type: "next-update", due: numberFrom(command.due) ?? 0 }),
  pause: (command) => ({ type: "pause", reason: textFrom(command.reason) ?? "" }),
  started: (command) => ({ type: "started", troubleAt: numberFrom(command.troubleAt) ?? 0 }),
  resume: () => ({ type: "resume" }),
  "share-rca": () => ({ type: "share-rca" }),
  help: () => ({ type: "help" }),
};

function commandFrom(data: unknown): StaffCommand | null {
  const command = recordOf(data);
  return isCommand(command.type) ? COMMANDS[command.type](command) : null;
}

function isCommand(type: unknown): type is StaffCommand["type"] {
  return typeof type === "string" && Object.hasOwn(COMMANDS, type);
}
