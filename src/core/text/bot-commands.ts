/** Words that begin a robot's command and no path or sentence: whatever follows them is for the robot. */
const COMMANDS =
  /^\/(?:(?:un)?assign|(?:un)?cc|lgtm|approve|(?:un)?hold|retest|retitle|reopen|close|label|kind|sig|triage|lifecycle|milestone|remove-[a-z-]+|cherry-?pick|backport|rebase|ok-to-test|remind|request-review|good-first-issue)(?=\s|$)/i;
const SLASH = /^\/[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*(?=\s|$)/i;
const DOT = /^\.[a-z]+(?=\s|$)/i;
const CALLED =
  /^@(?:[a-z0-9-]*(?:bot|robot|-ci)(?:\[bot\])?|bors|homu|mergify(?:io)?|dependabot|renovate|codecov|coderabbitai|all-?contributors|greenkeeper|cla-assistant)(?=[\s:,]|$)[:,]?/i;
const NAMED = /^(?:bors|homu)[:,]?\s+(?:r[+=-]|try|merge|retry|delegate|ping|p=|d[+=])/i;
const REVIEW = /^r(?:[+-]|=\S+|\?\s+@\S+)$/i;
const TEST_PLEASE =
  /^(?:[@\w-]+[,:]?\s+)?(?:(?:re)?(?:test|build|run)(?:\s+(?:this|it|all))?,?\s+please|ok to test|add to (?:white|allow)list)[.!]?$/i;

/** Words of a sentence that somebody reads, such as "/login is back". */
const SENTENCE =
  /(?:^|\s)(?:is|are|was|were|has|have|had|be|been|will|would|can|could|should|must|may|might|do|does|did|not|isn['’]t|doesn['’]t|works?|working|fails?|failed|returns?|returned|gives?|gave|seems?|looks?|keeps?|opened|closed|because|since|but|so|again|back|down|up|full|slow|broken|now)(?=[\s.,;:!?]|$)/i;

/** Whether a line gives a command to a robot (`/assign @kim`, `@dependabot rebase`, `bors r+`), rather than say something to people. */
export function isBotCommand(line: string): boolean {
  const text = line.trimEnd();
  if (text.length > 300 || /^(?: {4}|\t)/.test(text)) return false;
  const words = text.trimStart();
  if (words.startsWith("/") && COMMANDS.test(words)) return true;
  if (NAMED.test(words) || REVIEW.test(words) || (/(?:please|test|list)[.!]?$/i.test(words) && TEST_PLEASE.test(words))) return true;
  if (!/^[/.@]/.test(words)) return false;
  const start = (SLASH.exec(words) ?? DOT.exec(words) ?? CALLED.exec(words))?.[0];
  if (start === undefined) return false;
  const rest = words.slice(start.length).trim();
  const isCalled = start.startsWith("@");
  if (rest === "") return !isCalled;
  return !SENTENCE.test(rest) && rest.split(/\s+/).length <= 8 && !/\s.*[.!?:;…]$/.test(rest);
}

/** `/close` or `.close`, which any robot may read, or `@robot close`; behind it nothing but a reason (prow's `/close not-planned`). */
const CLOSES =
  /^(?:[/.]close|@(?<called>[a-z0-9-]+)(?:\[bot\])?[:,]?\s+close)(?:\s+(?:as\s+)?(?:completed|not[-_ ]planned|duplicate))?[.!]?$/i;

/** Whether a line tells the robot of that login to close the issue. */
export function isCloseCommand(line: string, robot: string): boolean {
  const text = line.trimEnd();
  const match = text.length > 300 || /^(?: {4}|\t)/.test(text) ? null : CLOSES.exec(text.trimStart());
  const called = match?.groups?.called;
  return match !== null && (called === undefined || called.toLowerCase() === robot.toLowerCase());
}
