import { issueOf } from "../acts/act.ts";
import { addLabels, changeLabel, createLabel, deleteLabel, labelNamed, labelsOf, removeLabel, setLabels } from "../acts/label-acts.ts";
import type { SimIssue, SimLabel } from "../model.ts";
import { invalid, notFound } from "../problem.ts";
import { requireRole } from "../rules.ts";
import { seen } from "../store.ts";
import { labelBody } from "./bodies.ts";
import { namesField, namesOf, nullableTextField, requiredText, textField } from "./fields.ts";
import { issueIn } from "./issue-routes.ts";
import { page } from "./pages.ts";
import { NO_CONTENT, ok, type RepositoryCall, type RestAnswer, type Route } from "./route.ts";

function bodyOf(call: RepositoryCall): (label: SimLabel) => unknown {
  return (label) => labelBody(call.store, call.repository, label);
}

function listOfIssue(call: RepositoryCall): RestAnswer {
  return page(call, labelsOf(call.store, issueIn(call, call.sight), call.sight), bodyOf(call));
}

/** A list, or an object with `labels`. */
function namesIn(call: RepositoryCall): readonly string[] {
  return Array.isArray(call.rawBody) ? namesOf(call.rawBody, "labels") : (namesField(call.body, "labels") ?? []);
}

/** All labels then on the issue, as writes to them answer. */
function labelsNow(call: RepositoryCall, issue: SimIssue): RestAnswer {
  return ok(labelsOf(call.store, issueOf(call.store, issue)).map(bodyOf(call)));
}

function add(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call);
  requireRole(call.viewer, call.repository, "triage");
  addLabels(call.store, issue, call.act, namesIn(call));
  return labelsNow(call, issue);
}

function replace(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call);
  requireRole(call.viewer, call.repository, "triage");
  setLabels(call.store, issue, call.act, namesIn(call));
  return labelsNow(call, issue);
}

function removeOne(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call);
  requireRole(call.viewer, call.repository, "triage");
  removeLabel(call.store, issue, call.act, call.params.name ?? "");
  return labelsNow(call, issue);
}

function removeAll(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call);
  requireRole(call.viewer, call.repository, "triage");
  setLabels(call.store, issue, call.act, []);
  return NO_CONTENT;
}

function listOfRepository(call: RepositoryCall): RestAnswer {
  return page(call, seen(call.repository.labels, call.sight), bodyOf(call));
}

function get(call: RepositoryCall): RestAnswer {
  const label = labelNamed(call.repository, call.params.name ?? "", call.sight);
  if (label === null) throw notFound();
  return ok(labelBody(call.store, call.repository, label));
}

function factsIn(call: RepositoryCall): { readonly color: string | undefined; readonly description: string | null | undefined } {
  const color = textField(call.body, "color");
  if (color !== undefined && !/^[\da-f]{6}$/i.test(color)) throw invalid("Label", "color", "invalid");
  const description = nullableTextField(call.body, "description");
  if ((description ?? "").length > 100)
    throw invalid("Label", "description", "custom", "description is too long (maximum is 100 characters)");
  return { color, description };
}

function create(call: RepositoryCall): RestAnswer {
  requireRole(call.viewer, call.repository, "write");
  const label = createLabel(call.store, call.repository, requiredText(call.body, "name"), factsIn(call), call.act);
  const body = labelBody(call.store, call.repository, label);
  return { ...ok(body, 201), headers: { location: String(body.url) } };
}

function update(call: RepositoryCall): RestAnswer {
  requireRole(call.viewer, call.repository, "write");
  const facts = { ...factsIn(call), name: textField(call.body, "new_name") };
  return ok(labelBody(call.store, call.repository, changeLabel(call.store, call.repository, call.params.name ?? "", facts)));
}

function remove(call: RepositoryCall): RestAnswer {
  requireRole(call.viewer, call.repository, "write");
  deleteLabel(call.store, call.repository, call.params.name ?? "", call.act);
  return NO_CONTENT;
}

const READ = { anyOf: ["issues", "pull_requests"], access: "read" } as const;
const WRITE = { anyOf: ["issues", "pull_requests"], access: "write" } as const;
const OF_ISSUE = "/repos/{owner}/{repo}/issues/{issue_number}/labels";
const LABELS = "/repos/{owner}/{repo}/labels";

export const labelRoutes: readonly Route[] = [
  { method: "GET", path: OF_ISSUE, docs: "issues/labels#list-labels-for-an-issue", needs: READ, inRepository: listOfIssue },
  { method: "POST", path: OF_ISSUE, docs: "issues/labels#add-labels-to-an-issue", needs: WRITE, inRepository: add },
  { method: "PUT", path: OF_ISSUE, docs: "issues/labels#set-labels-for-an-issue", needs: WRITE, inRepository: replace },
  { method: "DELETE", path: OF_ISSUE, docs: "issues/labels#remove-all-labels-from-an-issue", needs: WRITE, inRepository: removeAll },
  {
    method: "DELETE",
    path: `${OF_ISSUE}/{name}`,
    docs: "issues/labels#remove-a-label-from-an-issue",
    needs: WRITE,
    inRepository: removeOne,
  },
  { method: "GET", path: LABELS, docs: "issues/labels#list-labels-for-a-repository", needs: READ, inRepository: listOfRepository },
  { method: "POST", path: LABELS, docs: "issues/labels#create-a-label", needs: WRITE, inRepository: create },
  { method: "GET", path: `${LABELS}/{name}`, docs: "issues/labels#get-a-label", needs: READ, inRepository: get },
  { method: "PATCH", path: `${LABELS}/{name}`, docs: "issues/labels#update-a-label", needs: WRITE, inRepository: update },
  { method: "DELETE", path: `${LABELS}/{name}`, docs: "issues/labels#delete-a-label", needs: WRITE, inRepository: remove },
];
