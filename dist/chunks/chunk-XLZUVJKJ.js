import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
var o=".github/incident-slo";function l({file:t,line:e,message:r}){return`${o}/${t}${e===null?"":`:${e}`}: ${r}.`}export{o as a,l as b};
