const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['rdquo', '”'],
  ['ldquo', '“'],
]);

/** The words of HTML: tags are spaces, or nothing within a line; spaces are one. Nothing is run. */
export function textOfHtml(html: string): string {
  let text = '';
  let at = 0;
  let end = 0;
  for (let from = html.indexOf('<'); from >= 0; from = html.indexOf('<', Math.max(at, from + 1))) {
    if (end <= from) end = html.indexOf('>', from);
    if (end < 0) break;
    const tag = html.slice(from + 1, Math.min(end, from + 12));
    if (!/^[a-z/!?]/i.test(tag)) continue;
    text += html.slice(at, from);
    if (/^\/?(p|br|div|li|ul|ol|h\d|blockquote|tr|td)\b/i.test(tag)) text += ' ';
    at = end + 1;
  }
  return entities(text + html.slice(at))
    .replace(/\s+/g, ' ')
    .trim();
}

function entities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all, ten, hex, name) => {
    if (name) return NAMED.get(name.toLowerCase()) ?? all;
    const point = ten ? Number(ten) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
