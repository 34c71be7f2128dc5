import type { AnyMail } from "./channel.ts";

/** A mail's words without its foot, which is about mail. */
export function bodyOf({ text }: Pick<AnyMail, "text">): string {
  return (text.split(/(?:^|\n)--\n/)[0] ?? "").trim();
}
