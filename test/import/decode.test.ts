import { expect, test } from 'vitest';
import { decode } from '../../src/import/decode';

const TEXT = 'name;país\nÅland;Ñ\n';
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((c) => c.charCodeAt(0));
  return new Uint8Array(units.flatMap((u) => (big ? [u >> 8, u & 255] : [u & 255, u >> 8])));
};

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8'],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`), 'utf-8'],
  ['UTF-16, little end first', utf16(TEXT, false, true), 'utf-16le'],
  ['UTF-16, big end first', utf16(TEXT, true, true), 'utf-16be'],
  ['UTF-16 without a mark', utf16(TEXT, false, false), 'utf-16le'],
  ['UTF-16 without a mark, big end first', utf16(TEXT, true, false), 'utf-16be'],
  ['Windows-1252', new Uint8Array([...TEXT].map((c) => c.charCodeAt(0))), 'windows-1252'],
])('%s is told by its bytes', (_, bytes, encoding) => {
  expect(decode(bytes)).toEqual({ text: TEXT, encoding });
});

test('an XML declaration names the encoding; one that nobody knows does not matter', () => {
  const xml = (name: string) => `<?xml version="1.0" encoding="${name}"?><a>\u00b1</a>`;
  const bytes = (text: string) => new Uint8Array([...text].map((c) => c.charCodeAt(0)));
  expect(decode(bytes(xml('ISO-8859-2'))).text).toBe(xml('ISO-8859-2').replace('\u00b1', 'ą'));
  expect(decode(bytes(xml('klingon'))).text).toBe(xml('klingon'));
});
