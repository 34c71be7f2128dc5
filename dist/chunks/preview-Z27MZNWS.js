import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a}from"./chunk-MA3KZQDX.js";import"./chunk-XOLSMIPV.js";import"./chunk-ZDZIJBTO.js";import"./chunk-ONZCP5GK.js";import"./chunk-C2L6Q2H4.js";import"./chunk-TOHFEBSU.js";import"./chunk-5G4PMZUL.js";import"./chunk-JPHI6RJ4.js";import"./chunk-Y7CRFQTT.js";export{a as viewIn};
