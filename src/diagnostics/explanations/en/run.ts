import type { ExplanationsIn } from '../explanation.ts';

/** The files of a run. */
export const run: ExplanationsIn<'run'> = {
  'file-unreadable': {
    title: 'The file cannot be opened',
    when: 'The file is among those to be checked, but its content is out of reach. The other files of the run are checked all the same.',
    why: 'A file that was passed over in silence would look as if it were approved.',
    ground: 'project',
    basis: 'A file that cannot be read is misuse: the program ends with the code 2.',
    comesAbout:
      'Permission to read the file is missing, or the file was moved or removed while the program was at work. Or it is a link to something that is not there.',
  },
  'not-a-district-file': {
    title: 'Not a district file',
    when: 'A YAML file has none of the names that a district file begins with: minimumLevel, district, agreement, schools and localAdditions. Where a folder held it, or a pattern found it, this is only an info. Where it was named, it is an error. The file’s content is not checked, and no document is made of it. A minimum level and a directory of receptions are checked as such, and are no error in themselves where they are named to validate.',
    why: 'Among the districts’ files there are often files of other programs. They are not wrong, but it must be clear that they were not checked.',
    ground: 'project',
    basis:
      'A file counts as a district’s if it has one of the names, even a misspelt one, and where in doubt: if it is broken and says too little of what it is.',
  },
  'extended-level-unusable': {
    title: 'The level that this one rests on cannot be used',
    when: 'A level names a file under extends that cannot be its ground: it is no name of a file in the same folder, or the file is missing, leads out of the folder, cannot be read, is no level, has errors of its own, has the same id, or itself rests on this one. At most three levels may lie below the topmost. The finding stands at the line extends.',
    why: 'Without the level beneath nobody can say what holds. Nor may a level fetch files from elsewhere on the computer.',
    ground: 'project',
    basis: 'A level and what it rests on are files in one folder, and are attached together.',
    comesAbout:
      'extends: ../lan.yaml, or two levels that rest on each other. Put the files into one folder, write only the name, and first check the level beneath with samverkan validate.',
  },
  'directory-unusable': {
    title: 'The directory of receptions cannot be used',
    when: 'A district’s file names a directory (directory) that cannot be used: it is no name of a YAML file in the same folder, or the file is missing, leads out of the folder, cannot be read, is no directory, has errors of its own, is the file itself, or has no reception but the district’s own. Where the agreement is decided, nothing in the directory may be left to fill in. The finding stands at the line directory.',
    why: 'The page “Hit vänder du dig” is to answer for children who are registered elsewhere, too. Nor may an agreement fetch files from elsewhere on the computer.',
    ground: 'project',
    basis:
      'The district’s file and the directory lie in one folder, and are attached together. The directory is read as any file is, within the same bounds.',
  },
  'output-collision': {
    title: 'Two documents would get the same name',
    when: 'generate is to make documents in one folder of two files with the same name, or with --per two editions whose names come out the same. Upper and lower case count as the same. Of those files no document is made; validate does not mind.',
    why: 'One document would overwrite the other. Many disks do not tell upper and lower case apart.',
    ground: 'project',
    basis: 'A document is called as its file. Two files with one name are misuse: the program ends with the code 2.',
    comesAbout:
      'samverkan generate norr/farby.yaml soder/Farby.yaml: both would be farby.pdf. Rename one, or make them in a folder each with --out. With --per school: two schools of a file have much the same name and no unit code.',
  },
  'reserved-name': {
    title: 'The name is taken',
    when: 'generate is to make a document of a file called manifest.yaml or manifest.yml. No document is made; validate does not mind.',
    why: 'The folder of the documents holds the program’s own list, manifest.json. It says what has been done and must not be overwritten.',
    ground: 'project',
    basis: 'The name manifest belongs to the list of a run. Using it is misuse: the program ends with the code 2.',
    comesAbout: 'samverkan generate manifest.yaml. Rename the file, for example after its district.',
  },
  'part-incomplete': {
    title: 'A part of the run is not complete',
    when: 'samverkan manifest merge is given a list, manifest.json, that says that the run is not complete. Then the merged list says so, too.',
    why: 'Documents may be missing, and some may be of an earlier run. It must not look as if all were done.',
    ground: 'project',
    basis: 'A list never claims more than there is. The program ends with the code 1.',
    comesAbout:
      'A machine went down while it made its part, or the list was fetched before the part was done. Run that part again, and merge anew.',
  },
  'parts-not-whole': {
    title: 'The parts are not the whole run',
    when: 'samverkan manifest merge is given parts that were made with --shard, and one is missing, two have the same number, or they disagree on how many there are. Where something is missing, the merged list says that the run is not complete. Lists of runs without --shard do not count as parts.',
    why: 'Where a part is missing, the agreements of some districts are missing, and nobody has compared them with the others. The parts that are there do not show it.',
    ground: 'project',
    basis: 'The parts 1/n to n/n together are the whole run, each exactly once. The program ends with the code 1.',
    comesAbout:
      'samverkan manifest merge delar/1 delar/3 after a run in three parts, or --shard 1/3 on two machines. Name all parts, and give each machine its number.',
  },
  'part-input-not-made': {
    title: 'A file became no document',
    when: 'samverkan manifest merge is given a list in which a file has errors (refused), or something broke when its document was made (failed).',
    why: 'Whoever reads only the merged list must see that a district lacks its agreement.',
    ground: 'project',
    basis:
      'A bad file does not stop the others, but the run as a whole is not approved. The program ends with the code 1.',
    comesAbout:
      'The part ended with the code 1 or 3, and the lists were merged all the same. Put the file right and run the part again.',
  },
  'parts-overlap': {
    title: 'Two parts have the same name',
    when: 'samverkan manifest merge sees a file or a document in two parts. Where all is the same it is a warning, and the file is taken once. Where content or result differs it is an error, and both are taken. Upper and lower case count as the same. The same list given twice counts once.',
    why: 'Nobody can know which document holds. And a part that was made twice often means that another was never made.',
    ground: 'project',
    basis: 'The parts 1/n to n/n together are the whole run, and each file is in exactly one.',
    comesAbout:
      'samverkan generate folder/ --shard 1/3 on two machines, or two folders with a farby.yaml each. Give each machine its number. With --per: files in different parts with almost the same name, such as farby.yaml and farby!.yaml. Rename one.',
  },
  'parts-differ': {
    title: 'The parts are not made in the same way',
    when: 'samverkan manifest merge sees that the parts are made with different versions of the program, minimum levels, templates, fonts or themes. That only options differ, such as --format, is a warning.',
    why: 'Together the parts are to be exactly what a single run would have made. Else two districts may have been held to different demands.',
    ground: 'project',
    basis: 'The same file gives the same document, byte by byte, with the same version, minimum level and templates.',
    comesAbout:
      'The program or the templates were changed between two parts, or a folder still has documents of an earlier run. Run the parts again with one version, in empty folders.',
  },
};
