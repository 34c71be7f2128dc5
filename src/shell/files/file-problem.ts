/** A file could not be read or written: the message names it and says why. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such folder",
  EISDIR: "it is a folder",
  EACCES: "it may not be read or written",
  EPERM: "it may not be read or written",
  EEXIST: "there is a file of that name",
  EROFS: "nothing can be written there",
  ENOSPC: "there is no space left",
  EDQUOT: "there is no space left",
};

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (code === "" ? "it went wrong" : code);
}

/** Such as ENOENT; "" where the error has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
