import { directionOf, hasRtl } from './bidi';

/**
 * Width of one line of text in px: an upper bound over common system sans-serif fonts, from a table,
 * so that Node and every browser agree.
 */
export type MeasureText = (text: string, size: number, weight: number) => number;

/** Single characters after ASCII: punctuation and Latin, then Cyrillic and Arabic. The rest are these with marks, or full width. */
const SINGLES =
  '¡¢£¤¥§©«¬®°±¶·»¿×÷ÆÐØÞßæðøþđĐħĦıłŁŋŊœŒŧŦľĽəƏ‐‑–—‘’‚“”„†•…‹›€№™←↑→↓−≈≠≤≥ӘәҒғҚқҢңӨөҰұҮүҺһҐґѢѣپچژکگیٹڈڑںہے،؟۔';
/** First and last code point of each run after those: Greek, Cyrillic, Arabic. */
const RUNS = [0x386, 0x3ce, 0x400, 0x45f, 0x621, 0x64a];
/**
 * Advances of ASCII, punctuation and Latin in 64ths of an em, as a character from "#" = 0 on: the wider of DejaVu Sans, the widest of the
 * common faces, and Arial. Then how much wider each is in bold, from "0" = 0 on.
 */
const REGULAR =
  '8=AYL`U5<<CY8;89LLLLLLLLLL99YYYEdOORUNKUT6GNG]SVNVRNKROcONO<9<YCCKLGLK:LL55I5bLKLL>E=LIXIIEL9LY=LLLLCcKYcCYL8KEYYbUVJLbKKLLUP^56GLSeh=K;GKV;;Cc888EEECIc==LfcYYYYYYYYY';
const BOLDER =
  '24404462552043424444444444440004065041435507566444344567643525000452545554454454555555474445250444040020000042400744965445546445656565475443300444999030114:0000000000';
/** The others in steps of 6, three characters a step: what bold adds, in steps, is the place among the three. */
const COARSE =
  '?9;8<9@<?99898<985>;E<6BB@E66?FF06F<0=B4F?F@?0<<6<9;>?/:<B<8?>9F999?<??/9;5909;99956990989769:98:89<8<?0999?99?8;9///HH?<<:><<<8?9I9<<<>B>?>9;9:B<?<IL@C<;H<9985<9B69999>9999688B8;9CE<?86@8999566---BB999895--6-?0E6EE<<<6666OONNEE99FFFFF/H?B?<?76@@';
const FINE = 166;

/** What no letter exceeds, in em. */
const RARE = 1.1;
const RARE_BOLD = 1.3;
/** The same for Arabic script. */
const ARABIC = 1.25;
const ARABIC_BOLD = 1.4;
const EMOJI = 1.4;
/** As wide as a Han character where a text has one, for its face draws them. */
const BETWEEN = '“”‘’…—·';
/** Marks beside a Greek capital, and the horn of Vietnamese letters, take room of their own. */
const MARK = 0.24;

/** Place of a character in the table, or −1. */
function place(code: number, char: string): number {
  if (code > 31 && code < 127) return code - 32;
  let start = SINGLES.indexOf(char) + 95;
  if (start > 94) return start;
  start += SINGLES.length + 1;
  for (let i = 0; i < RUNS.length; i += 2) {
    const [low, high] = [RUNS[i]!, RUNS[i + 1]!];
    if (code >= low && code <= high) return start + code - low;
    start += high - low + 1;
  }
  return -1;
}

/** Punctuation of Han and kana, and letters as wide as those. */
const isSquare = (code: number) =>
  (code > 0x2fff && code < 0x3040) ||
  (code > 0xff00 && code < 0xff61) ||
  (code > 0xffdf && code < 0xffe7);

/** Width of what has no place of its own: its parts, a full square, or what no letter exceeds. */
function compound(char: string, code: number, bold: boolean): number {
  if (/[\p{M}\p{Cc}\p{Cf}]/u.test(char)) return 0;
  if (isSquare(code) || /[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(char)) return 1;
  if (code > 0x5ff && code < 0x900) return bold ? ARABIC_BOLD : ARABIC;
  const parts = char.normalize('NFKD');
  if (parts === char)
    return /\p{Extended_Pictographic}/u.test(char) ? EMOJI : bold ? RARE_BOLD : RARE;
  let sum = 0;
  for (const part of parts) {
    sum += advance(part, bold);
    if (part === '\u031b' || (code > 0x1eff && /\p{M}/u.test(part))) sum += MARK;
  }
  return sum;
}

/** In em. */
function advance(char: string, bold: boolean): number {
  const code = char.codePointAt(0)!;
  const at = place(code, char);
  if (at < 0) return compound(char, code, bold);
  const more = bold ? BOLDER.charCodeAt(at) - 48 : 0;
  if (at < FINE) return (REGULAR.charCodeAt(at) - 35 + more) / 64;
  const step = COARSE.charCodeAt(at - FINE) - 35;
  return (Math.floor(step / 3) + (bold ? step % 3 : 0)) * (6 / 64);
}

export const textWidth: MeasureText = (text, size, weight) => {
  const bold = weight >= 600;
  let sum = 0;
  let [wider, isHan] = [0, false];
  for (const char of text) {
    const own = advance(char, bold);
    sum += own;
    if (BETWEEN.includes(char)) wider += 1 - own;
    else isHan ||= char > '\u2e7f';
  }
  return (isHan ? sum + wider : sum) * size;
};

const CJK = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー';
/** What a line may hold apart: a character of Han or kana with the marks that open and close beside it, or a word. */
const PIECE = new RegExp(`[（「『《“‘]*[${CJK}][、。，！？）」』》”’：；…]*|[^${CJK}]+`, 'gu');

/** A line that would run the other way than its text says so first. */
function steered(lines: readonly string[], text: string): string[] {
  const way = lines.length > 1 && hasRtl(text) ? directionOf(text) : null;
  return lines.map((line) =>
    way && directionOf(line) !== way ? (way === 'rtl' ? '\u200f' : '\u200e') + line : line,
  );
}

/** Breaks at spaces, and between Han or kana, so that no line is wider than `width` px where a word allows it. */
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
    let gap = line ? ' ' : '';
    for (const piece of word.match(PIECE) ?? ['']) {
      const longer = line + gap + piece;
      if (line && measure(longer, size, weight) > width) {
        lines.push(line);
        line = piece;
      } else line = longer;
      gap = '';
    }
  }
  return steered([...lines, line], text);
}

/** A word that is longer than a line goes on in the next. */
export function breakWord(
  line: string,
  width: number,
  size: number,
  weight: number,
  measure: MeasureText,
): string[] {
  const lines = [''];
  for (const letter of line) {
    const longer = `${lines.at(-1)}${letter}`;
    if (lines.at(-1) && measure(longer, size, weight) > width) lines.push(letter);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
