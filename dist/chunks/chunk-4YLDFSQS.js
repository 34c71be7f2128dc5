import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
function o({response:e,updates:n,resolutions:t}){return[e,...n,...t]}function r({response:e,updates:n,resolutions:t}){return[e,...n.slice(-1),...t.slice(-1)]}export{o as a,r as b};
