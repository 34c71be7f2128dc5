import { isAtLeast, type Policy, type Role } from "../../core/policy/policy.ts";
import type { RepositoryFactsPort, RepositorySettings } from "../../ports.ts";
import { fits, type RemoteFinding, unknown, warns, wrong } from "./finding.ts";

/** Who counts as staff, and whether those whom the policy names are there. May throw `GitHubProblem`. */
export async function peopleFindings(
  policy: Policy,
  settings: RepositorySettings,
  facts: RepositoryFactsPort,
): Promise<readonly RemoteFinding[]> {
  const people = await facts.collaborators();
  const users = [...policy.staff.users];
  const found: RemoteFinding[] = [...staffFindings(policy, people)];
  for (const login of users) found.push(await userFinding(login, people, facts));
  for (const mention of policy.notices.mention) found.push(...(await mentionFindings(mention, settings, facts)));
  return found;
}

function staffFindings({ staff: { role, users } }: Policy, people: ReadonlyMap<string, Role> | null): readonly RemoteFinding[] {
  if (people === null) return [unknown("people", `Who has the role ${role} or more could not be read with this token.`)];
  const count = [...people.values()].filter((own) => isAtLeast(own, role)).length;
  if (count > 0) return [fits("people", `Staff: ${count === 1 ? "one person has" : `${count} people have`} the role ${role} or more.`)];
  if (users.size > 0) return [];
  const cure = ["Give the people of support that role, or name them under staff.users."];
  return [wrong("people", `Nobody has the role ${role} or more, so no answer could ever count.`, { cure })];
}

async function userFinding(login: string, people: ReadonlyMap<string, Role> | null, facts: RepositoryFactsPort): Promise<RemoteFinding> {
  const account = await facts.account(login);
  if (account === null) return wrong("people", `staff.users names @${login}, and there is no such account.`);
  if (account === "organization") return wrong("people", `staff.users names @${login}, which is an organisation: name its people.`);
  if (account === "bot") return warns("people", `staff.users names @${login}, which is a bot: bots never count as staff.`);
  const role = people?.get(login.toLowerCase());
  return fits("people", `@${login} counts as staff${role === undefined ? "" : ` (role ${role})`}.`);
}

/** `assignees` needs nothing. */
async function mentionFindings(
  mention: string,
  settings: RepositorySettings,
  facts: RepositoryFactsPort,
): Promise<readonly RemoteFinding[]> {
  if (!mention.startsWith("@")) return [];
  const [name = "", team] = mention.slice(1).split("/");
  if (team === undefined) {
    if ((await facts.account(name)) !== null) return [fits("people", `${mention}, mentioned on a miss, is there.`)];
    return [wrong("people", `notices.mention names ${mention}, and there is no such account.`)];
  }
  const [owner = ""] = settings.name.split("/");
  if (!settings.isOwnedByOrganization || owner.toLowerCase() !== name.toLowerCase())
    return [warns("people", `notices.mention names ${mention}: GitHub tells a team only about repositories of its own organisation.`)];
  if ((await facts.hasTeam(name, team)) === true) return [fits("people", `${mention}, mentioned on a miss, is there.`)];
  return [unknown("people", `notices.mention names ${mention}: there is no such team, or this token may not see it.`)];
}
