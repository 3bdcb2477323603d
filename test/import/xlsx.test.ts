import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { importAny } from '../../src/import/any';
import { importXlsx } from '../../src/import/xlsx';

type Cell = string | number | { readonly day: number };

/** A zip whose files are stored as they are. */
function zip(files: Readonly<Record<string, string>>, claimed?: number): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(claimed ?? body.length, 18);
    common.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name)]);
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 0, 'latin1');
    entry.writeUInt16LE(20, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, Buffer.from(name));
    bodies.push(head, body);
    at += head.length + body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...bodies, list, end]));
}

const NS = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${NS}/spreadsheetml/2006/main"`;

function cellOf(cell: Cell, at: string): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}

/** A workbook of two sheets, the second empty but for one cell. */
function workbook(rows: readonly (readonly Cell[])[]): Record<string, string> {
  const sheet = (data: readonly (readonly Cell[])[]) =>
    `<worksheet ${MAIN}><sheetData>${data
      .map(
        (row, y) =>
          `<row r="${y + 1}">${row.map((cell, x) => cellOf(cell, `${'ABCDEFGH'[x]}${y + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`; // prettier-ignore
  return {
    '[Content_Types].xml': `<Types xmlns="${NS}/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${NS}/officeDocument/2006/relationships"><sheets><sheet name="Ties" sheetId="1" r:id="r1"/><sheet name="Other" sheetId="2" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="r1" Type="${NS}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${NS}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet(rows),
    'xl/worksheets/sheet2.xml': sheet([
      ['source', 'target'],
      ['X', 'Y'],
    ]),
  }; // prettier-ignore
}

const ROWS: readonly (readonly Cell[])[] = [
  ['source', 'target', 'start', 'weight'],
  ['007', 'NA', { day: 5293 }, 2.5],
  ['007', '', { day: 5293 }, 1],
  [7, 'FR', '1914?', 1],
];

test('a workbook is read as a table: texts keep their zeros, days are days, rows have their numbers', async () => {
  const { input, issues } = await importXlsx(zip(workbook(ROWS)));
  expect(input.relations).toEqual([
    { type: 'tie', source: '007', target: 'NA', start: '1914-06-28', strength: 2.5 },
    { type: 'tie', source: '7', target: 'FR', start: '1914?', strength: 1 },
  ]);
  expect(issues).toMatchObject([{ path: 'line 3, column target', severity: 'error' }]);
});

test('importAny knows a workbook by its bytes; a sheet has a name or a place', async () => {
  const { input } = await importAny('export', zip(workbook(ROWS)));
  expect(input.relations).toHaveLength(2);
  for (const sheet of ['Other', 1])
    expect((await importXlsx(zip(workbook(ROWS)), { sheet })).input.relations).toHaveLength(1);
  const { issues } = await importXlsx(zip(workbook(ROWS)), { sheet: 'Lost' });
  expect(issues[0]?.message).toBe('no sheet Lost; there are Ties, Other');
});

test('what is no workbook, is cut or would unpack to gigabytes is an issue', async () => {
  const whole = zip(workbook(ROWS));
  const bad = [
    new Uint8Array(),
    new Uint8Array([0x50, 0x4b, 3, 4]),
    whole.slice(0, 900),
    zip({ 'readme.txt': 'hello' }),
    zip(workbook(ROWS), 2 ** 31),
    'PK',
  ];
  for (const data of bad) {
    const { input, issues } = await importXlsx(data);
    expect(input.actors).toEqual([]);
    expect(issues).toMatchObject([{ path: '', severity: 'error' }]);
  }
});
