import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandsABot, quotableOf } from "../../../src/core/text/quotable.ts";

/** Commands to robots and nothing else. */
const isOnlyForBots = (body: string) => commandsABot(body) && quotableOf(body) === "";

const QUOTED =
  "> CI jobs do not start\n>\n> —\n> Reply to this email directly, view it on GitHub\n> <https://github.test/example/desk/issues/1>, or unsubscribe.";

describe("an answer by mail", () => {
  it.each([
    "On Tue, Mar 1, 2022 at 11:04 AM Pia Frost ***@***.***> wrote:",
    "On Tue, Mar 1, 2022 at 11:04 AM Pia Frost <notifications@github.test>\nwrote:",
    "On Tue, Mar 1, 2022 at 11:04 AM Pia Frost with a long name <\nnotifications@github.test> wrote:",
    "On Mar 1, 2022, at 11:04, Pia Frost <notifications@github.test> wrote:",
    'On 3/1/22, 11:04 AM, "Pia Frost" <notifications@github.test> wrote:',
    "On 2022-03-01 11:04, Pia Frost wrote:",
    "On 01.03.2022 11:04, Pia Frost wrote:",
    "On Fri, 6 Mar Kim wrote:",
    "*On Tue, Mar 1, 2022 at 11:04 AM Pia Frost <p@x.test> wrote:*",
    "Am Di., 1. März 2022 um 11:04 Uhr schrieb Pia Frost <notifications@github.test>:",
    "Am 01.03.2022 um 11:04 schrieb Pia Frost:",
    "Pia Frost <notifications@github.test> schrieb am Di., 1. März 2022, 11:04:",
    "Le mar. 1 mars 2022 à 11:04, Pia Frost <notifications@github.test> a écrit :",
    "Le 01/03/2022 à 11:04, Pia Frost a écrit :",
    "El mar, 1 mar 2022 a las 11:04, Pia Frost (<notifications@github.test>) escribió:",
    "El 1/3/22 a las 11:04, Pia Frost escribió:",
    "Em ter., 1 de mar. de 2022 às 11:04, Pia Frost <\nnotifications@github.test> escreveu:",
    "Il giorno mar 1 mar 2022 alle ore 11:04 Pia Frost <\nnotifications@github.test> ha scritto:",
    "Il 01/03/22 11:04, Pia Frost ha scritto:",
    "Op di 1 mrt. 2022 om 11:04 schreef Pia Frost <notifications@github.test>:",
    "Op 01-03-2022 om 11:04 schreef Pia Frost:",
    "Den tis 1 mars 2022 kl 11:04 skrev Pia Frost <notifications@github.test>:",
    "tir. 1. mar. 2022 kl. 11:04 skrev Pia Frost <notifications@github.test>:",
    "wt., 1 mar 2022 o 11:04 Pia Frost <notifications@github.test> napisał(a):",
    "ti 1. maalisk. 2022 klo 11.04 Pia Frost (notifications@github.test) kirjoitti:",
    "út 1. 3. 2022 v 11:04 odesílatel Pia Frost <notifications@github.test> napsal:",
    "вт, 1 мар. 2022 г. в 11:04, Pia Frost <notifications@github.test>:",
    "2022年3月1日(火) 11:04 Pia Frost <notifications@github.test>:",
    "Pia Frost <notifications@github.test> 于2022年3月1日周二 11:04写道：",
    "2022년 3월 1일 (화) 오전 11:04, Pia Frost <notifications@github.test>님이 작성:",
    "From: Pia Frost <notifications@github.test>\nSent: Tuesday, March 1, 2022 11:04 AM\nTo: example/desk <desk@noreply.github.test>\nCc: Dan Hill <d@x.test>; Mention\n <mention@noreply.github.test>\nSubject: Re: [example/desk] CI jobs do not start (Issue #1)",
    "________________________________\nFrom: Pia Frost <p@x.test>\nSent: Tuesday\nTo: desk\nSubject: Re: CI",
    "**From:** Pia Frost <p@x.test>\n**Date:** Tuesday\n**To:** desk\n**Subject:** Re: CI",
    "From: Pia <p@x.test> Sent: Tuesday, March 1 To: desk Subject: Re: CI jobs",
    "Von: Pia Frost <p@x.test>\nGesendet: Dienstag, 1. März 2022 11:04\nAn: desk\nBetreff: Re: CI",
    "De : Pia Frost <p@x.test>\nEnvoyé : mardi 1 mars 2022 11:04\nÀ : desk\nObjet : Re: CI",
    "De: Pia Frost <p@x.test>\nEnviado: martes, 1 de marzo de 2022 11:04\nPara: desk\nAsunto: Re: CI",
    "Da: Pia Frost <p@x.test>\nInviato: martedì 1 marzo 2022 11:04\nA: desk\nOggetto: Re: CI",
    "Van: Pia Frost <p@x.test>\nVerzonden: dinsdag 1 maart 2022 11:04\nAan: desk\nOnderwerp: Re: CI",
    "Fra: Pia Frost <p@x.test>\nSendt: 1. mars 2022 11:04\nTil: desk\nEmne: Re: CI",
    "От: Pia Frost <p@x.test>\nОтправлено: 1 марта 2022 г. 11:04\nКому: desk\nТема: Re: CI",
    "差出人: Pia Frost <p@x.test>\n送信日時: 2022年3月1日 11:04\n宛先: desk\n件名: Re: CI",
    "-----Original Message-----\nFrom: Pia Frost",
    "---------- Forwarded message ---------\nFrom: Pia",
    "-------- Ursprüngliche Nachricht --------",
    "Begin forwarded message:",
    "-- \nDan Hill\nSupport engineer, +31 20 000",
    "--\nDan Hill",
    "—\nReply to this email directly, view it on GitHub, or unsubscribe.",
    "—\nReply to this email directly, view it on GitHub\n<https://github.test/example/desk/issues/1#issuecomment-2>, or unsubscribe\n<https://github.test/notifications/unsubscribe-auth/AAAA>\n.\nYou are receiving this because you were mentioned.Message ID:\n***@***.***>",
    "You are receiving this because you are subscribed to this thread.",
    "Sent from my iPhone",
    "Get Outlook for iOS<https://aka.test/o>",
    "Von meinem iPhone gesendet",
  ])("ends where %j begins", (tail) => {
    const answer = "Hi Pia,\n\nwe are on it, the provider has our ticket.";
    for (const rest of ["", `\n\n${QUOTED}`, "\n\nCI jobs do not start.\nThey wait for ever."]) {
      expect(quotableOf(`${answer}\n\n${tail}${rest}\n`)).toBe(answer);
      expect(quotableOf(`${answer}\n\n${tail}${rest}\n`.replaceAll("\n", "\r\n"))).toBe(answer);
    }
  });
  it("ends where the footer stands in its last line", () => {
    expect(quotableOf("We are on it. — Reply to this email directly, view it on GitHub, or unsubscribe.")).toBe("We are on it.");
  });
  it("that stands below or between what it quotes stays", () => {
    const above = "On Tue, Mar 1, 2022 at 11:04 AM Pia Frost <p@x.test> wrote:\n\n> CI jobs do not\nstart\n>\n> since when?\n\n";
    expect(quotableOf(`${above}We are on it.\n\n> and now?\n\nGreen again.`)).toBe("We are on it.\n\nGreen again.");
    expect(quotableOf(`Hi Pia,\n\n${above}We are on it.`)).toBe("Hi Pia,\n\nWe are on it.");
  });
  it.each([
    "On Monday the supplier wrote that they have found it.",
    "From: 10:00 UTC\nTo: 11:30 UTC\nboth regions are slow.",
    "From now on builds run in the other region.",
    "To: all customers\nplease restart.",
    "Date: 3 March. Deploys are slow.",
    "Title\n--\nmore",
    "| a | b |\n|--|--|\n| 1 | 2 |",
    "We sent from my office a mail to all of you.",
    "At 11:04 the provider said:",
    "1. restart\n2. wait until 11:04:\n   then try again",
    "You can reply to this email directly to reach us.",
    "```\nOn Tue, Mar 1, 2022 at 11:04 AM Pia <p@x.test> wrote:\n--\nFrom: x\n```",
  ])("is no other text: %j stays whole", (text) => expect(quotableOf(text)).toBe(text));
});

describe("lines of others", () => {
  it.each`
    what                                    | body                                                                  | left
    ${"quoted lines"}                       | ${"> it is down\n> since ten\n\nWe see it."}                          | ${"We see it."}
    ${"an answer right under the question"} | ${"> is it down?\nYes, in Europe."}                                   | ${"Yes, in Europe."}
    ${"who wrote what is left out"}         | ${"Pia Frost wrote:\n> it is down\n\nWe see it."}                     | ${"We see it."}
    ${"a quote that is led up to"}          | ${"Their status page says:\n\n> A load balancer failed.\n\nWe wait."} | ${"Their status page says:\n\n> A load balancer failed.\n\nWe wait."}
    ${"a callout"}                          | ${"> [!IMPORTANT]\n> Run deploys again."}                             | ${"Run deploys again."}
    ${"a sign in code"}                     | ${"```\n> npm ci\n```"}                                               | ${"```\n> npm ci\n```"}
    ${"a hidden comment"}                   | ${"We see it.<!-- not\nyet --> Soon more."}                           | ${"We see it. Soon more."}
    ${"a hidden comment that never ends"}   | ${"We see it. <!-- note"}                                             | ${"We see it."}
    ${"a comment in code"}                  | ${"Add `<!-- x -->`.\n\n```html\n<!-- y -->\n```"}                    | ${"Add `<!-- x -->`.\n\n```html\n<!-- y -->\n```"}
  `("$what", ({ body, left }) => expect(quotableOf(body)).toBe(left));
});

describe("lines for robots", () => {
  it.each([
    "/assign @otto-glen",
    "/assign @otto-glen @kim",
    "/unassign",
    "/lgtm",
    "/lgtm /approve",
    "/close",
    "/close not-planned",
    "/hold until the release is cut",
    "/retest",
    "/test pull-unit",
    "/label area/dns kind/bug",
    "/remove-lifecycle stale",
    "/priority critical-urgent",
    "/milestone v1.2",
    "/cherry-pick release-1.2",
    "/retitle Deploys are slow in Europe",
    "/azp run",
    "/deploy staging",
    "/spellcheck",
    ".deploy",
    ".noop production",
    "@dependabot rebase",
    "@dependabot ignore this major version",
    "@k8s-ci-robot ok",
    "@mergifyio backport release-1.2",
    "@rustbot label +A-foo -A-bar",
    "@acme-bot: deploy staging",
    "@all-contributors please add @kim for code",
    "bors r+",
    "bors try",
    "r+",
    "r? @kim",
    "retest this please",
    "@jenkins-ci test this please",
    "ok to test",
    "  /lgtm  ",
  ])("%j is left out, and alone it is no word", (command) => {
    expect(quotableOf(`The fix is being reviewed.\n\n${command}\n`)).toBe("The fix is being reviewed.");
    expect(commandsABot(command)).toBe(true);
    expect(isOnlyForBots(`${command}\n`)).toBe(true);
    expect(isOnlyForBots(`> can you look?\n\n${command}\n\nOn 2022-03-01 11:04, Pia Frost wrote:\n\nhello`)).toBe(true);
    expect(isOnlyForBots(`The fix is being reviewed.\n${command}`)).toBe(false);
  });
  it.each([
    "/login is back for everyone",
    "/tmp was full on two hosts",
    "/usr/bin is full",
    "/api returns 500 again.",
    "/var/log/messages",
    "@dependabot opened a wrong update, we reverted it.",
    "@kim",
    "@kim can you look?",
    "@abbot we are on it, give us ten minutes please, thank you",
    "... and now the second region",
    ".NET builds are slow",
    "Run `/retest` to try again",
    "    /lgtm",
    "```\n/lgtm\n```",
    "Please test this.",
  ])("%j stays and is a word", (text) => {
    expect(commandsABot(text)).toBe(false);
    expect(quotableOf(text)).toBe(text.trim());
  });
  it("is no comment without any, whatever is left of it", () => {
    expect([isOnlyForBots(""), isOnlyForBots("> quote"), isOnlyForBots("<!-- x -->")]).toEqual([false, false, false]);
  });
  it("are also those that are ours", () => {
    expect(quotableOf("text\n/pause now\n```\n/pause\n```", (line) => line.startsWith("/pause"))).toBe("text\n```\n/pause\n```");
  });
});

describe("links, images and HTML", () => {
  it.each`
    written                                                                               | quoted
    ${"went [all dark]( https://status.test )."}                                          | ${"went [all dark](https://status.test)."}
    ${"see [the log][1]\n\n[1]: https://x.test/log 'The log'"}                            | ${"see [the log](https://x.test/log)"}
    ${"see [the log] and [Log][]\n\n[the  LOG]: <https://x.test>\n[log]: https://y.test"} | ${"see [the log](https://x.test) and [Log](https://y.test)"}
    ${"[not defined] [x][y]"}                                                             | ${"[not defined] [x][y]"}
    ${"- [ ] open\n- [x] done"}                                                           | ${"- [ ] open\n- [x] done"}
    ${"<https://x.test> https://y.test/a_b"}                                              | ${"<https://x.test> https://y.test/a_b"}
    ${"[wiki](https://x.test/a_(b))"}                                                     | ${"[wiki](https://x.test/a_(b))"}
    ${"![queue](https://x.test/q.png)"}                                                   | ${"[queue](https://x.test/q.png)"}
    ${"![](https://x.test/q.png 'title')"}                                                | ${"[image](https://x.test/q.png)"}
    ${"![queue][q]\n\n[q]: https://x.test/q.png"}                                         | ${"[queue](https://x.test/q.png)"}
    ${"[![passing](https://x.test/b.svg)](https://x.test/ci)"}                            | ${"[passing](https://x.test/ci)"}
    ${"![x](javascript:alert)"}                                                           | ${"x"}
    ${'<img width="9" alt="queue of builds" src="https://x.test/q.png" />'}               | ${"[queue of builds](https://x.test/q.png)"}
    ${"<img\n  src='https://x.test/q.png'\n/>"}                                           | ${"[image](https://x.test/q.png)"}
    ${"<IMG SRC=https://x.test/q.png ALT=queue>"}                                         | ${"[queue](https://x.test/q.png)"}
    ${'<a href="https://x.test">the log</a>'}                                             | ${"[the log](https://x.test)"}
    ${'<a href="https://x.test"><img src="https://x.test/q.png" alt="q"></a>'}            | ${"[q](https://x.test/q.png)"}
    ${"<b>bold</b> <kbd>Ctrl</kbd> H<sub>2</sub>O"}                                       | ${"bold Ctrl H2O"}
    ${"one<br>two<br/>three"}                                                             | ${"one\ntwo\nthree"}
    ${"| a | b |\n|---|---|\n| 1<br>2 | `x` |"}                                           | ${"| a | b |\n|---|---|\n| 1 2 | `x` |"}
    ${"<details><summary>Log</summary>\n\nlines\n\n</details>"}                           | ${"Log\n\nlines"}
    ${"a List<String> in <namespace>"}                                                    | ${"a List<String> in <namespace>"}
    ${"`<b>` and ``[x](y)`` stay"}                                                        | ${"`<b>` and ``[x](y)`` stay"}
    ${"```html\n<img src=x> ![a](b)\n```"}                                                | ${"```html\n<img src=x> ![a](b)\n```"}
    ${"- one\n  - two\n\n1. three"}                                                       | ${"- one\n  - two\n\n1. three"}
  `("$written", ({ written, quoted }) => expect(quotableOf(written)).toBe(quoted));
});

const PIECES = fc
  .array(
    fc.constantFrom(
      "On 2022-03-01 11:04, Pia wrote:",
      "> quoted",
      "-- ",
      "/lgtm",
      "@dependabot rebase",
      "<!--",
      "-->",
      "<img src='https://x.test/a' alt='b'>",
      "![a](https://x.test/b)",
      "[a][b]",
      "[b]: https://x.test",
      "```",
      "`",
      "<b>",
      "We see it.",
      "\n",
      "\n\n",
      " ",
      "From: a",
      "Subject: b",
      "> [!NOTE]",
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""));

describe("what is quoted", () => {
  it("is the same when it is quoted again, and holds no picture, comment or lone carriage return", () => {
    fc.assert(
      fc.property(PIECES, (body) => {
        const once = quotableOf(body);
        const prose = once.replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm, "").replace(/`[^`\n]*`/g, "");
        if (!once.includes("`")) expect(prose).not.toMatch(/<img\s|<!--[\s\S]*-->|!\[a\]\(/);
        expect(once).not.toMatch(/\r|^\n|\n$|\n{3}/);
      }),
      { numRuns: 2_000 },
    );
  });
});
