import type { IncidentBeginning, Ports } from "../../ports.ts";
import { runJob } from "./run-job.ts";
import type { FollowTask } from "./task.ts";

/** Follows one incident, or all; answers the exit code: 0 when all went well. `byStranger`: somebody from outside may have begun the run. */
export function runFollow(task: FollowTask, environment: NodeJS.ProcessEnv, byStranger: boolean): Promise<number> {
  return runJob(environment, async (tools) => {
    const { inputs, github } = tools;
    const connect = askingEarly(task, () => github.portsTo(inputs.repository));
    const { followAndReport } = await import("./follow-and-report.ts");
    return followAndReport({ task, byStranger }, connect, tools);
  });
}

/** The question about the one incident is asked at once: GitHub takes a while to answer, and what handles the answer a while to load. */
function askingEarly(task: FollowTask, connect: () => Ports): () => Ports {
  if (task.job !== "incident") return connect;
  const ports = connect();
  let early: Promise<IncidentBeginning> | null = ports.github.beginIncident(task.number);
  early.catch(() => undefined);
  const beginIncident = (number: number) => {
    const answer = number === task.number ? early : null;
    early = null;
    return answer ?? ports.github.beginIncident(number);
  };
  let first: Ports | null = { ...ports, github: { ...ports.github, beginIncident } };
  return () => {
    const next = first ?? connect();
    first = null;
    return next;
  };
}
