import { type IStylesOptions, LineRuleType } from 'docx';

const INK = '0B0C0C';
const GREEN = '1D3D2F';
const MUTED = '505A5F';
/** Lines 1.15 apart, and more where a picture needs it: without the rule some programs cut pictures to one line. */
const LINES = { line: 259, lineRule: LineRuleType.AUTO };
const heading = (size: number, before: number, color = INK) => ({
  run: { size, bold: true, color, font: 'Arial' },
  paragraph: { spacing: { before, after: 80, ...LINES }, keepNext: true },
});

/** Styles by name, so that an officer restyles the document as any other; sizes in half points, spacing in twips. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 20, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 80, ...LINES } },
    },
    heading1: heading(34, 0, GREEN),
    heading2: heading(26, 180, GREEN),
    heading3: heading(22, 120),
    heading4: heading(20, 120),
    hyperlink: { run: { color: '1D70B8', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, color: MUTED },
      paragraph: { spacing: { before: 40, after: 80, ...LINES } },
    },
    {
      id: 'Prompt',
      name: 'Prompt',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: 200 } },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 16 },
      paragraph: { spacing: { before: 12, after: 12, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableHead',
      name: 'Table head',
      basedOn: 'TableText',
      quickFormat: true,
      run: { size: 16, bold: true },
    },
    {
      id: 'Picture',
      name: 'Picture',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'PageFoot',
      name: 'Page foot',
      basedOn: 'Normal',
      run: { size: 17, color: MUTED },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableCaption',
      name: 'Table caption',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true, size: 20 },
      paragraph: { spacing: { before: 100, after: 40, ...LINES }, keepNext: true },
    },
  ],
};
