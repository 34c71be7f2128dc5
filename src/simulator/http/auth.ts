import type { IncomingMessage } from "node:http";
import { RequestRefusal } from "../problem.ts";
import type { Viewer } from "../rules.ts";
import { accountOf, type Store } from "../store.ts";

/** Whom a request speaks for. Throws 401 for a token nobody has. */
export function viewerOf(store: Store, request: IncomingMessage): Viewer {
  const given = tokenIn(request.headers.authorization);
  if (given === null) return { kind: "anonymous", account: null, token: null };
  const token = store.tokens.get(given);
  if (token === undefined) throw new RequestRefusal(401, "Bad credentials");
  return { kind: token.kind, account: accountOf(store, token.account), token };
}

function tokenIn(header: string | undefined): string | null {
  const [scheme = "", value = ""] = (header ?? "").split(/\s+(.*)/, 2);
  if (/^(?:token|bearer)$/i.test(scheme)) return value.trim();
  if (/^basic$/i.test(scheme))
    return (
      Buffer.from(value, "base64")
        .toString()
        .split(":")
        .find((part) => part !== "" && part !== "x-access-token") ?? ""
    );
  return null;
}

/** A name for the log that gives no token away. */
export function nameOfViewer(viewer: Viewer): string {
  return viewer.account?.login ?? (viewer.kind === "anonymous" ? "anonymous" : "ghost");
}
