import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { afterEach, describe, expect, it } from "vitest";
import { checkTemplates } from "../../src/app/check/templates.ts";
import type { Mail } from "../../src/ports.ts";
import { connectMailer } from "../../src/shell/mail/mailer.ts";
import { MAIL } from "../shell/mail/mails.ts";
import { type Received, type Reply, startServer } from "../shell/support/server.ts";
import { PAGES, pageNamed, placeOf } from "./pages.ts";

const SECRET = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;
const folder = mkdtempSync(join(tmpdir(), "slo-relay-"));
const relays: ChildProcess[] = [];

afterEach(() => {
  for (const relay of relays.splice(0)) relay.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The relay of docs/recipes.md, at work between our mails and a service that answers as told. */
async function relayTo(answer: (request: Received) => Reply) {
  const service = await startServer(answer);
  const code = pageNamed("docs/recipes.md").blocks.find(({ note }) => note === "relay.mjs")?.text ?? "";
  const file = join(mkdtempSync(join(tmpdir(), "slo-relay-")), "relay.mjs");
  writeFileSync(file, code);
  const relay = spawn(process.execPath, [file], {
    env: {
      PATH: process.env.PATH ?? "",
      PORT: "0",
      RELAY_SECRET: SECRET,
      ZENDESK_URL: service.url,
      ZENDESK_LOGIN: "you@example.com/token:abc",
      STATUSPAGE_URL: `${service.url}/v1`,
      STATUSPAGE_KEY: "key",
      STATUSPAGE_PAGE: "page",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  relays.push(relay);
  const port = await new Promise<string>((settle) =>
    relay.stdout.on("data", (line: Buffer) => settle(/\d+/.exec(line.toString())?.[0] ?? "")),
  );
  const send = (path: string, mail: Mail, secret = SECRET) =>
    connectMailer({
      channel: {
        format: "json",
        url: `http://127.0.0.1:${port}${path}`,
        token: null,
        secret,
        from: null,
        recipients: { customers: [], staff: [] },
      },
      runnerNow: Date.now,
      sleep: async () => {},
    }).send(mail);
  return { send, asked: () => service.received.map(({ method, path }) => `${method} ${path}`), last: () => service.received.at(-1)?.json };
}

function mailOf(audience: Mail["audience"], ...notices: readonly string[]): Mail {
  return { ...MAIL, audience, incident: { ...MAIL.incident, notices } };
}

describe("the relay", () => {
  it("opens a ticket for an incident and notes what follows on it", async () => {
    const tickets: { readonly id: number }[] = [];
    const relay = await relayTo(({ method }) => ({ json: method === "GET" ? { tickets } : {} }));
    expect(await relay.send("/zendesk", mailOf("staff", "opened"))).toEqual({ type: "sent" });
    expect(relay.last()).toEqual({
      ticket: { subject: MAIL.subject, external_id: "acme/shop#412", comment: { body: MAIL.text, public: false } },
    });
    tickets.push({ id: 7 });
    expect(await relay.send("/zendesk", mailOf("staff", "missed:response"))).toEqual({ type: "sent" });
    const search = "GET /api/v2/tickets.json?external_id=acme%2Fshop%23412";
    expect(relay.asked()).toEqual([search, "POST /api/v2/tickets.json", search, "PUT /api/v2/tickets/7.json"]);
  });

  it("opens an incident on the status page and ends it with the all-clear", async () => {
    const unresolved: { readonly id: string; readonly name: string }[] = [];
    const relay = await relayTo(({ method }) => ({ json: method === "GET" ? unresolved : {} }));
    await relay.send("/statuspage", mailOf("customers", "opened"));
    expect(relay.last()).toEqual({ incident: { name: MAIL.subject, status: "investigating", body: MAIL.text } });
    unresolved.push({ id: "abc", name: MAIL.subject });
    await relay.send("/statuspage", mailOf("customers", "resolved"));
    expect(relay.last()).toEqual({ incident: { status: "resolved", body: MAIL.text } });
    expect(relay.asked().at(-1)).toBe("PATCH /v1/pages/page/incidents/abc");
  });

  it("publishes nothing that is for staff, and takes nothing that is not signed", async () => {
    const relay = await relayTo(() => ({ json: [] }));
    expect(await relay.send("/statuspage", mailOf("staff", "missed:response"))).toEqual({ type: "sent" });
    const other = `whsec_${Buffer.from("another secret of 32 bytes, more").toString("base64")}`;
    expect(await relay.send("/zendesk", mailOf("staff", "opened"), other)).toMatchObject({ type: "failed", certainty: "refused" });
    expect(relay.asked()).toEqual([]);
  });

  it("passes on that the service did not take it, so that it comes again", async () => {
    const relay = await relayTo(() => ({ status: 500 }));
    expect(await relay.send("/zendesk", mailOf("staff", "opened"))).toMatchObject({ type: "failed" });
    expect(relay.asked()).toHaveLength(3);
  });
});

describe("other blocks of code", () => {
  const blocks = PAGES.filter(({ path }) => path !== "docs/gallery.md").flatMap((page) => page.blocks);

  it("are of a language that the tests know", () => {
    const known = /^(?:ya?ml|sh|js|json|handlebars|text|ts|mermaid|)$/;
    expect(blocks.filter(({ language }) => !known.test(language)).map(placeOf)).toEqual([]);
  });

  it("in JavaScript and JSON can be parsed", () => {
    for (const { text } of blocks.filter(({ language }) => language === "json")) JSON.parse(text);
    for (const { text } of blocks.filter(({ language, note }) => language === "js" && note === "")) new Script(text);
  });

  it("that are templates have no problems", async () => {
    const templates = blocks.filter(({ language }) => language === "handlebars");
    expect(templates.length).toBeGreaterThan(0);
    for (const { text } of templates) {
      const [, name = ""] = /\{\{! \.github\/incident-slo\/(\S+) \}\}/.exec(text) ?? [];
      expect(await checkTemplates(new Map([[name, text]]))).toEqual([]);
    }
  });
});
