/** The simulator in a process of its own, so that it does not share the measured one's time: forked, and spoken to by messages. A built-in policy named after it counts in place of a file. */
import { openDesk, TOKEN } from "../tests/support/desk.ts";

export type BenchOrder =
  /** Opens so many incidents and writes what there is to say about all, without the pauses that GitHub wants between writes. */
  | { readonly type: "incidents"; readonly count: number }
  | { readonly type: "forget" }
  | { readonly type: "count" }
  /** Two hours later, a word of the customer's, which is no news, on each so many. */
  | { readonly type: "touch"; readonly every: number }
  /** One incident with so many comments, swept once they are there. */
  | { readonly type: "thread"; readonly comments: number }
  /** A word on the first incident. */
  | { readonly type: "word"; readonly by: string }
  /** So many incidents of last year, followed from their opening to their end. */
  | { readonly type: "past"; readonly count: number }
  /** Another `contact`. */
  | { readonly type: "policy" }
  | { readonly type: "sweep" };

export type BenchRequest = { readonly method: string; readonly path: string; readonly body: unknown };

export type SimulatorCounts = {
  readonly url: string;
  readonly graphqlUrl: string;
  readonly token: string;
  readonly reads: number;
  readonly writes: number;
  /** Everything that was read since it was last forgotten. */
  readonly requests: readonly BenchRequest[];
};

const POLICY = `
extends: gruntwork
calendar:
  timezone: America/New_York
  holidays: { dates: [2026-01-01, 2026-06-19, 2026-07-04, 2026-11-26, 2026-12-25] }
clocks:
  pause-labels: { waiting-on-customer: Waiting for the customer }
notices: { max-per-run: 50000 }
contact: support@acme.example
`;

const [, , builtIn] = process.argv;
// What is counted is what a sweep asks for, not how far an hour goes.
const limits = { core: 1_000_000, graphql: 1_000_000 };
const desk = await openDesk(process.env.BENCH_NOW ?? "2026-03-06T14:02:00Z", {
  ...(builtIn === undefined ? { policy: POLICY } : {}),
  mail: false,
  limits,
});

for (const login of ["ann", "bo", "cy"]) desk.sim.addUser(login, { roles: { "acme/service": "read" } });

process.on("message", (order: BenchOrder) => void carryOut(order));
report();

async function carryOut(order: BenchOrder): Promise<void> {
  if (order.type === "incidents") {
    for (let index = 0; index < order.count; index += 1) openIncident(index);
    const { outcome } = await desk.sweep(builtIn === undefined ? {} : { policy: { builtIn } });
    if (outcome.failures.length > 0) throw new Error(JSON.stringify(outcome.failures[0]));
    if (outcome.left.length > 0) throw new Error(`${outcome.left.length} are left without a status comment`);
    desk.forget();
  }
  if (order.type === "touch") {
    desk.sim.clock.advance(2 * 3_600_000);
    for (const { number } of desk.repo.threads())
      if (number % order.every === 0) desk.repo.comment(number, { by: "customer", body: "Thank you." });
  }
  if (order.type === "thread") {
    openIncident(0);
    await desk.sweep();
    for (let index = 0; index < order.comments; index += 1) {
      desk.sim.clock.advance(60_000);
      desk.repo.comment(1, {
        by: WRITERS[index % WRITERS.length] ?? "staff",
        body: `Word ${index}. ${"It still fails with a 403 here. ".repeat(6)}`,
      });
    }
    desk.sim.clock.advance(2 * 3_600_000);
    await desk.sweep();
    desk.forget();
  }
  if (order.type === "word") {
    desk.sim.clock.advance(60_000);
    desk.repo.comment(1, { by: order.by, body: "It fails here, too." });
  }
  if (order.type === "past") await openPast(order.count);
  if (order.type === "policy") desk.repo.writeFile(".github/incident-slo.yml", POLICY.replace("support@", "help@"));
  if (order.type === "sweep") await desk.sweep({ turn: { count: 1, of: 24 } });
  if (order.type === "forget") desk.forget();
  report();
}

/** Whoever writes in a long thread: mostly others. */
const WRITERS = ["ann", "customer", "bo", "ann", "staff", "bo", "cy", "ann", "bo", "cy"];

/** Five hundred at a time: opened and answered, then swept, closed, and swept. */
async function openPast(count: number): Promise<void> {
  const policy = { policy: { builtIn: builtIn ?? "gruntwork" } };
  for (let done = 0; done < count; done += 500) {
    desk.sim.clock.set(new Date(Date.parse("2025-01-06T09:00:00Z") + (done * 60 * 60_000) / 4).toISOString());
    const numbers = Array.from({ length: Math.min(500, count - done) }, (_, index) => openIncident(done + index));
    await desk.sweep(policy);
    desk.sim.clock.advance(3_600_000);
    for (const number of numbers) {
      desk.repo.comment(number, { by: "staff", body: "The certificate was renewed." });
      desk.repo.close(number, { by: "staff" });
    }
    await desk.sweep(policy);
    desk.forget();
  }
}

/** An incident as most are: labelled, answered, a word from either side. */
function openIncident(index: number): number {
  const number = desk.repo.openIssue({ author: "customer", title: `Deploys of service ${index} fail`, body: "They fail with a 403." });
  desk.repo.label(number, `sev${1 + (index % 4)}`, { by: "staff" });
  desk.repo.comment(number, { by: "staff", body: "We are looking into it." });
  desk.repo.comment(number, { by: "customer", body: "Thank you. It also happens in the other region." });
  return number;
}

function report(): void {
  const { url, graphqlUrl } = desk.sim;
  process.send?.({
    url,
    graphqlUrl,
    token: TOKEN,
    reads: desk.sim.reads().length,
    writes: desk.sim.writes().length,
    requests: desk.sim.reads().map(({ method, path, body }) => ({ method, path, body })),
  } satisfies SimulatorCounts);
}
