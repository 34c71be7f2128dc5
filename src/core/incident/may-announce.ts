import { isMaintenanceLabel, type Policy } from "../policy/policy.ts";
import type { Issue } from "./issue.ts";

/** Whether an issue may announce maintenance, as far as nobody needs to be asked. */
export function mayAnnounce({ labels, body, events }: Issue, policy: Policy): boolean {
  if (!labels.some((label) => isMaintenanceLabel(policy, label))) return false;
  return saysWhen(body) || events.some((event) => event.type === "commented" && saysWhen(event.body));
}

/** Whether a text gives `/window`, understood or not. */
export function saysWhen(text: string): boolean {
  return /^\s{0,3}\/window\b/im.test(text);
}
