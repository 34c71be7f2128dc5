import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
console.log("incident-slo");
