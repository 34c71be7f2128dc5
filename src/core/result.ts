/** What a step that can be given wrong input returns: its value, or what was wrong. Core never throws for wrong input. */
export type Result<Value, Problem> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Problem };

/** A result that holds `value`. */
export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** A result that says what was wrong. */
export function wrong<Problem>(error: Problem): Result<never, Problem> {
  return { ok: false, error };
}
