import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as o,b as m}from"./chunk-TPNQ73UW.js";import{a as n}from"./chunk-HZF73MK7.js";import{f as r}from"./chunk-Z6QEATYF.js";import"./chunk-Y7CRFQTT.js";function $(t,e){let[i]=e;if(t.endsWith(".html")&&i!==void 0&&e.length===1)return i.text;let a=e.map(({scene:l,text:s})=>`<h2>${r(l)}</h2>
${c(t,s)}`).join(`
`);return n({title:t,style:o,body:`<main>
<h1>${r(t)}</h1>
${a}
</main>`}).trimEnd()}function c(t,e){return t.endsWith(".html")?`<article class="mail"><iframe sandbox title="${r(t)}" srcdoc="${r(e)}" height="640"></iframe></article>`:t.endsWith(".txt")?`<article class="mail"><pre>${r(e)}</pre></article>`:`<article class="comment"><div class="box"><div class="markdown">${d(e)}</div></div></article>`}var d=m({issue:t=>`#${t}`,page:t=>t});export{$ as previewPage};
