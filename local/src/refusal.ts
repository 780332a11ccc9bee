/** A start that cannot go on for a reason that a person can mend; its sentence is all that is shown. */
export class Refusal extends Error {
  /** 2: something about the settings; 1: something broke. */
  constructor(
    sentence: string,
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(sentence)
  }
}
