import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as f}from"./chunk-CNKRNH6U.js";import{a as d,e as h}from"./chunk-TP3HO7HG.js";import{a as m}from"./chunk-Q3YEM6WB.js";import{c as l}from"./chunk-SR7TGZLU.js";import"./chunk-XLZUVJKJ.js";import{a as p}from"./chunk-QTZELA5S.js";import{a}from"./chunk-XDWKWSXU.js";import"./chunk-4QCELC7R.js";import"./chunk-Y7CRFQTT.js";var A={usage:`
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
`,options:{policy:"value",since:"value",until:"value","policy-path":"value",bot:"value","api-url":"value",markdown:"flag",json:"flag"},words:1,run:async(e,t)=>{let o=d(e),n=e.values.get("policy");if(e.flags.has("json")&&e.flags.has("markdown"))throw new a("--json and --markdown do not go together.");if(n===void 0)throw new a("Expected the changed policy: --policy FILE.");let i=await l(n,t),r=new Map([...e.values].filter(([u])=>u!=="policy")),s=await h(o,{...e,values:r},t),{backtestOn:c}=await import("./backtest-MRIGUYOG.js");return w(await c(s,{...f(e,t),changed:i}),e,t)}};async function w(e,{flags:t},o){switch(e.type){case"wrong-range":throw new a(`--${e.problem}`);case"broken-policy":return m(e.problems,o);case"backtest":{let{backtestJson:n,backtestLines:i,backtestMarkdown:r}=await import("./backtest-forms-6XANS47D.js"),{backtest:s}=e;if(t.has("json"))o.print(JSON.stringify(n(s),null,2));else if(t.has("markdown"))o.print(r(s).trimEnd());else for(let c of i(s))o.print(c);return 0}}}export{A as backtest};
