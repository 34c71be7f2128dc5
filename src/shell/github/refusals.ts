import { type ProblemKind, permissionAdvice } from "./problem.ts";

/** What a refusal means and what helps (null: nothing that is known), by GitHub's own words. */
export type Cure = { readonly kind: ProblemKind; readonly advice: string | null };

/** GitHub's words for what no permission cures, each with its kind and what helps. The first that fits counts. */
const CURES: readonly (readonly [RegExp, ProblemKind, string])[] = [
  [
    /\bIP allow list\b/i,
    "forbidden",
    "The organization lets in only addresses on its IP allow list: have the runner's added, or use a runner that has one of them.",
  ],
  [
    /\bSAML\b|single sign-on|\bSSO\b/i,
    "forbidden",
    "The organization asks for single sign-on: authorize the token for it, or use a GitHub App's.",
  ],
  [
    /\bsuspended\b/i,
    "forbidden",
    "The account or app installation that the token belongs to is suspended; only its owner or GitHub Support can change that.",
  ],
  [/\barchived\b/i, "forbidden", "Unarchive the repository, or leave it out."],
  [
    /OAuth App access restrictions/i,
    "forbidden",
    "The organization restricts OAuth apps: an owner has to approve this one, or use a GitHub App's token.",
  ],
  [
    /\bforbids access via\b/i,
    "forbidden",
    "The organization's rules forbid this kind of token: use one that they allow, such as a GitHub App's.",
  ],
  [/Enterprise Managed User/i, "forbidden", "The token belongs to a managed account, which reaches its enterprise's repositories alone."],
  [
    /repository access (?:is )?blocked|repository (?:is )?unavailable due to|access to this repository has been disabled/i,
    "forbidden",
    "GitHub itself has blocked the repository; its owner has to settle that with GitHub Support.",
  ],
  [
    /interaction limit|interactions? (?:are|is|have been|has been) (?:limited|restricted)|limited (?:the ability|interactions|to (?:collaborators|contributors|existing users))/i,
    "forbidden",
    "The repository limits who may interact with it for a while: end the limit, or make the token's account a collaborator.",
  ],
  [
    /\bblocked\b/i,
    "forbidden",
    "The repository's owner has blocked the account that the token belongs to: unblock it, or use another token.",
  ],
  [
    /more than 2,?500 comments|too many comments|comment limit/i,
    "refused",
    "GitHub takes no more comments there: close it, and go on in a new issue.",
  ],
  [/\bis too long\b/i, "refused", "Shorten the repository's own template."],
  [/\brequired scopes\b/i, "forbidden", "Give the token the scopes that GitHub names."],
];

const ISSUES_OFF = /\bissues (?:are|were|ha(?:s|ve) been) disabled\b/i;

/** Whatever is locked: "issue is locked", "This conversation has been locked", "locked and limited to collaborators". */
const LOCKED =
  /\b(?:issue|conversation|discussion|thread|pull request)\b.{0,40}\block(?:ed)?\b|\blocked\b.{0,40}\b(?:issue|conversation|discussion|thread|collaborators)\b/i;

/** Words that speak of a permission. */
const PERMISSION =
  /\bpermissions?\b|not accessible by (?:integration|personal access token|fine-grained)|\bmust (?:have|be an?) (?:\w+ )*(?:access|rights|admin|owner|collaborator)\b/i;

/** Reads GitHub's refusal. `needed`: the job's permission for it, null: none is known; `accepted`: what GitHub's header names. */
export function cureOf(words: string, needed: string | null, accepted: string | undefined = undefined): Cure | null {
  if (ISSUES_OFF.test(words)) return { kind: "forbidden", advice: "Turn on the repository's issues, or leave it out." };
  if (LOCKED.test(words)) return { kind: "locked", advice: "Unlock the conversation to have it kept current." };
  for (const [pattern, kind, advice] of CURES) if (pattern.test(words)) return { kind, advice };
  return PERMISSION.test(words) ? { kind: "forbidden", advice: permissionAdvice(needed, accepted) } : null;
}
