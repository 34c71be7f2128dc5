/** One command of a block, taken apart as a shell would. */
export type Line = {
  /** Of the file, from 1. */
  readonly text: string;
  /** `NAME=value` before the command. */
  readonly variables: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  /** Files that are read from and written to; null: neither. */
  readonly from: string | null;
  readonly to: string | null;
};

/** The commands of a block of shell: comments left out, lines that end in a backslash joined, `&&` taken as two lines. */
export function linesOf(block: string): readonly Line[] {
  return block
    .replaceAll(/\\\n\s*/g, " ")
    .split("\n")
    .flatMap((line) => partsOf(wordsOf(line)).map((words) => lineOf(words, line.trim())));
}

/** A word as it is meant, and whether it was written bare, so that it may be an operator. */
type Word = { readonly text: string; readonly isBare: boolean };

function wordsOf(line: string): readonly Word[] {
  const words: Word[] = [];
  const pattern = /\s*(?:(#.*)|((?:"(?:[^"\\]|\\.)*"|'[^']*'|\$\([^)]*\)|[^\s"'#]|(?<=\S)#)+))/y;
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    const [, comment, word] = match;
    if (comment === undefined && word !== undefined) words.push({ text: unquoted(word), isBare: !/["']/.test(word) });
  }
  return words;
}

function unquoted(word: string): string {
  return word.replaceAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double: string | undefined, single: string | undefined) =>
    double === undefined ? (single ?? "") : double.replaceAll(/\\(["\\$])/g, "$1"),
  );
}

function partsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (word.isBare && word.text === "&&") parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

function lineOf(words: readonly Word[], text: string): Line {
  const first = words.findIndex(({ text: word }) => !/^[A-Z_]+=/.test(word));
  const variables = words.slice(0, Math.max(0, first)).map(({ text: word }) => /^([A-Z_]+)=(.*)$/s.exec(word) ?? []);
  const rest = words.slice(Math.max(0, first));
  const after = (operator: string) => rest[rest.findIndex((word) => word.isBare && word.text === operator) + 1];
  const has = (operator: string) => rest.some((word) => word.isBare && word.text === operator);
  const isPlain = (word: Word, index: number) => {
    const before = rest[index - 1];
    const isOperator = ({ isBare, text: operator }: Word) => isBare && (operator === "<" || operator === ">");
    return !isOperator(word) && !(before !== undefined && isOperator(before));
  };
  return {
    text,
    variables: Object.fromEntries(variables.map(([, name = "", value = ""]) => [name, value])),
    words: rest.filter(isPlain).map((word) => word.text),
    from: has("<") ? (after("<")?.text ?? null) : null,
    to: has(">") ? (after(">")?.text ?? null) : null,
  };
}
