import { numberIn } from "./fields.ts";
import type { RestAnswer, RestCall } from "./route.ts";

/** One page of a list with GitHub's Link header: `per_page` 1..100 (default 30), `page` from 1. Only the page's items are written out. */
export function page<T>(call: RestCall, items: readonly T[], bodyOf: (item: T) => unknown): RestAnswer {
  const perPage = numberIn(call.query, "per_page", 30, 1, 100);
  const number = numberIn(call.query, "page", 1, 1, Number.MAX_SAFE_INTEGER);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const body = items.slice((number - 1) * perPage, number * perPage).map(bodyOf);
  const link = linksOf(call, number, last);
  return { status: 200, body, ...(link === "" ? {} : { headers: { link } }) };
}

function linksOf(call: RestCall, number: number, last: number): string {
  const links: [string, number][] = [];
  if (number > 1) links.push(["prev", Math.min(number - 1, last)]);
  if (number < last) links.push(["next", number + 1], ["last", last]);
  if (number > 1) links.push(["first", 1]);
  return links.map(([rel, target]) => `<${addressOf(call, target)}>; rel="${rel}"`).join(", ");
}

function addressOf(call: RestCall, number: number): string {
  const query = new URLSearchParams(call.query);
  query.set("page", String(number));
  return `${call.url}?${query}`;
}
