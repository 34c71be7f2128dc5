import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as m,c as a,d as h,e as u}from"./chunk-IVXA5PWF.js";import{a as s}from"./chunk-XDWKWSXU.js";import"./chunk-TN237WXE.js";import"./chunk-Y7CRFQTT.js";import{stat as y}from"node:fs/promises";import{basename as g,dirname as P,resolve as k}from"node:path";var C={usage:`
Usage: incident-slo policy [FILE] [--format markdown|html] [--out PAGE | --check PAGE]

Writes what a policy promises as a page: severities, targets, updates, business hours with the
holidays of this and the next year, what is not covered, how to reach you.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${m} of this folder, else gruntwork.

  --format FORMAT  markdown or html (by the ending of PAGE, else markdown)
  --out PAGE       writes the page there; where there is one, only the part between the comments
                   "incident-slo policy" is replaced, and everything around it stays
  --check PAGE     writes nothing, and fails when the page no longer says what the policy does

Exit code 0: written, or the page says what the policy does. 1: it does not, or the policy has
problems.
`,options:{format:"value",out:"value",check:"value"},words:1,run:async(o,t)=>{let[e]=o.words,[r,n]=[o.values.get("out"),o.values.get("check")];if(r!==void 0&&n!==void 0)throw new s("--out and --check do not go together.");let i=b(o,r??n??""),c=e===void 0?await u(t):await h(e,t),{checkPage:p,publishPolicy:l}=await import("./publish-YVAUUTQC.js");if(n!==void 0){let d=await p(c,i,await a(n,t),t.now());return x(d,n,t)}let w=r===void 0||!await E(r,t)?null:await a(r,t);return $(await l(c,i,w,t.now()),r??null,t)}};function b({values:o},t){let e=o.get("format")??(/\.html?$/i.test(t)?"html":"markdown");if(e==="markdown"||e==="html")return e;throw new s(`--format: expected markdown or html, got "${e}".`)}async function E(o,{folder:t}){return y(k(t,o)).then(()=>!0,()=>!1)}async function $(o,t,e){if(o.type==="broken-policy")return f(o,e);if(t===null)return e.print(o.answer.trimEnd()),0;let{writeFiles:r}=await import("./write-files-PIE43N2R.js");return await r(P(t),new Map([[g(t),o.answer]]),e),e.complain(`Wrote ${t}.`),0}async function x(o,t,e){if(o.type==="broken-policy")return f(o,e);let{answer:r,year:n}=o;switch(r.type){case"same":return e.print(`${t} says what the policy does.`),r.year<n&&e.complain(`It names the holidays of ${r.year} and ${r.year+1}: write it anew with --out ${t}.`),0;case"no-part":return e.complain(`${t} has no part that was made from a policy. Write one with --out ${t}: what stands there stays.`),1;case"different":e.complain(`${t} no longer says what the policy does. Write it anew with --out ${t}.`);for(let i of r.surplus)e.complain(`- ${i}`);for(let i of r.missing)e.complain(`+ ${i}`);return 1}}async function f({problems:o},t){let{describeProblem:e}=await import("./problem-P663FPXR.js");for(let r of o)t.complain(e(r));return 1}export{C as policy};
