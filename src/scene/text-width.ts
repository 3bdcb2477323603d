/**
 * Width of one line of text in px: an upper bound over common system sans-serif fonts, from a table,
 * so that Node and every browser agree.
 */
export type MeasureText = (text: string, size: number, weight: number) => number;

/** First and last code point of each run of the table: ASCII, Greek, Cyrillic, Arabic. */
const RUNS = [0x20, 0x7e, 0x386, 0x3ce, 0x400, 0x45f, 0x621, 0x64a];
/** Single characters after the runs. The rest are these with marks, or full width. */
const SINGLES =
  '¡¢£¤¥§©«¬®°±¶·»¿×÷ÆÐØÞßæðøþđĐħĦıłŁŋŊœŒŧŦľĽəƏ‐‑–—‘’‚“”„†•…‹›€№™←↑→↓−≈≠≤≥ӘәҒғҚқҢңӨөҰұҮүҺһҐґѢѣپچژکگیٹڈڑںہے،؟۔';
/**
 * Advances in 64ths of an em, as a character from "#" = 0 on: the wider of DejaVu Sans, the widest of the common
 * faces, and Arial. Arabic letters by their widest form.
 */
const REGULAR =
  '8=AYL`U5<<CY8;89LLLLLLLLLL99YYYEdOORUNKUT6GNG]SVNVRNKROcONO<9<YCCKLGLK:LL55I5bLKLL>E=LIXIIEL9LYP8S[>cWcXX9OOGOLOTV6MO[SLVTJcLKKVOVT6KNFL9INLIKFFLK9IILGGKJLILJINHNY9IKIYLLVKPL666ifVQSJTOOOKULhMSSQT[TVTJPKJ[OUOhiY\\OPiPKKIEPK]FMMJLTMKMLGIIZIOI^`QVIGYJKKKEGE555]]MJMIMB55B5V7bFbbMMMEEGGuurr``JJccccc6fYYTNTFEYY=LLLLCcKYcCYL8KEYYbUVJLbKKLLUP^56GLSeh=K;GKV;;Cc888EEECIc==LfcYYYYYYYYYVKOIQJTNVKKIKIOLKEUNbMG]]YbEGTcc8Ec';
/** How much wider each is in bold; "A" = 0. */
const BOLDER =
  'CEEAEEGCFFCAEDECEEEEEEEEEEEEAAAEAGFAEBEDFFAHFGGEEEDEEFGHGEDFCFAAAEFCFEFFFEEFEEFEFFFFFFEHEEEFCFAHEHJKKFKKFDGFFGDDFEFIGIGAEFIKDEHEGEGFHBBFDGBFGEBDFEDIDHICEMFAJCGIFICDGEGCDDGBCGFFFEGGHGLFGFFBHDKEGGHFIFEFICELIGKILPHKFCGFEFDAHEGDDDFGEDEDFCAEJEEGJKDHDCJDEEGACFEEEGEFFDEDCEEJEIFFEFFFFFDDEEJJJJIIFFKKKKKDKEGJIJKHLLEEEAEAACAAAAAECEAAHEEJGFEEFFEGEEFGFGFGFEHFEEDDAAEEEJJJADABBEKAAAAAAAAAAEEAAEFNJEEHEHEIFBAEFFFEIILFDEJKKEEK';

const FULL = 1;
const EMOJI = 1.4;
const RARE = 1.1;
const RARE_BOLD = 1.3;
/** Marks beside a Greek capital, and the horn of Vietnamese letters, take room of their own. */
const GREEK_MARK = 0.24;
const HORN_MARK = 0.15;

/** Place of a character in the table, or −1. */
function place(code: number, char: string): number {
  let start = 0;
  for (let i = 0; i < RUNS.length; i += 2) {
    const [low, high] = [RUNS[i]!, RUNS[i + 1]!];
    if (code >= low && code <= high) return start + code - low;
    start += high - low + 1;
  }
  const single = SINGLES.indexOf(char);
  return single < 0 ? -1 : start + single;
}

/** Width of what has no place of its own: its parts, a full square, or what no letter exceeds. */
function compound(char: string, code: number, bold: boolean): number {
  if (/[\p{M}\p{Cc}\p{Cf}]/u.test(char)) return 0;
  if (/[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(char)) return FULL;
  const parts = char.normalize('NFKD');
  if (parts === char)
    return /\p{Extended_Pictographic}/u.test(char) ? EMOJI : bold ? RARE_BOLD : RARE;
  let sum = 0;
  for (const part of parts) {
    sum += advance(part, bold);
    if (part === '\u031b') sum += HORN_MARK;
    else if (code >= 0x1f00 && code < 0x2000 && /\p{M}/u.test(part)) sum += GREEK_MARK;
  }
  return sum;
}

/** In em. */
function advance(char: string, bold: boolean): number {
  const code = char.codePointAt(0)!;
  const at = place(code, char);
  if (at < 0) return compound(char, code, bold);
  return (REGULAR.charCodeAt(at) - 35 + (bold ? BOLDER.charCodeAt(at) - 65 : 0)) / 64;
}

export const textWidth: MeasureText = (text, size, weight) => {
  let sum = 0;
  for (const char of text) sum += advance(char, weight >= 600);
  return sum * size;
};

/** Breaks at spaces so that no line is wider than `width` px where a word allows it. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: number,
  measure: MeasureText,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n\r]+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
