import type { Instant } from "../time/instant.ts";
import type { ReplayContext } from "./draft.ts";
import type { JudgedAct, Person } from "./incident.ts";
import type { Actor } from "./issue.ts";
import { isBeyondDoubt, personOf } from "./people.ts";

/** Something that was done to the issue. `label` in lower case; null: it is not about a label. */
export type Deed = { readonly at: Instant; readonly what: JudgedAct["what"]; readonly label: string | null; readonly actor: Actor | null };

/** Whose hand it was, and what it means. */
export type JudgedDeed = { readonly by: Person; readonly means: string | null };

/**
 * Judges a deed. What a run wrote down when it first saw it stands, whatever role its doer has today; what is judged now is written
 * down, unless nobody knows whose hand it was. A deleted account is known by what it did and when.
 */
export function judgeDeed(context: ReplayContext, deed: Deed, meaningOf: (by: Person) => string | null): JudgedDeed {
  const { policy, roster, known, draft } = context;
  const { at, what, label, actor } = deed;
  const login = actor?.login.toLowerCase() ?? null;
  const before = known?.acts.find(
    (act) => act.at === at && act.what === what && act.label === label && (login === null || act.login === login),
  );
  if (before !== undefined) {
    draft.acts.push(before);
    return { by: { login: actor?.login ?? before.login, part: before.part, desk: before.desk }, means: before.means };
  }
  const by = personOf(actor, policy, roster);
  const means = meaningOf(by);
  if (isBeyondDoubt(actor, policy, roster)) draft.acts.push({ at, what, label, login, part: by.part, desk: by.desk, means });
  return { by, means };
}
