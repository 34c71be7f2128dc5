import { listOf, numberFrom, oneOf, recordOf, textFrom } from "./fields.ts";
import type { ActionItems, RcaRecord, RcaRemark, ShareAsk, SharedVersion, ShareLack } from "./memory.ts";

export function rcaFrom(data: unknown): RcaRecord | null {
  const rca = recordOf(data);
  const openingSince = numberFrom(rca.openingSince);
  const repository = textFrom(rca.repository);
  if (openingSince === null || repository === null) return null;
  return {
    openingSince,
    repository,
    number: numberFrom(rca.number),
    url: textFrom(rca.url),
    due: numberFrom(rca.due),
    shown: textFrom(rca.shown) ?? "",
    isPrivate: typeof rca.isPrivate === "boolean" ? rca.isPrivate : null,
    finishedAt: numberFrom(rca.finishedAt),
    isDropped: rca.isDropped === true,
    items: itemsFrom(rca.items),
    remarks: listOf(rca.remarks, remarkFrom),
  };
}

function itemsFrom(data: unknown): ActionItems | null {
  const items = recordOf(data);
  const done = numberFrom(items.done);
  const of = numberFrom(items.of);
  return done === null || of === null ? null : { done, of };
}

function remarkFrom(data: unknown): RcaRemark | null {
  const remark = recordOf(data);
  const what = oneOf(remark.what, ["overdue", "open-items"] as const);
  const state = oneOf(remark.state, ["claimed", "posted"] as const);
  return what === null || state === null ? null : { what, state };
}

export function askFrom(data: unknown): ShareAsk | null {
  const ask = recordOf(data);
  const comment = numberFrom(ask.comment);
  const at = numberFrom(ask.at);
  const outcome = oneOf(ask.outcome, ["shared", "unchanged", "refused"] as const);
  if (comment === null || at === null || outcome === null) return null;
  return { comment, at, by: textFrom(ask.by), url: textFrom(ask.url) ?? "", outcome, lacks: listOf(ask.lacks, lackFrom) };
}

function lackFrom(data: unknown): ShareLack | null {
  const lack = recordOf(data);
  const why = oneOf(lack.why, ["no-rca", "unreadable", "no-section", "empty", "prompt"] as const);
  return why === null ? null : { why, section: textFrom(lack.section) ?? "" };
}

export function sharedFrom(data: unknown): SharedVersion | null {
  const version = recordOf(data);
  const key = textFrom(version.key);
  const askedAt = numberFrom(version.askedAt);
  const state = oneOf(version.state, ["claimed", "posted"] as const);
  if (key === null || askedAt === null || state === null) return null;
  return { key, askedAt, by: textFrom(version.by), digest: textFrom(version.digest) ?? "", state, url: textFrom(version.url) };
}
