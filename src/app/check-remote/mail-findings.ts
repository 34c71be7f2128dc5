import { AUDIENCES, type Policy } from "../../core/policy/policy.ts";
import { fits, type RemoteFinding, warns, wrong } from "./finding.ts";
import type { Site } from "./site.ts";
import { variablesOf } from "./uses.ts";

/** Whether what the policy mails can leave. */
export function mailFindings({ policy, followers }: Site): readonly RemoteFinding[] {
  const [follower] = followers;
  if (follower === undefined) return [];
  const variables = variablesOf(follower);
  const placeOf = { place: follower.workflow.placeOf(follower.use.path) };
  const missing = policy.channels.flatMap((channel) =>
    namesIn(channel)
      .filter((name) => !variables.has(name))
      .map((name) => ({ name, channel: channel.name })),
  );
  const unset = missing.map(({ name, channel }) =>
    wrong("mail", `The channel ${channel} needs the variable ${name}, and the step does not have it.`, {
      ...placeOf,
      cure: ["env:", `  ${name}: \${{ secrets.${name.replace(/^INCIDENT_SLO_/, "")} }}`],
    }),
  );
  const hasWay = policy.channels.length > 0 || (follower.use.inputs.get("email-webhook-url") ?? "") !== "";
  const wanted = AUDIENCES.filter((audience) => policy.severities.some(({ email }) => email[audience].length > 0));
  if (hasWay || wanted.length === 0)
    return unset.length > 0 || !hasWay ? unset : [fits("mail", "What the policy mails has a way to leave.")];
  const cure = ["Set the input email-webhook-url, or channels in the policy. Without, incidents are told in the thread alone."];
  return [
    ...unset,
    warns("mail", `The policy mails ${wanted.join(" and ")}, and there is no way set by which mail leaves.`, { ...placeOf, cure }),
  ];
}

function namesIn({ url, token, secret, recipients }: Policy["channels"][number]): readonly string[] {
  const lists = AUDIENCES.map((audience) => recipients[audience]).filter((list) => typeof list === "string");
  return [url, token, secret, ...lists].filter((name) => name !== null);
}
