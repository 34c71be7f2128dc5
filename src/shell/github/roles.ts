import { ROLES, type Role } from "../../core/policy/policy.ts";
import { collaboratorsAnswer, permissionAnswer, told } from "./answers.ts";
import { GitHubProblem, lacking, type ProblemKind } from "./problem.ts";
import { allOf, PAGE, type Rest } from "./rest.ts";

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
    return roleIn(told(permissionAnswer, answer.data, doing)) ?? unknownRole(doing);
  } catch (error) {
    if (error instanceof GitHubProblem && error.kind === "not-found") return "none";
    throw error;
  }
}

/** Everybody with a role of their own, by lower-case login; null where the token may not list them, or the list does not tell them all. */
export async function listRoles(rest: Rest, mostRequests = Number.POSITIVE_INFINITY): Promise<ReadonlyMap<string, Role> | null> {
  const doing = "list who works on the repository";
  const read = async (page: number) => {
    if (page > mostRequests) throw lacking(doing, "there are more");
    const answer = await rest.read(doing, "/repos/{owner}/{repo}/collaborators", { per_page: PAGE, page }, null);
    return told(collaboratorsAnswer, answer.data, doing);
  };
  try {
    const people = await allOf(doing, read, ({ login }) => login);
    return new Map(
      people.map((person) => [person.login.toLowerCase(), roleIn({ role_name: person.role_name, user: person }) ?? unknownRole(doing)]),
    );
  } catch (error) {
    if (error instanceof GitHubProblem && UNLISTED.has(error.kind)) return null;
    throw error;
  }
}

const UNLISTED: ReadonlySet<ProblemKind> = new Set<ProblemKind>(["not-found", "refused", "forbidden", "lacking"]);

function unknownRole(doing: string): never {
  throw lacking(doing, "GitHub did not tell the role");
}

type RoleAnswer = {
  readonly permission?: string | null | undefined;
  readonly role_name?: string | null | undefined;
  readonly user?: { readonly permissions?: Readonly<Record<string, boolean>> | null | undefined } | null | undefined;
};

/**
 * The repository role that GitHub's answer tells; null: it does not tell it. A custom role counts as the best of the permissions it
 * holds. `permission` alone knows three: it calls triagers readers and maintainers writers.
 */
export function roleIn({ role_name, permission, user }: RoleAnswer): Role | null {
  const named = ROLES.find((role) => role === role_name);
  if (named !== undefined) return named;
  const held = Object.entries(user?.permissions ?? {});
  if (held.length > 0) return best(held.flatMap(([name, yes]) => (yes ? [roleNamed(name)] : [])));
  return permission === "admin" || permission === "none" ? permission : null;
}

function best(roles: readonly Role[]): Role {
  return roles.reduce((highest, role) => (ROLES.indexOf(role) > ROLES.indexOf(highest) ? role : highest), "none");
}

/** `push` and `pull` are the older names of writing and reading. */
function roleNamed(name: string): Role {
  if (name === "push") return "write";
  if (name === "pull") return "read";
  return ROLES.find((role) => role === name) ?? "none";
}
