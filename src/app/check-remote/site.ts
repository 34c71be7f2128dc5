import type { Policy } from "../../core/policy/policy.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Use, Workflow } from "../../core/workflow/workflow.ts";
import type { RepositorySettings } from "../../ports.ts";

/** What is compared: a repository, its workflows that use the action, and the policy. */
export type Site = {
  readonly settings: RepositorySettings;
  readonly workflows: readonly Workflow[];
  /** The steps that follow incidents. */
  readonly followers: readonly Follower[];
  readonly policy: Policy;
  readonly now: Instant;
};

/** A step that uses the action, in its workflow. */
export type Follower = { readonly workflow: Workflow; readonly use: Use };
