import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
function t(n){return`${new Date(n).toISOString().slice(0,19)}Z`}function e(n){return n===null?null:t(n)}export{t as a,e as b};
