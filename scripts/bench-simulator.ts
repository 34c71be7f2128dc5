/** The simulator in a process of its own, so that it does not share the measured one's time: forked, and spoken to by messages. A built-in policy named after it counts in place of a file. */
import { openDesk, TOKEN } from "../tests/support/desk.ts";

export type BenchOrder =
  /** Opens so many incidents and writes what there is to say about all, without the pauses that GitHub wants between writes. */
  | { readonly type: "incidents"; readonly count: number }
  | { readonly type: "forget" }
  | { readonly type: "count" }
  /** Two hours later, a word of the customer's, which is no news, on each so many. */
  | { readonly type: "touch"; readonly every: number }
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
const desk = await openDesk("2026-03-06T14:02:00Z", { ...(builtIn === undefined ? { policy: POLICY } : {}), mail: false, limits });

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
  if (order.type === "policy") desk.repo.writeFile(".github/incident-slo.yml", POLICY.replace("support@", "help@"));
  if (order.type === "sweep") await desk.sweep({ turn: { count: 1, of: 24 } });
  if (order.type === "forget") desk.forget();
  report();
}

/** An incident as most are: labelled, answered, a word from either side. */
function openIncident(index: number): void {
  const number = desk.repo.openIssue({ author: "customer", title: `Deploys of service ${index} fail`, body: "They fail with a 403." });
  desk.repo.label(number, `sev${1 + (index % 4)}`, { by: "staff" });
  desk.repo.comment(number, { by: "staff", body: "We are looking into it." });
  desk.repo.comment(number, { by: "customer", body: "Thank you. It also happens in the other region." });
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
