/**
 * Names one promise for good: `response`, `resolution`, `update`; later cycles carry the moment of the event that began
 * them (`update@2026-03-06T14:51:00Z`). Never a label, a due time or an id.
 */
export type PromiseKey = string;
