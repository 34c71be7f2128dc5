import type { AnyMail } from "./channel.ts";

/** A mail's words without its foot, which is about mail. */
export function bodyOf({ text }: Pick<AnyMail, "text">): string {
  return (text.split(/(?:^|\n)--\n/)[0] ?? "").trim();
}

/**
 * The same, whole where it fits. A list that does not is shortened part by part, so that each part keeps its first lines and says how many are
 * missing; whatever is too long all the same is for the service's format to cut.
 */
export function fittingBody(mail: Pick<AnyMail, "text">, fits: (text: string) => boolean): string {
  const body = bodyOf(mail);
  const lists = body.split(/(?<=\n)(?=- )|(?<=^- .*\n)(?!- )/m);
  const shortened = (most: number) => {
    let count = 0;
    return lists
      .flatMap((piece, index) => {
        count = piece.startsWith("- ") ? count + 1 : 0;
        const isLast = lists[index + 1]?.startsWith("- ") !== true;
        if (count <= most) return piece;
        return isLast ? `- … and ${count - most} more, for which there is no room here.\n` : [];
      })
      .join("");
  };
  const size = SIZES.find((most) => fits(shortened(most))) ?? 1;
  return shortened(size).trim();
}

/** So many lines of each part, the most that fit. */
const SIZES: readonly number[] = [Number.POSITIVE_INFINITY, 40, 30, 20, 15, 10, 7, 5, 4, 3, 2, 1];
