/** Time limits that go by no clock: they pass when the test says so. */
export type TimeLimits = {
  /** In place of `AbortSignal.timeout`. */
  readonly begin: () => AbortSignal;
  /** All that were begun have passed. */
  readonly pass: () => void;
};

export function timeLimits(): TimeLimits {
  const begun = new Set<AbortController>();
  return {
    begin: () => {
      const limit = new AbortController();
      begun.add(limit);
      return limit.signal;
    },
    pass: () => {
      for (const limit of begun) limit.abort(new DOMException("The time limit has passed", "TimeoutError"));
      begun.clear();
    },
  };
}
