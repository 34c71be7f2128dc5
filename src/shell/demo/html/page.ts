import { html } from "../../../core/text/escape.ts";
import { htmlPage } from "../../../core/text/html-page.ts";
import css from "../../html/page.css";

/** Where the tabs lead. */
export type Tabs = { readonly issues: string; readonly mails: string };

const FILES: Tabs = { issues: "index.html", mails: "mails.html" };

/** A whole page around its content. Nothing on it is loaded from elsewhere. */
export function page(title: string, here: keyof Tabs | null, repository: string, content: string, tabs: Tabs = FILES): string {
  const tab = (name: keyof Tabs, label: string) => `<a href="${html(tabs[name])}"${here === name ? ' class="here"' : ""}>${label}</a>`;
  const body = `<header class="top"><div class="path">${html(repository).replace("/", " <i>/</i> <strong>")}</strong><span class="counter">simulated</span></div>
<nav>${tab("issues", "Issues")}${tab("mails", "Mails")}</nav></header>
<main>
${content}
</main>`;
  return htmlPage({ title, style: css, body });
}

/** A face made of initials; a bot's is square. */
export function avatar(login: string, size = 40): string {
  const isBot = login === "github-actions";
  const hue = [...login].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  const initials = login
    .split(/[^a-z\d]+/i)
    .map((part) => part.slice(0, 1).toUpperCase())
    .join("")
    .slice(0, 2);
  const color = isBot ? "#24292f" : `hsl(${hue} 45% 42%)`;
  return `<span class="avatar${isBot ? " bot" : ""}" style="width:${size}px;height:${size}px;font-size:${Math.round(size * 0.4)}px;background:${color}" aria-hidden="true">${html(initials)}</span>`;
}

/** A label in its colour, legible on it. */
export function label(name: string, color: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((place) => Number.parseInt(color.slice(place, place + 2), 16));
  const ink = red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? "#1f2328" : "#ffffff";
  return `<span class="label" style="background:#${html(color)};color:${ink}">${html(name)}</span>`;
}

/** "22 May 2026, 23:37 UTC", with the exact moment behind it. */
export function moment(iso: string): string {
  const text = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(new Date(iso));
  return `<time datetime="${html(iso)}">${html(text)} UTC</time>`;
}

const ICONS = {
  open: '<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="8" r="1.5"/>',
  done: '<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5 8.2l2.1 2.1L11 6.2" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  skipped:
    '<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M4.5 11.5l7-7" stroke="currentColor" stroke-width="1.5"/>',
  tag: '<path d="M1.5 2.5v5l6.5 6.5 5.5-5.5L7 2H2z" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="4.7" cy="5.2" r="1"/>',
  person:
    '<circle cx="8" cy="5" r="2.7" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M3 14c0-3 2-4.7 5-4.7s5 1.7 5 4.7" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  link: '<path d="M6.5 9.5l3-3M7 4.5l1.2-1.2a2.8 2.8 0 014 4L11 8.5M9 11.5l-1.2 1.2a2.8 2.8 0 01-4-4L5 7.5" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  dot: '<circle cx="8" cy="8" r="3"/>',
  mail: '<path d="M1.5 3.5h13v9h-13zM1.5 4l6.5 5 6.5-5" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  pull: '<circle cx="4" cy="3.5" r="1.7" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="4" cy="12.5" r="1.7" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="12" cy="12.5" r="1.7" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M4 5.2v5.6M12 10.8V7c0-2-1-3-3-3H8" fill="none" stroke="currentColor" stroke-width="1.5"/>',
} as const;
export type IconName = keyof typeof ICONS;

export function icon(name: IconName, color = ""): string {
  return `<svg class="icon ${color}" viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">${ICONS[name]}</svg>`;
}
