/** The part of GitHub's GraphQL schema that is simulated. A label event's `label` alone differs: GitHub answers null for one that was deleted, whatever its schema says. */
export const SCHEMA = `
schema {
  query: Query
  mutation: Mutation
}

scalar BigInt

scalar DateTime

scalar GitObjectID

scalar URI

enum CommentAuthorAssociation {
  COLLABORATOR
  CONTRIBUTOR
  FIRST_TIMER
  FIRST_TIME_CONTRIBUTOR
  MANNEQUIN
  MEMBER
  NONE
  OWNER
}

enum IssueClosedStateReason {
  COMPLETED
  DUPLICATE
  NOT_PLANNED
}

enum IssueCommentOrderField {
  UPDATED_AT
}

enum IssueOrderField {
  COMMENTS
  CREATED_AT
  UPDATED_AT
}

enum IssueState {
  CLOSED
  OPEN
}

enum IssueStateReason {
  COMPLETED
  DUPLICATE
  NOT_PLANNED
  REOPENED
}

enum IssueTimelineItemsItemType {
  ADDED_TO_PROJECT_EVENT
  ASSIGNED_EVENT
  CLOSED_EVENT
  COMMENT_DELETED_EVENT
  CONNECTED_EVENT
  CONVERTED_NOTE_TO_ISSUE_EVENT
  CONVERTED_TO_DISCUSSION_EVENT
  CROSS_REFERENCED_EVENT
  DEMILESTONED_EVENT
  DISCONNECTED_EVENT
  ISSUE_COMMENT
  LABELED_EVENT
  LOCKED_EVENT
  MARKED_AS_DUPLICATE_EVENT
  MENTIONED_EVENT
  MILESTONED_EVENT
  MOVED_COLUMNS_IN_PROJECT_EVENT
  PARENT_ISSUE_ADDED_EVENT
  PARENT_ISSUE_REMOVED_EVENT
  PINNED_EVENT
  REFERENCED_EVENT
  REMOVED_FROM_PROJECT_EVENT
  RENAMED_TITLE_EVENT
  REOPENED_EVENT
  SUBSCRIBED_EVENT
  SUB_ISSUE_ADDED_EVENT
  SUB_ISSUE_REMOVED_EVENT
  TRANSFERRED_EVENT
  UNASSIGNED_EVENT
  UNLABELED_EVENT
  UNLOCKED_EVENT
  UNMARKED_AS_DUPLICATE_EVENT
  UNPINNED_EVENT
  UNSUBSCRIBED_EVENT
  USER_BLOCKED_EVENT
}

enum LabelOrderField {
  CREATED_AT
  NAME
}

enum LockReason {
  OFF_TOPIC
  RESOLVED
  SPAM
  TOO_HEATED
}

enum MilestoneState {
  CLOSED
  OPEN
}

enum OrderDirection {
  ASC
  DESC
}

enum PullRequestState {
  CLOSED
  MERGED
  OPEN
}

enum ReactionContent {
  CONFUSED
  EYES
  HEART
  HOORAY
  LAUGH
  ROCKET
  THUMBS_DOWN
  THUMBS_UP
}

enum ReactionOrderField {
  CREATED_AT
}

enum ReportedContentClassifiers {
  ABUSE
  DUPLICATE
  OFF_TOPIC
  OUTDATED
  RESOLVED
  SPAM
}

enum RepositoryAffiliation {
  COLLABORATOR
  ORGANIZATION_MEMBER
  OWNER
}

enum RepositoryPermission {
  ADMIN
  MAINTAIN
  READ
  TRIAGE
  WRITE
}

enum RepositoryPrivacy {
  PRIVATE
  PUBLIC
}

enum RepositoryVisibility {
  INTERNAL
  PRIVATE
  PUBLIC
}

type Query implements Node {
  id: ID!
  viewer: User!
  repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
  node(id: ID!): Node
  nodes(ids: [ID!]!): [Node]!
  rateLimit(dryRun: Boolean = false): RateLimit
  organization(login: String!): Organization
  user(login: String!): User
}

type Mutation {
  minimizeComment(input: MinimizeCommentInput!): MinimizeCommentPayload
  unminimizeComment(input: UnminimizeCommentInput!): UnminimizeCommentPayload
  addReaction(input: AddReactionInput!): AddReactionPayload
  removeReaction(input: RemoveReactionInput!): RemoveReactionPayload
  addComment(input: AddCommentInput!): AddCommentPayload
  closeIssue(input: CloseIssueInput!): CloseIssuePayload
  reopenIssue(input: ReopenIssueInput!): ReopenIssuePayload
}

type RateLimit {
  cost: Int!
  limit: Int!
  nodeCount: Int!
  remaining: Int!
  resetAt: DateTime!
  used: Int!
}

type PageInfo {
  endCursor: String
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
}

interface Node {
  id: ID!
}

interface Actor {
  avatarUrl(size: Int): URI!
  login: String!
  resourcePath: URI!
  url: URI!
}

interface RepositoryOwner {
  id: ID!
  avatarUrl(size: Int): URI!
  login: String!
  resourcePath: URI!
  url: URI!
}

interface UniformResourceLocatable {
  resourcePath: URI!
  url: URI!
}

type User implements Actor & Node & RepositoryOwner & UniformResourceLocatable {
  id: ID!
  databaseId: Int
  login: String!
  name: String
  email: String!
  avatarUrl(size: Int): URI!
  resourcePath: URI!
  url: URI!
  createdAt: DateTime!
  isViewer: Boolean!
}

type Bot implements Actor & Node & UniformResourceLocatable {
  id: ID!
  databaseId: Int
  login: String!
  avatarUrl(size: Int): URI!
  resourcePath: URI!
  url: URI!
  createdAt: DateTime!
}

type Mannequin implements Actor & Node & UniformResourceLocatable {
  id: ID!
  databaseId: Int
  login: String!
  avatarUrl(size: Int): URI!
  resourcePath: URI!
  url: URI!
  email: String
  createdAt: DateTime!
}

type Organization implements Actor & Node & RepositoryOwner & UniformResourceLocatable {
  id: ID!
  databaseId: Int
  login: String!
  name: String
  avatarUrl(size: Int): URI!
  resourcePath: URI!
  url: URI!
  repositories(affiliations: [RepositoryAffiliation], after: String, before: String, first: Int, hasIssuesEnabled: Boolean, isArchived: Boolean, isFork: Boolean, isLocked: Boolean, last: Int, ownerAffiliations: [RepositoryAffiliation] = [OWNER, COLLABORATOR], privacy: RepositoryPrivacy, visibility: RepositoryVisibility): RepositoryConnection!
}

type RepositoryConnection {
  edges: [RepositoryEdge]
  nodes: [Repository]
  pageInfo: PageInfo!
  totalCount: Int!
}

type RepositoryEdge {
  cursor: String!
  node: Repository
}

type Repository implements Node & UniformResourceLocatable {
  id: ID!
  databaseId: Int
  name: String!
  nameWithOwner: String!
  owner: RepositoryOwner!
  url: URI!
  resourcePath: URI!
  createdAt: DateTime!
  isPrivate: Boolean!
  isFork: Boolean!
  isArchived: Boolean!
  isDisabled: Boolean!
  hasIssuesEnabled: Boolean!
  viewerPermission: RepositoryPermission
  defaultBranchRef: Ref
  ref(qualifiedName: String!): Ref
  object(expression: String, oid: GitObjectID): GitObject
  issue(number: Int!): Issue
  issues(after: String, before: String, filterBy: IssueFilters, first: Int, labels: [String!], last: Int, orderBy: IssueOrder, states: [IssueState!]): IssueConnection!
  issueOrPullRequest(number: Int!): IssueOrPullRequest
  pullRequest(number: Int!): PullRequest
  pullRequests(after: String, baseRefName: String, before: String, first: Int, headRefName: String, labels: [String!], last: Int, orderBy: IssueOrder, states: [PullRequestState!]): PullRequestConnection!
  label(name: String!): Label
  labels(after: String, before: String, first: Int, last: Int, orderBy: LabelOrder = {direction: ASC, field: CREATED_AT}, query: String): LabelConnection
  milestone(number: Int!): Milestone
}

type Ref implements Node {
  id: ID!
  name: String!
  prefix: String!
  target: GitObject
  repository: Repository!
}

interface GitObject {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  repository: Repository!
  commitUrl: URI!
  commitResourcePath: URI!
}

type Blob implements GitObject & Node {
  abbreviatedOid: String!
  byteSize: Int!
  commitResourcePath: URI!
  commitUrl: URI!
  id: ID!
  isBinary: Boolean
  isTruncated: Boolean!
  oid: GitObjectID!
  repository: Repository!
  text: String
}

type Tree implements GitObject & Node {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  repository: Repository!
  commitUrl: URI!
  commitResourcePath: URI!
  entries: [TreeEntry!]
}

type TreeEntry {
  name: String!
  type: String!
  path: String
  oid: GitObjectID!
  mode: Int!
  size: Int!
  object: GitObject
  extension: String
}

type Commit implements GitObject & Node & UniformResourceLocatable {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  url: URI!
  resourcePath: URI!
  commitUrl: URI!
  commitResourcePath: URI!
  repository: Repository!
  message: String!
  messageHeadline: String!
  committedDate: DateTime!
  tree: Tree!
  file(path: String!): TreeEntry
}

type IssueConnection {
  edges: [IssueEdge]
  nodes: [Issue]
  pageInfo: PageInfo!
  totalCount: Int!
}

type IssueEdge {
  cursor: String!
  node: Issue
}

type Issue implements Assignable & Closable & Comment & Labelable & Lockable & Node & Reactable & RepositoryNode & UniformResourceLocatable {
  id: ID!
  databaseId: Int
  fullDatabaseId: BigInt
  number: Int!
  title: String!
  body: String!
  bodyText: String!
  url: URI!
  resourcePath: URI!
  state: IssueState!
  stateReason(enableDuplicate: Boolean = false): IssueStateReason
  closed: Boolean!
  closedAt: DateTime
  createdAt: DateTime!
  updatedAt: DateTime!
  publishedAt: DateTime
  createdViaEmail: Boolean!
  author: Actor
  editor: Actor
  authorAssociation: CommentAuthorAssociation!
  lastEditedAt: DateTime
  includesCreatedEdit: Boolean!
  labels(after: String, before: String, first: Int, last: Int, orderBy: LabelOrder = {direction: ASC, field: CREATED_AT}): LabelConnection
  assignees(after: String, before: String, first: Int, last: Int): UserConnection!
  participants(after: String, before: String, first: Int, last: Int): UserConnection!
  locked: Boolean!
  activeLockReason: LockReason
  milestone: Milestone
  comments(after: String, before: String, first: Int, last: Int, orderBy: IssueCommentOrder): IssueCommentConnection!
  timelineItems(after: String, before: String, first: Int, itemTypes: [IssueTimelineItemsItemType!], last: Int, since: DateTime, skip: Int): IssueTimelineItemsConnection!
  reactions(after: String, before: String, content: ReactionContent, first: Int, last: Int, orderBy: ReactionOrder): ReactionConnection!
  reactionGroups: [ReactionGroup!]
  closedByPullRequestsReferences(after: String, before: String, first: Int, includeClosedPrs: Boolean = false, last: Int, orderByState: Boolean = false, userLinkedOnly: Boolean = false): PullRequestConnection
  repository: Repository!
  viewerDidAuthor: Boolean!
  viewerCanUpdate: Boolean!
  viewerCanClose: Boolean!
  viewerCanReopen: Boolean!
  viewerCanLabel: Boolean!
  viewerCanReact: Boolean!
  isPinned: Boolean
  parent: Issue
  subIssues(after: String, before: String, first: Int, last: Int): IssueConnection!
}

type PullRequestConnection {
  edges: [PullRequestEdge]
  nodes: [PullRequest]
  pageInfo: PageInfo!
  totalCount: Int!
}

type PullRequestEdge {
  cursor: String!
  node: PullRequest
}

type PullRequest implements Assignable & Closable & Comment & Labelable & Lockable & Node & Reactable & RepositoryNode & UniformResourceLocatable {
  id: ID!
  fullDatabaseId: BigInt
  number: Int!
  title: String!
  body: String!
  bodyText: String!
  url: URI!
  resourcePath: URI!
  state: PullRequestState!
  closed: Boolean!
  closedAt: DateTime
  createdAt: DateTime!
  updatedAt: DateTime!
  publishedAt: DateTime
  author: Actor
  editor: Actor
  authorAssociation: CommentAuthorAssociation!
  lastEditedAt: DateTime
  includesCreatedEdit: Boolean!
  createdViaEmail: Boolean!
  labels(after: String, before: String, first: Int, last: Int, orderBy: LabelOrder = {direction: ASC, field: CREATED_AT}): LabelConnection
  assignees(after: String, before: String, first: Int, last: Int): UserConnection!
  locked: Boolean!
  activeLockReason: LockReason
  merged: Boolean!
  mergedAt: DateTime
  mergedBy: Actor
  mergeCommit: Commit
  isDraft: Boolean!
  baseRefName: String!
  headRefName: String!
  headRefOid: GitObjectID!
  comments(after: String, before: String, first: Int, last: Int, orderBy: IssueCommentOrder): IssueCommentConnection!
  reactions(after: String, before: String, content: ReactionContent, first: Int, last: Int, orderBy: ReactionOrder): ReactionConnection!
  reactionGroups: [ReactionGroup!]
  repository: Repository!
  viewerDidAuthor: Boolean!
  viewerCanUpdate: Boolean!
  viewerCanClose: Boolean!
  viewerCanReopen: Boolean!
  viewerCanLabel: Boolean!
  viewerCanReact: Boolean!
  closingIssuesReferences(after: String, before: String, first: Int, last: Int, orderBy: IssueOrder, userLinkedOnly: Boolean = false): IssueConnection
  milestone: Milestone
}

union IssueOrPullRequest = Issue | PullRequest

union ReferencedSubject = Issue | PullRequest

union RenamedTitleSubject = Issue | PullRequest

union Closer = Commit | PullRequest

union Assignee = Bot | Mannequin | Organization | User

union MilestoneItem = Issue | PullRequest

interface Comment {
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  body: String!
  bodyText: String!
  createdAt: DateTime!
  createdViaEmail: Boolean!
  editor: Actor
  id: ID!
  includesCreatedEdit: Boolean!
  lastEditedAt: DateTime
  publishedAt: DateTime
  updatedAt: DateTime!
  viewerDidAuthor: Boolean!
}

interface Closable {
  closed: Boolean!
}

interface Lockable {
  activeLockReason: LockReason
  locked: Boolean!
}

interface Assignable {
  assignees(after: String, before: String, first: Int, last: Int): UserConnection!
}

interface Labelable {
  labels(after: String, before: String, first: Int, last: Int, orderBy: LabelOrder = {direction: ASC, field: CREATED_AT}): LabelConnection
  viewerCanLabel: Boolean!
}

interface Reactable {
  id: ID!
  reactionGroups: [ReactionGroup!]
  reactions(after: String, before: String, content: ReactionContent, first: Int, last: Int, orderBy: ReactionOrder): ReactionConnection!
  viewerCanReact: Boolean!
}

interface Minimizable {
  isMinimized: Boolean!
  minimizedReason: String
  viewerCanMinimize: Boolean!
}

interface RepositoryNode {
  repository: Repository!
}

type LabelConnection {
  edges: [LabelEdge]
  nodes: [Label]
  pageInfo: PageInfo!
  totalCount: Int!
}

type LabelEdge {
  cursor: String!
  node: Label
}

type Label implements Node {
  id: ID!
  name: String!
  color: String!
  description: String
  createdAt: DateTime
  updatedAt: DateTime
  isDefault: Boolean!
  url: URI!
  resourcePath: URI!
  repository: Repository!
  issues(after: String, before: String, filterBy: IssueFilters, first: Int, labels: [String!], last: Int, orderBy: IssueOrder, states: [IssueState!]): IssueConnection!
}

type UserConnection {
  edges: [UserEdge]
  nodes: [User]
  pageInfo: PageInfo!
  totalCount: Int!
}

type UserEdge {
  cursor: String!
  node: User
}

type Milestone implements Closable & Node & UniformResourceLocatable {
  id: ID!
  number: Int!
  title: String!
  url: URI!
  resourcePath: URI!
  createdAt: DateTime!
  state: MilestoneState!
  closed: Boolean!
  repository: Repository!
  dueOn: DateTime
  description: String
}

type IssueCommentConnection {
  edges: [IssueCommentEdge]
  nodes: [IssueComment]
  pageInfo: PageInfo!
  totalCount: Int!
}

type IssueCommentEdge {
  cursor: String!
  node: IssueComment
}

type IssueComment implements Comment & Minimizable & Node & Reactable & RepositoryNode {
  id: ID!
  databaseId: Int
  fullDatabaseId: BigInt
  body: String!
  bodyText: String!
  url: URI!
  resourcePath: URI!
  createdAt: DateTime!
  updatedAt: DateTime!
  publishedAt: DateTime
  createdViaEmail: Boolean!
  author: Actor
  editor: Actor
  authorAssociation: CommentAuthorAssociation!
  lastEditedAt: DateTime
  includesCreatedEdit: Boolean!
  isMinimized: Boolean!
  minimizedReason: String
  issue: Issue!
  pullRequest: PullRequest
  repository: Repository!
  reactions(after: String, before: String, content: ReactionContent, first: Int, last: Int, orderBy: ReactionOrder): ReactionConnection!
  reactionGroups: [ReactionGroup!]
  viewerDidAuthor: Boolean!
  viewerCanUpdate: Boolean!
  viewerCanDelete: Boolean!
  viewerCanMinimize: Boolean!
  viewerCanReact: Boolean!
}

type ReactionConnection {
  edges: [ReactionEdge]
  nodes: [Reaction]
  pageInfo: PageInfo!
  totalCount: Int!
  viewerHasReacted: Boolean!
}

type ReactionEdge {
  cursor: String!
  node: Reaction
}

type Reaction implements Node {
  content: ReactionContent!
  createdAt: DateTime!
  databaseId: Int
  id: ID!
  reactable: Reactable!
  user: User
}

type ReactionGroup {
  content: ReactionContent!
  createdAt: DateTime
  reactors(after: String, before: String, first: Int, last: Int): ReactorConnection!
  subject: Reactable!
  viewerHasReacted: Boolean!
}

type ReactorConnection {
  edges: [ReactorEdge]
  nodes: [Reactor]
  pageInfo: PageInfo!
  totalCount: Int!
}

type ReactorEdge {
  cursor: String!
  node: Reactor!
  reactedAt: DateTime!
}

union Reactor = Bot | Mannequin | Organization | User

type IssueTimelineItemsConnection {
  edges: [IssueTimelineItemsEdge]
  filteredCount: Int!
  nodes: [IssueTimelineItems]
  pageCount: Int!
  pageInfo: PageInfo!
  totalCount: Int!
  updatedAt: DateTime!
}

type IssueTimelineItemsEdge {
  cursor: String!
  node: IssueTimelineItems
}

union IssueTimelineItems = AssignedEvent | ClosedEvent | CommentDeletedEvent | CrossReferencedEvent | DemilestonedEvent | IssueComment | LabeledEvent | LockedEvent | MarkedAsDuplicateEvent | MentionedEvent | MilestonedEvent | PinnedEvent | ReferencedEvent | RenamedTitleEvent | ReopenedEvent | SubscribedEvent | TransferredEvent | UnassignedEvent | UnlabeledEvent | UnlockedEvent | UnpinnedEvent

type LabeledEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  label: Label
  labelable: Labelable!
}

type UnlabeledEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  label: Label
  labelable: Labelable!
}

type ClosedEvent implements Node & UniformResourceLocatable {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  closable: Closable!
  closer: Closer
  stateReason: IssueStateReason
  url: URI!
  resourcePath: URI!
}

type ReopenedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  closable: Closable!
  stateReason: IssueStateReason
}

type AssignedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  assignable: Assignable!
  assignee: Assignee
}

type UnassignedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  assignable: Assignable!
  assignee: Assignee
}

type RenamedTitleEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  currentTitle: String!
  previousTitle: String!
  subject: RenamedTitleSubject!
}

type LockedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  lockReason: LockReason
  lockable: Lockable!
}

type UnlockedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  lockable: Lockable!
}

type TransferredEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  fromRepository: Repository
  issue: Issue!
}

type CommentDeletedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  databaseId: Int
  deletedCommentAuthor: Actor
}

type CrossReferencedEvent implements Node & UniformResourceLocatable {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  isCrossRepository: Boolean!
  referencedAt: DateTime!
  source: ReferencedSubject!
  target: ReferencedSubject!
  url: URI!
  resourcePath: URI!
  willCloseTarget: Boolean!
}

type MilestonedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  milestoneTitle: String!
  subject: MilestoneItem!
}

type DemilestonedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  milestoneTitle: String!
  subject: MilestoneItem!
}

type MentionedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  databaseId: Int
}

type SubscribedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
}

type PinnedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  issue: Issue!
}

type UnpinnedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  issue: Issue!
}

type MarkedAsDuplicateEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  canonical: IssueOrPullRequest
  duplicate: IssueOrPullRequest
  isCrossRepository: Boolean!
}

type ReferencedEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  commit: Commit
  commitRepository: Repository!
  isCrossRepository: Boolean!
  isDirectReference: Boolean!
  subject: ReferencedSubject!
}

type MinimizeCommentPayload {
  clientMutationId: String
  minimizedComment: Minimizable
}

type UnminimizeCommentPayload {
  clientMutationId: String
  unminimizedComment: Minimizable
}

type AddReactionPayload {
  clientMutationId: String
  reaction: Reaction
  reactionGroups: [ReactionGroup!]
  subject: Reactable
}

type RemoveReactionPayload {
  clientMutationId: String
  reaction: Reaction
  reactionGroups: [ReactionGroup!]
  subject: Reactable
}

type AddCommentPayload {
  clientMutationId: String
  commentEdge: IssueCommentEdge
  subject: Node
}

type CloseIssuePayload {
  clientMutationId: String
  issue: Issue
}

type ReopenIssuePayload {
  clientMutationId: String
  issue: Issue
}

input IssueFilters {
  assignee: String
  createdBy: String
  labels: [String!]
  mentioned: String
  milestone: String
  milestoneNumber: String
  since: DateTime
  states: [IssueState!]
  viewerSubscribed: Boolean = false
}

input IssueOrder {
  direction: OrderDirection!
  field: IssueOrderField!
}

input LabelOrder {
  direction: OrderDirection!
  field: LabelOrderField!
}

input ReactionOrder {
  direction: OrderDirection!
  field: ReactionOrderField!
}

input IssueCommentOrder {
  direction: OrderDirection!
  field: IssueCommentOrderField!
}

input MinimizeCommentInput {
  classifier: ReportedContentClassifiers!
  clientMutationId: String
  subjectId: ID!
}

input UnminimizeCommentInput {
  clientMutationId: String
  subjectId: ID!
}

input AddReactionInput {
  clientMutationId: String
  content: ReactionContent!
  subjectId: ID!
}

input RemoveReactionInput {
  clientMutationId: String
  content: ReactionContent!
  subjectId: ID!
}

input AddCommentInput {
  body: String!
  clientMutationId: String
  subjectId: ID!
}

input CloseIssueInput {
  clientMutationId: String
  duplicateIssueId: ID
  issueId: ID!
  stateReason: IssueClosedStateReason
}

input ReopenIssueInput {
  clientMutationId: String
  issueId: ID!
}
`;
