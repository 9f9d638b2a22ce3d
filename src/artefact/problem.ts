/** A published file that cannot be used: `message` is plain English, fit for the screen. */
export class ArtefactProblem extends Error {
  constructor(
    readonly file: string,
    readonly problem: string,
    readonly kind: 'corrupt' | 'version' = 'corrupt',
  ) {
    super(`${file} ${problem}`);
    this.name = 'ArtefactProblem';
  }
}
