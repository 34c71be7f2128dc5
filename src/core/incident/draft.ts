import type { Policy, Severity } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import type { DuplicateMark } from "./duplicate-words.ts";
import type {
  AnnouncedWindow,
  Announcement,
  Closing,
  CommandSeen,
  HistoryEntry,
  Hold,
  HoldStretch,
  IgnoredLabel,
  Incident,
  JudgedAct,
  LinkedChange,
  Person,
  Phase,
  ReporterAnswer,
  ReporterComment,
  SeenCommands,
  StaffReply,
} from "./incident.ts";
import type { Issue } from "./issue.ts";
import type { Known } from "./known.ts";
import type { Roster } from "./people.ts";
import type { UnjudgedComment } from "./unjudged.ts";

type ActiveHold = { readonly hold: Hold; readonly from: Instant; readonly by: Person };

/** Whoever changed a severity's label, as far as it counts: whether support answers for it since. */
type Setter = { readonly at: Instant; readonly desk: boolean };

/** An incident in the making: what its timeline has told so far. */
export type IncidentDraft = {
  /** Labels that count: what strangers did to them is as if it were not there. */
  readonly labels: Set<string>;
  /** Whose hand put each of them on, or took it off, last. */
  readonly hands: Map<string, Person>;
  /** Labels as GitHub has them. */
  readonly shownLabels: Set<string>;
  /** Severities' labels of former days: what they meant when runs saw them put on. */
  readonly meanings: Map<string, Severity>;
  readonly ignoredLabels: Map<string, IgnoredLabel>;
  /** Severities' labels that support put on itself, also where they counted already. */
  readonly supports: Set<string>;
  /** Labels as they stood when the issue was closed: changes while closed wait for reopening. */
  inForce: ReadonlySet<string>;
  readonly severities: {
    readonly at: Instant;
    readonly severity: Severity | null;
    /** Who put the label on or took one off, and when; `by`: who made it count, which may be by reopening. */
    readonly setter: Setter;
    readonly by: Person;
    /** Since when support answers for it; null: others set it. */
    readonly confirmedAt: Instant | null;
  }[];
  readonly active: Map<string, ActiveHold>;
  /** Pending labels that are on although the wait is over. */
  readonly answered: Set<string>;
  readonly answers: ReporterAnswer[];
  readonly reporterComments: ReporterComment[];
  readonly holds: HoldStretch[];
  readonly replies: StaffReply[];
  readonly closings: Closing[];
  readonly commands: CommandSeen[];
  readonly seen: SeenCommands[];
  readonly unjudged: UnjudgedComment[];
  readonly history: HistoryEntry[];
  /** As which issues' duplicate it is marked by support, the latest last. */
  marks: readonly DuplicateMark[];
  /** The mark that stood when it was reopened, which GitHub keeps; null: none did, or it was taken off. */
  formerMark: DuplicateMark | null;
  /** What support's latest words call it a duplicate of; null: they do not. */
  words: DuplicateMark | null;
  readonly acts: JudgedAct[];
  readonly linked: LinkedChange[];
  /** Whoever last changed a severity's label. */
  setter: Setter;
  troubleAt: Instant | null;
  troubleRecordedAt: Instant | null;
  overAt: Instant | null;
  overRecordedAt: Instant | null;
  readonly statements: Incident["statements"][number][];
  /** The latest `/status`; null: none was given. */
  phase: { readonly at: Instant; readonly phase: Phase } | null;
  shareAsk: Incident["shareAsk"];
  /** Labels that announced maintenance when runs saw them put on. */
  readonly announcing: Set<string>;
  readonly windows: AnnouncedWindow[];
  /** Null: it has announced nothing. */
  announced: Omit<Announcement, "windows"> | null;
};

/** What a step of the timeline is read with. */
export type ReplayContext = {
  readonly issue: Issue;
  readonly policy: Policy;
  readonly roster: Roster;
  readonly known: Known | null;
  readonly reporter: Person;
  readonly draft: IncidentDraft;
};

export function emptyDraft(): IncidentDraft {
  return {
    labels: new Set(),
    hands: new Map(),
    shownLabels: new Set(),
    meanings: new Map(),
    ignoredLabels: new Map(),
    supports: new Set(),
    inForce: new Set(),
    severities: [],
    active: new Map(),
    answered: new Set(),
    answers: [],
    reporterComments: [],
    holds: [],
    replies: [],
    closings: [],
    commands: [],
    seen: [],
    unjudged: [],
    history: [],
    marks: [],
    formerMark: null,
    words: null,
    acts: [],
    linked: [],
    setter: { at: 0, desk: false },
    troubleAt: null,
    troubleRecordedAt: null,
    overAt: null,
    overRecordedAt: null,
    statements: [],
    phase: null,
    shareAsk: null,
    announcing: new Set(),
    windows: [],
    announced: null,
  };
}

/** What staff did that counts as a reply although they wrote no comment. */
export function replyWithoutComment(kind: StaffReply["kind"], at: Instant, by: Person, url: string | null): StaffReply {
  return { at, kind, by, comment: null, url, text: "", recordedAt: at, how: null, next: null };
}
