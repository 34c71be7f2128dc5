import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as n,b as a}from"./chunk-O2NQLI2Z.js";import{f as r}from"./chunk-C2L6Q2H4.js";import"./chunk-Y7CRFQTT.js";function f(e,t){let[i]=t;if(e.endsWith(".html")&&i!==void 0&&t.length===1)return i.text;let l=t.map(({scene:o,text:m})=>`<h2>${r(o)}</h2>
${s(e,m)}`).join(`
`);return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${r(e)}</title>
<style>${n}</style>
</head>
<body>
<main>
<h1>${r(e)}</h1>
${l}
</main>
</body>
</html>`}function s(e,t){return e.endsWith(".html")?`<article class="mail"><iframe sandbox title="${r(e)}" srcdoc="${r(t)}" height="640"></iframe></article>`:e.endsWith(".txt")?`<article class="mail"><pre>${r(t)}</pre></article>`:`<article class="comment"><div class="box"><div class="markdown">${c(t)}</div></div></article>`}var c=a({issue:e=>`#${e}`,page:e=>e});export{f as previewPage};
