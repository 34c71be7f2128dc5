import type { Wire } from "./wire.ts";
import { openWorld, type World, type WorldOptions } from "./world.ts";

/** One thing that happens, and the run that GitHub starts for it. `on`: for which issue; not there: #1. */
export type Step = { readonly at: string; readonly act: (world: World) => void; readonly on?: number };

/** A story whose runs together make every kind of write. Its incident is #1. Steps lie more than ten minutes apart. */
export type Story = { readonly name: string; readonly begin: string; readonly steps: readonly Step[]; readonly options?: WorldOptions };

const DAY = "2026-03-06";
const at = (time: string) => `${DAY}T${time}:00Z`;

const opened = (severity: string): Step => ({
  at: at("14:02"),
  act: ({ repo }) => {
    repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    repo.label(1, severity, { by: "staff" });
  },
});

const said = (time: string, body: string, by = "staff"): Step => ({ at: at(time), act: ({ repo }) => void repo.comment(1, { by, body }) });
const closed = (time: string): Step => ({ at: at(time), act: ({ repo }) => repo.close(1, { by: "staff" }) });
const nothing = (time: string): Step => ({ at: at(time), act: () => {} });

const reportedAgain = (number: number, time: string): Step => ({
  at: at(time),
  on: number,
  act: ({ repo }) => {
    repo.openIssue({ author: "customer", title: `Deploys fail, report ${number}` });
    repo.label(number, "sev1", { by: "staff" });
  },
});

const REVIEW_POLICY = `
severities:
  sev2: { rca: 1 hour, email: { customers: [opened, resolved, rca], staff: [rca] } }
`;

const ESCALATION_POLICY = `
severities:
  sev1:
    email: { customers: [opened, resolved], staff: [missed] }
    escalation:
      - { at: at-risk, channels: [mail] }
      - { at: due, mention: [ann], channels: [mail] }
      - { at: 15 minutes late, mention: [bo] }
      - { at: 1 hour late, mention: [cy], channels: [mail] }
notices: { mention: [lead] }
`;

const PENDING_POLICY = `
clocks: { pending-labels: { asked: an answer to our question } }
notices: { pin: true }
`;

const SORTED_LATER_POLICY = `
severities:
  sev2: { response: 8 hours, email: { customers: [opened, resolved], staff: [opened, missed] } }
  sev4: { response: 30 minutes }
tiers: { gold: { labels: [vip], severities: { sev2: { resolution: 3 hours } } } }
untriaged: { as: sev4, from: 2026-03-01, except: [question] }
`;

const LABELS_POLICY = `
severities: { sev2: { response: 1 hour, resolution: 2 hours, rca: false } }
status-labels: { at-risk: at-risk, missed: late, waiting: waits }
`;

const REPLY_POLICY = `
severities:
  sev2: { response: 8 hours, next-reply: 30 minutes, resolution: best effort, email: { customers: [opened, resolved], staff: [missed] } }
`;

const MAINTENANCE_POLICY = `
maintenance: { label: planned, email: { customers: [planned, reminder, started, finished] } }
`;

/** What people make of an RCA's prompts. */
function written(body: string): string {
  return body
    .replace(
      /^\*(?:In five sentences|How was the number|What set it off|Each with an owner|What worked well).*\*$/gm,
      "A cleanup removed a permission.",
    )
    .replace("- [ ] …", "- [x] Give the role a label\n- [ ] Alarm on 403");
}

export const STORIES: readonly Story[] = [
  {
    name: "escalated step by step, answered, set aside",
    begin: at("14:00"),
    options: { policy: ESCALATION_POLICY },
    steps: [
      opened("sev1"),
      nothing("14:25"),
      nothing("14:36"),
      nothing("15:45"),
      said("16:00", "We are on it."),
      nothing("18:04"),
      { at: at("18:40"), act: ({ repo }) => repo.close(1, { by: "staff", reason: "not_planned" }) },
    ],
  },
  {
    name: "missed, put right, commands answered",
    begin: at("14:00"),
    steps: [
      opened("sev1"),
      nothing("14:33"),
      said("14:50", "/ack 2026-03-06T14:20Z by phone\n/status identified\n\nWe know what it is."),
      said("15:10", "/next-update yesterday"),
    ],
  },
  {
    name: "closed with an RCA, reopened, closed again",
    begin: at("14:00"),
    steps: [
      opened("sev2"),
      said("14:20", "Looking into it."),
      {
        at: at("15:00"),
        act: ({ repo }) => {
          repo.comment(1, { by: "staff", body: "A role lost a permission; it is back." });
          repo.close(1, { by: "staff" });
        },
      },
      { at: at("15:30"), act: ({ repo }) => repo.reopen(1, { by: "customer" }) },
      closed("16:00"),
    ],
  },
  {
    name: "an RCA written, shared, overdue and finished",
    begin: at("14:00"),
    options: { policy: REVIEW_POLICY },
    steps: [
      opened("sev2"),
      {
        at: at("14:30"),
        act: ({ repo }) => {
          repo.comment(1, { by: "staff", body: "A role lost a permission; it is back." });
          repo.close(1, { by: "staff" });
        },
      },
      {
        at: at("15:00"),
        act: ({ repo }) => {
          repo.editIssue(2, { by: "staff", body: written(repo.thread(2).body) });
          repo.comment(1, { by: "staff", body: "/rca share" });
        },
      },
      nothing("15:45"),
      { at: at("16:10"), act: ({ repo }) => repo.close(2, { by: "staff" }) },
    ],
  },
  {
    name: "waited for its reporter, answered, asked again and paused for a while",
    begin: at("14:00"),
    options: { policy: PENDING_POLICY },
    steps: [
      opened("sev2"),
      {
        at: at("14:20"),
        act: ({ repo }) => {
          repo.createLabel("asked");
          repo.comment(1, { by: "staff", body: "Please send the deploy log." });
          repo.label(1, "asked", { by: "staff" });
        },
      },
      said("15:00", "Here it is.", "customer"),
      {
        at: at("15:20"),
        act: ({ repo }) => {
          repo.label(1, "asked", { by: "staff" });
          repo.comment(1, { by: "staff", body: "/pending the other log" });
        },
      },
      said("15:40", "And this.", "customer"),
      said("16:00", "/pause until 16:30 our supplier looks"),
      nothing("16:31"),
    ],
  },
  {
    name: "shown by labels: at risk, missed, answered, written to again, a label taken off, ended",
    begin: at("14:00"),
    options: { policy: LABELS_POLICY },
    steps: [
      opened("sev2"),
      nothing("14:48"),
      nothing("15:05"),
      said("15:20", "We are on it."),
      said("15:35", "It is worse now: nobody can deploy.", "customer"),
      { at: at("15:50"), act: ({ repo }) => repo.unlabel(1, "late", { by: "staff" }) },
      closed("16:30"),
    ],
  },
  {
    name: "reported twice more, ended, reopened and ended again",
    begin: at("14:00"),
    steps: [
      opened("sev3"),
      reportedAgain(2, "14:20"),
      { at: at("14:40"), on: 2, act: ({ repo }) => repo.close(2, { by: "staff", duplicateOf: 1 }) },
      reportedAgain(3, "15:00"),
      { at: at("15:20"), on: 3, act: ({ repo }) => repo.markDuplicate(3, { by: "staff", of: 2 }) },
      {
        at: at("16:00"),
        act: ({ repo }) => {
          repo.comment(1, { by: "staff", body: "A role lost a permission; it is back." });
          repo.close(1, { by: "staff" });
        },
      },
      { at: at("16:20"), act: ({ repo }) => repo.reopen(1, { by: "staff" }) },
      closed("16:40"),
      { at: at("17:00"), on: 3, act: ({ repo }) => repo.unmarkDuplicate(3, { by: "staff", of: 2 }) },
      { at: at("17:20"), on: 2, act: ({ repo }) => repo.reopen(2, { by: "customer" }) },
      { at: at("17:40"), on: 2, act: ({ repo }) => void repo.comment(2, { by: "staff", body: "You are right, we look again." }) },
      { at: at("18:00"), on: 2, act: ({ repo }) => repo.close(2, { by: "staff" }) },
    ],
  },
  {
    name: "set aside while a duplicate follows it, and closed",
    begin: at("14:00"),
    steps: [
      opened("sev3"),
      reportedAgain(2, "14:20"),
      { at: at("14:40"), on: 2, act: ({ repo }) => repo.close(2, { by: "staff", duplicateOf: 1 }) },
      { at: at("15:00"), act: ({ repo }) => repo.unlabel(1, "sev3", { by: "staff" }) },
      closed("15:20"),
    ],
  },
  {
    name: "a severity by a form, closed by its reporter, confirmed, reopened by its reporter and ended",
    begin: at("14:00"),
    steps: [
      { at: at("14:02"), act: ({ repo }) => void repo.openIssue({ author: "customer", title: "Deploys fail with 403", labels: ["sev1"] }) },
      said("14:15", "We are looking at the role."),
      { at: at("14:40"), act: ({ repo }) => repo.close(1, { by: "customer" }) },
      said("14:52", "Thanks, we have not found it yet."),
      said("15:05", "/confirm"),
      said("15:17", "/confirm\n\nA permission was put back."),
      { at: at("15:40"), act: ({ repo }) => repo.reopen(1, { by: "customer" }) },
      said("15:55", "We see it again."),
      closed("16:30"),
      nothing("16:45"),
    ],
  },
  {
    name: "not sorted until its first answer was missed, then a tier's, while another is kept out",
    begin: at("14:00"),
    options: { policy: SORTED_LATER_POLICY },
    steps: [
      { at: at("14:02"), act: ({ repo }) => void repo.openIssue({ author: "customer", title: "Deploys fail with 403" }) },
      { at: at("14:15"), on: 2, act: ({ repo }) => void repo.openIssue({ author: "customer", title: "How do I deploy?" }) },
      nothing("14:33"),
      {
        at: at("14:50"),
        on: 2,
        act: ({ repo }) => {
          repo.createLabel("question");
          repo.label(2, "question", { by: "staff" });
        },
      },
      {
        at: at("15:10"),
        act: ({ repo }) => {
          repo.createLabel("vip");
          repo.label(1, "sev2", { by: "staff" });
        },
      },
      { at: at("15:30"), act: ({ repo }) => repo.label(1, "vip", { by: "staff" }) },
      said("15:50", "We are looking at the role."),
      nothing("17:03"),
      closed("17:30"),
    ],
  },
  {
    name: "the reporter writes again and again: answered in time, late, put right, and while it is closed by others",
    begin: at("14:00"),
    options: { policy: REPLY_POLICY },
    steps: [
      opened("sev2"),
      said("14:15", "We are looking at the role."),
      said("14:40", "It got worse, what shall we do?", "customer"),
      said("14:52", "Use the old role until then."),
      said("15:05", "That fails, too.", "customer"),
      nothing("15:37"),
      said("15:50", "/ack 15:20 by phone"),
      said("16:02", "The phone went dead, what was the name of the role?", "customer"),
      nothing("16:35"),
      { at: at("16:50"), act: ({ repo }) => repo.close(1, { by: "customer" }) },
      { at: at("17:10"), act: ({ repo }) => repo.reopen(1, { by: "customer" }) },
      said("17:22", "It is deploy-old."),
      said("17:33", "Thanks!", "customer"),
      closed("17:45"),
    ],
  },
  {
    name: "maintenance announced, moved, begun, overrun, done, reopened",
    begin: at("14:00"),
    options: { policy: MAINTENANCE_POLICY },
    steps: [
      {
        at: at("14:02"),
        act: ({ repo }) => {
          repo.createLabel("planned");
          repo.openIssue({ author: "staff", title: "The database moves" });
          repo.label(1, "planned", { by: "staff" });
          repo.comment(1, { by: "staff", body: "/window 2026-03-06T20:00 to 21:00" });
        },
      },
      said("14:20", "/window 2026-03-07T20:00 to 21:00\nA day later."),
      nothing("20:00"),
      { at: "2026-03-07T20:00:00Z", act: () => {} },
      { at: "2026-03-07T21:01:00Z", act: () => {} },
      { at: "2026-03-07T21:30:00Z", act: ({ repo }) => repo.close(1, { by: "staff" }) },
      { at: "2026-03-07T22:00:00Z", act: ({ repo }) => repo.reopen(1, { by: "staff" }) },
      { at: "2026-03-07T22:30:00Z", act: ({ repo }) => repo.unlabel(1, "planned", { by: "staff" }) },
    ],
  },
  {
    name: "an incident that becomes maintenance, is moved unseen, a duplicate, none again, and done",
    begin: at("14:00"),
    options: { policy: MAINTENANCE_POLICY },
    steps: [
      {
        at: at("14:01"),
        act: ({ repo }) => {
          repo.createLabel("planned");
          repo.openIssue({ author: "customer", title: "Deploys fail" });
          repo.label(1, "sev1", { by: "staff" });
          repo.openIssue({ author: "staff", title: "The database moves", labels: ["planned"], body: "/window 2026-03-06T20:00 to 21:00" });
        },
      },
      {
        at: at("14:20"),
        act: ({ repo }) => {
          repo.label(1, "planned", { by: "staff" });
          repo.comment(1, { by: "staff", body: "/window 2026-03-07T20:00 to 21:00\nIt wants a larger disk." });
        },
      },
      {
        at: at("14:40"),
        act: ({ repo }) => {
          for (const day of ["08", "06"]) repo.comment(1, { by: "staff", body: `/window 2026-03-${day}T20:00 to 21:00` });
        },
      },
      { at: at("15:00"), act: ({ repo }) => repo.close(1, { by: "staff", duplicateOf: 2 }) },
      { at: at("15:20"), act: ({ repo }) => repo.reopen(1, { by: "staff" }) },
      nothing("20:00"),
      closed("20:40"),
    ],
  },
  {
    name: "what an older race left twice",
    begin: at("14:00"),
    steps: [
      opened("sev1"),
      nothing("14:33"),
      {
        at: at("14:50"),
        act: ({ repo }) => {
          for (const comment of repo.thread(1).comments)
            if (comment.by === "github-actions") repo.comment(1, { by: "github-actions[bot]", body: comment.body });
        },
      },
    ],
  },
];

/** Plays a story: its runs over `wire`, each followed by quiet runs once a dead run's lock has died. */
export async function played(story: Story, wire: Wire): Promise<World> {
  const world = await openWorld(story.begin, story.options);
  for (const step of story.steps) {
    world.at(step.at);
    step.act(world);
    await world.run(step.on ?? 1, wire);
    for (const later of [5 * 60_000 + 10_000, 90_000]) {
      world.sim.clock.advance(later);
      await world.sweep();
    }
  }
  return world;
}
