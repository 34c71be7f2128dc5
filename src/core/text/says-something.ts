import { plainOf } from "./quote.ts";

/** Words by which one closes, thanks, agrees or points. */
const GESTURES = setOf(`
  resolved resolve resolving resolves fixed solved done completed complete completing finished closed close closes closing closure
  reopened reopening reopen merged marking marked ack acked acknowledged noted ok okay k okey alright great good nice perfect awesome
  excellent cool fine sure lgtm thanks thank thx ty tysm cheers welcome regards sincerely duplicate duplicates dup dupe ref refs cc fyi
  ping bump following subscribed above below
  erledigt gelöst behoben geschlossen schließe schliesse danke dank fertig
  résolu résolue réglé corrigé fermé ferme clos merci
  resuelto resuelta solucionado cerrado cerrada cierro cerrando listo gracias
  resolvido resolvida fechado fechando fecho obrigado obrigada pronto
  risolto risolta chiuso chiudo fatto grazie opgelost gesloten sluiten bedankt klaar
  löst stängd tack løst lukket lukker takk tak rozwiązane zamykam zamknięte dzięki dziękuję vyřešeno děkuji
  решено исправлено закрыто закрываю спасибо готово`);

/** Words that may stand beside them and add nothing. */
const FILLERS = setOf(`
  you all everyone everybody folks guys team both for the a an very so much many lot lots your
  it that this these issue issues ticket tickets incident incidents bug case thread problem now then hereby
  i we am is are be being been was will let lets us me my our m s ll ve re d
  going ahead go and or as by with of in to via per please mark
  completed planned due inactivity inactive stale if needed necessary required best kind
  vielen das ist hiermit ich wir damit je beaucoup muchas`);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** The same in scripts without spaces between words. */
const EMPTY_PHRASES =
  /(?:問題は|この件は?|本件は?|こちら)|解決(?:し|済み|です|ました)*|完了(?:し|です|ました)*|クローズ(?:し|します|ました|です)*|(?:どうも|本当に)?ありがとうございま(?:す|した)|感謝(?:します)?|了解(?:です|しました)?|(?:问题)?已?(?:解决|关闭|完成|修复)了?|谢谢(?:大家|您|你)?|感谢|好的|收到|(?:문제가? ?)?해결(?:되었습니다|됐습니다|됨)?|감사합니다|닫습니다|완료/gu;

const REFERENCES =
  /(?:\b(?:see|related to|same as|as in)\s(?:also\s)?)?(?:https?:\/\/\S+|(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d+|\bGH-\d+|(?<![\da-z])(?=[\da-f]*\d)(?=\d*[a-f])[\da-f]{7,40}(?![\da-z]))/giu;
const MENTIONS_AND_SIGNS = /(?<![\w@])@[\w/-]+|:[a-z0-9_+-]{1,40}:|[+-]\s?1(?!\d)/giu;
const GREETINGS = /\b(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|bonjour|hola|ciao)\b/gi;
const PEOPLE =
  /\b(?:[Tt]hanks|[Tt]hank you|[Tt]hx|[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Cc]heers|[Rr]egards|[Dd]anke|[Mm]erci|[Gg]racias)\b[,!]?\s+\p{Lu}[\p{L}'’-]{1,30}(?:\s+\p{Lu}[\p{L}'’-]{1,30})?(?=[^\p{L}]*$|\s?[,.!])/gu;
/** "Closed as not planned" closes, too; every other "not" tells something. */
const SET_PHRASES =
  /\bnot planned\b|\bno (?:problem|worries)\b|\bfeel free to reopen\b|\b(?<=(?:thanks|thank you|closing|closed) )again\b|\bfor (?:all )?(?:(?:your|the) )?(?:(?:quick|great|kind) )?(?:help|patience|understanding|report(?:ing)?|feedback|time|support|response|reply|answer|fix|(?:letting us|let us) know)\b/gi;

/** What references and set phrases pass: making their expressions takes a while. */
const MAY_REFER = /\d|:\/\//;
const MAY_BE_SET = /\b(?:not? |feel free|again|for )/i;

/** Longer words than these say something whatever they are. */
const MOST_OF_NOTHING = 400;

/**
 * Whether words say something to who follows an incident. "Resolved", "Closing.", "Done, thanks!", "+1", a mention, a bare reference
 * or picture do not, in whatever combination.
 */
export function saysSomething(markdown: string): boolean {
  const plain = shortPlain(markdown);
  if (plain.length > MOST_OF_NOTHING) return true;
  const withoutReferences = withoutReferencesIn(plain);
  const words = wordsIn(withoutReferences);
  if (words === null) return false;
  const isGesture = withoutReferences !== plain || words.some((word) => GESTURES.has(word));
  return !isGesture || words.some((word) => !GESTURES.has(word) && !FILLERS.has(word));
}

/** By which somebody who waits calls, or tells that they have done as they were asked. */
const CALLS = setOf("ping bump done fertig listo pronto klaar готово");
const ADDRESSES = /https?:\/\/[^\s<>()[\]]+/gi;
const REFERRING = /^https?:\/\/[^/]+\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions|commit)\/\w/i;

/**
 * Whether a customer's words leave it to support to go on: they say something, show something (a picture, a file, an address that is no mere reference),
 * ask ("?") or call ("ping", "@kim", "Hello"). Thanks and bare references do not.
 */
export function asksForWord(markdown: string): boolean {
  if (saysSomething(markdown) || (markdown.match(ADDRESSES) ?? []).some((address) => !REFERRING.test(address))) return true;
  const plain = withoutReferencesIn(shortPlain(markdown));
  if (/[?？]/.test(plain)) return true;
  const words = wordsIn(plain);
  if (words === null) return /(?<![\w@])@\w/.test(plain) || plain.search(GREETINGS) >= 0;
  return words.some((word) => CALLS.has(word)) && words.every((word) => CALLS.has(word) || FILLERS.has(word));
}

function shortPlain(markdown: string): string {
  return plainOf(withoutLinks(markdown.slice(0, 4_000)));
}

function withoutReferencesIn(plain: string): string {
  return MAY_REFER.test(plain) ? plain.replace(REFERENCES, " ") : plain;
}

/** The words that are no mention, sign, greeting, name of whom one thanks or set phrase; null: there are none. */
function wordsIn(plain: string): readonly string[] | null {
  const said = plain
    .replace(MENTIONS_AND_SIGNS, " ")
    .replace(PEOPLE, (found) => found.split(/[\s,!]/)[0] ?? "")
    .replace(GREETINGS, " ");
  return (MAY_BE_SET.test(said) ? said.replace(SET_PHRASES, " ") : said)
    .replace(EMPTY_PHRASES, " ")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
}

/** A link that stands alone on its line, such as a picture, points and says nothing by its text. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/^\s{0,9}(?:[-*] )?!?\[[^[\]\n]{0,500}\]\([^()\n]{0,2000}\)\s{0,9}$/gm, "");
}
