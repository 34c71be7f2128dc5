/**
 * Counts the work that code does on text, in steps that no machine's speed changes: what a backtracking engine does for each regular
 * expression, and the characters that string methods go over. Throws once it is more than `most`.
 */
export function workOf(job: () => unknown, most: number): number {
  let work = 0;
  const by = new Map<string, { steps: number }>();
  const counting: Counting = (name) => {
    const sum = by.get(name) ?? { steps: 0 };
    by.set(name, sum);
    return (steps) => {
      work += steps;
      sum.steps += steps;
      if (work > most) throw tooMuch();
    };
  };
  const tooMuch = () => {
    const [worst = ""] = [...by].sort((a, b) => b[1].steps - a[1].steps)[0] ?? [];
    return new TooMuchWork(`more than ${most} steps, most of them for ${worst}`);
  };
  const undo = [countRegExps(counting), ...METHODS.map(([name, cost]) => countMethod(name, cost, counting(name)))];
  try {
    job();
  } finally {
    for (const each of undo) each();
  }
  // Whoever catches everything has caught that, too.
  if (work > most) throw tooMuch();
  return work;
}

export class TooMuchWork extends Error {}

type Add = (steps: number) => void;
/** Looked up once for all steps of one search. */
type Counting = (name: string) => Add;

/** What a method goes over: the whole text, or as much as it answers. */
const METHODS: readonly (readonly [string, (text: string, answer: unknown) => number])[] = [
  ...["trim", "trimEnd", "trimStart", "toLowerCase", "toUpperCase", "normalize", "split", "replaceAll", "lastIndexOf", "padEnd"].map(
    (name) => [name, (text: string) => text.length] as const,
  ),
  ["slice", (_, answer) => (typeof answer === "string" ? answer.length : 0)],
  ["includes", (text, answer) => (answer === true ? 1 : text.length)],
  ["indexOf", (text, answer) => (answer === -1 ? text.length : 1)],
];

function countMethod(name: string, cost: (text: string, answer: unknown) => number, add: Add): () => void {
  const original: unknown = Reflect.get(String.prototype, name);
  if (typeof original !== "function") throw new Error(`strings have no ${name}`);
  return put(String.prototype, name, function (this: string, ...given: unknown[]) {
    const answer: unknown = Reflect.apply(original, this, given);
    add(cost(String(this), answer) + 1);
    return answer;
  });
}

function countRegExps(counting: Counting): () => void {
  const { exec } = RegExp.prototype;
  let isCounting = true;
  return put(RegExp.prototype, "exec", function (this: RegExp, text: string) {
    if (isCounting) {
      // What the counting itself matches is not counted.
      isCounting = false;
      try {
        const from = this.global || this.sticky ? this.lastIndex : 0;
        run(programOf(this), String(text), from, this.sticky, counting(String(this)));
      } finally {
        isCounting = true;
      }
    }
    return Reflect.apply(exec, this, [text]);
  });
}

function put(on: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(on, name);
  if (before === undefined) throw new Error(`there is no ${name}`);
  Object.defineProperty(on, name, { ...before, value });
  return () => Object.defineProperty(on, name, before);
}

type Step =
  | { readonly do: "one"; readonly is: (sign: number) => boolean; readonly isBack: boolean }
  | { readonly do: "split"; readonly first: number; readonly second: number }
  | { readonly do: "jump"; readonly to: number }
  | { readonly do: "mark"; readonly loop: number }
  | { readonly do: "moved"; readonly loop: number }
  | { readonly do: "at"; readonly is: (text: string, at: number) => boolean }
  | { readonly do: "look"; readonly program: readonly Step[]; readonly wanted: boolean }
  | { readonly do: "again"; readonly group: number }
  | { readonly do: "end" };

const programs = new Map<string, readonly Step[]>();

function programOf(pattern: RegExp): readonly Step[] {
  const key = `${pattern.flags} ${pattern.source}`;
  const known = programs.get(key) ?? compile(pattern.source, pattern.flags);
  programs.set(key, known);
  return known;
}

/** Runs from the first place where it fits, as a backtracking engine does. */
function run(program: readonly Step[], text: string, from: number, isSticky: boolean, add: Add): void {
  for (let at = from; at <= text.length; at += 1) if (fits(program, text, at, add) || isSticky) return;
}

/** Where to go on. `marks`: where loops and groups (by their negative numbers) began, and groups ended (half a number further). */
type State = { readonly pc: number; readonly at: number; readonly marks: Marks };
type Marks = ReadonlyMap<number, number>;
const UNMARKED: Marks = new Map();

function fits(program: readonly Step[], text: string, from: number, add: Add): boolean {
  const back: State[] = [];
  let pc = 0;
  let at = from;
  let marks = UNMARKED;
  for (;;) {
    add(1);
    const step = program[pc];
    if (step === undefined || step.do === "end") return true;
    let goesOn = true;
    pc += 1;
    switch (step.do) {
      case "one": {
        const sign = signAt(text, at, step.isBack);
        goesOn = sign !== null && step.is(sign);
        if (sign !== null) at += (step.isBack ? -1 : 1) * (sign > 0xffff ? 2 : 1);
        break;
      }
      case "split":
        back.push({ pc: step.second, at, marks });
        pc = step.first;
        break;
      case "jump":
        pc = step.to;
        break;
      case "mark":
        marks = new Map(marks).set(step.loop, at);
        break;
      case "moved":
        goesOn = marks.get(step.loop) !== at;
        break;
      case "at":
        goesOn = step.is(text, at);
        break;
      case "again": {
        const said = text.substring(marks.get(-step.group) ?? 0, marks.get(-step.group - 0.5) ?? 0);
        add(Math.min(said.length, text.length - at));
        goesOn = text.startsWith(said, at);
        at += said.length;
        break;
      }
      case "look":
        goesOn = fits(step.program, text, at, add) === step.wanted;
        break;
    }
    if (goesOn) continue;
    const state = back.pop();
    if (state === undefined) return false;
    ({ pc, at, marks } = state);
  }
}

/** A character's code, of two where it is a pair of surrogates: as patterns with `u` read it, and close enough for the others. Null: there is none. */
function signAt(text: string, at: number, isBack: boolean): number | null {
  if (!isBack) return text.codePointAt(at) ?? null;
  if (at === 0) return null;
  const isPair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return text.codePointAt(isPair ? at - 2 : at - 1) ?? null;
}

/** A pattern as steps. */
function compile(source: string, flags: string): readonly Step[] {
  const steps: Step[] = [];
  let pos = 0;
  let loops = 0;
  let groups = 0;
  const classFlags = flags.replace(/[gymd]/g, "");
  const kinds = new Map<string, (sign: number) => boolean>();
  const isSign = (pattern: string) => {
    const known = kinds.get(pattern);
    if (known !== undefined) return known;
    const whole = new RegExp(`^(?:${pattern})$`, classFlags);
    const answers: (boolean | undefined)[] = [];
    const is = (sign: number) => (answers[sign] ??= whole.test(String.fromCodePoint(sign)));
    kinds.set(pattern, is);
    return is;
  };
  const word = /\w/;
  const isWord = (text: string, at: number) => at >= 0 && at < text.length && word.test(text.charAt(at));
  const isLineEnd = (sign: string) => /[\n\r\u2028\u2029]/.test(sign);
  const lines = flags.includes("m");

  const disjunction = (isBack: boolean): readonly Step[] => {
    const branches = [sequence(isBack)];
    while (source[pos] === "|") {
      pos += 1;
      branches.push(sequence(isBack));
    }
    return branches.reduceRight((later, branch) => [
      { do: "split", first: 1, second: branch.length + 2 },
      ...moved(branch, 1),
      { do: "jump", to: branch.length + 2 + later.length },
      ...moved(later, branch.length + 2),
    ]);
  };
  const sequence = (isBack: boolean): readonly Step[] => {
    const terms: (readonly Step[])[] = [];
    while (pos < source.length && source[pos] !== "|" && source[pos] !== ")") terms.push(quantified(isBack));
    return joined(isBack ? terms.reverse() : terms);
  };
  const quantified = (isBack: boolean): readonly Step[] => {
    const body = atom(isBack);
    const [whole, sign = "", least = "", comma = "", most = ""] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(source.substring(pos)) ?? [];
    if (whole === undefined) return body;
    pos += whole.length;
    const isLazy = whole.length > 1 && whole.endsWith("?");
    const low = sign === "" ? Number(least) : sign === "+" ? 1 : 0;
    const high = sign === "?" ? 1 : sign !== "" ? null : comma === "" ? Number(least) : most === "" ? null : Number(most);
    const once = Array.from({ length: low }, () => body);
    if (high !== null) {
      // One within the other: where one is left out, all that follow are.
      let more: readonly Step[] = [];
      for (let count = low; count < high; count += 1) more = optional(joined([body, more]), isLazy);
      return joined([...once, more]);
    }
    return joined([...once, repeated(body, isLazy)]);
  };
  const optional = (body: readonly Step[], isLazy: boolean): readonly Step[] => {
    const end = body.length + 1;
    return [isLazy ? { do: "split", first: end, second: 1 } : { do: "split", first: 1, second: end }, ...moved(body, 1)];
  };
  const repeated = (body: readonly Step[], isLazy: boolean): readonly Step[] => {
    loops += 1;
    const end = body.length + 4;
    return [
      isLazy ? { do: "split", first: end, second: 1 } : { do: "split", first: 1, second: end },
      { do: "mark", loop: loops },
      ...moved(body, 2),
      { do: "moved", loop: loops },
      { do: "jump", to: 0 },
    ];
  };
  const group = (isBack: boolean): readonly Step[] => {
    const inner = disjunction(isBack);
    if (source[pos] !== ")") throw new Error(`no end of a group in ${source}`);
    pos += 1;
    return inner;
  };
  const atom = (isBack: boolean): readonly Step[] => {
    const rest = source.substring(pos);
    const look = /^\(\?(<?)([=!])/.exec(rest);
    if (look !== null) {
      pos += look[0].length;
      return [{ do: "look", program: [...group(look[1] === "<"), { do: "end" }], wanted: look[2] === "=" }];
    }
    const open = /^\((?:\?:|\?<[^>]+>)?/.exec(rest);
    if (open !== null) {
      pos += open[0].length;
      if (open[0] === "(?:") return group(isBack);
      groups += 1;
      const number = groups;
      return [{ do: "mark", loop: -number }, ...moved(group(isBack), 1), { do: "mark", loop: -number - 0.5 }];
    }
    if (/^\\k</.test(rest)) throw new Error(`${source} refers back to a group by its name`);
    if (/^\\[1-9]/.test(rest)) {
      pos += 2;
      return [{ do: "again", group: Number(rest.charAt(1)) }];
    }
    if (rest.startsWith("^")) return at(1, (text, here) => here === 0 || (lines && isLineEnd(text.charAt(here - 1))));
    if (rest.startsWith("$")) return at(1, (text, here) => here === text.length || (lines && isLineEnd(text.charAt(here))));
    if (rest.startsWith("\\b")) return at(2, (text, here) => isWord(text, here - 1) !== isWord(text, here));
    if (rest.startsWith("\\B")) return at(2, (text, here) => isWord(text, here - 1) === isWord(text, here));
    const sign =
      /^(?:\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|\[(?:[^\]\\]|\\.)*\]|[\ud800-\udbff][\udc00-\udfff]|.)/s.exec(
        rest,
      );
    if (sign === null) throw new Error(`nothing at ${pos} of ${source}`);
    pos += sign[0].length;
    return [{ do: "one", is: isSign(sign[0]), isBack }];
  };
  const at = (length: number, is: (text: string, at: number) => boolean): readonly Step[] => {
    pos += length;
    return [{ do: "at", is }];
  };
  steps.push(...disjunction(false), { do: "end" });
  if (pos < source.length) throw new Error(`${source} was not read to its end`);
  return steps;
}

function joined(parts: readonly (readonly Step[])[]): readonly Step[] {
  const all: Step[] = [];
  for (const part of parts) all.push(...moved(part, all.length));
  return all;
}

/** The same steps further on. */
function moved(steps: readonly Step[], by: number): readonly Step[] {
  return steps.map((step) => {
    if (step.do === "split") return { ...step, first: step.first + by, second: step.second + by };
    return step.do === "jump" ? { ...step, to: step.to + by } : step;
  });
}
