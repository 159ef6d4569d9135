import { escaped } from './cell-xml.js';

/** What a workbook holds beside its sheets: ECMA-376, Office Open XML. */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

export const SHEET_BEGINS = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
export const SHEET_ENDS = '</sheetData></worksheet>';

/** Part by path, for a workbook of so many sheets. */
export const partsAround = (name: string, sheets: number): Readonly<Record<string, string>> => {
  const each = (part: (number: number) => string): string =>
    Array.from({ length: sheets }, (_, index) => part(index + 1)).join('');
  const title = (number: number): string => escaped(number === 1 ? name : `${name} ${number}`);
  return {
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(
      (number) => `<sheet name="${title(number)}" sheetId="${number}" r:id="rId${number}"/>`,
    )}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${each(
      (number) =>
        `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )}</Relationships>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${each(
      (number) => `<Override PartName="/${sheetPath(number)}" ContentType="${TYPES}.worksheet+xml"/>`,
    )}</Types>`,
  };
};
