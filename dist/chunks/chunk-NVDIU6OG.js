import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
function r(n){let e=Number(/^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(n.trim()||"100")?.[1]??Number.NaN);return e>0&&e<=100?e/100:null}export{r as a};
