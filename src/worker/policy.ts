/** Directives that say where workers may come from; the first that is there counts. */
const WORKERS = ['worker-src', 'child-src', 'script-src', 'default-src'] as const;

/**
 * Whether a Content Security Policy in the page's markup forbids a worker from this address. One that is sent as a
 * header cannot be read: there a refusal shows, once, as an event.
 */
export function policyForbids(document: Document, url: URL): boolean {
  const metas = document.querySelectorAll<HTMLMetaElement>(
    'meta[http-equiv="Content-Security-Policy" i]',
  );
  return [...metas].some(({ content }) => {
    const directives = new Map(
      content.split(';').flatMap((line): [string, string[]][] => {
        const [name, ...sources] = line.trim().split(/\s+/);
        return name ? [[name.toLowerCase(), sources]] : [];
      }),
    );
    if (directives.has('require-trusted-types-for')) return true;
    const name = WORKERS.find((one) => directives.has(one));
    return name !== undefined && !directives.get(name)?.some((from) => allows(from, url, document));
  });
}

function allows(source: string, { protocol, origin, host, href }: URL, page: Document): boolean {
  if (source === protocol) return true;
  if (protocol === 'blob:') return false;
  if (source === "'self'") return origin === page.defaultView?.location.origin;
  return source === '*' || source === host || href.startsWith(source);
}
