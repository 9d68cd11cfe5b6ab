import { type Grounds, lawWords, type SourceGround } from '../../diagnostics/grounds.ts';
import { interpretationsAmong, lawAmong, practicesAmong, sourcesAmong, withItsLevel } from '../../minimum/basis.ts';
import { uncapitalised, withoutStop } from '../../values/in-words.ts';
import { unique } from '../../values/unique.ts';
import { enumerate, sentence } from './words.ts';

type Some = readonly Grounds[number][];

/** "avsnitten ”A” och ”B”"; undefined where a source is meant as a whole. */
export function sectionsText(sections: readonly string[]): string | undefined {
  if (sections.length === 0) return undefined;
  return `${sections.length === 1 ? 'avsnittet' : 'avsnitten'} ${enumerate(sections.map((section) => `”${section}”`))}`;
}

/** The sources among grounds, each with its sections once. */
function bySource(grounds: Some): readonly (readonly [definite: string, sections: readonly string[]])[] {
  const found = new Map<string, SourceGround[]>();
  for (const one of sourcesAmong(grounds)) found.set(one.source, [...(found.get(one.source) ?? []), one]);
  return [...found.values()].map((those) => [
    those[0] === undefined ? '' : withItsLevel(those[0].definite, those[0]),
    unique(those.flatMap(({ section }) => section ?? [])),
  ]);
}

/** "rapporten, avsnitten ”A” och ”B”; planen"; undefined where no source is among the grounds. */
export function sourcesText(grounds: Some): string | undefined {
  const texts = bySource(grounds).map(([definite, sections]) =>
    [definite, ...(sections.length === 0 ? [] : [sectionsText(sections)])].join(', '),
  );
  return texts.length === 0 ? undefined : texts.join('; ');
}

/**
 * The statute and the paragraph of "offentlighets- och sekretesslagen 26 kap. 1 §": a paragraph begins with a figure that is no
 * statute's number, or with an article ("barnkonventionen (lag 2018:1197) artikel 12").
 */
function split(law: string): readonly [statute: string, paragraph: string] {
  const at = law.search(/ (?:\d+(?![\d:])|artikel )/);
  return at < 0 ? [law, ''] : [law.slice(0, at), law.slice(at + 1)];
}

/**
 * "socialtjänstlagen 18 kap. 6 § och skollagen 29 kap. 13 §"; undefined where no law is among the grounds. A statute is named
 * once: "offentlighets- och sekretesslagen 10 kap. 1 § och 26 kap. 1 § samt skollagen 29 kap. 14 §".
 */
export function lawsText(grounds: Some): string | undefined {
  const laws = unique(lawAmong(grounds).map((law) => withItsLevel(lawWords(law), law)));
  if (laws.length === 0) return undefined;
  const statutes = new Map<string, string[]>();
  for (const [statute, paragraph] of laws.map(split))
    statutes.set(statute, [...(statutes.get(statute) ?? []), paragraph]);
  if (statutes.size === laws.length) return enumerate(laws);
  const texts = [...statutes].map(([statute, paragraphs]) => `${statute} ${enumerate(paragraphs)}`);
  return [texts.slice(0, -1).join(', '), ...texts.slice(-1)].filter((one) => one !== '').join(' samt ');
}

/** What is usually done, as sentences, each once. */
export function practiceTexts(grounds: Some): readonly string[] {
  return unique(practicesAmong(grounds)).map(sentence);
}

/** How something is interpreted, as sentences, each once. */
export function interpretationTexts(grounds: Some): readonly string[] {
  return unique(interpretationsAmong(grounds)).map(sentence);
}

/** All but the interpretations, in one line: "rapporten, avsnittet ”A”; lag: skollagen 3 kap. 5 §; praxis: så gör de flesta." */
export function restingText(grounds: Some): string | undefined {
  const sources = sourcesText(grounds);
  const laws = lawsText(grounds);
  const texts = [
    ...(sources === undefined ? [] : [sources]),
    ...(laws === undefined ? [] : [`lag: ${laws}`]),
    ...unique(practicesAmong(grounds)).map((practice) => `praxis: ${uncapitalised(withoutStop(practice))}`),
  ];
  return texts.length === 0 ? undefined : texts.join('; ');
}

/** The same where all of it is sections of the only source: "”A” och ”B”". */
export function quotedSections(grounds: Some): string | undefined {
  const sections = unique(sourcesAmong(grounds).flatMap(({ section }) => section ?? []));
  return sections.length === 0 ? undefined : enumerate(sections.map((section) => `”${section}”`));
}
