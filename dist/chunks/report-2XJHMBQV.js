import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as u}from"./chunk-CNKRNH6U.js";import{a as c,e as l}from"./chunk-TP3HO7HG.js";import{a as m}from"./chunk-Q3YEM6WB.js";import"./chunk-SR7TGZLU.js";import"./chunk-XLZUVJKJ.js";import{a as p}from"./chunk-QTZELA5S.js";import{a}from"./chunk-XDWKWSXU.js";import"./chunk-4QCELC7R.js";import"./chunk-Y7CRFQTT.js";function d(t){let e=Number(/^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(t.trim()||"100")?.[1]??Number.NaN);return e>0&&e<=100?e/100:null}var O={usage:`
Usage: incident-slo report OWNER/REPO [--since DATE] [--until DATE] [--out DIR] [--public]

Reads every incident that began in a range of time and counts which promises were kept: by
severity and month, with how long it took, every miss and why. Prints Markdown. Nothing is written
to GitHub. A token is taken from GITHUB_TOKEN or GH_TOKEN; it must be allowed to read issues and
people's roles.

  --since DATE        where the range begins: 2026-03-01, 2026-03 or 2026-03-01T09:00:00Z; dates
                      begin in the policy's time zone (the first of the month, eleven months back)
  --until DATE        where it ends, that moment not included (now)
  --out DIR           writes index.html (one page, charts and all), report.json, report.md,
                      incidents.csv, badge.json (for shields.io) and feed.atom there
  --public            for everybody's eyes: without root cause analyses and muted incidents and,
                      where the repository is private, without titles, links and words from it
  --goal PERCENT      the share of promises that is to be kept (100%)
  --policy-path PATH  where the repository keeps its policy (${p})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (GITHUB_API_URL, else https://api.github.com)
  --json              one JSON document, as docs/report.schema.json describes it

Signed markers are read with the secret in INCIDENT_SLO_STATE_SECRET.
Exit code 0: counted, whatever was missed. 1: the policy has problems, or GitHub cannot be read.
`,options:{since:"value",until:"value",out:"value",public:"flag",goal:"value","policy-path":"value",bot:"value","api-url":"value",json:"flag"},words:1,run:async(t,e)=>{let o=c(t),r={...u(t,e),goal:f(t),isPublic:t.flags.has("public")},i=await l(o,t,e),{reportOn:s}=await import("./report-A4MDV3RL.js");return g(await s(i,r),t,e)}};function f({values:t}){let e=t.get("goal")??"100%",o=d(e);if(o!==null)return o;throw new a(`--goal: expected a percentage such as 95%, got "${e}".`)}async function g(t,e,o){switch(t.type){case"wrong-range":throw new a(`--${t.problem}`);case"broken-policy":return m(t.problems,o);case"report":return await w(t.report,e,o),0}}async function w(t,{values:e,flags:o},r){let{formsOf:i}=await import("./forms-CC56S2NU.js"),s=i(t),n=e.get("out");if(n!==void 0){let{writeFiles:h}=await import("./write-files-5XVIUBG5.js");await h(n,s,r),r.complain(`Wrote ${[...s.keys()].join(", ")} to ${n}.`)}(n===void 0||o.has("json"))&&r.print((s.get(o.has("json")?"report.json":"report.md")??"").trimEnd())}export{O as report};
