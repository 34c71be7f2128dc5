import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as y,c as m,d as h}from"./chunk-SR7TGZLU.js";import"./chunk-QTZELA5S.js";import{a as s}from"./chunk-XDWKWSXU.js";import"./chunk-4QCELC7R.js";import{c as f}from"./chunk-V7IZGPNX.js";import{a as w}from"./chunk-S2KBXFJQ.js";import{a as l,b as d}from"./chunk-CNRJW2IM.js";import"./chunk-Y7CRFQTT.js";var S={usage:`
Usage: incident-slo deadline --severity sev1 --from 2026-03-06T16:00:00-05:00 [--policy FILE]
       incident-slo deadline --target "8 business hours" --from \u2026 [--policy FILE | --calendar FILE]
       incident-slo deadline --until \u2026 --from \u2026 [--policy FILE | --calendar FILE]
       incident-slo deadline --batch < questions.jsonl

Tells when a severity's promises or a target are due, were nothing to happen until then, or how much
open time lies between two moments. Moments are ISO 8601 with an offset or Z.

  --policy FILE    a policy's path or built-in name; without it, this folder's or gruntwork
  --calendar FILE  only a calendar, written as under "calendar:" in a policy
  --json           one line of JSON, as --batch answers
  --batch          reads JSON lines and answers each on a line of its own, in order

Lines of a batch, and their answers (elapsed is in minutes):

  {"calendar":{\u2026},"target":"8 business hours","from":"\u2026"}  {"due":"\u2026"}
  {"calendar":{\u2026},"from":"\u2026","until":"\u2026"}                  {"elapsed":480}
  {"policy":"gruntwork","severity":"sev1","from":"\u2026"}      {"response":"\u2026","resolution":"\u2026"}
  anything else                                            {"error":"\u2026"}

Exit code 0: answered, also where lines of a batch are answered with an error. 1: the policy or the
calendar has problems.
`,options:{policy:"value",calendar:"value",severity:"value",target:"value",from:"value",until:"value",json:"flag",batch:"flag"},words:0,run:async(e,t)=>{if(e.flags.has("batch"))return E(e,t);k(e);let n=await x(e,t);return n.ok?e.flags.has("json")?F(e,n.value,t):I(e,n.value,t):v(n.error,t)}};async function E({flags:e,values:t},n){if(t.size>0||e.size>1)throw new s("--batch takes no other options: each line says what it asks.");let{answerLine:o,openDesk:r}=await import("./deadline-MXWCXZ2R.js"),i=r(L(n));for await(let a of n.lines())if(!await n.offer(await o(a,i)))break;return 0}function k({values:e}){if(["severity","target","until"].filter(n=>e.has(n)).length!==1)throw new s("Expected one of --severity, --target and --until.");if(!e.has("from"))throw new s("Expected --from with a date and time such as 2026-03-06T16:00:00-05:00.");if(e.has("policy")&&e.has("calendar"))throw new s("Expected either --policy or --calendar: a policy has its own calendars.");if(e.has("calendar")&&e.has("severity"))throw new s("--severity belongs to a policy; a calendar alone has none.")}function v(e,t){for(let n of e)t.complain(n);return 1}async function x({values:e},t){let{parsePolicy:n}=await import("./parse-3KVVXWF5.js"),[o,r]=[e.get("policy"),e.get("calendar")];if(r!==void 0)return b(r,await y(r,t));let i=await n(o===void 0?await h(t):await m(o,t),{now:t.now()});return i.ok?l(i.value.policy):d(i.error.map(f))}async function b(e,t){let{parsePolicy:n}=await import("./parse-3KVVXWF5.js"),o=t.replace(/^\uFEFF/,"").replace(/^---[ \t]*$/m,"").split(/\r?\n/),r=await n({name:e,text:`calendar:
${o.map(a=>`  ${a}`).join(`
`)}
`});if(r.ok)return l(r.value.policy);let i=r.error.map(a=>({...a,line:a.line===null?null:Math.max(1,a.line-1),column:a.column===null?null:Math.max(1,a.column-2),path:a.path.slice(1)}));return d(i.map(f))}function L(e){return async t=>{let{parsePolicy:n}=await import("./parse-3KVVXWF5.js");try{let o=await n(await m(t,e),{now:e.now()});return o.ok?l(o.value.policy):d(o.error.map(f).join(" "))}catch(o){return d(o instanceof Error?o.message:String(o))}}}async function F({values:e},t,n){let{answerLine:o,openDesk:r}=await import("./deadline-MXWCXZ2R.js"),i=Object.fromEntries(["severity","target","from","until"].flatMap(c=>e.has(c)?[[c,e.get(c)]]:[])),a=await o(JSON.stringify({policy:"given",...i}),r(async()=>l(t)));return n.print(a),a.startsWith('{"error"')?2:0}async function I(e,t,n){let o=await g(e,"from"),{severityLines:r,targetLines:i,elapsedLines:a}=await import("./deadline-text-HU6NZL5B.js"),[c,u]=[e.values.get("severity"),e.values.get("target")],p=c!==void 0?r(T(t,c),t,o,n.ink):u!==void 0?i(u,t,o,n.ink):l(a(t,o,await g(e,"until")));if(!p.ok)throw new s(p.error);for(let P of p.value)n.print(P);return 0}async function g({values:e},t){let{parseInstant:n}=await import("./luxon-P6Q2KWFC.js"),o=e.get(t)??"",r=n(o);if(r!==null)return r;throw new s(`--${t}: expected a date and time with offset such as 2026-03-06T16:00:00-05:00, got "${o}".`)}function T({severities:e},t){let n=t.toLowerCase(),o=e.find(({key:a,labels:c})=>a===t||c.some(u=>u.toLowerCase()===n));if(o!==void 0)return o;let r=e.map(({key:a})=>a),i=w(t,r);throw new s(`--severity: expected one of ${r.join(", ")}, got "${t}".${i===null?"":` Did you mean ${i}?`}`)}export{S as deadline};
