import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
var l=["investigating","identified","monitoring","resolved"];function t({closings:n}){let e=n.at(-1);return e===void 0||e.reopenedAt!==null?null:e}function a({severity:n,severities:e,worst:r}){return n??e.findLast(o=>o.severity!==null)?.severity??r}export{l as a,t as b,a as c};
