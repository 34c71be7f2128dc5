import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as u,d}from"./chunk-IVXA5PWF.js";import{a as c}from"./chunk-XDWKWSXU.js";var O={usage:`
Usage: incident-slo explain OWNER/REPO#N [--policy FILE] [--json]

Reads an issue and shows how each promise's time was counted: a strip, and a table that adds up to
the verdict. Nothing is written. A token is taken from GITHUB_TOKEN or GH_TOKEN; it must be allowed
to read the issue and people's roles. OWNER/REPO#N may also be the issue's address.

  --policy FILE       what if: judged under this policy (a path or a built-in name) instead of the
                      repository's, as if no verdict had been written down
  --policy-path PATH  where the repository keeps its policy (${u})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (GITHUB_API_URL, else https://api.github.com); GraphQL's
                      follows from it, or is GITHUB_GRAPHQL_URL
  --json              one JSON document: repository, number, url, title, at, policy, whatIf, state,
                      severity, missed, nextDue, duration, atSeverity[], severities[], holds[] and
                      promises[], each with key, metric, severity, target, standing, startedAt, due,
                      endedAt, remaining and its ledger: zone, amount, counted and spans[] with
                      from, until, counted, why. Times are ISO 8601 in UTC, lengths milliseconds.

Signed markers are read with the secret in INCIDENT_SLO_STATE_SECRET.
Exit code 0: explained. 1: there is no such incident, or the policy has problems.
`,options:{policy:"value","policy-path":"value",bot:"value","api-url":"value",json:"flag"},words:1,run:async(t,e)=>{let{repository:i,number:o}=E(t),n=await N(i,t,e),{explainIncident:r}=await import("./explain-DGQ5VQ32.js"),s=t.values.get("policy"),a=await r(o,n,{policyPath:h(t),whatIf:s===void 0?null:await d(s,e),stateSecret:e.environment.INCIDENT_SLO_STATE_SECRET||null,botLogins:I(t)});return _(a,`${i}#${o}`,t,e)}},T=/^(?:https?:\/\/[^/]+\/)?([A-Za-z\d][\w-]*\/(?!\.{1,2}[#/])[\w.-]+)(?:#|\/issues\/)(\d{1,9})(?:[#?].*)?$/;function E({words:t}){let[,e,i]=T.exec(t[0]??"")??[];if(e!==void 0&&i!==void 0)return{repository:e,number:Number(i)};throw new c(`Expected an issue such as acme/service#42, got ${t[0]===void 0?"nothing":`"${t[0]}"`}.`)}function h({values:t}){return t.get("policy-path")??u}function I({values:t}){let e=t.get("bot"),i=e===void 0?[]:[e.replace(/^@/,"").replace(/\[bot\]$/i,"").toLowerCase()];return new Set(["github-actions",...i])}async function N(t,{values:e,...i},o){let{environment:n}=o,r=n.GITHUB_TOKEN||n.GH_TOKEN||"";if(r==="")throw new c("Expected a token in GITHUB_TOKEN or GH_TOKEN. With GitHub's own client: GH_TOKEN=$(gh auth token)");let s=(e.get("api-url")??(n.GITHUB_API_URL||"https://api.github.com")).replace(/\/+$/,"");if(!/^https?:\/\//.test(s)||!URL.canParse(s))throw new c(`--api-url: expected a URL such as https://api.github.com, got "${s}".`);let{connectGitHub:a,graphqlUrlOf:w}=await import("./connect-72GB42Z3.js"),{cliOctokit:y}=await import("./cli-octokit-QGKAISTD.js"),{connectMailer:f}=await import("./connect-SVWI6XS4.js"),p=l=>new Promise(b=>setTimeout(b,l)),m=l=>o.complain(l),g=(e.has("api-url")?"":n.GITHUB_GRAPHQL_URL)||w(s);return{github:a({octokit:()=>y(r,s),graphqlUrl:g,repository:t,policyPath:e.has("policy")?null:h({values:e,...i}),templatesPath:".github/incident-slo",runnerNow:o.now,sleep:p,log:m}),mailer:f({channel:null,runnerNow:o.now,sleep:p}),sleep:p,log:m,elapsed:()=>performance.now()}}async function _(t,e,{flags:i},o){switch(t.type){case"no-issue":return o.complain(`${e}: there is no such issue, or it is a pull request.`),1;case"no-incident":return o.complain(`${e} is no incident: it never had a severity of the policy (${t.policy.severities.flatMap(({labels:n})=>n).join(", ")}).`),1;case"broken-policy":{let{describeProblem:n}=await import("./problem-EEBW6S2L.js");for(let r of t.problems)o.complain(n(r));return 1}case"incident":{let{explanationJson:n}=await import("./explain-json-KT53ULQ6.js"),{explanationLines:r}=await import("./explain-text-DXWCRRRT.js"),s=i.has("json")?[JSON.stringify(n(t),null,2)]:r(t,o);for(let a of s)o.print(a);return 0}}}export{O as a,E as b,h as c,I as d,N as e};
