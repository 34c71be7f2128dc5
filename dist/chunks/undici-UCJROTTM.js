import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a}from"./chunk-RFPQ2GL5.js";import"./chunk-Y7CRFQTT.js";export default a();
