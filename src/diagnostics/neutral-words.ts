import type { LevelWords } from './level-words.ts';

/**
 * The words of a text whose reader may have any level: of a finding in a file whose level is not known, of an explanation
 * and of the command's help. The area is called what every file calls it, by its key `district`.
 */
export const neutralWords: LevelWords = {
  area: {
    one: 'distrikt',
    definite: 'distriktet',
    genitive: 'distriktets',
    plural: 'distrikt',
    pluralDefinite: 'distrikten',
    gender: 'ett',
    others: 'andra distrikt',
    compound: 'distrikts',
  },
  whole: { in: 'överallt där nivån gäller', definite: 'hela området', genitive: 'hela områdets' },
  floor: {
    one: 'lägsta nivå',
    definite: 'den lägsta nivån',
    genitive: 'den lägsta nivåns',
    plural: 'lägsta nivåer',
    pluralDefinite: 'de lägsta nivåerna',
    gender: 'en',
  },
  addition: {
    one: 'lokalt tillägg',
    definite: 'det lokala tillägget',
    genitive: 'det lokala tilläggets',
    plural: 'lokala tillägg',
    pluralDefinite: 'de lokala tilläggen',
    gender: 'ett',
  },
};
