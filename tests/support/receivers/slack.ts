import { type Answered, type Asked, bodyOf, fieldsOf, headerOf, itemsOf, type Landed, type Receiver } from "./receiver.ts";

/**
 * An incoming webhook by https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks and the block kit reference.
 * `landed` holds the words as a reader sees them; a mention that would call people throws, since no text of ours may have one.
 */
export function slackReceiver(path = "/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"): Receiver {
  const landed: Landed[] = [];
  return {
    path,
    landed,
    answer: (asked) => {
      const problem = problemIn(asked, path);
      if (problem !== null) return problem;
      const { text, blocks } = fieldsOf(bodyOf(asked));
      const words = itemsOf(blocks).flatMap(textsOf);
      landed.push({
        to: null,
        alsoSees: [],
        from: null,
        subject: shown(String(text)),
        text: words.map(shown).join("\n\n"),
        html: null,
        headers: new Map(),
      });
      return { status: 200, text: "ok" };
    },
  };
}

function problemIn(asked: Asked, path: string): Answered | null {
  if (asked.path !== path) return { status: 404, text: "no_service" };
  if (!/^application\/json\b/.test(headerOf(asked, "content-type"))) return { status: 400, text: "invalid_payload" };
  const body = bodyOf(asked);
  if (typeof body !== "object" || body === null || Array.isArray(body)) return { status: 400, text: "invalid_payload" };
  const { text, blocks } = fieldsOf(body);
  if (blocks === undefined && (typeof text !== "string" || text === "")) return { status: 400, text: "no_text" };
  const list = itemsOf(blocks);
  if (list.length > 50 || list.some((block) => !isBlock(fieldsOf(block)))) return { status: 400, text: "invalid_blocks" };
  // https://github.com/slackapi/bolt-js/issues/2509: refused from about 13,200 characters on.
  return JSON.stringify(blocks ?? []).length > 13_200 ? { status: 400, text: "msg_blocks_too_long" } : null;
}

type Fields = Readonly<Record<string, unknown>>;

/** https://docs.slack.dev/reference/block-kit/blocks: fields and lengths of the blocks that messages like ours have. */
function isBlock(block: Fields): boolean {
  switch (block.type) {
    case "header":
      return has(block, ["type", "text", "block_id"]) && isText(fieldsOf(block.text), ["plain_text"], 150);
    case "section":
      return (
        has(block, ["type", "text", "block_id", "fields", "accessory", "expand"]) &&
        isText(fieldsOf(block.text), ["plain_text", "mrkdwn"], 3_000)
      );
    case "context": {
      const elements = itemsOf(block.elements);
      return (
        elements.length > 0 &&
        elements.length <= 10 &&
        elements.every((element) => isText(fieldsOf(element), ["plain_text", "mrkdwn"], 3_000))
      );
    }
    case "divider":
      return true;
    default:
      return false;
  }
}

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object: `emoji` is plain text's, `verbatim` mrkdwn's. */
function isText(text: Fields, types: readonly string[], longest: number): boolean {
  if (typeof text.type !== "string" || !types.includes(text.type) || typeof text.text !== "string") return false;
  const own = text.type === "plain_text" ? ["type", "text", "emoji"] : ["type", "text", "verbatim"];
  return has(text, own) && text.text.length >= 1 && text.text.length <= longest;
}

function has(value: Fields, known: readonly string[]): boolean {
  return Object.keys(value).every((name) => known.includes(name));
}

function textsOf(block: unknown): readonly string[] {
  const { text, elements } = fieldsOf(block);
  return [text, ...itemsOf(elements)].map((one) => fieldsOf(one).text).filter((one): one is string => typeof one === "string");
}

/** As a reader sees it (https://docs.slack.dev/messaging/formatting-message-text): `<…>` is a link or a mention, three signs are escaped. */
function shown(text: string): string {
  const mention = /<[!@#][^>]*>/.exec(text) ?? /@(?:channel|here|everyone)\b/.exec(text);
  if (mention !== null) throw new Error(`this calls people: ${mention[0]}`);
  if (/<(?!(?:https?:\/\/|mailto:)[^<>]*>)|&(?!(?:amp|lt|gt);)/.test(text)) throw new Error(`not escaped: ${text}`);
  return text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, url: string, words?: string) => (words === undefined ? url : `${words} (${url})`))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
