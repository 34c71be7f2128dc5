import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as c}from"./chunk-Q3YEM6WB.js";import{b as s,c as f,d as p}from"./chunk-SR7TGZLU.js";import{a as m}from"./chunk-QTZELA5S.js";import{a}from"./chunk-XDWKWSXU.js";import"./chunk-4QCELC7R.js";import"./chunk-Y7CRFQTT.js";import{stat as y}from"node:fs/promises";import{basename as g,dirname as k,resolve as P}from"node:path";var G={usage:`
Usage: incident-slo policy [FILE] [--format markdown|html] [--out PAGE | --check PAGE]

Writes what a policy promises as a page: severities, targets, updates, business hours with the
holidays of this and the next year, what is not covered, how to reach you, and the sections of
your own (the keys "page" and "rca.means"). Where those are inherited, it says so.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${m} of this folder, else gruntwork.

  --format FORMAT  markdown or html (by the ending of PAGE, else markdown)
  --out PAGE       writes the page there; where there is one, only the part between the comments
                   "incident-slo policy" is replaced, and everything around it stays
  --check PAGE     writes nothing, and fails when the page no longer says what the policy does

Exit code 0: written, or the page says what the policy does. 1: it does not, or the policy has
problems.
`,options:{format:"value",out:"value",check:"value"},words:1,run:async(o,e)=>{let[t]=o.words,[r,n]=[o.values.get("out"),o.values.get("check")];if(r!==void 0&&n!==void 0)throw new a("--out and --check do not go together.");let i=$(o,r??n??""),h=t===void 0?await p(e):await f(t,e),{checkPage:d,publishPolicy:u}=await import("./publish-3AW3L362.js");if(n!==void 0){let w=await d(h,i,await s(n,e),e.now());return A(w,n,e)}let l=r===void 0||!await b(r,e)?null:await s(r,e);return E(await u(h,i,l,e.now()),r??null,e)}};function $({values:o},e){let t=o.get("format")??(/\.html?$/i.test(e)?"html":"markdown");if(t==="markdown"||t==="html")return t;throw new a(`--format: expected markdown or html, got "${t}".`)}async function b(o,{folder:e}){return y(P(e,o)).then(()=>!0,()=>!1)}async function E(o,e,t){if(o.type==="broken-policy")return c(o.problems,t);let{answer:r,inherited:n}=o;if(n.length>0&&t.complain(`In the words of the policy that it extends: ${n.join(", ")}. See that they are true of your desk.`),e===null)return t.print(r.trimEnd()),0;let{writeFiles:i}=await import("./write-files-5XVIUBG5.js");return await i(k(e),new Map([[g(e),r]]),t),t.complain(`Wrote ${e}.`),0}async function A(o,e,t){if(o.type==="broken-policy")return c(o.problems,t);let{answer:r,year:n}=o;switch(r.type){case"same":return t.print(`${e} says what the policy does.`),r.year<n&&t.complain(`It names the holidays of ${r.year} and ${r.year+1}: write it anew with --out ${e}.`),0;case"no-part":return t.complain(`${e} has no part that was made from a policy. Write one with --out ${e}: what stands there stays.`),1;case"different":t.complain(`${e} no longer says what the policy does. Write it anew with --out ${e}.`);for(let i of r.surplus)t.complain(`- ${i}`);for(let i of r.missing)t.complain(`+ ${i}`);return 1}}export{G as policy};
