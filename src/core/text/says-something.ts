import { plainOf } from "./quote.ts";

/** Words by which one closes, thanks, agrees or points. */
const GESTURES = setOf(`
  resolved resolve resolving resolves fixed solved done completed complete completing finished closed close closes closing closure
  reopened reopening reopen merged marking marked ack acked acknowledged noted ok okay k okey alright great good nice perfect awesome
  excellent cool fine sure lgtm thanks thank thx ty tysm cheers welcome regards sincerely duplicate duplicates dup dupe ref refs cc fyi
  ping bump following subscribed above below
  erledigt gelöst behoben geschlossen schließe schliesse fertig
  résolu résolue réglé corrigé fermé ferme clos
  resuelto resuelta solucionado cerrado cerrada cierro cerrando listo
  resolvido resolvida fechado fechando fecho pronto
  risolto risolta chiuso chiudo fatto opgelost gesloten sluiten klaar
  löst stängd løst lukket lukker rozwiązane zamykam zamknięte vyřešeno děkuji
  решено исправлено закрыто закрываю готово`);

/** Words that may stand beside them and add nothing. */
const FILLERS = setOf(`
  you all everyone everybody folks guys team both for the a an very so much many lot lots your
  it that this these issue issues ticket tickets incident incidents bug case thread problem now then hereby
  i we am is are be being been was will let lets us me my our m s ll ve re d
  going ahead go and or as by with of in to via per please mark
  completed planned due inactivity inactive stale if needed necessary required best kind
  das ist hiermit ich wir damit je`);

/**
 * Thanks in more words than one, by language: what makes them more and to whom they go, before and after the word itself, and what they are
 * for. Whatever else stands beside them tells something.
 */
const THANKS: readonly { readonly before: string; readonly thanks: string; readonly after: string; readonly reasons: string }[] = [
  {
    before: "vielen|besten|herzlichen|lieben|tausend|ganz|nochmals",
    thanks: "danke|dank|dankeschön",
    after: "schön|sehr|vielmals|nochmals|euch|dir|ihnen|allen|an|alle|zusammen",
    reasons: "für (?:die|eure|deine|ihre)(?: (?:schnelle|gute|tolle|prompte))? (?:hilfe|antwort|unterstützung|rückmeldung)",
  },
  {
    before: "tusen|stort|många|mange",
    thanks: "tack|tackar|takk|mange tak|tusind tak",
    after: "så|mycket|jättemycket|mye|meget|igen",
    reasons: "för (?:hjälpen|svaret|snabb hjälp|snabbt svar|den snabba hjälpen)|for (?:hjelpen|hjælpen|svaret)",
  },
  {
    before: "mille|molte|tante|ti|vi",
    thanks: "grazie|ringrazio",
    after: "mille|molte|tante|infinite|ancora|a|tutti|voi",
    reasons: "per (?:l['’]|il vostro |la vostra |il |la )(?:aiuto|supporto|risposta|assistenza)(?: (?:rapid[oa]|veloce))?",
  },
  {
    before: "çok|(?:(?:hızlı )?(?:yardım|yanıt|cevap|destek)(?:[ıiuü]n[ıiuü]z)?) için",
    thanks: "teşekkürler|teşekkür ederim|teşekkür ederiz|sağ ol|sağ olun",
    after: "çok|herkese",
    reasons: "",
  },
  {
    before: "дуже|щиро",
    thanks: "дякую|дякуємо|спасибі",
    after: "дуже|щиро|вам|тобі|всім|усім",
    reasons: "за (?:швидку )?(?:допомогу|відповідь|підтримку)",
  },
  {
    before: "",
    thanks: "شكرا|شكراً|شكرًا",
    after: "جزيلا|جزيلاً|جزيلًا|كثيرا|كثيراً|لك|لكم",
    reasons: "على (?:المساعدة|مساعدتكم|الرد)(?: السريعة?)?",
  },
  { before: "बहुत|बहुत-बहुत|आपका|(?:आपकी )?(?:मदद|सहायता) के लिए", thanks: "धन्यवाद|शुक्रिया", after: "आपका", reasons: "" },
  {
    before: "mille",
    thanks: "merci",
    after: "beaucoup|bien|encore|à|tous|vous",
    reasons: "pour (?:votre |l['’])(?:aide|réponse)(?: rapide)?",
  },
  {
    before: "muchas|muchísimas|mil",
    thanks: "gracias",
    after: "a|todos",
    reasons: "por (?:la|tu|su|vuestra)(?: rápida)? (?:ayuda|respuesta)",
  },
  { before: "muito", thanks: "obrigado|obrigada", after: "a|todos", reasons: "pela(?: sua)? (?:ajuda|resposta)(?: rápida)?" },
  {
    before: "heel|erg|hartelijk",
    thanks: "bedankt|dank je wel|dank u wel",
    after: "allemaal",
    reasons: "voor (?:de|jullie|uw)(?: snelle)? (?:hulp|reactie)",
  },
  { before: "bardzo", thanks: "dziękuję|dziękujemy|dzięki", after: "bardzo|wszystkim", reasons: "za(?: szybką)? (?:pomoc|odpowiedź)" },
  {
    before: "большое|огромное",
    thanks: "спасибо",
    after: "большое|огромное|вам|всем",
    reasons: "за (?:быструю )?(?:помощь|поддержку)|за (?:быстрый )?ответ",
  },
];

/** What those thanks pass: the expression that finds them takes a while to be made. */
const MAY_THANK = new RegExp(THANKS.map(({ thanks }) => thanks).join("|"), "iu");

let longThanks: RegExp | null = null;

function longThanksPattern(): RegExp {
  if (longThanks !== null) return longThanks;
  const letter = "[\\p{L}\\p{M}\\p{N}]";
  const patterns = THANKS.map(({ before, thanks, after, reasons }) => {
    const reason = reasons === "" ? "" : `(?:\\s+(?:${reasons}))?`;
    return `(?:(?:${before || "(?!)"})\\s+)*(?:${thanks})(?:,?\\s+(?:${after}))*${reason}`;
  });
  longThanks = new RegExp(`(?<!${letter})(?:${patterns.join("|")})(?!${letter})`, "giu");
  return longThanks;
}

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
  /\b(?:[Tt]hanks|[Tt]hank you|[Tt]hx|[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Cc]heers|[Rr]egards)\b[,!]?\s+\p{Lu}[\p{L}'’-]{1,30}(?:\s+\p{Lu}[\p{L}'’-]{1,30})?(?=[^\p{L}]*$|\s?[,.!])/gu;
/** "Closed as not planned" closes, too; every other "not" tells something. */
const SET_PHRASES =
  /\bnot planned\b|\bgot it\b|\b(?:very )?much appreciated\b|\bno (?:problem|worries)\b|\bfeel free to reopen\b|\b(?<=(?:thanks|thank you|closing|closed) )again\b|\bfor (?:all )?(?:(?:your|the) )?(?:(?:quick|great|kind) )?(?:help|patience|understanding|report(?:ing)?|feedback|time|support|response|reply|answer|fix|(?:letting us|let us) know)\b/gi;

/** What references and set phrases pass: making their expressions takes a while. */
const MAY_REFER = /\d|:\/\//;
const MAY_BE_SET = /\b(?:not? |feel free|again|for |got it|much app)/i;

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
 * ask ("?") or call ("ping", "Hello"). Thanks, bare references and mentions do not.
 */
export function asksForWord(markdown: string): boolean {
  if (saysSomething(markdown) || (markdown.match(ADDRESSES) ?? []).some((address) => !REFERRING.test(address))) return true;
  const plain = withoutReferencesIn(shortPlain(markdown));
  if (/[?？؟]/.test(plain)) return true;
  const words = wordsIn(plain);
  if (words === null) return plain.search(GREETINGS) >= 0;
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
  const unsigned = plain.replace(MENTIONS_AND_SIGNS, " ");
  const said = (MAY_THANK.test(unsigned) ? unsigned.replace(longThanksPattern(), "thanks") : unsigned)
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
