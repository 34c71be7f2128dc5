import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as a,c as b}from"./chunk-HLRSU2OG.js";import"./chunk-LEHBOFUT.js";import"./chunk-6S3UUPYB.js";import"./chunk-TOHFEBSU.js";import"./chunk-JPHI6RJ4.js";import"./chunk-Y7CRFQTT.js";export{a as connectGitHub,b as graphqlUrlOf};
