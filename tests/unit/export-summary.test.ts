import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../../src/export/report';
import { dataset, fourViews } from './evidence-fixture';

const pack = fourViews();
const blocks = reportBlocks(pack);

describe('the first page of the report', () => {
  it('begins with a page that says what changes, what was found, where by ward, what is suggested and how sure', () => {
    const named = reportBlocks({
      ...fourViews(),
      service: { name: 'Blue badge', description: 'Moves online in April' },
    });
    const first = JSON.stringify(
      named.slice(
        0,
        named.findIndex((block) => block.kind === 'page'),
      ),
    );
    for (const part of [
      'Service: Blue badge.',
      'What is suggested.',
      'How sure.',
      'by ward',
      'Moves online in April',
    ])
      expect(first).toContain(part);
    for (const { reading } of pack.views) expect(first).toContain(reading.findings[0]?.parts[0]?.text);
    // The officer's own words stand as written; without them the form asks for them.
    expect(JSON.stringify(blocks)).toContain('Say which service is changing');
    expect(JSON.stringify(named)).not.toContain('Say which service is changing');
  });

  it('adds up the areas concerned of each ward, and all of them, as the list of areas has them', () => {
    const table = wardTable();
    const all = table.rows.at(-1) ?? [];
    for (const { number, table: areas, byWard } of pack.views) {
      expect(byWard.reduce((sum, one) => sum + one.areas, 0)).toBe(areas.rows.length);
      const residents = byWard.reduce((sum, { counts }) => sum + counts.residents, 0);
      const each = pack.views[number - 1]?.reading.order.filter(
        (row) => pack.views[number - 1]?.reading.marked[row],
      );
      const plain = (each ?? []).reduce(
        (sum, row) => sum + (dataset.counts.get('residents')?.values[row] ?? 0),
        0,
      );
      expect(residents).toBe(plain);
      expect(all[number]).toBe(`${areas.rows.length} (${residents.toLocaleString('en-GB')})`);
      expect([...byWard].sort((a, b) => b.counts.residents - a.counts.residents)).toEqual(byWard);
      for (const { ward, areas: count } of byWard)
        expect((each ?? []).filter((row) => dataset.wards[row] === ward)).toHaveLength(count);
    }
  });
});

function wardTable() {
  const table = blocks.find((block) => block.kind === 'table' && /by ward, map by map/.test(block.caption));
  if (table?.kind !== 'table') throw new Error('no wards');
  return table;
}
