import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as d,c as h}from"./chunk-A2DC25IY.js";import{e as m}from"./chunk-KJ2UODD4.js";import{b as p,d as l}from"./chunk-IVXA5PWF.js";import{a as i}from"./chunk-XDWKWSXU.js";import"./chunk-TN237WXE.js";import"./chunk-Y7CRFQTT.js";var g={usage:`
Usage: incident-slo backtest OWNER/REPO --policy FILE [--since DATE] [--until DATE]

Replays past incidents under a changed policy and under the one in force: which verdicts flip, which
deadlines move, how many promises are kept before and after. Both are judged as if no verdict had
been written down, so that only the policies differ. Nothing is written to GitHub. A token is taken
from GITHUB_TOKEN or GH_TOKEN; it must be allowed to read issues and people's roles.

  --policy FILE       the changed policy: a path or a built-in name
  --since DATE        where the range begins: 2026-03-01, 2026-03 or 2026-03-01T09:00:00Z; dates
                      begin in the policy's time zone (the first of the month, eleven months back)
  --until DATE        where it ends, that moment not included (now)
  --policy-path PATH  where the repository keeps the policy in force (${p})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (GITHUB_API_URL, else https://api.github.com)
  --markdown          Markdown, as for a pull request
  --json              one JSON document: before, after, severities[], months[], flips[], moves[]

Exit code 0: compared, whatever flips. 1: a policy has problems, or GitHub cannot be read.
`,options:{policy:"value",since:"value",until:"value","policy-path":"value",bot:"value","api-url":"value",markdown:"flag",json:"flag"},words:1,run:async(e,t)=>{let o=d(e),s=e.values.get("policy");if(e.flags.has("json")&&e.flags.has("markdown"))throw new i("--json and --markdown do not go together.");if(s===void 0)throw new i("Expected the changed policy: --policy FILE.");let n=await l(s,t),r=new Map([...e.values].filter(([u])=>u!=="policy")),a=await m(o,{...e,values:r},t),{backtestOn:c}=await import("./backtest-RYNNJPKC.js");return f(await c(a,{...h(e,t),changed:n}),e,t)}};async function f(e,{flags:t},o){switch(e.type){case"wrong-range":throw new i(`--${e.problem}`);case"broken-policy":{let{describeProblem:s}=await import("./problem-P663FPXR.js");for(let n of e.problems)o.complain(s(n));return 1}case"backtest":{let{backtestJson:s,backtestLines:n,backtestMarkdown:r}=await import("./backtest-forms-S3CLSOFO.js"),{backtest:a}=e;if(t.has("json"))o.print(JSON.stringify(s(a),null,2));else if(t.has("markdown"))o.print(r(a).trimEnd());else for(let c of n(a))o.print(c);return 0}}}export{g as backtest};
