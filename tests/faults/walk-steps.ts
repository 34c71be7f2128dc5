import type { CommentSnapshot, ThreadSnapshot } from "../../src/simulator/snapshot.ts";
import type { Desk } from "../support/desk.ts";

/** One thing that happens on the incident, and what wakes the action afterwards. */
export type Step = {
  /** Seconds since the step before. */
  readonly wait: number;
  readonly act: ActName;
  /** In [0, 1): chooses among what the act can be about. */
  readonly dice: number;
  readonly wakes: "event" | "sweep" | null;
  /** How the next mail fares. */
  readonly mail: "arrives" | "refused" | "unknown";
};

export type Setting = { readonly desk: Desk; readonly number: number; readonly thread: ThreadSnapshot; readonly dice: number };

/** Does it and answers what was done, in words; null: it cannot be done as things stand. */
type Act = (setting: Setting) => string | null;

const SEVERITIES = ["sev1", "sev2", "sev3", "sev4"];
const EXCLUSION = "excluded: beta";
const WAITING = "waiting";
const ASKED = "asked";
const MITIGATED = "mitigated";
const MUTE = "incident-slo: mute";

function among<Item>(items: readonly Item[], dice: number): Item | undefined {
  return items[Math.floor(dice * items.length)];
}

function puts(...labels: readonly string[]): Act {
  return ({ desk, number, thread, dice }) => {
    const label = among(
      labels.filter((name) => !thread.labels.includes(name)),
      dice,
    );
    if (label === undefined) return null;
    desk.repo.label(number, label, { by: "staff" });
    return `labeled ${label}`;
  };
}

function takes(...labels: readonly string[]): Act {
  return ({ desk, number, thread, dice }) => {
    const label = among(
      labels.filter((name) => thread.labels.includes(name)),
      dice,
    );
    if (label === undefined) return null;
    desk.repo.unlabel(number, label, { by: "staff" });
    return `unlabeled ${label}`;
  };
}

function says(by: string, ...bodies: readonly string[]): Act {
  return ({ desk, number, dice }) => {
    const body = among(bodies, dice) ?? "";
    desk.repo.comment(number, { by, body });
    return `comment ${by} ${JSON.stringify(body)}`;
  };
}

/** A time of day between the opening and now. */
const acknowledges: Act = ({ desk, number, thread, dice }) => {
  const opened = Date.parse(thread.createdAt);
  const answered = new Date(opened + dice * (desk.sim.clock.now() - opened)).toISOString().slice(0, 19);
  return says("staff", `/ack ${answered}Z by phone`)({ desk, number, thread, dice });
};

function closes(by: string, ...reasons: readonly ("completed" | "not_planned" | "duplicate")[]): Act {
  return ({ desk, number, thread, dice }) => {
    const reason = among(reasons, dice) ?? "completed";
    if (thread.state === "closed" && (by === "customer" || thread.stateReason === reason)) return null;
    desk.repo.close(number, { by, reason });
    return `closed ${by} ${reason}`;
  };
}

function reopens(by: string): Act {
  return ({ desk, number, thread }) => {
    if (thread.state === "open") return null;
    desk.repo.reopen(number, { by });
    return `reopened ${by}`;
  };
}

const commits: Act = ({ desk, number, thread }) => {
  if (thread.state === "closed") return null;
  desk.repo.commit(number, `Fixes #${number}`, { by: "lead" });
  return "closed by a commit of lead";
};

const ofPeople = (comment: CommentSnapshot) => comment.by !== "github-actions";
const isNews = (comment: CommentSnapshot) => comment.by === "github-actions" && comment.body.includes('"kind":"news"');

function toComment(which: (comment: CommentSnapshot) => boolean, verb: string, act: (desk: Desk, comment: CommentSnapshot) => void): Act {
  return ({ desk, thread, dice }) => {
    const comment = among(thread.comments.filter(which), dice);
    if (comment === undefined) return null;
    act(desk, comment);
    return `${verb} ${comment.by}'s ${JSON.stringify(comment.body.slice(0, 30))}`;
  };
}

/** What the incident may repeat: a Sev4, of which customers are never mailed. */
export const ORIGINAL = 2;

const repeats: Act = ({ desk, number, thread }) => {
  if (thread.state === "closed") return null;
  desk.repo.close(number, { by: "staff", duplicateOf: ORIGINAL });
  return "closed staff as a duplicate";
};

const marks =
  (how: "markDuplicate" | "unmarkDuplicate"): Act =>
  ({ desk, number }) => {
    desk.repo[how](number, { by: "staff", of: ORIGINAL });
    return `${how} staff`;
  };

/** The original ends, or is open again. */
const endsOriginal =
  (reason: "completed" | "not_planned"): Act =>
  ({ desk }) => {
    const isOpen = desk.repo.thread(ORIGINAL).state === "open";
    if (isOpen) desk.repo.close(ORIGINAL, { by: "staff", reason });
    else desk.repo.reopen(ORIGINAL, { by: "staff" });
    return `original ${isOpen ? `closed ${reason}` : "reopened"}`;
  };

const setsOriginalAside: Act = ({ desk }) => {
  const isOn = desk.repo.thread(ORIGINAL).labels.includes(EXCLUSION);
  desk.repo[isOn ? "unlabel" : "label"](ORIGINAL, EXCLUSION, { by: "staff" });
  return `original ${isOn ? "included" : "excluded"}`;
};

/** Whoever works on the review. */
const endsReview: Act = ({ desk, number }) => {
  const review = desk.repo.threads().find((thread) => thread.number !== number && thread.number !== ORIGINAL);
  if (review === undefined) return null;
  if (review.state === "open") desk.repo.close(review.number, { by: "staff" });
  else desk.repo.reopen(review.number, { by: "staff" });
  return review.state === "open" ? "review closed" : "review reopened";
};

/** Everything people may do, with how often they do it. */
const ACTS = {
  "staff put a severity on": { often: 10, act: puts(...SEVERITIES) },
  "staff take a severity off": { often: 8, act: takes(...SEVERITIES) },
  "staff exclude": { often: 3, act: puts(EXCLUSION) },
  "staff include": { often: 3, act: takes(EXCLUSION) },
  "staff wait for the customer": { often: 3, act: puts(WAITING) },
  "staff wait no more": { often: 3, act: takes(WAITING) },
  "staff ask the customer": { often: 3, act: puts(ASKED) },
  "staff ask no more": { often: 1, act: takes(ASKED) },
  "staff ask by a command": { often: 2, act: says("staff", "/pending the log", "/pending\nPlease send the log.") },
  "staff pause for a while": {
    often: 2,
    act: says("staff", "/pause until 2h", "/pause until 1 business day vendor", "/pause until Monday"),
  },
  "staff mitigate": { often: 3, act: puts(MITIGATED) },
  "staff have not mitigated": { often: 2, act: takes(MITIGATED) },
  "staff mute": { often: 1, act: puts(MUTE) },
  "staff unmute": { often: 2, act: takes(MUTE) },
  "staff speak": { often: 8, act: says("staff", "We are looking into it.", "A role lost a permission.", "It should work again.") },
  "the lead speaks": { often: 2, act: says("lead", "I have a look.") },
  "the customer speaks": { often: 4, act: says("customer", "It still fails.", "/ack", "/pause me", "/next-update 1h") },
  "a stranger speaks": { often: 2, act: says("stranger", "Here too.", "/resume") },
  "a bot speaks": { often: 1, act: says("helper[bot]", "/ack\nBuild failed.") },
  "staff pause": { often: 4, act: says("staff", "/pause Waiting for logs", "/pause\nWe wait.") },
  "staff resume": { often: 4, act: says("staff", "/resume", "/resume\nThank you.") },
  "staff announce": {
    often: 6,
    act: says("staff", "/next-update 1h", "/next-update 20m\nSoon.", "/next-update 1 business day", "/next-update yesterday"),
  },
  "staff acknowledge": { often: 2, act: says("staff", "/ack", "/ack by phone") },
  "staff acknowledge an earlier answer": { often: 4, act: acknowledges },
  "staff report": {
    often: 4,
    act: says("staff", "/status identified", "/status monitoring\n/impact All of it", "/status resolved", "/help", "/workaround Wait."),
  },
  "staff date it back": { often: 1, act: says("staff", "/started 2026-03-05T09:30Z") },
  "staff close": { often: 7, act: closes("staff", "completed") },
  "staff close otherwise": { often: 4, act: closes("staff", "not_planned", "duplicate", "completed") },
  "the customer closes": { often: 4, act: closes("customer", "completed", "not_planned") },
  "a commit closes": { often: 2, act: commits },
  "staff reopen": { often: 5, act: reopens("staff") },
  "the customer reopens": { often: 5, act: reopens("customer") },
  "the lead hides a comment": {
    often: 2,
    act: toComment(ofPeople, "hidden", ({ repo }, { id }) => repo.minimizeComment(id, { by: "lead" })),
  },
  "the lead deletes a comment": {
    often: 3,
    act: toComment(ofPeople, "deleted", ({ repo }, { id }) => repo.deleteComment(id, { by: "lead" })),
  },
  "the lead edits a comment": {
    often: 3,
    act: toComment(ofPeople, "edited", ({ repo }, { id }) => repo.editComment(id, { by: "lead", body: "/ack\n/resume\nSomething else." })),
  },
  "the lead deletes our news": {
    often: 2,
    act: toComment(isNews, "deleted", ({ repo }, { id }) => repo.deleteComment(id, { by: "lead" })),
  },
  "staff close it as a duplicate": { often: 5, act: repeats },
  "staff mark it as a duplicate": { often: 2, act: marks("markDuplicate") },
  "staff take the mark off": { often: 2, act: marks("unmarkDuplicate") },
  "the original ends or is reopened": { often: 6, act: endsOriginal("completed") },
  "the original is dropped or reopened": { often: 1, act: endsOriginal("not_planned") },
  "the original is set aside or back": { often: 2, act: setsOriginalAside },
  "staff end or resume the review": { often: 2, act: endsReview },
  "nothing happens": { often: 6, act: () => "nothing" },
} as const satisfies Readonly<Record<string, { readonly often: number; readonly act: Act }>>;

export type ActName = keyof typeof ACTS;

const NAMES: readonly ActName[] = Object.keys(ACTS).filter((name): name is ActName => name in ACTS);
const HAT: readonly ActName[] = NAMES.flatMap((name) => Array.from({ length: ACTS[name].often }, () => name));

export function perform(name: ActName, setting: Setting): string | null {
  return ACTS[name].act(setting);
}

/** From the same second to the next day. */
function waitOf(random: () => number): number {
  const kind = random();
  if (kind < 0.12) return 0;
  if (kind < 0.25) return Math.floor(random() * 60);
  if (kind < 0.6) return Math.floor(random() * 25 * 60);
  if (kind < 0.88) return Math.floor(random() * 5 * 3_600);
  return Math.floor(random() * 19 * 3_600);
}

/** So many steps; a mail in twelve does not arrive at once. */
export function stepsOf(count: number, random: () => number): readonly Step[] {
  return Array.from({ length: count }, (_, index) => {
    const wakes = random();
    const fate = random();
    return {
      wait: waitOf(random),
      act: index === 0 ? "staff put a severity on" : (among(HAT, random()) ?? "nothing happens"),
      dice: random(),
      wakes: wakes < 0.45 ? "event" : wakes < 0.65 ? "sweep" : null,
      mail: fate < 0.04 ? "refused" : fate < 0.08 ? "unknown" : "arrives",
    };
  });
}
