const SIGNATURE_AND_IHDR = 33;
const METRES_PER_INCH = 0.0254;

/**
 * The same PNG with its print density recorded (chunk pHYs, ISO/IEC 15948), so that Word and printers lay it out at
 * its true size.
 *
 * @param png a complete PNG without a pHYs chunk, as a canvas writes it
 * @param dpi dots per inch, e.g. 300
 */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4); // "pHYs"
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1; // per metre
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const made = new Uint8Array(png.length + chunk.length);
  made.set(png.subarray(0, SIGNATURE_AND_IHDR));
  made.set(chunk, SIGNATURE_AND_IHDR);
  made.set(png.subarray(SIGNATURE_AND_IHDR), SIGNATURE_AND_IHDR + chunk.length);
  return made;
}

/** CRC-32 as PNG and zip use it: polynomial 0xEDB88320, reflected. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
