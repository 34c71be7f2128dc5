import type { Mail } from "../../src/ports.ts";
import type { World } from "./world.ts";

/** What is left in the end, in the words people see: no ids, no markers, no moment of noticing. */
export type Ending = {
  readonly threads: readonly unknown[];
  /** Mails by their first arrival. */
  readonly mails: readonly unknown[];
  /** What subscribers received of us, thread by thread. */
  readonly notices: readonly string[];
};

/** The end of a story on `world`. Throws when a mail came twice with different words. */
export function endingOf(world: World): Ending {
  const ids = new Map<string, string>();
  for (const thread of world.repo.threads()) {
    for (const [index, comment] of thread.comments.entries()) ids.set(String(comment.id), `${thread.number}-${index}`);
  }
  const plain = (text: string) =>
    text
      .replace(/\n*<!-- incident-slo:(?:\{|z:)[^\n]*\n?$/, "")
      .replace(/issuecomment-(\d+)/g, (whole, id: string) => `comment ${ids.get(id) ?? whole}`)
      .replace(/(there was no answer here by|this issue was still open(?: on \w+ \d+ \w+)? at) [\d:]+ UTC/g, "$1 then");
  const threads = world.repo.threads().map(({ number, title, body, state, stateReason, labels, assignees, reactions, comments }) => ({
    ...{ number, title, body: plain(body), state, stateReason, labels, assignees },
    reactions: reactions.map(({ by, content }) => `${by} ${content}`),
    comments: comments.map((comment) => ({
      by: comment.by,
      body: plain(comment.body),
      isPinned: comment.isPinned,
      reactions: comment.reactions.map(({ by, content }) => `${by} ${content}`),
    })),
  }));
  // Which of two threads is told first is nobody's concern.
  const ours = world.sim.notifications.filter(({ by }) => by === "github-actions").toSorted((a, b) => a.number - b.number);
  return {
    threads,
    mails: uniqueMails(world)
      .map(mailOf)
      .map((mail) => JSON.parse(plain(JSON.stringify(mail)))),
    notices: ours.map(({ type, number, body }) => `${type} #${number} ${plain(body)}`),
  };
}

/** An RCA is news from the moment it was opened on, which a fault may delay. */
function mailOf(mail: Mail): Mail {
  return mail.incident.notices.includes("rca:opened") ? { ...mail, at: "" } : mail;
}

function uniqueMails({ arrivals }: World) {
  const first = new Map<string, string>();
  return arrivals.filter((mail) => {
    const text = JSON.stringify(mail);
    const before = first.get(mail.id);
    if (before !== undefined && before !== text) throw new Error(`${mail.id} came twice with different words:\n${before}\n${text}`);
    first.set(mail.id, text);
    return before === undefined;
  });
}

/** How many mails came more than once. */
export function repeatedMails({ arrivals }: World): number {
  return arrivals.length - new Set(arrivals.map(({ id }) => id)).size;
}
