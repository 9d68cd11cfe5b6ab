import { AFTER, BEFORE } from '../texts/word-patterns.ts';
import { all, nearBefore, type Passage, sentenceAround } from './text-patterns.ts';

const FULL_MONTH =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october';
const MONTH = `${FULL_MONTH}|jan\\.?|feb\\.?|apr\\.?|aug\\.?|sept?\\.?|okt\\.?|oct\\.?|nov\\.?|dec\\.?`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const ORDINAL =
  '(?:tjugo|trettio)?(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde)|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde|trettionde';
const WEEKDAY = '(?:mån|tis|ons|tors|fre|lör|sön)dag';
/** What happened at a time, and is said with a day and a month alone. */
const EVENT =
  'händelsen?|incident(?:en)?|olyckan|bråket|slagsmålet|mötet|samtalet|(?:oros)?anmälan|polisanmälan|avstängningen|placeringen|incident|event|meeting';

/**
 * A day, or a time that tells as much: `12 mars 2010`, `2010-03-12`, `den 12/3`, `12/3 2010`, `March 12`, `i mars 2010`,
 * `förra tisdagen`.
 */
const DATE = new RegExp(
  [
    `${BEFORE}${YEAR}-${MONTH_NUMBER}-(?:0[1-9]|[12]\\d|3[01])${AFTER}(?!/)`,
    `${BEFORE}20\\d\\d${MONTH_NUMBER}(?:0[1-9]|[12]\\d|3[01])${AFTER}`,
    `${BEFORE}${DAY}\\.(?:0?[1-9]|1[0-2])\\.(?:${YEAR}|\\d\\d)${AFTER}`,
    `${BEFORE}(?:${DAY}(?::e|:a|st|nd|rd|th)?|${ORDINAL})\\s+(?:of\\s+)?(?:${MONTH})${AFTER}(?:\\s+${YEAR}${AFTER})?`,
    `${BEFORE}(?:i|in)\\s+(?:${FULL_MONTH})\\s+${YEAR}${AFTER}`,
    `${BEFORE}den\\s+${DAY}/(?:1[0-2]|[1-9])${AFTER}`,
    // Looks at the digits first: what stands before them is read back only there.
    `(?=\\d\\d?/\\d)(?<=${BEFORE}(?:${EVENT}|${WEEKDAY}(?:en)?|on)\\s+)${DAY}/(?:1[0-2]|[1-9])${AFTER}`,
    `${BEFORE}${DAY}/(?:1[0-2]|[1-9])(?:\\s+-?|-)(?:${YEAR}|\\d\\d)${AFTER}`,
    `${BEFORE}(?:january|february|march|april|may|june|july|august|september|october|november|december)\\s+${DAY}(?:st|nd|rd|th)?${AFTER}`,
    `${BEFORE}(?:förra\\s+(?:${WEEKDAY}en|veckan|månaden)|i\\s+${WEEKDAY}s|i\\s*går|häromdagen|last\\s+(?:week|month|(?:mon|tues|wednes|thurs|fri)day)|yesterday)${AFTER}`,
  ].join('|'),
  'gi',
);
/** Before a date, words of a rule and no event: `senast den 15 mars`, `beslutad 2010-03-12`. */
const OF_RULE = new RegExp(
  `${BEFORE}(?:senast|före|innan|tidigast|mellan|inom|varje|årligen|perioden|under\\s+tiden|(?:från|till)\\s+och\\s+med|(?:fr?|t)\\.?\\s?o\\.?\\s?m\\.?|gäller\\s+från|beslut(?:ad|at|ades|en)?|antagen|antogs|fastställd|fastställdes|reviderad|uppdaterad|daterad|utgåva|version|by|before|until|between|every|each|no\\s+later\\s+than|not\\s+later\\s+than|decided|adopted|dated|edition)(?:\\s+(?:den|på|on|the))*\\s+$`,
  'i',
);
/** Before a date, what makes it the end of a period. */
const OF_PERIOD = /^\s*(?:och|till|and|to|–|-)\s*(?:den\s+)?$/i;
/** After a date, words of what recurs: `den 15 oktober varje år`. */
const RECURS = /^\s+(?:varje|årligen|(?:every|each)\s+year|annually)/i;
/** In the same sentence, words of what begins or ends to hold, of the school year, or of what schools hand in by a day. */
const OF_ROUTINE = new RegExp(
  `${BEFORE}(?:gälle?r?|ingår|inför(?:s|des)|träd(?:er|de)\\s+i\\s+kraft|lydelse|upphör(?:de)?|startar?(?:de)?|börjar|öppna(?:r|s|de|des)|läggs\\s+ne[rd]|läsår(?:et|ets)?|(?:höst|vår)?termin(?:en|ens)?|skolavslutning(?:en)?|studiedag(?:en)?|lov(?:et)?|lämnas?|lämnar|skickas|skickar|meddelas|meddelar|rapporteras|rapporterar|redovisas|redovisar|ansökan|ansöker|besked|klart?|klara|färdigt?|färdiga|(?:nämnden|nämnder|styrelsen)\\s+beslutade|deltar|antogs|fastställdes|revider(?:as|ades)|utvärder(?:as|ades)|uppdater(?:as|ades)|följs\\s+upp|ses\\s+över|daterat|avtal(?:et)?|ska\\s+ha|slås\\s+ihop|byter\\s+namn|löper|styrgruppen|nätverksträff(?:en)?|(?:fort|ut)bildning(?:en|sdag|sdagen)?|infaller|skolstart(?:en)?|öppet\\s+hus|(?:lov|sommar)skolan?|(?:påsk|sport|höst|jul|sommar)lov(?:et)?|applies|opens|starts|term|reports|hands)${AFTER}`,
  'i',
);
/** Of what happened to someone, whatever else the sentence says. */
const OF_EVENT = new RegExp(
  `händelse|hände${AFTER}|incident|slog|bråk|slagsmål|hotad|skada|misshand|övergrepp|pojke|flicka|eleven|barnet|${BEFORE}en elev|anmäld|anmälan|avstäng|${BEFORE}boy|${BEFORE}girl|happened`,
  'i',
);

function isOfRoutine(text: string, date: Passage): boolean {
  if (OF_RULE.test(nearBefore(text, date)) || RECURS.test(text.slice(date.end, date.end + 30))) return true;
  const sentence = sentenceAround(text, date);
  return OF_ROUTINE.test(sentence) && !OF_EVENT.test(sentence);
}

/**
 * The dates in a text on which something happened or is to happen, and not those of a time limit, a period of validity or
 * what recurs every year.
 * @param text as a reader sees it, in NFC
 */
export function datesIn(text: string): readonly Passage[] {
  let last: { end: number; isRoutine: boolean } | undefined;
  return all(text, DATE).filter((date) => {
    const endsPeriod =
      last?.isRoutine === true && OF_PERIOD.test(text.slice(last.end, Math.min(date.start, last.end + 20)));
    last = { end: date.end, isRoutine: endsPeriod || isOfRoutine(text, date) };
    return !last.isRoutine;
  });
}
