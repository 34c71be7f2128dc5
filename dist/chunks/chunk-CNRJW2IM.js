import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
function r(e){return{ok:!0,value:e}}function o(e){return{ok:!1,error:e}}export{r as a,o as b};
