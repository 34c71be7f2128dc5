import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { progressBarOn } from "../../../src/shell/terminal/progress-bar.ts";

/** A terminal of a hundred columns. */
function screen(): { readonly stream: PassThrough; readonly drawn: () => string } {
  const stream = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 100,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  let text = "";
  stream.setEncoding("utf8").on("data", (part: string) => {
    text += part;
  });
  return { stream, drawn: () => text };
}

it("shows from the first page on how many issues are read", async () => {
  const { stream, drawn } = screen();
  const { progress, stop } = progressBarOn(stream);
  progress(0, 120);
  progress(50, 120);
  await expect.poll(drawn).toContain("50 of 120 issues read");
  progress(120, 120);
  stop();
  expect(drawn()).toContain("\u001b[?25h");
});

it("draws nothing where there is nothing to read", () => {
  const { stream, drawn } = screen();
  const { progress, stop } = progressBarOn(stream);
  progress(0, 0);
  stop();
  expect(drawn()).not.toContain("issues read");
});
