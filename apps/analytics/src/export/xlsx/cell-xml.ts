import { type Cell, type Row, wellFormed } from '../table.js';

/** What a cell takes, in UTF-16 units: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3. */
const LONGEST = 32_767;

/** What XML 1.0 does not allow at all, not even escaped. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (found) => ENTITIES[found] as string);

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** `_x000D_` is how a carriage return is written, so what only looks like that gets an underscore that is spelled out. */
const spelled = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_');

const textXml = (text: string): string =>
  escaped(spelled(shortened((wellFormed(text) as string).replace(ILLEGAL, '\ufffd'))));

const cellXml = (cell: Cell, reference: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = textXml(String(cell));
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
};

/** `A` to `Z`, `AA`…: from 0. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Rows are counted from 1. Texts are inline strings, so that none is ever taken for a formula. */
export const rowXml = (row: Row, number: number): string =>
  `<row r="${number}">${row.map((cell, index) => cellXml(cell, letters(index) + number)).join('')}</row>`;
