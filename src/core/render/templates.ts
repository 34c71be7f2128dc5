import allClear from "../../../templates/all-clear.md.hbs";
import correction from "../../../templates/correction.md.hbs";
import mailCustomersHtml from "../../../templates/mail-customers.html.hbs";
import mailCustomersTxt from "../../../templates/mail-customers.txt.hbs";
import mailCustomers from "../../../templates/mail-customers-news.hbs";
import mailElementsHtml from "../../../templates/mail-elements.html.hbs";
import mailElementsTxt from "../../../templates/mail-elements.txt.hbs";
import mailStaffHtml from "../../../templates/mail-staff.html.hbs";
import mailStaffTxt from "../../../templates/mail-staff.txt.hbs";
import mailStaff from "../../../templates/mail-staff-news.hbs";
import missed from "../../../templates/missed.md.hbs";
import news from "../../../templates/news.md.hbs";
import partHelp from "../../../templates/part-help.md.hbs";
import partLedger from "../../../templates/part-ledger.md.hbs";
import partOutcome from "../../../templates/part-outcome.md.hbs";
import partPromise from "../../../templates/part-promise.hbs";
import partReason from "../../../templates/part-reason.hbs";
import partStanding from "../../../templates/part-standing.md.hbs";
import partSupport from "../../../templates/part-support.md.hbs";
import partTimeline from "../../../templates/part-timeline.md.hbs";
import partWho from "../../../templates/part-who.hbs";
import rca from "../../../templates/rca.md.hbs";
import reopened from "../../../templates/reopened.md.hbs";
import status from "../../../templates/status.md.hbs";

/** How values are escaped: `md` views are escaped already, `txt` is plain, in `html` Handlebars escapes. */
export type Mode = "md" | "txt" | "html";

/** The texts that can be made, each with its main file. */
export const TEMPLATES = {
  "status.md": { file: "status.md.hbs", mode: "md" },
  "news.md": { file: "news.md.hbs", mode: "md" },
  "missed.md": { file: "missed.md.hbs", mode: "md" },
  "all-clear.md": { file: "all-clear.md.hbs", mode: "md" },
  "reopened.md": { file: "reopened.md.hbs", mode: "md" },
  "correction.md": { file: "correction.md.hbs", mode: "md" },
  "rca.md": { file: "rca.md.hbs", mode: "md" },
  "mail-customers.txt": { file: "mail-customers.txt.hbs", mode: "txt" },
  "mail-customers.html": { file: "mail-customers.html.hbs", mode: "html" },
  "mail-staff.txt": { file: "mail-staff.txt.hbs", mode: "txt" },
  "mail-staff.html": { file: "mail-staff.html.hbs", mode: "html" },
} as const satisfies Readonly<Record<string, { readonly file: string; readonly mode: Mode }>>;

export type TemplateName = keyof typeof TEMPLATES;

/** Every built-in file by name: what a repository can override. */
export const FILES: ReadonlyMap<string, string> = new Map([
  ["status.md.hbs", status],
  ["news.md.hbs", news],
  ["missed.md.hbs", missed],
  ["all-clear.md.hbs", allClear],
  ["reopened.md.hbs", reopened],
  ["correction.md.hbs", correction],
  ["rca.md.hbs", rca],
  ["mail-customers.txt.hbs", mailCustomersTxt],
  ["mail-customers.html.hbs", mailCustomersHtml],
  ["mail-customers-news.hbs", mailCustomers],
  ["mail-staff.txt.hbs", mailStaffTxt],
  ["mail-staff.html.hbs", mailStaffHtml],
  ["mail-staff-news.hbs", mailStaff],
  ["mail-elements.txt.hbs", mailElementsTxt],
  ["mail-elements.html.hbs", mailElementsHtml],
  ["part-help.md.hbs", partHelp],
  ["part-ledger.md.hbs", partLedger],
  ["part-outcome.md.hbs", partOutcome],
  ["part-promise.hbs", partPromise],
  ["part-reason.hbs", partReason],
  ["part-standing.md.hbs", partStanding],
  ["part-support.md.hbs", partSupport],
  ["part-timeline.md.hbs", partTimeline],
  ["part-who.hbs", partWho],
]);

/** The mode a file belongs to; null: to all. */
function modeOf(file: string): Mode | null {
  const ending = /\.(md|txt|html)\.hbs$/.exec(file)?.[1];
  return ending === "md" || ending === "txt" || ending === "html" ? ending : null;
}

/** The files of a mode: its own and those for all, each with the name by which other files print it. Overrides stand in. */
export function fileTexts(mode: Mode, overrides: ReadonlyMap<string, string>): ReadonlyMap<string, { readonly partial: string; readonly text: string }> {
  const all = new Map([...FILES, ...overrides]);
  const mine = [...all].filter(([file]) => file.endsWith(".hbs") && (modeOf(file) ?? mode) === mode);
  return new Map(mine.map(([file, text]) => [file, { partial: file.replace(/(\.(md|txt|html))?\.hbs$/, ""), text }]));
}

/** All the text that may take part in a rendering: what `digestOf` compares, beside the view. */
export function templateText(name: TemplateName, overrides: ReadonlyMap<string, string>): string {
  return [...fileTexts(TEMPLATES[name].mode, overrides)].map(([file, { text }]) => `${file}\n${text}`).join("\n");
}
