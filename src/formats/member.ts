/** One text file to read: the file itself, or a member of a zip file, however deep. */
export interface Member {
  /** Name with the folders and zip files it lies in: `coverage.zip/oa/202601_fixed_oa_coverage_r1.csv`. */
  readonly name: string;
  /** Bytes after decompression, as stated. */
  readonly size: number;
  /**
   * Reads the bytes in pieces; stops early when `onBytes` returns `false`.
   * Throws `FileProblem` when the archive is damaged or holds more than it states.
   */
  read(onBytes: (bytes: Uint8Array) => boolean | undefined): Promise<void>;
}
