// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one.
const COLOR = /\u001b\[\d+m/g;

/** The text as it is seen on a terminal, without colours. */
export function seen(text: string): string {
  return text.replace(COLOR, "");
}

/**
 * A text in lines of at most `width` characters that are seen, broken at blanks; a longer word is cut, one in colours stands alone. Lines
 * after the first are indented by `indent` blanks more than the first.
 */
export function wrapped(text: string, width: number, indent = 0): readonly string[] {
  const before = /^ */.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let line = before;
  let isEmpty = true;
  for (const word of text.slice(before.length).split(" ")) {
    let rest = word;
    if (!isEmpty && seen(line).length + 1 + seen(word).length > width) {
      lines.push(line);
      line = `${before}${" ".repeat(indent)}`;
      isEmpty = true;
    }
    for (; isCut(line, rest, width); line = `${before}${" ".repeat(indent)}`) {
      const fits = width - line.length;
      lines.push(`${line}${rest.slice(0, fits)}`);
      rest = rest.slice(fits);
    }
    line = isEmpty ? `${line}${rest}` : `${line} ${rest}`;
    isEmpty = false;
  }
  return [...lines, line];
}

function isCut(line: string, word: string, width: number): boolean {
  return line.length + word.length > width && width > line.length + 1 && seen(line + word) === line + word;
}
