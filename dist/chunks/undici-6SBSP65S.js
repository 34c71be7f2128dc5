import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a}from"./chunk-VKKQ32BI.js";import"./chunk-Y7CRFQTT.js";export default a();
