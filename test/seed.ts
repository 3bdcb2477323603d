import fc from 'fast-check';

// A change is judged by the same cases each time; `npm run test:full` looks for new ones.
const full = globalThis.process?.env?.SUMMITRY_FULL;
fc.configureGlobal({ seed: full ? Date.now() : 20250901 });
