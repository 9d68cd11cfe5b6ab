import type { OtherFile, PartsDifference, PartsNotWhole, PartsOverlap } from '../../code-arguments.ts';
import type { DirectoryUnusable, ExtendedLevelUnusable } from '../../codes.ts';
import type { MessagesIn, Words } from '../messages.ts';
import { systemReasons } from './system-reasons.ts';
import { quoted } from './words.ts';

const DIFFERENCES: { readonly [P in PartsDifference]: string } = {
  program: 'versioner av samverkan',
  'minimum-level': 'versioner av samma lägsta nivå',
  templates: 'mallar',
  fonts: 'typsnitt',
  theme: 'teman',
  directory: 'versioner av samma katalog',
  options: 'alternativ, till exempel olika format',
};

const OTHERS: { readonly [F in OtherFile]: Words } = {
  foreign: {
    message: 'Filen är inte en överenskommelse. Den ser ut att höra till ett annat program.',
    hint: 'En överenskommelses fil har raderna minimumLevel, district, agreement och schools. Om filen inte ska ha dem behöver inget ändras i den.',
  },
  'minimum-level': {
    message: 'Filen är inte en överenskommelse utan en lägsta nivå. En sådan kontrolleras, men blir inget dokument.',
    hint: 'Ange överenskommelsens fil, och den här efter --minimum-level. Vill du bara kontrollera nivån, ange den själv till samverkan validate.',
  },
  directory: {
    message:
      'Filen är inte en överenskommelse utan en katalog över mottagningar. En sådan kontrolleras, men blir inget dokument.',
    hint: 'Ange överenskommelsens fil, som nämner den här på raden directory. Vill du bara kontrollera katalogen, ange den själv till samverkan validate.',
  },
  theme: {
    message: 'Filen är inte en överenskommelse utan ett tema.',
    hint: 'Ange överenskommelsens fil till samverkan generate, och den här efter --theme.',
  },
  config: {
    message: 'Filen är inte en överenskommelse utan inställningar för varningar.',
    hint: 'Ange den efter --config, eller kalla den samverkan.config.yaml i mappen där kommandot körs.',
  },
};

/** Why a level cannot rest on another: what is wrong with the file that it names, and what to do. */
const UNUSABLE: {
  readonly [P in ExtendedLevelUnusable['problem']]: (found: string, line: number) => Words;
} = {
  'no-name': (found) => ({
    message: `Nivån kan inte bygga på ${found}: det är inte namnet på en fil i samma mapp.`,
    hint: 'Skriv bara filens namn, till exempel lan.yaml, och lägg filen i samma mapp som den här.',
  }),
  outside: (found) => ({
    message: `Nivån kan inte bygga på ${found}: filen är en länk som leder ut ur mappen.`,
    hint: 'Lägg själva filen i samma mapp som den här.',
  }),
  missing: (found) => ({
    message: `Nivån bygger på ${found}, men den filen finns inte.`,
    hint: 'Kontrollera namnet, och lägg filen i samma mapp som den här.',
  }),
  unreadable: (found) => ({
    message: `Nivån bygger på ${found}, men den filen går inte att läsa.`,
    hint: 'Kontrollera att det är en vanlig fil, högst 1 MiB stor, som du har rätt att läsa.',
  }),
  'not-a-level': (found) => ({
    message: `Nivån kan inte bygga på ${found}: den filen är ingen nivå.`,
    hint: 'Skriv namnet på filen med den nivå som ska gälla också här.',
  }),
  itself: (found) => ({
    message: `Nivån bygger på sig själv: ${found} är den här filen.`,
    hint: 'Skriv namnet på filen med den nivå som ska gälla också här. Finns ingen sådan, ta bort raden extends.',
  }),
  circle: (found) => ({
    message: `Nivån bygger på ${found}, som i sin tur bygger på den här. Då finns ingen botten.`,
    hint: 'Ta bort raden extends i den av filerna som de andra ska bygga på.',
  }),
  'too-deep': (found) => ({
    message: `Nivån bygger på ${found}, men så många nivåer får inte ligga på varandra: högst tre under den översta.`,
    hint: 'Slå ihop två av nivåerna till en fil.',
  }),
  'same-id': (found) => ({
    message: `Nivån bygger på ${found}, och har samma id som den eller som en nivå under den.`,
    hint: 'Ge den här nivån ett eget id. Det är det som överenskommelsernas filer anger.',
  }),
  nowhere: (found) => ({
    message: `Nivån bygger på ${found}, men den här texten ligger inte i någon mapp, så den filen går inte att hitta.`,
    hint: 'Spara nivån i samma mapp som den andra filen, och ange den med sitt namn.',
  }),
  broken: (found, line) => ({
    message: `Nivån kan inte bygga på ${found}, för den filen har fel. Det första står på rad ${line}:`,
    hint: `Rätta först ${found}. Kontrollera den för sig med samverkan validate.`,
  }),
};

/** Why a directory cannot be used: what is wrong with the file that is named, and what to do. */
const NO_DIRECTORY: {
  readonly [P in DirectoryUnusable['problem']]: (found: string, line: number, others: string) => Words;
} = {
  'no-name': (found) => ({
    message: `${found} kan inte vara katalogen: det är inte namnet på en YAML-fil i samma mapp.`,
    hint: 'Skriv bara filens namn, till exempel mottagningar.yaml, och lägg filen i samma mapp som den här.',
  }),
  outside: (found) => ({
    message: `${found} kan inte vara katalogen: filen är en länk som leder ut ur mappen.`,
    hint: 'Lägg själva filen i samma mapp som den här.',
  }),
  missing: (found) => ({
    message: `Katalogen ${found} finns inte.`,
    hint: 'Kontrollera namnet, och lägg filen i samma mapp som den här. Finns ingen katalog, ta bort raden directory.',
  }),
  unreadable: (found) => ({
    message: `Katalogen ${found} går inte att läsa.`,
    hint: 'Kontrollera att det är en vanlig fil, högst 1 MiB stor, som du har rätt att läsa.',
  }),
  'not-a-directory': (found) => ({
    message: `${found} är ingen katalog över mottagningar.`,
    hint: 'En katalog börjar med raden receptions:. Skriv namnet på en sådan fil.',
  }),
  itself: (found) => ({
    message: `Filen anger sig själv som katalog: ${found} är den här filen.`,
    hint: 'Lägg mottagningarna i en egen fil, och skriv dess namn här.',
  }),
  nobody: (found, _, others) => ({
    message: `Katalogen ${found} har ingen mottagning i ${others}.`,
    hint: 'Skriv in de andras mottagningar i katalogen, eller ta bort raden directory.',
  }),
  nowhere: (found) => ({
    message: `Katalogen ${found} går inte att hitta, för den här texten ligger inte i någon mapp.`,
    hint: 'Spara filen i samma mapp som katalogen, och ange den med sitt namn.',
  }),
  broken: (found, line) => ({
    message: `Katalogen ${found} går inte att använda, för den har fel. Det första står på rad ${line}:`,
    hint: `Rätta först ${found}. Kontrollera den för sig med samverkan validate.`,
  }),
};

const OVERLAPS: { readonly [P in PartsOverlap]: (name: string, other: string) => Words } = {
  'same-input': (name, other) => ({
    message: `${name} är gjord både i den här delen och i ${other}, med samma resultat.`,
    hint: 'Kontrollera att varje del har fått sitt eget nummer i --shard, och att ingen del saknas.',
  }),
  'other-input': (name, other) => ({
    message: `${name} finns både i den här delen och i ${other}, men inte med samma innehåll eller resultat.`,
    hint: 'Gör delarna av samma filer, i var sin tom mapp. Om det är två olika filer, byt namn på en av dem.',
  }),
  output: (name, other) => ({
    message: `Dokumentet ${name} finns både i den här delen och i ${other}, gjort av olika filer.`,
    hint: 'Byt namn på en av filerna. Stora och små bokstäver räknas som lika.',
  }),
};

function notWhole(args: PartsNotWhole): Words {
  switch (args.problem) {
    case 'missing': {
      const more = args.more === 0 ? '' : ` och ${args.more} till`;
      const alone = args.shards.length === 1 && args.more === 0;
      return {
        message: `${alone ? 'Del' : 'Delarna'} ${args.shards.join(', ')}${more} saknas bland förteckningarna.`,
        hint: 'Ange alla delars förteckningar. Gör den del som inte är gjord, i en egen mapp.',
      };
    }
    case 'twice':
      return {
        message: `Både den här delen och ${quoted(args.other)} är gjorda som del ${args.shard}.`,
        hint: 'Ge varje del sitt eget nummer i --shard. Gör om den som fick fel nummer.',
      };
    case 'other-count':
      return {
        message: `Den här delen är ${args.shard}, men ${quoted(args.other)} är ${args.otherShard}: körningen är inte delad på samma sätt.`,
        hint: 'Gör alla delar med samma antal i --shard, och slå ihop bara dem.',
      };
  }
}

/** The files of a run. */
export const run: MessagesIn<'run'> = {
  'file-unreadable': ({ reason }) => ({
    message: `Filen går inte att läsa: ${systemReasons.get(reason) ?? reason}.`,
    hint: 'Kontrollera sökvägen och att du har rätt att läsa filen.',
  }),
  'not-a-district-file': ({ is }) => OTHERS[is],
  'extended-level-unusable': (args) => UNUSABLE[args.problem](quoted(args.found), 'line' in args ? args.line : 0),
  'directory-unusable': (args, _, { area }) =>
    NO_DIRECTORY[args.problem](quoted(args.found), 'line' in args ? args.line : 0, area.others),
  'output-collision': ({ output, other, edition, otherFile }) => {
    if (edition === undefined) {
      return {
        message: `Den här filen och ${quoted(other)} skulle båda bli ${quoted(output)}.`,
        hint: 'Byt namn på en av filerna. Stora och små bokstäver räknas som lika.',
      };
    }
    const where = otherFile === undefined ? '' : ` i ${quoted(otherFile)}`;
    return {
      message: `Exemplaret för ${quoted(edition)} och exemplaret för ${quoted(other)}${where} skulle båda heta ${quoted(output)}.`,
      hint:
        otherFile === undefined
          ? 'Skilj namnen åt, eller skriv skolornas skolenhetskoder. Stora bokstäver, accenter och skiljetecken räknas inte.'
          : 'Byt namn på en av filerna. Stora bokstäver, accenter och skiljetecken räknas inte.',
    };
  },
  'reserved-name': ({ name }) => ({
    message: `En fil får inte heta ${quoted(name)}: namnet används för körningens egen förteckning.`,
    hint: 'Byt namn på filen.',
  }),
  'part-incomplete': () => ({
    message: 'Delen är inte färdig: körningen som gör den pågår eller avbröts.',
    hint: 'Kör om den delen. Det som redan är gjort görs inte om.',
  }),
  'parts-not-whole': notWhole,
  'part-input-not-made': ({ input, state }) => ({
    message:
      state === 'refused'
        ? `${quoted(input)} blev inget dokument, eftersom filen har fel.`
        : `${quoted(input)} blev inget dokument, eftersom något gick sönder.`,
    hint: state === 'refused' ? `Rätta filen och kör om delen.` : 'Kör om delen. Loggen från den säger vad som hände.',
  }),
  'parts-overlap': ({ name, other, problem }) => OVERLAPS[problem](quoted(name), quoted(other)),
  'parts-differ': ({ what, other, level }) => {
    const about = level === undefined ? '' : ` (${quoted(level)})`;
    const where = other === undefined ? 'Dokumenten i delen' : `Delen och ${quoted(other)}`;
    return {
      message: `${where} är gjorda med olika ${DIFFERENCES[what]}${about}.`,
      hint: 'Gör om delarna med samma version, nivå, mallar och alternativ.',
    };
  },
};
