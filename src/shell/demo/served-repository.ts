import { wantedLabels } from "../../app/run/labels.ts";
import { isAtLeast, type Policy, type Role } from "../../core/policy/policy.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import type { RepositoryHandle } from "../../simulator/repository-handle.ts";
import type { Simulator } from "../../simulator/simulator.ts";

/** The repository that is served, and who can work on it by which token. Good on this machine only. */
export const SERVED_REPOSITORY = "acme/desk";
export const CUSTOMER = { login: "mara-k", token: "customer-token" };
export const STAFF = { login: "priya", token: "staff-token" };
export const ACTION = { login: "github-actions[bot]", token: "action-token" };

/** The repository, its labels and people, and whom each token speaks for. `text`: its policy file; null: it has none. */
export function setUpRepository(sim: Simulator, policy: Policy, text: string | null): RepositoryHandle {
  const repo = sim.repository(SERVED_REPOSITORY);
  const rca = policy.rca.repository ?? SERVED_REPOSITORY;
  if (rca !== SERVED_REPOSITORY) sim.repository(rca);
  const least: Role = isAtLeast(policy.staff.role, "write") ? policy.staff.role : "write";
  sim.addUser(STAFF.login, { roles: { [SERVED_REPOSITORY]: least, [rca]: least } });
  sim.addUser(CUSTOMER.login);
  for (const { login, token } of [CUSTOMER, STAFF]) sim.addToken(token, { login });
  sim.addToken(ACTION.token, { login: ACTION.login, permissions: { issues: "write", contents: "read", metadata: "read" } });
  for (const { name, color, description } of wantedLabels(policy)) repo.createLabel(name, { color, description });
  if (text !== null) repo.writeFile(USUAL_PATH, text);
  return repo;
}
