import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRODUCT } from '../../src/domain/model/product';
import { formatPart, formatPeople } from '../../src/domain/words/small-counts';
import { withDensity } from '../../src/export/png-density';
import { PROJECT } from './structure-files';

describe('the density of a PNG', () => {
  // One white pixel, as a canvas writes it.
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
    'base64',
  );

  it('stands right after the header, per metre, with the checksum the standard asks for', () => {
    const made = Buffer.from(withDensity(png, 300));
    expect(made.subarray(0, 33)).toEqual(png.subarray(0, 33));
    expect(made.subarray(37, 41).toString('latin1')).toBe('pHYs');
    expect(made.readUInt32BE(41)).toBe(11811);
    expect(made.readUInt8(49)).toBe(1);
    // CRC-32 of pHYs 11811 11811 1, as libpng writes it
    expect(made.readUInt32BE(50)).toBe(0x78a53f76);
    expect(made.subarray(54)).toEqual(png.subarray(33));
  });
});

describe('numbers of people', () => {
  it('below ten are not given, nor the share that would give them away', () => {
    expect(formatPeople(9)).toBe('fewer than 10');
    expect(formatPeople(10)).toBe('10');
    expect(formatPart(7, 1234, 'residents')).toBe('fewer than 10 of 1,234 residents');
    expect(formatPart(617, 1234, 'residents')).toBe('617 of 1,234 residents (50.0%)');
  });
});

describe('the product', () => {
  it('names the version of its package', () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
    expect(PRODUCT.version).toBe(version);
  });
});
