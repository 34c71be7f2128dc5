import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as E}from"./chunk-CNKRNH6U.js";import{a as T}from"./chunk-CHUXDLYX.js";import{b as w,e as y}from"./chunk-TP3HO7HG.js";import{a as h}from"./chunk-Q3YEM6WB.js";import"./chunk-SR7TGZLU.js";import{a as c,b as f}from"./chunk-XLZUVJKJ.js";import{a as d}from"./chunk-QTZELA5S.js";import{a as p}from"./chunk-XDWKWSXU.js";import"./chunk-4QCELC7R.js";import{a as u}from"./chunk-S2KBXFJQ.js";import"./chunk-Y7CRFQTT.js";var M={usage:`
Usage: incident-slo preview [TEMPLATE[:SCENE]] [--html] [--issue OWNER/REPO#N]

Prints what a template writes: with the sample's data, an incident whose scenes show most that can
happen, or with a real issue. Templates in ${c} of this folder stand in for the
built-in ones, as they do on GitHub. Without TEMPLATE, lists templates and their scenes.

  incident-slo preview status:missed
  incident-slo preview mail-customers --html > mail.html

  --html              one page to look at: mail as it is, comments about as GitHub shows them
  --issue OWNER/REPO#N  a real issue, with a scene for each piece of its news. A token is taken from
                      GITHUB_TOKEN or GH_TOKEN
  --templates DIR     where templates of your own are (${c})
  --policy FILE       of a real issue: judged under this policy (a path or a built-in name)
  --policy-path PATH  of a real issue: its policy file there (${d})
  --bot LOGIN         of a real issue: whose comments are the action's
  --api-url URL       of a real issue: REST's address

Exit code 0: printed. 1: a template of your own is broken, or there is no such incident.
`,options:{html:"flag",issue:"value",templates:"value",policy:"value","policy-path":"value",bot:"value","api-url":"value"},words:1,run:async(s,n)=>{let r=await T(s.values.get("templates")??null,n),t=await import("./preview-KCWB5CE3.js"),[a]=s.words,e=a===void 0?null:b(a,t.PREVIEWS,s.flags.has("html")),o=await g(s,n);if(o===null)return 1;if(e===null)return P(t.PREVIEWS,o,n);let l=o.filter(({name:i})=>e.scene===null||i===e.scene);if(l.length===0)throw new p(`There is no scene "${e.scene}". There are: ${o.map(({name:i})=>i).join(", ")}.`);let m=await t.previewsOf(e.name,l,r);if(m.length===0)throw new p(`${e.name} has nothing to say ${e.scene===null?"about this incident":`in the scene "${e.scene}"`}.`);return S(e.name,m,s,n)}};function b(s,n,r){let[,t=s,a]=/^([^:]*?)(?:\.hbs)?(?::(.+))?$/.exec(s)??[],o=[t,...(r?[".html",".md",".txt"]:[".md",".txt",".html"]).map(i=>t+i)].map(i=>n.find($=>$===i)).find(i=>i!==void 0);if(o!==void 0)return{name:o,scene:a??null};let l=n.map(i=>i.replace(/\.\w+$/,"")),m=u(t.replace(/\.\w+$/,""),l);throw new p(`There is no text "${t}". ${m===null?`There are: ${[...new Set(l)].join(", ")}.`:`Did you mean "${m}"?`}`)}async function g(s,n){let r=s.values.get("issue");if(r===void 0)return(await import("./sample-DDFNZEZ4.js")).sampleScenes();let{repository:t,number:a}=w({...s,words:[r]}),{issueScenes:e}=await import("./preview-KCWB5CE3.js"),o=await e(a,await y(t,s,n),await E(s,n));switch(o.type){case"scenes":return o.scenes;case"no-issue":return n.complain(`${t}#${a}: there is no such issue, or it is a pull request.`),null;case"no-incident":return n.complain(`${t}#${a} is no incident: it never had a severity of the policy.`),null;case"broken-policy":return await h(o.problems,n),null}}async function P(s,n,r){let{viewIn:t}=await import("./preview-6O6DODGK.js"),a=Math.max(...s.map(e=>e.length));for(let e of s){let o=n.filter(l=>t(e,l)!==null).map(l=>l.name);r.print(`${e.padEnd(a)}  ${o.join(" ")}`.trimEnd())}return 0}async function S(s,n,{flags:r},t){if(r.has("html"))t.print((await import("./preview-page-GADHITSH.js")).previewPage(s,n));else for(let{scene:e,text:o}of n)n.length>1&&t.print(t.ink.bold(`\u2500\u2500\u2500\u2500 ${e} ${"\u2500".repeat(Math.max(4,t.width-e.length-6))}`)),t.print(o.trimEnd()),n.length>1&&t.print("");let a=new Set(n.flatMap(({problem:e})=>e===null?[]:[`${f(e)} The built-in template was used.`]));for(let e of a)t.complain(e);return a.size===0?0:1}export{M as preview};
