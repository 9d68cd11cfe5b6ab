import type { RunCode } from '../../code-parts.ts';
import type { ExplanationsOf } from '../explanation.ts';

export const run: ExplanationsOf<RunCode> = {
  'file-unreadable': {
    title: 'The file cannot be opened',
    when: 'The file is among those to be checked, but its content is out of reach. The other files of the run are checked all the same.',
    why: 'A file that was passed over in silence would look as if it were approved.',
    ground: 'project',
    basis: 'A file that cannot be read is misuse: the program ends with the code 2.',
    comesAbout:
      'Permission to read the file is missing, or the file was moved or removed while the program was at work.',
  },
  'output-collision': {
    title: 'Two documents would get the same name',
    when: 'generate is to make documents in one folder of two files with the same name, or with --per two editions whose names come out the same. Upper and lower case count as the same. Of those files no document is made; validate does not mind.',
    why: 'One document would overwrite the other. Many disks do not tell upper and lower case apart.',
    ground: 'project',
    basis: 'A document is called as its file. Two files with one name are misuse: the program ends with the code 2.',
    comesAbout:
      'samverkan generate norr/farsta.yaml soder/Farsta.yaml: both would be farsta.pdf. Rename one, or make them in a folder each with --out. With --per school: two schools of a file have much the same name and no unit code.',
  },
  'reserved-name': {
    title: 'The name is taken',
    when: 'generate is to make a document of a file called manifest.yaml or manifest.yml. No document is made; validate does not mind.',
    why: 'The folder of the documents holds the program’s own list, manifest.json. It says what has been done and must not be overwritten.',
    ground: 'project',
    basis: 'The name manifest belongs to the list of a run. Using it is misuse: the program ends with the code 2.',
    comesAbout: 'samverkan generate manifest.yaml. Rename the file, for example after its district.',
  },
};
