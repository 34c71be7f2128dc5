/**
 * Parts of the queries that some server may not know: an older GitHub Enterprise, or another implementation of GitHub's
 * API. Each is left out when the server says so; what it would have told is then simply not known.
 */
export const PARTS = {
  hidden: /isMinimized/,
  editor: /\beditor\b|lastEditedAt/,
  "closed-reason": /stateReason.*ClosedEvent|ClosedEvent.*stateReason/s,
  "issue-reason": /stateReason.*['"`]Issue['"`]/s,
  "duplicate-reason": /enableDuplicate/,
  closer: /\bcloser\b|\bCommit\b|['"`]Closer['"`]/,
  transferred: /TransferredEvent|TRANSFERRED_EVENT|fromRepository/,
  "comment-deleted": /CommentDeletedEvent|COMMENT_DELETED_EVENT/,
  duplicates: /MarkedAsDuplicateEvent|MARKED_AS_DUPLICATE_EVENT|\bcanonical\b/,
  "cross-referenced": /CrossReferencedEvent|CROSS_REFERENCED_EVENT/,
  renamed: /RenamedTitleEvent|RENAMED_TITLE_EVENT|currentTitle|previousTitle/,
  assigned: /AssignedEvent|ASSIGNED_EVENT|\bassignee\b|['"`]Assignee['"`]/,
  "blob-flags": /isBinary|isTruncated/,
  reactions: /reactionGroups|ReactionGroup|viewerHasReacted/,
  since: /filterBy|IssueFilters|\bsince\b/,
  skip: /\bskip\b/,
} as const;

export type QueryPart = keyof typeof PARTS;

/** The parts that are still asked for. */
export type Dialect = ReadonlySet<QueryPart>;

/** Every part there is. */
export const FULL_DIALECT: Dialect = new Set(Object.keys(PARTS).filter(isPart));

function isPart(name: string): name is QueryPart {
  return Object.hasOwn(PARTS, name);
}

/** The parts that a server's complaint is about; all that are left when it names none of them. */
export function partsNamedIn(messages: readonly string[], dialect: Dialect): ReadonlySet<QueryPart> {
  const named = [...dialect].filter((part) => messages.some((message) => PARTS[part].test(message)));
  return new Set(named.length > 0 ? named : dialect);
}

/** One issue with the first page of its timeline, and all else a run on it needs. */
export function incidentQuery(dialect: Dialect, asks: { readonly policy: boolean }): string {
  const policy = asks.policy ? "$policy: String!, $misnamed: String!, " : "";
  return `query Incident($owner: String!, $name: String!, $number: Int!, ${policy}$templates: String!, $items: Int!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    ${repositoryFields(dialect, asks.policy)}
    issue(number: $number) { ${issueFields(dialect)} }
  }
}`;
}

/** A policy file that stands in a repository of its own. */
export function sharedPolicyQuery(dialect: Dialect): string {
  return `query SharedPolicy($owner: String!, $name: String!, $policy: String!) {
  repository(owner: $owner, name: $name) { policy: object(expression: $policy) { __typename ${blobFields(dialect)} } }
}`;
}

/** What a sweep's first request asks beside the facts. */
export type SweepAsks = {
  readonly policy: boolean;
  /** The first pages of open issues, lightly, and, latest first, of changed ones. The moment since when these matter is only known from the answer. */
  readonly issues: boolean;
  /** How many open issues carry the review label, and when one with it was updated last. */
  readonly reviews: boolean;
  /** So many labels are asked for by name: `l0`, `l1`, … with the names `$l0`, `$l1`, …. */
  readonly labels: number;
};

/** A sweep's first request. In a repository where nothing happens it is the only one. */
export function sweepQuery(dialect: Dialect, asks: SweepAsks): string {
  return `query Sweep($owner: String!, $name: String!, ${sweepVariables(asks)}) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    ${sweepFields(dialect, asks)}
  }
}`;
}

/** The same of several repositories: `r0`, `r1`, … with the variables `$o0` and `$n0`, `$o1` and `$n1`, …. */
export function sweepsQuery(dialect: Dialect, asks: SweepAsks, count: number): string {
  const indices = indicesUpTo(count);
  const names = indices.map((index) => `$o${index}: String!, $n${index}: String!`).join(", ");
  return `query Sweeps(${names}, ${sweepVariables(asks)}) {
  viewer { login }
  ${indices.map((index) => `r${index}: repository(owner: $o${index}, name: $n${index}) { ...First }`).join("\n  ")}
}
fragment First on Repository {
    ${sweepFields(dialect, asks)}
}`;
}

function sweepVariables({ policy, issues, reviews, labels }: SweepAsks): string {
  const walk = "$labels: [String!], $issues: Int!, $items: Int!, $after: String, $changed: Int!, $changedAfter: String";
  const names = indicesUpTo(labels).map((index) => `$l${index}: String!`);
  const files = [...(policy ? ["$policy: String!", "$misnamed: String!"] : []), "$templates: String!"];
  return [...files, ...(issues ? [walk] : []), ...(reviews ? ["$reviewLabel: String!"] : []), ...names].join(", ");
}

function sweepFields(dialect: Dialect, asks: SweepAsks): string {
  return `${repositoryFields(dialect, asks.policy)}
    ${asks.issues ? `${issuesField(dialect, "OPEN", glanceFields(dialect, false))}\n    ${changedField(LATEST_FIRST, true)}` : ""}
    ${asks.reviews ? `reviews: issues(first: 1, states: [OPEN], labels: [$reviewLabel]) { totalCount }\n    latestReview: issues(first: 1, labels: [$reviewLabel], ${LATEST_FIRST}) { nodes { updatedAt } }` : ""}
    ${asks.issues ? "everyOpen: issues(first: 1, states: [OPEN]) { totalCount }" : ""}
    ${indicesUpTo(asks.labels)
      .map((index) => `l${index}: label(name: $l${index}) { name }`)
      .join(" ")}`;
}

function indicesUpTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Which issues a page holds: open ones whenever they changed, the others only since a moment. */
export type States = "OPEN" | "CLOSED" | "OPEN, CLOSED";

/** Whether a page of them holds only what changed since a moment. */
export function isDated(states: States | null): boolean {
  return states !== null && states !== "OPEN";
}

/** What a further page holds, each only where asked. */
export type PageAsks = {
  readonly issues: States | null;
  /** Of a range issues are told whole, and of changed ones the labels they lost alone; else no more than tells whether an issue is to be read whole. */
  readonly ofRange: boolean;
  readonly changed: "page" | "counts" | null;
};

/** Further pages of a sweep or a range: of open or of closed issues, and of changed ones, or how many these are. */
export function pageQuery(dialect: Dialect, { issues: states, ofRange, changed: asked }: PageAsks): string {
  const counts = asked === "counts";
  const issues = states === null ? "" : ", $issues: Int!, $items: Int!, $after: String";
  const labels = states !== null || counts ? ", $labels: [String!]" : "";
  const since = dialect.has("since") && (isDated(states) || asked !== null) ? ", $since: DateTime!" : "";
  const changed = asked === "page" ? ", $changed: Int!, $changedAfter: String" : "";
  return `query Page($owner: String!, $name: String!${labels}${issues}${since}${changed}) {
  repository(owner: $owner, name: $name) {
    ${states === null ? "" : issuesField(dialect, states, ofRange ? rangeFields(dialect) : glanceFields(dialect, false))}
    ${asked === "page" ? changedField(sinceOrder(dialect), !ofRange) : ""}
    ${counts ? CHANGED_COUNTS : ""}
  }
}`;
}

const CHANGED_COUNTS = `changedInAll: issues(first: 1, filterBy: {since: $since}) { totalCount }
    changedListed: issues(first: 1, labels: $labels, filterBy: {since: $since}) { totalCount }
    closedListed: issues(first: 1, states: [CLOSED], labels: $labels, filterBy: {since: $since}) { totalCount }`;

/** A page of all open issues, lightly. A hundred cost a point, with their labels two. */
export function unlistedQuery(dialect: Dialect, labels: boolean): string {
  return `query Unlisted($owner: String!, $name: String!, $issues: Int!, $items: Int!, $after: String, $direction: OrderDirection!) {
  repository(owner: $owner, name: $name) {
    issues(first: $issues, after: $after, states: [OPEN], orderBy: {field: CREATED_AT, direction: $direction}) {
      pageInfo { hasNextPage endCursor }
      nodes { ${glanceFields(dialect, labels)} }
    }
  }
}`;
}

/** Issues by number, lightly: `i0`, `i1`, … in the order given. */
export function glancesQuery(dialect: Dialect, numbers: readonly number[]): string {
  const fields = numbers.map((number, index) => `i${index}: issue(number: ${number}) { ${glanceFields(dialect, false)} }`);
  return `query Glances($owner: String!, $name: String!, $items: Int!) {
  repository(owner: $owner, name: $name) { ${fields.join("\n")} }
}`;
}

/** Issues by number, read in full: `i0`, `i1`, … in the order given. */
export function issuesQuery(dialect: Dialect, numbers: readonly number[]): string {
  const fields = numbers.map((number, index) => `i${index}: issue(number: ${number}) { ${issueFields(dialect)} }`);
  return `query Issues($owner: String!, $name: String!, $items: Int!) {
  repository(owner: $owner, name: $name) { ${fields.join("\n")} }
}`;
}

/** A page of an issue's timeline: after its cursor, or from an item on, by number. */
export type TimelinePage = { readonly number: number; readonly skip?: number };

/** The next pages of issues' timelines: `i0`, `i1`, …, with the cursors `$c0`, `$c1`, … of those that have one. */
export function timelinesQuery(dialect: Dialect, pages: readonly TimelinePage[]): string {
  const cursors = pages.flatMap(({ skip }, index) => (skip === undefined ? [`$c${index}: String`] : []));
  const fields = pages.map(({ number, skip }, index) => {
    const from = skip === undefined ? `after: $c${index}` : `skip: ${skip}`;
    return `i${index}: issue(number: ${number}) { ${timelineField(dialect, `first: $items, ${from}`)} }`;
  });
  return `query Timelines($owner: String!, $name: String!, $items: Int!, ${cursors.join(", ")}) {
  repository(owner: $owner, name: $name) { ${fields.join("\n")} }
}`;
}

/** The newest items of an issue's timeline. */
export function latestQuery(dialect: Dialect): string {
  return `query Latest($owner: String!, $name: String!, $number: Int!, $items: Int!) {
  repository(owner: $owner, name: $name) { issue(number: $number) { ${timelineField(dialect, "last: $items")} } }
}`;
}

function repositoryFields(dialect: Dialect, policy: boolean): string {
  const blob = blobFields(dialect);
  const file = policy
    ? `policy: object(expression: $policy) { __typename ${blob} } misnamed: object(expression: $misnamed) { __typename }`
    : "";
  return `nameWithOwner url isPrivate
    labels(first: 100) { nodes { name } }
    ${file}
    templates: object(expression: $templates) { __typename ... on Tree { entries { name type object { __typename ${blob} } } } }`;
}

function blobFields(dialect: Dialect): string {
  return `... on Blob { text ${dialect.has("blob-flags") ? "isBinary isTruncated" : ""} }`;
}

function issuesField(dialect: Dialect, state: States, fields: string): string {
  const order = isDated(state) ? sinceOrder(dialect) : BY_CREATION;
  return `issues(first: $issues, after: $after, states: [${state}], labels: $labels, ${order}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ${fields} }
    }`;
}

// The order of creation stands still while pages are read.
const BY_CREATION = "orderBy: {field: CREATED_AT, direction: ASC}";

const LATEST_FIRST = "orderBy: {field: UPDATED_AT, direction: DESC}";

/** Only issues updated since then; where the server cannot tell, the latest updated first, so that reading can end early. */
function sinceOrder(dialect: Dialect): string {
  return dialect.has("since") ? `filterBy: {since: $since}, ${BY_CREATION}` : LATEST_FIRST;
}

// What state an issue is in, whose it is and whether it lost a label is all that is asked, so that hundreds of changed issues stay a light question.
function changedField(order: string, labels: boolean): string {
  return `changed: issues(first: $changed, after: $changedAfter, ${order}) {
      pageInfo { hasNextPage endCursor }
      nodes {
        number
        state
        updatedAt
        author { __typename login }
        ${labels ? "labels(first: 100) { nodes { name } }" : ""}
        timelineItems(last: 50, itemTypes: [UNLABELED_EVENT]) { nodes { __typename ... on UnlabeledEvent { createdAt label { name } } } }
      }
    }`;
}

/** Who an issue is, and what tells whether it changed: how many items its timeline has, the first of them, ours among them as a rule. One connection, or two with labels. */
function glanceFields(dialect: Dialect, labels: boolean): string {
  const editor = dialect.has("editor") ? "editor { __typename login }" : "";
  return `number title url createdAt updatedAt closedAt state locked
      repository { id databaseId }
      author { __typename login }
      ${labels ? "labels(first: 100) { nodes { name } }" : ""}
      ${dialect.has("reactions") ? "reactionGroups { content createdAt viewerHasReacted }" : ""}
      timelineItems(first: $items, itemTypes: [${countedTypes(dialect)}]) {
        totalCount
        pageInfo { hasNextPage }
        nodes { __typename ... on IssueComment { updatedAt author { __typename login } body ${editor} } }
      }`;
}

/** What is not counted: what a deleted comment leaves, so that its going is seen; and what refers to an issue or renames it, which alone is no news. */
const UNCOUNTED: ReadonlySet<string> = new Set(["COMMENT_DELETED_EVENT", "CROSS_REFERENCED_EVENT", "RENAMED_TITLE_EVENT"]);

function countedTypes(dialect: Dialect): string {
  return itemTypes(dialect)
    .filter((type) => !UNCOUNTED.has(type))
    .join(", ");
}

function issueFields(dialect: Dialect): string {
  return `counted: timelineItems(first: 1, itemTypes: [${countedTypes(dialect)}]) { totalCount }
      assignees(first: 50) { nodes { login } }
      ${rangeFields(dialect)}`;
}

/** What figures need of an issue: with two connections fifty cost a point. */
function rangeFields(dialect: Dialect): string {
  return `number title url body createdAt updatedAt state locked
      repository { id databaseId }
      ${dialect.has("issue-reason") ? `stateReason${dialect.has("duplicate-reason") ? "(enableDuplicate: true)" : ""}` : ""}
      author { __typename login }
      labels(first: 100) { nodes { name } }
      ${dialect.has("reactions") ? "reactionGroups { content createdAt viewerHasReacted }" : ""}
      ${timelineField(dialect, "first: $items")}`;
}

function timelineField(dialect: Dialect, which: string): string {
  return `timelineItems(${which}, itemTypes: [${itemTypes(dialect).join(", ")}]) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { __typename ${itemFields(dialect).join(" ")} }
      }`;
}

function itemTypes(dialect: Dialect): readonly string[] {
  return [
    "LABELED_EVENT",
    "UNLABELED_EVENT",
    "ISSUE_COMMENT",
    "CLOSED_EVENT",
    "REOPENED_EVENT",
    ...(dialect.has("assigned") ? ["ASSIGNED_EVENT", "UNASSIGNED_EVENT"] : []),
    ...(dialect.has("transferred") ? ["TRANSFERRED_EVENT"] : []),
    ...(dialect.has("comment-deleted") ? ["COMMENT_DELETED_EVENT"] : []),
    ...(dialect.has("duplicates") ? ["MARKED_AS_DUPLICATE_EVENT", "UNMARKED_AS_DUPLICATE_EVENT"] : []),
    ...(dialect.has("cross-referenced") ? ["CROSS_REFERENCED_EVENT"] : []),
    ...(dialect.has("renamed") ? ["RENAMED_TITLE_EVENT"] : []),
  ];
}

const WHEN_AND_WHO = "createdAt actor { __typename login }";
const ORIGINAL = ["Issue", "PullRequest"].map((type) => `... on ${type} { number repository { nameWithOwner isPrivate } }`).join(" ");
const MARK = `${WHEN_AND_WHO} canonical { __typename ${ORIGINAL} } duplicate { __typename ${ORIGINAL} }`;
const PULL_REQUEST = "number url repository { nameWithOwner isPrivate }";

function itemFields(dialect: Dialect): readonly string[] {
  const closer = dialect.has("closer") ? `closer { __typename ... on PullRequest { ${PULL_REQUEST} } ... on Commit { oid url } }` : "";
  const assignee = `assignee { __typename ... on User { login } ... on Bot { login } ... on Mannequin { login } }`;
  return [
    `... on LabeledEvent { ${WHEN_AND_WHO} label { name } }`,
    `... on UnlabeledEvent { ${WHEN_AND_WHO} label { name } }`,
    `... on IssueComment { databaseId url createdAt body author { __typename login } authorAssociation viewerDidAuthor ${dialect.has("editor") ? "editor { __typename login } lastEditedAt" : ""} ${dialect.has("hidden") ? "isMinimized" : ""} }`,
    `... on ClosedEvent { ${WHEN_AND_WHO} ${dialect.has("closed-reason") ? "stateReason" : ""} ${closer} }`,
    `... on ReopenedEvent { ${WHEN_AND_WHO} }`,
    ...(dialect.has("assigned")
      ? [`... on AssignedEvent { ${WHEN_AND_WHO} ${assignee} }`, `... on UnassignedEvent { ${WHEN_AND_WHO} ${assignee} }`]
      : []),
    ...(dialect.has("transferred") ? [`... on TransferredEvent { ${WHEN_AND_WHO} fromRepository { nameWithOwner } }`] : []),
    ...(dialect.has("comment-deleted") ? [`... on CommentDeletedEvent { ${WHEN_AND_WHO} }`] : []),
    ...(dialect.has("duplicates") ? [`... on MarkedAsDuplicateEvent { ${MARK} }`, `... on UnmarkedAsDuplicateEvent { ${MARK} }`] : []),
    ...(dialect.has("cross-referenced")
      ? [`... on CrossReferencedEvent { ${WHEN_AND_WHO} source { __typename ... on PullRequest { ${PULL_REQUEST} mergedAt } } }`]
      : []),
    ...(dialect.has("renamed") ? [`... on RenamedTitleEvent { ${WHEN_AND_WHO} previousTitle currentTitle }`] : []),
  ];
}
