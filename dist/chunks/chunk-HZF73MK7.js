import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{f as t}from"./chunk-Z6QEATYF.js";function i({title:e,style:n,body:l,head:a=[]}){return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${a.map(o=>`${o}
`).join("")}<title>${t(e)}</title>
<style>${n}</style>
</head>
<body>
${l}
</body>
</html>
`}export{i as a};
