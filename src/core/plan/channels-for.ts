import { isListed } from "../notice/mailed.ts";
import type { Memory } from "../notice/memory.ts";
import { mailKindOf, type Notice } from "../notice/notice.ts";
import { isForSteps, pagedNow } from "../notice/paged.ts";
import { alertingChannels } from "../policy/channel.ts";
import type { Audience } from "../policy/policy.ts";
import { isHeardBy } from "./channel-limits.ts";
import type { PlanInput } from "./input.ts";

/** The channels by which a notice that an audience is mailed leaves. */
export function channelsFor(notice: Notice, audience: Audience, input: PlanInput, memory: Memory): readonly string[] {
  const joins = notice.type === "opened" ? notice.joins : undefined;
  const isJoining = (channel: string) => joins?.some((one) => one.audience === audience && one.channel === channel) !== false;
  return reached(notice, audience, input, memory).filter(
    (channel) => isJoining(channel) && isHeardBy(channel, notice, audience, input, memory),
  );
}

function reached(notice: Notice, audience: Audience, { evaluation, policy, channels }: PlanInput, memory: Memory): readonly string[] {
  const kind = mailKindOf(notice);
  const paged = audience === "staff" ? pagedNow(memory, alertingChannels(policy)).map(({ channel }) => channel) : [];
  switch (notice.type) {
    case "escalated":
      return channels(audience, null).filter((channel) => notice.channels.includes(channel));
    case "answered":
    case "relieved":
      return channels(audience, null).filter((channel) => paged.includes(channel));
    case "ended-elsewhere":
      return channels(audience, kind).filter((channel) => notice.channels?.includes(channel));
    default: {
      const isWanted = audience === "customers" || notice.type === "ended" || isListed(notice, audience, evaluation);
      const wanted = isWanted ? channels(audience, kind).filter((channel) => !isForSteps(channel, policy)) : [];
      const told = notice.type === "resolved" ? channels(audience, null).filter((channel) => paged.includes(channel)) : [];
      return [...new Set([...wanted, ...told])];
    }
  }
}
