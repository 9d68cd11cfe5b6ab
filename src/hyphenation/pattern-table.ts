import swedish from 'hyphen/sv/index.js';
import { type PackedPatterns, packPatterns } from './pack-patterns.ts';

const [levels, trie] = swedish.patterns;

/** The patterns of Swedish. The build writes what this module exports in its place, so that no run packs them. */
export const patternTable: PackedPatterns = packPatterns({ levels, trie });
