import type { Code, CodeArguments } from '../codes.ts';
import type { CodeIn, Group } from '../groups.ts';
import type { LevelWords } from '../level-words.ts';

/** What a finding says: what stands there and why it is wrong, and what to write instead. */
export interface Words {
  readonly message: string;
  readonly hint: string;
}

/**
 * The words of every code in one language. `floor` is the floor in the agreement's own words, where there is one; `words`
 * are what the level calls things. English has one word for each, "district" and "minimum level", for any level.
 */
export type Messages = {
  readonly [C in Code]: (args: CodeArguments[C], floor: string | undefined, words: LevelWords) => Words;
};

/** The words of one group's codes; the groups make up the whole, and the compiler misses none. */
export type MessagesIn<G extends Group> = Pick<Messages, CodeIn<G>>;
