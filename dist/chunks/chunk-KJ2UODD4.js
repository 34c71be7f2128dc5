import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as l,d as m}from"./chunk-IVXA5PWF.js";import{a as p}from"./chunk-XDWKWSXU.js";var I={usage:`
Usage: incident-slo explain OWNER/REPO#N [--policy FILE] [--json]

Reads an issue and shows how each promise's time was counted: a strip, and a table that adds up to
the verdict. Nothing is written. A token is taken from GITHUB_TOKEN or GH_TOKEN; it must be allowed
to read the issue and people's roles. OWNER/REPO#N may also be the issue's address.

  --policy FILE       what if: judged under this policy (a path or a built-in name) instead of the
                      repository's, as if no verdict had been written down
  --policy-path PATH  where the repository keeps its policy (${l})
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
`,options:{policy:"value","policy-path":"value",bot:"value","api-url":"value",json:"flag"},words:1,run:async(t,e)=>{let{repository:o,number:i}=w(t),n=await f(o,t,e),{explainIncident:s}=await import("./explain-4QRU56WD.js"),r=t.values.get("policy"),a=await s(i,n,{policyPath:d(t),whatIf:r===void 0?null:await m(r,e),stateSecret:e.environment.INCIDENT_SLO_STATE_SECRET||null,botLogins:y(t)});return b(a,`${o}#${i}`,t,e)}},h=/^(?:https?:\/\/[^/]+\/)?([A-Za-z\d][\w-]*\/(?!\.{1,2}[#/])[\w.-]+)(?:#|\/issues\/)(\d{1,9})(?:[#?].*)?$/;function w({words:t}){let[,e,o]=h.exec(t[0]??"")??[];if(e!==void 0&&o!==void 0)return{repository:e,number:Number(o)};throw new p(`Expected an issue such as acme/service#42, got ${t[0]===void 0?"nothing":`"${t[0]}"`}.`)}function d({values:t}){return t.get("policy-path")??l}function y({values:t}){let e=t.get("bot"),o=e===void 0?[]:[e.replace(/^@/,"").replace(/\[bot\]$/i,"").toLowerCase()];return new Set(["github-actions",...o])}async function f(t,e,o){let i=await g(e,o),{sleep:n,log:s}=i,{connectGitHub:r}=await import("./connect-A5OJX7ML.js"),{connectMailer:a}=await import("./connect-RKQTAKBB.js"),c=e.values.has("policy")?null:d(e);return{github:r({...i,repository:t,policyPath:c,templatesPath:".github/incident-slo"}),mailer:a({channel:null,runnerNow:o.now,sleep:n}),sleep:n,log:s,elapsed:()=>performance.now()}}async function g({values:t},e){let{environment:o}=e,i=o.GITHUB_TOKEN||o.GH_TOKEN||"";if(i==="")throw new p("Expected a token in GITHUB_TOKEN or GH_TOKEN. With GitHub's own client: GH_TOKEN=$(gh auth token)");let n=(t.get("api-url")??(o.GITHUB_API_URL||"https://api.github.com")).replace(/\/+$/,"");if(!/^https?:\/\//.test(n)||!URL.canParse(n))throw new p(`--api-url: expected a URL such as https://api.github.com, got "${n}".`);let{graphqlUrlOf:s}=await import("./connect-A5OJX7ML.js"),{cliOctokit:r}=await import("./cli-octokit-UL3666MS.js"),a=(t.has("api-url")?"":o.GITHUB_GRAPHQL_URL)||s(n);return{octokit:()=>r(i,n),graphqlUrl:a,runnerNow:e.now,sleep:c=>new Promise(u=>setTimeout(u,c)),log:c=>e.complain(c)}}async function b(t,e,{flags:o},i){switch(t.type){case"no-issue":return i.complain(`${e}: there is no such issue, or it is a pull request.`),1;case"no-incident":return i.complain(`${e} is no incident: it never had a severity of the policy (${t.policy.severities.flatMap(({labels:n})=>n).join(", ")}).`),1;case"broken-policy":{let{describeProblem:n}=await import("./problem-P663FPXR.js");for(let s of t.problems)i.complain(n(s));return 1}case"incident":{let{explanationJson:n}=await import("./explain-json-R6VFVTHB.js"),{explanationLines:s}=await import("./explain-text-7QFY2BZD.js"),r=o.has("json")?[JSON.stringify(n(t),null,2)]:s(t,i);for(let a of r)i.print(a);return 0}}}export{I as a,w as b,d as c,y as d,f as e,g as f};
