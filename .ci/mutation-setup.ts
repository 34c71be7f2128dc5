import fc from "fast-check";

// Hundreds of mutants survive no property's first cases; the full number is for `npm test`.
fc.configureGlobal({ numRuns: 25 });
