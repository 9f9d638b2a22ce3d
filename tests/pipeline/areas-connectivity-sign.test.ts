import { describe, expect, it } from 'vitest';
import { createInputs } from '../../data/pipeline/inputs';
import { haveInputs, INPUTS } from './inputs-present';

const DIGITAL = 'digital_connectivity_broadband_download_and_upload_speeds';
const OTHERS = [
  'owner_occupation_affordability_component_of_housing_affordability_indicator',
  'private_rental_affordability_component_of_housing_affordability_indicator',
  'housing_affordability_indicator',
  'patient_to_gp_ratio',
  'household_overcrowding_indicator_rooms',
  'household_overcrowding_indicator_bedrooms',
];

/** Standard scores (mean 0, standard deviation 1). */
function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const deviation = Math.sqrt(
    values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length,
  );
  return values.map((value) => (value - mean) / deviation);
}

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0) / a.length;

/** Least squares by the normal equations (Gauss-Jordan): coefficients of standardised columns, and R². */
function regress(
  columns: readonly number[][],
  target: readonly number[],
): { coefficients: number[]; explained: number } {
  const matrix = columns.map((column) => [
    ...columns.map((other) => product(column, other)),
    product(column, target),
  ]);
  const size = columns.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const row = matrix[pivot] ?? [];
    const lead = row[pivot] ?? Number.NaN;
    for (let index = 0; index < size; index += 1) {
      const other = matrix[index] ?? [];
      const factor = index === pivot ? 0 : (other[pivot] ?? 0) / lead;
      matrix[index] = other.map((value, column) => value - factor * (row[column] ?? 0));
    }
  }
  const coefficients = matrix.map((row, index) => (row[size] ?? Number.NaN) / (row[index] ?? Number.NaN));
  const residuals = target.map((value, row) =>
    coefficients.reduce(
      (rest, coefficient, index) => rest - coefficient * (columns[index]?.[row] ?? 0),
      value,
    ),
  );
  return { coefficients, explained: 1 - product(residuals, residuals) / product(target, target) };
}

describe.skipIf(!haveInputs)('the sign of MHCLG’s digital connectivity indicator', () => {
  const inputs = createInputs(INPUTS);
  const file8 = haveInputs
    ? inputs.csv('iod2025-indicators', 'iod2025/somerset_iod2025_file8_indicators.csv', [DIGITAL, ...OTHERS])
    : [];
  const file7 = haveInputs
    ? inputs.csv('iod2025-file7', 'iod2025/File_7_IoD2025_Somerset_extract.csv', [])
    : [];
  const barriers = new Map(
    file7.map((row) => [row['LSOA code (2021)'], Number(row['Wider Barriers Sub-domain Score'])]),
  );
  const target = haveInputs
    ? standardised(file8.map((row) => barriers.get(row.lsoa21_code) ?? Number.NaN))
    : [];
  const column = (name: string) => standardised(file8.map((row) => Number(row[name])));

  it('explains 91% of the published Wider Barriers score with the other housing and access indicators', () => {
    const { explained } = regress([DIGITAL, ...OTHERS].map(column), target);
    expect(Math.round(100 * explained)).toBe(91);
  });

  it('rises with deprivation: higher is worse', () => {
    const { coefficients, explained } = regress([DIGITAL, ...OTHERS].map(column), target);
    expect(coefficients[0]).toBeGreaterThan(0.5);
    expect(product(column(DIGITAL), target)).toBeGreaterThan(0.5);
    expect(explained - regress(OTHERS.map(column), target).explained).toBeGreaterThan(0.25);
  });

  it('agrees between the Somerset extract and the file of all England', () => {
    const england = new Map(
      inputs
        .csv('iod2025-indicators', 'iod2025/england/imd2025_england_lsoa21_indicators.csv', [DIGITAL])
        .map((row) => [row.lsoa21_code, row]),
    );
    expect(england.size).toBe(33_755);
    for (const row of file8) expect(england.get(row.lsoa21_code)).toEqual(row);
  });
});
