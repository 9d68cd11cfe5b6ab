/** Parts of a level that rest on something, by the key that they stand under; they inherit what the part around them rests on. */
export interface Parts {
  readonly [key: string]: {
    /** Whether each member of the value under the key is a part, or the value itself. */
    readonly each: boolean;
    readonly within: Parts;
  };
}

const one = (within: Parts = {}) => ({ each: false, within });
const each = (within: Parts = {}) => ({ each: true, within });

/** Parts that may list their wordings, each with a basis of its own. */
const worded = (within: Parts = {}) => each({ titles: each(), texts: each(), ...within });

/** All parts of a level that rest on something. */
export const partsOfLevel: Parts = {
  administration: one(),
  bodies: each(),
  schoolForms: each(),
  functions: worded(),
  supportMaterial: worded(),
  purpose: worded(),
  targetGroup: one({ texts: each() }),
  successFactors: one(),
  clauses: worded({ steps: each() }),
  legalNote: one({ texts: each() }),
  areas: each({
    topics: worded(),
    responsibilities: each(),
    meetings: each({ required: each(), recommended: each(), whenNeeded: each() }),
    followUp: one({ indicators: each() }),
    steps: each(),
  }),
};
