const NICE_KM = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100] as const;

/**
 * The longest round distance whose bar is no longer than `maxWidthPx`.
 *
 * @param kmPerPixel kilometres on the ground per unit of the drawing
 * @returns kilometres and the bar's length in units
 */
export function scaleBar(
  kmPerPixel: number,
  maxWidthPx: number,
): { readonly km: number; readonly widthPx: number } {
  const km = NICE_KM.filter((one) => one / kmPerPixel <= maxWidthPx).at(-1) ?? NICE_KM[0];
  return { km, widthPx: km / kmPerPixel };
}
