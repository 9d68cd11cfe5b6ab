import type { Code, Severity } from '../codes.ts';
import { type Group, isIn } from '../groups.ts';
import type { Language } from '../message.ts';
import { doubtful, infoOtherwise, isAdjustable, severities } from '../severities.ts';
import type { Ground } from './explanation.ts';

/** How to set a code: a sentence or more, and the comment that turns it off in one place of a file, if one can. */
export interface Adjustment {
  readonly text: string;
  readonly comment?: string;
}

/** How grave a code is: `doubtful` is an error or a warning, `noted` an error or an info, as the case may be. */
export type Gravity = Severity | 'doubtful' | 'noted';

/** The words around explanations, on the pages and at the terminal. */
export interface ExplanationLabels {
  readonly groups: { readonly [G in Group]: string };
  readonly severities: { readonly [G in Gravity]: string };
  readonly when: string;
  readonly why: string;
  readonly basis: string;
  readonly grounds: { readonly [G in Ground]: string };
  readonly adjusting: string;
  /** Whether a code can be turned off or made graver, and how. */
  readonly adjust: (code: Code) => Adjustment;
  readonly comesAbout: string;
  readonly bad: string;
  readonly good: string;
  readonly whole: (folder: string) => string;
}

/** How grave a code is. */
export function gravity(code: Code): Gravity {
  if (infoOtherwise.has(code)) return 'noted';
  return doubtful.has(code) ? 'doubtful' : severities[code];
}

/** Comments in a file cannot turn off findings about comments or settings, and comments in a theme are not read. */
function isBeyondComments(code: Code): boolean {
  return isIn(code, 'settings', 'themes');
}

const sv: ExplanationLabels = {
  groups: {
    floor: 'Under den lägsta nivån',
    additions: 'Lokala tillägg',
    parties: 'Parter och kontakter',
    people: 'Enskilda och sekretess',
    time: 'Datum och hänvisningar',
    shape: 'Filens uppgifter',
    text: 'Filens text',
    settings: 'Kommentarer och inställningar',
    templates: 'Egna mallar',
    themes: 'Egna teman',
    run: 'Körningens filer',
  },
  severities: {
    error: 'fel',
    warning: 'varning',
    info: 'upplysning',
    doubtful: 'fel eller varning',
    noted: 'fel eller upplysning',
  },
  when: 'När',
  why: 'Varför',
  basis: 'Grund',
  grounds: { 'minimum-level': 'den lägsta nivån', law: 'lag', standard: 'standard', project: 'projektets beslut' },
  adjusting: 'Går att ställa in',
  adjust: (code) => {
    if (!isAdjustable(code)) return { text: 'Nej. Fel står fast.' };
    const lesser = infoOtherwise.has(code) ? 'upplysning' : 'varning';
    const which = doubtful.has(code) ? `Bara när det är en ${lesser}` : 'Ja';
    const text = `${which}. Skriv ${code}: off, warning eller error under severity i samverkan.config.yaml`;
    if (isBeyondComments(code)) return { text: `${text}.` };
    if (infoOtherwise.has(code)) {
      const comment = `# samverkan-disable-file ${code} -- skälet`;
      return { text: `${text}, eller stäng av den med en kommentar i filen:`, comment };
    }
    return {
      text: `${text}, eller stäng av den på ett enda ställe med en kommentar på raden före:`,
      comment: `# samverkan-disable-next-line ${code} -- skälet`,
    };
  },
  comesAbout: 'Så uppstår det',
  bad: 'Så här blir det fel',
  good: 'Så här är det rätt',
  whole: (folder) => `Hela filerna ligger i ${folder}`,
};

const en: ExplanationLabels = {
  groups: {
    floor: 'Below the minimum level',
    additions: 'Local additions',
    parties: 'Parties and contacts',
    people: 'Individuals and secrecy',
    time: 'Dates and references',
    shape: 'What the file says',
    text: 'The text of the file',
    settings: 'Comments and configuration',
    templates: 'Templates of your own',
    themes: 'Themes of your own',
    run: 'The files of a run',
  },
  severities: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    doubtful: 'error or warning',
    noted: 'error or info',
  },
  when: 'When',
  why: 'Why',
  basis: 'Basis',
  grounds: {
    'minimum-level': 'the minimum level',
    law: 'law',
    standard: 'a standard',
    project: 'the project’s decision',
  },
  adjusting: 'Can be set',
  adjust: (code) => {
    if (!isAdjustable(code)) return { text: 'No. Errors stand.' };
    const lesser = infoOtherwise.has(code) ? 'an info' : 'a warning';
    const which = doubtful.has(code) ? `Only where it is ${lesser}` : 'Yes';
    const text = `${which}. Write ${code}: off, warning or error under severity in samverkan.config.yaml`;
    if (isBeyondComments(code)) return { text: `${text}.` };
    if (infoOtherwise.has(code)) {
      const comment = `# samverkan-disable-file ${code} -- the reason`;
      return { text: `${text}, or turn it off by a comment in the file:`, comment };
    }
    return {
      text: `${text}, or turn it off in a single place by a comment on the line before:`,
      comment: `# samverkan-disable-next-line ${code} -- the reason`,
    };
  },
  comesAbout: 'How it comes about',
  bad: 'Wrong',
  good: 'Right',
  whole: (folder) => `The whole files are in ${folder}`,
};

export const explanationLabels: { readonly [L in Language]: ExplanationLabels } = { sv, en };
