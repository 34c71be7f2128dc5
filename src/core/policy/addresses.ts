/**
 * The entries of a list of mail addresses as RFC 5322 writes it: names may stand in quotes; commas, semicolons or lines stand between.
 * Comments and the names of groups are left out. Whether an entry is an address, `isMailAddress` tells.
 *
 * No library: `email-addresses` refuses semicolons and lines, and takes seconds for 16 KiB of some characters; `addressparser` and
 * `postal-mime` guess (`<jane@example.test`), drop the second of two addresses without a comma, and overflow on colons.
 */
export function addressesIn(text: string): readonly string[] {
  const entries: string[] = [];
  let entry = "";
  let hasAddress = false;
  const begin = () => {
    entry = "";
    hasAddress = false;
  };
  const end = () => {
    if (entry.trim() !== "") entries.push(entry.trim());
    begin();
  };
  for (const [piece] of text.matchAll(PIECE)) {
    if (piece.startsWith("(")) continue;
    if (isBetween(piece, hasAddress)) end();
    // A group's name ends in a colon.
    else if (piece === ":") begin();
    else {
      entry += /^[\r\n]/.test(piece) ? " " : piece;
      hasAddress ||= piece.includes("@");
    }
  }
  end();
  return entries;
}

/** A name in quotes, a comment, an address in angle brackets, a line's end with the spaces that fold it, and what lies between these. */
const PIECE = /"(?:[^"\\\r\n]|\\[^\r\n])*"?|\([^()\r\n]*\)|<[^<>\r\n]*>|\r?\n[ \t]*|\r|[^"(<\r\n,;:]+|./gs;

/** A line that goes on in the next one, with spaces before it, has no address yet. */
function isBetween(piece: string, hasAddress: boolean): boolean {
  if (piece === "," || piece === ";" || piece === "\n" || piece === "\r" || piece === "\r\n") return true;
  return /^[\r\n]/.test(piece) && hasAddress;
}
