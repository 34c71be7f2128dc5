import { type Answered, type Asked, bodyOf, bytesOf, fieldsOf, headerOf, itemsOf, type Landed, type Receiver } from "./receiver.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * A Workflows webhook by https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using and the schema
 * of Adaptive Cards 1.4 (https://adaptivecards.io/explorer/): unknown properties, empty texts and addresses that are none are refused.
 */
export function teamsReceiver(path = "/workflows/0123/triggers/manual/paths/invoke"): Receiver {
  const landed: Landed[] = [];
  return {
    path,
    landed,
    answer: (asked) => {
      const problem = problemIn(asked, path);
      if (problem !== null) return problem;
      const card = cardIn(asked);
      const texts = itemsOf(card.body).flatMap((block) => itemsOf(fieldsOf(block).inlines).map((run) => String(fieldsOf(run).text)));
      const links = itemsOf(card.actions).map((action) => `${fieldsOf(action).title} (${fieldsOf(action).url})`);
      const [subject = "", ...rest] = texts;
      landed.push({ to: null, alsoSees: [], from: null, subject, text: [...rest, ...links].join("\n"), html: null, headers: new Map() });
      return { status: 202 };
    },
  };
}

function cardIn(asked: Asked): Fields {
  return fieldsOf(fieldsOf(itemsOf(fieldsOf(bodyOf(asked)).attachments)[0]).content);
}

function problemIn(asked: Asked, path: string): Answered | null {
  const wrong = (code: string): Answered => ({ status: 400, json: { error: { code } } });
  if (asked.path !== path) return { status: 404, json: { error: { code: "WorkflowNotFound" } } };
  if (!/^application\/json\b/.test(headerOf(asked, "content-type"))) return wrong("InvalidRequestContent");
  if (bytesOf(asked.text) > 28 * 1024) return { status: 413, text: "Message size too large." };
  const message = fieldsOf(bodyOf(asked));
  const attachments = itemsOf(message.attachments).map(fieldsOf);
  if (message.type !== "message" || attachments.length === 0) return wrong("TriggerInputSchemaMismatch");
  const [attachment] = attachments;
  if (attachment?.contentType !== "application/vnd.microsoft.card.adaptive") return wrong("TriggerInputSchemaMismatch");
  const card = cardIn(asked);
  if (card.type !== "AdaptiveCard" || !/^1\.[0-5]$/.test(String(card.version))) return wrong("BadCard");
  if (!has(card, ["$schema", "type", "version", "fallbackText", "body", "actions", "msteams"])) return wrong("BadCard");
  const isSound = itemsOf(card.body).map(fieldsOf).every(isBlock) && itemsOf(card.actions).map(fieldsOf).every(isAction);
  return isSound && itemsOf(card.body).length > 0 && itemsOf(card.actions).length <= 6 ? null : wrong("BadCard");
}

/** https://adaptivecards.io/explorer/RichTextBlock.html, …/TextRun.html */
function isBlock(block: Fields): boolean {
  if (block.type !== "RichTextBlock" || !has(block, ["type", "inlines", "horizontalAlignment", "spacing", "separator"])) return false;
  const runs = itemsOf(block.inlines).map(fieldsOf);
  return runs.length > 0 && runs.every(isRun);
}

function isRun(run: Fields): boolean {
  const isSized = run.size === undefined || ["Default", "Small", "Medium", "Large", "ExtraLarge"].includes(String(run.size));
  const isWeighted = run.weight === undefined || ["Default", "Lighter", "Bolder"].includes(String(run.weight));
  return (
    run.type === "TextRun" &&
    typeof run.text === "string" &&
    run.text !== "" &&
    !run.text.includes("\n") &&
    isSized &&
    isWeighted &&
    has(run, ["type", "text", "size", "weight", "color", "isSubtle"])
  );
}

/** https://adaptivecards.io/explorer/Action.OpenUrl.html */
function isAction(action: Fields): boolean {
  const isSecure = typeof action.url === "string" && URL.canParse(action.url) && action.url.startsWith("https://");
  return action.type === "Action.OpenUrl" && typeof action.title === "string" && isSecure && has(action, ["type", "title", "url"]);
}

function has(value: Fields, known: readonly string[]): boolean {
  return Object.keys(value).every((name) => known.includes(name));
}
