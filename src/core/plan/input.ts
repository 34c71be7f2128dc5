import type { OwnComment } from "../notice/marker.ts";
import type { Memory, ShareLack } from "../notice/memory.ts";
import type { Audience, ChannelKind } from "../policy/policy.ts";
import type { RcaSection } from "../render/rca-share.ts";
import type { TemplateName } from "../render/templates.ts";
import type { View } from "../render/view.ts";
import type { Result } from "../result.ts";
import type { ReplayInput } from "../slo/judged-as-of.ts";
import type { DuplicateListing } from "./duplicates.ts";
import type { Basis } from "./text.ts";

/** All that a plan is made from. */
export type PlanInput = Basis &
  ReplayInput & {
    /** Ours on the issue, oldest first. */
    readonly comments: readonly OwnComment[];
    /** As the marker keeps it, with what the RCA tells of itself. */
    readonly memory: Memory;
    /** This run never fails, so it gives no mail up: a later one does, and says so. Not there: it may. */
    readonly neverFails?: boolean;
    /** The incidents whose marker may list this one as a duplicate, as they were read. */
    readonly listings: readonly DuplicateListing[];
    /** What customers may read of the RCA, or what keeps it from being shared; null: it was not needed, or could not be read now. */
    readonly sections: Result<readonly RcaSection[], readonly ShareLack[]> | null;
    /** The channels that want news of a kind, by name; null: all that reach an audience. */
    readonly channels: (audience: Audience, kind: ChannelKind | null) => readonly string[];
    /** Tells texts apart without making them. */
    readonly digest: (template: TemplateName, view: View) => string;
  };
