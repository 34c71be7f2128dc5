type Redirected = {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null | undefined };
  readonly text?: () => Promise<string>;
};

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MOST_HOPS = 5;

/** Sends a request, and again where the server sends on to another address of its own; another host gets nothing. */
export function withinHost<Request extends object, Answer extends Redirected>(
  send: (url: string, request: Request & { readonly redirect: "manual" }) => Promise<Answer>,
): (url: string, request: Request) => Promise<Answer> {
  return async (url, request) => {
    let at = new URL(url);
    for (let hops = 0; ; hops += 1) {
      const answer = await send(at.href, { ...request, redirect: "manual" });
      const location = REDIRECTS.has(answer.status) ? (answer.headers.get("location") ?? "") : "";
      if (!URL.canParse(location, at.href)) return answer;
      const next = new URL(location, at.href);
      if (location === "" || hops === MOST_HOPS) return answer;
      // What is not read keeps its connection open.
      await answer.text?.();
      if (next.origin !== at.origin) throw Object.assign(new Error("redirected"), { code: "REDIRECTED_ELSEWHERE" });
      at = next;
    }
  };
}
