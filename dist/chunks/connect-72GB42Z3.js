import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as a,c as b}from"./chunk-7UQHDOON.js";import"./chunk-LEHBOFUT.js";import"./chunk-YEB73XQP.js";import"./chunk-TOHFEBSU.js";import"./chunk-JPHI6RJ4.js";import"./chunk-Y7CRFQTT.js";export{a as connectGitHub,b as graphqlUrlOf};
