import { isListed } from "../notice/mailed.ts";
import { mailKindOf, type Notice } from "../notice/notice.ts";
import { isForSteps, staffAwaiting } from "../notice/paged.ts";
import { alertingChannels } from "../policy/channel.ts";
import type { Audience } from "../policy/policy.ts";
import { isHeardBy } from "./channel-limits.ts";
import type { PlanInput } from "./input.ts";

/** The channels by which a notice that an audience is mailed leaves. */
export function channelsFor(notice: Notice, audience: Audience, input: PlanInput): readonly string[] {
  const joins = notice.type === "opened" ? notice.joins : undefined;
  const isJoining = (channel: string) => joins?.some((one) => one.audience === audience && one.channel === channel) !== false;
  return reached(notice, audience, input).filter((channel) => isJoining(channel) && isHeardBy(channel, notice, audience, input));
}

function reached(notice: Notice, audience: Audience, { evaluation, memory, policy, channels }: PlanInput): readonly string[] {
  const kind = mailKindOf(notice);
  const awaiting = audience === "staff" ? staffAwaiting(memory, policy) : [];
  const toAll = (wants: (channel: string) => boolean) => channels(audience, null).filter(wants);
  const awaits = (channel: string) => awaiting.some((one) => one.channel === channel);
  switch (notice.type) {
    case "escalated":
      return toAll((channel) => notice.channels.includes(channel));
    case "answered":
      return toAll((channel) => awaiting.some((one) => one.channel === channel && one.wokenAt !== null));
    case "relieved":
      return toAll(awaits);
    case "ended-elsewhere":
      return channels(audience, kind).filter((channel) => notice.channels?.includes(channel));
    default: {
      const isWanted = audience === "customers" || notice.type === "ended" || isListed(notice, audience, evaluation);
      const wanted = isWanted ? channels(audience, kind).filter((channel) => !isForSteps(channel, policy)) : [];
      const told = notice.type === "resolved" ? toAll(awaits) : [];
      // What counts again after it was answered wakes nobody anew.
      const isAsleep = (channel: string) =>
        alertingChannels(policy).includes(channel) && countsAgain(notice) && evaluation.response.endedAt !== null;
      return [...new Set([...wanted, ...told])].filter((channel) => !isAsleep(channel));
    }
  }
}

/** Whether it says that what was set aside counts again. */
function countsAgain(notice: Notice): boolean {
  return notice.type === "opened" && notice.key !== "opened" && notice.raisedFrom === null && notice.joins === undefined;
}
