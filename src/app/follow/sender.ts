import type { Checkpoint } from "../../core/notice/checkpoint.ts";
import type { Progress } from "../../core/plan/settle.ts";
import { factsOf, viewOf } from "../../core/plan/text.ts";
import type { Answers, TextSource, Write, WriteType } from "../../core/plan/write.ts";
import type { View } from "../../core/render/view.ts";
import type { Run } from "../run/context.ts";
import type { Draft } from "./draft.ts";

/** What carrying out a plan needs beside the plan. */
export type Carrying = {
  readonly draft: Draft;
  readonly run: Run;
  /** How the incident stands after the write, where nothing more is to be done; null: something is. */
  readonly checkpoint: Checkpoint | null;
};

/** Does one kind of write. Null: there was nothing to do. */
export type Sender<Type extends WriteType> = (write: Write<Type>, progress: Progress, carrying: Carrying) => Promise<Answers[Type] | null>;

/** The view of a text as things stand by now, and its digest. */
export function viewedOf(
  source: TextSource,
  progress: Progress,
  { draft, run }: Carrying,
): { readonly view: View; readonly shown: string } {
  const view = viewOf(source, factsOf(draft.plan.basis, progress.memory, progress.status?.url ?? null));
  return { view, shown: run.renderer.digest(source.template, view) };
}

/** The text as things stand by now, and the digest of what it shows. */
export async function textOf(
  source: TextSource,
  progress: Progress,
  carrying: Carrying,
): Promise<{ readonly text: string; readonly shown: string }> {
  const { view, shown } = viewedOf(source, progress, carrying);
  return { text: await carrying.run.renderer.render(source.template, view), shown };
}
