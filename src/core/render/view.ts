/**
 * What templates print: every field a text, a count, a boolean or a list of such, formatted already. Times are absolute and in
 * UTC with the calendar's zone beside it; lengths are in words. `docs/templates.md` documents each field.
 */
export type View = Readonly<Record<string, unknown>>;
