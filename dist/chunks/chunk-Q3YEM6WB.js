import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
async function t(o,r){let{describeProblem:m}=await import("./problem-WPXD3A4O.js");for(let e of o)r.complain(m(e));return 1}export{t as a};
