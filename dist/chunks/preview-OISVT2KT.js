import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as T}from"./chunk-FYSRZOKN.js";import{a as p}from"./chunk-LK6LDN32.js";import{b as f,c as w,d as y,e as E}from"./chunk-KJ2UODD4.js";import{b as d,d as h}from"./chunk-IVXA5PWF.js";import{a as c}from"./chunk-XDWKWSXU.js";import"./chunk-TN237WXE.js";import{a as u}from"./chunk-S2KBXFJQ.js";import"./chunk-Y7CRFQTT.js";var R={usage:`
Usage: incident-slo preview [TEMPLATE[:SCENE]] [--html] [--issue OWNER/REPO#N]

Prints what a template writes: with the sample's data, an incident whose scenes show most that can
happen, or with a real issue. Templates in ${p} of this folder stand in for the
built-in ones, as they do on GitHub. Without TEMPLATE, lists templates and their scenes.

  incident-slo preview status:missed
  incident-slo preview mail-customers --html > mail.html

  --html              one page to look at: mail as it is, comments about as GitHub shows them
  --issue OWNER/REPO#N  a real issue, with a scene for each piece of its news. A token is taken from
                      GITHUB_TOKEN or GH_TOKEN
  --templates DIR     where templates of your own are (${p})
  --policy FILE       of a real issue: judged under this policy (a path or a built-in name)
  --policy-path PATH  of a real issue: its policy file there (${d})
  --bot LOGIN         of a real issue: whose comments are the action's
  --api-url URL       of a real issue: REST's address

Exit code 0: printed. 1: a template of your own is broken, or there is no such incident.
`,options:{html:"flag",issue:"value",templates:"value",policy:"value","policy-path":"value",bot:"value","api-url":"value"},words:1,run:async(s,t)=>{let l=await T(s.values.get("templates")??null,t),n=await import("./preview-SE4FMIN4.js"),[a]=s.words,e=a===void 0?null:b(a,n.PREVIEWS,s.flags.has("html")),o=await g(s,t);if(o===null)return 1;if(e===null)return P(n.PREVIEWS,o,t);let i=o.filter(({name:r})=>e.scene===null||r===e.scene);if(i.length===0)throw new c(`There is no scene "${e.scene}". There are: ${o.map(({name:r})=>r).join(", ")}.`);let m=await n.previewsOf(e.name,i,l);if(m.length===0)throw new c(`${e.name} has nothing to say ${e.scene===null?"about this incident":`in the scene "${e.scene}"`}.`);return N(e.name,m,s,t)}};function b(s,t,l){let[,n=s,a]=/^([^:]*?)(?:\.hbs)?(?::(.+))?$/.exec(s)??[],o=[n,...(l?[".html",".md",".txt"]:[".md",".txt",".html"]).map(r=>n+r)].map(r=>t.find($=>$===r)).find(r=>r!==void 0);if(o!==void 0)return{name:o,scene:a??null};let i=t.map(r=>r.replace(/\.\w+$/,"")),m=u(n.replace(/\.\w+$/,""),i);throw new c(`There is no text "${n}". ${m===null?`There are: ${[...new Set(i)].join(", ")}.`:`Did you mean "${m}"?`}`)}async function g(s,t){let l=s.values.get("issue"),n=await import("./preview-SE4FMIN4.js");if(l===void 0)return n.sample();let{repository:a,number:e}=f({...s,words:[l]}),o=s.values.get("policy"),i=await n.issueScenes(e,await E(a,s,t),{policyPath:w(s),whatIf:o===void 0?null:await h(o,t),stateSecret:t.environment.INCIDENT_SLO_STATE_SECRET||null,botLogins:y(s)});switch(i.type){case"scenes":return i.scenes;case"no-issue":return t.complain(`${a}#${e}: there is no such issue, or it is a pull request.`),null;case"no-incident":return t.complain(`${a}#${e} is no incident: it never had a severity of the policy.`),null;case"broken-policy":{let{describeProblem:m}=await import("./problem-P663FPXR.js");for(let r of i.problems)t.complain(m(r));return null}}}async function P(s,t,l){let{viewIn:n}=await import("./preview-7FZ5RTWH.js"),a=Math.max(...s.map(e=>e.length));for(let e of s){let o=t.filter(i=>n(e,i)!==null).map(i=>i.name);l.print(`${e.padEnd(a)}  ${o.join(" ")}`.trimEnd())}return 0}async function N(s,t,{flags:l},n){if(l.has("html"))n.print((await import("./preview-page-BITFFTW6.js")).previewPage(s,t));else for(let{scene:e,text:o}of t)t.length>1&&n.print(n.ink.bold(`\u2500\u2500\u2500\u2500 ${e} ${"\u2500".repeat(Math.max(4,n.width-e.length-6))}`)),n.print(o.trimEnd()),t.length>1&&n.print("");let a=new Set(t.flatMap(({problem:e})=>e===null?[]:[`${p}/${e.file}${e.line===null?"":`:${e.line}`}: ${e.message}. The built-in template was used.`]));for(let e of a)n.complain(e);return a.size===0?0:1}export{R as preview};
