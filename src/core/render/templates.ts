import allClear from "../../../templates/all-clear.md.hbs";
import correction from "../../../templates/correction.md.hbs";
import endedElsewhere from "../../../templates/ended-elsewhere.md.hbs";
import mailCustomersHtml from "../../../templates/mail-customers.html.hbs";
import mailCustomersTxt from "../../../templates/mail-customers.txt.hbs";
import mailCustomersNews from "../../../templates/mail-customers-news.hbs";
import mailDigestHtml from "../../../templates/mail-digest.html.hbs";
import mailDigestTxt from "../../../templates/mail-digest.txt.hbs";
import mailDigestList from "../../../templates/mail-digest-list.hbs";
import mailFactHtml from "../../../templates/mail-fact.html.hbs";
import mailFactTxt from "../../../templates/mail-fact.txt.hbs";
import mailFootHtml from "../../../templates/mail-foot.html.hbs";
import mailFootTxt from "../../../templates/mail-foot.txt.hbs";
import mailHeadingHtml from "../../../templates/mail-heading.html.hbs";
import mailHeadingTxt from "../../../templates/mail-heading.txt.hbs";
import mailHeadlineHtml from "../../../templates/mail-headline.html.hbs";
import mailHeadlineTxt from "../../../templates/mail-headline.txt.hbs";
import mailKept from "../../../templates/mail-kept.hbs";
import mailKeptSolution from "../../../templates/mail-kept-solution.hbs";
import mailLinkHtml from "../../../templates/mail-link.html.hbs";
import mailLinkTxt from "../../../templates/mail-link.txt.hbs";
import mailPHtml from "../../../templates/mail-p.html.hbs";
import mailPTxt from "../../../templates/mail-p.txt.hbs";
import mailPageHtml from "../../../templates/mail-page.html.hbs";
import mailQuoteHtml from "../../../templates/mail-quote.html.hbs";
import mailQuoteTxt from "../../../templates/mail-quote.txt.hbs";
import mailSolution from "../../../templates/mail-solution.hbs";
import mailStaffHtml from "../../../templates/mail-staff.html.hbs";
import mailStaffTxt from "../../../templates/mail-staff.txt.hbs";
import mailStaffNews from "../../../templates/mail-staff-news.hbs";
import mailStanding from "../../../templates/mail-standing.hbs";
import mailStrongHtml from "../../../templates/mail-strong.html.hbs";
import mailStrongTxt from "../../../templates/mail-strong.txt.hbs";
import maintenance from "../../../templates/maintenance.md.hbs";
import missed from "../../../templates/missed.md.hbs";
import news from "../../../templates/news.md.hbs";
import partChangeHtml from "../../../templates/part-change.html.hbs";
import partChange from "../../../templates/part-change.md.hbs";
import partChangeTxt from "../../../templates/part-change.txt.hbs";
import partChart from "../../../templates/part-chart.md.hbs";
import partClosed from "../../../templates/part-closed.hbs";
import partCloser from "../../../templates/part-closer.hbs";
import partDuplicate from "../../../templates/part-duplicate.md.hbs";
import partDuration from "../../../templates/part-duration.hbs";
import partEvent from "../../../templates/part-event.hbs";
import partFirst from "../../../templates/part-first.hbs";
import partHelp from "../../../templates/part-help.md.hbs";
import partKept from "../../../templates/part-kept.md.hbs";
import partLedger from "../../../templates/part-ledger.md.hbs";
import partMaintenance from "../../../templates/part-maintenance.md.hbs";
import partMaintenanceDuplicate from "../../../templates/part-maintenance-duplicate.md.hbs";
import partMaintenanceEnd from "../../../templates/part-maintenance-end.hbs";
import partMaintenanceWithdrawn from "../../../templates/part-maintenance-withdrawn.hbs";
import partOutcome from "../../../templates/part-outcome.md.hbs";
import partPromise from "../../../templates/part-promise.hbs";
import partQuote from "../../../templates/part-quote.md.hbs";
import partReason from "../../../templates/part-reason.hbs";
import partRecord from "../../../templates/part-record.md.hbs";
import partSame from "../../../templates/part-same.hbs";
import partStanding from "../../../templates/part-standing.md.hbs";
import partSupport from "../../../templates/part-support.md.hbs";
import partTimeline from "../../../templates/part-timeline.md.hbs";
import partTrouble from "../../../templates/part-trouble.hbs";
import partWho from "../../../templates/part-who.hbs";
import rca from "../../../templates/rca.md.hbs";
import rcaRemark from "../../../templates/rca-remark.md.hbs";
import reopened from "../../../templates/reopened.md.hbs";
import shared from "../../../templates/shared.md.hbs";
import status from "../../../templates/status.md.hbs";

/** How values are escaped: `md` views are escaped already, `txt` is plain, in `html` Handlebars escapes. */
export type Mode = "md" | "txt" | "html";

/** The texts that can be made, each with its main file. */
export const TEMPLATES = {
  "status.md": { file: "status.md.hbs", mode: "md" },
  "news.md": { file: "news.md.hbs", mode: "md" },
  "missed.md": { file: "missed.md.hbs", mode: "md" },
  "maintenance.md": { file: "maintenance.md.hbs", mode: "md" },
  "all-clear.md": { file: "all-clear.md.hbs", mode: "md" },
  "ended-elsewhere.md": { file: "ended-elsewhere.md.hbs", mode: "md" },
  "reopened.md": { file: "reopened.md.hbs", mode: "md" },
  "correction.md": { file: "correction.md.hbs", mode: "md" },
  "rca-remark.md": { file: "rca-remark.md.hbs", mode: "md" },
  "shared.md": { file: "shared.md.hbs", mode: "md" },
  "rca.md": { file: "rca.md.hbs", mode: "md" },
  "mail-customers.txt": { file: "mail-customers.txt.hbs", mode: "txt" },
  "mail-customers.html": { file: "mail-customers.html.hbs", mode: "html" },
  "mail-staff.txt": { file: "mail-staff.txt.hbs", mode: "txt" },
  "mail-staff.html": { file: "mail-staff.html.hbs", mode: "html" },
  "mail-digest.txt": { file: "mail-digest.txt.hbs", mode: "txt" },
  "mail-digest.html": { file: "mail-digest.html.hbs", mode: "html" },
} as const satisfies Readonly<Record<string, { readonly file: string; readonly mode: Mode }>>;

export type TemplateName = keyof typeof TEMPLATES;

/** Every built-in file by name: what a repository can override. */
export const FILES: ReadonlyMap<string, string> = new Map([
  ["all-clear.md.hbs", allClear],
  ["correction.md.hbs", correction],
  ["ended-elsewhere.md.hbs", endedElsewhere],
  ["mail-customers-news.hbs", mailCustomersNews],
  ["mail-customers.html.hbs", mailCustomersHtml],
  ["mail-customers.txt.hbs", mailCustomersTxt],
  ["mail-digest-list.hbs", mailDigestList],
  ["mail-digest.html.hbs", mailDigestHtml],
  ["mail-digest.txt.hbs", mailDigestTxt],
  ["mail-fact.html.hbs", mailFactHtml],
  ["mail-fact.txt.hbs", mailFactTxt],
  ["mail-foot.html.hbs", mailFootHtml],
  ["mail-foot.txt.hbs", mailFootTxt],
  ["mail-heading.html.hbs", mailHeadingHtml],
  ["mail-heading.txt.hbs", mailHeadingTxt],
  ["mail-headline.html.hbs", mailHeadlineHtml],
  ["mail-headline.txt.hbs", mailHeadlineTxt],
  ["mail-kept.hbs", mailKept],
  ["mail-kept-solution.hbs", mailKeptSolution],
  ["mail-link.html.hbs", mailLinkHtml],
  ["mail-link.txt.hbs", mailLinkTxt],
  ["mail-p.html.hbs", mailPHtml],
  ["mail-p.txt.hbs", mailPTxt],
  ["mail-page.html.hbs", mailPageHtml],
  ["mail-quote.html.hbs", mailQuoteHtml],
  ["mail-quote.txt.hbs", mailQuoteTxt],
  ["mail-staff-news.hbs", mailStaffNews],
  ["mail-solution.hbs", mailSolution],
  ["mail-staff.html.hbs", mailStaffHtml],
  ["mail-staff.txt.hbs", mailStaffTxt],
  ["mail-standing.hbs", mailStanding],
  ["mail-strong.html.hbs", mailStrongHtml],
  ["mail-strong.txt.hbs", mailStrongTxt],
  ["maintenance.md.hbs", maintenance],
  ["missed.md.hbs", missed],
  ["news.md.hbs", news],
  ["part-change.md.hbs", partChange],
  ["part-change.html.hbs", partChangeHtml],
  ["part-change.txt.hbs", partChangeTxt],
  ["part-chart.md.hbs", partChart],
  ["part-closed.hbs", partClosed],
  ["part-closer.hbs", partCloser],
  ["part-duration.hbs", partDuration],
  ["part-duplicate.md.hbs", partDuplicate],
  ["part-event.hbs", partEvent],
  ["part-first.hbs", partFirst],
  ["part-help.md.hbs", partHelp],
  ["part-kept.md.hbs", partKept],
  ["part-ledger.md.hbs", partLedger],
  ["part-maintenance.md.hbs", partMaintenance],
  ["part-maintenance-duplicate.md.hbs", partMaintenanceDuplicate],
  ["part-maintenance-end.hbs", partMaintenanceEnd],
  ["part-maintenance-withdrawn.hbs", partMaintenanceWithdrawn],
  ["part-outcome.md.hbs", partOutcome],
  ["part-promise.hbs", partPromise],
  ["part-quote.md.hbs", partQuote],
  ["part-reason.hbs", partReason],
  ["part-record.md.hbs", partRecord],
  ["part-same.hbs", partSame],
  ["part-standing.md.hbs", partStanding],
  ["part-support.md.hbs", partSupport],
  ["part-timeline.md.hbs", partTimeline],
  ["part-trouble.hbs", partTrouble],
  ["part-who.hbs", partWho],
  ["rca.md.hbs", rca],
  ["rca-remark.md.hbs", rcaRemark],
  ["reopened.md.hbs", reopened],
  ["shared.md.hbs", shared],
  ["status.md.hbs", status],
]);

/** The mode a file belongs to; null: to all. */
function modeOf(file: string): Mode | null {
  const ending = /\.(md|txt|html)\.hbs$/.exec(file)?.[1];
  return ending === "md" || ending === "txt" || ending === "html" ? ending : null;
}

/** The files of a mode: its own and those for all, each with the name by which other files print it. Overrides stand in. */
export function fileTexts(
  mode: Mode,
  overrides: ReadonlyMap<string, string>,
): ReadonlyMap<string, { readonly partial: string; readonly text: string }> {
  const all = new Map([...FILES, ...overrides]);
  const mine = [...all].filter(([file]) => file.endsWith(".hbs") && (modeOf(file) ?? mode) === mode);
  return new Map(mine.map(([file, text]) => [file, { partial: file.replace(/(\.(md|txt|html))?\.hbs$/, ""), text: plain(text) }]));
}

/** Whichever system a file was written on, it is the same text. */
function plain(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

/** All the text that may take part in a rendering, partials too: what `digestOf` compares, beside the view. */
export function templateText(name: TemplateName, overrides: ReadonlyMap<string, string>): string {
  const { file, mode } = TEMPLATES[name];
  const files = fileTexts(mode, overrides);
  const fileOf = new Map([...files].map(([own, { partial }]) => [partial, own]));
  const seen = new Set<string>([file]);
  for (const own of seen) {
    for (const found of (files.get(own)?.text ?? "").matchAll(/\{\{[~#]*>\s*"?([\w.-]+)/g)) {
      const next = fileOf.get(found[1] ?? "");
      if (next !== undefined) seen.add(next);
    }
  }
  return [...seen].map((own) => `${own}\n${files.get(own)?.text ?? ""}`).join("\n");
}
