import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
function n(t){return`${new Date(t).toISOString().slice(0,19)}Z`}export{n as a};
