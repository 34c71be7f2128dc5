import { plainOf } from "./quote.ts";

/** Words that close, thank, greet, agree or point, and tell nothing of what happened. */
const EMPTY: ReadonlySet<string> = new Set(
  `resolved resolve resolving resolves fixed solved done completed complete completing finished closed close closes closing reopened reopening
  reopen merged marked marking mark confirmed confirming confirm ack acked acknowledged noted sure ok okay k okey alright great good nice
  perfect awesome excellent cool fine yes yep yeah yup no nope lgtm thanks thank thx ty tysm cheers tnx many much very so lot lots
  you all everyone everybody folks guys team both again for the a an your patience understanding report reporting reports help feedback time
  it that this these issue issues ticket tickets incident incidents bug case thread problem one now then here there hereby
  i we am is are be being been was will can shall should would let lets us me my our m s ll ve re d
  going ahead go and or as by with in of to via at from per please hello hi hey dear bye regards best kind sincerely welcome worries
  see above below same too duplicate duplicates dup dupe dupes related ref refs cc fyi ping bump up following subscribed
  completed planned due inactivity inactive stale old feel free if needed necessary need required still
  erledigt gelöst behoben geschlossen schließe schliesse danke vielen dank fertig ist das hiermit ich wir damit
  résolu résolue réglé corrigé fermé ferme clos merci je beaucoup
  resuelto resuelta solucionado cerrado cerrada cierro cerrando listo gracias muchas
  resolvido resolvida fechado fechando fecho obrigado obrigada pronto
  risolto risolta chiuso chiudo fatto grazie opgelost gesloten sluiten bedankt klaar dank
  löst stängd tack løst lukket lukker takk tak rozwiązane zamykam zamknięte dzięki dziękuję vyřešeno děkuji
  решено исправлено закрыто закрываю спасибо готово`
    .trim()
    .split(/\s+/),
);

/** The same in scripts without spaces between words. */
const EMPTY_PHRASES =
  /(?:問題は|この件は?|本件は?|こちら)|解決(?:し|済み|です|ました)*|完了(?:し|です|ました)*|クローズ(?:し|します|ました|です)*|(?:どうも|本当に)?ありがとうございま(?:す|した)|感謝(?:します)?|了解(?:です|しました)?|(?:问题)?已?(?:解决|关闭|完成|修复)了?|谢谢(?:大家|您|你)?|感谢|好的|收到|(?:문제가? ?)?해결(?:되었습니다|됐습니다|됨)?|감사합니다|닫습니다|완료/gu;

const REFERENCES =
  /https?:\/\/\S+|(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d+|\bGH-\d+|(?<![\w@])@[\w/-]+|(?<![\da-z])[\da-f]{7,40}(?![\da-z])|:[a-z0-9_+-]{1,40}:|[+-]\s?1(?!\d)/giu;
const PEOPLE =
  /\b(?:[Tt]hanks|[Tt]hank you|[Tt]hx|[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Cc]heers|[Rr]egards|[Dd]anke|[Mm]erci|[Gg]racias)\b[,!]?\s+\p{Lu}[\p{L}'’-]{1,30}(?:\s+\p{Lu}[\p{L}'’-]{1,30})?(?=[^\p{L}]*$|\s?[,.!])/gu;
/** "Closed as not planned" closes, too; every other "not" tells something. */
const SET_PHRASES = /\bnot planned\b|\b(?:no|not a) problem\b|\bno worries\b|\bfeel free\b/gi;

/** Longer words than these say something whatever they are. */
const MOST_OF_NOTHING = 400;

/**
 * Whether words say something to who follows an incident. "Resolved", "Closing.", "Done, thanks!", "+1", a mention, a bare reference
 * or picture do not, in whatever combination.
 */
export function saysSomething(markdown: string): boolean {
  const plain = plainOf(withoutLinks(markdown.slice(0, 4_000)));
  if (plain.length > MOST_OF_NOTHING) return true;
  const words = plain
    .replace(REFERENCES, " ")
    .replace(PEOPLE, " ")
    .replace(SET_PHRASES, " ")
    .replace(EMPTY_PHRASES, " ")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.some((word) => !EMPTY.has(word)) ?? false;
}

/** A link that stands alone on its line, such as a picture, points and says nothing by its text. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/^\s{0,9}(?:[-*] )?!?\[[^[\]\n]{0,500}\]\([^()\n]{0,2000}\)\s{0,9}$/gm, "");
}
