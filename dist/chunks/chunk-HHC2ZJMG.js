import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{c as m,d as l,e as u}from"./chunk-J24Q6ZPB.js";import{b as c}from"./chunk-IVXA5PWF.js";import{a as p}from"./chunk-NVDIU6OG.js";import{a}from"./chunk-XDWKWSXU.js";var R={usage:`
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
  --policy-path PATH  where the repository keeps its policy (${c})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (GITHUB_API_URL, else https://api.github.com)
  --json              one JSON document, as docs/report.schema.json describes it

Signed markers are read with the secret in INCIDENT_SLO_STATE_SECRET.
Exit code 0: counted, whatever was missed. 1: the policy has problems, or GitHub cannot be read.
`,options:{since:"value",until:"value",out:"value",public:"flag",goal:"value","policy-path":"value",bot:"value","api-url":"value",json:"flag"},words:1,run:async(t,e)=>{let o=h(t),r={...f(t,e),goal:g(t),isPublic:t.flags.has("public")},s=await u(o,t,e),{reportOn:n}=await import("./report-W64SW5XG.js");return w(await n(s,r),t,e)}};function h({words:t}){let e=/^(?:https?:\/\/[^/]+\/)?([A-Za-z\d][\w-]*\/(?!\.{1,2}$)[\w.-]+?)(?:\.git)?\/?$/.exec(t[0]??"")?.[1];if(e!==void 0)return e;throw new a(`Expected a repository such as acme/service, got ${t[0]===void 0?"nothing":`"${t[0]}"`}.`)}function f(t,{environment:e}){return{policy:{path:m(t)},stateSecret:e.INCIDENT_SLO_STATE_SECRET||null,botLogins:l(t),wish:{since:t.values.get("since")??null,until:t.values.get("until")??null}}}function g({values:t}){let e=t.get("goal")??"100%",o=p(e);if(o!==null)return o;throw new a(`--goal: expected a percentage such as 95%, got "${e}".`)}async function w(t,e,o){switch(t.type){case"wrong-range":throw new a(`--${t.problem}`);case"broken-policy":{let{describeProblem:r}=await import("./problem-EEBW6S2L.js");for(let s of t.problems)o.complain(r(s));return 1}case"report":return await b(t.report,e,o),0}}async function b(t,{values:e,flags:o},r){let{formsOf:s}=await import("./forms-7CVCS4OQ.js"),n=s(t),i=e.get("out");if(i!==void 0){let{writeFiles:d}=await import("./write-files-PIE43N2R.js");await d(i,n,r),r.complain(`Wrote ${[...n.keys()].join(", ")} to ${i}.`)}(i===void 0||o.has("json"))&&r.print((n.get(o.has("json")?"report.json":"report.md")??"").trimEnd())}export{R as a,h as b,f as c};
