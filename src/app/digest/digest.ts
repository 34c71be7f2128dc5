import { rcaHint } from "../../core/notice/marker.ts";
import { homeZone } from "../../core/policy/policy.ts";
import { replyAddress } from "../../core/render/mail.ts";
import { type DigestEntry, type DigestView, digestView, entriesOf, reviewEntries } from "../../core/render/morning-list.ts";
import { digest } from "../../core/text/digest.ts";
import type { Instant } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/wall.ts";
import type { Mailer, Ports } from "../../ports.ts";
import { followAll, type Report } from "../follow/follow.ts";
import { incidentBehind } from "../follow/review.ts";
import { hearsOfAll, type SentBulletin, sendBulletins } from "../run/bulletin.ts";
import type { Settings } from "../run/context.ts";
import { type Renderer, rendererWith } from "../run/renderer.ts";

/** A repository looked at for the list. Nothing is written there. */
export type DigestReading = { readonly repository: string; readonly report: Report; readonly entries: readonly DigestEntry[] };

/** A list, and how it went out. `deliveries` none: no channel takes it. */
export type SentDigest = {
  readonly subject: string;
  readonly text: string;
  readonly deliveries: readonly SentBulletin[];
};

/** Looks at all incidents and reviews, and writes nothing. */
export async function readForDigest(ports: Ports, settings: Settings): Promise<Omit<DigestReading, "repository">> {
  const entries = new Map<string, readonly DigestEntry[]>();
  const report = await followAll(ports, {
    ...settings,
    dryRun: true,
    observer: {
      incident: (evaluation, { policy }) => entries.set(`#${evaluation.incident.number}`, entriesOf(evaluation, policy)),
      review: (issue, repository, at, run) => {
        const due = issue.closedAt === null && incidentBehind(issue, run) !== null ? (rcaHint(issue.body)?.due ?? null) : null;
        entries.set(`${repository}#${issue.number}`, reviewEntries({ ...issue, repository, due }, run.policy, at));
      },
    },
  });
  return { report, entries: [...entries.values()].flat() };
}

/** A list that is to leave by some channels. */
type OutgoingDigest = {
  /** Tells it from every other list: the same again on the same day. */
  readonly key: string;
  readonly view: DigestView;
  readonly mailer: Mailer;
  readonly channels: readonly string[];
  readonly renderer: Renderer;
  readonly replyTo: string | null;
  readonly server: string;
  readonly at: Instant;
};

/**
 * Sends staff what is on the list: by the inputs' channel one of all repositories, by a policy's own channels that repository's. Where
 * there is nothing on it nothing is sent. Its key is the day and the repositories, so that services that know keys take it once a day.
 */
export async function sendDigests(
  readings: readonly DigestReading[],
  mailer: Mailer,
  { dryRun }: Pick<Settings, "dryRun">,
): Promise<readonly SentDigest[]> {
  const inputs = mailer.channels("staff", "digest");
  const lists = [...listOf(readings, mailer, inputs), ...readings.flatMap((reading) => ownList(reading, mailer, inputs))];
  const sent: SentDigest[] = [];
  for (const { view, renderer, channels, mailer: by, ...rest } of lists) {
    const text = await renderer.render("mail-digest.txt", view);
    const html = await renderer.render("mail-digest.html", view);
    const links = view.parts.flatMap(({ entries }) => entries.map(({ url }) => url));
    const letter = { ...rest, about: "digest", subject: view.subject, links, text, html } as const;
    sent.push({ subject: view.subject, text, deliveries: await sendBulletins(letter, channels, by, dryRun) });
  }
  return sent;
}

/** What goes out by the channels of one repository's policy. */
function ownList(reading: DigestReading, mailer: Mailer, inputs: readonly string[]): readonly OutgoingDigest[] {
  const { prepared } = reading.report;
  if (prepared?.ok !== true) return [];
  const own = mailer.under(prepared.policy.channels).mailer;
  const { policy } = prepared;
  const channels = own.channels("staff", "digest").filter((name) => !inputs.includes(name) && hearsOfAll(name, policy));
  return channels.length === 0 ? [] : listOf([reading], own, channels);
}

function listOf(readings: readonly DigestReading[], mailer: Mailer, channels: readonly string[]): readonly OutgoingDigest[] {
  const [first] = readings.filter(({ report }) => report.prepared?.ok === true);
  const reading = first?.report.reading ?? null;
  if (first?.report.prepared?.ok !== true || reading === null) return [];
  const { policy } = first.report.prepared;
  const zone = homeZone(policy);
  const names = readings.map(({ repository }) => repository);
  const entries = readings.flatMap((each) => each.entries);
  const view = digestView(entries, { repositories: names, zone, now: reading.at, isWhole: readings.every(isWhole) });
  if (view === null) return [];
  // Templates of a repository's own make its own list; that of several is made by the built-in ones.
  const renderer = rendererWith(readings.length === 1 ? reading.templates : new Map());
  const key = `digest/${localDate(reading.at, zone)}/${names.length === 1 ? names[0] : digestOfNames(names)}`;
  const replyTo = readings.length === 1 ? replyAddress(policy.contact) : null;
  return [{ key, view, mailer, channels, renderer, replyTo, server: reading.repository.url, at: reading.at }];
}

/** Whether all that there is was read. */
function isWhole({ report: { outcome, reading } }: DigestReading): boolean {
  return reading !== null && outcome.left.length === 0;
}

/** The same for the same repositories in any order; jobs that share many out have one each. */
function digestOfNames(names: readonly string[]): string {
  const sorted = names.map((name) => name.toLowerCase()).toSorted();
  return digest(sorted.join("\n"));
}
