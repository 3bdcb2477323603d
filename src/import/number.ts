const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const WITH_COMMA = /^[-+]?(?:\d{1,3}(?:[. ]\d{3})+|\d+),\d+$/;
const THOUSANDS = /^[-+]?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/;

/** A number as people write it: `0.5`, `1,234.5`, `−3`, and `0,5` where the comma is the decimal sign. */
export function numberFrom(text: string, decimal: '.' | ',' = '.'): number | undefined {
  const plain = text.trim().replace('\u2212', '-');
  if (PLAIN.test(plain)) return Number(plain);
  if (decimal === ',' && WITH_COMMA.test(plain))
    return Number(plain.replaceAll(/[. ]/g, '').replace(',', '.'));
  return THOUSANDS.test(plain) ? Number(plain.replaceAll(/[, ]/g, '')) : undefined;
}
