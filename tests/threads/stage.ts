import type { RepositoryHandle } from "../../src/simulator/repository-handle.ts";
import type { SimEvent } from "../../src/simulator/simulator.ts";
import { type Desk, openDesk } from "../support/desk.ts";
import type { Step, ThreadFile } from "./format.ts";

/** Where something stands that a thread gave a name. */
export type Place = { readonly repository: string; readonly number: number; readonly kind: "issues" | "pull" };

/** Issues and pull requests by their names in a thread. */
export type Places = ReadonlyMap<string, Place>;

/** A thread while it is played. */
export type Stage = {
  readonly desk: Desk;
  readonly settings: Parameters<Desk["run"]>[1];
  /** The built-in policy that the runs name; null: there is a file. */
  readonly builtIn: { readonly builtIn: string } | null;
  readonly places: Map<string, Place>;
  /** Comments that have a name, by their ids. */
  readonly comments: Map<string, number>;
  /** What happened since it was last asked. */
  readonly events: () => readonly SimEvent[];
  readonly isBot: (login: string) => boolean;
};

const REPOSITORY = "acme/service";
/** Where `private: true` opens an issue; the action's token cannot see it. */
const VAULT = "acme/vault";
const ROLES = { customer: "none", reader: "read", staff: "triage", writer: "write", bot: "none" } as const;

export async function openStage(thread: ThreadFile): Promise<Stage> {
  const isBuiltIn = /^[\w-]+$/.test(thread.policy.trim());
  const start = `${thread.steps[0]?.at ?? ""}:00Z`;
  const desk = await openDesk(start, isBuiltIn ? {} : { policy: thread.policy });
  for (const [login, role] of Object.entries(thread.people)) {
    if (role !== "bot") desk.sim.addUser(login, { roles: { [REPOSITORY]: ROLES[role], [VAULT]: ROLES[role] } });
  }
  return {
    desk,
    settings: isBuiltIn ? { policy: { builtIn: thread.policy.trim() } } : {},
    builtIn: isBuiltIn ? { builtIn: thread.policy.trim() } : null,
    places: new Map(),
    comments: new Map(),
    events: desk.sim.watchEvents(),
    isBot: (login) => thread.people[login] === "bot",
  };
}

export function placeOf(places: Places, name: string): Place {
  const place = places.get(name);
  if (place === undefined) throw new Error(`nothing is called ${name} yet`);
  return place;
}

/** As texts refer to it: `#1`, or with its repository where that is another one. */
export function referenceTo({ repository, number }: Place): string {
  return repository === REPOSITORY ? `#${number}` : `${repository}#${number}`;
}

export function addressOf({ repository, number, kind }: Place): string {
  return `https://github.com/${repository}/${kind}/${number}`;
}

/** A text with `{NAME}` and `{NAME.url}` written out. */
export function writtenOut(stage: Stage, text: string): string {
  return text.replace(/\{([\w-]+?)(\.url)?\}/g, (whole, name: string, url?: string) => {
    const place = stage.places.get(name);
    return place === undefined ? whole : url === undefined ? referenceTo(place) : addressOf(place);
  });
}

/** Does what a step says, as the person it names. */
export function act(stage: Stage, step: Step): void {
  if (step.sweep === true && step.by === undefined) return;
  if (step.by === undefined) throw new Error(`nobody does what happens at ${step.at}`);
  const by = stage.isBot(step.by) ? `${step.by}[bot]` : step.by;
  open(stage, step, by);
  pull(stage, step, by);
  onLabels(stage, step, by);
  onComments(stage, step, by);
  onState(stage, step, by);
}

function open({ desk, places }: Stage, step: Step, by: string): void {
  if (step.open === undefined) return;
  const repo = step.private ? desk.sim.repository(VAULT, { private: true }) : desk.repo;
  const number = repo.openIssue({ author: by, title: step.open, body: step.body, labels: step.labels });
  places.set(step.as ?? "main", { repository: repo.name, number, kind: "issues" });
}

function pull(stage: Stage, step: Step, by: string): void {
  const { repo } = stage.desk;
  if (step.pull !== undefined) {
    const body = writtenOut(stage, step.body);
    const refers = [step.refers].flatMap((name) => (name === undefined ? [] : [`Refers to ${referenceTo(placeOf(stage.places, name))}`]));
    const closes = [step.closes].flatMap((name) => (name === undefined ? [] : [placeOf(stage.places, name).number]));
    const isSaid = closes.some((number) => new RegExp(String.raw`\b(?:close|fixe|resolve)s #${number}\b`, "i").test(body));
    const draft = { author: by, title: step.pull, body: [body, ...refers].join("\n\n").trim() };
    const number = repo.openPullRequest(isSaid ? draft : { ...draft, closes });
    if (step.as !== undefined) stage.places.set(step.as, { repository: repo.name, number, kind: "pull" });
  }
  if (step.merge !== undefined) repo.mergePullRequest(placeOf(stage.places, step.merge).number, { by });
  if (step["close-pull"] !== undefined) repo.close(placeOf(stage.places, step["close-pull"]).number, { by });
}

function onLabels(stage: Stage, step: Step, by: string): void {
  const { repo } = stage.desk;
  for (const label of step.label) repo.label(placeOf(stage.places, step.issue).number, label, { by });
  for (const label of step.unlabel) repo.unlabel(placeOf(stage.places, step.issue).number, label, { by });
  if (step["rename-label"] !== undefined) repo.renameLabel(step["rename-label"], required(step.to, "to"));
  if (step["delete-label"] !== undefined) repo.deleteLabel(step["delete-label"], { by });
}

function onComments(stage: Stage, step: Step, by: string): void {
  const { repo } = stage.desk;
  if (step.comment !== undefined) {
    const id = repo.comment(placeOf(stage.places, step.issue).number, { by, body: writtenOut(stage, step.comment) });
    if (step.as !== undefined) stage.comments.set(step.as, id);
  }
  const commentCalled = (name: string): number => required(stage.comments.get(name), name);
  if (step.hide !== undefined) repo.minimizeComment(commentCalled(step.hide), { by, reason: step.because ?? "off-topic" });
  if (step.delete !== undefined) repo.deleteComment(commentCalled(step.delete), { by });
  if (step.edit !== undefined) repo.editComment(commentCalled(step.edit), { by, body: writtenOut(stage, required(step.to, "to")) });
  if (step.pin !== undefined) repo.pinComment(commentCalled(step.pin), { by });
}

function onState(stage: Stage, step: Step, by: string): void {
  const { repo } = stage.desk;
  const number = (name = step.issue): number => placeOf(stage.places, name).number;
  const original = (): string => referenceTo(placeOf(stage.places, required(step.of, "of")));
  if (step.assign !== undefined) repo.assign(number(), step.assign, { by });
  if (step.mark !== undefined) repo.markDuplicate(number(step.mark), { by, of: original() });
  if (step.unmark !== undefined) repo.unmarkDuplicate(number(step.unmark), { by, of: original() });
  if (step.commit !== undefined) repo.commit(number(), writtenOut(stage, required(step.message, "message")), { by, oid: step.commit });
  if (step.close !== undefined) close(step, repo, number(), by, step.of === undefined ? null : original());
  if (step.reopen === true) repo.reopen(number(), { by });
  if (step.lock === true) repo.lock(number(), { by });
  if (step.unlock === true) repo.unlock(number(), { by });
}

function close({ close: reason, commit }: Step, repo: RepositoryHandle, number: number, by: string, original: string | null): void {
  if (reason === undefined) return;
  if (original !== null) repo.close(number, { by, reason, duplicateOf: original });
  else repo.close(number, { by, reason, ...(commit === undefined ? {} : { commit }) });
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`a step lacks ${name}`);
  return value;
}

const STARTING: Readonly<Record<string, readonly string[]>> = {
  issues: ["opened", "labeled", "unlabeled", "closed", "reopened"],
  issue_comment: ["created"],
};

/** The issue that an event's run looks at, as the starter workflow has it; null: it starts none. What the action did itself starts nothing. */
export function numberToRun({ name, action, repository, number, sender, payload }: SimEvent): number | null {
  if (sender === "github-actions[bot]" || repository !== REPOSITORY) return null;
  const isStarting = (STARTING[name] ?? []).includes(action) && !("pull_request" in recordOf(payload.issue));
  return isStarting && (action === "unlabeled" || hasLabels(payload.issue)) ? number : null;
}

function hasLabels(issue: unknown): boolean {
  const { labels } = recordOf(issue);
  return Array.isArray(labels) && labels.length > 0;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
