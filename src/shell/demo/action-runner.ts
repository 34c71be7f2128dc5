import { setTimeout as sleep } from "node:timers/promises";
import type { Policy } from "../../core/policy/policy.ts";
import { formatInstant } from "../../core/time/luxon.ts";
import type { Mailbox } from "../../simulator/mailbox/mailbox.ts";
import type { SimEvent, Simulator } from "../../simulator/simulator.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { environmentFor, RECIPIENTS, SENDER } from "./demo-mailer.ts";
import { eventLine, mailsIn } from "./event-lines.ts";
import { type Finished, type Job, type JobSetup, startJob, type Trigger } from "./jobs.ts";
import { ACTION, SERVED_REPOSITORY } from "./served-repository.ts";

/** Whoever runs the action, and tells what happens. */
export type ActionRunner = {
  readonly print: (event: SimEvent) => void;
  readonly run: (trigger: Trigger) => void;
  readonly isBusy: () => boolean;
  /** Ends what runs. */
  readonly stop: () => Promise<void>;
};

/** Runs the action's entry `main` on the simulator; its mail goes to the mailbox. */
export function actionRunnerOn(sim: Simulator, main: string, mailbox: Mailbox, { channels }: Policy, terminal: Terminal): ActionRunner {
  const { style, print } = terminal;
  const jobs = new Set<Job>();
  let mailsPrinted = 0;
  let isStopping = false;
  const stamp = () => style.dim(formatInstant(terminal.now(), "Etc/UTC", "HH:mm:ss"));
  const setup = jobSetupOn(sim, mailbox, channels);
  const printEnd = ({ code, log }: Finished) => {
    if (isStopping) return;
    for (const { subject, audience } of mailsIn(mailbox).slice(mailsPrinted))
      print(`${stamp()}  ${style.cyan("▸")} mails ${audience}: ${subject}`);
    mailsPrinted = mailbox.deliveries.length;
    for (const line of complaintsIn(log)) print(`${stamp()}  ${style.yellow(line)}`);
    if (code !== 0) print(`${stamp()}  ${style.red(`the run ended with ${code ?? "a signal"}`)}`);
  };
  const run = async (trigger: Trigger) => {
    const job = startJob(main, setup, trigger);
    jobs.add(job);
    try {
      printEnd(await job.finished);
    } finally {
      jobs.delete(job);
    }
  };
  return {
    print: (event) => {
      if (!isStopping) print(`${stamp()}  ${eventLine(event, style)}`);
    },
    run: (trigger) => void run(trigger).catch((error: unknown) => terminal.complain(`The action could not be run: ${String(error)}`)),
    isBusy: () => jobs.size > 0,
    stop: async () => {
      isStopping = true;
      for (const { kill } of jobs) kill();
      while (jobs.size > 0) await sleep(20);
    },
  };
}

/** All mail goes to the mailbox: by the policy's channels, or, where it has none, as the inputs make it. */
function jobSetupOn({ url, graphqlUrl }: Simulator, mailbox: Mailbox, channels: Policy["channels"]): JobSetup {
  const webhook = channels.length > 0 ? {} : { "email-webhook-url": `${mailbox.url}/hook` };
  const addresses = {
    "email-from": SENDER,
    "email-customers": RECIPIENTS.customers.join(", "),
    "email-staff": RECIPIENTS.staff.join(", "),
  };
  return {
    url,
    graphqlUrl,
    repository: SERVED_REPOSITORY,
    inputs: { token: ACTION.token, ...webhook, ...addresses },
    variables: environmentFor(channels, mailbox.url),
  };
}

/** Errors, warnings and notices that a run annotated. */
function complaintsIn(log: string): readonly string[] {
  return [...log.matchAll(/^::(error|warning|notice)[^:]*::(.*)$/gm)].map(([, level = "", message = ""]) => {
    const text = message.replaceAll("%0A", " ").replaceAll("%0D", "").replaceAll("%25", "%");
    return `${level}: ${text}`;
  });
}
