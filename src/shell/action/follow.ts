import { info } from "@actions/core";
import type { IncidentReading, Ports } from "../../ports.ts";
import { redactor } from "../secrets.ts";
import { type Annotation, writeAnnotations } from "./annotations.ts";
import { listenForCancel } from "./cancel.ts";
import { openLine, secretsOf } from "./connect.ts";
import type { Task } from "./event.ts";
import { readInputs } from "./inputs.ts";

export type FollowTask = Extract<Task, { job: "incident" | "all" }>;

/** Follows one incident, or all; answers the exit code: 0 when all went well. Everything that leaves it is freed of secrets first. */
export async function runFollow(task: FollowTask, environment: NodeJS.ProcessEnv): Promise<number> {
  const read = readInputs(environment);
  if (!read.ok) {
    const annotations = read.problems.map((message): Annotation => ({ level: "error", message, place: null }));
    writeAnnotations(annotations, redactor(read.secrets));
    return 1;
  }
  const { inputs } = read;
  const secrets = secretsOf(inputs);
  const cancellation = listenForCancel(() => info("Told to end: nothing new is begun."));
  const line = openLine(inputs, secrets, environment, cancellation.signal);
  const connect = askingEarly(task, () => line.portsTo(inputs.repository));
  const { followAndTell } = await import("./follow-and-tell.ts");
  const isWell = await followAndTell(task, connect, inputs, secrets, environment);
  return cancellation.exitCode() ?? (isWell ? 0 : 1);
}

/** The question about the one incident is asked at once: GitHub takes a while to answer, and what handles the answer a while to load. */
function askingEarly(task: FollowTask, connect: () => Ports): () => Ports {
  if (task.job !== "incident") return connect;
  const ports = connect();
  let early: Promise<IncidentReading> | null = ports.github.readIncident(task.number);
  early.catch(() => undefined);
  const readIncident = (number: number) => {
    const answer = number === task.number ? early : null;
    early = null;
    return answer ?? ports.github.readIncident(number);
  };
  let first: Ports | null = { ...ports, github: { ...ports.github, readIncident } };
  return () => {
    const next = first ?? connect();
    first = null;
    return next;
  };
}
