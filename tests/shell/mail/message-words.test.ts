import { expect, it } from "vitest";
import type { MailFormatName } from "../../../src/core/policy/policy.ts";
import type { MailChannel } from "../../../src/shell/mail/channel.ts";
import { FORMATS } from "../../../src/shell/mail/formats.ts";
import { fittingBody } from "../../../src/shell/mail/message-words.ts";
import { DIGEST } from "./mails.ts";

const lines = (kind: string, count: number) => Array.from({ length: count }, (_, index) => `- #${index} ${kind} ${"wörd ".repeat(40)}`);
const LIST = [
  "What needs somebody",
  "",
  ...["Overdue", "", ...lines("late", 50), "", "And 70 more.", ""],
  ...["Not sorted yet", "", ...lines("new", 3), ""],
  ...["Awaiting support's word", "", ...lines("closed", 30), ""],
  ...["--", "foot"],
].join("\n");

it.each<[MailFormatName, number]>([
  ["slack", 13_000],
  ["teams", 28_000],
])("in the format %s a list that is too long keeps the first lines of each part, and says how many are missing", (format, most) => {
  const channel: MailChannel = {
    format,
    url: "https://x.example",
    token: null,
    secret: null,
    from: null,
    recipients: { customers: [], staff: [] },
  };
  const [part] = FORMATS[format].parts({ ...DIGEST, text: LIST }, channel);
  const body = part?.body ?? "";
  expect(Buffer.byteLength(body)).toBeLessThan(most * 1.2);
  const missing = [...body.matchAll(/… and (\d+) more, for which there is no room here/g)].map(([, count]) => Number(count));
  const shown = (kind: string) => body.match(new RegExp(`#\\d+ ${kind} `, "g"))?.length ?? 0;
  expect([shown("late") + (missing[0] ?? 0), shown("new"), shown("closed") + (missing[1] ?? 0)]).toEqual([50, 3, 30]);
  expect(body).toContain("And 70 more.");
  expect(body).not.toMatch(/…(?! and \d)/);
});

it("what fits is said whole", () => {
  expect(fittingBody({ text: LIST }, () => true)).toBe(LIST.split("\n--\n")[0]?.trim());
  expect(fittingBody({ text: "- one\n- two\n\nEnd" }, (text) => text.length < 65)).toBe("- one\n- two\n\nEnd");
});
