import type { IssueRef, SimIssue, SimLabel } from "../model.ts";
import { invalid, notFound, RequestRefusal } from "../problem.ts";
import { issuesAt, nextId, put, type Repository, repositoryOf, type Sight, type Store, seen } from "../store.ts";
import { type Act, changeIssue, issueOf, itemHead, withItem } from "./act.ts";

export type LabelFacts = { readonly color?: string | undefined; readonly description?: string | null | undefined };

/** The colour of labels that were made by naming them. */
const GREY = "ededed";

/** The label of that name, whatever its case; null: there is none. */
export function labelNamed(repository: Repository, name: string, sight: Sight = null): SimLabel | null {
  const wanted = name.toLowerCase();
  return seen(repository.labels, sight).find((label) => label.name.toLowerCase() === wanted) ?? null;
}

/** The labels on an issue, as they are called now. */
export function labelsOf(store: Store, issue: SimIssue, sight: Sight = null): readonly SimLabel[] {
  const all = seen(repositoryOf(store, issue.repository).labels, sight);
  return issue.labels.flatMap((id) => all.find((label) => label.id === id) ?? []);
}

/** Makes a label. Throws 422 when the name is taken, empty or too long. */
export function createLabel(store: Store, repository: Repository, name: string, facts: LabelFacts, act: Act): SimLabel {
  if (labelNamed(repository, name) !== null) throw invalid("Label", "name", "already_exists");
  checkName(name);
  const { color = GREY, description = null } = facts;
  const label: SimLabel = { id: nextId(store), name, color: color.toLowerCase(), description, at: act.at };
  put(store, repository.labels, [...repository.labels.value, label]);
  return label;
}

function checkName(name: string): void {
  if (name.trim() === "") throw invalid("Label", "name", "missing_field");
  if (name.length > 50) throw invalid("Label", "name", "custom", "name is too long (maximum is 50 characters)");
}

/** Renames or recolours a label. Events keep the old name in REST; GraphQL shows the new one. */
export function changeLabel(
  store: Store,
  repository: Repository,
  name: string,
  facts: LabelFacts & { readonly name?: string | undefined },
): SimLabel {
  const label = labelNamed(repository, name);
  if (label === null) throw notFound();
  const taken = facts.name === undefined ? null : labelNamed(repository, facts.name);
  if (taken !== null && taken.id !== label.id) throw invalid("Label", "name", "already_exists");
  if (facts.name !== undefined) checkName(facts.name);
  const changed: SimLabel = {
    ...label,
    name: facts.name ?? label.name,
    color: (facts.color ?? label.color).toLowerCase(),
    description: facts.description === undefined ? label.description : facts.description,
  };
  put(
    store,
    repository.labels,
    repository.labels.value.map((other) => (other.id === label.id ? changed : other)),
  );
  return changed;
}

/** Deletes a label and takes it off every issue. Its events stay, of an unknown name in GraphQL. */
export function deleteLabel(store: Store, repository: Repository, name: string, act: Act): void {
  const label = labelNamed(repository, name);
  if (label === null) throw notFound();
  for (const issue of issuesAt(repository, null)) {
    if (issue.labels.includes(label.id)) takeOff(store, issue, act, label);
  }
  put(
    store,
    repository.labels,
    repository.labels.value.filter((other) => other.id !== label.id),
  );
}

/** Puts labels on, making those that do not exist; those already on stay as they are. */
export function addLabels(store: Store, place: IssueRef, act: Act, names: readonly string[]): SimIssue {
  const repository = repositoryOf(store, place.repository);
  for (const name of names) {
    const label = labelNamed(repository, name) ?? createLabel(store, repository, name, {}, act);
    if (issueOf(store, place).labels.includes(label.id)) continue;
    const item = { ...itemHead(store, act), type: "labeled", label } as const;
    changeIssue(store, place, (issue) => withItem({ ...issue, labels: [...issue.labels, label.id] }, item));
  }
  return issueOf(store, place);
}

/** Takes a label off. Throws 404 when it is not on. */
export function removeLabel(store: Store, place: IssueRef, act: Act, name: string): SimIssue {
  const label = labelNamed(repositoryOf(store, place.repository), name);
  if (label === null || !issueOf(store, place).labels.includes(label.id)) throw new RequestRefusal(404, "Label does not exist");
  return takeOff(store, place, act, label);
}

function takeOff(store: Store, place: IssueRef, act: Act, label: SimLabel): SimIssue {
  const item = { ...itemHead(store, act), type: "unlabeled", label } as const;
  return changeIssue(store, place, (issue) => withItem({ ...issue, labels: issue.labels.filter((id) => id !== label.id) }, item));
}

/** Leaves exactly these labels on. */
export function setLabels(store: Store, place: IssueRef, act: Act, names: readonly string[]): SimIssue {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  for (const label of labelsOf(store, issueOf(store, place))) {
    if (!wanted.has(label.name.toLowerCase())) takeOff(store, place, act, label);
  }
  return addLabels(store, place, act, names);
}
