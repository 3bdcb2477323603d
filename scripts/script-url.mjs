// What a plain script has in place of `import.meta.url`: it knows its own address while it runs.
export const scriptUrl = globalThis.document?.currentScript?.src ?? '';
