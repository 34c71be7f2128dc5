import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
var t=".github/incident-slo.yml";export{t as a};
