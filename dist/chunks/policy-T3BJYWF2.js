import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as c}from"./chunk-SG2D3QIV.js";import{b as a,c as f,d as p}from"./chunk-BYQ7CP7F.js";import{a as h}from"./chunk-QTZELA5S.js";import{a as s}from"./chunk-XDWKWSXU.js";import"./chunk-TN237WXE.js";import"./chunk-Y7CRFQTT.js";import{stat as y}from"node:fs/promises";import{basename as g,dirname as P,resolve as k}from"node:path";var W={usage:`
Usage: incident-slo policy [FILE] [--format markdown|html] [--out PAGE | --check PAGE]

Writes what a policy promises as a page: severities, targets, updates, business hours with the
holidays of this and the next year, what is not covered, how to reach you.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${h} of this folder, else gruntwork.

  --format FORMAT  markdown or html (by the ending of PAGE, else markdown)
  --out PAGE       writes the page there; where there is one, only the part between the comments
                   "incident-slo policy" is replaced, and everything around it stays
  --check PAGE     writes nothing, and fails when the page no longer says what the policy does

Exit code 0: written, or the page says what the policy does. 1: it does not, or the policy has
problems.
`,options:{format:"value",out:"value",check:"value"},words:1,run:async(o,t)=>{let[e]=o.words,[r,n]=[o.values.get("out"),o.values.get("check")];if(r!==void 0&&n!==void 0)throw new s("--out and --check do not go together.");let i=$(o,r??n??""),m=e===void 0?await p(t):await f(e,t),{checkPage:u,publishPolicy:l}=await import("./publish-74YLM7KU.js");if(n!==void 0){let d=await u(m,i,await a(n,t),t.now());return A(d,n,t)}let w=r===void 0||!await E(r,t)?null:await a(r,t);return b(await l(m,i,w,t.now()),r??null,t)}};function $({values:o},t){let e=o.get("format")??(/\.html?$/i.test(t)?"html":"markdown");if(e==="markdown"||e==="html")return e;throw new s(`--format: expected markdown or html, got "${e}".`)}async function E(o,{folder:t}){return y(k(t,o)).then(()=>!0,()=>!1)}async function b(o,t,e){if(o.type==="broken-policy")return c(o.problems,e);if(t===null)return e.print(o.answer.trimEnd()),0;let{writeFiles:r}=await import("./write-files-ATZB6QRC.js");return await r(P(t),new Map([[g(t),o.answer]]),e),e.complain(`Wrote ${t}.`),0}async function A(o,t,e){if(o.type==="broken-policy")return c(o.problems,e);let{answer:r,year:n}=o;switch(r.type){case"same":return e.print(`${t} says what the policy does.`),r.year<n&&e.complain(`It names the holidays of ${r.year} and ${r.year+1}: write it anew with --out ${t}.`),0;case"no-part":return e.complain(`${t} has no part that was made from a policy. Write one with --out ${t}: what stands there stays.`),1;case"different":e.complain(`${t} no longer says what the policy does. Write it anew with --out ${t}.`);for(let i of r.surplus)e.complain(`- ${i}`);for(let i of r.missing)e.complain(`+ ${i}`);return 1}}export{W as policy};
