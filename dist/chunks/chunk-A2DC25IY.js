import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{c,d as m,e as l}from"./chunk-KJ2UODD4.js";import{b as p}from"./chunk-IVXA5PWF.js";import{a}from"./chunk-XDWKWSXU.js";function u(t){let e=Number(/^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(t.trim()||"100")?.[1]??Number.NaN);return e>0&&e<=100?e/100:null}var N={usage:`
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
`,options:{since:"value",until:"value",out:"value",public:"flag",goal:"value","policy-path":"value",bot:"value","api-url":"value",json:"flag"},words:1,run:async(t,e)=>{let o=h(t),r={...f(t,e),goal:g(t),isPublic:t.flags.has("public")},n=await l(o,t,e),{reportOn:s}=await import("./report-UHFQG6OE.js");return w(await s(n,r),t,e)}};function h({words:t}){let e=/^(?:https?:\/\/[^/]+\/)?([A-Za-z\d][\w-]*\/(?!\.{1,2}$)[\w.-]+?)(?:\.git)?\/?$/.exec(t[0]??"")?.[1];if(e!==void 0)return e;throw new a(`Expected a repository such as acme/service, got ${t[0]===void 0?"nothing":`"${t[0]}"`}.`)}function f(t,{environment:e}){return{policy:{path:c(t)},stateSecret:e.INCIDENT_SLO_STATE_SECRET||null,botLogins:m(t),wish:{since:t.values.get("since")??null,until:t.values.get("until")??null}}}function g({values:t}){let e=t.get("goal")??"100%",o=u(e);if(o!==null)return o;throw new a(`--goal: expected a percentage such as 95%, got "${e}".`)}async function w(t,e,o){switch(t.type){case"wrong-range":throw new a(`--${t.problem}`);case"broken-policy":{let{describeProblem:r}=await import("./problem-P663FPXR.js");for(let n of t.problems)o.complain(r(n));return 1}case"report":return await b(t.report,e,o),0}}async function b(t,{values:e,flags:o},r){let{formsOf:n}=await import("./forms-DDU6LOL5.js"),s=n(t),i=e.get("out");if(i!==void 0){let{writeFiles:d}=await import("./write-files-PIE43N2R.js");await d(i,s,r),r.complain(`Wrote ${[...s.keys()].join(", ")} to ${i}.`)}(i===void 0||o.has("json"))&&r.print((s.get(o.has("json")?"report.json":"report.md")??"").trimEnd())}export{N as a,h as b,f as c};
