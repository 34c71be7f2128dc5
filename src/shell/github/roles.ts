import { ROLES, type Role } from "../../core/policy/policy.ts";
import { collaboratorsAnswer, permissionAnswer, understand } from "./answers.ts";
import { GitHubProblem } from "./problem.ts";
import type { Rest } from "./rest.ts";

/** Asks what part people have in the repository, each once. */
export function connectRoles(rest: Rest): (login: string) => Promise<Role> {
  const asked = new Map<string, Promise<Role>>();
  return (login) => {
    const known = asked.get(login.toLowerCase());
    if (known !== undefined) return known;
    const role = askRole(rest, login);
    asked.set(login.toLowerCase(), role);
    // A question without an answer may be asked again.
    role.catch(() => asked.delete(login.toLowerCase()));
    return role;
  };
}

async function askRole(rest: Rest, login: string): Promise<Role> {
  const doing = `look up the role of @${login}`;
  try {
    const answer = await rest.read(doing, "/repos/{owner}/{repo}/collaborators/{username}/permission", { username: login }, null);
    return roleIn(understand(permissionAnswer, answer.data, doing));
  } catch (error) {
    if (error instanceof GitHubProblem && error.kind === "not-found") return "none";
    throw error;
  }
}

const PAGE = 100;

/** Everybody with a role of their own, by lower-case login; null where the token may not list them. */
export async function listRoles(rest: Rest): Promise<ReadonlyMap<string, Role> | null> {
  const doing = "list who works on the repository";
  const roles = new Map<string, Role>();
  try {
    for (let page = 1; ; page += 1) {
      const answer = await rest.read(doing, "/repos/{owner}/{repo}/collaborators", { per_page: PAGE, page }, null);
      const people = understand(collaboratorsAnswer, answer.data, doing);
      for (const person of people) roles.set(person.login.toLowerCase(), roleIn({ role_name: person.role_name, user: person }));
      if (people.length < PAGE) return roles;
    }
  } catch (error) {
    if (error instanceof GitHubProblem && (error.kind === "not-found" || error.kind === "refused" || error.kind === "forbidden"))
      return null;
    throw error;
  }
}

type RoleAnswer = {
  readonly permission?: string | null | undefined;
  readonly role_name?: string | null | undefined;
  readonly user?: { readonly permissions?: Readonly<Record<string, boolean>> | null | undefined } | null | undefined;
};

/** The repository role that GitHub's answer tells. A custom role counts as the best of the permissions it holds. */
export function roleIn(answer: RoleAnswer): Role {
  const named = ROLES.find((role) => role === answer.role_name);
  if (named !== undefined) return named;
  const held = Object.entries(answer.user?.permissions ?? {}).flatMap(([name, yes]) => (yes ? [roleNamed(name)] : []));
  return [...held, roleNamed(answer.permission ?? "none")].reduce(
    (best, role) => (ROLES.indexOf(role) > ROLES.indexOf(best) ? role : best),
    "none",
  );
}

/** `push` and `pull` are the older names of writing and reading. */
function roleNamed(name: string): Role {
  if (name === "push") return "write";
  if (name === "pull") return "read";
  return ROLES.find((role) => role === name) ?? "none";
}
