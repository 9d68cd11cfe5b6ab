import type { OtherFile, PartsDifference, PartsNotWhole, PartsOverlap } from '../../code-arguments.ts';
import type { DirectoryUnusable, ExtendedLevelUnusable } from '../../codes.ts';
import type { MessagesIn, Words } from '../messages.ts';
import { systemReasons } from './system-reasons.ts';
import { quoted } from './words.ts';

const DIFFERENCES: { readonly [P in PartsDifference]: string } = {
  program: 'versions of samverkan',
  'minimum-level': 'versions of the minimum level',
  templates: 'templates',
  fonts: 'fonts',
  theme: 'themes',
  directory: 'versions of the same directory',
  options: 'options, for example different formats',
};

const OTHERS: { readonly [F in OtherFile]: Words } = {
  foreign: {
    message: 'This is not a district file. It seems to belong to another program.',
    hint: 'A district file has the lines minimumLevel, district, agreement and schools. If this file should not have them, nothing need be changed in it.',
  },
  'minimum-level': {
    message: 'This is not a district file but a minimum level. It can be checked, but no document is made of it.',
    hint: 'Name the district’s file, and this one after --minimum-level. To check the minimum level alone, name it to samverkan validate.',
  },
  directory: {
    message:
      'This is not a district file but a directory of receptions. It can be checked, but no document is made of it.',
    hint: 'Name the district’s file, which names this one on its line directory. To check the directory alone, name it to samverkan validate.',
  },
  theme: {
    message: 'This is not a district file but a theme.',
    hint: 'Name the district’s file to samverkan generate, and this one after --theme.',
  },
  config: {
    message: 'This is not a district file but settings for warnings.',
    hint: 'Name it after --config, or call it samverkan.config.yaml in the folder where the command runs.',
  },
};

/** Why a level cannot rest on another: what is wrong with the file that it names, and what to do. */
const UNUSABLE: {
  readonly [P in ExtendedLevelUnusable['problem']]: (found: string, line: number) => Words;
} = {
  'no-name': (found) => ({
    message: `The level cannot rest on ${found}: that is not the name of a file in the same folder.`,
    hint: 'Write only the name of the file, such as lan.yaml, and put the file into the same folder as this one.',
  }),
  outside: (found) => ({
    message: `The level cannot rest on ${found}: the file is a link that leads out of the folder.`,
    hint: 'Put the file itself into the same folder as this one.',
  }),
  missing: (found) => ({
    message: `The level rests on ${found}, but there is no such file.`,
    hint: 'Check the name, and put the file into the same folder as this one.',
  }),
  unreadable: (found) => ({
    message: `The level rests on ${found}, but that file cannot be read.`,
    hint: 'Check that it is an ordinary file of at most 1 MiB that you may read.',
  }),
  'not-a-level': (found) => ({
    message: `The level cannot rest on ${found}: that file is not a level.`,
    hint: 'Write the name of the file with the level that is to hold here too.',
  }),
  itself: (found) => ({
    message: `The level rests on itself: ${found} is this file.`,
    hint: 'Write the name of the file with the level that is to hold here too. If there is none, remove the line extends.',
  }),
  circle: (found) => ({
    message: `The level rests on ${found}, which in turn rests on this one. Then there is no ground.`,
    hint: 'Remove the line extends in that of the files which the others are to rest on.',
  }),
  'too-deep': (found) => ({
    message: `The level rests on ${found}, but so many levels may not lie upon each other: at most three below the topmost.`,
    hint: 'Join two of the levels in one file.',
  }),
  'same-id': (found) => ({
    message: `The level rests on ${found}, and has the same id as that one or one beneath it.`,
    hint: 'Give this level an id of its own. It is what the files of agreements name.',
  }),
  nowhere: (found) => ({
    message: `The level rests on ${found}, but this text lies in no folder, so that file cannot be found.`,
    hint: 'Save the level in the same folder as the other file, and give its name.',
  }),
  broken: (found, line) => ({
    message: `The level cannot rest on ${found}, for that file has errors. The first stands on line ${line}:`,
    hint: `First put ${found} right. Check it by itself with samverkan validate.`,
  }),
};

/** Why a directory cannot be used: what is wrong with the file that is named, and what to do. */
const NO_DIRECTORY: {
  readonly [P in DirectoryUnusable['problem']]: (found: string, line: number) => Words;
} = {
  'no-name': (found) => ({
    message: `${found} cannot be the directory: that is not the name of a YAML file in the same folder.`,
    hint: 'Write only the name of the file, such as mottagningar.yaml, and put the file into the same folder as this one.',
  }),
  outside: (found) => ({
    message: `${found} cannot be the directory: the file is a link that leads out of the folder.`,
    hint: 'Put the file itself into the same folder as this one.',
  }),
  missing: (found) => ({
    message: `The directory ${found} is not there.`,
    hint: 'Check the name, and put the file into the same folder as this one. If there is no directory, remove the line directory.',
  }),
  unreadable: (found) => ({
    message: `The directory ${found} cannot be read.`,
    hint: 'Check that it is an ordinary file of at most 1 MiB that you may read.',
  }),
  'not-a-directory': (found) => ({
    message: `${found} is not a directory of receptions.`,
    hint: 'A directory begins with the line receptions:. Write the name of such a file.',
  }),
  itself: (found) => ({
    message: `The file names itself as its directory: ${found} is this file.`,
    hint: 'Put the receptions into a file of their own, and write its name here.',
  }),
  nobody: (found) => ({
    message: `The directory ${found} has no reception of another district.`,
    hint: 'Write the receptions of the others in the directory, or remove the line directory.',
  }),
  nowhere: (found) => ({
    message: `The directory ${found} cannot be found, for this text lies in no folder.`,
    hint: 'Save the file in the same folder as the directory, and give its name.',
  }),
  broken: (found, line) => ({
    message: `The directory ${found} cannot be used, for it has errors. The first stands on line ${line}:`,
    hint: `First correct ${found}. Check it by itself with samverkan validate.`,
  }),
};

const OVERLAPS: { readonly [P in PartsOverlap]: (name: string, other: string) => Words } = {
  'same-input': (name, other) => ({
    message: `${name} is made both in this part and in ${other}, with the same result.`,
    hint: 'Check that each part had its own number in --shard, and that no part is missing.',
  }),
  'other-input': (name, other) => ({
    message: `${name} is both in this part and in ${other}, but not with the same content or result.`,
    hint: 'Make the parts of the same files, in an empty folder each. If they are two files, rename one of them.',
  }),
  output: (name, other) => ({
    message: `The document ${name} is both in this part and in ${other}, made of different files.`,
    hint: 'Rename one of the files. Upper and lower case count as the same.',
  }),
};

function notWhole(args: PartsNotWhole): Words {
  switch (args.problem) {
    case 'missing': {
      const more = args.more === 0 ? '' : ` and ${args.more} more`;
      const alone = args.shards.length === 1 && args.more === 0;
      return {
        message: `${alone ? 'Part' : 'The parts'} ${args.shards.join(', ')}${more} ${alone ? 'is' : 'are'} missing among the lists.`,
        hint: 'Name the lists of all parts. Make the part that was not made, in a folder of its own.',
      };
    }
    case 'twice':
      return {
        message: `Both this part and ${quoted(args.other)} are made as part ${args.shard}.`,
        hint: 'Give each part its own number in --shard. Make the one that had the wrong number again.',
      };
    case 'other-count':
      return {
        message: `This part is ${args.shard}, but ${quoted(args.other)} is ${args.otherShard}: the run was not divided in one way.`,
        hint: 'Make all parts with the same number of parts in --shard, and merge only those.',
      };
  }
}

/** The files of a run. */
export const run: MessagesIn<'run'> = {
  'file-unreadable': ({ reason }) => ({
    message: `The file cannot be read: ${systemReasons.get(reason) ?? reason}.`,
    hint: 'Check the path, and that you may read the file.',
  }),
  'not-a-district-file': ({ is }) => OTHERS[is],
  'extended-level-unusable': (args) => UNUSABLE[args.problem](quoted(args.found), 'line' in args ? args.line : 0),
  'directory-unusable': (args) => NO_DIRECTORY[args.problem](quoted(args.found), 'line' in args ? args.line : 0),
  'output-collision': ({ output, other, edition, otherFile }) => {
    if (edition === undefined) {
      return {
        message: `The file would write ${quoted(output)}, as ${quoted(other)} does.`,
        hint: 'Rename one of the files. Upper and lower case count as the same.',
      };
    }
    const where = otherFile === undefined ? '' : ` in ${quoted(otherFile)}`;
    return {
      message: `The edition for ${quoted(edition)} and that for ${quoted(other)}${where} would both be called ${quoted(output)}.`,
      hint:
        otherFile === undefined
          ? 'Make the names differ, or give the schools their unit codes. Capitals, accents and punctuation do not count.'
          : 'Rename one of the files. Capitals, accents and punctuation do not count.',
    };
  },
  'reserved-name': ({ name }) => ({
    message: `A file cannot be called ${quoted(name)}: the name is used for the run’s own list.`,
    hint: 'Rename the file.',
  }),
  'part-incomplete': () => ({
    message: 'The part is not complete: the run that makes it is still going, or was broken off.',
    hint: 'Run that part again. What has been made is not made anew.',
  }),
  'parts-not-whole': notWhole,
  'part-input-not-made': ({ input, state }) => ({
    message:
      state === 'refused'
        ? `No document was made of ${quoted(input)}, since the file has errors.`
        : `No document was made of ${quoted(input)}, since something broke.`,
    hint:
      state === 'refused'
        ? 'Put the file right and run the part again.'
        : 'Run the part again. Its log says what happened.',
  }),
  'parts-overlap': ({ name, other, problem }) => OVERLAPS[problem](quoted(name), quoted(other)),
  'parts-differ': ({ what, other, level }) => {
    const about = level === undefined ? '' : ` (${quoted(level)})`;
    const where = other === undefined ? 'The documents in the part' : `The part and ${quoted(other)}`;
    return {
      message: `${where} are made with different ${DIFFERENCES[what]}${about}.`,
      hint: 'Make the parts again with the same version, minimum level, templates and options.',
    };
  },
};
